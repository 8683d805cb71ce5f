package vn.vinhdanh.council;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.paper.VietnameseDates;
import vn.vinhdanh.print.PdfPrinter;

/** Sheets for a vote on paper, one for each member. Sheets of a secret vote are all alike. */
@Service
@Transactional(readOnly = true)
class BallotSheets {

    private final CouncilSessions sessions;
    private final AgendaViews agenda;
    private final MemberTies ties;
    private final Campaigns campaigns;
    private final PdfPrinter printer;

    BallotSheets(
            CouncilSessions sessions, AgendaViews agenda, MemberTies ties, Campaigns campaigns, PdfPrinter printer) {
        this.sessions = sessions;
        this.agenda = agenda;
        this.ties = ties;
        this.campaigns = campaigns;
        this.printer = printer;
    }

    /** @param items what this member votes on */
    record Voter(String name, String title, List<AgendaViews.Item> items) {}

    /**
     * @return sheets as PDF, each on pages of its own
     * @throws Refusal when the agenda is not settled or the session does not vote on paper
     */
    byte[] of(String code, Person person) {
        CouncilSession session = sessions.read(code, person);
        Campaign campaign = campaigns.get(session.campaignId());
        if (!person.isInAny(
                campaign.role(Role.COUNCIL_SECRETARY).group(),
                campaign.role(Role.COUNCIL_CHAIR).group(),
                campaign.role(Role.APPRAISER).group())) {
            throw new NotForYou(
                    "Phiếu do Thư ký Hội đồng và "
                            + campaign.role(Role.APPRAISER).name() + " in.",
                    "");
        }
        if (!session.isOnPaper() || session.status() == CouncilSession.Status.AGENDA) {
            throw Refusal.because(
                    "NO_BALLOT_SHEETS",
                    "Phiên họp " + code + " chưa có phiếu giấy để in.",
                    "Chọn cách bỏ phiếu bằng phiếu giấy rồi chốt chương trình họp.",
                    campaign.council().ballot().clause());
        }
        boolean secret = session.ballotMode().isSecret();
        return printer.print(
                "ballot-sheets",
                Map.of(
                        "code", code,
                        "authority", campaign.authority().name(),
                        "council", campaign.council().name(),
                        "campaign", campaign.name(),
                        "heldOn", VietnameseDates.inWords(session.heldOn()),
                        "place", session.place(),
                        "secret", secret,
                        "leftOut", agenda.leftOut(session),
                        "voters", voters(session, secret)));
    }

    private List<Voter> voters(CouncilSession session, boolean secret) {
        List<AgendaViews.Item> items = agenda.agenda(session);
        return session.members().stream()
                .map(member -> secret ? new Voter("", "", items) : named(session, member, items))
                .toList();
    }

    private Voter named(CouncilSession session, Member member, List<AgendaViews.Item> items) {
        Set<String> keptFrom = ties.keptFrom(session, member.userId());
        return new Voter(
                member.name(),
                member.title(),
                items.stream()
                        .filter(item -> !keptFrom.contains(item.dossierCode()))
                        .toList());
    }
}
