package vn.vinhdanh.campaign;

import java.util.List;
import java.util.Set;
import vn.vinhdanh.datafile.MayBeAbsent;

/**
 * How other bodies are consulted while a dossier is appraised (R51).
 *
 * @param workingDays working days that a body has; the day it is asked is not counted
 * @param silence what it means when a body does not answer in time
 * @param suggestions whom the appraiser is offered first, and on what
 */
public record ConsultationRule(
        int workingDays, Silence silence, @MayBeAbsent List<Suggestion> suggestions, String clause) {

    /** What a body's silence means once its time has passed. */
    public enum Silence {
        /** It has no objection. */
        NO_OBJECTION("coi như không có ý kiến khác"),
        /** Nothing yet: it is asked again, and only then its silence no longer stands in the way. */
        ASK_AGAIN("phải hỏi lại một lần");

        private final String words;

        Silence(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * @param unit id of the body
     * @param about what it is usually asked about
     * @param onlyFor kinds of nominee it is suggested for; empty means all
     */
    public record Suggestion(String unit, String about, @MayBeAbsent Set<UnitKind> onlyFor, String clause) {

        public boolean appliesTo(UnitKind nominee) {
            return onlyFor == null || onlyFor.isEmpty() || onlyFor.contains(nominee);
        }
    }
}
