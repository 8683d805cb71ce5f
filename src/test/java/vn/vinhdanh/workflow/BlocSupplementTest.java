package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A bloc that asks for completion of a dossier on its table (R49, law 1.6). */
@ProcessTest
class BlocSupplementTest {

    private static final String BLOC = "xa-phuong";
    private static final String LEADER = "khoi.xaphuong";
    private static final String CITY = "CITY_COMMENDATION";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    private String dossier;
    private ProcessInstance process;
    private String review;

    @BeforeEach
    void aDossierLiesOnTheBlocsTable() {
        work.campaignUnderWay();
        dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        process = office.instance(dossier);
        office.itIs(2021, 6, 28);
        review = work.openedBlocReview(BLOC);
    }

    @Test
    @DisplayName(
            "Law 1.6: sends a dossier back with all reasons, keeps it on the table, and decides on it when it is back")
    void sendsADossierBackAndDecidesWhenItIsBack() {
        work.blocAsks(BLOC, review, dossier, false, "Thiếu số liệu quý II.", "Tờ trình chưa có số.");
        assertThat(process)
                .hasPassedInOrder("event_supplementAskedByBloc", "merge_toSupplement")
                .isWaitingAtExactly("userTask_supplementDossier");
        assertThat(work.request(dossier).reasons()).hasSize(2);
        assertThat(work.request(dossier).counted()).isOne();
        JsonNode row = candidate();
        assertThat(row.get("comingBack").asBoolean()).isTrue();
        assertThat(row.get("supplementDue").asText()).startsWith("hết ngày 01/7/2021");
        work.decideInBloc(BLOC, review, dossier);
        assertThat(office.refusal(LEADER, review, "userTask_holdBlocReview")).containsExactly("CANDIDATE_COMING_BACK");
        office.complete("cocleu.cv", dossier, "userTask_supplementDossier");
        assertThat(process).isWaitingAtExactly("receiveTask_blocReviewConcluded");
        assertThat(candidate().get("comingBack").asBoolean()).isFalse();
        work.decideInBloc(BLOC, review, dossier);
        concludes();
        assertThat(process).isWaitingAtExactly("callActivity_appraisal");
        assertThat(office.journal(dossier))
                .anyMatch(line -> line.startsWith("Khối thi đua yêu cầu bổ sung lần 1, hạn"));
    }

    @Test
    @DisplayName("R49: concludes on a dossier that did not come back in time; it hears so while its unit is at work")
    void endsADossierThatDidNotComeBack() {
        work.blocAsks(BLOC, review, dossier, false, "Thiếu số liệu quý II.");
        office.itIs(2021, 7, 2);
        work.decideInBloc(BLOC, review, dossier);
        assertThat(office.refusal(LEADER, review, "userTask_holdBlocReview")).containsExactly("CANDIDATE_NOT_BACK");
        work.decideInBloc(BLOC, review);
        concludes();
        assertThat(process)
                .hasPassedInOrder(
                        "event_supplementAskedByBloc",
                        "start_notSelectedMeanwhile",
                        "serviceTask_closeUnsupplemented",
                        "end_unsupplemented")
                .hasNotPassed("gateway_blocEndorses", "callActivity_appraisal")
                .isEnded();
        assertThat(office.openTasks(dossier)).isEmpty();
        assertThat(work.status(dossier)).isEqualTo("NOT_SELECTED");
        assertThat(work.dossier(dossier).outcomeReason()).contains("Tỷ lệ hoàn thành thấp hơn.");
    }

    @Test
    @DisplayName("R49: tells the conclusion also to a dossier that comes back between the meeting and its letter")
    void tellsADossierThatComesBackBeforeTheLetter() {
        work.blocAsks(BLOC, review, dossier, false, "Thiếu số liệu quý II.");
        office.itIs(2021, 7, 2);
        work.decideInBloc(BLOC, review);
        office.complete(LEADER, review, "userTask_holdBlocReview");
        office.complete("cocleu.cv", dossier, "userTask_supplementDossier");
        assertThat(work.status(dossier)).isEqualTo("AWAITING_BLOC_REVIEW");
        work.signsLetter(BLOC, review);
        office.runJobs();
        assertThat(process)
                .hasPassedInOrder("receiveTask_blocReviewConcluded", "serviceTask_closeNotSelected", "end_notSelected")
                .hasNotPassed("start_notSelectedMeanwhile")
                .isEnded();
    }

    @Test
    @DisplayName("Takes a dossier off the table that its unit withdraws instead of completing it")
    void takesAWithdrawnDossierOffTheTable() {
        work.blocAsks(BLOC, review, dossier, false, "Thiếu số liệu quý II.");
        work.withdraws("cocleu.cv", dossier);
        assertThat(work.candidates(BLOC, review)).isEmpty();
        work.decideInBloc(BLOC, review);
        concludes();
        assertThat(work.status(dossier)).isEqualTo("WITHDRAWN");
    }

    @Test
    @DisplayName(
            "Law 1.6: refuses a request without a reason, a second one unawares, by a stranger, or for what is away")
    void refusesRequestsThatMayNotBe() {
        assertThat(work.blocAsksInVain(LEADER, review, dossier, false, " "))
                .containsExactly("SUPPLEMENT_REASON_MISSING");
        assertThat(work.blocAsksInVain("khoi.phongban", review, dossier, false, "Thiếu."))
                .containsExactly("NOT_FOR_YOU");
        assertThat(process).isWaitingAtExactly("receiveTask_blocReviewConcluded");
        work.blocAsks(BLOC, review, dossier, false, "Thiếu số liệu.");
        assertThat(work.blocAsksInVain(LEADER, review, dossier, true, "Thiếu.")).containsExactly("CANDIDATE_NOT_HERE");
        office.complete("cocleu.cv", dossier, "userTask_supplementDossier");
        assertThat(work.blocAsksInVain(LEADER, review, dossier, false, "Vẫn thiếu."))
                .containsExactly("SUPPLEMENT_ONCE_TOO_OFTEN");
        work.blocAsks(BLOC, review, dossier, true, "Vẫn thiếu.");
        assertThat(work.request(dossier).counted()).isEqualTo(2);
    }

    private JsonNode candidate() {
        return work.get(LEADER, "/api/bloc-reviews/" + review).get("candidates").get(0);
    }

    private void concludes() {
        office.complete(LEADER, review, "userTask_holdBlocReview");
        work.signsLetter(BLOC, review);
        office.runJobs();
    }
}
