package vn.vinhdanh.council;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.completion.CompletionRate;
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

    AgendaViews(Dossiers dossiers, CouncilQuestions questions, MemberTies ties, Voting voting) {
        this.dossiers = dossiers;
        this.questions = questions;
        this.ties = ties;
        this.voting = voting;
    }

    /**
     * A dossier waiting for the council or on the agenda.
     *
     * @param questions what only the council can decide about it (P12)
     * @param interested members who work for the nominee
     * @param inCharge members who look after the nominee (R76)
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
            List<String> opinions,
            boolean onAgenda,
            String figures,
            Boolean passed) {}

    List<Item> agenda(CouncilSession session) {
        return session.agenda().stream().map(item -> item(session, item, true)).toList();
    }

    Item item(CouncilSession session, AgendaItem agendaItem, boolean onAgenda) {
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
                tally == null ? List.of() : voting.opinions(session, dossier.code()),
                onAgenda,
                tally == null ? "" : tally.inWords(),
                agendaItem.passed());
    }
}
