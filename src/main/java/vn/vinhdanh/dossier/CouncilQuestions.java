package vn.vinhdanh.dossier;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Criterion;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.organization.Participants;

/**
 * What only the council can decide about a dossier: criteria by a rating that the unit never got (P12), and why the deciding
 * authority sent it back (R52).
 */
@Component
public class CouncilQuestions {

    private final Dossiers dossiers;
    private final CouncilReturns returns;

    CouncilQuestions(Dossiers dossiers, CouncilReturns returns) {
        this.dossiers = dossiers;
        this.returns = returns;
    }

    /** @return one Vietnamese sentence for each question; empty for most dossiers */
    public List<String> about(Dossier dossier) {
        Participants participants = dossiers.participants(dossier);
        return Stream.concat(unrated(dossier, participants), returned(dossier, participants.campaign()))
                .toList();
    }

    /** Asked while the council is about to look again, and of that look only. */
    private Stream<String> returned(Dossier dossier, Campaign campaign) {
        return dossier.status().isBeforeTheCouncil()
                ? returns
                        .latest(dossier.code())
                        .map(back -> campaign.role(Role.DECIDER).name() + " trả lại để xét lại, lý do: “"
                                + back.reason().replaceAll("\\s+", " ") + "”. Hội đồng có ý kiến thế nào?")
                        .stream()
                : Stream.empty();
    }

    private Stream<String> unrated(Dossier dossier, Participants participants) {
        return participants
                .campaign()
                .criteriaOf(dossiers.form(dossier), participants.unit().kind())
                .stream()
                .flatMap(criterion -> dossier.declarations().stream()
                        .filter(d -> d.criterion().equals(criterion.id()))
                        .filter(d -> Declaration.NOT_RATED.equals(d.rating()))
                        .map(d -> question(dossier, criterion, d)));
    }

    private static String question(Dossier dossier, Criterion criterion, Declaration declaration) {
        return (dossier.isIndividual() ? "Cá nhân" : "Đơn vị") + " chưa được đánh giá, xếp loại theo tiêu chuẩn “"
                + criterion.text() + "” (" + criterion.clause()
                + ")" + (declaration.note().isBlank() ? "" : "; đơn vị nêu: " + declaration.note())
                + ". Hội đồng có chấp nhận không?";
    }
}
