package vn.vinhdanh.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.TestData;
import vn.vinhdanh.campaign.Campaign.CatalogueEntry;
import vn.vinhdanh.campaign.Campaign.Criterion;
import vn.vinhdanh.campaign.Campaign.Quota;
import vn.vinhdanh.campaign.Campaign.RegistrationWay;
import vn.vinhdanh.campaign.Campaign.RelativeLevel;

/** The figures of the plan, each as it is written there. */
class LaoCai2020Test {

    private static final Set<UnitKind> ASSIGNED = EnumSet.of(
            UnitKind.PARTY_BODY,
            UnitKind.MASS_ORGANIZATION,
            UnitKind.FATHERLAND_FRONT,
            UnitKind.SPECIALIST_OFFICE,
            UnitKind.PUBLIC_SERVICE_UNIT,
            UnitKind.ARMED_FORCES_UNIT);

    private final Campaign campaign = TestData.laoCai2020();

    @Test
    void leavesNumberAndDayOfThePlanOpenAsTheCopyDoesR1R2() {
        assertThat(campaign.plan().number()).isNull();
        assertThat(campaign.plan().issuedOn()).isNull();
        assertThat(campaign.plan().symbol()).isEqualTo("KH-UBND");
        assertThat(campaign.plan().signer()).isEqualTo("Hoàng Đăng Khoa");
    }

    @Test
    void restsOnThePlanOfTheProvinceR4() {
        assertThat(campaign.basis()).singleElement().satisfies(basis -> {
            assertThat(basis.document()).startsWith("Kế hoạch số 210/KH-UBND");
            assertThat(basis.date()).isEqualTo(LocalDate.of(2020, 8, 4));
        });
    }

    @Test
    void runsFromOctober2020ToJune2021AndTakesResultsAtItsEndR22R23() {
        assertThat(campaign.period().from()).isEqualTo(LocalDate.of(2020, 10, 1));
        assertThat(campaign.period().to()).isEqualTo(LocalDate.of(2021, 6, 30));
        assertThat(campaign.cutOff().date()).isEqualTo(LocalDate.of(2021, 6, 30));
    }

    @Test
    void isOpenToAllTwelveKindsOfUnitR24() {
        assertThat(campaign.subjects()).extracting(Campaign.Subject::kind).containsExactlyInAnyOrder(UnitKind.values());
    }

    @Test
    void letsCommunesRegisterForEnterprisesAndCooperativesAndNobodyForVillagesR67() {
        assertThat(campaign.subjects())
                .filteredOn(subject -> subject.registration() == RegistrationWay.BY_PARENT)
                .extracting(Campaign.Subject::kind)
                .containsExactlyInAnyOrder(UnitKind.ENTERPRISE, UnitKind.COOPERATIVE);
        assertThat(campaign.subjects())
                .filteredOn(subject -> subject.registration() == RegistrationWay.NONE)
                .extracting(Campaign.Subject::kind)
                .containsExactlyInAnyOrder(UnitKind.THON, UnitKind.TO_DAN_PHO);
    }

    @Test
    void countsFourResolutionsAndSixProjectsAndInventsNoTitleR59P17() {
        assertThat(campaign.catalogue())
                .filteredOn(entry -> entry.kind() == CatalogueEntry.Kind.RESOLUTION)
                .hasSize(4);
        assertThat(campaign.catalogue())
                .filteredOn(entry -> entry.kind() == CatalogueEntry.Kind.PROJECT)
                .hasSize(6);
        assertThat(campaign.catalogue())
                .allSatisfy(entry -> assertThat(entry.name()).endsWith("(chưa nhập tên)"));
    }

    @Test
    void asksThreeMandatoryGroupsOfTargetsR61R62R63() {
        assertThat(groupsFor(UnitKind.PHUONG))
                .containsExactly("ASSIGNED_TARGETS", "PARTY_RESOLUTION_TARGETS", "PERIOD_TARGETS");
        assertThat(groupsFor(UnitKind.ENTERPRISE)).containsExactly("PERIOD_TARGETS");
        assertThat(campaign.contentGroups())
                .filteredOn(Campaign.ContentGroup::needsCatalogueEntry)
                .extracting(Campaign.ContentGroup::id)
                .containsExactly("ASSIGNED_TARGETS");
    }

    @ParameterizedTest
    @CsvSource({
        "PROVINCIAL_FLAG, PHUONG, 1", // R36
        "PROVINCIAL_FLAG, XA, 1",
        "PROVINCIAL_MERIT_CERTIFICATE, XA, 1", // R41
        "CITY_COMMENDATION, XA, 2", // R42
        "CITY_COMMENDATION, PHUONG, 3",
        "CITY_COMMENDATION, SPECIALIST_OFFICE, 10", // R45
        "CITY_COMMENDATION, COOPERATIVE, 2", // R46
        "CITY_COMMENDATION, ENTERPRISE, 3"
    })
    void grantsAsManyAsThePlanSaysInTheWholeCampaign(String form, UnitKind kind, int number) {
        Quota quota = form(form).quotaFor(kind).orElseThrow();

        assertThat(quota.number()).isEqualTo(number);
        assertThat(quota.per()).isEqualTo(Quota.Per.CAMPAIGN);
    }

