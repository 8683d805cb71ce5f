package vn.vinhdanh.campaign;

import java.util.Optional;
import java.util.stream.Stream;

/** The moments a campaign file gives a date to; which date, only the file knows. */
public enum DeadlineKind {
    /** Units to their bloc leader (R64). */
    UNIT_REGISTRATION,
    /** Bloc leaders to the appraising office (R65). */
    BLOC_REGISTRATION,
    /** Detailed plans of the agencies that lead a Resolution or Project (R68, R70, P13). */
    PROJECT_PLAN,
    /** Report of the registrations to the level above (R65, R80). */
    REGISTRATION_REPORT,
    /** From here on nobody can register any more. */
    REGISTRATION_CLOSE,
    INTERIM_REVIEW,
    /** Units hand their dossiers to the bloc (R57c, P2). */
    UNIT_NOMINATION,
    /** Blocs hand over their shortlist (R57c). */
    BLOC_REVIEW,
    /** Appraisal and submission to the deciding levels (R57d). */
    APPRAISAL,
    COUNCIL,
    DECISION,
    /** Answer of the level above. */
    HIGHER_ANSWER,
    FINAL_REVIEW;

    /** @return the kind with this name; empty for deadlines that are counted from an event, e.g. {@code SUPPLEMENT} */
    public static Optional<DeadlineKind> named(String name) {
        return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
