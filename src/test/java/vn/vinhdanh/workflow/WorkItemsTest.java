package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.worklist.WorkItem;
import vn.vinhdanh.worklist.WorkItems;

/** The list of waiting work says what the engine's tasks say, in the same transaction. */
@ProcessTest
class WorkItemsTest {

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    WorkItems items;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private String code;

    @BeforeEach
    void aWardMayRegister() {
        work.campaignUnderWay();
        code = work.openedRegistration("kim-tan");
    }

    @Test
    @DisplayName(
            "P1: a task waits for its group until the deadline itself, not until the last second that people are shown")
    void aTaskWaits() {
        WorkItem item = waiting(code);
        assertThat(item.step()).isEqualTo("userTask_registerTargets");
        assertThat(item.stepName()).isEqualTo("Đăng ký chỉ tiêu thi đua");
        assertThat(item.unitName()).isEqualTo("phường Kim Tân");
        assertThat(item.groups()).containsExactly("unit.kim-tan");
        assertThat(item.deadline()).isEqualTo("UNIT_REGISTRATION");
        assertThat(item.due())
                .isEqualTo(LocalDate.of(2020, 10, 20)
                        .atStartOfDay(ZoneId.of("Asia/Ho_Chi_Minh"))
                        .toInstant());
        assertThat(item.assignee()).isNull();
    }

    @Test
    void whoTakesATaskStandsInTheListAndWhoGivesItBackDoesNot() {
        String task = office.task(code, "userTask_registerTargets").getId();
        tasks.claim(task, "kimtan.cv2");
        assertThat(waiting(code).assignee()).isEqualTo("kimtan.cv2");
        tasks.setAssignee(task, null);
        assertThat(waiting(code).assignee()).isNull();
    }

    @Test
    void aCompletedTaskSaysWhoDidIt() {
        work.submittedRegistration("kimtan.cv", "kim-tan");
        assertThat(items.waiting("LC2020")).noneMatch(item -> item.subject().equals(code));
        assertThat(ended(code)).containsExactly("kimtan.cv");
    }

    @Test
    void aRefusedTaskStaysInTheList() {
        office.refusal("kimtan.cv", code, "userTask_registerTargets");
        assertThat(waiting(code).step()).isEqualTo("userTask_registerTargets");
    }

    @Test
    void aTaskThatTheProcessTakesAwayWasDoneByNobody() {
        office.fireTimer(code, "timer_registrationClosed");
        assertThat(items.waiting("LC2020")).noneMatch(item -> item.subject().equals(code));
        assertThat(jdbc.sql(
                                "select count(*) from work_item where subject = ? and ended_at is not null and ended_by is null")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void theListHoldsEveryOpenTaskAndNoOther() {
        work.openedRegistration("coc-leu");
        work.openedBlocRegistration("xa-phuong");
        work.submittedRegistration("kimtan.cv", "kim-tan");
        assertThat(items.waiting("LC2020"))
                .hasSize(2)
                .extracting(WorkItem::taskId)
                .containsExactlyInAnyOrderElementsOf(tasks.createTaskQuery().list().stream()
                        .map(task -> task.getId())
                        .toList());
    }

    private WorkItem waiting(String subject) {
        return items.waiting("LC2020").stream()
                .filter(item -> item.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ended(String subject) {
        return jdbc.sql("select ended_by from work_item where subject = ? and ended_at is not null")
                .param(subject)
                .query(String.class)
                .list();
    }
}
