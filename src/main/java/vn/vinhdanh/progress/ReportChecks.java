package vn.vinhdanh.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.ProgressRule.Period;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.registration.Decimals;
import vn.vinhdanh.registration.Direction;
import vn.vinhdanh.registration.Target;

/** Reads what was typed, says everything that keeps it from being reported, and flags what a reader should know. Pure. */
final class ReportChecks {

    static final int LONGEST_NOTE = 1000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private ReportChecks() {}

    /** @param figures those that can be read; all of them when there is no fault */
    record Outcome(List<Figure> figures, List<Finding> faults) {}

    static Outcome check(Campaign campaign, Period period, List<Target> targets, List<Typed> typed, LocalDate today) {
        List<Finding> faults = new ArrayList<>();
        LocalDate begin = firstDay(campaign, period);
        if (today.isBefore(begin)) {
            faults.add(Finding.blocking(
                    "PERIOD_NOT_BEGUN",
                    Place.whole(),
                    "Kỳ “" + period.name() + "” chưa bắt đầu (từ " + DAY.format(begin) + ").",
                    "Báo cáo khi kỳ đã bắt đầu; tốt nhất là sau ngày " + DAY.format(period.to()) + ".",
                    period.clause()));
        }
        List<Figure> figures = new ArrayList<>();
        for (Target target : targets) {
            Typed line = typed.stream()
                    .filter(t -> t.targetNumber() == target.number())
                    .findFirst()
                    .orElse(Typed.nothing(target.number()));
            figure(period, target, line, today, faults).ifPresent(figures::add);
        }
        return new Outcome(figures, faults);
    }

    private static Optional<Figure> figure(
            Period period, Target target, Typed line, LocalDate today, List<Finding> faults) {
        Place place = Place.target(target.number());
        String which = "Chỉ tiêu số " + target.number();
        int before = faults.size();
        BigDecimal reached = Decimals.parse(line.reached(), place, which, faults);
        if (reached == null && faults.size() == before) {
            faults.add(Finding.blocking(
                    "RESULT_MISSING",
                    place,
                    which + " “" + target.text() + "” chưa có kết quả.",
                    target.direction() == Direction.DONE
                            ? "Chọn hoàn thành hay chưa."
                            : "Ghi kết quả lũy kế đến " + DAY.format(period.to()) + "; chưa có thì ghi 0.",
                    period.clause()));
        } else if (reached != null && reached.signum() < 0) {
            faults.add(Finding.blocking(
                    "RESULT_NEGATIVE",
                    place,
                    which + " có kết quả âm.",
                    "Kiểm tra lại số liệu; kết quả không được nhỏ hơn 0.",
                    period.clause()));
        } else if (reached != null && target.direction() == Direction.DONE && !isYesOrNo(reached)) {
            faults.add(Finding.blocking(
                    "RESULT_NOT_YES_NO",
                    place,
                    which + " được đánh giá hoàn thành / chưa hoàn thành nên kết quả không thể là một số.",
                    "Chọn hoàn thành hoặc chưa hoàn thành.",
                    period.clause()));
        }
        if (line.note() != null && line.note().trim().length() > LONGEST_NOTE) {
            faults.add(Finding.blocking(
                    "NOTE_TOO_LONG",
                    place,
                    which + " có ghi chú dài quá " + LONGEST_NOTE + " ký tự.",
                    "Rút gọn, hoặc đính kèm thành tệp.",
                    ""));
        }
        LocalDate day = day(line.reachedOn(), place, which, faults);
        if (day != null && day.isAfter(today)) {
            faults.add(Finding.blocking(
                    "RESULT_IN_FUTURE",
                    place,
                    which + " ghi ngày đạt " + DAY.format(day) + " là ngày chưa đến.",
                    "Kiểm tra lại ngày đạt, hoặc để trống nếu là số liệu cuối kỳ.",
                    period.clause()));
        }
        return faults.size() > before
                ? Optional.empty()
                : Optional.of(new Figure(
                        target.number(),
                        reached,
                        day,
                        line.note() == null ? "" : line.note().trim()));
    }

    private static boolean isYesOrNo(BigDecimal reached) {
        return reached.signum() == 0 || reached.compareTo(BigDecimal.ONE) == 0;
    }

    private static LocalDate day(String text, Place place, String which, List<Finding> faults) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.trim());
        } catch (DateTimeParseException unreadable) {
            faults.add(Finding.blocking(
                    "DATE_UNREADABLE",
                    place,
                    which + ": “" + text + "” không phải là ngày.",
                    "Chọn ngày trong lịch.",
                    ""));
            return null;
        }
    }

    /** @return the first day of a period: the day after the one before it, or the campaign's first */
    static LocalDate firstDay(Campaign campaign, Period period) {
        int index = campaign.reportingPeriods().indexOf(period);
        return index == 0
                ? campaign.period().from()
                : campaign.reportingPeriods().get(index - 1).to().plusDays(1);
    }

    /**
     * @param previous figure of the period before; null without one
     * @return what a reader should know of a reported figure, in words (R22, R23)
     */
    static List<String> flags(Campaign campaign, Period period, Target target, Entry entry, Entry previous) {
        List<String> flags = new ArrayList<>();
        LocalDate day = entry.reachedOn();
        LocalDate cutOff = campaign.cutOff().date();
        if (day != null && day.isBefore(campaign.period().from())) {
            flags.add("đạt ngày " + DAY.format(day) + ", trước khi đợt thi đua bắt đầu: tính 0 %");
        } else if (day != null && day.isAfter(cutOff)) {
            flags.add("đạt ngày " + DAY.format(day) + ", sau ngày chốt số liệu: tính 0 %");
        } else if (day != null && day.isAfter(period.to())) {
            flags.add("đạt ngày " + DAY.format(day) + ", sau khi kết thúc kỳ");
        }
        if (previous != null
                && target.direction() == Direction.MORE
                && entry.reached().compareTo(previous.reached()) < 0) {
            flags.add("thấp hơn kỳ trước (" + Decimals.inWords(previous.reached()) + ")");
        }
        LocalDate sent = LocalDate.ofInstant(entry.reportedAt(), campaign.timeZone());
        if (sent.isBefore(period.to())) {
            flags.add("báo cáo trước khi hết kỳ");
        }
        if (entry.late()) {
            flags.add("nộp muộn");
        }
        return flags;
    }
}
