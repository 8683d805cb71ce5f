package vn.vinhdanh.dossier;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.deadline.Party;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.supplement.SupplementRequests;

/** What a dossier still has before it, by its route and the campaign's deadlines. */
@Component
class StillAhead {

    private final Dossiers dossiers;
    private final SupplementRequests requests;
    private final DeadlineCalendar calendar;

    StillAhead(Dossiers dossiers, SupplementRequests requests, DeadlineCalendar calendar) {
        this.dossiers = dossiers;
        this.requests = requests;
        this.calendar = calendar;
    }

    /**
     * @param what the station
     * @param who does it
     * @param until last moment, in words; empty where the campaign sets none
     * @param clause what sets it
     */
    public record Step(String what, String who, String until, String clause) {}

    /** @return the stations that follow the present one, in their order; empty once it ended */
    List<Step> of(Dossier dossier) {
        if (dossier.status().isFinal()) {
            return List.of();
        }
        Participants participants = dossiers.participants(dossier);
        Campaign campaign = participants.campaign();
        DossierStatus status = dossier.status();
        boolean withUnit = status.isEditable() || status == DossierStatus.MOVE_CONSENT_PENDING;
        boolean beforeHead = withUnit || status == DossierStatus.LATE_CONSENT_PENDING;
        boolean beforeBloc = beforeHead || status == DossierStatus.HEAD_CONFIRMATION_PENDING;
        boolean beforeAppraisal = beforeBloc || status == DossierStatus.AWAITING_BLOC_REVIEW;
        boolean beforeCouncil =
                beforeAppraisal || status == DossierStatus.IN_APPRAISAL || status == DossierStatus.ON_HOLD;
        boolean beforeDecision =
                beforeCouncil || status == DossierStatus.AWAITING_COUNCIL || status == DossierStatus.IN_COUNCIL;
        List<Step> ahead = new ArrayList<>();
        if (beforeHead && dossier.route().headConfirms() && dossier.headConfirmedBy() == null) {
            ahead.add(confirmation(dossier, participants));
        }
        if (beforeBloc && dossier.needsBlocReview()) {
            ahead.add(step(participants, "Khối bình xét", participants.blocName(), DeadlineKind.BLOC_REVIEW));
        }
        if (beforeAppraisal) {
            ahead.add(step(
                    participants, "Thẩm định", campaign.role(Role.APPRAISER).name(), DeadlineKind.APPRAISAL));
        }
        if (beforeCouncil && dossier.route().council()) {
            ahead.add(step(
                    participants, "Hội đồng xét", campaign.role(Role.COUNCIL).name(), DeadlineKind.COUNCIL));
        }
        String decider = campaign.role(Role.DECIDER).name();
        boolean higher = dossier.route().decidedBy() == Route.DecidedBy.HIGHER;
        if (beforeDecision) {
            ahead.add(
                    higher
                            ? step(participants, "Ký tờ trình cấp trên", decider, DeadlineKind.APPRAISAL)
                            : step(participants, "Quyết định khen thưởng", decider, DeadlineKind.DECISION));
        }
        if (higher && status != DossierStatus.AWAITING_HIGHER_LEVEL) {
            ahead.add(step(participants, "Cấp trên trả lời", "Cấp trên", DeadlineKind.HIGHER_ANSWER));
        }
        return ahead;
    }

    /** The head has as long as who prepares the dossier: after a request to complete it, until that one's deadline. */
    private Step confirmation(Dossier dossier, Participants participants) {
        Step first = step(
                participants, "Thủ trưởng xác nhận", participants.preparer().name(), DeadlineKind.UNIT_NOMINATION);
        Campaign campaign = participants.campaign();
        return requests.of(dossier.code()).stream()
                .reduce((earlier, later) -> later)
                .filter(request ->
                        !request.due().equals(calendar.instantOf(participants, DeadlineKind.UNIT_NOMINATION)))
                .map(request -> new Step(
                        first.what(),
                        first.who(),
                        calendar.lastMomentInWords(campaign, request.due()),
                        campaign.supplements().clause()))
                .orElse(first);
    }

    private Step step(Participants participants, String what, String who, DeadlineKind kind) {
        Campaign campaign = participants.campaign();
        return new Step(
                what,
                who,
                calendar.find(campaign, kind, Party.of(participants))
                        .map(until -> calendar.lastMomentInWords(campaign, until))
                        .orElse(""),
                campaign.deadline(kind).map(Campaign.Deadline::clause).orElse(""));
    }
}
