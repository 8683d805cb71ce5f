package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Java, models and forms speak of the same beans, variables, steps and messages (house style, rule 10). */
@ProcessTest
class ModelBindingTest {

    private static final List<Class<?>> NAMES = List.of(
            Variables.class,
            EmulationCampaign.class,
            RegistrationProcess.class,
            NominationDossier.class,
            DossierMove.class,
            TargetChangeProcess.class,
            AppraisalProcess.class,
            ConsultationProcess.class,
            ReconsiderationProcess.class,
            BlocReviewProcess.class,
            CouncilSessionProcess.class,
            DeputyAuthorityProcess.class,
            UnitMergerProcess.class);

    /** Variables in expressions, mappings and inputs of a model. */
    private static final Pattern VARIABLE_OF_A_MODEL = Pattern.compile(
            "[$#]\\{!?([a-z]\\w*)|, ([a-z]\\w*)\\)}|(?:source|target|inputParameter name|escalationCodeVariable)=\"([a-z]\\w*)\"");

    /** Variables in texts of Camunda Forms, read by embedded forms, and submitted by start forms. */
    private static final Pattern VARIABLE_OF_A_FORM =
            Pattern.compile("\\{\\{\\s*([a-z]\\w*)|variable: '([a-z]\\w*)'|[{,] ([a-z]\\w*): m\\.");

    private static final Pattern STEP_IN_JAVA = Pattern.compile(
            "\"((?:start|end|timer|gateway|merge|userTask|serviceTask|receiveTask|callActivity|subProcess|flow)_\\w+)\"");

    @Autowired
    ApplicationContext application;

    @Autowired
    FormFields fields;

    @Autowired
    ObjectMapper json;

    @Test
    void theApplicationHasEveryBeanThatAModelNames() {
        assertThat(ProcessModelTest.beans()).allSatisfy(bean -> assertThat(application.getBean(bean))
                .as(bean)
                .isInstanceOfAny(JavaDelegate.class, TaskListener.class, ExecutionListener.class));
    }

