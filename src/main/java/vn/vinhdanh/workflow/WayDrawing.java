package vn.vinhdanh.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import vn.vinhdanh.way.Way;

/** A model's own drawing, with what the steps of a case say about it. */
final class WayDrawing {

    private static final int LABEL_WIDTH = 90;
    private static final int LABEL_HEIGHT = 42;

    private final BpmnModelInstance model;
    private final List<HistoricActivityInstance> steps;
    private final Map<String, List<HistoricActivityInstance>> byActivity;

    /** @param steps in the order in which they came about */
    WayDrawing(BpmnModelInstance model, List<HistoricActivityInstance> steps) {
        this.model = model;
        this.steps = steps;
        this.byActivity = steps.stream()
                .filter(step -> !step.getActivityId().endsWith("#multiInstanceBody"))
                .collect(Collectors.groupingBy(HistoricActivityInstance::getActivityId));
    }

    Way drawn(String name) {
        Set<String> taken = taken();
        return new Way(
                name,
                model.getModelElementsByType(BpmnShape.class).stream()
                        .filter(shape -> shape.getBpmnElement() instanceof FlowNode)
                        .map(shape -> shape((FlowNode) shape.getBpmnElement(), shape))
                        .sorted(Comparator.comparing((Way.Shape shape) ->
                                -shape.box().width() * shape.box().height()))
                        .toList(),
                model.getModelElementsByType(BpmnEdge.class).stream()
                        .filter(edge -> edge.getBpmnElement() instanceof SequenceFlow)
                        .map(edge -> flow((SequenceFlow) edge.getBpmnElement(), edge, taken))
                        .sorted(Comparator.comparing(Way.Flow::passed))
                        .toList());
    }

    private Way.Shape shape(FlowNode node, BpmnShape drawn) {
        List<HistoricActivityInstance> times = byActivity.getOrDefault(node.getId(), List.of());
        boolean open = times.stream().anyMatch(step -> step.getEndTime() == null);
        Way.Box box = box(drawn.getBounds());
        boolean beside = node instanceof Event || node instanceof Gateway;
        return new Way.Shape(
                node.getId(),
                node.getName() == null ? "" : node.getName(),
                kind(node),
                box,
                beside && node.getName() != null ? label(drawn.getBpmnLabel(), box) : null,
                sign(node),
                open ? Way.Standing.NOW : times.isEmpty() ? Way.Standing.AHEAD : Way.Standing.PASSED,
                times.size());
    }

    private static Way.Kind kind(FlowNode node) {
        if (node instanceof SubProcess) {
            return Way.Kind.PART;
        }
        if (node instanceof Gateway) {
            return Way.Kind.GATEWAY;
        }
        return node instanceof EndEvent ? Way.Kind.END_EVENT : node instanceof Event ? Way.Kind.EVENT : Way.Kind.TASK;
    }

    private static String sign(FlowNode node) {
        if (node instanceof ParallelGateway) {
            return "+";
        }
        if (node instanceof ExclusiveGateway) {
            return "×";
        }
        if (!node.getChildElementsByType(TimerEventDefinition.class).isEmpty()) {
            return "⏱";
        }
        return node.getChildElementsByType(MessageEventDefinition.class).isEmpty() ? "" : "✉";
    }

    /** A label hangs on its middle: shapes say where it is, not how wide the words will be. */
    private static Way.Box label(BpmnLabel label, Way.Box box) {
        if (label == null || label.getBounds() == null) {
            return new Way.Box(
                    box.x() + box.width() / 2 - LABEL_WIDTH / 2.0,
                    box.y() + box.height() + 2,
                    LABEL_WIDTH,
                    LABEL_HEIGHT);
        }
        return wide(box(label.getBounds()));
    }

    private static Way.Box wide(Way.Box label) {
        double width = Math.max(label.width(), LABEL_WIDTH);
        return new Way.Box(
                label.x() + (label.width() - width) / 2, label.y(), width, Math.max(label.height(), LABEL_HEIGHT));
    }

    private static Way.Box box(Bounds bounds) {
        return new Way.Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static Way.Flow flow(SequenceFlow flow, BpmnEdge edge, Set<String> taken) {
        boolean named = flow.getName() != null && !flow.getName().isBlank();
        BpmnLabel label = edge.getBpmnLabel();
        return new Way.Flow(
                named ? flow.getName() : "",
                edge.getWaypoints().stream()
                        .map(point -> new Way.Point(point.getX(), point.getY()))
                        .toList(),
                named && label != null && label.getBounds() != null ? box(label.getBounds()) : null,
                taken.contains(flow.getId()));
    }

    /**
     * Flows leave no trace of their own. Behind a question the next of its answers that came is the one that was given;
     * everything else goes on to wherever it leads, once that began.
     */
    private Set<String> taken() {
        Map<String, FlowNode> nodes = model.getModelElementsByType(FlowNode.class).stream()
                .collect(Collectors.toMap(BaseElement::getId, Function.identity()));
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            FlowNode node = nodes.get(steps.get(i).getActivityId());
            if (node == null
                    || steps.get(i).getEndTime() == null
                    || steps.get(i).isCanceled()) {
                continue;
            }
            List<String> later = steps.subList(i + 1, steps.size()).stream()
                    .map(HistoricActivityInstance::getActivityId)
                    .toList();
            List<SequenceFlow> answers = new ArrayList<>(node.getOutgoing());
            answers.removeIf(flow -> !later.contains(flow.getTarget().getId()));
            if (node instanceof ExclusiveGateway) {
                answers.stream()
                        .min(Comparator.comparing(
                                flow -> later.indexOf(flow.getTarget().getId())))
                        .ifPresent(flow -> taken.add(flow.getId()));
            } else {
                answers.forEach(flow -> taken.add(flow.getId()));
            }
        }
        return taken;
    }
}
