package vn.vinhdanh.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import vn.vinhdanh.way.Guide;
import vn.vinhdanh.way.Way;
import vn.vinhdanh.way.Ways;

/** Reads ways from the engine's history, and guides from the models as they were deployed when the case began. */
@Component
class ProcessWays implements Ways {

    private static final Pattern DOCUMENTED = Pattern.compile("(.*?)(?:\\s*Căn cứ:\\s*(.*))?", Pattern.DOTALL);
    /** Numbers of requirements and names of settings, which only we read. */
    private static final Pattern NUMBERS = Pattern.compile("\\b[RP]\\d+[a-z]?(?:\\s*–\\s*[RP]\\d+[a-z]?)?\\b[,;]?\\s*");

    private static final Pattern SETTINGS = Pattern.compile("\\s*\\((?:[a-z]+\\.[a-zA-Z]+|[RP]\\d+[^()]*)\\)");

    private final HistoryService history;
    private final RepositoryService repository;

    ProcessWays(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    @Override
    public List<Way> of(String subject) {
        Map<String, List<HistoricProcessInstance>> byModel = new LinkedHashMap<>();
        history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(subject)
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .filter(instance -> !instance.getProcessDefinitionKey().equals("consultation"))
                .forEach(instance -> byModel.computeIfAbsent(instance.getProcessDefinitionId(), id -> new ArrayList<>())
                        .add(instance));
        return byModel.entrySet().stream()
                .map(entry -> way(entry.getValue().get(0).getProcessDefinitionName(), entry.getKey(), entry.getValue()))
                .toList();
    }

    private Way way(String name, String definition, Collection<HistoricProcessInstance> instances) {
        List<HistoricActivityInstance> steps = instances.stream()
                .flatMap(instance -> history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .orderByHistoricActivityInstanceStartTime()
                        .asc()
                        .orderPartiallyByOccurrence()
                        .asc()
                        .list()
                        .stream())
                .toList();
        return new WayDrawing(repository.getBpmnModelInstance(definition), steps).drawn(name);
    }

    @Override
    public Optional<Guide> guide(String taskId) {
        return Optional.ofNullable(
                        history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult())
                .map(this::atStep);
    }

    private Guide atStep(HistoricTaskInstance task) {
        BpmnModelInstance model = repository.getBpmnModelInstance(task.getProcessDefinitionId());
        UserTask step = model.getModelElementById(task.getTaskDefinitionKey());
        return of(step);
    }

    static Guide of(UserTask task) {
        String text = task.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .findFirst()
                .orElse("");
        Matcher parts = DOCUMENTED.matcher(SETTINGS.matcher(text).replaceAll(""));
        parts.matches();
        Set<String> next = new LinkedHashSet<>();
        task.getOutgoing().forEach(flow -> follow(flow, new LinkedHashSet<>(), next));
        return new Guide(task.getName(), parts.group(1).strip(), basis(parts.group(2)), List.copyOf(next));
    }

    /** "R54–R57b (Mục IV Kế hoạch)." is "Mục IV Kế hoạch" to people. */
    private static String basis(String text) {
        if (text == null) {
            return "";
        }
        String plain = NUMBERS.matcher(text).replaceAll("").strip();
        String bare =
                plain.replaceAll("^\\(([^)]*)\\)", "$1").replaceAll("\\.$", "").strip();
        return bare.isEmpty() ? "" : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
    }

    /** Goes on to whatever somebody does, or the case waits for, or its end. */
    private static void follow(SequenceFlow flow, Set<FlowNode> seen, Set<String> next) {
        FlowNode node = flow.getTarget();
        if (!seen.add(node)) {
            return;
        }
        if (isStop(node)) {
            next.add(node.getName());
        } else if (node instanceof SubProcess part) {
            part.getFlowElements().stream()
                    .filter(inside -> inside instanceof FlowNode start
                            && start.getIncoming().isEmpty())
                    .flatMap(start -> ((FlowNode) start).getOutgoing().stream())
                    .forEach(first -> follow(first, seen, next));
        } else if (node instanceof EndEvent end && end.getParentElement() instanceof SubProcess part) {
            part.getOutgoing().forEach(after -> follow(after, seen, next));
        } else {
            node.getOutgoing().forEach(after -> follow(after, seen, next));
        }
    }

    private static boolean isStop(FlowNode node) {
        boolean end = node instanceof EndEvent && !(node.getParentElement() instanceof SubProcess);
        boolean done = node instanceof Activity && !(node instanceof ServiceTask) && !(node instanceof SubProcess);
        return end || done || node instanceof ReceiveTask || node instanceof IntermediateCatchEvent;
    }
}
