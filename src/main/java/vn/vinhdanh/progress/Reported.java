package vn.vinhdanh.progress;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.ProgressRule.Period;
import vn.vinhdanh.completion.CompletionRate;
import vn.vinhdanh.completion.Reached;
import vn.vinhdanh.completion.Terms;
import vn.vinhdanh.registration.Target;

/** Everything one unit has reported on its targets, and what it amounts to. */
public final class Reported {

    private final Campaign campaign;
    private final List<Target> targets;
    private final Collection<Entry> entries;

    /** @param targets as they are agreed now */
    Reported(Campaign campaign, List<Target> targets, Collection<Entry> entries) {
        this.campaign = campaign;
        this.targets = targets;
        this.entries = entries;
    }

    /** @return the newest revision of a target's figure for a period */
    Optional<Entry> at(Period period, int target) {
        return entries.stream()
                .filter(entry -> entry.period().equals(period.id()) && entry.targetNumber() == target)
                .max(Comparator.comparing(Entry::revision));
    }

    /** @return older revisions of a figure, newest first */
    List<Entry> earlier(Entry entry) {
        return entries.stream()
                .filter(e -> e.period().equals(entry.period())
                        && e.targetNumber() == entry.targetNumber()
                        && e.revision() < entry.revision())
                .sorted(Comparator.comparing(Entry::revision).reversed())
                .toList();
    }

    /** @return whether anything was reported for the period */
    boolean has(Period period) {
        return entries.stream().anyMatch(entry -> entry.period().equals(period.id()));
    }

    /** @return how many of the present targets were reported for the period */
    int count(Period period) {
        return (int) targets.stream()
                .filter(target -> at(period, target.number()).isPresent())
                .count();
    }

    boolean isLate(Period period) {
        return targets.stream()
                .anyMatch(target -> at(period, target.number()).map(Entry::late).orElse(false));
    }

    /** @return what was last reported of each target, in any period */
    public Map<Integer, Entry> last() {
        return upTo(campaign.reportingPeriods());
    }

    private Map<Integer, Entry> upTo(List<Period> periods) {
        Map<Integer, Entry> last = new HashMap<>();
        periods.forEach(period -> targets.forEach(
                target -> at(period, target.number()).ifPresent(entry -> last.put(target.number(), entry))));
        return last;
    }

    /** @return the rate at the end of a period, from what was reported for it or before; empty when nothing was */
    Optional<CompletionRate> rate(Period period) {
        List<Period> all = campaign.reportingPeriods();
        return rate(upTo(all.subList(0, all.indexOf(period) + 1)));
    }

    /** @return the rate so far; empty when nothing was reported */
    public Optional<CompletionRate> rate() {
        return rate(last());
    }

    private Optional<CompletionRate> rate(Map<Integer, Entry> figures) {
        Map<Integer, Reached> reached = figures.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, figure -> figure.getValue().asReached()));
        return reached.isEmpty()
                ? Optional.empty()
                : Optional.of(CompletionRate.of(Terms.of(campaign), targets, reached));
    }
}
