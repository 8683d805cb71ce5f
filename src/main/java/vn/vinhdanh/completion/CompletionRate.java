package vn.vinhdanh.completion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.vinhdanh.registration.Target;

/**
 * The completion rate of results against registered targets (R33, R37, P5), exact: rounding is for display only.
 *
 * @param lines the working, one line per target, in their order
 * @param rate the whole; empty without a target, or when none of them has weight
 */
public record CompletionRate(Terms terms, List<CountedTarget> lines, Optional<Ratio> rate) {

    /**
     * @param targets the registered targets
     * @param results what was reached, by target number
     */
    public static CompletionRate of(Terms terms, List<Target> targets, Map<Integer, Reached> results) {
        List<CountedTarget> lines = targets.stream()
                .map(target -> CountedTarget.of(target, results.get(target.number()), terms))
                .toList();
        return new CompletionRate(terms, lines, whole(terms, lines));
    }

    private static Optional<Ratio> whole(Terms terms, List<CountedTarget> lines) {
        return switch (terms.formula()) {
            case SHARE_OF_TARGETS_MET -> share(lines, CountedTarget::isMet);
            case MEAN_OF_CAPPED_RATES, WEIGHTED_MEAN -> weightedMean(lines);
        };
    }

    private static Optional<Ratio> weightedMean(List<CountedTarget> lines) {
        Ratio weights = sum(lines.stream().map(CountedTarget::weight).toList());
        Ratio rates =
                sum(lines.stream().map(line -> line.weight().times(line.rate())).toList());
        return weights.signum() == 0 ? Optional.empty() : Optional.of(rates.dividedBy(weights));
    }

    private static Ratio sum(Collection<Ratio> parts) {
        return parts.stream().reduce(Ratio.ZERO, Ratio::plus);
    }

    /** @return the share of targets that were exceeded (R14); empty without a target */
    public Optional<Ratio> exceeded() {
        return share(lines, CountedTarget::isExceeded);
    }

    private static Optional<Ratio> share(List<CountedTarget> lines, Predicate<CountedTarget> counts) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Ratio.of(lines.stream().filter(counts).count(), lines.size()));
    }

    /** @return the rate as people read it, as in "97,25 %" */
    public String inWords() {
        return rate.map(Ratio::percent).orElse("chưa có chỉ tiêu");
    }

    /** @return by which formula the whole follows from the lines, for people */
    public String formulaInWords() {
        String capped = ", mỗi chỉ tiêu tính không quá " + terms.cap().percent();
        return switch (terms.formula()) {
            case MEAN_OF_CAPPED_RATES -> "Trung bình cộng tỷ lệ của " + lines.size() + " chỉ tiêu" + capped + ".";
            case WEIGHTED_MEAN ->
                "Trung bình tỷ lệ của " + lines.size() + " chỉ tiêu theo trọng số của nhóm nội dung" + capped + ".";
            case SHARE_OF_TARGETS_MET ->
                "Số chỉ tiêu đạt trên tổng số chỉ tiêu: "
                        + lines.stream().filter(CountedTarget::isMet).count() + "/" + lines.size() + ".";
        };
    }
}
