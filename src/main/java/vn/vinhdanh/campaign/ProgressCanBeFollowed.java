package vn.vinhdanh.campaign;

import java.time.LocalDate;
import java.util.List;
import vn.vinhdanh.campaign.ProgressRule.Period;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.Items;

/** Reporting periods follow each other to the cut-off and are due after their end; targets change before it (R23, R70). */
final class ProgressCanBeFollowed implements CampaignRule {

    /** Becomes part of what an evidence file is attached for. */
    private static final int LONGEST_ID = 40;

    @Override
    public void check(Campaign campaign, DataFile file) {
        LocalDate from = campaign.period() == null ? null : campaign.period().from();
        LocalDate cutOff = campaign.cutOff() == null ? null : campaign.cutOff().date();
        if (campaign.progress() != null) {
            checkPeriods(campaign.progress().periods(), from, cutOff, file);
        }
        TargetChangeRule changes = campaign.targetChanges();
        if (changes == null) {
            return;
        }
        if (changes.workingDays() < 1) {
            file.mistake("targetChanges.workingDays", "phải có ít nhất 1 ngày làm việc.");
        }
        if (outside(changes.lastDay(), from, cutOff)) {
            file.mistake(
                    "targetChanges.lastDay",
                    "ngày cuối được đề nghị điều chỉnh chỉ tiêu phải nằm trong thời gian từ ngày bắt đầu đợt đến ngày"
                            + " chốt kết quả.");
        }
    }

    private static void checkPeriods(List<Period> periods, LocalDate from, LocalDate cutOff, DataFile file) {
        Items.unique(file, periods, "progress.periods", "id", Period::id);
        LocalDate[] before = new LocalDate[1];
        Items.each(periods, "progress.periods", (period, at) -> {
            if (period.id() != null && period.id().length() > LONGEST_ID) {
                file.mistake(at + ".id", "mã kỳ báo cáo dài nhất " + LONGEST_ID + " ký tự.");
            }
            LocalDate to = period.to();
            if (to == null) {
                return;
            }
            if (outside(to, from, cutOff)) {
                file.mistake(
                        at + ".to", "kỳ báo cáo kết thúc ngoài thời gian từ ngày bắt đầu đợt đến ngày chốt kết quả.");
            }
            if (before[0] != null && !to.isAfter(before[0])) {
                file.mistake(at + ".to", "kỳ báo cáo phải kết thúc sau kỳ trước (" + before[0] + ").");
            }
            if (period.before() != null && !period.before().isAfter(to)) {
                file.mistake(at + ".before", "hạn báo cáo phải sau ngày kết thúc kỳ (" + to + ").");
            }
            before[0] = to;
        });
        if (cutOff != null && before[0] != null && before[0].isBefore(cutOff)) {
            file.mistake(
                    "progress.periods", "kỳ báo cáo cuối cùng phải kết thúc vào ngày chốt kết quả " + cutOff + ".");
        }
    }

    private static boolean outside(LocalDate day, LocalDate from, LocalDate to) {
        return day != null && (from != null && day.isBefore(from) || to != null && day.isAfter(to));
    }
}
