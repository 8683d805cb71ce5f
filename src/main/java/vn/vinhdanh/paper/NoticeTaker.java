package vn.vinhdanh.paper;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.NoticeKind;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierClosed;
import vn.vinhdanh.dossier.DossierHeld;
import vn.vinhdanh.dossier.DossierReleased;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.explanation.Step;
import vn.vinhdanh.explanation.Stories;

/** Notes, in the transaction of the step itself, what the unit has to be told in writing. */
@Component
class NoticeTaker {

    private final NoticeRows notices;
    private final Dossiers dossiers;
    private final Stories stories;
    private final Clock clock;

    NoticeTaker(NoticeRows notices, Dossiers dossiers, Stories stories, Clock clock) {
        this.notices = notices;
        this.dossiers = dossiers;
        this.stories = stories;
        this.clock = clock;
    }

    @EventListener
    void on(DossierClosed closed) {
        Dossier dossier = dossiers.get(closed.dossierCode());
        kindOf(dossier)
                .ifPresent(kind -> note(closed.dossierCode(), kind, dossier.outcomeReason(), stories.of(dossier)));
    }

    @EventListener
    void on(DossierHeld held) {
        note(held.dossierCode(), NoticeKind.HOLD, held.reason(), List.of());
    }

    @EventListener
    void on(DossierReleased released) {
        note(released.dossierCode(), NoticeKind.RELEASE, released.reason(), List.of());
    }

    private void note(String dossierCode, NoticeKind kind, String reason, List<Step> way) {
        notices.add(dossierCode, kind, reason, way, clock.instant());
    }

    private static Optional<NoticeKind> kindOf(Dossier dossier) {
        return switch (dossier.status()) {
            case NOT_SELECTED -> Optional.of(NoticeKind.NOT_SELECTED);
            case NOT_ELIGIBLE ->
                Optional.of(dossier.needsLateConsent() ? NoticeKind.LATE_REFUSED : NoticeKind.NOT_ELIGIBLE);
            case NOT_PASSED -> Optional.of(NoticeKind.NOT_PASSED);
            default -> Optional.empty();
        };
    }
}
