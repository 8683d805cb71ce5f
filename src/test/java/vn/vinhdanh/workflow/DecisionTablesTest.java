package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One row per rule and per gap between rules; after the last row every rule of every table must have been the answer at
 * least once.
 */
class DecisionTablesTest {

    private static final Map<String, Path> TABLES = Map.of(
            "required-documents", Path.of("processes/required-documents.dmn"),
            "eligibility", Path.of("processes/eligibility.dmn"),
            "award-routing", Path.of("processes/award-routing.dmn"),
            "required-documents-2026", Path.of("src/test/resources/processes/required-documents-2026.dmn"),
            "eligibility-2026", Path.of("src/test/resources/processes/eligibility-2026.dmn"),
            "award-routing-2026", Path.of("src/test/resources/processes/award-routing-2026.dmn"));

    private static final Map<String, DmnDecision> DECISIONS = new HashMap<>();
    private static final Set<String> MATCHED = new TreeSet<>();
    private static DmnEngine engine;

    @BeforeAll
    static void readTheTables() throws IOException {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> event.getMatchingRules()
                .forEach(rule -> MATCHED.add(rule.getId())));
        engine = configuration.buildEngine();
        for (Map.Entry<String, Path> table : TABLES.entrySet()) {
            try (InputStream model = Files.newInputStream(table.getValue())) {
                DECISIONS.put(table.getKey(), engine.parseDecision(table.getKey(), model));
            }
        }
    }

    @AfterAll
    static void everyRuleWasTheAnswerOnce() {
        Set<String> rules = new TreeSet<>();
        TABLES.values().forEach(table -> Dmn.readModelFromFile(table.toFile())
                .getModelElementsByType(Rule.class)
                .forEach(rule -> rules.add(rule.getId())));
        assertThat(MATCHED).isEqualTo(rules);
    }

    /** A table's answer to one case. */
    record Row(String table, String why, Map<String, Object> facts, List<String> answer) {
        @Override
        public String toString() {
            return table + ": " + why;
        }
    }

    // ---------------------------------------------------------------- documents

    static Stream<Row> documents() {
        return Stream.of(
                documents(
                        "R55–R57, R35: a phường for a provincial award",
                        "PROVINCE",
                        "PHUONG",
                        false,
                        "SUBMISSION_LETTER",
                        "COUNCIL_MINUTES",
                        "ACHIEVEMENT_REPORT confirmed",
                        "RATING_EVIDENCE"),
                documents(
                        "R55–R57, R35: a xã for a provincial award",
                        "PROVINCE",
                        "XA",
                        false,
                        "SUBMISSION_LETTER",
                        "COUNCIL_MINUTES",
                        "ACHIEVEMENT_REPORT confirmed",
                        "RATING_EVIDENCE"),
                documents(
                        "R57b: a phường for a city award",
                        "CITY",
                        "PHUONG",
                        false,
                        "SUBMISSION_LETTER",
                        "COUNCIL_MINUTES",
                        "SUMMARY_LIST"),
                documents(
                        "R57b: an office for a city award",
                        "CITY",
                        "SPECIALIST_OFFICE",
                        false,
                        "SUBMISSION_LETTER",
                        "COUNCIL_MINUTES",
                        "SUMMARY_LIST"),
                documents(
                        "R56: an office keeps its own minutes even if another unit acts for it",
                        "CITY",
                        "PUBLIC_SERVICE_UNIT",
                        true,
                        "SUBMISSION_LETTER",
                        "COUNCIL_MINUTES",
                        "SUMMARY_LIST"),
                onBehalf("THON"),
                onBehalf("TO_DAN_PHO"),
                onBehalf("ENTERPRISE"),
                onBehalf("COOPERATIVE"),
                documents(
                        "R56: an enterprise that files for itself gives its own minutes",
                        "CITY",
                        "ENTERPRISE",
                        false,
                        "SUBMISSION_LETTER",
                        "COUNCIL_MINUTES",
                        "SUMMARY_LIST"),
                documents(
                        "P9: a person of an office for a city award",
                        "CITY",
                        "INDIVIDUAL",
                        false,
                        "SUBMISSION_LETTER",
                        "SUMMARY_LIST",
                        "COUNCIL_MINUTES",
                        "ACHIEVEMENT_REPORT confirmed"),
                documents(
                        "P9, P10: a person of a village for a city award",
                        "CITY",
                        "INDIVIDUAL",
                        true,
                        "SUBMISSION_LETTER",
                        "SUMMARY_LIST",
                        "COUNCIL_MINUTES on behalf",
                        "ACHIEVEMENT_REPORT confirmed"),
                documents(
                        "P9: a person for a provincial award; ratings of the unit's organizations prove nothing of it",
                        "PROVINCE",
                        "INDIVIDUAL",
                        false,
                        "SUBMISSION_LETTER",
                        "ACHIEVEMENT_REPORT confirmed",
                        "COUNCIL_MINUTES"),
                documents("gap, R47: the commune's own award is not ours to ask papers for", "COMMUNE", "THON", true));
    }

    private static Row documents(String why, String level, String kind, boolean byParent, String... answer) {
        return new Row(
                "required-documents",
                why,
                Map.of("awardLevel", level, "nomineeKind", kind, "representedByParent", byParent),
                List.of(answer));
    }

    private static Row onBehalf(String kind) {
        return documents(
                "P10: the commune's minutes for " + kind,
                "CITY",
                kind,
                true,
                "SUBMISSION_LETTER",
                "COUNCIL_MINUTES on behalf",
                "SUMMARY_LIST");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void asksForTheDocuments(Row row) {
        assertThat(evaluate(row).getResultList()).extracting(this::document).containsExactlyElementsOf(row.answer());
    }

    private String document(Map<String, Object> line) {
        return line.get("documentType")
                + (Boolean.TRUE.equals(line.get("headConfirmation")) ? " confirmed" : "")
                + ("PARENT".equals(line.get("heldBy")) ? " on behalf" : "");
    }

    static Stream<Row> documentsOf2026() {
        return Stream.of(
                new Row(
                        "required-documents-2026",
                        "a village for the commune's award",
                        Map.of("awardLevel", "COMMUNE", "nomineeKind", "THON", "representedByParent", false),
                        List.of("SUBMISSION_LETTER", "ACHIEVEMENT_REPORT")),
                new Row(
                        "required-documents-2026",
                        "a school for the commune's award",
                        Map.of(
                                "awardLevel",
                                "COMMUNE",
                                "nomineeKind",
                                "PUBLIC_SERVICE_UNIT",
                                "representedByParent",
                                false),
                        List.of("SUBMISSION_LETTER", "ACHIEVEMENT_REPORT", "COUNCIL_MINUTES")),
                new Row(
                        "required-documents-2026",
                        "a village for a provincial award",
                        Map.of("awardLevel", "PROVINCE", "nomineeKind", "THON", "representedByParent", false),
                        List.of("SUBMISSION_LETTER", "ACHIEVEMENT_REPORT confirmed", "COUNCIL_MINUTES")),
                new Row(
                        "required-documents-2026",
                        "gap: no city level any more",
                        Map.of("awardLevel", "CITY", "nomineeKind", "THON", "representedByParent", false),
                        List.of()));
    }

    @ParameterizedTest
    @MethodSource("documentsOf2026")
    void asksForOtherDocumentsInAnotherCampaign(Row row) {
        asksForTheDocuments(row);
    }

    // ---------------------------------------------------------------- eligibility

    private static final String PLAN_3_3 = "Mục III.3.3, Kế hoạch";
    private static final String DECREE = "Nghị định 91/2017/NĐ-CP (nguyên tắc khen thưởng)";

    static Stream<Row> eligibility() {
        return Stream.of(
                // nothing to find
                flag("gap: a phường in good standing", Map.of()),
                merit("gap: a xã in good standing", Map.of("nomineeKind", "XA")),
                city("gap: a phường in good standing", Map.of()),
                city("gap, R45: an office with its assignment", office(true)),
                city(
                        "gap, R44: a village needs no registration",
                        Map.of("nomineeKind", "THON", "registrationRequired", false, "registered", false)),
                city(
                        "gap, R45: an assignment nobody asks for is not missed",
                        Map.of("requiresAssignment", false, "holdsAssignment", false)),
                // subjects
                flag(
                        "R36: the flag is for communes only",
                        Map.of("nomineeKind", "SPECIALIST_OFFICE", "hasQuota", false),
                        "NOT_A_SUBJECT_OF_FORM, Mục III.3.1.b, Kế hoạch"),
                merit(
                        "R41: the certificate of merit is for communes only",
                        Map.of("nomineeKind", "ENTERPRISE", "hasQuota", false),
                        "NOT_A_SUBJECT_OF_FORM, Mục III.3.2.b, Kế hoạch"),
                city(
                        "R42, R44–R46: no quota of the city commendation for this kind",
                        Map.of("nomineeKind", "SPECIALIST_OFFICE", "hasQuota", false),
                        "NOT_A_SUBJECT_OF_FORM, " + PLAN_3_3),
                eligibility(
                        "R47: the commune's own commendation is not proposed here",
                        Map.of(
                                "awardForm", "COMMUNE_COMMENDATION",
                                "awardLevel", "COMMUNE",
                                "relativeLevel", "LOWER"),
                        "NOT_A_SUBJECT_OF_FORM, Mục III.3.4, Kế hoạch"),
                eligibility(
                        "R47: said once, even without quota",
                        Map.of(
                                "awardForm", "COMMUNE_COMMENDATION",
                                "awardLevel", "COMMUNE",
                                "relativeLevel", "LOWER",
                                "hasQuota", false),
                        "NOT_A_SUBJECT_OF_FORM, Mục III.3.4, Kế hoạch"),
                eligibility(
                        "R27–R30: any other form without quota",
                        Map.of("awardForm", "SOMETHING_ELSE", "hasQuota", false),
                        "NOT_A_SUBJECT_OF_FORM, Mục III.2, III.3, Kế hoạch"),
                // registration
                city("R60, R64: not registered", Map.of("registered", false), "NOT_REGISTERED, Mục V.1, Kế hoạch"),
                city(
                        "R67: the commune has not registered the enterprise",
                        Map.of("nomineeKind", "ENTERPRISE", "registered", false),
                        "NOT_REGISTERED, Mục V.1, Kế hoạch"),
                city(
                        "R67: the commune has not registered the cooperative",
                        Map.of("nomineeKind", "COOPERATIVE", "registered", false),
                        "NOT_REGISTERED, Mục V.1, Kế hoạch"),
                // assignment
                city("R45: leads and coordinates nothing", office(false), "NO_ASSIGNMENT, " + PLAN_3_3),
                // one achievement, one award
                city(
                        "R43: a phường proposed to the province asks the city too",
                        Map.of("proposedHigher", true),
                        "ALREADY_PROPOSED_HIGHER, " + PLAN_3_3),
                city(
                        "R43 for other kinds, by the decree's principle",
                        Map.of("nomineeKind", "ENTERPRISE", "proposedHigher", true),
                        "ALREADY_PROPOSED_HIGHER, " + DECREE),
                merit(
                        "one award per achievement: flag and certificate at once",
                        Map.of("proposedHigher", true),
                        "ALREADY_PROPOSED_HIGHER, " + DECREE),
                flag(
                        "R43 the other way round: the city's dossier is still open",
                        Map.of("proposedOwn", true),
                        "ALREADY_PROPOSED_OWN, " + PLAN_3_3),
                flag(
                        "R43 the other way round, other kinds",
                        Map.of("nomineeKind", "ARMED_FORCES_UNIT", "proposedOwn", true),
                        "ALREADY_PROPOSED_OWN, " + DECREE),
                city(
                        "one award per achievement: two city awards at once",
                        Map.of("proposedOwn", true),
                        "ALREADY_PROPOSED_OWN, " + DECREE),
                city(
                        "R54: the same form twice is one finding, not two",
                        Map.of("proposedOwn", true, "sameFormTwice", true),
                        "DOSSIER_TWICE, Mục IV.2, Kế hoạch"),
                flag(
                        "R54: the same provincial form twice is one finding, not two",
                        Map.of("proposedHigher", true, "sameFormTwice", true),
                        "DOSSIER_TWICE, Mục IV.2, Kế hoạch"),
                // people
                person("gap, P9: a person whom nothing speaks against", Map.of()),
                person(
                        "P9: one award per achievement: the person is proposed to the province, too",
                        Map.of("proposedHigher", true),
                        "ALREADY_PROPOSED_HIGHER, " + DECREE),
                person(
                        "P9: one award per achievement: the person is proposed for two city awards",
                        Map.of("proposedOwn", true),
                        "ALREADY_PROPOSED_OWN, " + DECREE),
                person(
                        "P9: the same form twice is one finding, not three",
                        Map.of("proposedHigher", true, "proposedOwn", true, "sameFormTwice", true),
                        "DOSSIER_TWICE, Mục IV.2, Kế hoạch"),
                // all of them
                city(
                        "every finding is named, not the first",
                        Map.of(
                                "hasQuota", false,
                                "registered", false,
                                "requiresAssignment", true,
                                "holdsAssignment", false,
                                "proposedHigher", true,
                                "sameFormTwice", true),
                        "NOT_A_SUBJECT_OF_FORM, " + PLAN_3_3,
                        "NOT_REGISTERED, Mục V.1, Kế hoạch",
                        "NO_ASSIGNMENT, " + PLAN_3_3,
                        "ALREADY_PROPOSED_HIGHER, " + PLAN_3_3,
                        "DOSSIER_TWICE, Mục IV.2, Kế hoạch"));
    }

    private static Map<String, Object> office(boolean holdsAssignment) {
        return Map.of(
                "nomineeKind", "SPECIALIST_OFFICE", "requiresAssignment", true, "holdsAssignment", holdsAssignment);
    }

    private static Row person(String why, Map<String, Object> differently, String... answer) {
        Map<String, Object> facts = new HashMap<>(differently);
        facts.put("nomineeKind", "INDIVIDUAL");
        facts.put("registrationRequired", false);
        facts.put("registered", false);
        return eligibility(why, facts, answer);
    }

    private static Row flag(String why, Map<String, Object> differently, String... answer) {
        return provincial("PROVINCIAL_FLAG", why, differently, answer);
    }

    private static Row merit(String why, Map<String, Object> differently, String... answer) {
        return provincial("PROVINCIAL_MERIT_CERTIFICATE", why, differently, answer);
    }

    private static Row provincial(String form, String why, Map<String, Object> differently, String... answer) {
        Map<String, Object> facts = new HashMap<>(differently);
        facts.put("awardForm", form);
        facts.put("awardLevel", "PROVINCE");
        facts.put("relativeLevel", "HIGHER");
        return eligibility(why, facts, answer);
    }

    private static Row city(String why, Map<String, Object> differently, String... answer) {
        return eligibility(why, differently, answer);
    }

    /** A phường that asks a city commendation and has done everything right, but for what differs. */
    private static Row eligibility(String why, Map<String, Object> differently, String... answer) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("awardForm", "CITY_COMMENDATION");
        facts.put("awardLevel", "CITY");
        facts.put("relativeLevel", "OWN");
        facts.put("nomineeKind", "PHUONG");
        facts.put("hasQuota", true);
        facts.put("registrationRequired", true);
        facts.put("registered", true);
        facts.put("requiresAssignment", false);
        facts.put("holdsAssignment", false);
        facts.put("proposedHigher", false);
        facts.put("proposedOwn", false);
        facts.put("sameFormTwice", false);
        assertThat(facts.keySet()).containsAll(differently.keySet());
        facts.putAll(differently);
        return new Row("eligibility", why, facts, List.of(answer));
    }

    @ParameterizedTest
    @MethodSource("eligibility")
    void namesWhatStandsAgainstTheNominee(Row row) {
        List<Map<String, Object>> findings = evaluate(row).getResultList();
        assertThat(findings)
                .extracting(finding -> finding.get("code") + ", " + finding.get("clause"))
                .containsExactlyElementsOf(row.answer());
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.get("severity")).isEqualTo("BLOCKING");
            assertReadable(finding);
        });
    }

    static Stream<Row> eligibilityOf2026() {
        return Stream.of(
                modern("gap: a village in good standing", Map.of()),
                modern("no quota", Map.of("hasQuota", false), "NOT_A_SUBJECT_OF_FORM BLOCKING"),
                modern("not registered is only advice here", Map.of("registered", false), "NOT_REGISTERED ADVISORY"),
                modern("proposed to the province", Map.of("proposedHigher", true), "ALREADY_PROPOSED_HIGHER BLOCKING"),
                modern(
                        "asks the province while the commune's is open",
                        Map.of("awardLevel", "PROVINCE", "relativeLevel", "HIGHER", "proposedOwn", true),
                        "ALREADY_PROPOSED_OWN BLOCKING"),
                modern("twice", Map.of("sameFormTwice", true), "DOSSIER_TWICE BLOCKING"),
                modern(
                        "gap: no assignment is asked for",
                        Map.of("requiresAssignment", true, "holdsAssignment", false)));
    }

    private static Row modern(String why, Map<String, Object> differently, String... answer) {
        Map<String, Object> facts = new HashMap<>(eligibility(
                        why,
                        Map.of("awardForm", "COMMUNE_COMMENDATION", "awardLevel", "COMMUNE", "nomineeKind", "THON"))
                .facts());
        facts.putAll(differently);
        return new Row("eligibility-2026", why, facts, List.of(answer));
    }

    @ParameterizedTest
    @MethodSource("eligibilityOf2026")
    void judgesByOtherRulesInAnotherCampaign(Row row) {
        List<Map<String, Object>> findings = evaluate(row).getResultList();
        assertThat(findings)
                .extracting(finding -> finding.get("code") + " " + finding.get("severity"))
                .containsExactlyElementsOf(row.answer());
        assertThat(findings).allSatisfy(DecisionTablesTest::assertReadable);
    }

    /** Staff read these: full sentences, composed characters. */
    private static void assertReadable(Map<String, Object> finding) {
        for (String part : List.of("sentence", "remedy")) {
            assertThat((String) finding.get(part)).endsWith(".").matches(text -> Character.isUpperCase(text.charAt(0)));
        }
        assertThat(finding.values())
                .allMatch(text -> Normalizer.isNormalized((String) text, Normalizer.Form.NFC))
                .allMatch(text -> !((String) text).isBlank());
    }

    // ---------------------------------------------------------------- routing

    static Stream<Row> routing() {
        return Stream.of(
                routing(
                        "R33, R37: the flag goes to the bloc's leader",
                        "HIGHER",
                        "PROVINCIAL_FLAG",
                        "PHUONG",
                        false,
                        "bloc head council HIGHER"),
                routing(
                        "R33, R37: even a direct proposal of the flag needs the bloc",
                        "HIGHER",
                        "PROVINCIAL_FLAG",
                        "PHUONG",
                        true,
                        "bloc head council HIGHER"),
                routing(
                        "R49, R52, R57: certificate of merit",
                        "HIGHER",
                        "PROVINCIAL_MERIT_CERTIFICATE",
                        "XA",
                        false,
                        "bloc head council HIGHER"),
                routing(
                        "R50: certificate of merit, proposed directly",
                        "HIGHER",
                        "PROVINCIAL_MERIT_CERTIFICATE",
                        "XA",
                        true,
                        "head council HIGHER"),
                routing(
                        "R49: city commendation through the bloc",
                        "OWN",
                        "CITY_COMMENDATION",
                        "PHUONG",
                        false,
                        "bloc council OWN"),
                routing(
                        "R50: city commendation, proposed directly",
                        "OWN",
                        "CITY_COMMENDATION",
                        "SPECIALIST_OFFICE",
                        true,
                        "council OWN"),
                routing(
                        "R44: the commune selects its village",
                        "OWN",
                        "CITY_COMMENDATION",
                        "THON",
                        false,
                        "council OWN"),
                routing(
                        "R44: the commune selects its quarter",
                        "OWN",
                        "CITY_COMMENDATION",
                        "TO_DAN_PHO",
                        true,
                        "council OWN"),
                routing(
                        "R67: enterprises compete in the communes' bloc",
                        "OWN",
                        "CITY_COMMENDATION",
                        "ENTERPRISE",
                        false,
                        "bloc council OWN"),
                routing(
                        "R67: cooperatives too, however proposed",
                        "OWN",
                        "CITY_COMMENDATION",
                        "COOPERATIVE",
                        true,
                        "bloc council OWN"),
                routing("P9: a person through the bloc", "OWN", "X", "INDIVIDUAL", false, "bloc head council OWN"),
                routing("P9, R50: a person, proposed directly", "OWN", "X", "INDIVIDUAL", true, "head council OWN"),
                routing(
                        "P9: a person for a provincial award",
                        "HIGHER",
                        "X",
                        "INDIVIDUAL",
                        false,
                        "bloc head council HIGHER"),
                new Row(
                        "award-routing",
                        "gap, R47: the commune's own award has no way here",
                        way("LOWER", "COMMUNE_COMMENDATION", "THON", false),
                        List.of()),
                new Row(
                        "award-routing-2026",
                        "provincial award",
                        way("HIGHER", "PROVINCIAL_MERIT_CERTIFICATE", "THON", true),
                        List.of("bloc head council HIGHER")),
                new Row(
                        "award-routing-2026",
                        "commune's award, proposed directly",
                        way("OWN", "COMMUNE_COMMENDATION", "PUBLIC_SERVICE_UNIT", true),
                        List.of("OWN")),
                new Row(
                        "award-routing-2026",
                        "commune's award, villages compete in their bloc",
                        way("OWN", "COMMUNE_COMMENDATION", "THON", false),
                        List.of("bloc council OWN")),
                new Row(
                        "award-routing-2026",
                        "gap: nothing lies below the commune",
                        way("LOWER", "X", "THON", false),
                        List.of()));
    }

    private static Row routing(String why, String level, String form, String kind, boolean direct, String answer) {
        return new Row("award-routing", why, way(level, form, kind, direct), List.of(answer));
    }

    private static Map<String, Object> way(String level, String form, String kind, boolean direct) {
        return Map.of("relativeLevel", level, "awardForm", form, "nomineeKind", kind, "directProposal", direct);
    }

    @ParameterizedTest
    @MethodSource("routing")
    void sendsTheDossierItsWay(Row row) {
        List<String> ways = new ArrayList<>();
        for (Map<String, Object> way : evaluate(row).getResultList()) {
            assertThat((String) way.get("clause")).isNotBlank();
            ways.add((Boolean.TRUE.equals(way.get("throughBloc")) ? "bloc " : "")
                    + (Boolean.TRUE.equals(way.get("headConfirms")) ? "head " : "")
                    + (Boolean.TRUE.equals(way.get("council")) ? "council " : "")
                    + way.get("decidedBy"));
        }
        assertThat(ways).isEqualTo(row.answer());
    }

    // ---------------------------------------------------------------- all tables

    static Stream<String> tables() {
        return TABLES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRuleSaysWhyAndOnWhichClause(String table) {
        DecisionTable decisionTable = Dmn.readModelFromFile(TABLES.get(table).toFile())
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
        assertThat(decisionTable.getOutputs()).last().satisfies(output -> assertThat(output.getName())
                .isEqualTo("clause"));
        assertThat(decisionTable.getRules()).allSatisfy(rule -> {
            assertThat(rule.getDescription().getTextContent()).isNotBlank();
            assertThat(new ArrayList<>(rule.getOutputEntries())).last().satisfies(clause -> assertThat(
                            clause.getText().getTextContent())
                    .hasSizeGreaterThan(2));
        });
    }

    private static DmnDecisionTableResult evaluate(Row row) {
        return engine.evaluateDecisionTable(DECISIONS.get(row.table()), row.facts());
    }
}
