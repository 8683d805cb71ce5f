package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The models alone, on an engine in memory, with stand-ins for the beans: every path leads where it should, and in the
 * end every flow node and every sequence flow was passed. What the beans do is tested with the beans.
 */
class ProcessPathsTest {

    private static final Set<String> PASSED = new ConcurrentSkipListSet<>();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Date FAR_AWAY = Date.from(Instant.parse("2099-01-01T00:00:00Z"));
    private static ProcessEngine engine;

    @BeforeAll
    static void startAnEngineWithStandIns() throws IOException {
        ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl)
                ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                        .setJdbcUrl("jdbc:h2:mem:process-paths")
                        .setProcessEngineName("process-paths")
                        .setJobExecutorActivate(false);
        Map<Object, Object> beans = new HashMap<>();
        ProcessModelTest.beans().forEach(bean -> beans.put(bean, new StandIn()));
        configuration.setBeans(beans);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
                ExecutionListener passed = execution -> PASSED.add(transition.getId());
                transition.addListener(ExecutionListener.EVENTNAME_TAKE, passed);
            }
        })));
        engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (File model : models()) {
            deployment.addString(model.getName(), Files.readString(model.toPath()));
        }
        deployment.deploy();
    }

    @AfterAll
    static void everythingWasPassed() {
        try {
            engine.getHistoryService().createHistoricActivityInstanceQuery().finished().list().stream()
                    .map(HistoricActivityInstance::getActivityId)
                    .forEach(PASSED::add);
            Set<String> drawn = new TreeSet<>();
            for (File model : models()) {
                BpmnModelInstance bpmn = Bpmn.readModelFromFile(model);
                bpmn.getModelElementsByType(FlowNode.class).forEach(node -> drawn.add(node.getId()));
                bpmn.getModelElementsByType(SequenceFlow.class).forEach(flow -> drawn.add(flow.getId()));
            }
            drawn.removeAll(PASSED);
            assertThat(drawn).as("nodes and flows that no test passed").isEmpty();
        } finally {
            engine.close();
        }
    }

    private static List<File> models() {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(Path::toFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does nothing, whatever the model calls it as. */
    static final class StandIn implements JavaDelegate, TaskListener, ExecutionListener {
        @Override
        public void execute(DelegateExecution execution) {
            // the facts come with the tasks
        }

        @Override
        public void notify(DelegateTask task) {
            // nobody is asked
        }

        @Override
        public void notify(DelegateExecution execution) {
            // nothing is recorded
        }
    }

    // ---------------------------------------------------------------- emulation-campaign

    @Test
    void reportsUpwardAndReviewsTwice() {
        start("emulation-campaign", Map.of("reportsUpward", true, "holdsInterimReview", true))
                .complete("userTask_reportRegistrations")
                .complete("userTask_interimReview")
                .fire("timer_nominationsClose")
                .fire("timer_appraisalClose")
                .complete("userTask_finalReview")
                .endsIn("end_campaignReviewed");
    }

    @Test
    void needsNeitherReportNorInterimReview() {
        start("emulation-campaign", Map.of("reportsUpward", false, "holdsInterimReview", false))
                .fire("timer_nominationsClose")
                .fire("timer_appraisalClose")
                .complete("userTask_finalReview")
                .endsIn("end_campaignReviewed")
                .hasNotPassed("userTask_reportRegistrations", "userTask_interimReview");
    }

    // ---------------------------------------------------------------- registration

    @Test
    void registersAUnitInTime() {
        register()
                .complete("userTask_registerTargets", "participates", true, "late", false)
                .receive("RegistrationReviewed", "accepted", true)
                .endsIn("end_registered")
                .hasNotPassed("userTask_consentToLateRegistration");
    }

    @Test
    void registersAgainWhenTheBlocLeaderReturnsIt() {
        register()
                .complete("userTask_registerTargets", "participates", true, "late", false)
                .receive("RegistrationReviewed", "accepted", false)
                .complete("userTask_registerTargets", "participates", true, "late", false)
                .receive("RegistrationReviewed", "accepted", true)
                .endsIn("end_registered");
    }

    @Test
    void recordsThatAUnitDoesNotTakePart() {
        register()
                .complete("userTask_registerTargets", "participates", false, "late", false)
                .endsIn("end_notRegistered");
    }

    @Test
    void recordsThatAUnitNeverRegistered() {
        register().fire("timer_registrationClosed").endsIn("end_notRegistered");
    }

    @Test
    void reviewsALateRegistrationWhileTheBlocsListIsOpen() {
        register()
                .complete("userTask_registerTargets", "participates", true, "late", true)
                .complete("userTask_consentToLateRegistration", "lateConsent", true, "blocListSent", false)
                .receive("RegistrationReviewed", "accepted", true)
                .endsIn("end_registered");
    }

    @Test
    void addsALateRegistrationToTheListAlreadySent() {
        register()
                .complete("userTask_registerTargets", "participates", true, "late", true)
                .complete("userTask_consentToLateRegistration", "lateConsent", true, "blocListSent", true)
                .endsIn("end_registered")
                .hasNotPassed("receiveTask_registrationReviewed");
    }

    @Test
    void closesALateRegistrationWithoutConsent() {
        register()
                .complete("userTask_registerTargets", "participates", true, "late", true)
                .complete("userTask_consentToLateRegistration", "lateConsent", false, "blocListSent", false)
                .endsIn("end_notRegistered");
    }

    private static Walk register() {
        return start("registration", Map.of());
    }

    // ---------------------------------------------------------------- bloc-registration

    @Test
    void returnsTheBlocsListOnce() {
        start("bloc-registration", Map.of())
                .complete("userTask_compileBlocRegistration")
                .complete("userTask_receiveBlocRegistration", "blocListReceived", false)
                .complete("userTask_compileBlocRegistration")
                .complete("userTask_receiveBlocRegistration", "blocListReceived", true)
                .endsIn("end_blocListReceived");
    }

    // ---------------------------------------------------------------- nomination-dossier

    @Test
    void takesAProvincialDossierAllTheWay() {
        dossier("headConfirms", true, "decidedBy", "HIGHER")
                .complete("userTask_prepareDossier")
                .complete("userTask_confirmReport", "headConfirmed", true)
                .receive("BlocReviewConcluded", "shortlisted", true)
                .complete("userTask_appraiseDossier", "appraisalOutcome", "QUALIFIED")
                .receive("CouncilConcluded", "councilPassed", true)
                .complete("userTask_submitToHigherLevel")
                .complete("userTask_recordHigherAnswer", "awardGranted", true)
                .endsIn("end_awarded")
                .hasNotPassed("userTask_decideAward", "userTask_supplementDossier");
    }

    @Test
    void takesADirectProposalPastBlocAndCouncil() {
        dossier("blocReviewNeeded", false, "councilNeeded", false)
                .complete("userTask_prepareDossier")
                .complete("userTask_appraiseDossier", "appraisalOutcome", "QUALIFIED")
                .complete("userTask_decideAward", "awardGranted", true)
                .endsIn("end_awarded")
                .hasNotPassed(
                        "userTask_confirmReport", "receiveTask_blocReviewConcluded", "receiveTask_councilConcluded");
    }

    @Test
    void returnsDossierToUnitWithFindings() {
        dossier("dossierComplete", false)
                .complete("userTask_prepareDossier")
                .complete("userTask_supplementDossier", "dossierComplete", true)
                .receive("BlocReviewConcluded", "shortlisted", false)
                .endsIn("end_notSelected");
    }

    @Test
    void returnsDossierToUnitWhenHeadHasNotConfirmed() {
        dossier("headConfirms", true)
                .complete("userTask_prepareDossier")
                .complete("userTask_confirmReport", "headConfirmed", false)
                .complete("userTask_supplementDossier")
                .complete("userTask_confirmReport", "headConfirmed", true)
                .waitsFor("receiveTask_blocReviewConcluded");
    }

    @Test
    void letsALateDossierInWithConsent() {
        dossier("lateConsentNeeded", true)
                .complete("userTask_prepareDossier")
                .complete("userTask_consentToLateDossier", "lateConsent", true)
                .waitsFor("receiveTask_blocReviewConcluded");
    }

    @Test
    void closesALateDossierWithoutConsent() {
        dossier("lateConsentNeeded", true)
                .complete("userTask_prepareDossier")
                .complete("userTask_consentToLateDossier", "lateConsent", false)
                .endsIn("end_notEligible");
    }

    @Test
    void returnsDossierToUnitFromAppraisal() {
        dossier("blocReviewNeeded", false)
                .complete("userTask_prepareDossier")
                .complete("userTask_appraiseDossier", "appraisalOutcome", "SUPPLEMENT")
                .complete("userTask_supplementDossier")
                .complete("userTask_appraiseDossier", "appraisalOutcome", "QUALIFIED")
                .receive("CouncilConcluded", "councilPassed", false)
                .endsIn("end_notPassed");
    }

    @Test
    void closesADossierThatIsNotEligible() {
        dossier("blocReviewNeeded", false)
                .complete("userTask_prepareDossier")
                .complete("userTask_appraiseDossier", "appraisalOutcome", "NOT_ELIGIBLE")
                .endsIn("end_notEligible");
    }

    @Test
    void closesADossierThatIsRefusedTheAward() {
        dossier("blocReviewNeeded", false, "councilNeeded", false)
                .complete("userTask_prepareDossier")
                .complete("userTask_appraiseDossier", "appraisalOutcome", "QUALIFIED")
                .complete("userTask_decideAward", "awardGranted", false)
                .endsIn("end_notPassed");
    }

    @Test
    void withdrawsADossierEvenDuringAppraisal() {
        dossier("blocReviewNeeded", false)
                .complete("userTask_prepareDossier")
                .waitsFor("userTask_appraiseDossier")
                .receive("DossierWithdrawn")
                .endsIn("end_withdrawn");
    }

    @Test
    void withdrawsADossierThatWaitsForTheBloc() {
        dossier()
                .complete("userTask_prepareDossier")
                .waitsFor("receiveTask_blocReviewConcluded")
                .receive("DossierWithdrawn")
                .endsIn("end_withdrawn");
    }

    /** A complete, timely city dossier that passes bloc and council, but for what differs. */
    private static Walk dossier(Object... differently) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "dossierComplete",
                true,
                "lateConsentNeeded",
                false,
                "headConfirms",
                false,
                "blocReviewNeeded",
                true,
                "councilNeeded",
                true,
                "decidedBy",
                "OWN",
                "dossierCode",
                "T-HS-0001",
                "campaignId",
                "T",
                "unitId",
                "u",
                "unitName",
                "U"));
        facts.put("awardFormName", "F");
        facts.putAll(pairs(differently));
        return start("nomination-dossier", facts);
    }

    // ---------------------------------------------------------------- bloc-review, appraisal, council-session

    @Test
    void announcesTheBlocsOutcomeToEachDossier() {
        Walk walk = start("bloc-review", Map.of("candidateCount", 3))
                .complete("userTask_holdBlocReview")
                .complete("userTask_signBlocLetter")
                .endsIn("end_shortlistSent");
        assertThat(walk.timesPassed("serviceTask_announceBlocOutcome")).isEqualTo(3);
    }

    @Test
    void closesABlocReviewWithoutCandidates() {
        start("bloc-review", Map.of("candidateCount", 0))
                .complete("userTask_holdBlocReview")
                .complete("userTask_signBlocLetter")
                .endsIn("end_shortlistSent");
    }

    @Test
    void holdsAnAppraisalAndChecksAgainAfterwards() {
        Walk walk = start("appraisal", Map.of())
                .complete("userTask_appraiseDossier", "appraisalOutcome", "HOLD")
                .complete("userTask_releaseHold")
                .complete("userTask_appraiseDossier", "appraisalOutcome", "QUALIFIED")
                .endsIn("end_qualified");
        assertThat(walk.timesPassed("serviceTask_recheckDossier")).isEqualTo(2);
    }

    @Test
    void returnsFromAppraisalForSupplement() {
        start("appraisal", Map.of())
                .complete("userTask_appraiseDossier", "appraisalOutcome", "SUPPLEMENT")
                .endsIn("end_returnedForSupplement");
    }

    @Test
    void appraisesAsNotEligible() {
        start("appraisal", Map.of())
                .complete("userTask_appraiseDossier", "appraisalOutcome", "NOT_ELIGIBLE")
                .endsIn("end_appraisedNotEligible");
    }

    @Test
    void talliesWhenAllHaveVoted() {
        Walk walk = council()
                .complete("userTask_prepareAgenda")
                .complete("userTask_vote")
                .complete("userTask_vote")
                .waitsFor("userTask_vote")
                .complete("userTask_vote")
                .complete("userTask_draftMinutes")
                .complete("userTask_signMinutes")
                .endsIn("end_minutesSigned");
        assertThat(walk.timesPassed("serviceTask_announceCouncilOutcome")).isEqualTo(2);
    }

    @Test
    void talliesWhenTheTimeToVoteIsOver() {
        council()
                .complete("userTask_prepareAgenda")
                .complete("userTask_vote")
                .fire("timer_votingClosed")
                .complete("userTask_draftMinutes")
                .complete("userTask_signMinutes")
                .endsIn("end_minutesSigned");
    }

    private static Walk council() {
        return start("council-session", Map.of("memberCount", 3, "agendaSize", 2));
    }

    // ---------------------------------------------------------------- deadlines

    /** A step that is watched, and its timer. */
    record Watched(String process, String step, String timer) {
        @Override
        public String toString() {
            return timer;
        }
    }

    static List<Watched> watchedSteps() {
        List<Watched> steps = new ArrayList<>();
        for (File model : models()) {
            BpmnModelInstance bpmn = Bpmn.readModelFromFile(model);
            String process =
                    bpmn.getModelElementsByType(Process.class).iterator().next().getId();
            bpmn.getModelElementsByType(BoundaryEvent.class).stream()
                    .filter(timer -> !timer.cancelActivity())
                    .forEach(timer ->
                            steps.add(new Watched(process, timer.getAttachedTo().getId(), timer.getId())));
        }
        return steps;
    }

    /** A passed deadline is recorded and takes nothing away: the step stays open. */
    @ParameterizedTest
    @MethodSource("watchedSteps")
    void keepsTheStepOpenWhenItsDeadlinePasses(Watched watched) {
        Walk walk = startAt(watched.process(), watched.step());
        walk.fire(watched.timer())
                .hasPassed(watched.timer().replace("timer_", "end_").replaceAll("Due$", "Overdue"))
                .waitsFor(watched.step());
    }

    // ---------------------------------------------------------------- walking

    private static Walk start(String process, Map<String, Object> facts) {
        String key = "T-" + NUMBER.incrementAndGet();
        engine.getRuntimeService().startProcessInstanceByKey(process, key, everyday(facts));
        return new Walk(key).settle();
    }

    private static Walk startAt(String process, String step) {
        String key = "T-" + NUMBER.incrementAndGet();
        engine.getRuntimeService()
                .createProcessInstanceByKey(process)
                .businessKey(key)
                .setVariables(everyday(Map.of("memberCount", 1, "agendaSize", 1, "candidateCount", 1)))
                .startBeforeActivity(step)
                .execute();
        return new Walk(key).settle();
    }

    private static Map<String, Object> everyday(Map<String, Object> facts) {
        Map<String, Object> variables = new HashMap<>();
        for (String due : List.of(
                "unitRegistrationDue",
                "blocRegistrationDue",
                "registrationReportDue",
                "registrationCloseDue",
                "interimReviewDue",
                "unitNominationDue",
                "supplementDue",
                "blocReviewDue",
                "appraisalDue",
                "councilDue",
                "votingDue",
                "decisionDue",
                "higherAnswerDue",
                "finalReviewDue")) {
            variables.put(due, FAR_AWAY);
        }
        for (String group : List.of(
                "preparerGroup",
                "headGroup",
                "blocLeaderGroup",
                "appraiserGroup",
                "deciderGroup",
                "secretaryGroup",
                "chairGroup")) {
            variables.put(group, group);
        }
        variables.putAll(facts);
        return variables;
    }

    private static Map<String, Object> pairs(Object... pairs) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** One instance, with those it calls: they share the business key. */
    record Walk(String key) {

        Walk complete(String step, Object... facts) {
            Task task = engine
                    .getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(key)
                    .taskDefinitionKey(step)
                    .list()
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No task " + step + " but " + open()));
            engine.getTaskService().complete(task.getId(), pairs(facts));
            return settle();
        }

        Walk receive(String message, Object... facts) {
            engine.getRuntimeService()
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(key)
                    .setVariables(pairs(facts))
                    .correlate();
            return settle();
        }

        Walk fire(String timer) {
            Job job = jobs().stream()
                    .filter(j -> timer.equals(activityOf(j)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No timer " + timer + " but " + open()));
            engine.getManagementService().executeJob(job.getId());
            return settle();
        }

        /** Runs what the job executor would run at once. */
        Walk settle() {
            List<Job> due;
            do {
                due = jobs().stream().filter(job -> job.getDuedate() == null).toList();
                due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            } while (!due.isEmpty());
            return this;
        }

        Walk waitsFor(String step) {
            assertThat(open()).contains(step);
            return this;
        }

        Walk endsIn(String end) {
            assertThat(open()).isEmpty();
            return hasPassed(end);
        }

        Walk hasPassed(String... steps) {
            assertThat(passed()).contains(steps);
            return this;
        }

        Walk hasNotPassed(String... steps) {
            assertThat(passed()).doesNotContain(steps);
            return this;
        }

        long timesPassed(String step) {
            return passed().stream().filter(step::equals).count();
        }

        private List<Job> jobs() {
            return instances().stream()
                    .flatMap(id -> engine.getManagementService().createJobQuery().processInstanceId(id).list().stream())
                    .toList();
        }

        private List<String> instances() {
            return engine
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(key)
                    .list()
                    .stream()
                    .map(ProcessInstance::getId)
                    .toList();
        }

        private static String activityOf(Job job) {
            return engine.getManagementService()
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult()
                    .getActivityId();
        }

        private List<String> open() {
            return instances().stream()
                    .flatMap(id -> engine.getRuntimeService().getActiveActivityIds(id).stream())
                    .toList();
        }

        private List<String> passed() {
            return engine
                    .getHistoryService()
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(key)
                    .list()
                    .stream()
                    .flatMap(instance -> engine
                            .getHistoryService()
                            .createHistoricActivityInstanceQuery()
                            .processInstanceId(instance.getId())
                            .finished()
                            .list()
                            .stream())
                    .map(HistoricActivityInstance::getActivityId)
                    .toList();
        }
    }
}
