package vn.vinhdanh.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.progress.Entry;
import vn.vinhdanh.registration.Direction;
import vn.vinhdanh.registration.Registration;
import vn.vinhdanh.registration.Target;

/** The figures of the dossier agree with the registration, target by target, and are those of the cut-off (R23, R33, R37). */
@Component
@Order(6)
class FigureChecks implements DossierCheck {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Override
    public Stream<Finding> check(DossierFacts facts) {
        return facts.registration().stream()
                .flatMap(registration -> Stream.concat(
                        registration.targets().stream().flatMap(target -> of(facts, target)),
                        Stream.concat(strangers(facts, registration), beforeCutOff(facts))));
    }

    private static Stream<Finding> of(DossierFacts facts, Target target) {
        Optional<Result> result = facts.dossier().results().stream()
                .filter(r -> r.targetNumber() == target.number())
                .findFirst();
        BigDecimal value = result.map(Result::reached).orElse(null);
        Place place = Place.target(target.number());
        String clause = facts.campaign().cutOff().clause();
        if (value == null) {
            return Stream.of(DossierRule.RESULT_MISSING.at(
                    place,
                    "Chỉ tiêu số " + target.number() + " “" + target.text() + "” chưa có kết quả.",
                    (target.direction() == Direction.DONE ? "Chọn hoàn thành hay chưa" : "Ghi kết quả đạt được")
                            + " tính đến "
                            + DAY.format(facts.campaign().cutOff().date()) + ".",
                    clause));
        }
        return Stream.of(
                        sound(target, value, place, clause),
                        inTime(facts, target, result.get().reachedOn(), place),
                        asReported(facts, target, value, place),
                        sameFigure(target, result.get().against(), place, clause))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> inTime(DossierFacts facts, Target target, LocalDate day, Place place) {
        LocalDate from = facts.campaign().period().from();
        LocalDate cutOff = facts.campaign().cutOff().date();
        if (day == null || !day.isBefore(from) && !day.isAfter(cutOff)) {
            return Stream.empty();
        }
        boolean early = day.isBefore(from);
        return Stream.of(DossierRule.RESULT_OUT_OF_TIME.at(
                place,
                "Chỉ tiêu số " + target.number() + " đạt ngày " + DAY.format(day)
                        + (early
                                ? ", trước khi đợt thi đua bắt đầu (" + DAY.format(from) + ")"
                                : ", sau ngày chốt số liệu (" + DAY.format(cutOff) + ")")
                        + " nên được tính 0 %.",
                "Ghi kết quả có được trong thời gian của đợt, hoặc để nguyên nếu chỉ tiêu không đạt trong thời gian đó.",
                early
                        ? facts.campaign().period().clause()
                        : facts.campaign().cutOff().clause()));
    }

    /** R70: progress reports are a basis of the review, so a result that is another than the last report is said. */
    private static Stream<Finding> asReported(DossierFacts facts, Target target, BigDecimal value, Place place) {
        Entry entry = facts.reported().get(target.number());
        return entry == null || entry.reached().compareTo(value) == 0
                ? Stream.empty()
                : Stream.of(DossierRule.RESULT_DIFFERS_FROM_REPORT.at(
                        place,
                        "Chỉ tiêu số " + target.number() + ": hồ sơ ghi " + target.inWords(value) + ", báo cáo "
                                + ReportedFigures.nameOf(facts.campaign(), entry) + " ghi "
                                + target.inWords(entry.reached()) + ".",
                        "Sửa lại cho khớp, hoặc giải thích ở ô ghi chú; khối và cơ quan thẩm định thấy điểm khác này.",
                        facts.campaign().progress().clause()));
    }

    private static Stream<Finding> sound(Target target, BigDecimal value, Place place, String clause) {
        if (value.signum() < 0) {
            return Stream.of(DossierRule.RESULT_NEGATIVE.at(
                    place,
                    "Chỉ tiêu số " + target.number() + " có kết quả âm.",
                    "Kiểm tra lại số liệu; kết quả không được nhỏ hơn 0.",
                    clause));
        }
        boolean yesNo = value.signum() == 0 || value.compareTo(BigDecimal.ONE) == 0;
        return target.direction() != Direction.DONE || yesNo
                ? Stream.empty()
                : Stream.of(DossierRule.RESULT_NOT_YES_NO.at(
                        place,
                        "Chỉ tiêu số " + target.number()
                                + " được đánh giá hoàn thành / chưa hoàn thành nên kết quả không thể là một số.",
                        "Chọn hoàn thành hoặc chưa hoàn thành.",
                        clause));
    }

    /** The registration was changed after the result had been typed: value, unit of measure or way to judge. */
    private static Stream<Finding> sameFigure(Target target, String against, Place place, String clause) {
        String now = DossierDetails.registered(target);
        return against == null || against.isBlank() || against.equals(now)
                ? Stream.empty()
                : Stream.of(DossierRule.REGISTERED_FIGURE_CHANGED.at(
                        place,
                        "Chỉ tiêu số " + target.number() + ": kết quả được nhập khi đăng ký ghi “" + against
                                + "”, nay đăng ký ghi “" + now + "”.",
                        "Xem lại kết quả cho khớp với giá trị và đơn vị tính đã đăng ký, rồi bấm “Đã xem lại”.",
                        clause));
    }

    private static Stream<Finding> strangers(DossierFacts facts, Registration registration) {
        return facts.dossier().results().stream()
                .filter(result -> result.reached() != null)
                .filter(result -> registration.targets().stream().noneMatch(t -> t.number() == result.targetNumber()))
                .map(result -> DossierRule.RESULT_WITHOUT_TARGET.at(
                        Place.target(result.targetNumber()),
                        "Hồ sơ có kết quả của chỉ tiêu số " + result.targetNumber()
                                + " nhưng bản đăng ký được chấp nhận không có chỉ tiêu này.",
                        "Lưu lại hồ sơ để bỏ dòng thừa; chỉ những chỉ tiêu đã đăng ký được tính.",
                        facts.campaign().cutOff().clause()));
    }

    private static Stream<Finding> beforeCutOff(DossierFacts facts) {
        LocalDate cutOff = facts.campaign().cutOff().date();
        return !facts.today().isBefore(cutOff)
                ? Stream.empty()
                : Stream.of(DossierRule.BEFORE_CUT_OFF.at(
                        Place.whole(),
                        "Số liệu được chốt đến " + DAY.format(cutOff) + ", hôm nay mới là " + DAY.format(facts.today())
                                + ".",
                        "Có thể nộp ngay; nếu số liệu còn thay đổi thì nên chờ đến ngày chốt.",
                        facts.campaign().cutOff().clause()));
    }
}
