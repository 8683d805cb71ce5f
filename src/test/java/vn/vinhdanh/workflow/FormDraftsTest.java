package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is typed and not handed in: kept per task and person, read by nobody else, gone when the task is done. */
@ProcessTest
class FormDraftsTest {

    private static final String START = "/api/drafts/start/" + NominationDossier.PROCESS;

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    private String dossier;
    private String task;

    @BeforeEach
    void aDossierWaitsForItsHead() {
        work.campaignUnderWay();
        work.registered("kimtan.cv", "kim-tan");
        dossier = work.preparedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");
        office.complete("kimtan.cv", dossier, "userTask_prepareDossier");
        task = "/api/drafts/task/"
                + office.task(dossier, "userTask_confirmReport").getId();
    }

    @Test
    void isThereAgainWordForWordOnAnyMachine() {
        assertThat(work.ask("kimtan.ct", "GET", task, "")).isEqualTo(204);

        JsonNode saved = work.put("kimtan.ct", task, typed(0, "Số liệu chưa khớp “báo cáo quý”.\n\u0000\u202E"));
        work.put("kimtan.ct", task, typed(1, "Số liệu đã khớp."));

        assertThat(saved.get("version").asInt()).isOne();
        JsonNode found = work.get("kimtan.ct", task);
        assertThat(found.get("version").asInt()).isEqualTo(2);
        assertThat(found.get("content").get("reason").asText()).isEqualTo("Số liệu đã khớp.");
        assertThat(found.get("savedAt").asLong()).isCloseTo(saved.get("savedAt").asLong(), within(60_000L));
    }

    @Test
    void isReadAndWrittenByNobodyElse() {
        work.put("kimtan.ct", task, typed(0, "Chưa đồng ý."));

        for (String other : new String[] {"kimtan.cv", "cocleu.ct", "noivu.cv", "khoi.xaphuong"}) {
            assertThat(work.ask(other, "GET", task, "")).as(other).isEqualTo(404);
            assertThat(work.ask(other, "PUT", task, typed(0, "x").toString()))
                    .as(other)
                    .isEqualTo(404);
            assertThat(work.ask(other, "DELETE", task, "")).as(other).isEqualTo(204);
        }
        assertThat(work.ask("lanhdao", "GET", task, ""))
                .as("a manager sees the task and has no draft of it")
                .isEqualTo(204);
        assertThat(work.ask(null, "GET", task, "")).isEqualTo(401);
        assertThat(work.get("kimtan.ct", task).get("content").get("reason").asText())
                .isEqualTo("Chưa đồng ý.");
    }

    @Test
    void twoWindowsOfOnePersonDoNotOverwriteEachOther() {
        work.put("kimtan.ct", task, typed(0, "Ở cơ quan."));

        assertThat(work.ask("kimtan.ct", "PUT", task, typed(0, "Ở nhà.").toString()))
                .isEqualTo(409);
        work.put("kimtan.ct", task, typed(1, "Ở cơ quan, tiếp."));
        assertThat(work.ask("kimtan.ct", "PUT", task, typed(1, "Ở nhà.").toString()))
                .isEqualTo(409);
    }

    @Test
    void outlivesARefusedCompletionAndEndsWithTheTask() {
        work.put("kimtan.ct", task, typed(0, "Đã xem."));

        office.refusal("kimtan.ct", dossier, "userTask_confirmReport");
        assertThat(drafts()).isOne();

        office.complete("kimtan.ct", dossier, "userTask_confirmReport", Office.yes("Đã xem."));
        assertThat(drafts()).isZero();
        assertThat(work.ask("kimtan.ct", "GET", task, "")).isEqualTo(404);
    }

    @Test
    void endsWhenTheTaskIsTakenAway() {
        work.put("kimtan.ct", task, typed(0, "Đã xem."));

        work.withdraws("kimtan.cv", dossier);

        assertThat(drafts()).isZero();
    }

    @Test
    void aStartFormKeepsItsDraftForWhoMayStart() {
        work.put("kimtan.cv", START, typed(0, "Trường Tiểu học"));

        assertThat(work.get("kimtan.cv", START).get("content").get("reason").asText())
                .isEqualTo("Trường Tiểu học");
        assertThat(work.ask("kimtan.cv2", "GET", START, "")).isEqualTo(204);
        assertThat(work.ask("lanhdao", "PUT", START, typed(0, "x").toString())).isEqualTo(404);
        assertThat(work.ask(
                        "kimtan.cv",
                        "PUT",
                        "/api/drafts/start/khong-co",
                        typed(0, "x").toString()))
                .isEqualTo(404);

        assertThat(work.ask("kimtan.cv", "DELETE", START, "")).isEqualTo(204);
        assertThat(work.ask("kimtan.cv", "GET", START, "")).isEqualTo(204);
    }

    @Test
    void isBounded() {
        assertThat(work.ask(
                        "kimtan.ct", "PUT", task, typed(0, "ạ".repeat(199_000)).toString()))
                .isEqualTo(200);
        assertThat(work.ask(
                        "kimtan.ct", "PUT", task, typed(1, "ạ".repeat(200_000)).toString()))
                .isEqualTo(422);
    }

    private int drafts() {
        return jdbc.sql("select count(*) from form_draft").query(Integer.class).single();
    }

    private ObjectNode typed(int version, String reason) {
        ObjectNode body = json.createObjectNode().put("version", version);
        body.putObject("content").put("reason", reason);
        return body;
    }
}
