package vn.vinhdanh.dossier;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Person;

/** The proposals to move a dossier and their answers, on its page. */
@Component
@Order(10)
class MovesPart implements PagePart {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final DossierMoves moves;
    private final Dossiers dossiers;
    private final DeadlineCalendar calendar;
    private final Accounts accounts;

    MovesPart(DossierMoves moves, Dossiers dossiers, DeadlineCalendar calendar, Accounts accounts) {
        this.moves = moves;
        this.dossiers = dossiers;
        this.calendar = calendar;
        this.accounts = accounts;
    }

    @Override
    public Optional<Table> of(Dossier dossier, Person person) {
        List<MoveProposal> all = moves.of(dossier.code());
        Campaign campaign = dossiers.participants(dossier).campaign();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        "Chuyển khối, hình thức khen thưởng",
                        List.of("Đề nghị", "Lý do", "Đơn vị trả lời"),
                        all.stream()
                                .map(proposal -> List.of(
                                        Cell.of(
                                                "Chuyển " + moves.inWords(dossier, proposal),
                                                nameOf(proposal.proposedBy()) + ", "
                                                        + moment(campaign, proposal.proposedAt()) + " ("
                                                        + campaign.moves().clause() + ")"),
                                        Cell.of(proposal.reason()),
                                        answer(campaign, proposal)))
                                .toList()));
    }

    private Cell answer(Campaign campaign, MoveProposal proposal) {
        return proposal.isOpen()
                ? Cell.of("Chờ Thủ trưởng trả lời", "hạn " + calendar.lastMomentInWords(campaign, proposal.due()))
                : Cell.of(
                        proposal.isConsented() ? "Đồng ý" : "Không đồng ý: " + proposal.answer(),
                        nameOf(proposal.answeredBy()) + ", " + moment(campaign, proposal.answeredAt()));
    }

    private static String moment(Campaign campaign, Instant at) {
        return MOMENT.format(at.atZone(campaign.timeZone()));
    }

    private String nameOf(String user) {
        return accounts.find(user).map(Person::name).orElse(user);
    }
}
