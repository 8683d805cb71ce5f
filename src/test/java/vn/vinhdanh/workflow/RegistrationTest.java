package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.registration.Registration;
import vn.vinhdanh.registration.RegistrationStatus;
import vn.vinhdanh.registration.Registrations;

/** The paths of {@code registration.bpmn}. */
@ProcessTest
class RegistrationTest {

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    Registrations registrations;

    private String code;
    private ProcessInstance process;

    @BeforeEach
    void aWardMayRegister() {
        work.campaignUnderWay();
        code = work.openedRegistration("kim-tan");
        process = office.instance(code);
    }

    private Registration registration() {
        return registrations.get(code);
    }

    // ---------------------------------------------------------------- paths

    @Test
    @DisplayName("R60–R64: registers a unit that hands in before the deadline and is accepted by its bloc")
    void registersAUnitInTime() {
        work.submittedRegistration("kimtan.cv", "kim-tan");
        assertThat(process).isWaitingAtExactly("receiveTask_registrationReviewed");
        work.accepts("khoi.xaphuong", code);
        assertThat(process)
                .hasPassedInOrder(
                        "start_registrationOpened",
                        "userTask_registerTargets",
                        "gateway_takesPart",
                        "gateway_registeredLate",
                        "receiveTask_registrationReviewed",
                        "gateway_registrationAccepted",
                        "serviceTask_enterInBlocList",
                        "end_registered")
                .hasNotPassed("userTask_consentToLateRegistration", "serviceTask_closeUnregistered")
                .isEnded();
        assertThat(registration().status()).isEqualTo(RegistrationStatus.ACCEPTED);
        assertThat(registration().targets()).hasSize(3);
        assertThat(office.told(code)).isEmpty();
    }

    @Test
    @DisplayName("R67: registers an enterprise through its ward, with the one group of targets that is asked of it")
    void registersAnEnterpriseThroughItsWard() {
        String enterprise = work.submittedRegistration("kimtan.cv", "dn-mau-1");
        ProcessInstance itsProcess = office.instance(enterprise);
        work.accepts("khoi.xaphuong", enterprise);
        assertThat(itsProcess).hasPassed("end_registered").isEnded();
        assertThat(registrations.get(enterprise).targets())
                .singleElement()
                .satisfies(target -> assertThat(target.contentGroup()).isEqualTo("PERIOD_TARGETS"));
    }

    @Test
    void returnsTheRegistrationToTheUnitAndTakesItBackWithoutCallingItLate() {
        work.submittedRegistration("kimtan.cv", "kim-tan");
        work.returns("khoi.xaphuong", code, "Chỉ tiêu số 2 chưa sát.");
        assertThat(process).isWaitingAtExactly("userTask_registerTargets");
        assertThat(registration().status()).isEqualTo(RegistrationStatus.RETURNED);
        assertThat(registration().decisionReason()).isEqualTo("Chỉ tiêu số 2 chưa sát.");
        office.itIs(2020, 10, 21);
        office.complete("kimtan.cv", code, "userTask_registerTargets");
        work.accepts("khoi.xaphuong", code);
        assertThat(process)
                .hasPassedInOrder(
                        "userTask_registerTargets",
                        "gateway_registrationAccepted",
                        "userTask_registerTargets",
                        "gateway_registrationAccepted",
                        "end_registered")
                .hasNotPassed("userTask_consentToLateRegistration")
                .isEnded();
        assertThat(office.timesPassed(process, "userTask_registerTargets")).isEqualTo(2);
        assertThat(registration().isLate()).isFalse();
    }

    @Test
    void notesThatAUnitAbstainsAndWhy() {
        work.editRegistration("kimtan.cv", code, form -> {
            form.put("takesPart", false);
            form.put("abstainReason", "Đơn vị đang sáp nhập.");
        });
        office.complete("kimtan.cv", code, "userTask_registerTargets");
        assertThat(process)
                .hasPassedInOrder(
                        "userTask_registerTargets",
                        "gateway_takesPart",
                        "serviceTask_closeUnregistered",
                        "end_notRegistered")
                .hasNotPassed("gateway_registeredLate", "receiveTask_registrationReviewed")
                .isEnded();
        assertThat(registration().status()).isEqualTo(RegistrationStatus.NOT_REGISTERED);
        assertThat(registration().decisionReason()).isEqualTo("Đơn vị đang sáp nhập.");
    }

    @Test
    void closesTheRegistrationOfAUnitThatNeverHandedIn() {
        office.fireTimer(code, "timer_registrationClosed");
        assertThat(process)
                .hasPassedInOrder("timer_registrationClosed", "serviceTask_closeUnregistered", "end_notRegistered")
                .hasNotPassed("gateway_takesPart")
                .isEnded();
        assertThat(registration().status()).isEqualTo(RegistrationStatus.NOT_REGISTERED);
        assertThat(registration().decisionReason()).isEqualTo("Hết thời gian đăng ký mà đơn vị chưa nộp.");
    }

