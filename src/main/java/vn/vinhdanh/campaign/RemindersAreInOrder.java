package vn.vinhdanh.campaign;

import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import vn.vinhdanh.campaign.ReminderRule.Rung;
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
        checkLadder(rule.ladder(), file);
        if (rule.digestAt() != null
                && rule.quietFrom() != null
                && rule.quietTo() != null
                && isQuiet(rule, rule.digestAt())) {
            file.mistake("reminders.digestAt", "giờ gửi thư tổng hợp nằm trong giờ yên lặng.");
        }
    }

    private static void checkLadder(List<Rung> ladder, DataFile file) {
        for (int i = 0; i < ladder.size(); i++) {
            Rung rung = ladder.get(i);
            String at = "reminders.ladder[" + i + "]";
            List<Rung> earlier = ladder.subList(0, i).stream()
                    .filter(other -> rung != null && other != null)
                    .toList();
            if (rung == null) {
                continue;
            }
            if (rung.workingDaysAfter() < 1
                    || rung.workingDaysAfter() > MOST_DAYS
                    || earlier.stream().anyMatch(other -> other.workingDaysAfter() > rung.workingDaysAfter())) {
                file.mistake(
                        at + ".workingDaysAfter",
                        "số ngày làm việc sau hạn phải từ 1 đến " + MOST_DAYS + " và không nhỏ hơn bậc trước.");
            }
            if (rung.to() == null) {
                continue;
            }
            if (earlier.stream().anyMatch(other -> other.to() == rung.to() && holdsForAllOf(other, rung))) {
                file.mistake(
                        at + ".to",
                        rung.to() + " đã được báo ở bậc trước cho cùng hạn; bậc này không bao giờ tới lượt.");
            }
            if (earlier.stream()
                    .anyMatch(
                            other -> other.to() != null && other.to().compareTo(rung.to()) > 0 && meet(other, rung))) {
                file.mistake(at + ".to", rung.to() + " ở dưới một bậc trước cho cùng hạn; bậc thang chỉ đi lên.");
            }
        }
    }

    private static boolean holdsForAllOf(Rung other, Rung rung) {
        return other.deadlines().isEmpty()
                || !rung.deadlines().isEmpty() && other.deadlines().containsAll(rung.deadlines());
    }

    private static boolean meet(Rung other, Rung rung) {
        return other.deadlines().isEmpty()
                || rung.deadlines().isEmpty()
                || !Collections.disjoint(other.deadlines(), rung.deadlines());
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
