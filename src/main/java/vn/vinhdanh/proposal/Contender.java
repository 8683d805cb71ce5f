package vn.vinhdanh.proposal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vinhdanh.allocation.Application.State;
import vn.vinhdanh.allocation.Nominee;
import vn.vinhdanh.blocreview.Standings.Counted;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.completion.CompletionRate;
import vn.vinhdanh.completion.Ratio;
import vn.vinhdanh.completion.Reached;
import vn.vinhdanh.completion.Terms;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.dossier.NominatedUnit;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.ranking.Standing;
import vn.vinhdanh.ranking.Standing.Votes;
import vn.vinhdanh.registration.Target;

/**
 * One who competes, with all that is known about it.
 *
 * @param targets what it registered; empty where it registers nothing of its own
 * @param changes what was changed of its targets after its registration, in words
 * @param counted by its bloc's meeting
 * @param council what the council gave; null before it voted
 */
record Contender(
        Campaign campaign,
        NominatedUnit dossier,
        Unit unit,
        AwardForm form,
        Optional<List<Target>> targets,
        List<String> changes,
        Counted counted,
        Votes council) {

    String code() {
        return dossier.dossier();
    }

    DossierStatus status() {
        return dossier.status();
    }

    /** @return the completion rate as it is, or as it would be */
    Optional<CompletionRate> rate(WhatIf whatIf) {
        Terms terms = Terms.of(campaign);
        Terms tried = whatIf.capPercent() == null
                ? terms
                : terms.cappedAt(Ratio.of(whatIf.capPercent()).dividedBy(Ratio.of(100)));
        Map<Integer, Reached> results = new HashMap<>(dossier.results());
        if (!whatIf.unconfirmed().isEmpty()) {
            results.keySet().removeIf(number -> whatIf.unconfirmed().contains(code() + ":" + number));
        }
        return targets.map(registered -> CompletionRate.of(tried, registered, results));
    }

    Standing standing(WhatIf whatIf) {
        return counted.with(rate(whatIf)).votedOn(council);
    }

    Nominee nominee(WhatIf whatIf) {
        State state = state(whatIf);
        return new Nominee(code(), unit, form, standing(whatIf), state, reason(state), clause());
    }

    private State state(WhatIf whatIf) {
        State today =
                switch (status()) {
                    case AWAITING_COUNCIL, IN_COUNCIL, AWAITING_DECISION -> State.IN_RUNNING;
                    case AWAITING_HIGHER_LEVEL, AWARDED -> State.DECIDED;
                    case NOT_PASSED, NOT_SELECTED -> State.REFUSED;
                    case NOT_ELIGIBLE -> State.NOT_ELIGIBLE;
                    case ON_HOLD -> State.ON_HOLD;
                    default -> State.NOT_READY;
                };
        if (today == State.DECIDED) {
            return today;
        }
        return whatIf.held().contains(code())
                ? State.ON_HOLD
                : whatIf.qualified().contains(code()) ? State.IN_RUNNING : today;
    }

    /** Why it is not compared; never the grounds of a hold, which may name who complained. */
    private String reason(State state) {
        return switch (state) {
            case IN_RUNNING -> "";
            case ON_HOLD -> "Tạm dừng xét; được xét lại khi hết lý do tạm dừng.";
            case DECIDED ->
                status() == DossierStatus.AWARDED ? "" : "Đã trình cấp trên, chờ trả lời; chiếm một chỉ tiêu của nhóm.";
            default ->
                dossier.outcomeReason().isBlank()
                        ? "Hồ sơ đang ở bước: " + status().words() + "."
                        : dossier.outcomeReason();
        };
    }

    private String clause() {
        return status() == DossierStatus.ON_HOLD ? campaign.holds().clause() : "";
    }
}
