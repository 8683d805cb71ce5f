package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.paper.WordText;

/** People decide; where they depart from the proposal they say why, and the reason stays with the dossier (R84). */
@ProcessTest
class DepartureTest {

    private static final String FLAG = "PROVINCIAL_FLAG";
    private static final String CITY = "CITY_COMMENDATION";
    private static final String AGENDA = "userTask_prepareAgenda";
    private static final String SUBMIT = "userTask_submitToHigherLevel";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    JdbcClient jdbc;

    private String best;
    private String second;

    @BeforeEach
    void theCampaignIsUnderWay() {
        work.campaignUnderWay();
    }

    @Test
    @DisplayName("R84: shows what the proposal says of each, with who stands before it and by what figure")
    void showsTheProposalBesideEachDossier() {
        twoForTheFlag();
        String session = work.convenedSession();
        assertThat(item(session, best).get("proposed").asBoolean()).isTrue();
        JsonNode waiting = item(session, second);
        assertThat(waiting.get("proposed").asBoolean()).isFalse();
        assertThat(waiting.get("proposal").asText())
                .startsWith("Danh sách thay thế. Xếp thứ 2 trong nhóm “xã hoặc phường tiêu biểu nhất của thành phố”")
                .contains("phường Kim Tân đứng trước phường Cốc Lếu vì tỷ lệ hoàn thành")
                .endsWith("Theo thứ tự hình thức, được đề xuất Bằng khen của Chủ tịch UBND tỉnh.");
    }

    @Test
    @DisplayName(
            "R84: asks why of every dossier by which the agenda departs, all at once; the reason stays with the dossier")
    void asksWhyTheAgendaDeparts() {
        twoForTheFlag();
        String session = work.convenedSession();
        plan(session, Map.of(), second);
        assertThat(office.refusal("noivu.cv", session, AGENDA))
                .as("the one put up and the one left out")
                .containsExactly("DEPARTURE_UNEXPLAINED", "DEPARTURE_UNEXPLAINED");
        plan(session, Map.of(), best);
        office.complete("noivu.cv", session, AGENDA);
        assertThat(work.status(best)).as("as proposed: no reason needed").isEqualTo("IN_COUNCIL");
    }

    @Test
    @DisplayName(
            "R84: keeps the reason where people look; the unit reads nothing about others, the decider is not asked again")
    void keepsTheReasonWithTheDossier() {
        twoForTheFlag();
        String session = work.convenedSession();
        plan(session, Map.of(second, "Vùng khó khăn, nhiều đổi mới.", best, "Để phiên sau."), second);
        office.complete("noivu.cv", session, AGENDA);
        assertThat(office.journal(second))
                .contains("Chương trình phiên họp " + session + " khác đề xuất khen thưởng: đưa hồ sơ ra Hội đồng.");
        assertThat(office.journal(best))
                .contains("Chương trình phiên họp " + session
                        + " khác đề xuất khen thưởng: chưa đưa hồ sơ ra phiên này.");
        assertThat(work.page("cocleu.cv", "/ho-so/" + second + "/vi-sao"))
                .contains(
                        "Danh sách thay thế. Xếp thứ 2",
                        "Khác đề xuất, vẫn đưa ra Hội đồng. Lý do: Vùng khó khăn, nhiều đổi mới.")
                .doesNotContain("phường Kim Tân đứng trước");
        JsonNode ballot = work.get("hd.uyvien1", "/api/council-sessions/" + session + "/ballot");
        assertThat(ballot.get("rows").get(0).get("departure").asText())
                .as("whoever votes reads why")
                .isEqualTo("Vùng khó khăn, nhiều đổi mới.");
        assertThat(ballot.get("leftOut").get(0).asText())
                .isEqualTo("phường Kim Tân – Cờ thi đua của UBND tỉnh (hồ sơ " + best + "). Lý do: Để phiên sau.");
        held(session);
        assertThat(WordText.of(work.file("hd.thuky", "/api/council-sessions/" + session + "/papers/MINUTES")
                        .getValue()))
                .contains(
                        "đưa ra khác đề xuất; lý do: Vùng khó khăn, nhiều đổi mới.",
                        "Chưa đưa ra phiên này, khác đề xuất: phường Kim Tân");
        assertThat(office.task(second, SUBMIT)).isNotNull();
        office.complete("chutich", second, SUBMIT, Office.document("10/TTr-UBND", "2021-07-08"));
        assertThat(work.status(second)).isEqualTo("AWAITING_HIGHER_LEVEL");
    }

