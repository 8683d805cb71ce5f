package vn.vinhdanh.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vinhdanh.explanation.Compares.Order;
import vn.vinhdanh.explanation.Fate.Kind;

/**
 * Why one of two got it and the other did not; the last line says so in one sentence.
 *
 * @param lines at least two: what they stand for, and the conclusion
 */
record Answer(List<Line> lines) {

    record Line(String sentence, String clause) {}

    /** @param order who stands before the other; empty where they do not compete for the same awards */
    static Answer of(Fate one, Fate other, Optional<Order> order) {
        List<Line> lines = new ArrayList<>();
        lines.add(field(one, other));
        order.ifPresent(found -> lines.add(order(one, other, found)));
        lines.add(conclusion(one, other, order));
        return new Answer(List.copyOf(lines));
    }

    Line conclusion() {
        return lines.get(lines.size() - 1);
    }

    private static Line field(Fate one, Fate other) {
        return one.field().equals(other.field())
                ? new Line("Hai hồ sơ cùng xét ở " + one.field() + ".", one.clause())
                : new Line(
                        "Hai hồ sơ không tranh nhau một chỉ tiêu: " + one.nominee() + " xét ở " + one.field() + ", "
                                + other.nominee() + " xét ở " + other.field() + ".",
                        both(one.clause(), other.clause()));
    }

    /** The order is a proposal: where people decided otherwise, that is said at once. */
    private static Line order(Fate one, Fate other, Order order) {
        Fate ahead = order.ahead().equals(one.dossier()) ? one : other;
        Fate behind = ahead == one ? other : one;
        boolean against = !order.ahead().isEmpty() && ahead.kind() == Kind.REFUSED && behind.isWell();
        return new Line(
                "Theo số liệu: " + order.sentence()
                        + (against
                                ? " Số liệu chỉ là một căn cứ; hồ sơ của " + ahead.nominee()
                                        + " dừng lại vì lý do ghi ở dòng cuối."
                                : ""),
                order.clause());
    }

    private static Line conclusion(Fate one, Fate other, Optional<Order> order) {
        if (one.kind() == Kind.OPEN && other.kind() == Kind.OPEN) {
            return new Line(
                    "Kết luận: chưa hồ sơ nào có quyết định, nên chưa có ai được, ai không: " + one.inWords() + "; "
                            + other.inWords() + ".",
                    both(one.clause(), other.clause()));
        }
        Fate first = one.isWell() || !other.isWell() ? one : other;
        Fate second = first == one ? other : one;
        String start = one.isWell() && other.isWell()
                ? "Kết luận: cả hai đều được chọn: "
                : one.kind() == Kind.REFUSED && other.kind() == Kind.REFUSED
                        ? "Kết luận: cả hai đều không được: "
                        : "Kết luận: ";
        String link = first.isWell() && second.kind() == Kind.REFUSED ? "; còn " : "; ";
        String behind = order.filter(found ->
                        found.ahead().equals(first.dossier()) && first.isWell() && second.kind() == Kind.REFUSED)
                .map(found -> " Khi xếp thứ tự, " + found.sentence())
                .orElse("");
        return new Line(
                start + first.inWords() + link + second.inWords() + "." + behind,
                both(first.clauseOfEnd(), second.clauseOfEnd()));
    }

    private static String both(String first, String second) {
        return first.equals(second) || second.isBlank() ? first : first.isBlank() ? second : first + "; " + second;
    }
}
