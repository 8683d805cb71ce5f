package vn.vinhdanh.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.council.CouncilVotes;
import vn.vinhdanh.council.ProposalLine;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.proposal.ProposalLines;
import vn.vinhdanh.worklist.WorkItem;

/** The list on a paper as people fill it in: by award and group, in the order of the proposal. */
@Component
@Transactional(readOnly = true)
class ListedRows {

    private final ListedPapers papers;
    private final Dossiers dossiers;
    private final Quotas quotas;
    private final Departures departures;
    private final ProposalLines proposal;
    private final CouncilVotes votes;
    private final Organizations organizations;

    ListedRows(
            ListedPapers papers,
            Dossiers dossiers,
            Quotas quotas,
            Departures departures,
            ProposalLines proposal,
            CouncilVotes votes,
            Organizations organizations) {
        this.papers = papers;
        this.dossiers = dossiers;
        this.quotas = quotas;
        this.departures = departures;
        this.proposal = proposal;
        this.votes = votes;
        this.organizations = organizations;
    }

    /**
     * What was typed so far.
     *
     * @param choices YES, NO or empty, by dossier
     * @param reasons by dossier
     */
    record Typed(Map<String, String> choices, Map<String, String> reasons) {

        static final String YES = "YES";
        static final String NO = "NO";
        static final Typed NOTHING = new Typed(Map.of(), Map.of());

        String choice(String code) {
            return choices.getOrDefault(code, "");
        }

        String reason(String code) {
            return reasons.getOrDefault(code, "");
        }

        /** @param refuses whether the paper may leave a dossier without an award */
        Map<String, ListedPaper.Line> lines(boolean refuses) {
            Map<String, ListedPaper.Line> lines = new LinkedHashMap<>();
            choices.forEach((code, choice) -> {
                if (choice.equals(YES) || refuses && choice.equals(NO)) {
                    lines.put(code, new ListedPaper.Line(choice.equals(YES), reason(code)));
                }
            });
            return lines;
        }
    }

    /**
     * @param limit quota of the group; null where no number limits it
     * @param taken how many of it are given, or for a submission also submitted
     * @param chosen how many are chosen now
     */
    record Group(String award, String name, Integer limit, int taken, String clause, List<Row> rows) {

        public long chosen() {
            return rows.stream().filter(row -> row.choice().equals(Typed.YES)).count();
        }

        /** @return how many are answered at all */
        public long answered() {
            return rows.stream().filter(row -> !row.choice().isEmpty()).count();
        }

        public boolean isExceeded() {
            return limit != null && taken + chosen() > limit;
        }
    }

    /**
     * @param standing IN, OUT or OPEN by the proposal; empty where it does not speak of the dossier
     * @param proposal what the proposal says, in short; empty where nothing
     * @param words the same with who stands before it and by what figure
     * @param votes who agreed of the council, as in "4/5"; empty where it did not vote
     * @param obstacle why it cannot be answered now; empty where it can
     * @param task where it is done by itself; empty where there is no task
     */
    record Row(
            String code,
            String nominee,
            String award,
            String standing,
            String proposal,
            String words,
            String votes,
            String obstacle,
            String task,
            String choice,
            String reason) {}

    /** @return the dossiers that wait for such a paper */
    List<Group> waiting(ListKind kind, Campaign campaign, Person person, Typed typed) {
        Map<String, ProposalLine> today = kind.isOurs() ? proposal.of(campaign) : Map.of();
        List<String> order = List.copyOf(today.keySet());
        Map<String, String> shares = votes.shares(campaign.id());
        Map<String, WorkItem> tasks = papers.tasks(kind, campaign);
        Map<Heading, List<Dossier>> headings = new LinkedHashMap<>();
        papers.waiting(kind, campaign).stream()
                .sorted(Comparator.comparing((Dossier dossier) ->
                                campaign.rankOf(dossiers.form(dossier).level()))
                        .thenComparing(dossier -> campaign.awardForms().indexOf(dossiers.form(dossier)))
                        .thenComparing(dossier ->
                                order.contains(dossier.code()) ? order.indexOf(dossier.code()) : order.size())
                        .thenComparing(Dossier::code))
                .forEach(dossier -> headings.computeIfAbsent(
                                new Heading(dossiers.form(dossier), quotas.groupOf(dossier)),
                                heading -> new ArrayList<>())
                        .add(dossier));
        List<Group> groups = new ArrayList<>();
        headings.forEach((heading, together) -> groups.add(group(
                kind,
                campaign,
                heading,
                together.get(0),
                together.stream()
                        .map(dossier -> row(kind, dossier, tasks.get(dossier.code()), today, shares, person, typed))
                        .toList())));
        return groups;
    }

    /** @return what was chosen of dossiers that wait for it no longer, so that nothing typed is lost unsaid */
    List<Row> gone(ListKind kind, Campaign campaign, Person person, Typed typed) {
        return typed.lines(kind.refuses()).keySet().stream()
                .sorted()
                .map(dossiers::get)
                .filter(dossier -> dossier.campaignId().equals(campaign.id()) && !kind.awaits(dossier))
                .map(dossier -> row(kind, dossier, null, Map.of(), Map.of(), person, typed))
                .toList();
    }

    private record Heading(AwardForm form, Optional<Quotas.Group> quota) {}

    private Group group(ListKind kind, Campaign campaign, Heading heading, Dossier first, List<Row> rows) {
        return heading.quota()
                .map(group -> new Group(
                        heading.form().name(),
                        group.quota().name() + parent(campaign, group.parent()),
                        kind.isOurs() ? group.quota().number() : null,
                        kind.isOurs() ? quotas.taken(kind, first) : 0,
                        group.quota().clause(),
                        rows))
                .orElseGet(() -> new Group(heading.form().name(), "", null, 0, "", rows));
    }

    private String parent(Campaign campaign, String parent) {
        return parent == null
                ? ""
                : organizations
                        .get(campaign.organization())
                        .unit(parent)
                        .map(Unit::name)
                        .map(name -> " (" + name + ")")
                        .orElse("");
    }

    private Row row(
            ListKind kind,
            Dossier dossier,
            WorkItem task,
            Map<String, ProposalLine> today,
            Map<String, String> shares,
            Person person,
            Typed typed) {
        Optional<Departures.Basis> basis = kind.isOurs() ? departures.basis(dossier, () -> today) : Optional.empty();
        return new Row(
                dossier.code(),
                dossiers.nominee(dossier),
                dossiers.form(dossier).name(),
                basis.map(ListedRows::standing).orElse(""),
                basis.map(known -> known.line().summary()).orElse(""),
                basis.map(Departures.Basis::inWords).orElse(""),
                shares.getOrDefault(dossier.code(), ""),
                papers.obstacle(kind, dossier, task, person).orElse(""),
                task == null ? "" : task.taskId(),
                typed.choice(dossier.code()),
                typed.reason(dossier.code()));
    }

    private static String standing(Departures.Basis basis) {
        Boolean proposed = basis.line().proposed();
        return proposed == null ? "OPEN" : proposed ? "IN" : "OUT";
    }
}
