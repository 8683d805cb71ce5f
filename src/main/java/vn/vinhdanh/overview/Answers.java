package vn.vinhdanh.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The five questions of a manager, answered in a sentence each. */
final class Answers {

    private static final int MOST_NAMES = 4;

    private Answers() {}

    /** @param names full name by login name */
    static List<Answer> of(Facts facts, List<ForecastSection.Line> deadlines, UnaryOperator<String> names) {
        List<Answer> answers = new ArrayList<>();
        int late = facts.dossiersLate(true);
        answers.add(new Answer(
                "Bao nhiêu hồ sơ đang trễ?",
                (late == 0 ? "Không hồ sơ nào quá hạn" : late + " hồ sơ quá hạn") + ". "
                        + facts.dossiersLate(false) + " hồ sơ đến hạn trong "
                        + facts.campaign().overview().dueSoonWorkingDays() + " ngày làm việc tới.",
                late == 0 ? "good" : "bad",
                LateSection.ID));
        answers.add(new Answer("Trễ ở khối nào?", blocs(facts), "", LateSection.ID));
        List<String> worst = LateSection.worst(facts, names, MOST_NAMES);
        answers.add(new Answer(
                "Ai đang giữ việc quá hạn?",
                worst.isEmpty() ? "Không ai có việc quá hạn." : String.join("\n", worst),
                "",
                LateSection.ID));
        List<ForecastSection.Line> main = ForecastSection.main(facts, deadlines);
        if (!main.isEmpty()) {
            answers.add(new Answer(
                    ForecastSection.name(facts, main.get(0)) + " có kịp không?",
                    main.stream()
                            .map(line ->
                                    (main.size() == 1 ? "" : line.deadline().name() + ": ")
                                            + line.forecast().verdict().words() + ". "
                                            + line.forecast().working())
                            .collect(Collectors.joining("\n")),
                    main.stream()
                            .map(line -> line.forecast().verdict())
                            .max(Comparator.comparingInt(Forecast.Verdict::weight))
                            .map(Forecast.Verdict::tone)
                            .orElse(""),
                    ForecastSection.ID));
        }
        answers.add(new Answer("Chỉ tiêu đã dùng đến đâu?", quotas(facts), "", QuotaSection.ID));
        PaceSection.bottleneck(PaceSection.steps(facts))
                .ifPresent(step -> answers.add(new Answer(
                        "Nghẽn ở đâu?",
                        PaceSection.inWords(facts, step).replace("Điểm nghẽn hiện nay: ", ""),
                        "",
                        PaceSection.ID)));
        return answers;
    }

    private static String blocs(Facts facts) {
        String blocs = facts.lateByBloc().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(bloc -> facts.blocName(bloc.getKey()) + ": " + bloc.getValue())
                .collect(Collectors.joining("\n"));
        return blocs.isEmpty() ? "Không khối nào." : blocs;
    }

    private static String quotas(Facts facts) {
        Map<String, List<QuotaSection.Use>> byForm = QuotaSection.uses(facts).stream()
                .filter(use -> use.number() >= 0)
                .collect(Collectors.groupingBy(QuotaSection.Use::form, LinkedHashMap::new, Collectors.toList()));
        String quotas = byForm.entrySet().stream()
                .map(form -> form.getKey() + ": " + use(form.getValue()))
                .collect(Collectors.joining("\n"));
        return quotas.isEmpty() ? "Đợt này không giới hạn số lượng." : quotas;
    }

    private static String use(List<QuotaSection.Use> uses) {
        int left = sum(uses, QuotaSection.Use::left);
        return "dùng " + sum(uses, QuotaSection.Use::used) + ", giữ chỗ " + sum(uses, QuotaSection.Use::reserved)
                + (left < 0 ? ", vượt " + -left + " so với " : ", còn " + left + "/")
                + sum(uses, QuotaSection.Use::number);
    }

    private static int sum(List<QuotaSection.Use> uses, ToIntFunction<QuotaSection.Use> figure) {
        return uses.stream().mapToInt(figure).sum();
    }
}
