package vn.vinhdanh.supplement;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Criterion;
import vn.vinhdanh.campaign.Campaign.DocumentType;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Participants;

/** Says requests to complete a dossier in the words of the forms and the dossier's page. */
@Component
public class SupplementViews {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final SupplementRequests requests;
    private final DeadlineCalendar calendar;
    private final Accounts accounts;
    private final Clock clock;

    SupplementViews(SupplementRequests requests, DeadlineCalendar calendar, Accounts accounts, Clock clock) {
        this.requests = requests;
        this.calendar = calendar;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param where what the point speaks of; empty when it speaks of the whole */
    public record Point(String sentence, Place place, String where, String clause, String answer) {}

    /**
     * @param counted e.g. "lần 1 (giới hạn 1 lần)"; empty when it does not count
     * @param clause what limits and dates the request; empty when it does not count
     * @param settledAt empty while the unit is at work
     */
    public record Row(
            String code,
            int number,
            String asker,
            String person,
            String at,
            String due,
            boolean overdue,
            String counted,
            String clause,
            boolean open,
            String settledAt,
            List<Point> points) {}

    /**
     * What whoever asks has to know beforehand.
     *
     * @param due until when the unit would have
     * @param afterAppraisal whether that is after the deadline of the appraisal
     * @param limitReached whether it would be one more than the campaign provides for
     */
    public record Outlook(String due, boolean afterAppraisal, boolean limitReached, int number, String clause) {}

    /** @return the requests of a dossier, newest first */
    public List<Row> rows(Campaign campaign, String dossierCode) {
        List<SupplementRequest> all = requests.of(dossierCode);
        return IntStream.range(0, all.size())
                .mapToObj(i -> row(campaign, all.get(all.size() - 1 - i)))
                .toList();
    }

    public Outlook outlook(Participants participants, String dossierCode) {
        Campaign campaign = participants.campaign();
        Instant due = requests.due(participants, Asker.APPRAISER);
        return new Outlook(
                calendar.lastMomentInWords(campaign, due),
                due.isAfter(calendar.instantOf(participants, DeadlineKind.APPRAISAL)),
                requests.isLimitReached(campaign, dossierCode),
                requests.counted(dossierCode) + 1,
                campaign.supplements().clause());
    }

    private Row row(Campaign campaign, SupplementRequest request) {
        Instant until = request.isOpen() ? clock.instant() : request.settledAt();
        return new Row(
                request.code(),
                request.number(),
                request.asker().words(),
                nameOf(request.person()),
                moment(campaign, request.askedAt()),
                calendar.lastMomentInWords(campaign, request.due()),
                !until.isBefore(request.due()),
                request.counted() == 0
                        ? ""
                        : "lần " + request.counted() + " (quy định "
                                + campaign.supplements().limit() + " lần)",
                request.counted() == 0 ? "" : campaign.supplements().clause(),
                request.isOpen(),
                request.isOpen() ? "" : moment(campaign, request.settledAt()),
                IntStream.range(0, request.reasons().size())
                        .mapToObj(i -> point(
                                campaign,
                                request.reasons().get(i),
                                request.answers().get(i)))
                        .toList());
    }

    private static Point point(Campaign campaign, Reason reason, String answer) {
        return new Point(reason.sentence(), reason.place(), where(campaign, reason.place()), reason.clause(), answer);
    }

    private static String where(Campaign campaign, Place place) {
        return switch (place.kind()) {
            case DOCUMENT ->
                campaign.documentType(place.key()).map(DocumentType::name).orElse(place.key());
            case CRITERION ->
                campaign.criterion(place.key()).map(Criterion::text).orElse(place.key());
            case TARGET -> "Chỉ tiêu số " + place.key();
            default -> "";
        };
    }

    private static String moment(Campaign campaign, Instant at) {
        return MOMENT.format(at.atZone(campaign.timeZone()));
    }

    private String nameOf(String user) {
        return user.isEmpty() ? "" : accounts.find(user).map(Person::name).orElse(user);
    }
}
