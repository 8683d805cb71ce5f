package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The paths of {@code bloc-review.bpmn}. */
@ProcessTest
class BlocReviewTest {

    private static final String BLOC = "xa-phuong";
    private static final String LEADER = "khoi.xaphuong";
    private static final String CITY = "CITY_COMMENDATION";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void theCampaignIsUnderWay() {
        work.campaignUnderWay();
    }

    // ---------------------------------------------------------------- paths

    @Test
    @DisplayName("R49, R86: meets once on all dossiers of the bloc and tells each of them what was decided")
    void tellsEachDossierWhatTheBlocDecided() {
        String chosen = work.submittedDossier("kimtan.cv", "kim-tan", CITY);
        String left = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        String review = work.openedBlocReview(BLOC);
        ProcessInstance process = office.instance(review);
        assertThat(process).hasBusinessKey("LC2020-BX-xa-phuong").isWaitingAtExactly("userTask_holdBlocReview");
        assertThat(work.candidates(BLOC, review)).containsExactly(chosen, left);
        work.decideInBloc(BLOC, review, chosen);
        office.complete(LEADER, review, "userTask_holdBlocReview");
        work.signsLetter(BLOC, review);
        assertThat(work.status(chosen)).as("told once the letter is signed").isEqualTo("AWAITING_BLOC_REVIEW");
        office.runJobs();
        assertThat(process)
                .hasPassedInOrder(
                        "start_blocReviewOpened",
                        "serviceTask_openBlocReview",
                        "userTask_holdBlocReview",
                        "userTask_signBlocLetter",
                        "serviceTask_announceBlocOutcome",
                        "end_shortlistSent")
                .hasNotPassed("end_blocMeetingOverdue", "end_blocLetterOverdue")
                .isEnded();
        assertThat(office.timesPassed(process, "serviceTask_announceBlocOutcome"))
                .isEqualTo(2);
        assertThat(work.status(chosen)).isEqualTo("IN_APPRAISAL");
        assertThat(work.status(left)).isEqualTo("NOT_SELECTED");
        assertThat(office.journal(review))
                .contains("Kết luận bình xét: đề nghị 1 trong 2 hồ sơ.")
                .anyMatch(sentence -> sentence.startsWith("Ký văn bản đề nghị của khối số 01/TTr-KTĐ"));
    }

    @Test
    void meetsWithoutCandidates() {
        String review = work.openedBlocReview(BLOC);
        ProcessInstance process = office.instance(review);
        work.decideInBloc(BLOC, review);
        office.complete(LEADER, review, "userTask_holdBlocReview");
        work.signsLetter(BLOC, review);
        office.runJobs();
        assertThat(process)
                .hasPassedInOrder("userTask_signBlocLetter", "end_shortlistSent")
                .hasNotPassed("serviceTask_announceBlocOutcome")
                .isEnded();
        assertThat(office.journal(review)).contains("Kết luận bình xét: đề nghị 0 trong 0 hồ sơ.");
    }

    @Test
    void putsOnTheTableWhatComesInAndTakesOffWhatIsWithdrawnDuringTheMeeting() {
        String withdrawn = work.submittedDossier("kimtan.cv", "kim-tan", CITY);
        String review = work.openedBlocReview(BLOC);
        work.decideInBloc(BLOC, review, withdrawn);
        String later = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        work.withdraws("kimtan.cv", withdrawn);
        assertThat(office.refusal(LEADER, review, "userTask_holdBlocReview")).containsExactly("CANDIDATE_UNDECIDED");
        assertThat(work.candidates(BLOC, review)).containsExactly(later);
    }

    @Test
    void meetsASecondTimeOnWhatCameLate() {
        work.blocProposes();
        String late = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        work.blocProposes(late);
        assertThat(work.status(late)).isEqualTo("IN_APPRAISAL");
        assertThat(office.journal("LC2020-BX-xa-phuong-2")).isNotEmpty();
    }

    @Test
    @DisplayName("R67: reviews enterprises in the bloc of their commune")
    void reviewsEnterprisesInTheBlocOfTheirCommune() {
        String enterprise = work.submittedDossier("kimtan.cv", "dn-mau-1", CITY);
        assertThat(work.candidates(BLOC, work.openedBlocReview(BLOC))).containsExactly(enterprise);
    }

    // ---------------------------------------------------------------- order

