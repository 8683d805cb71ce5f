package vn.vinhdanh.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestComponent;

/**
 * Notes every flow node and sequence flow that a process test passes, in {@code target/model-coverage.txt}; {@link
 * ModelCoverageIT} asks in the end whether any was left out. A later JVM of the same build adds to the file; one that
 * passed nothing leaves it alone; what an earlier build noted does not count.
 */
@TestComponent
class ModelCoverage extends AbstractProcessEnginePlugin {

    static final Path FILE = Path.of("target", "model-coverage.txt");

    private static final Set<String> PASSED = new ConcurrentSkipListSet<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ModelCoverage::write));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new Recorder());
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    /** @return whether the file was written after models, code and tests were built; later steps add other files */
    static boolean isOfThisBuild() throws IOException {
        if (!Files.exists(FILE)) {
            return false;
        }
        FileTime written = Files.getLastModifiedTime(FILE);
        for (Path output : List.of(Path.of("target", "classes"), Path.of("target", "test-classes"))) {
            try (Stream<Path> built = Files.walk(output)) {
                for (Path file :
                        built.filter(ModelCoverage::decidesWhatIsPassed).toList()) {
                    if (Files.getLastModifiedTime(file).compareTo(written) > 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean decidesWhatIsPassed(Path file) {
        return Stream.of(".class", ".bpmn", ".dmn").anyMatch(file.toString()::endsWith);
    }

    /** @return process and element id of everything passed, as in {@code "registration end_registered"} */
    static Set<String> read() throws IOException {
        return new TreeSet<>(Files.readAllLines(FILE));
    }

    private static void write() {
        if (PASSED.isEmpty()) {
            return;
        }
        try {
            Set<String> all = isOfThisBuild() ? read() : new TreeSet<>();
            all.addAll(PASSED);
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, all);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Listens at the end of parsing, when all activities and transitions are known. */
    private static final class Recorder extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element processElement, ProcessDefinitionEntity process) {
            process.getActivities().forEach(activity -> listen(process.getKey(), activity));
        }

        private static void listen(String process, ActivityImpl activity) {
            ExecutionListener node = execution -> PASSED.add(process + " " + activity.getId());
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, node);
            activity.getOutgoingTransitions().forEach(flow -> ((TransitionImpl) flow)
                    .addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                            execution -> PASSED.add(process + " " + flow.getId())));
            activity.getActivities().forEach(inner -> listen(process, inner));
        }
    }
}
