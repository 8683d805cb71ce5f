package vn.vinhdanh.progress;

/** What somebody typed for one target, as typed. */
record Typed(int targetNumber, String reached, String reachedOn, String note) {

    static Typed nothing(int targetNumber) {
        return new Typed(targetNumber, "", "", "");
    }

    /** @return the same, no longer than what is kept */
    Typed clipped() {
        return new Typed(targetNumber, clip(reached, 40), clip(reachedOn, 20), clip(note, ReportChecks.LONGEST_NOTE));
    }

    private static String clip(String text, int most) {
        String given = text == null ? "" : text.trim();
        return given.length() <= most ? given : given.substring(0, most);
    }
}
