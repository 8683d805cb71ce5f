package vn.vinhdanh.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vinhdanh.ranking.Comparison;

/** Says of every outcome why: the rule, the quota, who stands before whom and by which figure, the clause. */
public final class Reasons {

    private final Rules rules;
    private final Map<String, Group> groups;

    public Reasons(Rules rules) {
        this.rules = rules;
        this.groups = rules.groups().stream().collect(Collectors.toMap(Group::id, Function.identity()));
    }

    /** @return at least one line */
    public List<Reason> of(Outcome outcome) {
        return switch (outcome.kind()) {
            case DECIDED -> List.of(new Reason(decided(outcome), clause(outcome)));
            case REFUSED, NOT_ELIGIBLE, NOT_READY, ON_HOLD ->
                List.of(new Reason(
                        outcome.application().reason(), outcome.application().clause()));
            case EXCLUDED -> List.of(excluded(outcome));
            case PROPOSED -> ranked(outcome, "");
            case UNLESS_HIGHER ->
                ranked(outcome, " Nếu được chọn cho hình thức cao hơn thì nhường cho tập thể kế tiếp.");
            case TIED -> tied(outcome);
            case OPEN ->
                ranked(
                        outcome,
                        " Chưa xác định được, vì phụ thuộc kết quả biểu quyết ở hình thức khen thưởng cao hơn.");
            case WAITING -> ranked(outcome, "");
        };
    }

    private static String decided(Outcome outcome) {
        return outcome.application().reason().isBlank()
                ? "Đã được quyết định tặng " + outcome.group().formName() + "."
                : outcome.application().reason();
    }

    private Reason excluded(Outcome outcome) {
        Group other = groups.get(outcome.rival().group());
        return other.higher() && !outcome.group().higher()
                ? new Reason(
                        "Được đề nghị " + other.formName() + " trong đợt này nên không xét "
                                + outcome.group().formName() + ".",
                        rules.exclusionClause())
                : new Reason(
                        "Đã có " + other.formName()
                                + " cho thành tích này; một thành tích chỉ khen thưởng một hình thức.",
                        rules.oneAwardClause());
    }

    private List<Reason> tied(Outcome outcome) {
        int left = outcome.seats() - outcome.place() + 1;
        String names = outcome.others().stream().map(Application::name).collect(Collectors.joining(", "));
        Comparison open = rules.ranking().equal(outcome.votes());
        return List.of(new Reason(
                names + " bằng nhau ở mọi bước so sánh, nhiều hơn số chỉ tiêu còn lại (" + left + ") của nhóm “"
                        + outcome.group().name() + "”; " + open.open() + ".",
                clause(outcome) + (open.clause().isBlank() ? "" : "; " + open.clause())));
    }

    private List<Reason> ranked(Outcome outcome, String condition) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(
                "Xếp thứ " + outcome.place() + " trong nhóm “" + outcome.group().name() + "”; " + quota(outcome) + "."
                        + condition,
                clause(outcome)));
        if (outcome.rival() != null) {
            reasons.add(
                    outcome.kind() == Outcome.Kind.PROPOSED
                            ? compared(outcome.application(), outcome.rival(), outcome)
                            : compared(outcome.rival(), outcome.application(), outcome));
        }
        return reasons;
    }

    private static String quota(Outcome outcome) {
        int number = outcome.group().number();
        return outcome.seats() == number
                ? "nhóm có " + number + " chỉ tiêu"
                : outcome.seats() == 0
                        ? "cả " + number + " chỉ tiêu của nhóm đã được quyết định"
                        : "còn " + outcome.seats() + " trong " + number + " chỉ tiêu của nhóm";
    }

    private Reason compared(Application ahead, Application behind, Outcome outcome) {
        Comparison comparison = rules.ranking().explain(ahead.standing(), behind.standing(), outcome.votes());
        return new Reason(comparison.inWords(ahead.name(), behind.name()), comparison.clause());
    }

    private static String clause(Outcome outcome) {
        return outcome.group().clause();
    }
}
