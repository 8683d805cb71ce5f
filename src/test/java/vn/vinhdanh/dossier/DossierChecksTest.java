package vn.vinhdanh.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.TestData;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.campaign.Campaign.Criterion;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.registration.AcceptedRegistration;
import vn.vinhdanh.registration.Direction;
import vn.vinhdanh.registration.Registration;
import vn.vinhdanh.registration.Target;

/** Every check of a dossier, firing and silent. One faultless dossier is the start; each test spoils one thing. */
class DossierChecksTest {

    private static final Campaign CAMPAIGN = TestData.laoCai2020();
    private static final Instant SOME_TIME = Instant.parse("2021-07-01T02:00:00Z");

    @Test
    void saysNothingAboutAFaultlessDossierForTheFlag() {
        assertThat(Case.flag().codes()).isEmpty();
    }

    @Test
    void namesEachMissingDocumentWithItsClause() {
        List<Finding> findings = Case.flag().with(c -> c.documents.clear()).findings();
        assertThat(findings)
                .filteredOn(f -> f.code().equals("DOCUMENT_MISSING"))
                .extracting(f -> f.place().key())
                .containsExactly("SUBMISSION_LETTER", "COUNCIL_MINUTES", "ACHIEVEMENT_REPORT");
        assertThat(findings).allSatisfy(f -> {
            assertThat(f.sentence()).isNotBlank();
            assertThat(f.remedy()).isNotBlank();
        });
    }

    /** R57. */
    @Test
    void asksForTheHeadsConfirmationOnTheReportForAProvincialAward() {
        Finding finding = Case.flag()
                .with(c -> {
                    c.documents.removeIf(d -> d.documentType().equals("ACHIEVEMENT_REPORT"));
                    c.documents.add(document("ACHIEVEMENT_REPORT", "hash-report", false));
                })
                .only("HEAD_CONFIRMATION_MISSING");
        assertThat(finding.place()).isEqualTo(Place.document("ACHIEVEMENT_REPORT"));
        assertThat(finding.source()).isEqualTo("Mục IV.2, Kế hoạch");
    }

    @Test
    void seesTheSameFileInTwoSlots() {
        Finding finding = Case.flag()
                .with(c -> {
                    c.documents.removeIf(d -> d.documentType().equals("COUNCIL_MINUTES"));
                    c.documents.add(document("COUNCIL_MINUTES", "hash-SUBMISSION_LETTER", false));
                })
                .only("SAME_FILE_TWICE");
        assertThat(finding.sentence()).contains("2 lần");
    }

    /** R22. */
    @Test
    void keepsAchievementsInsideThePeriodOfTheCampaign() {
        Case.flag().with(c -> c.from = null).only("PERIOD_MISSING");
        Case.flag().with(c -> c.to = null).only("PERIOD_MISSING");
        Case.flag().with(c -> c.from = LocalDate.of(2020, 9, 30)).only("PERIOD_OUTSIDE");
        Case.flag().with(c -> c.to = LocalDate.of(2021, 7, 1)).only("PERIOD_OUTSIDE");
        Case.flag().with(c -> c.from = LocalDate.of(2021, 6, 30)).none();
        Case.flag()
                .with(c -> {
                    c.from = LocalDate.of(2021, 3, 2);
                    c.to = LocalDate.of(2021, 3, 1);
                })
                .only("PERIOD_UPSIDE_DOWN");
    }

    @Test
    void asksForTheSummaryThatGoesIntoTheList() {
        Case.flag().with(c -> c.summary = " ").only("SUMMARY_MISSING");
    }

    /** R33, R37. */
    @Test
    void asksForAResultOfEveryRegisteredTarget() {
        Finding missing = Case.flag().with(c -> c.results.remove(0)).only("RESULT_MISSING");
        assertThat(missing.place()).isEqualTo(Place.target(1));
        Case.flag()
                .with(c -> c.results.set(0, new Result(1, new BigDecimal("-1"), "")))
                .only("RESULT_NEGATIVE");
    }

    @Test
    void advisesToWaitForTheCutOffButDoesNotStop() {
        Finding finding =
                Case.flag().with(c -> c.today = LocalDate.of(2021, 6, 29)).only("BEFORE_CUT_OFF");
        assertThat(finding.isBlocking()).isFalse();
        Case.flag().with(c -> c.today = LocalDate.of(2021, 6, 30)).none();
    }

    /** P21. */
    @Test
    void asksForTheReasonOfALateDossier() {
        Case.flag().with(c -> c.afterDeadline = true).only("LATE_REASON_MISSING");
        Case.flag()
                .with(c -> {
                    c.afterDeadline = true;
                    c.lateReason = "Chờ số liệu thống kê.";
                })
                .none();
    }

