package vn.vinhdanh.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.TestData;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.UnitKind;
import vn.vinhdanh.finding.Finding;

/** R60–R63: what keeps a registration from being handed in. */
class RegistrationChecksTest {

    private static final Campaign CAMPAIGN = TestData.laoCai2020();
    private static final BigDecimal EIGHTY = new BigDecimal(80);

    @Test
    void acceptsOneMeasurableTargetOfEachMandatoryGroup() {
        assertThat(codes(draft(complete()), false)).isEmpty();
    }

    @Test
    void namesEveryMissingMandatoryGroupWithItsClause() {
        List<Finding> findings = check(draft(List.of()), false);
        assertThat(findings).extracting(Finding::code).containsOnly("CONTENT_GROUP_MISSING");
        assertThat(findings).hasSize(CAMPAIGN.contentGroups().size());
        assertThat(findings).extracting(Finding::source).containsOnly("Mục V.1, Kế hoạch");
    }

    @Test
    void listsEverythingThatOneEmptyRowLacks() {
        List<Target> targets = new ArrayList<>(complete());
        targets.add(new Target(4, null, null, null, null, null, null));
        assertThat(codes(draft(targets), false))
                .containsExactlyInAnyOrder(
                        "TARGET_GROUP_MISSING",
                        "TARGET_TEXT_MISSING",
                        "TARGET_MEASURE_MISSING",
                        "TARGET_DIRECTION_MISSING");
        assertThat(check(draft(targets), false))
                .allSatisfy(finding -> assertThat(finding.source()).isNotBlank());
    }

    @Test
    void asksForTheResolutionOrProjectThatAssignsTheTarget() {
        assertThat(codes(
                        draft(changed(
                                0,
                                t -> new Target(
                                        t.number(),
                                        t.contentGroup(),
                                        null,
                                        t.text(),
                                        t.measure(),
                                        t.direction(),
                                        EIGHTY))),
                        false))
                .containsExactly("TARGET_SOURCE_MISSING");
    }

    @Test
    void refusesAValueAgainstWhichNoRateCanBeComputed() {
        assertThat(codes(draft(changed(1, t -> with(t, Direction.MORE, BigDecimal.ZERO))), false))
                .containsExactly("TARGET_VALUE_NOT_POSITIVE");
        assertThat(codes(draft(changed(1, t -> with(t, Direction.LESS, BigDecimal.ZERO))), false))
                .isEmpty();
        assertThat(codes(draft(changed(1, t -> with(t, Direction.DONE, EIGHTY))), false))
                .containsExactly("TARGET_VALUE_NOT_ONE");
        assertThat(codes(draft(changed(1, t -> with(t, Direction.MORE, null))), false))
                .containsExactly("TARGET_VALUE_MISSING");
    }

    @Test
    void asksAfterTheDeadlineForTheReasonAndAcceptsIt() {
        assertThat(codes(draft(complete()), true)).containsExactly("LATE_REASON_MISSING");
        assertThat(codes(new RegistrationDraft(true, "", "Chờ nghị quyết của Đảng ủy.", complete()), true))
                .isEmpty();
    }

    @Test
    void aUnitThatDoesNotTakePartOnlyHasToSayWhy() {
        assertThat(codes(new RegistrationDraft(false, "", "", List.of()), false))
                .containsExactly("ABSTAIN_REASON_MISSING");
        assertThat(codes(new RegistrationDraft(false, "Đơn vị đang giải thể.", "", List.of()), false))
                .isEmpty();
    }

    private static List<Target> complete() {
        List<Target> targets = new ArrayList<>();
        CAMPAIGN.contentGroups()
                .forEach(group -> targets.add(new Target(
                        targets.size() + 1,
                        group.id(),
                        group.needsCatalogueEntry() ? "NQ1" : null,
                        "Tỷ lệ hộ gia đình văn hóa",
                        "%",
                        Direction.MORE,
                        EIGHTY)));
        return targets;
    }

    private static List<Target> changed(int index, UnaryOperator<Target> change) {
        List<Target> targets = complete();
        targets.set(index, change.apply(targets.get(index)));
        return targets;
    }

    private static Target with(Target target, Direction direction, BigDecimal value) {
        return new Target(
                target.number(),
                target.contentGroup(),
                target.catalogueEntry(),
                target.text(),
                target.measure(),
                direction,
                value);
    }

    private static RegistrationDraft draft(List<Target> targets) {
        return new RegistrationDraft(true, "", "", targets);
    }

    private static List<String> codes(RegistrationDraft draft, boolean late) {
        return check(draft, late).stream().map(Finding::code).toList();
    }

    private static List<Finding> check(RegistrationDraft draft, boolean late) {
        Registration registration = Registration.open(CAMPAIGN.id(), "kim-tan", "xa-phuong");
        registration.write(draft);
        return RegistrationChecks.check(CAMPAIGN, UnitKind.PHUONG, registration, late);
    }
}
