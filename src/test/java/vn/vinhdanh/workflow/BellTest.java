package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bell of an office for which more waits than fits in a panel. In July 2021 the 9th is a Friday. */
@ProcessTest
class BellTest {

    private static final Instant CREATED = Instant.parse("2021-06-01T01:00:00Z");
    private static final Instant THE_5TH = Instant.parse("2021-07-05T17:00:00Z");
    private static final Instant THE_9TH = Instant.parse("2021-07-09T17:00:00Z");

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aCampaignIsUnderWay() {
        work.campaignUnderWay();
        office.itIs(2021, 7, 9);
    }

    @Test
    @DisplayName("R64: counts everything of each kind, shows the fifty that are due first")
    void countsAllAndShowsTheFirst() throws Exception {
        for (int i = 0; i < 60; i++) {
            waits("LC2020-HS-L" + (100 + i), null, THE_5TH.minusSeconds(i));
        }
        waits("LC2020-HS-SOON", null, THE_9TH);
        waits("LC2020-HS-MINE", "noivu.cv", THE_9TH);
        waits("LC2020-HS-COLLEAGUE", "noivu.tp", THE_9TH);

        JsonNode sections = new ObjectMapper().readTree(work.page("noivu.cv", "/api/notices"));

        assertThat(sections.findValuesAsText("kind")).containsExactly("Quá hạn", "Sắp đến hạn");
        assertThat(sections.findValuesAsText("count")).containsExactly("60", "2");
        List<String> late = subjects(sections.get(0));
        assertThat(late)
                .hasSize(50)
                .startsWith("LC2020-HS-L159", "LC2020-HS-L158")
                .endsWith("LC2020-HS-L110");
        assertThat(subjects(sections.get(1))).containsExactlyInAnyOrder("LC2020-HS-SOON", "LC2020-HS-MINE");
        assertThat(sections.get(0).get("notices").get(0).get("link").asText()).isEqualTo("#/?task=T-LC2020-HS-L159");
    }

    @Test
    @DisplayName("R49, R57c: a dossier that waits for the bloc's meeting is overdue at its leader's, not elsewhere")
    void whatWaitsForTheBlocIsItsLeaders() throws Exception {
        office.itIs(2020, 10, 1);
        String dossier = work.submittedDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        office.liveUntil(2021, 7, 9);

        JsonNode leaders = new ObjectMapper().readTree(work.page("khoi.xaphuong", "/api/notices"));
        assertThat(leaders.findValuesAsText("kind")).containsExactly("Quá hạn");
        assertThat(subjects(leaders.get(0))).contains(dossier);
        assertThat(leaders.findValuesAsText("link")).contains("/ho-so/" + dossier);
        assertThat(leaders.get(0).get("count").asInt())
                .isEqualTo(leaders.get(0).get("notices").size());

        JsonNode offices = new ObjectMapper().readTree(work.page("noivu.cv", "/api/notices"));
        assertThat(offices.findValuesAsText("kind")).contains("Quá hạn ở nơi khác cần đôn đốc");
        assertThat(subjects(offices.get(offices.size() - 1))).contains(dossier);
    }

    private static List<String> subjects(JsonNode section) {
        return StreamSupport.stream(section.get("notices").spliterator(), false)
                .map(notice -> notice.get("subject").asText())
                .toList();
    }

    private void waits(String subject, String assignee, Instant due) {
        jdbc.sql(
                        "insert into work_item (task_id, step, step_name, subject, campaign_id, deadline, due, created_at, assignee)"
                                + " values (?, 'userTask_appraiseDossier', 'Thẩm định hồ sơ', ?, 'LC2020', 'APPRAISAL', ?, ?, ?)")
                .params("T-" + subject, subject, Timestamp.from(due), Timestamp.from(CREATED), assignee)
                .update();
        jdbc.sql("insert into work_item_group (task_id, group_id) values (?, 'home-affairs')")
                .param("T-" + subject)
                .update();
    }
}
