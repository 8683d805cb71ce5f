package vn.vinhdanh.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.SignedPaper;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/** What keeps answers from being entered; the same for a dossier's own form and for a paper with a list. */
@Component
class AnswerFaults {

    private final Campaigns campaigns;
    private final Quotas quotas;
    private final Departures departures;
    private final Clock clock;

    AnswerFaults(Campaigns campaigns, Quotas quotas, Departures departures, Clock clock) {
        this.campaigns = campaigns;
        this.quotas = quotas;
        this.departures = departures;
        this.clock = clock;
    }

    /** @return everything that is wrong with what a dossier's own form submits; whom it refuses it need not number */
    List<Finding> ofForm(ListKind kind, Dossier dossier, Answer answer) {
        Campaign campaign = campaigns.get(dossier.campaignId());
        List<Finding> faults = new ArrayList<>();
        if (answer.granted()) {
            faults.addAll(ofPaper(kind, campaign, answer.number(), answer.date()));
            faults.addAll(ofQuotas(kind, List.of(dossier)));
        }
        faults.addAll(ofLine(kind, dossier, answer));
        if (!answer.granted()) {
            new SignedPaper(kind.called(), answer.number(), answer.date())
                    .ahead(campaign, clock.instant(), Place.field("documentDate"), kind.clause(campaign))
                    .ifPresent(faults::add);
        }
        return faults;
    }

    List<Finding> ofPaper(ListKind kind, Campaign campaign, String number, LocalDate date) {
        return new SignedPaper(kind.called(), number, date).faults(campaign, clock.instant(), kind.clause(campaign));
    }

    /** @param granted all who are to have one by the same paper, so that they are counted together */
    List<Finding> ofQuotas(ListKind kind, List<Dossier> granted) {
        return kind.isOurs() ? quotas.exceeded(kind, granted) : List.of();
    }

    /** @return what is missing of the answer to one dossier, whatever its paper */
    List<Finding> ofLine(ListKind kind, Dossier dossier, Answer answer) {
        if (answer.granted()) {
            return kind.isOurs()
                    ? departures.unexplained(dossier, true, answer.reason()).stream()
                            .toList()
                    : List.of();
        }
        return answer.reason() == null || answer.reason().isBlank()
                ? List.of(Finding.blocking(
                        "REASON_MISSING",
                        Place.field("reason"),
                        "Chưa ghi lý do không khen thưởng.",
                        "Ghi lý do; đơn vị sẽ được thông báo lý do này.",
                        kind.clause(campaigns.get(dossier.campaignId()))))
                : List.of();
    }
}
