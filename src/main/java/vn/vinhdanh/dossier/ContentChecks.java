package vn.vinhdanh.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Period;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/** The achievements lie inside the period and are described; who is late says why (R22, P21). */
@Component
@Order(3)
class ContentChecks implements DossierCheck {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Override
    public Stream<Finding> check(DossierFacts facts) {
        return Stream.of(period(facts), summary(facts), late(facts)).flatMap(findings -> findings);
    }

    private static Stream<Finding> period(DossierFacts facts) {
        Dossier dossier = facts.dossier();
        Period period = facts.campaign().period();
        LocalDate from = dossier.achievementsFrom();
        LocalDate to = dossier.achievementsTo();
        String whole = "từ " + DAY.format(period.from()) + " đến " + DAY.format(period.to());
        if (from == null || to == null) {
            return Stream.of(DossierRule.PERIOD_MISSING.at(
                    Place.field("period"),
                    "Chưa ghi đủ thời gian đạt thành tích (từ ngày, đến ngày).",
                    "Ghi ngày đầu và ngày cuối, trong thời gian thi đua " + whole + ".",
                    period.clause()));
        }
        Stream.Builder<Finding> wrong = Stream.builder();
        if (from.isAfter(to)) {
            wrong.add(DossierRule.PERIOD_UPSIDE_DOWN.at(
                    Place.field("period"),
                    "Thời gian đạt thành tích có ngày đầu (" + DAY.format(from) + ") sau ngày cuối (" + DAY.format(to)
                            + ").",
                    "Sửa lại hai ngày.",
                    period.clause()));
        }
        if (!period.contains(from) || !period.contains(to)) {
            wrong.add(DossierRule.PERIOD_OUTSIDE.at(
                    Place.field("period"),
                    "Thành tích từ " + DAY.format(from) + " đến " + DAY.format(to) + " nằm ngoài thời gian thi đua "
                            + whole + ".",
                    "Chỉ tính thành tích trong thời gian thi đua; sửa ngày và số liệu cho phù hợp.",
                    period.clause()));
        }
        return wrong.build();
    }

    private static Stream<Finding> summary(DossierFacts facts) {
        String text = facts.dossier().summary();
        return text != null && !text.isBlank()
                ? Stream.empty()
                : Stream.of(DossierRule.SUMMARY_MISSING.at(
                        Place.field("summary"),
                        "Chưa có tóm tắt thành tích.",
                        "Ghi vài câu về thành tích tiêu biểu; khối, người thẩm định và Hội đồng đọc phần này trước.",
                        facts.form().clause()));
    }

    private static Stream<Finding> late(DossierFacts facts) {
        boolean reasonGiven = facts.dossier().lateReason() != null
                && !facts.dossier().lateReason().isBlank();
        if (!facts.dossier().isLate(facts.afterDeadline()) || reasonGiven) {
            return Stream.empty();
        }
        return Stream.of(DossierRule.LATE_REASON_MISSING.at(
                Place.field("lateReason"),
                "Đã quá hạn gửi hồ sơ nhưng chưa ghi lý do nộp muộn.",
                "Ghi lý do; hồ sơ vẫn được gửi và sẽ được xem xét cho nộp muộn.",
                facts.campaign()
                        .deadline(DeadlineKind.UNIT_NOMINATION)
                        .map(Campaign.Deadline::clause)
                        .orElse("")));
    }
}
