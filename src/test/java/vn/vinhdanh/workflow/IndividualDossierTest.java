package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.SamplePdf;
import vn.vinhdanh.dossier.DossierMoves;
import vn.vinhdanh.dossier.Dossiers;

/** P9: dossiers about a person of a unit, on the same processes as those about units. */
@ProcessTest
class IndividualDossierTest {

    private static final String PEOPLE = "CITY_COMMENDATION_FOR_INDIVIDUALS";
    private static final String CITY = "CITY_COMMENDATION";
    private static final String AN = "Nguyễn Văn An";
    private static final String AN_OF_KIM_TAN = "Nguyễn Văn An, công chức địa chính, phường Kim Tân";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierMoves moves;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theCampaignIsUnderWay() {
        work.campaignUnderWay();
    }

    private String opened(String name, String birthYear) {
        return work.openedPersonDossier("kimtan.cv", "kim-tan", PEOPLE, false, name, birthYear);
    }

    /** A faultless dossier that the head has confirmed. */
    private String confirmed(String name, String birthYear) {
        String dossier = handedIn(name, birthYear);
        office.complete("kimtan.ct", dossier, "userTask_confirmReport", Office.yes(""));
        return dossier;
    }

    private String handedIn(String name, String birthYear) {
        String dossier = opened(name, birthYear);
        work.fill("kimtan.cv", dossier);
        office.complete("kimtan.cv", dossier, "userTask_prepareDossier");
        assertThat(work.blockingFindings(dossier)).isEmpty();
        return dossier;
    }

    private String awarded(String name, String birthYear) {
        String dossier = confirmed(name, birthYear);
        work.blocProposes(dossier);
        work.appraisedAsQualified(dossier);
        work.councilAgrees(4, dossier);
        office.complete(
                "chutich",
                dossier,
                "userTask_decideAward",
                Office.yes("61/QĐ-UBND", office.today().toString()));
        return dossier;
    }

    // ---------------------------------------------------------------- to the award, and not

    @Test
    @DisplayName("P9, R72: a person without registration passes head, bloc, appraiser, council and chairman")
    void awardsAPersonWhomTheWardNominates() {
        String dossier = confirmed(AN, "1985");
        ProcessInstance process = office.instance(dossier);
        String review = work.openedBlocReview("xa-phuong");
        JsonNode onTheTable =
                work.get("khoi.xaphuong", "/api/bloc-reviews/" + review).at("/candidates/0");
        assertThat(onTheTable.get("unitName").asText()).isEqualTo(AN_OF_KIM_TAN);
        assertThat(onTheTable.get("completionRate").asText()).isEqualTo("không tính");
        work.decideInBloc("xa-phuong", review, dossier);
        office.complete("khoi.xaphuong", review, "userTask_holdBlocReview");
        work.signsLetter("xa-phuong", review);
        office.runJobs();
        work.appraisedAsQualified(dossier);
        String session = work.votingSession(dossier);
        assertThat(work.get("hd.pho", "/api/council-sessions/" + session + "/ballot")
                        .at("/rows/0/unitName")
                        .asText())
                .isEqualTo(AN_OF_KIM_TAN);
        List.of("hd.chutich", "hd.pho", "hd.thuky", "hd.uyvien1", "hd.uyvien2")
                .forEach(member -> work.vote(member, session, "AGREE"));
        office.runJobs();
        work.voteClosed(session);
        work.minutesSigned(session);
        office.complete(
                "chutich",
                dossier,
                "userTask_decideAward",
                Office.yes("61/QĐ-UBND", office.today().toString()));
        assertThat(process)
                .hasPassedInOrder(
                        "userTask_prepareDossier",
                        "userTask_confirmReport",
                        "receiveTask_blocReviewConcluded",
                        "callActivity_appraisal",
                        "receiveTask_councilConcluded",
                        "userTask_decideAward",
                        "end_awarded")
                .hasNotPassed("userTask_supplementDossier")
                .isEnded();
        assertThat(work.status(dossier)).isEqualTo("AWARDED");
        assertThat(jdbc.sql("select individual_name from award_record where dossier_code = ?")
                        .param(dossier)
                        .query(String.class)
                        .single())
                .isEqualTo(AN);
        assertThat(work.page("noivu.cv", "/khen-thuong")).contains(AN_OF_KIM_TAN, "450.000 đồng");
        assertThat(work.page("noivu.cv", "/ho-so")).contains(AN_OF_KIM_TAN);
        assertThat(work.page("noivu.cv", "/ho-so/" + dossier)).contains("sinh năm 1985; công chức địa chính");
    }