    @Test
    @DisplayName("P21: lets a late registration into the bloc's list while the list is still open")
    void letsALateRegistrationIntoTheOpenList() {
        handInLate();
        assertThat(process).isWaitingAtExactly("userTask_consentToLateRegistration");
        office.complete(
                "noivu.cv", code, "userTask_consentToLateRegistration", Office.yes("Bão lũ, có xác nhận của phường."));
        assertThat(process).isWaitingAtExactly("receiveTask_registrationReviewed");
        work.accepts("khoi.xaphuong", code);
        assertThat(process)
                .hasPassedInOrder(
                        "gateway_registeredLate",
                        "userTask_consentToLateRegistration",
                        "gateway_lateRegistrationAllowed",
                        "gateway_blocListSent",
                        "receiveTask_registrationReviewed",
                        "serviceTask_enterInBlocList",
                        "end_registered")
                .isEnded();
        assertThat(registration().isLate()).isTrue();
        assertThat(registration().status()).isEqualTo(RegistrationStatus.ACCEPTED);
    }

    @Test
    @DisplayName("P21: adds a late registration to the list that the bloc has sent already")
    void addsALateRegistrationToTheSentList() {
        sendTheBlocList();
        handInLate();
        office.complete("noivu.cv", code, "userTask_consentToLateRegistration", Office.yes("Có lý do chính đáng."));
        assertThat(process)
                .hasPassedInOrder("gateway_blocListSent", "serviceTask_enterInBlocList", "end_registered")
                .hasNotPassed("receiveTask_registrationReviewed")
                .isEnded();
        assertThat(registration().status()).isEqualTo(RegistrationStatus.ACCEPTED);
    }

    @Test
    @DisplayName("R65: asks Phòng Nội vụ about a registration in time that the bloc's list did not wait for")
    void asksTheOfficeWhenTheBlocListWasSentBeforeTheDeadline() {
        sendTheBlocList();
        work.submittedRegistration("kimtan.cv", "kim-tan");
        assertThat(process).isWaitingAtExactly("userTask_consentToLateRegistration");
        office.complete("noivu.cv", code, "userTask_consentToLateRegistration", Office.yes("Khối gửi sớm."));
        assertThat(process)
                .hasPassedInOrder("gateway_blocListSent", "serviceTask_enterInBlocList", "end_registered")
                .hasNotPassed("receiveTask_registrationReviewed")
                .isEnded();
        assertThat(registration().status()).isEqualTo(RegistrationStatus.ACCEPTED);
        assertThat(registration().isLate()).isFalse();
    }

    @Test
    void asksTheOfficeWhenAReturnedRegistrationComesBackAfterTheBlocList() {
        work.submittedRegistration("kimtan.cv", "kim-tan");
        work.returns("khoi.xaphuong", code, "Chỉ tiêu số 2 chưa sát.");
        sendTheBlocList();
        office.complete("kimtan.cv", code, "userTask_registerTargets");
        assertThat(process).isWaitingAtExactly("userTask_consentToLateRegistration");
    }

    private void sendTheBlocList() {
        office.complete("khoi.xaphuong", work.openedBlocRegistration("xa-phuong"), "userTask_compileBlocRegistration");
    }

    @Test
    @DisplayName("P21: closes a late registration that Phòng Nội vụ does not consent to")
    void closesALateRegistrationWithoutConsent() {
        handInLate();
        office.complete(
                "noivu.cv", code, "userTask_consentToLateRegistration", Office.no("Không có lý do chính đáng."));
        assertThat(process)
                .hasPassedInOrder(
                        "gateway_lateRegistrationAllowed", "serviceTask_closeUnregistered", "end_notRegistered")
                .hasNotPassed("gateway_blocListSent", "serviceTask_enterInBlocList")
                .isEnded();
        assertThat(registration().status()).isEqualTo(RegistrationStatus.NOT_REGISTERED);
        assertThat(office.journal(code)).contains("Không đồng ý cho đăng ký muộn.");
    }

    private void handInLate() {
        office.itIs(2020, 10, 21);
        work.filledRegistration("kimtan.cv", "kim-tan");
        work.editRegistration("kimtan.cv", code, form -> form.put("lateReason", "Mưa lũ chia cắt địa bàn."));
        office.complete("kimtan.cv", code, "userTask_registerTargets");
    }

    // ---------------------------------------------------------------- deadlines

    @Test
    @DisplayName("R64, R65: marks a registration late at each deadline and lets the work go on")
    void marksTheRegistrationLateAtEachDeadline() {
        office.deadlinePasses(code, "timer_registrationDue", "userTask_registerTargets");
        handInLate();
        office.deadlinePasses(code, "timer_lateRegistrationConsentDue", "userTask_consentToLateRegistration");
        office.complete("noivu.cv", code, "userTask_consentToLateRegistration", Office.yes("Đồng ý."));
        office.deadlinePasses(code, "timer_registrationReviewDue", "receiveTask_registrationReviewed");
        work.accepts("khoi.xaphuong", code);
        assertThat(process)
                .hasPassed(
                        "end_registrationOverdue",
                        "end_lateRegistrationConsentOverdue",
                        "end_registrationReviewOverdue",
                        "end_registered")
                .isEnded();
    }