    @Test
    @DisplayName("R33, P6: the better rate stands first and is told by what figure; who passes it over says why")
    void proposesTheOrderAndAsksWhyTheMeetingDeviates() {
        work.registered("kimtan.cv", "kim-tan");
        String behind = work.preparedDossier("kimtan.cv", "kim-tan", CITY);
        work.edit("kimtan.cv", behind, form -> ((ObjectNode) form.at("/results/0")).put("reached", "60"));
        office.complete("kimtan.cv", behind, "userTask_prepareDossier");
        String ahead = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        String review = work.openedBlocReview(BLOC);
        assertThat(work.candidates(BLOC, review))
                .as("not in the order of their codes")
                .containsExactly(ahead, behind);
        JsonNode second = work.get(LEADER, "/api/bloc-reviews/" + review).at("/candidates/1");
        assertThat(second.get("place").asInt()).isEqualTo(2);
        assertThat(second.get("behind").asText())
                .startsWith("phường Cốc Lếu đứng trước phường Kim Tân vì tỷ lệ hoàn thành: ");

        decides(review, behind, "");
        assertThat(office.refusal(LEADER, review, "userTask_holdBlocReview"))
                .containsExactly("DEVIATION_REASON_MISSING");
        decides(review, behind, "Kim Tân dẫn đầu về cải cách hành chính.");
        office.complete(LEADER, review, "userTask_holdBlocReview");
        work.signsLetter(BLOC, review);
        office.runJobs();
        assertThat(office.journal(behind))
                .anyMatch(entry ->
                        entry.startsWith("Khối đề nghị khen thưởng: khác thứ tự do hệ thống xếp. phường Cốc Lếu")
                                && entry.endsWith("Lý do của khối: Kim Tân dẫn đầu về cải cách hành chính."));
        assertThat(office.journal(review))
                .anyMatch(entry ->
                        entry.startsWith("Thứ tự do hệ thống xếp, Giấy khen của Chủ tịch UBND thành phố – phường"
                                + " tiêu biểu: 1. phường Cốc Lếu; 2. phường Kim Tân (phường Cốc Lếu đứng trước"));
    }

    @Test
    @DisplayName("P6: equals share their place until the meeting votes")
    void equalsAreParted() {
        String first = work.submittedDossier("kimtan.cv", "kim-tan", CITY);
        String second = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        String review = work.openedBlocReview(BLOC);
        JsonNode table = work.get(LEADER, "/api/bloc-reviews/" + review).get("candidates");
        assertThat(table)
                .allMatch(c -> c.get("place").asInt() == 1 && c.get("tied").asBoolean());
        work.editReview(BLOC, review, form -> form.get("candidates").forEach(c -> ((ObjectNode) c)
                .put("votes", c.get("dossierCode").asText().equals(second) ? 9 : 7)));
        assertThat(work.candidates(BLOC, review)).containsExactly(second, first);
        assertThat(work.get(LEADER, "/api/bloc-reviews/" + review)
                        .at("/candidates/1/behind")
                        .asText())
                .endsWith("số phiếu của cuộc họp: 9 phiếu so với 7 phiếu.");
        work.editReview(BLOC, review, form -> ((ObjectNode) form.at("/candidates/0")).put("votes", -1));
        assertThat(office.refusal(LEADER, review, "userTask_holdBlocReview")).contains("COMPARED_FIGURE_WRONG");
    }

    private void decides(String review, String proposed, String reason) {
        work.decideInBloc(BLOC, review, proposed);
        work.editReview(BLOC, review, form -> form.get("candidates").forEach(c -> {
            if (c.get("dossierCode").asText().equals(proposed)) {
                ((ObjectNode) c).put("reason", reason);
            }
        }));
    }

    // ---------------------------------------------------------------- deadlines

    @Test
    @DisplayName("R57c: marks the meeting and the letter late, and still tells the dossiers")
    void marksTheMeetingLateAndGoesOn() {
        String dossier = work.submittedDossier("kimtan.cv", "kim-tan", CITY);
        String review = work.openedBlocReview(BLOC);
        ProcessInstance process = office.instance(review);
        office.deadlinePasses(review, "timer_blocMeetingDue", "userTask_holdBlocReview");
        work.decideInBloc(BLOC, review, dossier);
        office.complete(LEADER, review, "userTask_holdBlocReview");
        office.deadlinePasses(review, "timer_blocLetterDue", "userTask_signBlocLetter");
        work.signsLetter(BLOC, review);
        office.runJobs();
        assertThat(process)
                .hasPassed("end_blocMeetingOverdue", "end_blocLetterOverdue", "end_shortlistSent")
                .isEnded();
        assertThat(work.status(dossier)).isEqualTo("IN_APPRAISAL");
    }

    // ---------------------------------------------------------------- messages