    @Test
    @DisplayName("P9, R49: a bloc that does not select a person says why, and the dossier ends")
    void endsWithoutAwardWhenTheBlocDoesNotSelectThePerson() {
        String dossier = confirmed(AN, "1985");
        ProcessInstance process = office.instance(dossier);
        work.blocProposes();
        assertThat(process)
                .hasPassed("serviceTask_closeNotSelected", "end_notSelected")
                .isEnded();
        assertThat(work.status(dossier)).isEqualTo("NOT_SELECTED");
        assertThat(work.dossier(dossier).outcomeReason()).contains("Tỷ lệ hoàn thành thấp hơn.");
    }

    @Test
    @DisplayName("P9, R50: a person proposed directly comes past the bloc, but not past the head")
    void takesADirectProposalPastTheBlocButNotPastTheHead() {
        String dossier = work.openedPersonDossier("kinhte.cv", "phong-kinh-te", PEOPLE, true, "Trần Thị Bình", "1990");
        work.fill("kinhte.cv", dossier);
        office.complete("kinhte.cv", dossier, "userTask_prepareDossier");
        office.complete("kinhte.tp", dossier, "userTask_confirmReport", Office.yes(""));
        office.runJobs();
        assertThat(office.instance(dossier))
                .isWaitingAtExactly("callActivity_appraisal")
                .hasNotPassed("receiveTask_blocReviewConcluded");
    }

    // ---------------------------------------------------------------- no quota, no competition with units

    @Test
    @DisplayName("P9: no number limits people, and their awards use up no quota of units")
    void countsPeopleAgainstNoQuota() {
        String first = confirmed(AN, "1985");
        String second = confirmed("Lê Thị Cúc", "1979");
        String third = confirmed("Phạm Văn Dũng", "1968");
        String fourth = confirmed("Hoàng Thị Én", "1992");
        work.blocProposes(first, second, third, fourth);
        List.of(first, second, third, fourth).forEach(work::appraisedAsQualified);
        work.councilAgrees(5, first, second, third, fourth);
        List.of(first, second, third, fourth)
                .forEach(dossier -> office.complete(
                        "chutich",
                        dossier,
                        "userTask_decideAward",
                        Office.yes("61/QĐ-UBND", office.today().toString())));
        assertThat(List.of(first, second, third, fourth))
                .allMatch(code -> work.status(code).equals("AWARDED"));
        String ward = work.submittedDossier("kimtan.cv", "kim-tan", CITY);
        assertThat(work.blockingFindings(ward)).as("three wards, not yet one").isEmpty();
        assertThat(dossiers.awarded(work.dossier(ward))).isZero();
    }

    @Test
    @DisplayName("P9: a form for people is neither offered to a unit's dossier nor the other way round")
    void movesAPersonOnlyToFormsForPeople() {
        assertThat(moves.choices(work.dossier(opened(AN, "1985"))).forms())
                .extracting(DossierMoves.Choice::id)
                .containsExactly(PEOPLE);
        assertThat(moves.choices(work.dossier(work.openedDossier("kimtan.cv", "kim-tan", CITY)))
                        .forms())
                .extracting(DossierMoves.Choice::id)
                .contains(CITY)
                .doesNotContain(PEOPLE);
    }

    // ---------------------------------------------------------------- one person, one dossier, one award

    @Test
    @DisplayName("P9: one open dossier per person, told apart by name and year of birth")
    void opensOneDossierPerPerson() {
        String first = opened(AN, "1985");
        assertThat(office.refusal(() -> opened("nguyễn  văn an", "1985"))).containsExactly("DOSSIER_OPEN_ALREADY");
        opened(AN, "1986");
        String renamed = opened("Nguyễn Văn Anh", "1985");
        work.openedDossier("kimtan.cv", "kim-tan", CITY);
        work.fill("kimtan.cv", first);
        office.complete("kimtan.cv", first, "userTask_prepareDossier");
        work.fill("kimtan.cv", renamed);
        work.edit("kimtan.cv", renamed, form -> form.withObject("/individual").put("name", AN));
        office.complete("kimtan.cv", renamed, "userTask_prepareDossier");
        assertThat(work.blockingFindings(renamed)).containsExactly("DOSSIER_TWICE");
    }

