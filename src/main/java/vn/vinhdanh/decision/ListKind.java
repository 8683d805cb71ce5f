package vn.vinhdanh.decision;

import java.util.stream.Stream;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.dossier.Route.DecidedBy;
import vn.vinhdanh.identity.Person;

/** Papers that answer many dossiers at once. */
public enum ListKind {
    /** The decision of the campaign's own authority. */
    DECISION(
            Role.DECIDER,
            DossierStatus.AWAITING_DECISION,
            DecidedBy.OWN,
            "userTask_decideAward",
            DeadlineKind.DECISION,
            "quyết định",
            ListKind.DECISION_PATH),
    /** The letter by which the authority submits to the level above (R52). */
    SUBMISSION(
            Role.DECIDER,
            DossierStatus.AWAITING_DECISION,
            DecidedBy.HIGHER,
            "userTask_submitToHigherLevel",
            DeadlineKind.APPRAISAL,
            "tờ trình",
            ListKind.SUBMISSION_PATH),
    /** What the level above answers. */
    HIGHER_ANSWER(
            Role.APPRAISER,
            DossierStatus.AWAITING_HIGHER_LEVEL,
            DecidedBy.HIGHER,
            "userTask_recordHigherAnswer",
            DeadlineKind.HIGHER_ANSWER,
            "văn bản của cấp trên",
            ListKind.HIGHER_ANSWER_PATH);

    static final String DECISION_PATH = "/quyet-dinh";
    static final String SUBMISSION_PATH = "/quyet-dinh/to-trinh";
    static final String HIGHER_ANSWER_PATH = "/ket-qua-cap-tren";

    private final Role role;
    private final DossierStatus status;
    private final DecidedBy decidedBy;
    private final String step;
    private final DeadlineKind deadline;
    private final String called;
    private final String path;

    ListKind(
            Role role,
            DossierStatus status,
            DecidedBy decidedBy,
            String step,
            DeadlineKind deadline,
            String called,
            String path) {
        this.role = role;
        this.status = status;
        this.decidedBy = decidedBy;
        this.step = step;
        this.deadline = deadline;
        this.called = called;
        this.path = path;
    }

    static ListKind at(String path) {
        return Stream.of(values())
                .filter(kind -> kind.path.equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** @return id of the task that waits for it in a dossier's process */
    public String step() {
        return step;
    }

    /** @return where it is entered */
    public String getPath() {
        return path;
    }

    /** @return who enters it */
    Role role() {
        return role;
    }

    /** @return whether the person enters it */
    boolean isFor(Person person, Campaign campaign) {
        return person.isIn(campaign.role(role).group());
    }

    DossierStatus status() {
        return status;
    }

    /** @return what people call it, in the middle of a sentence */
    String called() {
        return called;
    }

    String clause(Campaign campaign) {
        return campaign.deadline(deadline).map(Campaign.Deadline::clause).orElse("");
    }

    boolean awaits(Dossier dossier) {
        return dossier.status() == status && dossier.route().decidedBy() == decidedBy;
    }

    /** Whether it names a dossier that it gives nothing: a decision and a submission do not. */
    boolean namesWhomItRefuses() {
        return this == HIGHER_ANSWER;
    }

    /** Whether it may leave a dossier without an award: whom one does not submit one leaves out, or returns. */
    public boolean refuses() {
        return this != SUBMISSION;
    }

    /** Whether quotas and the proposal are held against it; the level above is not bound by them. */
    public boolean isOurs() {
        return this != HIGHER_ANSWER;
    }
}
