package vn.vinhdanh.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NewsTest {

    private static final Duration UNSEEN_FOR = Duration.ofMinutes(5);
    private static final Instant MONDAY = Instant.parse("2020-10-05T00:30:00Z");
    private static final Instant TUESDAY = Instant.parse("2020-10-06T00:30:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2020-10-07T00:30:00Z");

    private final News onTuesday = News.ofRound(MONDAY, TUESDAY, UNSEEN_FOR);
    private final News onWednesday = News.ofRound(TUESDAY, WEDNESDAY, UNSEEN_FOR);

    @Test
    @DisplayName("What was written just before a digest, and committed after it, is in the next one")
    void whatADigestCouldNotSeeIsNewInTheNext() {
        Instant openedWhileTheDigestWasMade = TUESDAY.minusSeconds(2);
        assertThat(onTuesday.include(openedWhileTheDigestWasMade)).isFalse();
        assertThat(onWednesday.include(openedWhileTheDigestWasMade)).isTrue();
    }

    @Test
    void everythingIsNewInExactlyOneDigest() {
        List<Instant> moments = IntStream.range(0, 2 * 24 * 60)
                .mapToObj(minute -> MONDAY.plus(Duration.ofMinutes(minute)))
                .filter(moment -> moment.isBefore(WEDNESDAY.minus(UNSEEN_FOR)))
                .toList();
        assertThat(moments).allSatisfy(moment -> assertThat(onTuesday.include(moment))
                .as(moment.toString())
                .isNotEqualTo(onWednesday.include(moment)));
    }
}
