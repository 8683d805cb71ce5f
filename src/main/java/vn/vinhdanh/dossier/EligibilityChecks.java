package vn.vinhdanh.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.campaign.Campaign.Quota;
import vn.vinhdanh.campaign.Campaign.RegistrationWay;
import vn.vinhdanh.campaign.Campaign.RelativeLevel;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Severity;

/** Whether the nominee may get this award form at all: the campaign's eligibility table, and the quota of one per parent. */
@Component
@Order(1)
class EligibilityChecks implements DossierCheck {

    private final RuleTables tables;

    EligibilityChecks(RuleTables tables) {
        this.tables = tables;
    }

    @Override
    public Stream<Finding> check(DossierFacts facts) {
        Stream<Finding> fromTable = tables.evaluate(facts.campaign().tables().eligibility(), inputs(facts)).stream()
                .map(EligibilityChecks::finding);
        return Stream.concat(fromTable, onePerParent(facts));
    }

    private static Map<String, Object> inputs(DossierFacts facts) {
        Campaign campaign = facts.campaign();
        AwardForm form = facts.form();
        Optional<Quota> quota = form.quotaFor(facts.unit().kind());
        boolean registers = !facts.isIndividual()
                && campaign.subject(facts.unit().kind())
                        .map(s -> s.registration() != RegistrationWay.NONE)
                        .orElse(true);
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("awardForm", form.id());
        inputs.put("awardLevel", form.level());
        inputs.put("relativeLevel", campaign.relativeLevel(form).name());
        inputs.put("nomineeKind", form.nomineeKind(facts.unit().kind()));
        inputs.put("hasQuota", form.isOpenTo(facts.unit().kind()));
        inputs.put("registrationRequired", registers);
        inputs.put("registered", facts.registration().isPresent());
        inputs.put("requiresAssignment", quota.map(Quota::requiresAssignment).orElse(false));
        inputs.put("holdsAssignment", !facts.unit().assignments().isEmpty());
        inputs.put("proposedHigher", proposedFor(facts, RelativeLevel.HIGHER));
        inputs.put("proposedOwn", proposedFor(facts, RelativeLevel.OWN));
        inputs.put(
                "sameFormTwice",
                facts.otherDossiers().stream()
                        .filter(d -> d.awardForm().equals(form.id()))
                        .anyMatch(d -> d.status().isProposed()));
        return inputs;
    }

    private static boolean proposedFor(DossierFacts facts, RelativeLevel level) {
        return facts.otherDossiers().stream()
                .filter(d -> !d.awardForm().equals(facts.form().id()))
                .filter(d -> d.status().isProposed())
                .anyMatch(d -> facts.campaign()
                        .awardForm(d.awardForm())
                        .map(f -> facts.campaign().relativeLevel(f) == level)
                        .orElse(false));
    }

    private static Finding finding(Map<String, Object> row) {
        return new Finding(
                (String) row.get("code"),
                Severity.valueOf((String) row.get("severity")),
                Place.whole(),
                (String) row.get("sentence"),
                (String) row.get("remedy"),
                (String) row.get("clause"));
    }

    private static Stream<Finding> onePerParent(DossierFacts facts) {
        Optional<Quota> quota = facts.form().quotaFor(facts.unit().kind()).filter(q -> q.per() == Quota.Per.PARENT);
        if (quota.isEmpty()) {
            return Stream.empty();
        }
        List<String> others = facts.siblingDossiers().stream()
                .filter(d -> d.awardForm().equals(facts.form().id()))
                .filter(d -> d.status().isProposed())
                .map(OtherDossier::code)
                .toList();
        return others.size() < quota.get().number()
                ? Stream.empty()
                : Stream.of(DossierRule.PARENT_QUOTA_EXCEEDED.at(
                        Place.whole(),
                        facts.participants().preparer().name() + " chỉ được chọn "
                                + quota.get().number() + " đơn vị, nhưng đã đề nghị ở hồ sơ "
                                + String.join(", ", others) + ".",
                        "Chọn một đơn vị tiêu biểu nhất; rút hồ sơ còn lại.",
                        quota.get().clause()));
    }
}
