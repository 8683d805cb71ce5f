package vn.vinhdanh.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.overview.Charts.Bar;
import vn.vinhdanh.overview.Charts.Fill;
import vn.vinhdanh.overview.Charts.Part;

/** How long each step takes, and where dossiers pile up now. */
final class PaceSection {

    static final String ID = "thoi-gian";

    private static final double DAY = 86_400;

    /**
     * @param median days of the latest stays that ended; negative when none did
     * @param waiting how many stand there now
     * @param waited days that they have waited, all together
     * @param left how many left it within the days of the pace
     */
    record Step(DossierStatus status, double median, int waiting, double waited, int left) {}

    private PaceSection() {}

    static Section of(Facts facts) {
        List<Step> steps = steps(facts);
        List<String> sentences = new ArrayList<>();
        bottleneck(steps).ifPresent(step -> sentences.add(inWords(facts, step)));
        return new Section(
                ID,
                "Thời gian ở mỗi bước và điểm nghẽn",
                sentences,
                Charts.bars(
                        "Hồ sơ đang chờ ở mỗi bước",
                        steps.stream()
                                .filter(step -> step.waiting() > 0)
                                .map(step -> new Bar(
                                        step.status().words(), List.of(new Part("", step.waiting(), Fill.DOTTED))))
                                .toList()),
                List.of(new Table(
                        List.of(
                                "Bước",
                                "Đang chờ",
                                "Đã chờ bình quân (ngày)",
                                "Trung vị khi xong (ngày)",
                                "Ra khỏi bước trong "
                                        + facts.campaign().overview().paceWorkingDays() + " ngày làm việc qua"),
                        steps.stream()
                                .filter(step -> step.waiting() > 0 || step.median() >= 0)
                                .map(step -> row(facts, step))
                                .toList(),
                        "Chưa có hồ sơ nào.")),
                "Trung vị: một nửa số lượt nhanh hơn, một nửa chậm hơn; lấy " + FactReader.LATEST_STAYS
                        + " lượt xong gần nhất của mỗi bước, tính cả ngày nghỉ. Điểm nghẽn là bước có tổng thời gian đang"
                        + " chờ lớn nhất, không kể lúc đơn vị lập hồ sơ.");
    }

    static List<Step> steps(Facts facts) {
        return Stream.of(DossierStatus.values())
                .filter(status -> !status.isFinal())
                .map(status -> new Step(
                        status,
                        median(facts, status),
                        facts.count(standing -> standing.status() == status),
                        facts.standings().stream()
                                        .filter(standing -> standing.status() == status)
                                        .mapToDouble(Facts.Standing::waited)
                                        .sum()
                                / DAY,
                        facts.moves().stream()
                                .filter(move -> move.from() == status)
                                .mapToInt(Facts.Move::count)
                                .sum()))
                .toList();
    }

    static Optional<Step> bottleneck(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.waiting() > 0 && step.status() != DossierStatus.PREPARING)
                .max(Comparator.comparingDouble(Step::waited));
    }

    static String inWords(Facts facts, Step step) {
        int days = facts.campaign().overview().paceWorkingDays();
        String pace = step.left() == 0
                ? days + " ngày làm việc qua chưa hồ sơ nào ra khỏi bước này"
                : days + " ngày làm việc qua có " + step.left() + " hồ sơ ra khỏi bước này";
        return "Điểm nghẽn hiện nay: “" + step.status().words() + "” – " + step.waiting()
                + " hồ sơ đang chờ, bình quân "
                + days(step.waited() / step.waiting()) + "; " + pace + ".";
    }

    /** @return e.g. "3,5 ngày"; what is shorter than a day is not told by its tenths */
    static String days(double days) {
        return days < 1 ? "chưa đến một ngày" : Cell.of(days).text() + " ngày";
    }

    private static double median(Facts facts, DossierStatus status) {
        return median(
                facts.stays().stream().filter(stay -> stay.status() == status).mapToDouble(Facts.Stay::seconds));
    }

    /** @return days that the middle one of some stays lasted; negative when there were none */
    static double median(DoubleStream seconds) {
        double[] sorted = seconds.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length == 0
                ? -1
                : (sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2) / DAY;
    }

    private static List<Cell> row(Facts facts, Step step) {
        return List.of(
                Cell.of(step.status().words()),
                Cell.linked(step.waiting(), facts.list("buoc=" + step.status().name())),
                Cell.of(step.waiting() == 0 ? (Object) "–" : (Object) (step.waited() / step.waiting())),
                Cell.of(step.median() < 0 ? (Object) "–" : (Object) step.median()),
                Cell.of(step.left()));
    }
}
