package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;
import vn.vinhdanh.bulk.CountedStatements;
import vn.vinhdanh.identity.Person;

/** How often a click of somebody who completes a task goes to the database, until the next task is there. */
@ProcessTest
@DirtiesContext
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:budget;QUERY_CACHE_SIZE=512;DB_CLOSE_ON_EXIT=FALSE")
@Import(StatementBudgetTest.Counting.class)
class StatementBudgetTest {

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

    /**
     * What takes more. The way from one task to the next costs about 24 in the engine and the list of work (task, deadline
     * timer, execution and grants, read, written and taken away, with their histories and the question whether the person
     * may), a dossier two to read and five to move on; handing in and appraising it look at ten more tables. These are what
     * was counted and two more, for what is looked up once a second or at first use.
     */
    private static final Map<String, Integer> MORE = Map.ofEntries(
            Map.entry("userTask_prepareDossier", 57),
            Map.entry("userTask_appraiseDossier", 52),
            Map.entry("userTask_prepareAgenda", 52),
            Map.entry("userTask_submitToHigherLevel", 41),
            Map.entry("userTask_recordHigherAnswer", 38),
            Map.entry("userTask_holdBlocReview", 38),
            Map.entry("userTask_draftMinutes", 38));

    private static final Map<String, List<String>> SAID = new TreeMap<>();

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

    /** Of each task the completion that took most, with the engine knowing who completes it, as over its web API. */
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
                result = next.execute(command);
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

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identity;

    @Test
    @DisplayName("A click is at most 35 round trips, or what its step is known to take")
    void complete() {
        AtEveryCompletion.jdbc = jdbc;
        AtEveryCompletion.identity = identity;
        work.campaignUnderWay();
        String dossier = work.submittedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");
        office.complete("kimtan.ct", dossier, "userTask_confirmReport", Office.yes(""));
        work.blocProposes(dossier);
        work.appraisedAsQualified(dossier);
        work.councilAgrees(5, dossier);
        office.complete(
                "chutich", dossier, "userTask_submitToHigherLevel", Office.document("10/TTr-UBND", "2021-07-08"));
        office.complete("noivu.cv", dossier, "userTask_recordHigherAnswer", Office.yes("99/QĐ-UBND", "2021-08-01"));

        SAID.forEach((step, said) -> System.out.println(step + ": " + said.size()));
        SAID.forEach((step, said) -> assertThat(said.size())
                .as("%s:%n%s", step, inWords(said))
                .isLessThanOrEqualTo(MORE.getOrDefault(step, BUDGET)));
        assertThat(SAID).hasSizeGreaterThan(8);
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
