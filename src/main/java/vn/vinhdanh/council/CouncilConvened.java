package vn.vinhdanh.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The agenda of a session is settled and its members are asked to vote; published in the transaction that settles it.
 *
 * @param votingUntil null when the council votes on paper
 * @param members login names
 * @param dossiers codes, in the order of the agenda
 */
public record CouncilConvened(
        String sessionCode,
        String campaignId,
        LocalDate heldOn,
        String place,
        Instant votingUntil,
        List<String> members,
        List<String> dossiers) {

    static CouncilConvened of(CouncilSession session) {
        return new CouncilConvened(
                session.code(),
                session.campaignId(),
                session.heldOn(),
                session.place(),
                session.votingUntil(),
                session.members().stream().map(Member::userId).toList(),
                session.agenda().stream().map(AgendaItem::dossierCode).toList());
    }
}
