package vn.vinhdanh.council;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.explanation.Explains;
import vn.vinhdanh.explanation.Step;

/** How the council voted, session by session, once its minutes are signed. */
@Component
@Order(50)
class CouncilStory implements Explains {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CouncilSessionRepository repository;
    private final CouncilSessions sessions;
    private final Dossiers dossiers;
    private final Campaigns campaigns;

    CouncilStory(
            CouncilSessionRepository repository, CouncilSessions sessions, Dossiers dossiers, Campaigns campaigns) {
        this.repository = repository;
        this.sessions = sessions;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
    }

    @Override
    public List<Step> of(Dossier dossier) {
        return StreamSupport.stream(repository.findAll().spliterator(), false)
                .filter(session -> session.status() == CouncilSession.Status.SIGNED)
                .sorted(Comparator.comparing(CouncilSession::code))
                .flatMap(session -> session.agenda().stream()
                        .filter(item -> item.dossierCode().equals(dossier.code()) && item.passed() != null)
                        .map(item -> step(dossier, session, item)))
                .toList();
    }

    private Step step(Dossier dossier, CouncilSession session, AgendaItem item) {
        return new Step(
                "Hội đồng xét",
                "Hội đồng có thông qua không?",
                (item.passed() ? "Thông qua" : "Không thông qua") + "; cần "
                        + dossiers.form(dossier).vote().inWords() + ".",
                sessions.figures(session, item),
                dossiers.form(dossier).vote().clause(),
                campaigns.get(dossier.campaignId()).council().name() + ", phiên " + session.code() + ", biên bản số "
                        + session.minutesNumber(),
                session.heldOn() == null ? "" : DAY.format(session.heldOn()),
                item.passed() ? null : DossierStatus.NOT_PASSED);
    }
}
