package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vinhdanh.way.Guide;

/** Help for each step, one click from its form. */
class GuidesTest {

    static Stream<UserTask> everyUserTask() {
        return Stream.of(new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn")))
                .sorted()
                .flatMap(file -> Bpmn.readModelFromFile(file).getModelElementsByType(UserTask.class).stream());
    }

    @ParameterizedTest
    @MethodSource("everyUserTask")
    @DisplayName("issue 6: every step says what to do, what comes next and on which clause, in words of people")
    void everyStepHasItsHelp(UserTask task) {
        Guide guide = ProcessWays.of(task);
        assertThat(guide.name()).isNotBlank();
        assertThat(guide.toDo()).as(task.getId()).hasSizeGreaterThan(40).endsWith(".");
        assertThat(guide.basis()).as(task.getId()).containsAnyOf("Mục", "Điều", "Quy chế", "Thông tư");
        assertThat(guide.next()).as(task.getId()).isNotEmpty().doesNotContainNull();
        assertThat(guide.toDo() + " " + guide.basis())
                .as("no numbers of requirements, no names of settings, no loose brackets")
                .doesNotContainPattern("\\b[RP]\\d+")
                .doesNotContainPattern("[a-z]+\\.[a-z]+")
                .doesNotContain("()", "( ", " ;", "; ;");
    }

    @Test
    @DisplayName("what may come after a dossier was handed in: where somebody acts, it waits or it ends")
    void tellsWhatComesNext() {
        UserTask prepare = Bpmn.readModelFromFile(new File("processes/nomination-dossier.bpmn"))
                .getModelElementById("userTask_prepareDossier");
        assertThat(ProcessWays.of(prepare).next())
                .contains("Bổ sung hồ sơ", "Xem xét cho nộp muộn", "Xác nhận báo cáo thành tích", "Thẩm định")
                .doesNotContain("Quyết định khen thưởng", "Kiểm tra thành phần và nội dung");
        assertThat(ProcessWays.of(prepare).basis()).isEqualTo("Mục III.3, IV.2, V.1 Kế hoạch");
    }
}
