package vn.vinhdanh.finding;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Refuses a step with everything that is wrong, in the words the person reads. Thrown only where a refusal must undo
 * the step (completing a task, saving a form); expected outcomes of a process step are results, not refusals.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /**
     * @param headline Vietnamese sentence that says what was not done, e.g. "Chưa nộp được đăng ký"
     * @param findings every reason, at least one
     */
    public Refusal(String headline, List<Finding> findings) {
        super(inWords(headline, findings));
        this.findings = List.copyOf(findings);
    }

    /** A refusal with a single reason that needs no place in a form. */
    public static Refusal because(String code, String sentence, String remedy, String source) {
        return new Refusal("", List.of(Finding.blocking(code, Place.whole(), sentence, remedy, source)));
    }

    /** Throws when the list is not empty. */
    public static void unlessEmpty(String headline, List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Refusal(headline, findings);
        }
    }

    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }

    private static String inWords(String headline, List<Finding> findings) {
        if (headline.isBlank() && findings.size() == 1) {
            return findings.get(0).inWords();
        }
        return headline + ": "
                + IntStream.range(0, findings.size())
                        .mapToObj(i -> "(" + (i + 1) + ") " + findings.get(i).inWords())
                        .collect(Collectors.joining(" "));
    }
}
