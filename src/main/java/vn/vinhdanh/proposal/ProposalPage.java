package vn.vinhdanh.proposal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.allocation.Outcome;
import vn.vinhdanh.allocation.Reason;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.completion.CompletionRate;
import vn.vinhdanh.completion.Ratio;
import vn.vinhdanh.download.Handout;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.registration.Decimals;

/** "Đề xuất khen thưởng": who would get what and why, beside what would be if. Nothing is saved. */
@Controller
class ProposalPage {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST_OF_A_QUOTA = 100_000;

    private final Proposals proposals;
    private final CampaignLaunches launches;
    private final CurrentPerson currentPerson;

    ProposalPage(Proposals proposals, CampaignLaunches launches, CurrentPerson currentPerson) {
        this.proposals = proposals;
        this.launches = launches;
        this.currentPerson = currentPerson;
    }

    /**
     * @param number as tried, or the plan's
     */
    record GroupView(String id, String form, String name, int number, int planned, String clause, List<RowView> rows) {}

    /**
     * @param changes what was changed of its targets after its registration, in words
     * @param asked whether it asked for this award itself
     * @param today what comes of it today
     * @param tried what would come of it; null where nothing is tried
     */
    record RowView(
            String dossier,
            String nominee,
            String rate,
            List<String> changes,
            boolean asked,
            Side today,
            Side tried,
            boolean changed) {}

    record Side(String kind, boolean gets, String words, List<Reason> reasons) {
        static Side of(Proposal.Line line) {
            Outcome.Kind kind = line.outcome().kind();
            return new Side(
                    kind.name(),
                    kind == Outcome.Kind.PROPOSED || kind == Outcome.Kind.DECIDED,
                    kind.words(),
                    line.reasons());
        }
    }

    /** A dossier to try things with. */
    record Trial(String dossier, String words, boolean held, boolean qualified, List<ResultTrial> results) {}

    record ResultTrial(String id, String words, boolean unconfirmed) {}

    @GetMapping("/de-xuat")
    @Transactional(readOnly = true)
    public String show(@RequestParam MultiValueMap<String, String> given, Model model) {
        Campaign campaign = campaign(given.getFirst("dot"));
        List<Finding> faults = new ArrayList<>();
        WhatIf whatIf = whatIf(given, faults);
        List<Contender> running = proposals.contenders(campaign);
        Proposal today = proposals.of(campaign, running, WhatIf.NOTHING);
        Proposal tried = whatIf.isNothing() || !faults.isEmpty() ? null : proposals.of(campaign, running, whatIf);
        Map<String, String> rates = new HashMap<>();
        running.forEach(one -> rates.put(one.code(), rate(one, whatIf, tried != null)));
        model.addAttribute("campaign", campaign);
        model.addAttribute("campaigns", mine());
        model.addAttribute("steps", campaign.ranking());
        model.addAttribute("cap", given.getFirst("tran") == null ? "" : given.getFirst("tran"));
        model.addAttribute("planCap", Ratio.of(campaign.completionRate().cap()).percent());
        model.addAttribute("tries", tried != null);
        model.addAttribute("faults", faults);
        model.addAttribute("groups", groups(today, tried, rates, changes(running)));
        model.addAttribute(
                "trials", running.stream().map(one -> trial(one, whatIf)).toList());
        return "proposal";
    }

    @GetMapping("/de-xuat/bang.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> sheet(@RequestParam(name = "dot", required = false) String campaignId) {
        Campaign campaign = campaign(campaignId);
        List<Contender> running = proposals.contenders(campaign);
        Map<String, String> rates = new HashMap<>();
        running.forEach(one -> rates.put(one.code(), rate(one, WhatIf.NOTHING, false)));
        return Handout.of(campaign.id() + " - Đề xuất khen thưởng.xlsx", XLSX)
                .body(ProposalSheet.of(
                        campaign.name(), proposals.of(campaign, running, WhatIf.NOTHING), rates, changes(running)));
    }

    /** @return what was changed of the nominees' targets, in words, by dossier */
    private static Map<String, List<String>> changes(List<Contender> running) {
        return running.stream().collect(Collectors.toMap(Contender::code, Contender::changes));
    }

    private List<Campaign> mine() {
        Person person = currentPerson.get();
        return launches.launched().stream()
                .filter(campaign -> isFor(person, campaign))
                .toList();
    }

    static boolean isFor(Person person, Campaign campaign) {
        return person.isInAny(
                campaign.role(Role.APPRAISER).group(),
                campaign.role(Role.COUNCIL_CHAIR).group(),
                campaign.role(Role.DECIDER).group());
    }

    private Campaign campaign(String id) {
        List<Campaign> mine = mine();
        if (id != null && !id.isBlank()) {
            return mine.stream()
                    .filter(campaign -> campaign.id().equals(id))
                    .findFirst()
                    .orElseThrow(ProposalPage::notForYou);
        }
        return mine.stream().findFirst().orElseThrow(ProposalPage::notForYou);
    }

