package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.registration.BlocRegistration;
import vn.vinhdanh.registration.BlocRegistrations;

/** The paths of {@code bloc-registration.bpmn}. */
@ProcessTest
class BlocRegistrationTest {

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    BlocRegistrations lists;

    private String code;
    private ProcessInstance process;

    @BeforeEach
    void aBlocCompilesItsList() {
        work.campaignUnderWay();
        code = work.openedBlocRegistration("xa-phuong");
        process = office.instance(code);
    }

    private BlocRegistration list() {
        return lists.read(code, office.person("noivu.cv"));
    }

    @Test
    @DisplayName("R65: sends the bloc's list to Phòng Nội vụ, which receives it")
    void sendsTheListOfTheBloc() {
        work.registered("kimtan.cv", "kim-tan");
        office.complete("khoi.xaphuong", code, "userTask_compileBlocRegistration");
        assertThat(list().sentBy()).isEqualTo("khoi.xaphuong");
        office.complete("noivu.cv", code, "userTask_receiveBlocRegistration", Office.yes(""));
        assertThat(process)
                .hasPassedInOrder(
                        "start_blocRegistrationOpened",
                        "userTask_compileBlocRegistration",
                        "userTask_receiveBlocRegistration",
                        "gateway_blocListReceived",
                        "end_blocListReceived")
                .hasNotPassed("end_blocRegistrationOverdue", "end_blocListReceiptOverdue")
                .isEnded();
        assertThat(list().receivedBy()).isEqualTo("noivu.cv");
        assertThat(office.journal(code)).contains("Gửi danh sách đăng ký của khối gồm 1 đơn vị.");
    }

    @Test
    void returnsTheListToTheBlocWithReasonsAndTakesItAgain() {
        office.complete("khoi.xaphuong", code, "userTask_compileBlocRegistration");
        office.complete(
                "noivu.cv", code, "userTask_receiveBlocRegistration", Office.no("Thiếu đăng ký của xã Vạn Hòa."));
        assertThat(process).isWaitingAtExactly("userTask_compileBlocRegistration");
        assertThat(list().returnReason()).isEqualTo("Thiếu đăng ký của xã Vạn Hòa.");
        assertThat(list().sentAt()).isNull();
        office.complete("khoi.xaphuong", code, "userTask_compileBlocRegistration");
        office.complete("noivu.cv", code, "userTask_receiveBlocRegistration", Office.yes(""));
        assertThat(process)
                .hasPassedInOrder(
                        "userTask_compileBlocRegistration",
                        "gateway_blocListReceived",
                        "userTask_compileBlocRegistration",
                        "gateway_blocListReceived",
                        "end_blocListReceived")
                .isEnded();
        assertThat(list().returnReason()).isEmpty();
    }

    @Test
    @DisplayName("R65: marks the list late at each deadline and lets the work go on")
    void marksTheListLateAtEachDeadline() {
        office.deadlinePasses(code, "timer_blocRegistrationDue", "userTask_compileBlocRegistration");
        office.complete("khoi.xaphuong", code, "userTask_compileBlocRegistration");
        office.deadlinePasses(code, "timer_blocListReceiptDue", "userTask_receiveBlocRegistration");
        office.complete("noivu.cv", code, "userTask_receiveBlocRegistration", Office.yes(""));
        assertThat(process)
                .hasPassed("end_blocRegistrationOverdue", "end_blocListReceiptOverdue", "end_blocListReceived")
                .isEnded();
    }

    @Test
    void refusesToSendWhileRegistrationsWaitForTheLeader() {
        work.submittedRegistration("kimtan.cv", "kim-tan");
        work.submittedRegistration("cocleu.cv", "coc-leu");
        assertThat(office.refusal("khoi.xaphuong", code, "userTask_compileBlocRegistration"))
                .containsExactly("REGISTRATION_UNDECIDED", "REGISTRATION_UNDECIDED");
    }

    @Test
    void refusesTheListOfAnotherBloc() {
        assertThat(office.refusal("khoi.phongban", code, "userTask_compileBlocRegistration"))
                .containsExactly("NOT_FOR_YOU");
    }

    @Test
    void refusesToReceiveWithoutAnAnswerOrToReturnWithoutAReason() {
        office.complete("khoi.xaphuong", code, "userTask_compileBlocRegistration");
        String task = "userTask_receiveBlocRegistration";
        assertThat(office.refusal("noivu.cv", code, task)).containsExactly("ANSWER_MISSING");
        assertThat(office.refusal("noivu.cv", code, task, Office.no(""))).containsExactly("REASON_MISSING");
        assertThat(office.refusal("khoi.xaphuong", code, task, Office.yes(""))).containsExactly("NOT_FOR_YOU");
    }
}
