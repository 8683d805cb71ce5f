package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Instant;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.supplement.Asker;

/** The paths of {@code dossier-move.bpmn}: a dossier of the wrong bloc or award form (R49, R53). */
@ProcessTest
class DossierMoveTest {

    private static final String CITY = "CITY_COMMENDATION";
    private static final String FLAG = "PROVINCIAL_FLAG";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @BeforeEach
    void theCampaignIsUnderWay() {
        work.campaignUnderWay();
    }

    @Test
    @DisplayName("R49, R53: moves a waiting dossier to the bloc it belongs to, which then sees, reads and decides it")
    void movesAWaitingDossierToItsBloc() {
        String dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        ProcessInstance process = office.instance(dossier);
        String first = work.openedBlocReview("xa-phuong");
        assertThat(work.candidates("xa-phuong", first)).containsExactly(dossier);
        office.itIs(2021, 7, 1);
        work.proposesMove(dossier, "phong-ban", "", "Đơn vị đã được xếp lại khối.");
        assertThat(process).isWaitingAtExactly("callActivity_move");
        assertThat(work.status(dossier)).isEqualTo("MOVE_CONSENT_PENDING");
        assertThat(work.candidates("xa-phuong", first)).isEmpty();
        assertThat(office.dueDate(dossier, "userTask_consentToMove"))
                .as("two working days from Thursday")
                .isEqualTo(Instant.parse("2021-07-05T16:59:59Z"));
        office.complete("cocleu.ct", dossier, "userTask_consentToMove", Office.yes(""));
        assertThat(process)
                .hasPassedInOrder("event_moveProposed", "callActivity_move", "gateway_moved", "merge_moved")
                .isWaitingAtExactly("userTask_supplementDossier");
        assertThat(work.request(dossier).asker()).isEqualTo(Asker.MOVE);
        assertThat(work.request(dossier).inWords()).contains("Hồ sơ đã được chuyển từ");
        office.complete("cocleu.cv", dossier, "userTask_supplementDossier");
        assertThat(process).isWaitingAtExactly("receiveTask_blocReviewConcluded");
        assertThat(work.candidates("xa-phuong", first)).isEmpty();
        assertThat(work.refusedGet("khoi.xaphuong", "/api/dossiers/" + dossier)).containsExactly("NOT_FOR_YOU");
        assertThat(work.get("khoi.phongban", "/api/dossiers/" + dossier)
                        .get("blocName")
                        .asText())
                .isEqualTo("Khối thi đua các phòng, ban chuyên môn");
        work.blocProposes("phong-ban", new String[] {dossier});
        assertThat(process).isWaitingAtExactly("callActivity_appraisal");
        assertThat(office.journal(dossier)).contains("Đồng ý chuyển hồ sơ.");
    }

    @Test
    @DisplayName("R53: lets a waiting dossier wait on when its unit does not consent, and says why")
    void letsADossierWaitOnWithoutConsent() {
        String dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        ProcessInstance process = office.instance(dossier);
        work.proposesMove(dossier, "phong-ban", "", "Đơn vị đã được xếp lại khối.");
        assertThat(office.refusal("cocleu.ct", dossier, "userTask_consentToMove", Office.no(" ")))
                .containsExactly("REASON_MISSING");
        assertThat(office.refusal("kimtan.ct", dossier, "userTask_consentToMove", Office.yes("")))
                .containsExactly("NOT_FOR_YOU");
        office.complete("cocleu.ct", dossier, "userTask_consentToMove", Office.no("Quyết định xếp khối chưa có."));
        assertThat(process)
                .hasPassedInOrder("callActivity_move", "gateway_moved", "merge_headSettled")
                .hasNotPassed("merge_moved")
                .isWaitingAtExactly("receiveTask_blocReviewConcluded");
        work.blocProposes(dossier);
        assertThat(process).isWaitingAtExactly("callActivity_appraisal");
    }

