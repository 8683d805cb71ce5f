package vn.vinhdanh.proposal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.allocation.Group;
import vn.vinhdanh.allocation.Outcome;
import vn.vinhdanh.allocation.Reason;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.completion.CompletionRate;
import vn.vinhdanh.completion.Ratio;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.download.Handout;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.registration.Decimals;
import vn.vinhdanh.registration.Target;

/** "Đề xuất khen thưởng": who would get what and why, beside what would be if. Nothing is saved. */
@Controller
class ProposalPage {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST_OF_A_QUOTA = 100_000;

    private final Proposals proposals;
    private final Dossiers dossiers;
    private final CampaignLaunches launches;
    private final CurrentPerson currentPerson;

    ProposalPage(Proposals proposals, Dossiers dossiers, CampaignLaunches launches, CurrentPerson currentPerson) {
        this.proposals = proposals;
        this.dossiers = dossiers;
        this.launches = launches;
        this.currentPerson = currentPerson;
    }

    /**
     * @param number as tried, or the plan's
     */
    record GroupView(String id, String form, String name, int number, int planned, String clause, List<RowView> rows) {}

    /**
     * @param asked whether it asked for this award itself
     * @param today what comes of it today
     * @param tried what would come of it; null where nothing is tried
     */
    record RowView(
            String dossier, String nominee, String rate, boolean asked, Side today, Side tried, boolean changed) {}

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
        Proposal today = proposals.of(campaign, WhatIf.NOTHING);
        Proposal tried = whatIf.isNothing() || !faults.isEmpty() ? null : proposals.of(campaign, whatIf);
        List<Dossier> running = proposals.running(campaign);
        Map<String, String> rates = new HashMap<>();
        running.forEach(dossier -> rates.put(dossier.code(), rate(campaign, dossier, whatIf, tried != null)));
        model.addAttribute("campaign", campaign);
        model.addAttribute("campaigns", mine());
        model.addAttribute("steps", campaign.ranking());
        model.addAttribute("cap", given.getFirst("tran") == null ? "" : given.getFirst("tran"));
        model.addAttribute("planCap", Ratio.of(campaign.completionRate().cap()).percent());
        model.addAttribute("tries", tried != null);
        model.addAttribute("faults", faults);
        model.addAttribute("groups", groups(today, tried, rates));
        model.addAttribute("trials", running.stream().map(d -> trial(d, whatIf)).toList());
        return "proposal";
    }

    @GetMapping("/de-xuat/bang.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> sheet(@RequestParam(name = "dot", required = false) String campaignId) {
        Campaign campaign = campaign(campaignId);
        Map<String, String> rates = new HashMap<>();
        proposals
                .running(campaign)
                .forEach(dossier -> rates.put(dossier.code(), rate(campaign, dossier, WhatIf.NOTHING, false)));
        return Handout.of(campaign.id() + " - Đề xuất khen thưởng.xlsx", XLSX)
                .body(ProposalSheet.of(campaign.name(), proposals.of(campaign, WhatIf.NOTHING), rates));
    }

    private List<Campaign> mine() {
        Person person = currentPerson.get();
        return launches.launched().stream()
                .filter(campaign -> person.isInAny(
                        campaign.role(Role.APPRAISER).group(),
                        campaign.role(Role.COUNCIL_CHAIR).group(),
                        campaign.role(Role.DECIDER).group()))
                .toList();
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

    private String rate(Campaign campaign, Dossier dossier, WhatIf whatIf, boolean tries) {
        String today = proposals
                .rate(campaign, dossier, WhatIf.NOTHING)
                .map(CompletionRate::inWords)
                .orElse("không đăng ký riêng");
        String tried = tries
                ? proposals
                        .rate(campaign, dossier, whatIf)
                        .map(CompletionRate::inWords)
                        .orElse(today)
                : today;
        return tried.equals(today) ? today : today + " → " + tried;
    }

    private static List<GroupView> groups(Proposal today, Proposal tried, Map<String, String> rates) {
        return today.groups().stream()
                .map(group -> new GroupView(
                        group.id(),
                        group.formName(),
                        group.name(),
                        tried == null ? group.number() : triedNumber(tried, group),
                        group.number(),
                        group.clause(),
                        rows(today, tried, group, rates)))
                .toList();
    }

    private static int triedNumber(Proposal tried, Group group) {
        return tried.groups().stream()
                .filter(other -> other.id().equals(group.id()))
                .findFirst()
                .map(Group::number)
                .orElse(group.number());
    }

    /** Everybody of today and, by cascade, whoever comes in question only in what is tried. */
    private static List<RowView> rows(Proposal today, Proposal tried, Group group, Map<String, String> rates) {
        List<RowView> rows = new ArrayList<>();
        for (Proposal.Line line : today.of(group)) {
            rows.add(
                    row(line, line, tried == null ? null : tried.line(line.id()).orElse(null), tried != null, rates));
        }
        if (tried != null) {
            tried.of(group).stream()
                    .filter(line -> today.line(line.id()).isEmpty())
                    .forEach(line -> rows.add(row(line, null, line, true, rates)));
        }
        return rows;
    }

    private static RowView row(
            Proposal.Line any, Proposal.Line today, Proposal.Line tried, boolean tries, Map<String, String> rates) {
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
                any.outcome().application().asked(),
                now,
                then,
                changed);
    }

    private Trial trial(Dossier dossier, WhatIf whatIf) {
        List<Target> targets =
                dossiers.acceptedRegistration(dossier).map(r -> r.targets()).orElse(List.of());
        return new Trial(
                dossier.code(),
                dossiers.nominee(dossier) + " – " + dossiers.form(dossier).name() + " ("
                        + dossier.status().words() + ")",
                whatIf.held().contains(dossier.code()),
                whatIf.qualified().contains(dossier.code()),
                targets.stream()
                        .map(target -> {
                            String id = dossier.code() + ":" + target.number();
                            return new ResultTrial(
                                    id,
                                    "chỉ tiêu số " + target.number() + " – " + target.text(),
                                    whatIf.unconfirmed().contains(id));
                        })
                        .toList());
    }
}
