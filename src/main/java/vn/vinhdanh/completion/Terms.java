package vn.vinhdanh.completion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.CompletionRateRule.Formula;
import vn.vinhdanh.campaign.Campaign.ContentGroup;

/**
 * By what terms a campaign counts completion (R22, R23, P5).
 *
 * @param cap most that one target counts for, 1 = 100 %
 * @param from first day that counts
 * @param to last day that counts, itself included
 * @param weights weight of a target by the content group it belongs to; 1 where none is named
 */
public record Terms(Formula formula, Ratio cap, LocalDate from, LocalDate to, Map<String, Ratio> weights) {

    public static Terms of(Campaign campaign) {
        return new Terms(
                campaign.completionRate().formula(),
                Ratio.of(campaign.completionRate().cap()),
                campaign.period().from(),
                campaign.cutOff().date(),
                weights(campaign.contentGroups()));
    }

    static Map<String, Ratio> weights(List<ContentGroup> groups) {
        return groups.stream()
                .filter(group -> group.weight() != null)
                .collect(Collectors.toUnmodifiableMap(ContentGroup::id, group -> Ratio.of(group.weight())));
    }

    public Terms cappedAt(Ratio other) {
        return new Terms(formula, other, from, to, weights);
    }

    /** @return whether a result of that day counts; one without a day is that of the cut-off */
    boolean cover(LocalDate day) {
        return day == null || !day.isBefore(from) && !day.isAfter(to);
    }

    /** A unit does not weigh its own targets, or it would weigh down the one it missed. */
    Ratio weightOf(String contentGroup) {
        return formula == Formula.WEIGHTED_MEAN && contentGroup != null
                ? weights.getOrDefault(contentGroup, Ratio.ONE)
                : Ratio.ONE;
    }
}