    private static NotForYou notForYou() {
        return new NotForYou(
                "Đề xuất khen thưởng chỉ dành cho cơ quan thẩm định, Chủ tịch Hội đồng và người quyết định khen thưởng"
                        + " của đợt đã phát động.",
                "");
    }

    private static WhatIf whatIf(MultiValueMap<String, String> given, List<Finding> faults) {
        Map<String, Integer> numbers = new HashMap<>();
        given.forEach((name, values) -> {
            if (name.startsWith("so:") && !values.get(0).isBlank()) {
                String number = values.get(0).trim();
                if (number.matches("\\d{1,6}") && Integer.parseInt(number) <= MOST_OF_A_QUOTA) {
                    numbers.put(name.substring("so:".length()), Integer.valueOf(number));
                } else {
                    faults.add(fault(name, "Số chỉ tiêu “" + number + "” không phải là số nguyên từ 0 trở lên."));
                }
            }
        });
        BigDecimal cap = Decimals.parse(given.getFirst("tran"), Place.field("tran"), "Mức trần", faults);
        if (cap != null && cap.signum() <= 0) {
            faults.add(fault("tran", "Mức trần phải lớn hơn 0."));
        }
        return new WhatIf(numbers, cap, all(given, "dung"), all(given, "du"), all(given, "bo"));
    }

    private static Finding fault(String field, String sentence) {
        return Finding.blocking("TRIAL_UNREADABLE", Place.field(field), sentence, "Sửa rồi thử lại.", "");
    }

    private static Set<String> all(MultiValueMap<String, String> given, String name) {
        return given.containsKey(name) ? Set.copyOf(given.get(name)) : Set.of();
    }

    private static String rate(Contender one, WhatIf whatIf, boolean tries) {
        String today = one.rate(WhatIf.NOTHING).map(CompletionRate::inWords).orElse("không đăng ký riêng");
        String tried = tries ? one.rate(whatIf).map(CompletionRate::inWords).orElse(today) : today;
        return tried.equals(today) ? today : today + " → " + tried;
    }

    private static List<GroupView> groups(
            Proposal today, Proposal tried, Map<String, String> rates, Map<String, List<String>> changes) {
        Map<String, Integer> numbers = new HashMap<>();
        (tried == null ? today : tried).groups().forEach(group -> numbers.put(group.id(), group.number()));
        Map<String, List<RowView>> rows = rows(today, tried, rates, changes);
        return today.groups().stream()
                .map(group -> new GroupView(
                        group.id(),
                        group.formName(),
                        group.name(),
                        numbers.getOrDefault(group.id(), group.number()),
                        group.number(),
                        group.clause(),
                        rows.getOrDefault(group.id(), List.of())))
                .toList();
    }

    /** Everybody of today and, by cascade, whoever comes in question only in what is tried; by id of the group. */
    private static Map<String, List<RowView>> rows(
            Proposal today, Proposal tried, Map<String, String> rates, Map<String, List<String>> changes) {
        Map<String, Proposal.Line> now = today.byId();
        Map<String, Proposal.Line> then = tried == null ? Map.of() : tried.byId();
        Map<String, List<RowView>> rows = new HashMap<>();
        Stream.concat(
                        today.lines().stream(),
                        then.isEmpty()
                                ? Stream.empty()
                                : tried.lines().stream().filter(line -> !now.containsKey(line.id())))
                .forEach(line -> rows.computeIfAbsent(line.outcome().group().id(), group -> new ArrayList<>())
                        .add(row(line, now.get(line.id()), then.get(line.id()), tried != null, rates, changes)));
        return rows;
    }

    private static RowView row(
            Proposal.Line any,
            Proposal.Line today,
            Proposal.Line tried,
            boolean tries,
            Map<String, String> rates,
            Map<String, List<String>> changes) {
        Side now = today == null ? null : Side.of(today);
        Side then = tried == null ? null : Side.of(tried);
        boolean changed = tries
                && (now == null
                        || then == null
                        || !now.kind().equals(then.kind())
                        || !now.reasons().equals(then.reasons()));
        return new RowView(
                any.outcome().application().dossier(),
                any.outcome().application().name(),
                rates.get(any.outcome().application().dossier()),
                changes.getOrDefault(any.outcome().application().dossier(), List.of()),
                any.outcome().application().asked(),
                now,
                then,
                changed);
    }

    private static Trial trial(Contender one, WhatIf whatIf) {
        return new Trial(
                one.code(),
                one.unit().name() + " – " + one.form().name() + " ("
                        + one.status().words() + ")",
                whatIf.held().contains(one.code()),
                whatIf.qualified().contains(one.code()),
                one.targets().orElse(List.of()).stream()
                        .map(target -> {
                            String id = one.code() + ":" + target.number();
                            return new ResultTrial(
                                    id,
                                    "chỉ tiêu số " + target.number() + " – " + target.text(),
                                    whatIf.unconfirmed().contains(id));
                        })
                        .toList());
    }
}
