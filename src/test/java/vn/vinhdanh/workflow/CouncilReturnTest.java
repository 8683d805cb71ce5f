package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deciding authority returns a dossier to the council instead of deciding (R52). */
@ProcessTest
class CouncilReturnTest {

    private static final String CITY = "CITY_COMMENDATION";
    private static final String DECIDE = "userTask_decideAward";
    private static final String REASON = "Làm rõ thành tích cải cách hành chính.";
    private static final String QUESTION =
            "Chủ tịch UBND thành phố trả lại để xét lại, lý do: “" + REASON + "”. Hội đồng có ý kiến thế nào?";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void theCampaignIsUnderWay() {
        work.campaignUnderWay();
    }

    @Test
    @DisplayName("R52: the chairman returns it with a reason; the next session sees both, votes again, and he decides")
    void theCouncilVotesAgainAndTheFormerVoteStays() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        ProcessInstance process = office.instance(dossier);
        work.councilAgrees(3, dossier);
        office.complete("chutich", dossier, DECIDE, back(REASON));
        assertThat(process)
                .hasPassedInOrder(DECIDE, "gateway_awardGranted", "merge_returned", "merge_toCouncil")
                .hasNotPassed("end_notPassed", "end_awarded")
                .isWaitingAtExactly("subProcess_decision", "receiveTask_councilConcluded");
        assertThat(work.status(dossier)).isEqualTo("AWAITING_COUNCIL");
        assertThat(office.journal(dossier)).anyMatch(line -> line.startsWith("Trả lại Hội đồng Thi đua"));

        String session = work.votingSession(dossier);
        JsonNode item = work.get("hd.thuky", "/api/council-sessions/" + session)
                .get("items")
                .get(0);
        assertThat(item.get("questions").get(0).asText()).isEqualTo(QUESTION);
        List.of("hd.chutich", "hd.pho", "hd.thuky", "hd.uyvien1", "hd.uyvien2")
                .forEach(member -> work.vote(member, session, "AGREE"));
        office.runJobs();
        work.voteClosed(session);
        work.fillMinutes(session);
        assertThat(office.refusal("hd.thuky", session, "userTask_draftMinutes"))
                .as("the council answers in its minutes, not by silence")
                .containsExactly("MINUTES_QUESTION_UNANSWERED");
        work.writeMinutes(session, QUESTION + " Ý kiến của Hội đồng: đã làm rõ, giữ nguyên đề nghị.");
        office.complete("hd.thuky", session, "userTask_draftMinutes");
        office.complete("hd.chutich", session, "userTask_signMinutes");
        office.runJobs();
        office.complete("chutich", dossier, DECIDE, Office.yes("55/QĐ-UBND", "2021-07-20"));
        assertThat(process).hasPassed("end_awarded").isEnded();
        assertThat(work.status(dossier)).isEqualTo("AWARDED");
        assertThat(work.page("cocleu.cv", "/ho-so/" + dossier + "/vi-sao"))
                .containsSubsequence(
                        "3/5 thành viên đồng ý",
                        "5/5 thành viên đồng ý",
                        "Trả lại Hội đồng xét lại. Lý do: " + REASON,
                        "Được khen thưởng, số 55/QĐ-UBND.");
    }

    @Test
    @DisplayName("R27, R52: what goes to the province is returned in the same way, instead of signing the letter")
    void theLetterToTheProvinceIsNotSigned() {
        String dossier = awaitingSubmission();
        ProcessInstance process = office.instance(dossier);
        office.complete("chutich", dossier, "userTask_submitToHigherLevel", back(REASON));
        assertThat(process)
                .hasPassedInOrder("userTask_submitToHigherLevel", "gateway_submitted", "merge_returned")
                .hasNotPassed("userTask_recordHigherAnswer");
        assertThat(work.status(dossier)).isEqualTo("AWAITING_COUNCIL");
    }

    @Test
    @DisplayName("Gives the council five working days for its second look, and what follows as much later")
    void givesTheSecondLookItsTime() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        work.councilAgrees(5, dossier);
        office.itIs(2021, 7, 16);
        office.complete("chutich", dossier, DECIDE, back(REASON));
        String instance = office.instance(dossier).getId();
        assertThat(instant(instance, "councilDue"))
                .as("from Friday the whole next week")
                .isEqualTo(Instant.parse("2021-07-23T17:00:00Z"));
        assertThat(instant(instance, "decisionDue")).isAfter(Instant.parse("2021-07-30T00:00:00Z"));
        office.deadlinePasses(dossier, "timer_councilDue", "receiveTask_councilConcluded");
    }

    @Test
    @DisplayName("Tells the council's secretary and the office that plans the agenda, at once")
    void tellsTheSecretary() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        work.councilAgrees(5, dossier);
        office.complete("chutich", dossier, DECIDE, back(REASON));
        assertThat(jdbc.sql("select person from mail where unique_key like 'returned/%'")
                        .query(String.class)
                        .list())
                .contains("hd.thuky", "noivu.cv")
                .doesNotContain("cocleu.cv", "chutich");
        assertThat(work.page("hd.thuky", "/ho-so/" + dossier))
                .as("whoever is told can read what it is about")
                .contains("Chờ Hội đồng xét");
    }

    @Test
    @DisplayName("Refuses without a reason, and where no council looks at the award form, both in words")
    void refusesWithoutReasonOrCouncil() {
        CaseWork commune = work.of(Cast.XA_MAU_2026);
        commune.campaignUnderWay();
        String dossier = commune.directDossier("xm.thon1", "htx-thon-mau-1", "COMMUNE_COMMENDATION");
        commune.appraisedAsQualified(dossier);
        assertThat(office.refusal("xm.ctubnd", dossier, DECIDE, back(" ")))
                .containsExactly("NO_COUNCIL", "REASON_MISSING");
        assertThat(work.status(dossier)).isEqualTo("AWAITING_DECISION");
        assertThat(office.openTasks(dossier)).containsExactly(DECIDE);
    }

    private String awaitingSubmission() {
        String dossier = work.submittedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");
        office.complete("kimtan.ct", dossier, "userTask_confirmReport", Office.yes(""));
        work.blocProposes(dossier);
        work.appraisedAsQualified(dossier);
        work.councilAgrees(5, dossier);
        return dossier;
    }

    private Instant instant(String instance, String variable) {
        return ((Date) runtime.getVariable(instance, variable)).toInstant();
    }

    private static Object[] back(String reason) {
        return new Object[] {"answer", "COUNCIL", "reason", reason};
    }
}
