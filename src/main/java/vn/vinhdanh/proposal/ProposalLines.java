package vn.vinhdanh.proposal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.allocation.Outcome;
import vn.vinhdanh.allocation.Outcome.Kind;
import vn.vinhdanh.allocation.Reason;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.council.ProposalLine;
import vn.vinhdanh.council.ProposesAwards;

/** The proposal as it stands now, told dossier by dossier to those who plan an agenda or decide. */
@Component
@Transactional(readOnly = true)
public class ProposalLines implements ProposesAwards {

    private static final int LONGEST_SUMMARY = 2000;
    private static final int LONGEST = 4000;

    private final Proposals proposals;

    ProposalLines(Proposals proposals) {
        this.proposals = proposals;
    }

    /** @return from the highest award, and in each group by rank */
    @Override
    public Map<String, ProposalLine> of(Campaign campaign) {
        List<Proposal.Line> lines = proposals
                .of(campaign, proposals.contenders(campaign), WhatIf.NOTHING)
                .lines();
        Map<String, String> instead = instead(lines);
        Map<String, ProposalLine> byDossier = new LinkedHashMap<>();
        lines.stream().filter(line -> line.outcome().application().asked()).forEach(line -> {
            ProposalLine told = told(line, instead);
            byDossier.put(told.dossierCode(), told);
        });
        return byDossier;
    }

    /**
     * @param backInRunning ended dossiers that are taken as being in the running again
     * @return those who compete with a dossier for the award it asks for and asked for it too, best first; of those in
     *     the running
     */
    public List<ProposalLine> competitors(Campaign campaign, String dossierCode, Set<String> backInRunning) {
        Proposal tried = proposals.of(
                campaign,
                proposals.contenders(campaign),
                new WhatIf(Map.of(), null, Set.of(), backInRunning, Set.of()));
        Map<String, String> instead = instead(tried.lines());
        Proposal.Line line = tried.byId().get(dossierCode);
        return line == null
                ? List.of()
                : tried.byGroup().get(line.outcome().group().id()).stream()
                        .filter(other -> other.outcome().place() > 0
                                && other.outcome().application().asked()
                                && !other.id().equals(dossierCode))
                        .map(other -> told(other, instead))
                        .toList();
    }

    private static ProposalLine told(Proposal.Line line, Map<String, String> lower) {
        Outcome outcome = line.outcome();
        String instead = lower.getOrDefault(outcome.application().dossier(), "");
        return new ProposalLine(
                outcome.application().dossier(),
                proposed(outcome.kind()),
                cut(LONGEST_SUMMARY, outcome.kind().words() + "." + own(line) + instead),
                cut(LONGEST, outcome.kind().words() + ". " + sentences(line.reasons()) + instead),
                line.reasons().stream()
                        .map(Reason::clause)
                        .filter(clause -> !clause.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    private static Boolean proposed(Kind kind) {
        return switch (kind) {
            case PROPOSED, DECIDED -> true;
            case WAITING, EXCLUDED, REFUSED, NOT_ELIGIBLE -> false;
            case UNLESS_HIGHER, TIED, OPEN, NOT_READY, ON_HOLD -> null;
        };
    }

    /** The first reason speaks of the nominee; equals and those who stand before it are others' business. */
    private static String own(Proposal.Line line) {
        return line.outcome().kind() == Kind.TIED || line.reasons().isEmpty()
                ? ""
                : " " + line.reasons().get(0).sentence();
    }

    /** @return lower awards that nominees come in question for by cascade (P7), in words, by dossier */
    private static Map<String, String> instead(List<Proposal.Line> lines) {
        Map<String, String> instead = new HashMap<>();
        lines.stream()
                .map(Proposal.Line::outcome)
                .filter(outcome -> !outcome.application().asked() && outcome.kind() == Kind.PROPOSED)
                .forEach(outcome -> instead.put(
                        outcome.application().dossier(),
                        " Theo thứ tự hình thức, được đề xuất "
                                + outcome.group().formName() + "."));
        return instead;
    }

    private static String sentences(List<Reason> reasons) {
        return reasons.stream().map(Reason::sentence).collect(Collectors.joining(" "));
    }

    private static String cut(int longest, String text) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
