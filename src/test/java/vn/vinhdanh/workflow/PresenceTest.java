package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.rehearsal.RehearsalClock;

/** Two people with the same thing open see each other, and neither writes over the other unseen. */
@ProcessTest
class PresenceTest {

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    RehearsalClock clock;

    @Autowired
    ObjectMapper json;

    private String dossier;
    private String here;

    @BeforeEach
    void aDossierIsOpen() {
        work.campaignUnderWay();
        dossier = work.openedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");
        here = "/api/presence/" + dossier;
    }

    @Test
    void colleaguesSeeEachOtherAndWhatTheyDo() {
        assertThat(others("kimtan.cv", true, false)).isEmpty();

        JsonNode seen = others("kimtan.cv2", false, false).get(0);

        assertThat(seen.get("name").asText()).isEqualTo("kimtan.cv");
        assertThat(seen.get("editing").asBoolean()).isTrue();
        assertThat(seen.get("savedAt").isNull()).isTrue();
        assertThat(others("kimtan.cv", true, false).get(0).get("editing").asBoolean())
                .isFalse();
    }

    @Test
    void aSaveIsTold() {
        others("kimtan.cv2", true, false);
        others("kimtan.cv", true, true);

        JsonNode seen = others("kimtan.cv2", true, false).get(0);

        assertThat(seen.get("savedAt").asLong())
                .isGreaterThanOrEqualTo(seen.get("since").asLong());
        others("kimtan.cv", true, false);
        assertThat(others("kimtan.cv2", true, false).get(0).get("savedAt").isNull())
                .as("the next beat does not take it back")
                .isFalse();
    }

    @Test
    void whoLeftOrFellSilentIsGone() {
        others("kimtan.cv", true, false);
        clock.moveTo(clock.instant().plus(Duration.ofSeconds(35)));
        assertThat(others("kimtan.cv2", true, false)).hasSize(1);
        clock.moveTo(clock.instant().plus(Duration.ofSeconds(10)));
        assertThat(others("kimtan.cv2", true, false)).as("silent for 45 s").isEmpty();

        others("kimtan.cv", true, false);
        assertThat(work.ask("kimtan.cv", "DELETE", here, "")).isEqualTo(204);
        assertThat(others("kimtan.cv2", true, false)).isEmpty();
    }

    @Test
    void whoMayNotReadTheDossierSeesNobodyAndIsSeenByNobody() {
        others("kimtan.cv", true, false);

        assertThat(work.ask("cocleu.cv", "PUT", here, beat(true, false).toString()))
                .isEqualTo(404);
        assertThat(work.ask(null, "PUT", here, beat(true, false).toString())).isEqualTo(401);
        assertThat(work.ask("kimtan.cv", "PUT", "/api/presence/LC2020-HS-9999", "{}"))
                .isEqualTo(404);
        assertThat(others("kimtan.cv", true, false)).isEmpty();
    }

    @Test
    void itHoldsForARegistrationAndAMeetingToo() {
        String registration = work.openedRegistration("kim-tan");
        assertThat(work.ask("kimtan.cv", "PUT", "/api/presence/" + registration, "{}"))
                .isEqualTo(200);
        assertThat(work.ask("noivu.cv", "PUT", "/api/presence/" + work.convenedSession(), "{}"))
                .isEqualTo(200);
        assertThat(work.ask("khoi.xaphuong", "PUT", "/api/presence/" + work.openedBlocReview("xa-phuong"), "{}"))
                .isEqualTo(200);
    }

    @Test
    void whoSavesOnAnOlderVersionIsToldAndNothingIsOverwritten() {
        String url = "/api/dossiers/" + dossier;
        ObjectNode first = work.get("kimtan.cv", url);
        ObjectNode second = work.get("kimtan.cv2", url);
        first.put("summary", "Của người thứ nhất.");
        second.put("summary", "Của người thứ hai.");
        work.put("kimtan.cv", url, first);

        assertThat(work.ask("kimtan.cv2", "PUT", url, second.toString())).isEqualTo(409);
        assertThat(work.get("kimtan.cv2", url).get("summary").asText()).isEqualTo("Của người thứ nhất.");
    }

    private JsonNode others(String user, boolean editing, boolean saved) {
        return work.put(user, here, beat(editing, saved)).get("others");
    }

    private ObjectNode beat(boolean editing, boolean saved) {
        return json.createObjectNode().put("editing", editing).put("saved", saved);
    }
}