    @Test
    void poolsXaAndPhuongForProvincialAwardsButNotForTheCitysR36R42() {
        assertThat(form("PROVINCIAL_FLAG").quotas()).hasSize(1);
        assertThat(form("CITY_COMMENDATION").quotaFor(UnitKind.XA))
                .isNotEqualTo(form("CITY_COMMENDATION").quotaFor(UnitKind.PHUONG));
    }

    @Test
    void letsEveryCommuneChooseOneVillageR44P8() {
        Quota quota = form("CITY_COMMENDATION").quotaFor(UnitKind.THON).orElseThrow();

        assertThat(quota.kinds()).containsExactlyInAnyOrder(UnitKind.THON, UnitKind.TO_DAN_PHO);
        assertThat(quota.number()).isEqualTo(1);
        assertThat(quota.per()).isEqualTo(Quota.Per.PARENT);
    }

    @Test
    void asksAnAssignmentOfTheTenUnitsAndOfNobodyElseR45() {
        assertThat(form("CITY_COMMENDATION").quotas())
                .filteredOn(Quota::requiresAssignment)
                .singleElement()
                .satisfies(quota -> assertThat(quota.kinds()).containsExactlyInAnyOrderElementsOf(ASSIGNED));
    }

    @Test
    void leavesCommuneCommendationsToTheCommunesR47() {
        assertThat(form("COMMUNE_COMMENDATION").nominatedHere()).isFalse();
        assertThat(form("COMMUNE_COMMENDATION").elsewhereReason()).isEqualTo("Do xã, phường quy định");
    }

    @Test
    void countsTheFlagsAndCertificatesOfThePlanR48() {
        assertThat(total("PROVINCIAL_FLAG") + total("PROVINCIAL_FLAG_FOR_DISTRICTS"))
                .isEqualTo(3);
        assertThat(total("PROVINCIAL_MERIT_CERTIFICATE") + total("PROVINCIAL_MERIT_CERTIFICATE_FOR_DISTRICTS"))
                .isEqualTo(2);
    }

    @Test
    void placesFormsAboveAtAndBelowTheCity() {
        assertThat(campaign.relativeLevel(form("PROVINCIAL_FLAG"))).isEqualTo(RelativeLevel.HIGHER);
        assertThat(campaign.relativeLevel(form("CITY_COMMENDATION"))).isEqualTo(RelativeLevel.OWN);
        assertThat(campaign.relativeLevel(form("COMMUNE_COMMENDATION"))).isEqualTo(RelativeLevel.LOWER);
    }

    @Test
    void asksTheGeneralCriteriaOfEveryNomineeR31() {
        for (UnitKind kind : UnitKind.values()) {
            assertThat(criteria("CITY_COMMENDATION", kind)).startsWith("UNITED", "LAW_ABIDING", "RULE_ABIDING");
        }
    }

    @Test
    void asksThreeRatingsOf2020ForProvincialAwardsOnlyR35() {
        for (String form : List.of("PROVINCIAL_FLAG", "PROVINCIAL_MERIT_CERTIFICATE")) {
            assertThat(campaign.criteriaOf(form(form), UnitKind.XA))
                    .filteredOn(criterion -> criterion.kind() == Criterion.Kind.RATING)
                    .extracting(Criterion::minimum, Criterion::evidence)
                    .containsExactly(
                            tuple("WELL_COMPLETED", "RATING_EVIDENCE"),
                            tuple("WELL_COMPLETED", "RATING_EVIDENCE"),
                            tuple("STRONG", "RATING_EVIDENCE"));
        }
        assertThat(campaign.criteriaOf(form("CITY_COMMENDATION"), UnitKind.XA))
                .noneMatch(criterion -> criterion.kind() == Criterion.Kind.RATING);
    }

    @Test
    void acceptsWellCompletedAndExcellentlyCompletedAsWellCompletedOrBetterR35() {
        Campaign.RatingScale scale = campaign.ratingScale("TASK_COMPLETION").orElseThrow();

        assertThat(scale.rank("EXCELLENTLY_COMPLETED")).isGreaterThan(scale.rank("WELL_COMPLETED"));
        assertThat(scale.rank("COMPLETED")).isLessThan(scale.rank("WELL_COMPLETED"));
        assertThat(scale.rank("NOT_RATED")).isNegative();
    }

    @Test
    void asksCreativeWorkWithEvidenceForTheFlagR38() {
        assertThat(campaign.criterion("CREATIVE_WORK").orElseThrow().evidence()).isEqualTo("CREATIVE_WORK_EVIDENCE");
        assertThat(criteria("PROVINCIAL_FLAG", UnitKind.XA)).contains("LEADS_BLOC", "CREATIVE_WORK");
    }