    @Test
    @DisplayName("P9 and the law's principle: honours a person once for one achievement; colleagues and the ward apart")
    void honoursAPersonOnce() {
        awarded(AN, "1985");
        String again = opened(AN, "1985");
        work.fill("kimtan.cv", again);
        office.complete("kimtan.cv", again, "userTask_prepareDossier");
        assertThat(work.blockingFindings(again)).contains("ALREADY_HONOURED");
        assertThat(work.findings(handedIn(AN, "1986"))).doesNotContain("ALREADY_HONOURED");
        assertThat(work.findings(work.submittedDossier("kimtan.cv", "kim-tan", CITY)))
                .doesNotContain("ALREADY_HONOURED");
    }

    @Test
    @DisplayName("P9: who opens a dossier for nobody in particular hears of everything at once")
    void asksWhoThePersonIs() {
        assertThat(office.refusal(
                        () -> work.openedPersonDossier("kimtan.cv", "kim-tan", PEOPLE, false, " ", "2021", "", false)))
                .containsExactly(
                        "INDIVIDUAL_NAME_MISSING", "INDIVIDUAL_BIRTH_YEAR_WRONG", "INDIVIDUAL_POSITION_MISSING");
        assertThat(office.refusal(() -> work.openedDossier("kimtan.cv", "kim-tan", PEOPLE)))
                .contains("INDIVIDUAL_NAME_MISSING");
        assertThat(work.dossier(work.openedDossier("kimtan.cv", "kim-tan", CITY))
                        .isIndividual())
                .isFalse();
    }

    @Test
    @DisplayName(
            "P9: a name mended while the dossier is prepared is the name on cards and lines; the process keeps none")
    void mendsTheName() {
        String dossier = opened("Nguyễn Văn Am", "1985");
        ProcessInstance process = office.instance(dossier);
        assertThat(runtime.getVariables(process.getId()))
                .containsEntry("unitName", "Nguyễn Văn Am, công chức địa chính, phường Kim Tân")
                .doesNotContainKeys("nomineeName", "nomineeBirthYear", "nomineePosition", "nomineeIsHead");
        work.fill("kimtan.cv", dossier);
        work.edit("kimtan.cv", dossier, form -> form.withObject("/individual").put("name", AN));
        assertThat(work.dossier(dossier).lines())
                .extracting("nominee")
                .containsExactly("Nguyễn Văn An, công chức địa chính");
        office.complete("kimtan.cv", dossier, "userTask_prepareDossier");
        assertThat(tasks.getVariable(
                        tasks.createTaskQuery()
                                .taskDefinitionKey("userTask_confirmReport")
                                .singleResult()
                                .getId(),
                        "unitName"))
                .isEqualTo(AN_OF_KIM_TAN);
    }

    // ---------------------------------------------------------------- nobody vouches for himself

    @Test
    @DisplayName("P9, R57: a head who is nominated does not confirm the own report; a deputy with authority does")
    void letsADeputyConfirmTheReportOfTheHead() {
        String dossier = work.openedPersonDossier(
                "kimtan.cv", "kim-tan", PEOPLE, false, "Vũ Văn Giang", "1970", "Chủ tịch UBND phường", true);
        work.fill("kimtan.cv", dossier);
        office.complete("kimtan.cv", dossier, "userTask_prepareDossier");
        assertThat(office.refusal("kimtan.ct", dossier, "userTask_confirmReport", Office.yes("")))
                .containsExactly("NOT_FOR_YOU");
        try {
            deputyActs();
            office.complete("kimtan.cv2", dossier, "userTask_confirmReport", Office.yes(""));
        } finally {
            identity.deleteMembership("kimtan.cv2", "head.kim-tan");
        }
        assertThat(work.dossier(dossier).headConfirmedBy()).isEqualTo("kimtan.cv2");
        assertThat(office.journal(dossier)).anyMatch(entry -> entry.startsWith("KT. Thủ trưởng"));
    }

