package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.ReflectionTestUtils;
import vn.vinhdanh.bulk.CountedStatements;
import vn.vinhdanh.identity.Person;

/**
 * How often a click of somebody who completes a task goes to the server of the database, until the next task is there. Each
 * dossier more costs one more on an agenda, where it is saved, and three in the minutes, where it is read.
 */
@SpringBootTest(properties = "camunda.bpm.job-execution.enabled=false")
@Import({Office.class, CaseWork.class, CaseWork.Rooms.class, ExtensionDesk.class, StatementBudgetIT.Counting.class})
@ExtendWith(Office.Emptied.class)
@DirtiesContext
class StatementBudgetIT {

    private static final int BUDGET = 35;
    private static final int LIST_BUDGET = 3;

    private static final List<String> EVERYBODY = List.of(
            "kimtan.cv",
            "kimtan.ct",
            "vanhoa.cv",
            "khoi.xaphuong",
            "khoi.phongban",
            "noivu.cv",
            "hd.uyvien1",
            "chutich",
            "lanhdao",
            "congan.cv",
            "quantri");

    private static final Map<String, List<String>> SAID = new TreeMap<>();

    private static EmbeddedPostgres postgres;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        postgres = EmbeddedPostgres.start();
        properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        static CountedStatements countedStatements() {
            return new CountedStatements();
        }

        @Bean
        AbstractProcessEnginePlugin completionsAreCounted() {
            return new AbstractProcessEnginePlugin() {
                @Override
                public void preInit(ProcessEngineConfigurationImpl configuration) {
                    List<CommandInterceptor> all = new ArrayList<>();
                    all.add(new AtEveryCompletion());
                    if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
                        all.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
                    }
                    configuration.setCustomPreCommandInterceptorsTxRequired(all);
                }
            };
        }
    }

    /** Of each task the completion that took most, by the command that Tasklist sends. */
    private static final class AtEveryCompletion extends CommandInterceptor {

        private static JdbcClient jdbc;
        private static IdentityService identity;

        @Override
        public <T> T execute(Command<T> command) {
            if (!(command instanceof CompleteTaskCmd)) {
                return next.execute(command);
            }
            String step = jdbc.sql("select step from work_item where task_id = ?")
                    .param(ReflectionTestUtils.getField(command, "taskId"))
                    .query(String.class)
                    .single();
            Person person = (Person)
                    SecurityContextHolder.getContext().getAuthentication().getPrincipal();
            identity.setAuthentication(person.id(), List.copyOf(person.groups()));
            int mark = CountedStatements.mark();
            T result;
            try {
                result = next.execute(asTasklistSendsIt(command));
            } finally {
                identity.clearAuthentication();
            }
            SAID.merge(
                    step,
                    CountedStatements.since(mark, Thread.currentThread().getName() + "\t"),
                    (known, more) -> known.size() >= more.size() ? known : more);
            return result;
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> Command<T> asTasklistSendsIt(Command<T> complete) {
        return (Command<T>) new SubmitTaskFormCmd(
                (String) ReflectionTestUtils.getField(complete, "taskId"),
                (Map<String, Object>) ReflectionTestUtils.getField(complete, "variables"),
                false,
                false);
    }

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identity;

    @Test
    @DisplayName("A click is at most 35 round trips, also one that sends a dossier back or brings it back")
    void complete() {
        AtEveryCompletion.jdbc = jdbc;
        AtEveryCompletion.identity = identity;
        work.campaignUnderWay();
        work.registered("kimtan.cv", "kim-tan");
        String dossier = work.preparedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");
        work.removeDocuments("kimtan.cv", dossier, "SUBMISSION_LETTER");
        office.complete("kimtan.cv", dossier, "userTask_prepareDossier");
        work.upload("kimtan.cv", dossier, "SUBMISSION_LETTER", true);
        office.complete("kimtan.cv", dossier, "userTask_supplementDossier");
        office.complete("kimtan.ct", dossier, "userTask_confirmReport", Office.yes(""));
        String other = work.submittedDossier("cocleu.cv", "coc-leu", "PROVINCIAL_FLAG");
        office.complete("cocleu.ct", other, "userTask_confirmReport", Office.yes(""));
        work.blocProposes(dossier);
        work.appraise(dossier, "SUPPLEMENT", "Nộp lại tờ trình đã ký.");
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");
        office.complete("kimtan.cv", dossier, "userTask_supplementDossier");
        office.complete("kimtan.ct", dossier, "userTask_confirmReport", Office.yes(""));
        office.runJobs();
        work.appraisedAsQualified(dossier);
        String commendation = work.qualifiedDossier("vanhoa.cv", "van-hoa", "CITY_COMMENDATION");
        work.councilAgrees(5, dossier, commendation);
        office.complete("chutich", commendation, "userTask_decideAward", Office.yes("55/QĐ-UBND", "2021-07-08"));
        office.complete(
                "chutich", dossier, "userTask_submitToHigherLevel", Office.document("10/TTr-UBND", "2021-07-08"));
        office.complete("noivu.cv", dossier, "userTask_recordHigherAnswer", Office.yes("99/QĐ-UBND", "2021-08-01"));

        SAID.forEach((step, said) -> System.out.println(step + ": " + said.size()));
        SAID.forEach((step, said) ->
                assertThat(said.size()).as("%s:%n%s", step, inWords(said)).isLessThanOrEqualTo(BUDGET));
        assertThat(SAID).hasSizeGreaterThan(13);
    }

    @Test
    @DisplayName("The list of dossiers is at most three round trips, whoever looks at it")
    void list() {
        work.campaignUnderWay();
        work.submittedDossier("kimtan.cv", "kim-tan", "CITY_COMMENDATION");
        for (String user : EVERYBODY) {
            work.page(user, "/ho-so");
            int mark = CountedStatements.mark();
            work.page(user, "/ho-so");
            // Whom the test signs in is asked of the accounts; a session knows it.
            List<String> said = CountedStatements.since(
                            mark, Thread.currentThread().getName() + "\t")
                    .stream()
                    .filter(sql -> !sql.contains("ACT_ID_"))
                    .toList();
            assertThat(said.size()).as("%s:%n%s", user, inWords(said)).isLessThanOrEqualTo(LIST_BUDGET);
        }
    }

    private static String inWords(List<String> said) {
        return said.stream()
                .map(sql -> sql.replaceAll("\\s+", " "))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " x " + entry.getKey())
                .collect(Collectors.joining("\n"));
    }
}