    /** The step comes round again; its deadline passed only once. */
    @Test
    void marksAReturnedRegistrationLateOnlyOnce() {
        work.submittedRegistration("kimtan.cv", "kim-tan");
        work.returns("khoi.xaphuong", code, "Chưa sát.");
        office.deadlinePasses(code, "timer_registrationDue", "userTask_registerTargets");
        office.complete("kimtan.cv", code, "userTask_registerTargets");
        work.returns("khoi.xaphuong", code, "Vẫn chưa sát.");
        office.itIs(2020, 10, 22);
        office.fireTimer(code, "timer_registrationDue");
        assertThat(office.told(code))
                .containsExactly(
                        "userTask_registerTargets head.kim-tan +1",
                        "userTask_registerTargets bloc.xa-phuong +3",
                        "userTask_registerTargets head.kim-tan +3",
                        "userTask_registerTargets home-affairs +3");
    }

    // ---------------------------------------------------------------- refusals

    @Test
    @DisplayName("R61–R63: refuses a registration without its mandatory groups and lists every mistake at once")
    void listsEveryMistake() {
        assertThat(office.refusal("kimtan.cv", code, "userTask_registerTargets"))
                .containsExactly("CONTENT_GROUP_MISSING", "CONTENT_GROUP_MISSING", "CONTENT_GROUP_MISSING");
        work.editRegistration("kimtan.cv", code, form -> {
            form.putArray("targets").addObject().put("contentGroup", "ASSIGNED_TARGETS");
        });
        assertThat(office.refusal("kimtan.cv", code, "userTask_registerTargets"))
                .containsExactly(
                        "CONTENT_GROUP_MISSING",
                        "CONTENT_GROUP_MISSING",
                        "TARGET_SOURCE_MISSING",
                        "TARGET_TEXT_MISSING",
                        "TARGET_MEASURE_MISSING",
                        "TARGET_DIRECTION_MISSING");
    }

    @Test
    void refusesToAbstainWithoutAReason() {
        work.editRegistration("kimtan.cv", code, form -> form.put("takesPart", false));
        assertThat(office.refusal("kimtan.cv", code, "userTask_registerTargets"))
                .containsExactly("ABSTAIN_REASON_MISSING");
    }

    @Test
    void refusesALateRegistrationWithoutAReason() {
        work.filledRegistration("kimtan.cv", "kim-tan");
        office.itIs(2020, 10, 20);
        assertThat(office.refusal("kimtan.cv", code, "userTask_registerTargets"))
                .containsExactly("LATE_REASON_MISSING");
    }

    @Test
    void refusesThePaperworkOfAnotherUnit() {
        work.filledRegistration("kimtan.cv", "kim-tan");
        assertThat(office.refusal("cocleu.cv", code, "userTask_registerTargets"))
                .containsExactly("NOT_FOR_YOU");
        assertThat(work.refusedPost("khoi.phongban", "/api/registrations/" + code + "/accept", ""))
                .containsExactly("NOT_FOR_YOU");
    }

    @Test
    void refusesToConsentWithoutAnAnswerAReasonOrTheRole() {
        handInLate();
        String task = "userTask_consentToLateRegistration";
        assertThat(office.refusal("noivu.cv", code, task)).containsExactly("ANSWER_MISSING");
        assertThat(office.refusal("noivu.cv", code, task, Office.yes(""))).containsExactly("REASON_MISSING");
        assertThat(office.refusal("khoi.xaphuong", code, task, Office.yes("Được.")))
                .containsExactly("NOT_FOR_YOU");
    }

    @Test
    void refusesTheBlocToDecideOnWhatIsNotHandedInOrWithoutAReason() {
        work.filledRegistration("kimtan.cv", "kim-tan");
        String url = "/api/registrations/" + code;
        assertThat(work.refusedPost("khoi.xaphuong", url + "/accept", "")).containsExactly("REGISTRATION_STATE");
        office.complete("kimtan.cv", code, "userTask_registerTargets");
        assertThat(work.refusedPost("khoi.xaphuong", url + "/return", "")).containsExactly("REASON_MISSING");
        assertThat(process).isWaitingAtExactly("receiveTask_registrationReviewed");
        assertThat(registration().status()).isEqualTo(RegistrationStatus.SUBMITTED);
    }

    /** A decision that the process cannot hear must not stand in our tables either. */
    @Test
    void takesTheLeadersDecisionBackWhenTheProcessDoesNotWait() {
        work.submittedRegistration("kimtan.cv", "kim-tan");
        office.suspend(process);
        assertThat(office.refusal(() -> office.as("khoi.xaphuong", () -> {
                    registrations.accept(code, office.person("khoi.xaphuong"));
                    return null;
                })))
                .containsExactly("NOT_WAITING");
        assertThat(registration().status()).isEqualTo(RegistrationStatus.SUBMITTED);
    }
}