    @Test
    @DisplayName("R53: moves a dossier to another award form out of the appraisal, with all that form asks for")
    void movesADossierToAnotherAwardForm() {
        String dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        ProcessInstance process = office.instance(dossier);
        work.blocProposes(dossier);
        work.appraise(dossier, "MOVE", "Thành tích xứng đáng Cờ thi đua.");
        assertThat(office.refusal("noivu.cv", dossier, "userTask_appraiseDossier"))
                .containsExactly("MOVE_WITHOUT_TARGET");
        work.editAppraisal(dossier, form -> form.putObject("move").put("form", FLAG));
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");
        assertThat(office.called(dossier, "appraisal")).isWaitingAtExactly("callActivity_move");
        office.complete("cocleu.ct", dossier, "userTask_consentToMove", Office.yes(""));
        assertThat(process)
                .hasPassedInOrder("callActivity_appraisal", "gateway_appraisalOutcome", "merge_supplementAsked")
                .isWaitingAtExactly("userTask_supplementDossier");
        assertThat(work.dossier(dossier).awardForm()).isEqualTo(FLAG);
        assertThat(work.dossier(dossier).route().headConfirms()).isTrue();
        assertThat(work.request(dossier).reasons()).hasSizeGreaterThan(1);
        work.fill("cocleu.cv", dossier);
        office.complete("cocleu.cv", dossier, "userTask_supplementDossier");
        assertThat(work.blockingFindings(dossier)).isEmpty();
        office.complete("cocleu.ct", dossier, "userTask_confirmReport", Office.yes(""));
        assertThat(process)
                .as("another award form: the bloc looks at it again")
                .isWaitingAtExactly("receiveTask_blocReviewConcluded");
    }

    @Test
    @DisplayName("R53: goes on with the appraisal when the unit does not consent, with the verdicts that were given")
    void goesOnWithTheAppraisalWithoutConsent() {
        String dossier = work.directDossier("cocleu.cv", "coc-leu", CITY);
        work.appraise(dossier, "MOVE", "Thành tích xứng đáng Cờ thi đua.");
        work.editAppraisal(dossier, form -> form.putObject("move").put("form", FLAG));
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");
        office.complete("cocleu.ct", dossier, "userTask_consentToMove", Office.no("Đơn vị giữ hình thức cũ."));
        office.runJobs();
        assertThat(office.called(dossier, "appraisal"))
                .hasPassedInOrder("callActivity_move", "gateway_moved", "serviceTask_recheckDossier")
                .isWaitingAtExactly("userTask_appraiseDossier");
        assertThat(work.dossier(dossier).awardForm()).isEqualTo(CITY);
        work.appraisedAsQualified(dossier);
        assertThat(work.status(dossier)).isEqualTo("AWAITING_COUNCIL");
    }

    @Test
    @DisplayName("R53: marks a late answer and lets it still come; a withdrawal ends the question")
    void marksALateAnswer() {
        String dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        ProcessInstance process = office.instance(dossier);
        work.proposesMove(dossier, "phong-ban", "", "Đơn vị đã được xếp lại khối.");
        office.deadlinePasses(dossier, "timer_moveDue", "userTask_consentToMove");
        work.withdraws("cocleu.cv", dossier);
        assertThat(process).hasPassed("end_withdrawn").isEnded();
        assertThat(office.openTasks(dossier)).isEmpty();
        assertThat(office.running("dossier-move")).isZero();
    }

    @Test
    @DisplayName("R49: loses no decision of a bloc: what it has concluded on is not moved away from under it")
    void doesNotMoveWhatTheBlocHasDecided() {
        String dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        String review = work.openedBlocReview("xa-phuong");
        work.decideInBloc("xa-phuong", review, dossier);
        office.complete("khoi.xaphuong", review, "userTask_holdBlocReview");
        assertThat(work.proposesMoveInVain("noivu.cv", dossier, "phong-ban", "", "Sai khối."))
                .containsExactly("NOT_WAITING_FOR_BLOC");
        work.signsLetter("xa-phuong", review);
        office.runJobs();
        assertThat(work.status(dossier)).isEqualTo("IN_APPRAISAL");
    }

    @Test
    @DisplayName("R53: refuses a move without target and reason, to what does not fit, or by a stranger")
    void refusesMovesThatMayNotBe() {
        String dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        assertThat(work.proposesMoveInVain("cocleu.cv", dossier, "phong-ban", "", "Sai khối."))
                .containsExactly("NOT_FOR_YOU");
        assertThat(work.proposesMoveInVain("noivu.cv", dossier, "xa-phuong", CITY, " "))
                .containsExactly("MOVE_WITHOUT_TARGET", "MOVE_REASON_MISSING");
        assertThat(work.proposesMoveInVain("noivu.cv", dossier, "khong-co", "", "Sai khối."))
                .containsExactly("MOVE_BLOC_UNKNOWN");
        assertThat(office.instance(dossier)).isWaitingAtExactly("receiveTask_blocReviewConcluded");
    }
}
