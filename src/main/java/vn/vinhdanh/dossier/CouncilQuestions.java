package vn.vinhdanh.dossier;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Criterion;
import vn.vinhdanh.organization.Participants;

/** What only the council can decide about a dossier: criteria by a rating that the unit never got (P12). */
@Component
public class CouncilQuestions {

    private final Dossiers dossiers;

    CouncilQuestions(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** @return one Vietnamese sentence for each question; empty for most dossiers */
    public List<String> about(Dossier dossier) {
        Participants participants = dossiers.participants(dossier);
        Campaign campaign = participants.campaign();
        return campaign.criteriaOf(dossiers.form(dossier), participants.unit().kind()).stream()
                .flatMap(criterion -> dossier.declarations().stream()
                        .filter(d -> d.criterion().equals(criterion.id()))
                        .filter(d -> Declaration.NOT_RATED.equals(d.rating()))
                        .map(d -> question(dossier, criterion, d)))
                .toList();
    }

    private static String question(Dossier dossier, Criterion criterion, Declaration declaration) {
        return (dossier.isIndividual() ? "Cá nhân" : "Đơn vị") + " chưa được đánh giá, xếp loại theo tiêu chuẩn “"
                + criterion.text() + "” (" + criterion.clause()
                + ")" + (declaration.note().isBlank() ? "" : "; đơn vị nêu: " + declaration.note())
                + ". Hội đồng có chấp nhận không?";
    }
}