    @Test
    void asksOfEachGroupOnlyItsOwnCriteriaForTheCitysCommendationR42R44R45R46() {
        assertThat(criteria("CITY_COMMENDATION", UnitKind.XA)).endsWith("EXEMPLARY_COMMUNE");
        assertThat(criteria("CITY_COMMENDATION", UnitKind.THON)).endsWith("EXEMPLARY_VILLAGE");
        assertThat(criteria("CITY_COMMENDATION", UnitKind.PARTY_BODY)).endsWith("EXEMPLARY_IN_RESOLUTIONS");
        assertThat(criteria("CITY_COMMENDATION", UnitKind.ENTERPRISE))
                .endsWith("POLITICAL_TASKS", "PRACTICAL_CONTRIBUTION");
    }

    @Test
    void sendsThePlanToTenRecipientsR9() {
        assertThat(campaign.recipients()).hasSize(10).contains("Cổng thông tin điện tử TP");
    }

    @Test
    void citesAClauseForEveryAwardFormQuotaCriterionAndDeadline() {
        assertThat(campaign.awardForms())
                .filteredOn(form -> !form.isForIndividuals())
                .allMatch(form -> form.clause().startsWith("Mục III."));
        assertThat(campaign.awardForms())
                .flatExtracting(Campaign.AwardForm::quotas)
                .allMatch(quota -> quota.clause().startsWith("Mục III.3."));
        assertThat(campaign.awardForms())
                .filteredOn(form -> !form.isForIndividuals())
                .flatExtracting(Campaign.AwardForm::criteria)
                .allMatch(id -> campaign.criterion(id).orElseThrow().clause().startsWith("Mục III.3"));
        assertThat(campaign.deadlines()).allMatch(deadline -> deadline.clause().contains("Kế hoạch"));
    }

    /** The plan names individuals in II.1 and V.3, and gives them neither number nor criteria in III. */
    @Test
    void honoursIndividualsWithoutANumberR26P9() {
        assertThat(campaign.awardForms())
                .filteredOn(Campaign.AwardForm::isForIndividuals)
                .singleElement()
                .satisfies(form -> {
                    assertThat(form.individuals().clause()).isEqualTo("Mục II.1 và V.3, Kế hoạch");
                    assertThat(form.quotas()).isEmpty();
                    assertThat(UnitKind.values()).allMatch(form::isOpenTo);
                    assertThat(form.criteria()).allMatch(id -> campaign.awardForms().stream()
                            .filter(other -> other.nominatedHere() && !other.isForIndividuals())
                            .noneMatch(other -> other.criteria().contains(id)));
                });
    }

    @Test
    void callsNoCouncilThresholdStatutoryInRegimeAP14() {
        assertThat(campaign.awardForms())
                .filteredOn(Campaign.AwardForm::nominatedHere)
                .noneMatch(form -> form.vote().statutory());
        assertThat(form("PROVINCIAL_FLAG").vote().inWords()).isEqualTo("từ 4/5 trở lên tổng số thành viên Hội đồng");
        assertThat(form("CITY_COMMENDATION").vote().inWords()).isEqualTo("trên 1/2 tổng số thành viên Hội đồng");
    }

    private Campaign.AwardForm form(String id) {
        return campaign.awardForm(id).orElseThrow();
    }

    private int total(String form) {
        return form(form).quotas().stream().mapToInt(Quota::number).sum();
    }

    private List<String> criteria(String form, UnitKind kind) {
        return campaign.criteriaOf(form(form), kind).stream().map(Criterion::id).toList();
    }

    private List<String> groupsFor(UnitKind kind) {
        return campaign.contentGroups().stream()
                .filter(group -> group.mandatory() && group.appliesTo(kind))
                .map(Campaign.ContentGroup::id)
                .toList();
    }

    @Test
    void consultsWhoKnowsAboutTheNomineeAndTakesSilenceForConsentR51() {
        ConsultationRule rule = campaign.consultation();

        assertThat(rule.workingDays()).isEqualTo(3);
        assertThat(rule.silence()).isEqualTo(ConsultationRule.Silence.NO_OBJECTION);
        assertThat(rule.suggestions())
                .filteredOn(suggestion -> suggestion.appliesTo(UnitKind.PARTY_BODY))
                .extracting(ConsultationRule.Suggestion::unit)
                .contains("cong-an", "uy-ban-kiem-tra")
                .doesNotContain("phong-tai-nguyen-moi-truong");
    }

    @Test
    void revokesAnAwardOnFourGrounds() {
        assertThat(campaign.reconsideration().revocationGrounds()).hasSize(4);
        assertThat(campaign.reconsideration().ground("FORGED_PAPERS")).isPresent();
    }
}
