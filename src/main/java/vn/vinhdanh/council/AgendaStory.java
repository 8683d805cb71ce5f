package vn.vinhdanh.council;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.council.AgendaProposals.Row;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.explanation.Explains;
import vn.vinhdanh.explanation.Step;

/** What the proposal said of a dossier when agendas were settled, and why they, or the vote, departed from it. */
@Component
@Order(45)
class AgendaStory implements Explains {

    private final AgendaProposals proposals;
    private final CouncilSessionRepository sessions;
    private final Campaigns campaigns;

    AgendaStory(AgendaProposals proposals, CouncilSessionRepository sessions, Campaigns campaigns) {
        this.proposals = proposals;
        this.sessions = sessions;
        this.campaigns = campaigns;
    }

    @Override
    public List<Step> of(Dossier dossier) {
        Campaign campaign = campaigns.get(dossier.campaignId());
        return proposals.of(dossier.code()).entrySet().stream()
                .map(recorded -> step(dossier, campaign, recorded))
                .toList();
    }

    private Step step(Dossier dossier, Campaign campaign, Map.Entry<String, Row> recorded) {
        Row row = recorded.getValue();
        boolean put = row.onAgenda();
        String done = !row.departs(put)
                ? ""
                : (put ? " Khác đề xuất, vẫn đưa ra Hội đồng." : " Khác đề xuất, chưa đưa ra phiên này.") + " Lý do: "
                        + row.reason();
        return new Step(
                "Đề xuất",
                "Đề xuất khen thưởng thế nào khi lập chương trình phiên " + recorded.getKey() + "?",
                row.line().summary() + done + (put ? againstTheVote(dossier, recorded.getKey(), row) : ""),
                "",
                row.line().clause(),
                campaign.role(Role.APPRAISER).name(),
                "");
    }

    /** A vote needs no other reason than its figures, which the next step tells. */
    private String againstTheVote(Dossier dossier, String session, Row row) {
        return sessions.findById(session)
                .filter(held -> held.status() == CouncilSession.Status.SIGNED)
                .flatMap(held -> held.agenda().stream()
                        .filter(item -> item.dossierCode().equals(dossier.code()) && item.passed() != null)
                        .findFirst())
                .filter(item -> row.departs(item.passed()) && !item.passed())
                .map(item -> " Hội đồng không thông qua, khác đề xuất; lý do là kết quả bỏ phiếu.")
                .orElse("");
    }
}
