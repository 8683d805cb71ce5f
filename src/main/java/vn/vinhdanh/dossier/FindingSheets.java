package vn.vinhdanh.dossier;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.DocumentType;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.dossier.FindingSheet.ChangeRow;
import vn.vinhdanh.dossier.FindingSheet.OpenRow;
import vn.vinhdanh.dossier.FindingSheet.ResolvedRow;
import vn.vinhdanh.dossier.FindingSheet.SinceView;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.trace.Occasion;
import vn.vinhdanh.trace.Since;
import vn.vinhdanh.trace.TracedFinding;

/** Puts the findings about a dossier and their history into words. */
@Component
@Transactional(readOnly = true)
class FindingSheets {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Dossiers dossiers;
    private final Accounts accounts;

    FindingSheets(Dossiers dossiers, Accounts accounts) {
        this.dossiers = dossiers;
        this.accounts = accounts;
    }

    /** @param person for whom; decides whether the findings are asked for anew and whether changes are shown */
    FindingSheet of(Dossier dossier, Person person) {
        Participants participants = dossiers.participants(dossier);
        Campaign campaign = participants.campaign();
        List<TracedFinding> traced = dossiers.traced(dossier);
        boolean live = dossier.status().isEditable() && participants.prepares(person) && dossiers.wasChecked(dossier);
        List<Finding> now = live ? dossiers.check(dossier) : dossier.findings();
        Optional<Since> since =
                person.isIn(participants.group(Role.APPRAISER)) ? dossiers.sinceSeenLast(dossier) : Optional.empty();
        return new FindingSheet(
                now.stream().map(f -> open(f, traced, since, campaign)).toList(),
                traced.stream()
                        .filter(t -> !t.isOpen())
                        .map(t -> resolved(t, campaign))
                        .toList(),
                since.map(s -> since(s, campaign)).orElse(null));
    }

    private static OpenRow open(Finding finding, List<TracedFinding> traced, Optional<Since> since, Campaign campaign) {
        Optional<TracedFinding> trace = sameAs(finding, traced);
        return new OpenRow(
                finding,
                where(finding.place(), campaign),
                trace.map(t -> moment(t.firstFound(), campaign)).orElse(""),
                since.flatMap(s -> sameAs(finding, s.found())).isPresent());
    }

    private static Optional<TracedFinding> sameAs(Finding finding, List<TracedFinding> traced) {
        return traced.stream().filter(t -> t.is(finding)).findFirst();
    }

    private ResolvedRow resolved(TracedFinding traced, Campaign campaign) {
        Finding finding = traced.finding();
        return new ResolvedRow(
                finding.code(),
                finding.place(),
                where(finding.place(), campaign),
                finding.sentence(),
                finding.source(),
                moment(traced.firstFound(), campaign),
                moment(traced.resolvedAt(), campaign),
                nameOf(traced.resolvedBy()),
                traced.how());
    }

    private SinceView since(Since since, Campaign campaign) {
        return new SinceView(
                (since.occasion() == Occasion.APPRAISAL ? "lượt thẩm định trước, lúc " : "khi đơn vị nộp hồ sơ, lúc ")
                        + moment(since.at(), campaign),
                since.changes().stream()
                        .map(c -> new ChangeRow(c.place(), c.label(), c.before(), c.now()))
                        .toList(),
                since.found().size(),
                since.resolved().stream().map(t -> resolved(t, campaign)).toList());
    }

    private static String where(Place place, Campaign campaign) {
        return switch (place.kind()) {
            case WHOLE -> "";
            case ROW -> DossierField.nameOf("lines");
            case DOCUMENT ->
                campaign.documentType(place.key()).map(DocumentType::name).orElse("Tài liệu");
            case TARGET -> "Chỉ tiêu số " + place.key();
            case CRITERION -> "Tiêu chuẩn";
            case FIELD -> DossierField.nameOf(place.key());
        };
    }

    private static String moment(Instant at, Campaign campaign) {
        return MOMENT.format(at.atZone(campaign.timeZone()));
    }

    /** Full name of an account; the login name where the account is gone; empty for what no person did. */
    private String nameOf(String user) {
        return user.isEmpty() ? "" : accounts.find(user).map(Person::name).orElse(user);
    }
}
