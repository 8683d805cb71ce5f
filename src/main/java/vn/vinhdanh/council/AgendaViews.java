package vn.vinhdanh.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.completion.CompletionRate;
import vn.vinhdanh.council.AgendaProposals.Row;
import vn.vinhdanh.dossier.CouncilQuestions;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;

/** A dossier before the council, as agendas, ballots and minutes show it. */
@Component
class AgendaViews {

    private final Dossiers dossiers;
    private final CouncilQuestions questions;
    private final MemberTies ties;
    private final Voting voting;
    private final AgendaProposals proposals;

    AgendaViews(
            Dossiers dossiers, CouncilQuestions questions, MemberTies ties, Voting voting, AgendaProposals proposals) {
        this.dossiers = dossiers;
        this.questions = questions;
        this.ties = ties;
        this.voting = voting;
        this.proposals = proposals;
    }

    /**
     * A dossier waiting for the council or on the agenda.
     *
     * @param questions what only the council can decide about it (P12)
     * @param interested members who work for the nominee
     * @param inCharge members who look after the nominee (R76)
     * @param proposal what the proposal says of it; empty where nothing
     * @param proposed whether the proposal includes it; null where that is open
     * @param departure why the agenda departs from the proposal
     * @param opinions what members wrote, once counted
     * @param figures the count in words; empty until counted
     */
    record Item(
            String dossierCode,
            String unitName,
            String awardForm,
            String completionRate,
            String summary,
            String threshold,
            boolean statutory,
            String url,
            List<String> questions,
            List<String> interested,
            List<String> inCharge,
            String proposal,
            Boolean proposed,
            String departure,
            List<String> opinions,
            boolean onAgenda,
            String figures,
            Boolean passed) {}

    List<Item> agenda(CouncilSession session) {
        Map<String, Row> recorded = proposals.recorded(session);
        return session.agenda().stream()
                .map(item -> item(session, item, true, recorded.getOrDefault(item.dossierCode(), Row.NONE)))
                .toList();
    }

    /** @return dossiers that the proposal put up and the agenda does not, in words; those with one reason together */
    List<String> leftOut(CouncilSession session) {
        Map<String, List<String>> byReason = proposals.recorded(session).values().stream()
                .filter(row -> Boolean.FALSE.equals(row.onAgenda()) && row.departs(false))
                .collect(Collectors.groupingBy(
                        Row::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(row -> inShort(row.line().dossierCode()), Collectors.toList())));
        return byReason.entrySet().stream()
                .map(entry -> String.join("; ", entry.getValue()) + ". Lý do: " + entry.getKey())
                .toList();
    }

    private String inShort(String dossierCode) {
        Dossier dossier = dossiers.get(dossierCode);
        return dossiers.nominee(dossier) + " – " + dossiers.form(dossier).name() + " (hồ sơ " + dossierCode + ")";
    }

    Item item(CouncilSession session, AgendaItem agendaItem, boolean onAgenda, Row proposed) {
        Dossier dossier = dossiers.get(agendaItem.dossierCode());
        Campaign.AwardForm form = dossiers.form(dossier);
        Tally tally = agendaItem.tally(session.memberCount());
        return new Item(
                dossier.code(),
                dossiers.nominee(dossier),
                form.name(),
                dossiers.completionRate(dossier)
                        .map(CompletionRate::inWords)
                        .orElse(dossier.isIndividual() ? "không tính" : "không đăng ký riêng"),
                dossier.summary(),
                form.vote().inWords(),
                form.vote().statutory(),
                "/ho-so/" + dossier.code(),
                questions.about(dossier),
                ties.interested(session, dossier).stream().map(Member::name).toList(),
                ties.inCharge(dossier),
                proposed.line() == null ? "" : proposed.line().words(),
                proposed.line() == null ? null : proposed.line().proposed(),
                proposed.reason(),
                tally == null ? List.of() : voting.opinions(session, dossier.code()),
                onAgenda,
                tally == null ? "" : tally.inWords(),
                agendaItem.passed());
    }
}
