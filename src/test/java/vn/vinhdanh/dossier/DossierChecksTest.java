package vn.vinhdanh.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vinhdanh.TestData;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.campaign.Campaign.Criterion;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.progress.Entry;
import vn.vinhdanh.registration.AcceptedRegistration;
import vn.vinhdanh.registration.Direction;
import vn.vinhdanh.registration.Registration;
import vn.vinhdanh.registration.Target;

/** Every check of a dossier, firing and silent. One faultless dossier is the start; each test spoils one thing. */
class DossierChecksTest {

    private static final Campaign CAMPAIGN = TestData.laoCai2020();
    private static final String PEOPLE = "CITY_COMMENDATION_FOR_INDIVIDUALS";
    private static final Individual NGUYEN_VAN_AN = new Individual("Nguyễn Văn An", 1985, "công chức địa chính", false);
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

    /** R55: the half-filled template itself is no signed paper; a scan beside the Word file is. */
    @Test
    void seesThatOnlyTheWordFileOfAPaperIsThere() {
        Case word = Case.flag().with(c -> {
            c.documents.removeIf(d -> d.documentType().equals("SUBMISSION_LETTER"));
            c.documents.add(word("SUBMISSION_LETTER"));
            c.documents.add(word("OTHER"));
        });
        assertThat(new SignedCopyChecks().check(word.facts())).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("SIGNED_COPY_MISSING");
            assertThat(finding.isBlocking()).isFalse();
            assertThat(finding.place()).isEqualTo(Place.document("SUBMISSION_LETTER"));
        });
        assertThat(new SignedCopyChecks()
                        .check(word.with(c -> c.documents.add(document("SUBMISSION_LETTER", "hash-scan", false)))
                                .facts()))
                .isEmpty();
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
                .with(c -> c.results.set(0, new Result(1, new BigDecimal("-1"), null, "", null)))
                .only("RESULT_NEGATIVE");
    }

    @Test
    void advisesToWaitForTheCutOffButDoesNotStop() {
        Finding finding =
                Case.flag().with(FIRING.get(DossierRule.BEFORE_CUT_OFF).spoil()).only("BEFORE_CUT_OFF");
        assertThat(finding.isBlocking()).isFalse();
        Case.flag().with(c -> c.today = LocalDate.of(2021, 6, 30)).none();
    }

    /** R70: the last report is a basis of the review; a result that is another is said, and stops nothing. */
    @Test
    void flagsAResultThatIsAnotherThanTheLastReport() {
        Finding finding = Case.flag().with(c -> c.reports(1, "3.5")).only("RESULT_DIFFERS_FROM_REPORT");
        assertThat(finding.isBlocking()).isFalse();
        assertThat(finding.sentence()).contains("Chỉ tiêu số 1", "báo cáo Quý I năm 2021 ghi 3,5 %");
        assertThat(finding.source()).isEqualTo(CAMPAIGN.progress().clause());
    }

    /** R22, R23: the last day counts, the next does not, and neither does what was there before the campaign. */
    @Test
    void flagsAResultReachedOutsideTheCampaignAndLetsTheDossierGoOn() {
        Finding late =
                Case.flag().with(c -> c.reachedOn(1, LocalDate.of(2021, 7, 1))).only("RESULT_OUT_OF_TIME");
        assertThat(late.isBlocking()).isFalse();
        assertThat(late.sentence()).contains("01/07/2021", "sau ngày chốt số liệu (30/06/2021)", "0 %");
        assertThat(late.source()).isEqualTo(CAMPAIGN.cutOff().clause());
        Finding early =
                Case.flag().with(c -> c.reachedOn(1, LocalDate.of(2020, 9, 30))).only("RESULT_OUT_OF_TIME");
        assertThat(early.sentence()).contains("trước khi đợt thi đua bắt đầu (01/10/2020)");
        assertThat(early.source()).isEqualTo(CAMPAIGN.period().clause());
        Case.flag().with(c -> c.reachedOn(1, LocalDate.of(2021, 6, 30))).none();
        Case.flag().with(c -> c.reachedOn(1, LocalDate.of(2020, 10, 1))).none();
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
        assertThat(finding.place()).isEqualTo(Place.criterion("CREATIVE_WORK"));
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
        city.others.add(other(submitted("PROVINCIAL_FLAG", "kim-tan")));
        assertThat(inputsOf(city)).containsEntry("proposedHigher", true).containsEntry("proposedOwn", false);

        Case flag = Case.flag();
        flag.others.add(other(submitted("CITY_COMMENDATION", "kim-tan")));
        assertThat(inputsOf(flag)).containsEntry("proposedHigher", false).containsEntry("proposedOwn", true);

        Case alone = Case.of("CITY_COMMENDATION", "kim-tan");
        alone.others.add(other(dossier("PROVINCIAL_FLAG", "kim-tan")));
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
        second.siblings.add(other(submitted("CITY_COMMENDATION", "another-village")));
        assertThat(new EligibilityChecks((table, inputs) -> List.of()).check(second.facts()))
                .extracting(Finding::code)
                .containsExactly("PARENT_QUOTA_EXCEEDED");
        second.siblings.clear();
        assertThat(new EligibilityChecks((table, inputs) -> List.of()).check(second.facts()))
                .isEmpty();
    }

    // ---------------------------------------------------------------- every rule, firing and silent

    /** @param faultless a dossier that the rule is silent about; @param spoil the one thing that makes it fire */
    private record Firing(Supplier<Case> faultless, Consumer<Case> spoil) {}

    private static final Map<DossierRule, Firing> FIRING = firing();

    private static Map<DossierRule, Firing> firing() {
        Map<DossierRule, Firing> all = new EnumMap<>(DossierRule.class);
        all.put(
                DossierRule.INDIVIDUAL_NAME_MISSING,
                person(c -> c.person = new Individual(" ", 1985, "công chức", false)));
        all.put(
                DossierRule.INDIVIDUAL_BIRTH_YEAR_WRONG,
                person(c -> c.person = new Individual("Nguyễn Văn An", 2021, "công chức", false)));
        all.put(
                DossierRule.INDIVIDUAL_POSITION_MISSING,
                person(c -> c.person = new Individual("Nguyễn Văn An", 1985, "", false)));
        all.put(DossierRule.DOCUMENT_MISSING, flag(c -> c.without("SUBMISSION_LETTER")));
        all.put(DossierRule.HEAD_CONFIRMATION_MISSING, flag(c -> {
            c.without("ACHIEVEMENT_REPORT");
            c.documents.add(document("ACHIEVEMENT_REPORT", "hash-report", false));
        }));
        all.put(DossierRule.SAME_FILE_TWICE, flag(c -> {
            c.without("COUNCIL_MINUTES");
            c.documents.add(document("COUNCIL_MINUTES", "hash-SUBMISSION_LETTER", false));
        }));
        all.put(DossierRule.SIGNED_COPY_MISSING, flag(c -> {
            c.without("SUBMISSION_LETTER");
            c.documents.add(word("SUBMISSION_LETTER"));
        }));
        all.put(DossierRule.PERIOD_MISSING, flag(c -> c.to = null));
        all.put(DossierRule.PERIOD_UPSIDE_DOWN, flag(c -> {
            c.from = LocalDate.of(2021, 3, 2);
            c.to = LocalDate.of(2021, 3, 1);
        }));
        all.put(DossierRule.PERIOD_OUTSIDE, flag(c -> c.to = LocalDate.of(2021, 7, 1)));
        all.put(DossierRule.SUMMARY_MISSING, flag(c -> c.summary = ""));
        all.put(DossierRule.LATE_REASON_MISSING, flag(c -> c.afterDeadline = true));
        all.put(DossierRule.RESULT_MISSING, flag(c -> c.results.remove(0)));
        all.put(DossierRule.RESULT_NEGATIVE, flag(c -> c.result(1, "-1", null)));
        all.put(
                DossierRule.RESULT_NOT_YES_NO,
                new Firing(
                        () -> Case.flag().with(c -> {
                            c.direction = Direction.DONE;
                            c.result(1, "1", "hoàn thành");
                        }),
                        c -> c.result(1, "2", "hoàn thành")));
        all.put(DossierRule.RESULT_DIFFERS_FROM_REPORT, flag(c -> c.reports(1, "3.5")));
        all.put(DossierRule.RESULT_OUT_OF_TIME, flag(c -> c.reachedOn(1, LocalDate.of(2021, 7, 1))));
        all.put(DossierRule.RESULT_WITHOUT_TARGET, flag(c -> c.result(7, "5", null)));
        all.put(DossierRule.REGISTERED_FIGURE_CHANGED, flag(c -> c.result(1, "80", "10 hộ")));
        all.put(DossierRule.BEFORE_CUT_OFF, flag(c -> {
            c.today = LocalDate.of(2021, 6, 29);
            c.meeting = new Meeting(c.today, null);
        }));
        all.put(DossierRule.CRITERION_NOT_DECLARED, flag(c -> c.declare("UNITED", false, null)));
        all.put(DossierRule.RATING_MISSING, flag(c -> c.declare("PARTY_RATING_2020", true, null)));
        all.put(DossierRule.RATING_BELOW_MINIMUM, flag(c -> c.declare("PARTY_RATING_2020", true, "COMPLETED")));
        all.put(DossierRule.NOT_RATED, flag(c -> c.declare("PARTY_RATING_2020", true, Declaration.NOT_RATED)));
        all.put(DossierRule.EVIDENCE_MISSING, flag(c -> c.without("CREATIVE_WORK_EVIDENCE")));
        all.put(
                DossierRule.EVIDENCE_NOT_NAMED,
                flag(c -> c.documents.add(document("CREATIVE_WORK_EVIDENCE", "hash-second", false))));
        all.put(DossierRule.MEETING_DATE_MISSING, flag(c -> c.meeting = new Meeting(null, null)));
        all.put(DossierRule.MEETING_AFTER_HAND_IN, flag(c -> c.meeting = new Meeting(LocalDate.of(2021, 7, 2), null)));
        all.put(DossierRule.MEETING_BEFORE_PERIOD, flag(c -> c.meeting = new Meeting(LocalDate.of(2020, 9, 30), null)));
        all.put(
                DossierRule.MEETING_HELD_BY_OTHER,
                flag(c -> c.meeting = new Meeting(c.meeting.heldOn(), Meeting.HeldBy.PARENT)));
        all.put(DossierRule.LINE_MISSING, list(c -> c.lines.clear()));
        all.put(DossierRule.LINE_INCOMPLETE, list(c -> c.lines.set(0, line("kim-tan", ""))));
        all.put(DossierRule.LINE_WITHOUT_DOSSIER, list(c -> c.lines.add(line("tdp-kim-tan-1", "Tổ dân phố văn hóa."))));
        all.put(DossierRule.LINE_TWICE, list(c -> c.lines.add(line("kim-tan", "Dẫn đầu khối."))));
        all.put(
                DossierRule.PARENT_QUOTA_EXCEEDED,
                new Firing(
                        () -> Case.faultless("CITY_COMMENDATION", "tdp-kim-tan-1"),
                        c -> c.siblings.add(other(submitted("CITY_COMMENDATION", "tdp-kim-tan-2")))));
        all.put(
                DossierRule.ALREADY_HONOURED,
                flag(c -> c.honours.add(new PastAwards.PastAward(
                        "LC2019", "LC2019-HS-0007", "Giấy khen", "12/QĐ-UBND", LocalDate.of(2021, 1, 5)))));
        return all;
    }

    private static Firing person(Consumer<Case> spoil) {
        return new Firing(Case::person, spoil);
    }

    private static Firing flag(Consumer<Case> spoil) {
        return new Firing(Case::flag, spoil);
    }

    private static Firing list(Consumer<Case> spoil) {
        return new Firing(Case::withList, spoil);
    }

    /** A new rule without a row here is a red test. */
    @ParameterizedTest
    @EnumSource(DossierRule.class)
    void everyRuleIsSilentAboutAFaultlessDossierAndFiresAlone(DossierRule rule) {
        Firing firing = FIRING.get(rule);
        assertThat(firing).as("a case in which %s fires", rule).isNotNull();
        firing.faultless().get().none();
        Finding finding = firing.faultless().get().with(firing.spoil()).only(rule.name());
        assertThat(finding.sentence()).endsWith(".");
        assertThat(finding.remedy()).endsWith(".");
        assertThat(finding.source()).as("clause").isNotBlank();
        assertThat(Stream.of(finding.sentence(), finding.remedy(), finding.source()))
                .allMatch(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC));
    }

    /** P9: what is measured by registered targets, quotas or the evidence of creative work says nothing about a person. */
    private static final Set<DossierRule> SILENT_ABOUT_PEOPLE = EnumSet.of(
            DossierRule.RESULT_MISSING,
            DossierRule.RESULT_NEGATIVE,
            DossierRule.RESULT_NOT_YES_NO,
            DossierRule.RESULT_WITHOUT_TARGET,
            DossierRule.REGISTERED_FIGURE_CHANGED,
            DossierRule.RESULT_OUT_OF_TIME,
            DossierRule.RESULT_DIFFERS_FROM_REPORT,
            DossierRule.BEFORE_CUT_OFF,
            DossierRule.EVIDENCE_MISSING,
            DossierRule.EVIDENCE_NOT_NAMED,
            DossierRule.PARENT_QUOTA_EXCEEDED);

    @ParameterizedTest
    @EnumSource(DossierRule.class)
    void everyRuleKnowsWhetherItSpeaksOfPeople(DossierRule rule) {
        Case spoilt = Case.person()
                .with(FIRING_ABOUT_PEOPLE.getOrDefault(rule, FIRING.get(rule).spoil()));
        if (SILENT_ABOUT_PEOPLE.contains(rule)) {
            spoilt.none();
        } else {
            spoilt.only(rule.name());
        }
    }

    /** Where a person's dossier is spoilt otherwise than a unit's: it has criteria of its own. */
    private static final Map<DossierRule, Consumer<Case>> FIRING_ABOUT_PEOPLE = Map.of(
            DossierRule.CRITERION_NOT_DECLARED, c -> c.declare("EXEMPLARY_PERSON", false, null),
            DossierRule.RATING_MISSING, c -> c.declare("PERSON_RATING_2020", true, null),
            DossierRule.RATING_BELOW_MINIMUM, c -> c.declare("PERSON_RATING_2020", true, "COMPLETED"),
            DossierRule.NOT_RATED, c -> c.declare("PERSON_RATING_2020", true, Declaration.NOT_RATED));

    /** P9: the line follows the person's name; a quota of the unit's kind counts nothing. */
    @Test
    void speaksOfThePersonAndNotOfTheUnit() {
        assertThat(Case.person().facts().dossier().lines())
                .extracting(SummaryLine::nominee)
                .containsExactly("Nguyễn Văn An, công chức địa chính");
        assertThat(Case.person().with(c -> c.lines.clear()).only("LINE_MISSING").sentence())
                .contains("Nguyễn Văn An, công chức địa chính, phường Kim Tân");
        assertThat(Case.person()
                        .with(FIRING_ABOUT_PEOPLE.get(DossierRule.CRITERION_NOT_DECLARED))
                        .only("CRITERION_NOT_DECLARED")
                        .remedy())
                .contains("cá nhân")
                .doesNotContain("đơn vị");
        assertThat(inputsOf(Case.person()))
                .containsEntry("nomineeKind", "INDIVIDUAL")
                .containsEntry("hasQuota", true)
                .containsEntry("registrationRequired", false)
                .containsEntry("requiresAssignment", false);
    }

    /** P9: unit, name and year of birth make the person; spaces and capitals do not. */
    @Test
    void tellsThePeopleOfAUnitApart() {
        Dossier dossier = dossier(PEOPLE, "kim-tan", NGUYEN_VAN_AN);
        assertThat(dossier.isOfSameNominee(
                        dossier(PEOPLE, "kim-tan", new Individual("nguyễn  văn an ", 1985, "tổ trưởng", false))))
                .isTrue();
        assertThat(dossier.isOfSameNominee(
                        dossier(PEOPLE, "kim-tan", new Individual("Nguyễn Văn An", 1986, "công chức", false))))
                .isFalse();
        assertThat(dossier.isOfSameNominee(
                        dossier(PEOPLE, "kim-tan", new Individual("Nguyễn Văn Ân", 1985, "công chức", false))))
                .isFalse();
        assertThat(dossier.isOfSameNominee(dossier(PEOPLE, "coc-leu", NGUYEN_VAN_AN)))
                .isFalse();
        assertThat(dossier.isOfSameNominee(dossier("CITY_COMMENDATION", "kim-tan")))
                .isFalse();
        assertThat(dossier("CITY_COMMENDATION", "kim-tan").isOfSameNominee(dossier(PEOPLE, "kim-tan", NGUYEN_VAN_AN)))
                .isFalse();
    }

    /** A campaign that asks for neither minutes nor list is asked for neither meeting nor lines. */
    @Test
    void asksForMeetingAndLinesOnlyWhereTheCampaignDoes() {
        Case.flag()
                .with(c -> {
                    c.heldBy = null;
                    c.meeting = new Meeting(null, null);
                })
                .none();
    }

    /** P10: the commune's council met for its tổ dân phố. */
    @Test
    void takesTheMinutesOfTheCommuneForItsVillage() {
        Case village = Case.faultless("CITY_COMMENDATION", "tdp-kim-tan-1").with(c -> c.heldBy = Meeting.HeldBy.PARENT);
        village.none();
        Finding finding = village.with(c -> c.meeting = new Meeting(c.meeting.heldOn(), Meeting.HeldBy.NOMINEE))
                .only("MEETING_HELD_BY_OTHER");
        assertThat(finding.sentence()).contains("phường Kim Tân");
        assertThat(finding.isBlocking()).isFalse();
    }

    /** P20: a commune lists its tổ dân phố, too, once that has a dossier. */
    @Test
    void letsACommuneListItsVillageThatIsNominated() {
        Case.withList()
                .with(c -> {
                    c.lines.add(line("tdp-kim-tan-1", "Tổ dân phố văn hóa."));
                    c.companions.add(other(dossier("CITY_COMMENDATION", "tdp-kim-tan-1")));
                })
                .none();
    }

    /** R34, R38: the unit names the document where several could prove the criterion; a removed one proves nothing. */
    @Test
    void takesTheNamedEvidence() {
        Case twoFiles = Case.flag()
                .with(c -> c.documents.add(new DossierDocument(
                        "X-VB9",
                        "X",
                        "CREATIVE_WORK_EVIDENCE",
                        "anh.jpg",
                        "image/jpeg",
                        9,
                        "hash-second",
                        1,
                        1,
                        null,
                        false,
                        "clerk",
                        SOME_TIME)));
        twoFiles.with(c -> c.evidence("CREATIVE_WORK", "X-VB9")).none();
        twoFiles.with(c -> c.evidence("CREATIVE_WORK", "X-VB8")).only("EVIDENCE_NOT_NAMED");
    }

    @Test
    void namesTheDecisionThatHonouredTheAchievementBefore() {
        Finding finding = Case.flag()
                .with(FIRING.get(DossierRule.ALREADY_HONOURED).spoil())
                .only("ALREADY_HONOURED");
        assertThat(finding.sentence()).contains("Quyết định số 12/QĐ-UBND ngày 05/01/2021", "LC2019-HS-0007");
    }

    private static SummaryLine line(String unit, String achievements) {
        return new SummaryLine(unit, unit, achievements, "", "");
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

    private static DossierDocument word(String type) {
        return new DossierDocument(
                "X-VB-" + type,
                "X",
                type,
                type + ".docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                9,
                "hash-word-" + type,
                1,
                1,
                null,
                false,
                "clerk",
                SOME_TIME);
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
        return dossier(form, unit, null);
    }

    private static Dossier dossier(String form, String unit, Individual person) {
        return Dossier.open(
                "OTHER",
                new Nomination(CAMPAIGN.id(), unit, form, false, person),
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

    private static OtherDossier other(Dossier dossier) {
        return new OtherDossier(
                dossier.code(), dossier.unitId(), dossier.awardForm(), dossier.status(), dossier.individual());
    }

    /** A dossier in the making; faultless unless a test spoils it. */
    private static final class Case {

        final AwardForm form;
        final Participants participants;
        final List<DossierDocument> documents = new ArrayList<>();
        final List<Result> results = new ArrayList<>();
        final List<Declaration> declarations = new ArrayList<>();
        final List<OtherDossier> others = new ArrayList<>();
        final List<OtherDossier> siblings = new ArrayList<>();
        final List<OtherDossier> companions = new ArrayList<>();
        final List<PastAwards.PastAward> honours = new ArrayList<>();
        final Map<Integer, Entry> reported = new HashMap<>();
        final List<SummaryLine> lines = new ArrayList<>();
        boolean listAsked;
        Meeting meeting = new Meeting(LocalDate.of(2021, 6, 30), null);
        Meeting.HeldBy heldBy = Meeting.HeldBy.NOMINEE;
        Direction direction = Direction.MORE;
        Individual person;
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
            return faultless("PROVINCIAL_FLAG", "kim-tan");
        }

        /** P9: a person of the ward, with the line of the person. */
        static Case person() {
            Case person = faultless(PEOPLE, "kim-tan");
            person.listAsked = true;
            person.documents.add(document("SUMMARY_LIST", "hash-SUMMARY_LIST", false));
            person.lines.add(line("kim-tan", "Số hóa hồ sơ địa chính."));
            return person;
        }

        /** R57b: a commune's list with its own line. */
        static Case withList() {
            Case city = faultless("CITY_COMMENDATION", "kim-tan");
            city.listAsked = true;
            city.documents.add(document("SUMMARY_LIST", "hash-SUMMARY_LIST", false));
            city.lines.add(line("kim-tan", "Dẫn đầu khối."));
            return city;
        }

        private static Case faultless(String formId, String unit) {
            Case flag = of(formId, unit);
            flag.person = flag.form.isForIndividuals() ? NGUYEN_VAN_AN : null;
            for (String type : List.of(
                    "SUBMISSION_LETTER",
                    "COUNCIL_MINUTES",
                    "ACHIEVEMENT_REPORT",
                    "RATING_EVIDENCE",
                    "CREATIVE_WORK_EVIDENCE")) {
                flag.documents.add(document(type, "hash-" + type, type.equals("ACHIEVEMENT_REPORT")));
            }
            flag.results.add(new Result(1, new BigDecimal(80), null, "", "10 %"));
            flag.results.add(new Result(2, new BigDecimal(80), null, "", null));
            for (Criterion criterion :
                    CAMPAIGN.criteriaOf(flag.form, flag.participants.unit().kind())) {
                flag.declarations.add(new Declaration(criterion.id(), true, criterion.minimum(), "", null));
            }
            return flag;
        }

        Case with(Consumer<Case> spoil) {
            spoil.accept(this);
            return this;
        }

        void without(String documentType) {
            documents.removeIf(d -> d.documentType().equals(documentType));
        }

        void result(int target, String value, String against) {
            results.removeIf(r -> r.targetNumber() == target);
            results.add(new Result(target, new BigDecimal(value), null, "", against));
        }

        private void reachedOn(int target, LocalDate day) {
            results.replaceAll(
                    r -> r.targetNumber() == target ? new Result(target, r.reached(), day, r.note(), r.against()) : r);
        }

        void evidence(String criterion, String document) {
            declarations.replaceAll(d -> d.criterion().equals(criterion)
                    ? new Declaration(d.criterion(), d.declared(), d.rating(), d.note(), document)
                    : d);
        }

        void declare(String criterion, boolean declared, String rating) {
            declarations.removeIf(d -> d.criterion().equals(criterion));
            declarations.add(new Declaration(criterion, declared, rating, "", null));
        }

        void reports(int target, String reached) {
            reported.put(
                    target,
                    new Entry(
                            "Q1-2021",
                            target,
                            1,
                            new BigDecimal(reached),
                            null,
                            "",
                            "10 %",
                            false,
                            "clerk",
                            Instant.EPOCH));
        }

        DossierFacts facts() {
            Dossier dossier = dossier(form.id(), participants.unit().id(), person);
            dossier.write(new DossierDraft(
                    person, from, to, summary, lateReason, results, declarations, meeting, lines, List.of()));
            Registration registration = AcceptedRegistration.of(
                    CAMPAIGN.id(),
                    participants.unit().id(),
                    List.of(
                            new Target(1, "PERIOD_TARGETS", null, "Chỉ tiêu một", "%", direction, BigDecimal.TEN),
                            new Target(
                                    2, "PERIOD_TARGETS", null, "Chỉ tiêu hai", "%", Direction.MORE, BigDecimal.TEN)));
            return new DossierFacts(
                    CAMPAIGN,
                    form,
                    participants,
                    dossier,
                    required(),
                    documents,
                    form.isForIndividuals() ? Optional.empty() : Optional.of(registration),
                    reported,
                    others,
                    siblings,
                    companions,
                    honours,
                    today,
                    afterDeadline);
        }

        private List<RequiredDocument> required() {
            List<RequiredDocument> required = new ArrayList<>(List.of(
                    new RequiredDocument("SUBMISSION_LETTER", false, null, "Mục IV.2, Kế hoạch"),
                    new RequiredDocument("COUNCIL_MINUTES", false, heldBy, "Mục IV.2, Kế hoạch"),
                    new RequiredDocument("ACHIEVEMENT_REPORT", true, null, "Mục IV.2, Kế hoạch")));
            if (listAsked) {
                required.add(new RequiredDocument("SUMMARY_LIST", false, null, "Mục IV.2, Kế hoạch"));
            }
            return required;
        }

        List<Finding> findings() {
            DossierFacts facts = facts();
            return Stream.of(
                            new IndividualChecks(),
                            new DocumentChecks(),
                            new SignedCopyChecks(),
                            new ContentChecks(),
                            new FigureChecks(),
                            new CriterionChecks(),
                            new MeetingChecks(),
                            new LineChecks(),
                            new HonourChecks(),
                            new EligibilityChecks((table, inputs) -> List.of()))
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