    /** The dossier is moved off its waiting place, as an administrator might do in Cockpit. */
    @Test
    void repeatsTheAnnouncementUntilTheDossierWaits() {
        String dossier = work.submittedDossier("kimtan.cv", "kim-tan", CITY);
        ProcessInstance dossierProcess = office.instance(dossier);
        String review = work.openedBlocReview(BLOC);
        ProcessInstance process = office.instance(review);
        work.decideInBloc(BLOC, review, dossier);
        office.complete(LEADER, review, "userTask_holdBlocReview");
        work.signsLetter(BLOC, review);
        runtime.createProcessInstanceModification(dossierProcess.getId())
                .cancelAllForActivity("receiveTask_blocReviewConcluded")
                .startBeforeActivity("userTask_confirmReport")
                .execute();
        assertThatThrownBy(() -> office.runJob(review, "serviceTask_announceBlocOutcome"))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
        assertThat(work.status(dossier)).as("nothing half-said").isEqualTo("AWAITING_BLOC_REVIEW");
        assertThat(office.journal(dossier)).doesNotContain("Khối đề nghị khen thưởng.");
        assertThat(office.job(review, "serviceTask_announceBlocOutcome").getRetries())
                .as("the engine tries again")
                .isPositive();

        runtime.createProcessInstanceModification(dossierProcess.getId())
                .cancelAllForActivity("userTask_confirmReport")
                .startBeforeActivity("receiveTask_blocReviewConcluded")
                .execute();
        office.runJob(review, "serviceTask_announceBlocOutcome");
        office.runJobs();
        assertThat(process).hasPassed("end_shortlistSent").isEnded();
        assertThat(dossierProcess).isWaitingAtExactly("callActivity_appraisal");
        assertThat(office.journal(dossier)).containsOnlyOnce("Khối đề nghị khen thưởng.");
    }

    @Test
    void announcesTwiceWithoutDoublingAnything() {
        String chosen = work.submittedDossier("kimtan.cv", "kim-tan", CITY);
        String left = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        work.blocProposes(chosen);
        List<String> ofTheChosen = office.journal(chosen);
        List<String> ofTheOther = office.journal(left);
        runtime.createProcessInstanceByKey("bloc-review")
                .businessKey("LC2020-BX-xa-phuong")
                .setVariable("blocReviewCode", "LC2020-BX-xa-phuong")
                .setVariable("candidateCount", 2)
                .startBeforeActivity("serviceTask_announceBlocOutcome#multiInstanceBody")
                .execute();
        office.runJobs();
        assertThat(office.running("bloc-review")).isZero();
        assertThat(office.journal(chosen)).isEqualTo(ofTheChosen);
        assertThat(office.journal(left)).isEqualTo(ofTheOther);
        assertThat(office.openTasks(chosen)).containsExactly("userTask_appraiseDossier");
    }

    @Test
    void passesOverADossierThatWasWithdrawnAfterTheMeeting() {
        String dossier = work.submittedDossier("kimtan.cv", "kim-tan", CITY);
        String review = work.openedBlocReview(BLOC);
        ProcessInstance process = office.instance(review);
        work.decideInBloc(BLOC, review, dossier);
        office.complete(LEADER, review, "userTask_holdBlocReview");
        work.withdraws("kimtan.cv", dossier);
        work.signsLetter(BLOC, review);
        office.runJobs();
        assertThat(process).hasPassed("end_shortlistSent").isEnded();
        assertThat(work.status(dossier)).isEqualTo("WITHDRAWN");
    }

    // ---------------------------------------------------------------- refusals

    @Test
    void refusesToConcludeWhatIsNotDecidedAndListsEverything() {
        String first = work.submittedDossier("kimtan.cv", "kim-tan", CITY);
        work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        String review = work.openedBlocReview(BLOC);
        assertThat(office.refusal(LEADER, review, "userTask_holdBlocReview"))
                .containsExactly(
                        "MEETING_DATE_MISSING", "ATTENDANCE_MISSING", "CANDIDATE_UNDECIDED", "CANDIDATE_UNDECIDED");
        work.decideInBloc(BLOC, review, first);
        work.editReview(
                BLOC, review, form -> ((ObjectNode) form.get("candidates").get(1)).put("reason", " "));
        assertThat(office.refusal(LEADER, review, "userTask_holdBlocReview"))
                .containsExactly("CANDIDATE_REASON_MISSING");
    }

    @Test
    void refusesALetterWithoutNumberAndDateOrOfTomorrow() {
        String review = work.openedBlocReview(BLOC);
        work.decideInBloc(BLOC, review);
        office.complete(LEADER, review, "userTask_holdBlocReview");
        assertThat(office.refusal(LEADER, review, "userTask_signBlocLetter"))
                .containsExactly("NUMBER_MISSING", "DATE_MISSING");
        assertThat(office.refusal(
                        LEADER,
                        review,
                        "userTask_signBlocLetter",
                        Office.document("01/TTr", office.today().plusDays(1).toString())))
                .containsExactly("DATE_IN_FUTURE");
    }

    @Test
    void refusesAnotherBlocsLeaderAndASecondMeetingAtTheSameTime() {
        assertThat(office.refusal(() -> open("khoi.phongban"))).containsExactly("NOT_FOR_YOU");
        String review = work.openedBlocReview(BLOC);
        assertThat(office.refusal(() -> open(LEADER))).containsExactly("BLOC_REVIEW_OPEN");
        assertThat(office.running("bloc-review")).isOne();
        work.decideInBloc(BLOC, review);
        assertThat(office.refusal("khoi.phongban", review, "userTask_holdBlocReview"))
                .containsExactly("NOT_FOR_YOU");
    }

    private void open(String user) {
        office.start(user, "bloc-review", "campaignId", "LC2020", "blocId", BLOC);
    }
}
