package vn.vinhdanh.proposal;

import java.util.HashMap;
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

/** The proposal as it stands now, told dossier by dossier to those who plan an agenda or decide. */
@Component
@Transactional(readOnly = true)
public class ProposalLines {

    private static final int LONGEST_SUMMARY = 2000;
    private static final int LONGEST = 4000;

    private final Proposals proposals;

    ProposalLines(Proposals proposals) {
        this.proposals = proposals;
    }

    /** @return by dossier; none for people, whom no quota counts (P9) */
    public Map<String, ProposalLine> of(Campaign campaign) {
        List<Proposal.Line> lines = proposals.of(campaign, WhatIf.NOTHING).lines();
        Map<String, ProposalLine> byDossier = new HashMap<>();
        lines.stream().filter(line -> line.outcome().application().asked()).forEach(line -> {
            ProposalLine told = told(line, lines);
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
        Proposal tried = proposals.of(campaign, new WhatIf(Map.of(), null, Set.of(), backInRunning, Set.of()));
        return tried.line(dossierCode)
                .map(line -> tried.of(line.outcome().group()).stream()
                        .filter(other -> other.outcome().place() > 0
                                && other.outcome().application().asked()
                                && !other.id().equals(dossierCode))
                        .map(other -> told(other, tried.lines()))
                        .toList())
                .orElse(List.of());
    }

    private static ProposalLine told(Proposal.Line line, List<Proposal.Line> all) {
        Outcome outcome = line.outcome();
        String instead = instead(outcome, all);
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

    /** A lower award that it comes in question for by cascade (P7). */
    private static String instead(Outcome asked, List<Proposal.Line> all) {
        return all.stream()
                .map(Proposal.Line::outcome)
                .filter(outcome -> !outcome.application().asked()
                        && outcome.kind() == Kind.PROPOSED
                        && outcome.application()
                                .dossier()
                                .equals(asked.application().dossier()))
                .map(outcome -> " Theo thứ tự hình thức, được đề xuất "
                        + outcome.group().formName() + ".")
                .findFirst()
                .orElse("");
    }

    private static String sentences(List<Reason> reasons) {
        return reasons.stream().map(Reason::sentence).collect(Collectors.joining(" "));
    }

    private static String cut(int longest, String text) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