    @Test
    void noStepIsBoundToNothing() {
        Set<String> steps = Stream.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)
                .flatMap(type -> Arrays.stream(application.getBeanNamesForType(type)))
                .filter(bean -> application.getType(bean) != null)
                .filter(bean -> isOurs(bean))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(steps).isEqualTo(ProcessModelTest.beans());
    }

    private boolean isOurs(String bean) {
        return application.getBean(bean).getClass().getName().startsWith("vn.vinhdanh.workflow");
    }

    @Test
    void everyVariableConstantIsUsedByAModelOrAForm() throws IOException {
        Set<String> used = variablesOfModels();
        used.addAll(variablesOfForms());
        assertThat(used).containsAll(constants());
    }

    @Test
    void everyVariableOfAModelIsAConstant() {
        Set<String> strangers = variablesOfModels();
        strangers.removeAll(constants());
        strangers.removeAll(ProcessModelTest.beans());
        strangers.remove("execution");
        strangers.remove("ladder");
        assertThat(strangers).isEmpty();
    }

    @Test
    void everyStepThatJavaNamesIsDrawn() throws IOException {
        Set<String> drawn = ProcessModelTest.models().stream()
                .flatMap(model -> model.all(FlowElement.class).stream())
                .map(BaseElement::getId)
                .collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        for (Path source : files("src/main/java", ".java")) {
            Matcher step = STEP_IN_JAVA.matcher(Files.readString(source));
            while (step.find()) {
                named.add(step.group(1));
            }
        }
        assertThat(named).isNotEmpty();
        assertThat(drawn).containsAll(named);
    }

    @Test
    void everyProcessAndMessageThatJavaNamesIsInAModel() {
        assertThat(ProcessModelTest.models())
                .extracting(model -> model.process().getId())
                .containsExactlyInAnyOrder(
                        EmulationCampaign.PROCESS,
                        RegistrationProcess.PROCESS,
                        RegistrationProcess.BLOC_PROCESS,
                        NominationDossier.PROCESS,
                        AppraisalProcess.PROCESS,
                        ConsultationProcess.PROCESS,
                        ReconsiderationProcess.PROCESS,
                        SubstitutionProcess.PROCESS,
                        DossierMove.PROCESS,
                        TargetChangeProcess.PROCESS,
                        BlocReviewProcess.PROCESS,
                        CouncilSessionProcess.PROCESS,
                        DeputyAuthorityProcess.PROCESS,
                        UnitMergerProcess.PROCESS);
        assertThat(ProcessModelTest.models().stream()
                        .flatMap(model -> model.all(Message.class).stream())
                        .map(Message::getName))
                .containsExactlyInAnyOrder(
                        Messages.REGISTRATION_REVIEWED,
                        Messages.BLOC_REVIEW_CONCLUDED,
                        Messages.COUNCIL_CONCLUDED,
                        Messages.DOSSIER_WITHDRAWN,
                        Messages.DOSSIER_REOPENED,
                        Messages.REAPPRAISAL_ASKED,
                        Messages.DOSSIER_CLOSED,
                        Messages.SUPPLEMENT_ASKED_BY_BLOC,
                        Messages.NOT_SELECTED_MEANWHILE,
                        Messages.MOVE_PROPOSED,
                        Messages.TARGET_CHANGE_WITHDRAWN);
    }

    /** What a Camunda Form submits is exactly what its task may submit; embedded forms save over REST and submit nothing. */
    @Test
    void everyTaskMaySubmitExactlyTheFieldsOfItsForm() throws IOException {
        for (ProcessModelTest.Model model : ProcessModelTest.models()) {
            for (UserTask task : model.all(UserTask.class)) {
                Set<String> submitted = task.getCamundaFormRef() == null
                        ? Set.of()
                        : fieldsOf(Path.of("forms", task.getCamundaFormRef() + ".form"));
                assertThat(fields.allowedFor(task.getId())).as(task.getId()).isEqualTo(submitted);
            }
        }
    }

    @Test
    void everyFormThatAModelNamesExistsAndNoOther() throws IOException {
        Set<String> named = new TreeSet<>();
        for (ProcessModelTest.Model model : ProcessModelTest.models()) {
            Stream.concat(
                            model.all(UserTask.class).stream()
                                    .map(task -> task.getCamundaFormRef() == null
                                            ? task.getCamundaFormKey()
                                            : task.getCamundaFormRef() + ".form"),
                            model.all(StartEvent.class).stream().map(StartEvent::getCamundaFormKey))
                    .filter(Objects::nonNull)
                    .forEach(form -> named.add(form.substring(form.lastIndexOf('/') + 1)));
        }
        Set<String> present = Stream.concat(files("forms", ".form").stream(), files("forms", ".html").stream())
                .map(form -> form.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(present).isEqualTo(named);
    }

    // ---------------------------------------------------------------- reading

    private static Set<String> constants() {
        return NAMES.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == ProcessVariable.class)
                .map(ModelBindingTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Field constant) {
        try {
            return ((ProcessVariable<?>) constant.get(null)).name();
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<String> variablesOfModels() {
        Set<String> variables = new TreeSet<>();
        ProcessModelTest.models()
                .forEach(model -> collect(VARIABLE_OF_A_MODEL.matcher(Bpmn.convertToString(model.bpmn())), variables));
        return variables;
    }

    private static Set<String> variablesOfForms() throws IOException {
        Set<String> variables = new TreeSet<>();
        for (Path form : files("forms", "")) {
            collect(VARIABLE_OF_A_FORM.matcher(Files.readString(form)), variables);
        }
        return variables;
    }

    private static void collect(Matcher matcher, Set<String> into) {
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    into.add(matcher.group(group));
                }
            }
        }
    }

    private Set<String> fieldsOf(Path form) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (JsonNode component : json.readTree(form.toFile()).findParents("key")) {
            keys.add(component.get("key").asText());
        }
        return keys;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
