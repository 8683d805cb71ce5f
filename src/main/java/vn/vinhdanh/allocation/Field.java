package vn.vinhdanh.allocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vinhdanh.allocation.Application.State;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.campaign.Campaign.Quota;
import vn.vinhdanh.campaign.Campaign.RelativeLevel;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Unit;

/**
 * Who is in the running for what in a campaign: its quotas as groups, its nominees as applications (R36, R41–R46, P7).
 * Awards for individuals have no quota and nobody competes for them (P9).
 *
 * @param groups from the highest award
 */
public record Field(List<Group> groups, List<Application> applications) {

    /**
     * @param numbers other numbers for some groups, by group id, to try what would be
     * @param nominees in any order
     */
    public static Field of(
            Campaign campaign, Organization organization, Collection<Nominee> nominees, Map<String, Integer> numbers) {
        Map<String, Group> groups = new LinkedHashMap<>();
        List<Application> applications = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        nominees.forEach(
                nominee -> asked.add(nominee.unit().id() + "/" + nominee.form().id()));
        for (AwardForm form : formsFromTheHighest(campaign)) {
            boolean higher = campaign.relativeLevel(form) == RelativeLevel.HIGHER;
            for (Quota quota : form.quotas()) {
                if (quota.per() == Quota.Per.CAMPAIGN) {
                    String id = form.id() + "/" + quota.id();
                    groups.put(id, group(id, form, quota, quota.name(), higher, numbers));
                }
            }
            nominees.stream()
                    .sorted(Comparator.comparing(Nominee::dossier))
                    .filter(nominee -> comesInQuestion(campaign, nominee, form, asked))
                    .forEach(nominee -> {
                        Group group = groupOf(form, nominee.unit(), organization, higher, numbers);
                        groups.putIfAbsent(group.id(), group);
                        applications.add(application(nominee, form, groups.get(group.id())));
                    });
        }
        return new Field(List.copyOf(groups.values()), List.copyOf(applications));
    }

    private static List<AwardForm> formsFromTheHighest(Campaign campaign) {
        return campaign.awardForms().stream()
                .filter(form -> form.nominatedHere() && !form.isForIndividuals())
                .sorted(Comparator.comparing(form -> campaign.rankOf(form.level())))
                .toList();
    }

    /** For what it asked for; by cascade also for what is lower, unless it asked for that on its own. */
    private static boolean comesInQuestion(Campaign campaign, Nominee nominee, AwardForm form, Set<String> asked) {
        if (nominee.form().id().equals(form.id())) {
            return true;
        }
        List<AwardForm> forms = formsFromTheHighest(campaign);
        return campaign.cascade() != null
                && nominee.state() == State.IN_RUNNING
                && forms.indexOf(form) > forms.indexOf(nominee.form())
                && !asked.contains(nominee.unit().id() + "/" + form.id())
                && quotaOf(form, nominee.unit())
                        .filter(quota -> mayGet(quota, nominee.unit()))
                        .isPresent();
    }

    private static Optional<Quota> quotaOf(AwardForm form, Unit unit) {
        return form.quotaFor(unit.kind());
    }

    private static boolean mayGet(Quota quota, Unit unit) {
        return !quota.requiresAssignment() || !unit.assignments().isEmpty();
    }

    private static Group groupOf(
            AwardForm form, Unit unit, Organization organization, boolean higher, Map<String, Integer> numbers) {
        Optional<Quota> quota = quotaOf(form, unit);
        if (quota.isEmpty()) {
            return new Group(form.id() + "/", form.id(), form.name(), "không có chỉ tiêu", 0, higher, form.clause());
        }
        boolean perParent = quota.get().per() == Quota.Per.PARENT && unit.parent() != null;
        String parent = perParent ? "/" + unit.parent() : "";
        String name = quota.get().name()
                + (perParent
                        ? " ("
                                + organization
                                        .unit(unit.parent())
                                        .map(Unit::name)
                                        .orElse(unit.parent()) + ")"
                        : "");
        return group(form.id() + "/" + quota.get().id() + parent, form, quota.get(), name, higher, numbers);
    }

    private static Group group(
            String id, AwardForm form, Quota quota, String name, boolean higher, Map<String, Integer> numbers) {
        return new Group(
                id, form.id(), form.name(), name, numbers.getOrDefault(id, quota.number()), higher, quota.clause());
    }

    private static Application application(Nominee nominee, AwardForm form, Group group) {
        boolean asked = nominee.form().id().equals(form.id());
        Unit unit = nominee.unit();
        Optional<Quota> quota = quotaOf(form, unit);
        String obstacle = nominee.state() != State.IN_RUNNING
                ? ""
                : quota.isEmpty()
                        ? "Kế hoạch không dành chỉ tiêu " + form.name() + " cho loại hình của đơn vị."
                        : mayGet(quota.get(), unit)
                                ? ""
                                : "Đơn vị không được giao chủ trì hoặc phối hợp Nghị quyết, Chương trình, Đề án nào.";
        return new Application(
                asked ? nominee.dossier() : nominee.dossier() + " " + form.id(),
                nominee.dossier(),
                asked,
                unit.id(),
                unit.name(),
                group.id(),
                asked ? nominee.standing() : nominee.standing().votedOn(null),
                obstacle.isEmpty() ? nominee.state() : State.NOT_ELIGIBLE,
                obstacle.isEmpty() ? nominee.reason() : obstacle,
                obstacle.isEmpty() ? nominee.clause() : group.clause());
    }
}