    /** R31, R34, R38. */
    @Test
    void asksForEveryCriterionOneByOne() {
        Finding finding =
                Case.flag().with(c -> c.declare("UNITED", false, null)).only("CRITERION_NOT_DECLARED");
        assertThat(finding.place()).isEqualTo(Place.criterion("UNITED"));
        assertThat(finding.source()).isEqualTo("Mục III.3, Kế hoạch");
    }

    /** R35, R39. */
    @Test
    void comparesEachRatingOf2020WithItsMinimum() {
        Finding low = Case.flag()
                .with(c -> c.declare("PARTY_RATING_2020", true, "COMPLETED"))
                .only("RATING_BELOW_MINIMUM");
        assertThat(low.sentence()).contains("Hoàn thành nhiệm vụ").contains("Hoàn thành tốt nhiệm vụ");
        Case.flag()
                .with(c -> c.declare("PARTY_RATING_2020", true, "EXCELLENTLY_COMPLETED"))
                .none();
        Case.flag().with(c -> c.declare("GOVERNMENT_RATING_2020", true, null)).only("RATING_MISSING");
        Case.flag()
                .with(c -> c.declare("MASS_ORGANIZATIONS_RATING_2020", true, "FAIR"))
                .only("RATING_BELOW_MINIMUM");
    }

    /** P12. */
    @Test
    void leavesAUnitThatWasNotRatedToTheCouncil() {
        Finding finding = Case.flag()
                .with(c -> c.declare("PARTY_RATING_2020", true, Declaration.NOT_RATED))
                .only("NOT_RATED");
        assertThat(finding.isBlocking()).isFalse();
    }

    /** R34, R38. */
    @Test
    void asksForEvidenceOfCreativeWork() {
        Finding finding = Case.flag()
                .with(c -> c.documents.removeIf(d -> d.documentType().equals("CREATIVE_WORK_EVIDENCE")))
                .only("EVIDENCE_MISSING");
        assertThat(finding.place()).isEqualTo(Place.document("CREATIVE_WORK_EVIDENCE"));
    }

    @Test
    void passesOnWhatTheEligibilityTableSays() {
        Map<String, Object> row = Map.of(
                "code", "ALREADY_PROPOSED_HIGHER",
                "severity", "BLOCKING",
                "sentence", "Đơn vị đã được đề nghị tỉnh khen.",
                "remedy", "Rút một trong hai hồ sơ.",
                "clause", "Mục III.3.3.a, Kế hoạch");
        assertThat(new EligibilityChecks((table, inputs) -> List.of(row))
                        .check(Case.flag().facts()))
                .containsExactly(Finding.blocking(
                        "ALREADY_PROPOSED_HIGHER",
                        Place.whole(),
                        "Đơn vị đã được đề nghị tỉnh khen.",
                        "Rút một trong hai hồ sơ.",
                        "Mục III.3.3.a, Kế hoạch"));
    }

    /** R43: the table is told whether another dossier of the nominee asks for an award of the level above. */
    @Test
    void tellsTheEligibilityTableOfOtherProposalsOfTheNominee() {
        Case city = Case.of("CITY_COMMENDATION", "kim-tan");
        city.others.add(submitted("PROVINCIAL_FLAG", "kim-tan"));
        assertThat(inputsOf(city)).containsEntry("proposedHigher", true).containsEntry("proposedOwn", false);

        Case flag = Case.flag();
        flag.others.add(submitted("CITY_COMMENDATION", "kim-tan"));
        assertThat(inputsOf(flag)).containsEntry("proposedHigher", false).containsEntry("proposedOwn", true);

        Case alone = Case.of("CITY_COMMENDATION", "kim-tan");
        alone.others.add(dossier("PROVINCIAL_FLAG", "kim-tan"));
        assertThat(inputsOf(alone)).containsEntry("proposedHigher", false);
    }

    /** R44: each commune selects one thôn or tổ dân phố. */
    @Test
    void letsACommuneProposeOneVillageOnly() {
        String village = TestData.laoCai2020Organization().units().stream()
                .filter(u -> "kim-tan".equals(u.parent()))
                .filter(u -> u.kind().name().equals("TO_DAN_PHO"))
                .findFirst()
                .orElseThrow()
                .id();
        Case second = Case.of("CITY_COMMENDATION", village);
        second.siblings.add(submitted("CITY_COMMENDATION", "another-village"));
        assertThat(new EligibilityChecks((table, inputs) -> List.of()).check(second.facts()))
                .extracting(Finding::code)
                .containsExactly("PARENT_QUOTA_EXCEEDED");
        second.siblings.clear();
        assertThat(new EligibilityChecks((table, inputs) -> List.of()).check(second.facts()))
                .isEmpty();
    }

    private static Map<String, Object> inputsOf(Case given) {
        List<Map<String, Object>> asked = new ArrayList<>();
        new EligibilityChecks((table, inputs) -> {
                    asked.add(inputs);
                    return List.of();
                })
                .check(given.facts())
                .toList();
        return asked.get(0);
    }

