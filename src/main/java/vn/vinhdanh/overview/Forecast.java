package vn.vinhdanh.overview;

import java.util.List;
import java.util.Locale;

/**
 * Whether what is open will be done by a deadline at the present pace. Plain arithmetic, said with its working.
 *
 * @param open how many are not through yet
 * @param planned how many of the open ones have their day before the deadline already
 * @param done how many are
 * @param recent how many came through within the days of the pace
 * @param paceDays working days over which the pace is taken, 1 or more
 * @param daysLeft working days left, today included; 0 when the deadline has passed
 * @param what what is counted, e.g. "hồ sơ"
 */
record Forecast(int open, int planned, int done, int recent, int paceDays, int daysLeft, String what) {

    enum Verdict {
        NOTHING("Chưa có gì để xét", ""),
        DONE("Đã xong", "good"),
        HOLDS("Kịp", "good"),
        FAILS("Không kịp", "bad"),
        NO_PACE("Chưa có đà", "warn"),
        PASSED("Đã qua hạn", "bad");

        private final String words;
        private final String tone;

        Verdict(String words, String tone) {
            this.words = words;
            this.tone = tone;
        }

        String words() {
            return words;
        }

        /** @return how much attention it asks for */
        int weight() {
            return List.of("good", "", "warn", "bad").indexOf(tone);
        }

        String tone() {
            return tone;
        }
    }

    Verdict verdict() {
        if (open == 0) {
            return done == 0 ? Verdict.NOTHING : Verdict.DONE;
        }
        if (daysLeft == 0) {
            return Verdict.PASSED;
        }
        if (open == planned) {
            return Verdict.HOLDS;
        }
        if (recent == 0) {
            return Verdict.NO_PACE;
        }
        return daysNeeded() <= daysLeft ? Verdict.HOLDS : Verdict.FAILS;
    }

    /** @return working days that the open ones without a day take at the present pace, rounded up */
    int daysNeeded() {
        return (int) (((long) (open - planned) * paceDays + recent - 1) / recent);
    }

    /** @return how many will not be through */
    int missing() {
        return (int) Math.max(0, open - planned - (long) recent * daysLeft / paceDays);
    }

    /** @return how it was worked out, for people */
    String working() {
        return switch (verdict()) {
            case NOTHING -> "Chưa có " + what + " nào.";
            case DONE -> "Cả " + done + " " + what + " đã qua.";
            case PASSED -> "Còn " + open + " " + what + " chưa xong mà hạn đã qua.";
            case NO_PACE ->
                inWords() + "; " + paceDays + " ngày làm việc qua chưa xong " + what
                        + " nào nên không có đà để tính. Còn " + daysLeft + " ngày làm việc: mỗi ngày phải xong "
                        + perDay(open - planned, daysLeft) + ".";
            case HOLDS ->
                open == planned
                        ? inWords() + "."
                        : pace() + " Cần " + daysNeeded() + " ngày, còn " + daysLeft + " ngày làm việc.";
            case FAILS ->
                pace() + " Cần " + daysNeeded() + " ngày mà chỉ còn " + daysLeft + " ngày làm việc: thiếu " + missing()
                        + " " + what + ". Muốn kịp, mỗi ngày phải xong " + perDay(open - planned, daysLeft) + ".";
        };
    }

    /** Only the council has days that are set beforehand. */
    private String inWords() {
        return "Còn " + open + " " + what
                + (planned == 0
                        ? ""
                        : (planned == open ? ", đều" : ", trong đó " + planned)
                                + " đã vào phiên họp bỏ phiếu trước hạn");
    }

    private String pace() {
        return inWords() + ". " + paceDays + " ngày làm việc qua xong " + recent + ", tức " + perDay(recent, paceDays)
                + " mỗi ngày.";
    }

    private static String perDay(int number, int days) {
        return String.format(Locale.forLanguageTag("vi-VN"), "%,.1f", number / (double) days);
    }
}
