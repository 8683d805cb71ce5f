package vn.vinhdanh.campaign;

import java.time.LocalTime;
import vn.vinhdanh.datafile.DataFile;

/** Reminders come at days that exist, one schedule is for all other deadlines, and the ladder goes upward. */
final class RemindersAreInOrder implements CampaignRule {

    private static final int MOST_DAYS = 60;

    @Override
    public void check(Campaign campaign, DataFile file) {
        ReminderRule rule = campaign.reminders();
        if (rule == null) {
            return;
        }
        long forAllOthers = rule.schedules().stream()
                .filter(schedule -> schedule != null && schedule.deadlines().isEmpty())
                .count();
        if (forAllOthers != 1) {
            file.mistake(
                    "reminders.schedules",
                    "phải có đúng một lịch không ghi «deadlines», dùng cho mọi hạn còn lại; hiện có " + forAllOthers
                            + ".");
        }
        for (int i = 0; i < rule.schedules().size(); i++) {
            check(rule.schedules().get(i), "reminders.schedules[" + i + "]", file);
        }
        int before = -1;
        for (int i = 0; i < rule.ladder().size(); i++) {
            ReminderRule.Rung rung = rule.ladder().get(i);
            if (rung == null) {
                continue;
            }
            if (rung.workingDaysAfter() < 0 || rung.workingDaysAfter() < before) {
                file.mistake(
                        "reminders.ladder[" + i + "].workingDaysAfter",
                        "số ngày làm việc sau hạn phải từ 0 và không nhỏ hơn bậc trước.");
            }
            before = rung.workingDaysAfter();
        }
        if (rule.digestAt() != null
                && rule.quietFrom() != null
                && rule.quietTo() != null
                && isQuiet(rule, rule.digestAt())) {
            file.mistake("reminders.digestAt", "giờ gửi thư tổng hợp nằm trong giờ yên lặng.");
        }
    }

    private static boolean isQuiet(ReminderRule rule, LocalTime time) {
        return new QuietHours(rule.quietFrom(), rule.quietTo()).contains(time);
    }

    private static void check(ReminderRule.Schedule schedule, String at, DataFile file) {
        if (schedule == null) {
            return;
        }
        for (int i = 0; i < schedule.before().size(); i++) {
            Integer days = schedule.before().get(i);
            if (days != null && (days < 0 || days > MOST_DAYS)) {
                file.mistake(at + ".before[" + i + "]", "số ngày làm việc trước hạn phải từ 0 đến " + MOST_DAYS + ".");
            }
        }
        if (schedule.everyAfter() < 1) {
            file.mistake(at + ".everyAfter", "phải từ 1 ngày làm việc.");
        }
        if (schedule.timesAfter() < 0 || schedule.timesAfter() > MOST_DAYS) {
            file.mistake(at + ".timesAfter", "số lần nhắc sau hạn phải từ 0 đến " + MOST_DAYS + ".");
        }
    }
}
