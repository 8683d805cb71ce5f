package vn.vinhdanh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.engine.Visitor;
import vn.vinhdanh.engine.WholeApplication;

@WholeApplication
class RehearsalClockTest {

    private static final String BEGIN = "2020-10-01T08:00:00+07:00";

    @LocalServerPort
    int port;

    @Autowired
    RehearsalClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void onlyThoseWhoRunTheCampaignMoveItAndOnlyForward() {
        clock.moveTo(OffsetDateTime.parse(BEGIN).toInstant());
        assertEverythingShows(BEGIN);

        Visitor clerk = Visitor.signedIn(port, "kimtan.cv");
        assertThat(clerk.form("/dien-tap", "date", "2020-10-20").statusCode()).isEqualTo(403);
        assertEverythingShows(BEGIN);

        Visitor homeAffairs = Visitor.signedIn(port, "noivu.cv");
        homeAffairs.form("/dien-tap", "date", "2020-10-20");
        assertEverythingShows("2020-10-20T08:00:00+07:00");
        homeAffairs.form("/dien-tap", "date", "2020-10-02");
        assertEverythingShows("2020-10-20T08:00:00+07:00");
        assertThat(homeAffairs.get("/api/today").body()).contains("20/10/2020", "true");

        RehearsalClock afterRestart = new RehearsalClock(jdbc, events, BEGIN);
        assertThat(afterRestart.offset()).isEqualTo(clock.offset());
    }

    private void assertEverythingShows(String moment) {
        Instant expected = OffsetDateTime.parse(moment).toInstant();
        assertThat(Duration.between(expected, clock.instant()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(Duration.between(expected, ClockUtil.now().toInstant()).abs())
                .isLessThan(Duration.ofMinutes(1));
    }
}
