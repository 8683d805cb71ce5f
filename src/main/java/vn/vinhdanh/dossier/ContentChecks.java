package vn.vinhdanh.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Period;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.registration.Direction;
import vn.vinhdanh.registration.Target;

/** The achievements lie inside the period, are described, and every registered target has its result (R22, R23, R33). */
@Component
class ContentChecks implements DossierCheck {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Override
    public Stream<Finding> check(DossierFacts facts) {
        return Stream.of(period(facts), summary(facts), late(facts), results(facts), beforeCutOff(facts))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> period(DossierFacts facts) {
        Dossier dossier = facts.dossier();
        Period period = facts.campaign().period();
        LocalDate from = dossier.achievementsFrom();
        LocalDate to = dossier.achievementsTo();
        String whole = "từ " + DAY.format(period.from()) + " đến " + DAY.format(period.to());
        if (from == null || to == null) {
            return Stream.of(Finding.blocking(
                    "PERIOD_MISSING",
                    Place.field("period"),
                    "Chưa ghi đủ thời gian đạt thành tích (từ ngày, đến ngày).",
                    "Ghi ngày đầu và ngày cuối, trong thời gian thi đua " + whole + ".",
                    period.clause()));
        }
        if (from.isAfter(to)) {
            return Stream.of(Finding.blocking(
                    "PERIOD_UPSIDE_DOWN",
                    Place.field("period"),
                    "Thời gian đạt thành tích có ngày đầu (" + DAY.format(from) + ") sau ngày cuối (" + DAY.format(to)
                            + ").",
                    "Sửa lại hai ngày.",
                    period.clause()));
        }
        if (!period.contains(from) || !period.contains(to)) {
            return Stream.of(Finding.blocking(
                    "PERIOD_OUTSIDE",
                    Place.field("period"),
                    "Thành tích từ " + DAY.format(from) + " đến " + DAY.format(to) + " nằm ngoài thời gian thi đua "
                            + whole + ".",
                    "Chỉ tính thành tích trong thời gian thi đua; sửa ngày và số liệu cho phù hợp.",
                    period.clause()));
        }
        return Stream.empty();
    }

    private static Stream<Finding> summary(DossierFacts facts) {
        String text = facts.dossier().summary();
        return text != null && !text.isBlank()
                ? Stream.empty()
                : Stream.of(Finding.blocking(
                        "SUMMARY_MISSING",
                        Place.field("summary"),
                        "Chưa có tóm tắt thành tích.",
                        "Ghi vài câu về thành tích tiêu biểu; nội dung này được in vào danh sách trích ngang.",
                        facts.form().clause()));
    }

    private static Stream<Finding> late(DossierFacts facts) {
        boolean reasonGiven = facts.dossier().lateReason() != null
                && !facts.dossier().lateReason().isBlank();
        if (!facts.dossier().isLate(facts.afterDeadline()) || reasonGiven) {
            return Stream.empty();
        }
        return Stream.of(Finding.blocking(
                "LATE_REASON_MISSING",
                Place.field("lateReason"),
                "Đã quá hạn gửi hồ sơ nhưng chưa ghi lý do nộp muộn.",
                "Ghi lý do; hồ sơ vẫn được gửi và sẽ được xem xét cho nộp muộn.",
                facts.campaign()
                        .deadline(DeadlineKind.UNIT_NOMINATION)
                        .map(Campaign.Deadline::clause)
                        .orElse("")));
    }

    private static Stream<Finding> results(DossierFacts facts) {
        if (facts.registration().isEmpty()) {
            return Stream.empty();
        }
        String clause = facts.campaign().cutOff().clause();
        Map<Integer, BigDecimal> reached = facts.dossier().resultsByTarget();
        return facts.registration().get().targets().stream().flatMap(target -> {
            BigDecimal value = reached.get(target.number());
            if (value == null) {
                return Stream.of(Finding.blocking(
                        "RESULT_MISSING",
                        Place.target(target.number()),
                        "Chỉ tiêu số " + target.number() + " “" + target.text() + "” chưa có kết quả.",
                        "Ghi kết quả đạt được tính đến "
                                + DAY.format(facts.campaign().cutOff().date())
                                + (target.direction() == Direction.DONE ? " (1 nếu hoàn thành, 0 nếu chưa)." : "."),
                        clause));
            }
            return value.signum() < 0 ? Stream.of(negative(target, clause)) : Stream.empty();
        });
    }

    private static Finding negative(Target target, String clause) {
        return Finding.blocking(
                "RESULT_NEGATIVE",
                Place.target(target.number()),
                "Chỉ tiêu số " + target.number() + " có kết quả âm.",
                "Kiểm tra lại số liệu; kết quả không được nhỏ hơn 0.",
                clause);
    }

    private static Stream<Finding> beforeCutOff(DossierFacts facts) {
        LocalDate cutOff = facts.campaign().cutOff().date();
        return facts.registration().isEmpty() || !facts.today().isBefore(cutOff)
                ? Stream.empty()
                : Stream.of(Finding.advisory(
                        "BEFORE_CUT_OFF",
                        Place.whole(),
                        "Số liệu được chốt đến " + DAY.format(cutOff) + ", hôm nay mới là " + DAY.format(facts.today())
                                + ".",
                        "Có thể nộp ngay; nếu số liệu còn thay đổi thì nên chờ đến ngày chốt.",
                        facts.campaign().cutOff().clause()));
    }
}
