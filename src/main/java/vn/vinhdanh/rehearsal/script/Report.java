package vn.vinhdanh.rehearsal.script;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.vinhdanh.rehearsal.script.MailLog.Told;
import vn.vinhdanh.rehearsal.script.ScriptedRun.Trouble;

/**
 * What a rehearsed campaign showed. Public accessors are read by the template.
 *
 * @param conclusions in sentences, the most important first
 * @param took in real time
 */
public record Report(
        String campaign,
        String scriptName,
        LocalDate from,
        LocalDate until,
        Duration took,
        List<String> conclusions,
        List<DeadlineRow> deadlines,
        List<StepRow> steps,
        int capacity,
        List<LoadRow> load,
        List<AwardRow> awards,
        List<PersonRow> people,
        List<DayRow> busiestDays,
        List<TroubleRow> troubles,
        List<Told> mails) {

    /**
     * @param worst working days over, of the one that was latest
     * @param verdict whether it holds
     * @param why which steps broke it
     */
    public record DeadlineRow(
            String name,
            LocalDate lastDay,
            int all,
            int inTime,
            int late,
            int never,
            int worst,
            Verdict verdict,
            List<String> why) {}

    public enum Verdict {
        HOLDS("Giữ được"),
        /** Only by those who are late or silent because the script says so. */
        BROKEN_BY_SCRIPT("Giữ được, trừ nơi chậm theo kịch bản"),
        /** Offices got the work only when the deadline was over. */
        CAME_TOO_LATE("Có việc đến khi hạn đã qua"),
        DOES_NOT_HOLD("Không giữ được");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** @param median and longest: working days from its coming to its end */
    public record StepRow(
            String name, String office, int all, int open, int median, int longest, int late, int atOnce) {}

    public record LoadRow(LocalDate day, int there, int done, int left) {}

    public record AwardRow(String award, String quota, String places, int nominated, int awarded, boolean within) {}

    /** @param days what each mail was about, by day */
    public record PersonRow(
            String user,
            String name,
            int digests,
            int notices,
            int mostLines,
            LocalDate heaviest,
            Map<LocalDate, String> days) {

        public int mails() {
            return digests + notices;
        }
    }

    public record DayRow(LocalDate day, int mails, int people) {}

    public record TroubleRow(LocalDate day, String what, String subject, String sentence) {

        static TroubleRow of(Trouble trouble) {
            return new TroubleRow(trouble.day(), trouble.what(), trouble.subject(), trouble.sentence());
        }
    }
}
