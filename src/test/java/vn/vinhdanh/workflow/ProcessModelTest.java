package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The agreements about process models that no engine and no linter enforces (house style, "The diagram is documentation"). */
class ProcessModelTest {

    private static final Pattern GENERATED_ID = Pattern.compile("(?i)\\w+_[0-9][0-9a-z]{6}");
    private static final Pattern CHOSEN_ID = Pattern.compile(
            "(start|end|timer|gateway|merge|userTask|serviceTask|receiveTask|callActivity|subProcess|event|flow)_[A-Za-z_]+");
    private static final Pattern CLIMBS = Pattern.compile("\\$\\{ladder\\.from\\(campaignId, ([a-z][A-Za-z]+Due)\\)}");
    private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z][A-Za-z]+)}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{!?[a-z][A-Za-z]*( [=!]= '[A-Z_]+')?}");
    private static final String RETRIES = "PT1M,PT10M,PT1H";

    static List<Model> models() {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(Model::read)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    record Model(String file, BpmnModelInstance bpmn) {

        static Model read(Path file) {
            return new Model(file.getFileName().toString(), Bpmn.readModelFromFile(new File(file.toString())));
        }

        <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
            return bpmn.getModelElementsByType(type);
        }

        Process process() {
            return all(Process.class).iterator().next();
        }

        /** Everything that is drawn as a node. */
        Collection<FlowNode> nodes() {
            return all(FlowNode.class);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    /** Names of the beans that the models ask for; the application must have each of them. */
    static Set<String> beans() {
        Set<String> beans = new TreeSet<>();
        for (Model model : models()) {
            Stream.of(
                            model.all(ServiceTask.class).stream().map(ServiceTask::getCamundaDelegateExpression),
                            model.bpmn().getModelElementsByType(CamundaTaskListener.class).stream()
                                    .map(CamundaTaskListener::getCamundaDelegateExpression),
                            model.bpmn().getModelElementsByType(CamundaExecutionListener.class).stream()
                                    .map(CamundaExecutionListener::getCamundaDelegateExpression))
                    .flatMap(expressions -> expressions)
                    .forEach(expression -> {
                        Matcher matcher = BEAN.matcher(expression);
                        assertThat(matcher.matches()).as(expression).isTrue();
                        beans.add(matcher.group(1));
                    });
        }
        return beans;
    }

    @Test
    void asksForTheseBeans() {
        assertThat(beans())
                .containsExactlyInAnyOrder(
                        "announceBlocOutcome",
                        "announceCouncilOutcome",
                        "answerMove",
                        "answerTargetChange",
                        "applyTargetChange",
                        "askBody",
                        "assignCouncilMember",
                        "cancelAuthority",
                        "castBallot",
                        "closeDossier",
                        "closeUnregistered",
                        "concludeAppraisal",
                        "concludeBlocReview",
                        "concludePaperCount",
                        "concludeReconsideration",
                        "confirmMerger",
                        "confirmReport",
                        "considerSubstitute",
                        "conveneCouncil",
                        "decideAuthority",
                        "decideAward",
                        "decideLateDossier",
                        "decideLateRegistration",
                        "draftMinutes",
                        "dropAuthority",
                        "dropMerger",
                        "endAuthority",
                        "enterInBlocList",
                        "giveOpinion",
                        "grantAuthority",
                        "handOverWork",
                        "labelTask",
                        "launchCampaign",
                        "openAuthority",
                        "moveDossier",
                        "openBlocReview",
                        "openBlocReviews",
                        "openDossier",
                        "openMove",
                        "openReconsideration",
                        "openRegistrations",
                        "receiveBlocRegistration",
                        "recheckDossier",
                        "recordAttendance",
                        "recordAward",
                        "recordDeadlinePassed",
                        "recordHigherAnswer",
                        "recordMerger",
                        "recordReport",
                        "recordSilence",
                        "registerComplaint",
                        "releaseHold",
                        "returnDossiers",
                        "remindOfHold",
                        "reopenDossier",
                        "resumeDossier",
                        "reviewTakenOver",
                        "revokeAward",
                        "sendAuthority",
                        "sendBlocRegistration",
                        "sendSupplementRequest",
                        "settleAgenda",
                        "showProposal",
                        "signBlocLetter",
                        "signMinutes",
                        "submitDossier",
                        "submitRegistration",
                        "submitToHigherLevel",
                        "takeBackAuthority",
                        "tallyBallots",
                        "tellNextRung",
                        "undoMerger",
                        "validateDossier",
                        "verifyComplaint");
    }

    @ParameterizedTest
    @MethodSource("models")
    void isNamedLikeItsFileAndKeptForTenYears(Model model) {
        Process process = model.process();
        assertThat(model.all(Process.class)).hasSize(1);
        assertThat(model.file()).isEqualTo(process.getId() + ".bpmn");
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3653D");
        assertThat(process.getCamundaVersionTag()).isNotBlank();
        assertThat(process.getName()).isNotBlank();
        assertThat(documentation(process)).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("models")
    void choosesItsIds(Model model) {
        assertThat(model.all(FlowElement.class))
                .extracting(BaseElement::getId)
                .allSatisfy(id -> assertThat(id).matches(CHOSEN_ID).doesNotMatch(GENERATED_ID));
    }

    @ParameterizedTest
    @MethodSource("models")
    void namesWhatPeopleSee(Model model) {
        assertThat(model.nodes())
                .filteredOn(node -> !(node instanceof Gateway))
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).isNotBlank());
        for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
                assertThat(gateway.getOutgoing())
                        .allSatisfy(flow ->
                                assertThat(flow.getName()).as(flow.getId()).isNotBlank());
            } else {
                assertThat(gateway.getName()).as(gateway.getId()).isNull();
            }
        }
        assertThat(model.all(FlowElement.class))
                .extracting(FlowElement::getName)
                .filteredOn(name -> name != null)
                .allMatch(name -> Normalizer.isNormalized(name, Normalizer.Form.NFC));
        assertThat(model.all(Message.class)).extracting(Message::getName).allMatch(name -> name.matches("[A-Za-z]+"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void splitsAndJoinsOnlyInGateways(Model model) {
        for (FlowNode node : model.nodes()) {
            if (node instanceof Gateway) {
                assertThat(Math.min(
                                node.getIncoming().size(), node.getOutgoing().size()))
                        .as(node.getId())
                        .isEqualTo(1);
            } else {
                assertThat(node.getIncoming()).as(node.getId()).hasSizeLessThan(2);
                assertThat(node.getOutgoing()).as(node.getId()).hasSizeLessThan(2);
            }
        }
        for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getOutgoing()).allSatisfy(flow -> assertThat(
                                flow.getConditionExpression() != null ^ flow.equals(gateway.getDefault()))
                        .as(flow.getId())
                        .isTrue());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsEveryNodeAndFlow(Model model) {
        Set<String> drawn = new TreeSet<>();
        model.bpmn().getModelElementsByType(BpmnShape.class).forEach(shape -> {
            drawn.add(shape.getBpmnElement().getId());
            assertThat(shape.getBounds().getWidth())
                    .as(shape.getBpmnElement().getId())
                    .isPositive();
        });
        model.bpmn()
                .getModelElementsByType(BpmnEdge.class)
                .forEach(edge -> drawn.add(edge.getBpmnElement().getId()));
        Set<String> present = model.all(FlowElement.class).stream()
                .map(BaseElement::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(drawn).isEqualTo(present);
    }

    /** Edges run straight and touch the borders of what they connect. */
    @ParameterizedTest
    @MethodSource("models")
    void docksItsFlowsAtRightAngles(Model model) {
        for (SequenceFlow flow : model.all(SequenceFlow.class)) {
            List<Waypoint> waypoints = List.copyOf(flow.getDiagramElement().getWaypoints());
            for (int i = 1; i < waypoints.size(); i++) {
                Waypoint from = waypoints.get(i - 1);
                Waypoint to = waypoints.get(i);
                assertThat(from.getX().equals(to.getX()) || from.getY().equals(to.getY()))
                        .as(flow.getId())
                        .isTrue();
            }
            assertOnBorder(flow.getSource(), waypoints.get(0));
            assertOnBorder(flow.getTarget(), waypoints.get(waypoints.size() - 1));
        }
    }

    private static void assertOnBorder(FlowNode node, Waypoint point) {
        Bounds bounds = ((BpmnShape) node.getDiagramElement()).getBounds();
        double dx = Math.abs(point.getX() - bounds.getX() - bounds.getWidth() / 2) - bounds.getWidth() / 2;
        double dy = Math.abs(point.getY() - bounds.getY() - bounds.getHeight() / 2) - bounds.getHeight() / 2;
        assertThat(Math.max(dx, dy)).as(node.getId()).isBetween(-1.0, 1.0);
    }

    @ParameterizedTest
    @MethodSource("models")
    void tellsWhoDecidesWhatOnWhichClause(Model model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> assertThat(documentation(task))
                .as(task.getId())
                .contains("Căn cứ:")
                .containsPattern("[RP]\\d+"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void givesEveryUserTaskAnOwnerAFormAndACompletionCheck(Model model) {
        for (UserTask task : model.all(UserTask.class)) {
            Set<String> listeners =
                    task
                            .getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaTaskListener.class)
                            .list()
                            .stream()
                            .map(CamundaTaskListener::getCamundaEvent)
                            .collect(Collectors.toSet());
            assertThat(listeners).as(task.getId()).contains("complete");
            assertThat(task.getCamundaCandidateGroups() != null
                            || task.getCamundaAssignee() != null
                            || listeners.contains("create"))
                    .as(task.getId())
                    .isTrue();
            assertThat(task.getCamundaFormKey() != null ^ task.getCamundaFormRef() != null)
                    .as(task.getId())
                    .isTrue();
            if (task.getCamundaFormRef() != null) {
                assertThat(task.getCamundaFormRefBinding()).isEqualTo("latest");
            }
        }
    }

    /** Whoever waits, person or message, is watched by a timer whose instant the calendar gives. */
    @ParameterizedTest
    @MethodSource("models")
    void watchesEveryWaitingStep(Model model) {
        for (Task task : model.all(Task.class)) {
            if (task instanceof UserTask || task instanceof ReceiveTask) {
                List<BoundaryEvent> timers = timers(model)
                        .filter(event -> event.getAttachedTo().equals(task))
                        .toList();
                assertThat(timers).as(task.getId()).isNotEmpty();
                if (task instanceof UserTask user) {
                    assertThat(user.getCamundaDueDate()).as(task.getId()).matches("\\$\\{[a-z][A-Za-z]+Due}");
                    assertThat(timers).as(task.getId()).anySatisfy(timer -> assertThat(instantOf(timer))
                            .isEqualTo(user.getCamundaDueDate()));
                }
            }
        }
        assertThat(model.all(TimerEventDefinition.class)).allSatisfy(timer -> {
            assertThat(timer.getTimeDuration()).isNull();
            if (timer.getTimeCycle() == null) {
                assertThat(timer.getTimeDate().getTextContent()).matches("\\$\\{[a-z][A-Za-z]+Due}");
            }
        });
    }

    /**
     * A deadline that passes leaves the step open and climbs the ladder: its timer leads to an escalation that names the step,
     * and one event subprocess catches them all. An interrupting timer is what the step waits for, or takes it away.
     */
    @ParameterizedTest
    @MethodSource("models")
    void climbsTheLadderFromEveryDeadline(Model model) {
        Set<String> watched = new TreeSet<>();
        timers(model).filter(timer -> !timer.cancelActivity()).forEach(timer -> {
            assertThat(instantOf(timer)).as(timer.getId()).isNotBlank();
            assertThat(timer.getEventDefinitions())
                    .allSatisfy(definition -> assertThat(((TimerEventDefinition) definition).getTimeCycle())
                            .isNotNull());
            FlowNode last = timer;
            while (!(last instanceof EndEvent)) {
                last = last.getOutgoing().iterator().next().getTarget();
            }
            assertThat(last.getChildElementsByType(EscalationEventDefinition.class))
                    .as(timer.getId())
                    .singleElement()
                    .satisfies(thrown -> assertThat(thrown.getEscalation().getEscalationCode())
                            .isEqualTo(timer.getAttachedTo().getId()));
            watched.add(timer.getAttachedTo().getId());
        });
        assertThat(model.all(Escalation.class))
                .extracting(Escalation::getEscalationCode)
                .containsExactlyInAnyOrderElementsOf(watched);
        assertThat(model.all(StartEvent.class))
                .filteredOn(start -> !start.getChildElementsByType(EscalationEventDefinition.class)
                        .isEmpty())
                .singleElement()
                .satisfies(start -> {
                    assertThat(start.isInterrupting()).isFalse();
                    assertThat(start.getParentElement().getParentElement()).isInstanceOf(Process.class);
                    EscalationEventDefinition caught = start.getChildElementsByType(EscalationEventDefinition.class)
                            .iterator()
                            .next();
                    assertThat(caught.getEscalation()).as("catches all").isNull();
                    assertThat(caught.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "escalationCodeVariable"))
                            .isEqualTo("overdueStep");
                });
    }

    /** What may be left alone says so, and what takes a task away by being left alone is no deadline. */
    @ParameterizedTest
    @MethodSource("models")
    void tellsOffersFromDuties(Model model) {
        for (UserTask task : model.all(UserTask.class)) {
            boolean offer =
                    task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                            .flatMap(properties -> properties.getCamundaProperties().stream())
                            .anyMatch(property -> property.getCamundaName().equals("kind")
                                    && property.getCamundaValue().equals("OFFER"));
            assertThat(offer).as(task.getId()).isEqualTo(documentation(task).contains("để yên"));
        }
    }

    private static Stream<BoundaryEvent> timers(Model model) {
        return model.all(BoundaryEvent.class).stream()
                .filter(event -> event.getEventDefinitions().stream().allMatch(TimerEventDefinition.class::isInstance));
    }

    private static String instantOf(BoundaryEvent timer) {
        TimerEventDefinition definition =
                (TimerEventDefinition) timer.getEventDefinitions().iterator().next();
        if (definition.getTimeCycle() == null) {
            return definition.getTimeDate().getTextContent();
        }
        Matcher climbs = CLIMBS.matcher(definition.getTimeCycle().getTextContent());
        assertThat(climbs.matches()).as(timer.getId()).isTrue();
        return "${" + climbs.group(1) + "}";
    }

    @ParameterizedTest
    @MethodSource("models")
    void retriesEveryAsynchronousStep(Model model) {
        for (Activity activity : model.all(Activity.class)) {
            if (activity.isCamundaAsyncBefore() || activity.isCamundaAsyncAfter()) {
                assertThat(retries(activity)).as(activity.getId()).isEqualTo(RETRIES);
            }
            if (activity instanceof ReceiveTask) {
                assertThat(activity.isCamundaAsyncAfter()).as(activity.getId()).isTrue();
            }
            if (activity instanceof UserTask) {
                assertThat(activity.isCamundaAsyncBefore() || activity.isCamundaAsyncAfter())
                        .as("a refusal must reach the person: " + activity.getId())
                        .isFalse();
            }
            assertThat(activity.isCamundaExclusive()).as(activity.getId()).isTrue();
        }
        for (MultiInstanceLoopCharacteristics loop : model.all(MultiInstanceLoopCharacteristics.class)) {
            assertThat(loop.isCamundaAsyncBefore() || loop.isCamundaAsyncAfter())
                    .as(loop.getParentElement().getAttributeValue("id"))
                    .isTrue();
            assertThat(loop.isSequential()).isFalse();
            assertThat(loop.getLoopCardinality()).isNotNull();
            assertThat(retries(loop)).isEqualTo(RETRIES);
        }
    }

    private static String retries(BaseElement element) {
        return element.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaFailedJobRetryTimeCycle.class)
                .singleResult()
                .getTextContent();
    }

    /** The process carries facts; what to do with them is written in Java and in decision tables. */
    @ParameterizedTest
    @MethodSource("models")
    void containsNoLogic(Model model) {
        assertThat(model.all(ScriptTask.class)).isEmpty();
        assertThat(model.all(Script.class)).isEmpty();
        assertThat(model.bpmn().getModelElementsByType(CamundaScript.class)).isEmpty();
        assertThat(model.all(ServiceTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaDelegateExpression()).as(task.getId()).isNotBlank();
            assertThat(task.getCamundaClass()).isNull();
            assertThat(task.getCamundaExpression()).isNull();
            assertThat(task.getCamundaTopic()).isNull();
        });
        assertThat(model.all(ConditionExpression.class))
                .extracting(ConditionExpression::getTextContent)
                .allSatisfy(condition -> assertThat(condition).matches(VARIABLE));
        assertThat(CLIMBS.matcher(Bpmn.convertToString(model.bpmn())).replaceAll(""))
                .doesNotContain("camunda:class", "camunda:script", "camunda:expression")
                .doesNotContainPattern("[$#]\\{[^}]*\\(");
    }

    @ParameterizedTest
    @MethodSource("models")
    void handsOverNamedVariablesOnly(Model model) {
        assertThat(model.all(CallActivity.class)).allSatisfy(call -> {
            assertThat(Path.of("processes", call.getCalledElement() + ".bpmn")).exists();
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("latest");
        });
        assertThat(Bpmn.convertToString(model.bpmn())).doesNotContain("variables=\"all\"");
    }

    /** A message or an overdue step may start an event subprocess; a process has one blank start, every other one is a message. */
    @ParameterizedTest
    @MethodSource("models")
    void startsInOneWay(Model model) {
        assertThat(model.all(StartEvent.class))
                .filteredOn(start -> start.getParentElement() instanceof Process)
                .filteredOn(start -> start.getEventDefinitions().isEmpty())
                .hasSize(1);
        assertThat(model.all(StartEvent.class))
                .flatMap(StartEvent::getEventDefinitions)
                .hasOnlyElementsOfTypes(MessageEventDefinition.class, EscalationEventDefinition.class);
        assertThat(model.all(SubProcess.class))
                .allSatisfy(sub -> assertThat(sub.getChildElementsByType(StartEvent.class))
                        .singleElement()
                        .matches(start -> start.getEventDefinitions().isEmpty() != sub.triggeredByEvent()));
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .collect(Collectors.joining());
    }
}