    @Test
    @DisplayName("P9: whose name the dossier bears neither confirms nor appraises it, whatever the unit declared")
    void keepsTheNomineeFromTheOwnDossier() {
        String ofTheHead = handedIn("chủ tịch UBND phường Kim Tân (mẫu)", "1970");
        assertThat(office.refusal("kimtan.ct", ofTheHead, "userTask_confirmReport", Office.yes("")))
                .containsExactly("NOT_FOR_YOU");
        String ofTheAppraiser = work.openedPersonDossier(
                "kinhte.cv", "phong-kinh-te", PEOPLE, true, "Chuyên viên Phòng Nội vụ (mẫu)", "1990");
        work.fill("kinhte.cv", ofTheAppraiser);
        office.complete("kinhte.cv", ofTheAppraiser, "userTask_prepareDossier");
        office.complete("kinhte.tp", ofTheAppraiser, "userTask_confirmReport", Office.yes(""));
        office.runJobs();
        work.originalReceived("noivu.cv2", ofTheAppraiser);
        work.appraise(ofTheAppraiser, "QUALIFIED", "");
        assertThat(office.refusal("noivu.cv", ofTheAppraiser, "userTask_appraiseDossier"))
                .containsExactly("NOT_FOR_YOU");
        office.complete("noivu.cv2", ofTheAppraiser, "userTask_appraiseDossier");
        assertThat(work.status(ofTheAppraiser)).isEqualTo("AWAITING_COUNCIL");
    }

    private void deputyActs() {
        String code = "LC2020-UQ-1";
        office.start("kimtan.cv", DeputyAuthorityProcess.PROCESS, "campaignId", "LC2020", "unitId", "kim-tan");
        work.edit("kimtan.cv", "/api/deputy-authorities/", code, form -> {
            form.put("deputy", "kimtan.cv2");
            form.put("fromDay", "2020-10-05");
            form.put("toDay", "2020-10-09");
            form.put("documentNumber", "12/GUQ-UBND");
            form.put("documentDate", "2020-10-01");
            form.put("answer", "SEND");
        });
        work.attach("kimtan.cv", code, "DEPUTY_AUTHORITY", "uy-quyen.pdf", SamplePdf.titled("UQ " + UUID.randomUUID()));
        office.complete("kimtan.cv", code, "userTask_prepareAuthority");
        work.edit("noivu.cv", "/api/deputy-authorities/", code, form -> form.put("answer", "ACCEPT"));
        office.complete("noivu.cv", code, "userTask_checkAuthority");
        office.fireTimer(code, "timer_authorityStarts");
        office.runJobs();
    }

    // ---------------------------------------------------------------- what the forms see

    @Test
    @DisplayName("P9: the start form asks who it is; the dossier's form asks no targets of a person")
    void asksOtherThingsOfAPerson() {
        JsonNode forms = null;
        for (JsonNode opening : work.getList("kimtan.cv", "/api/dossiers/openings")) {
            if (opening.get("unitId").asText().equals("kim-tan")) {
                forms = opening.get("awardForms");
            }
        }
        assertThat(forms.findValuesAsText("individualClause")).containsExactly("", "", "", "Mục II.1 và V.3, Kế hoạch");
        work.registered("kimtan.cv", "kim-tan");
        ObjectNode form = work.get("kimtan.cv", "/api/dossiers/" + opened(AN, "1985"));
        assertThat(form.get("results")).isEmpty();
        assertThat(form.at("/individual/birthYear").asText()).isEqualTo("1985");
        assertThat(form.get("declarations").findValuesAsText("criterion"))
                .containsExactly("EXEMPLARY_PERSON", "PERSON_LAW_ABIDING", "PERSON_RATING_2020");
        assertThat(form.at("/list/nominees").findValuesAsText("name"))
                .containsExactly("Nguyễn Văn An, công chức địa chính");
        assertThat(form.at("/meeting/holders").findValuesAsText("name")).containsExactly("phường Kim Tân");
    }
}