    private static DossierDocument document(String type, String hash, boolean headSigned) {
        return new DossierDocument(
                "X-VB-" + type,
                "X",
                type,
                type + ".pdf",
                "application/pdf",
                9,
                hash,
                1,
                1,
                null,
                headSigned,
                "clerk",
                SOME_TIME);
    }

    private static Dossier dossier(String form, String unit) {
        return Dossier.open(
                "OTHER",
                new Nomination(CAMPAIGN.id(), unit, form, false),
                new Route(true, false, true, Route.DecidedBy.OWN, ""),
                "clerk",
                SOME_TIME);
    }

    private static Dossier submitted(String form, String unit) {
        Dossier dossier = dossier(form, unit);
        dossier.submit("clerk", SOME_TIME);
        dossier.judge(List.of(), SOME_TIME, false);
        return dossier;
    }

    /** A dossier in the making; faultless unless a test spoils it. */
    private static final class Case {

        final AwardForm form;
        final Participants participants;
        final List<DossierDocument> documents = new ArrayList<>();
        final List<Result> results = new ArrayList<>();
        final List<Declaration> declarations = new ArrayList<>();
        final List<Dossier> others = new ArrayList<>();
        final List<Dossier> siblings = new ArrayList<>();
        LocalDate from = LocalDate.of(2020, 10, 1);
        LocalDate to = LocalDate.of(2021, 6, 30);
        LocalDate today = LocalDate.of(2021, 7, 1);
        String summary = "Dẫn đầu khối.";
        String lateReason = "";
        boolean afterDeadline;

        private Case(String formId, String unitId) {
            form = CAMPAIGN.awardForm(formId).orElseThrow();
            participants = Participants.of(
                    CAMPAIGN,
                    TestData.laoCai2020Organization(),
                    TestData.laoCai2020Organization().unit(unitId).orElseThrow());
        }

        static Case of(String form, String unit) {
            return new Case(form, unit);
        }

        static Case flag() {
            Case flag = of("PROVINCIAL_FLAG", "kim-tan");
            for (String type : List.of(
                    "SUBMISSION_LETTER",
                    "COUNCIL_MINUTES",
                    "ACHIEVEMENT_REPORT",
                    "RATING_EVIDENCE",
                    "CREATIVE_WORK_EVIDENCE")) {
                flag.documents.add(document(type, "hash-" + type, type.equals("ACHIEVEMENT_REPORT")));
            }
            flag.results.add(new Result(1, new BigDecimal(80), ""));
            flag.results.add(new Result(2, new BigDecimal(80), ""));
            for (Criterion criterion :
                    CAMPAIGN.criteriaOf(flag.form, flag.participants.unit().kind())) {
                flag.declarations.add(new Declaration(criterion.id(), true, criterion.minimum(), ""));
            }
            return flag;
        }

        Case with(Consumer<Case> spoil) {
            spoil.accept(this);
            return this;
        }

        void declare(String criterion, boolean declared, String rating) {
            declarations.removeIf(d -> d.criterion().equals(criterion));
            declarations.add(new Declaration(criterion, declared, rating, ""));
        }

        DossierFacts facts() {
            Dossier dossier = dossier(form.id(), participants.unit().id());
            dossier.write(new DossierDraft(from, to, summary, lateReason, results, declarations, List.of()));
            Registration registration = AcceptedRegistration.of(
                    CAMPAIGN.id(),
                    participants.unit().id(),
                    List.of(
                            new Target(1, "PERIOD_TARGETS", null, "Chỉ tiêu một", "%", Direction.MORE, BigDecimal.TEN),
                            new Target(
                                    2, "PERIOD_TARGETS", null, "Chỉ tiêu hai", "%", Direction.MORE, BigDecimal.TEN)));
            return new DossierFacts(
                    CAMPAIGN,
                    form,
                    participants,
                    dossier,
                    List.of(
                            new RequiredDocument("SUBMISSION_LETTER", false, "Mục IV.2, Kế hoạch"),
                            new RequiredDocument("COUNCIL_MINUTES", false, "Mục IV.2, Kế hoạch"),
                            new RequiredDocument("ACHIEVEMENT_REPORT", true, "Mục IV.2, Kế hoạch")),
                    documents,
                    Optional.of(registration),
                    others,
                    siblings,
                    today,
                    afterDeadline);
        }

        List<Finding> findings() {
            DossierFacts facts = facts();
            return List.of(new DocumentChecks(), new ContentChecks(), new CriterionChecks()).stream()
                    .flatMap(check -> check.check(facts))
                    .toList();
        }

        List<String> codes() {
            return findings().stream().map(Finding::code).toList();
        }

        Finding only(String code) {
            assertThat(codes()).containsExactly(code);
            return findings().get(0);
        }

        void none() {
            assertThat(codes()).isEmpty();
        }
    }
}
