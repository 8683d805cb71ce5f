package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.worklist.WorkListCheck;
import vn.vinhdanh.worklist.WorkListChecks;

/** However the list of waiting work was damaged, the check says how and makes it again what the engine's tasks say. */
@ProcessTest
class WorkListCheckTest {

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    TaskService tasks;

    @Autowired
    WorkListCheck check;

    @Autowired
    WorkListChecks checks;

    @Autowired
    JdbcClient jdbc;

    private String kimTan;
    private String cocLeu;
    private List<String> before;

    @BeforeEach
    void threeTasksWait() {
        work.campaignUnderWay();
        kimTan = task(work.openedRegistration("kim-tan"));
        cocLeu = task(work.openedRegistration("coc-leu"));
        work.openedBlocRegistration("xa-phuong");
        work.submittedRegistration("vanhoa.cv", "van-hoa");
        tasks.claim(kimTan, "kimtan.cv");
        before = everything();
    }

    private String task(String subject) {
        return office.task(subject, "userTask_registerTargets").getId();
    }

    /** All that is kept of work that is or was there, except who ended what the engine no longer knows of. */
    private List<String> everything() {
        List<String> rows = jdbc.sql("select i.*, g.group_id from work_item i"
                        + " left join work_item_group g on g.task_id = i.task_id order by i.task_id, g.group_id")
                .query((row, number) -> {
                    StringBuilder line = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        line.append(row.getString(i)).append(" | ");
                    }
                    return line.toString();
                })
                .list();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(4);
        return rows;
    }

    private void damage(String sql, Object... parameters) {
        assertThat(jdbc.sql(sql).params(parameters).update()).isPositive();
    }

    private void isPutRight(String... words) {
        assertThat(everything()).isNotEqualTo(before);
        WorkListCheck.Report report = check.run();
        assertThat(everything()).isEqualTo(before);
        assertThat(report.differences()).hasSize(words.length);
        for (int i = 0; i < words.length; i++) {
            assertThat(report.differences()).anySatisfy(containing(words[i]));
        }
        assertThat(check.run().found()).isZero();
    }

    private static java.util.function.Consumer<String> containing(String words) {
        return sentence -> assertThat(sentence).contains(words);
    }

    @Test
    @DisplayName("Nothing is found where nothing is wrong")
    void nothingIsWrong() {
        WorkListCheck.Report report = check.run();
        assertThat(report.found()).isZero();
        assertThat(report.filled()).isZero();
        assertThat(report.tasks()).isEqualTo((int) tasks.createTaskQuery().count());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aRowThatIsMissing() {
        damage("delete from work_item_group where task_id = ?", cocLeu);
        damage("delete from work_item where task_id = ?", cocLeu);
        isPutRight("thiếu trong danh sách");
    }

    @Test
    void aRowThatSaysDoneTooEarly() {
        damage("update work_item set ended_at = created_at, ended_by = 'x' where task_id = ?", kimTan);
        isPutRight("đã mở lại");
    }

    @Test
    void anotherAssignee() {
        damage("update work_item set assignee = 'cocleu.cv' where task_id = ?", kimTan);
        isPutRight("người nhận là kimtan.cv, danh sách ghi cocleu.cv");
    }

    @Test
    void anAssigneeThatIsNone() {
        damage("update work_item set assignee = 'cocleu.cv' where task_id = ?", cocLeu);
        isPutRight("người nhận là chưa ai");
    }

    @Test
    void anotherDeadline() {
        damage("update work_item set due = timestamp '2021-01-01 00:00:00' where task_id = ?", kimTan);
        damage("update work_item set due = null where task_id = ?", cocLeu);
        isPutRight("thời hạn", "thời hạn");
    }

    @Test
    void otherGroups() {
        damage("update work_item_group set group_id = 'unit.van-hoa' where task_id = ?", kimTan);
        damage("delete from work_item_group where task_id = ?", cocLeu);
        isPutRight("danh sách ghi unit.van-hoa", "danh sách ghi không nhóm nào");
    }

    @Test
    void anotherCard() {
        damage("update work_item set labels = '{}', search = '' where task_id = ?", kimTan);
        damage("update work_item set step_name = 'Việc khác', execution = 'x' where task_id = ?", cocLeu);
        isPutRight("thông tin trên thẻ việc", "thông tin trên thẻ việc");
    }

    @Test
    void everythingAtOnce() {
        damage("delete from work_item_group where 1 = 1");
        damage("delete from work_item where ended_at is null and kind <> 'WAIT'");
        assertThat(check.run().found()).isEqualTo((int) tasks.createTaskQuery().count());
        assertThat(everything()).hasSameSizeAs(before);
        assertThat(check.run().found()).isZero();
    }

    @Test
    @DisplayName("What the engine does not know of is over; the row stays, with nobody's name")
    void aRowWithoutATask() {
        damage("insert into work_item (task_id, step, step_name, subject, campaign_id, deadline, created_at)"
                + " values ('0000-gone', 's', 'Việc cũ', 'X', 'LC2020', '', timestamp '2020-10-02 00:00:00')");
        damage("insert into work_item (task_id, step, step_name, subject, campaign_id, deadline, created_at, kind)"
                + " values ('0001-wait', 's', 'Chờ khối', 'X', 'LC2020', '', timestamp '2020-10-02 00:00:00', 'WAIT')");
        assertThat(check.run().differences())
                .containsExactly(
                        "Việc “Việc cũ” của X đã xong trong quy trình mà vẫn nằm trong danh sách: đã kết thúc.");
        assertThat(jdbc.sql("select count(*) from work_item where task_id = '0000-gone' and ended_at is not null"
                                + " and ended_by is null")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(check.run().found()).isZero();
    }

    @Test
    @DisplayName("Rows of an older version are completed, and that is no difference")
    void olderRows() {
        damage("update work_item set process_definition = null, process_instance = null, execution = null,"
                + " labels = '{}', search = '' where ended_at is null and kind <> 'WAIT'");
        assertThat(everything()).isNotEqualTo(before);
        WorkListCheck.Report report = check.run();
        assertThat(report.found()).isZero();
        assertThat(report.filled()).isEqualTo(report.tasks());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    @DisplayName("A night's check runs once, whichever node comes first; one by hand whenever it is asked for")
    void oncePerNight() {
        checks.everyNight();
        damage("update work_item set assignee = 'cocleu.cv' where task_id = ?", kimTan);
        checks.everyNight();
        assertThat(checks.latest()).hasSize(1);
        assertThat(checks.latest().get(0).differences()).isZero();

        checks.runFor(office.person("quantri"));
        assertThat(checks.latest()).hasSize(2);
        assertThat(checks.latest())
                .filteredOn(run -> run.person() != null)
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.person()).isEqualTo("quantri");
                    assertThat(run.differences()).isOne();
                    assertThat(run.words()).singleElement().satisfies(containing("người nhận"));
                });
        assertThat(everything()).isEqualTo(before);
    }
}
