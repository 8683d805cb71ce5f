package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

/** Runs after all process tests and asks whether they passed every flow node and every sequence flow of every model. */
class ModelCoverageIT {

    @Test
    void everyFlowNodeAndSequenceFlowIsPassedByAProcessTest() throws IOException {
        assertThat(ModelCoverage.FILE)
                .as("The process tests have not run, or none of them imports ModelCoverage; run mvn verify as a whole")
                .exists();
        assertThat(ModelCoverage.isOfThisBuild())
                .as("%s is older than the compiled models and tests; run mvn verify as a whole", ModelCoverage.FILE)
                .isTrue();

        Set<String> leftOut = drawn();
        leftOut.removeAll(ModelCoverage.read());
        assertThat(leftOut)
                .as("Flow nodes and sequence flows that no process test passes")
                .isEmpty();
    }

    private static Set<String> drawn() {
        Set<String> drawn = new TreeSet<>();
        for (ProcessModelTest.Model model : ProcessModelTest.models()) {
            Stream.concat(model.all(FlowNode.class).stream(), model.all(SequenceFlow.class).stream())
                    .map(BaseElement::getId)
                    .forEach(id -> drawn.add(model.process().getId() + " " + id));
        }
        return drawn;
    }
}