    @Test
    @DisplayName("R36, R48: does not submit a second one for the only flag, whatever the council voted")
    void submitsNoMoreThanTheQuota() {
        twoForTheFlag();
        work.councilAgrees(5, best, second);
        office.complete("chutich", best, SUBMIT, Office.document("10/TTr-UBND", "2021-07-08"));
        assertThat(office.refusal("chutich", second, SUBMIT, Office.document("11/TTr-UBND", "2021-07-08")))
                .containsExactly("QUOTA_USED_UP");
    }

    @Test
    @DisplayName("R84: what the chairman refuses though it was proposed, and what the council votes down, is marked so")
    void marksARefusalOfWhatWasProposed() {
        String refused = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        String votedDown = work.qualifiedDossier("vanhoa.cv", "van-hoa", CITY);
        work.councilAgrees(5, refused);
        work.councilAgrees(1, votedDown);
        office.complete("chutich", refused, "userTask_decideAward", Office.no("Có thông tin mới về môi trường."));
        assertThat(work.page("cocleu.cv", "/ho-so/" + refused + "/vi-sao"))
                .contains("Khác đề xuất, không khen thưởng. Đề xuất: Đề xuất khen thưởng.")
                .contains("Lý do: Có thông tin mới về môi trường.");
        assertThat(work.page("vanhoa.cv", "/ho-so/" + votedDown + "/vi-sao"))
                .contains("Hội đồng không thông qua, khác đề xuất; lý do là kết quả bỏ phiếu.");
    }

    @Test
    @DisplayName("R84: where no council votes the decider is asked, and sees the proposal on the task")
    void asksTheDeciderWhereNoCouncilDid() {
        CaseWork commune = work.of(Cast.XA_MAU_2026);
        commune.campaignUnderWay();
        office.standsIn("xm.thon1", "unit.thon-mau-2");
        office.standsIn("xm.thon1", "unit.thon-mau-3");
        Stream.of("thon-mau-1", "thon-mau-2").forEach(village -> village(commune, village));
        String third = village(commune, "thon-mau-3");
        reached(third, 10);
        office.itIs(2026, 11, 25);
        assertThat(office.refusal("xm.ctubnd", third, "userTask_decideAward", Office.yes("32/QĐ-UBND", "2026-11-25")))
                .containsExactly("DEPARTURE_UNEXPLAINED");
        office.complete(
                "xm.ctubnd",
                third,
                "userTask_decideAward",
                "answer",
                "YES",
                "documentNumber",
                "32/QĐ-UBND",
                "documentDate",
                "2026-11-25",
                "reason",
                "Thôn vùng cao, tiến bộ nhất.");
        assertThat(work.status(third)).isEqualTo("AWARDED");
        assertThat(work.page("xm.ctubnd", "/ho-so/" + third + "/vi-sao"))
                .contains("Khác đề xuất, vẫn khen thưởng", "Thôn vùng cao, tiến bộ nhất.");
    }

    private String village(CaseWork commune, String village) {
        String dossier = commune.directDossier("xm.thon1", village, "COMMUNE_COMMENDATION");
        commune.appraisedAsQualified(dossier);
        return dossier;
    }

    /** Kim Tân reached 84 of 80, Cốc Lếu 40. */
    private void twoForTheFlag() {
        best = work.submittedDossier("kimtan.cv", "kim-tan", FLAG);
        office.complete("kimtan.ct", best, "userTask_confirmReport", Office.yes(""));
        second = work.submittedDossier("cocleu.cv", "coc-leu", FLAG);
        office.complete("cocleu.ct", second, "userTask_confirmReport", Office.yes(""));
        work.blocProposes(best, second);
        work.appraisedAsQualified(best);
        work.appraisedAsQualified(second);
        reached(second, 40);
    }

    private void reached(String dossier, int reached) {
        jdbc.sql("update dossier_result set reached = ? where dossier_code = ?")
                .params(reached, dossier)
                .update();
    }

    private void plan(String session, Map<String, String> reasons, String... dossiers) {
        work.editSession(session, form -> {
            form.put("heldOn", office.today().plusDays(1).toString());
            form.put("votingUntil", office.today().plusDays(1) + "T17:00");
            ArrayNode agenda = form.putArray("agenda");
            Stream.of(dossiers).forEach(agenda::add);
            ObjectNode departures = form.putObject("departures");
            reasons.forEach(departures::put);
        });
    }

    private void held(String session) {
        Cast.LAO_CAI_2020.council().forEach(member -> work.vote(member, session, "AGREE"));
        office.runJobs();
        work.voteClosed(session);
        work.minutesSigned(session);
    }

    private JsonNode item(String session, String dossier) {
        for (JsonNode item :
                work.get("noivu.cv", "/api/council-sessions/" + session).get("items")) {
            if (item.get("dossierCode").asText().equals(dossier)) {
                return item;
            }
        }
        throw new AssertionError(dossier + " does not wait");
    }
}
