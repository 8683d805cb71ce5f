package vn.vinhdanh.finding;

/**
 * One thing that is wrong or worth knowing.
 *
 * @param code stable name of the rule, e.g. {@code HEAD_CONFIRMATION_MISSING}
 * @param severity whether it stops the work
 * @param place where it lies
 * @param sentence Vietnamese sentence that says what is wrong
 * @param remedy Vietnamese sentence that says what to do
 * @param source clause the rule comes from, e.g. "Mục IV.2, Kế hoạch"; empty when it is plain input checking
 */
public record Finding(String code, Severity severity, Place place, String sentence, String remedy, String source) {

    public static Finding blocking(String code, Place place, String sentence, String remedy, String source) {
        return new Finding(code, Severity.BLOCKING, place, sentence, remedy, source);
    }

    public static Finding advisory(String code, Place place, String sentence, String remedy, String source) {
        return new Finding(code, Severity.ADVISORY, place, sentence, remedy, source);
    }

    public boolean isBlocking() {
        return severity == Severity.BLOCKING;
    }

    /** The finding as one line of text: what is wrong, by which clause, what to do. */
    public String inWords() {
        String clause = source == null || source.isBlank() ? "" : " (" + source + ")";
        String advice = remedy == null || remedy.isBlank() ? "" : " → " + remedy;
        return sentence + clause + advice;
    }
}
