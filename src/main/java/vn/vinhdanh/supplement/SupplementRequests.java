package vn.vinhdanh.supplement;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.SupplementRule;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.transaction.PerTransaction;

/** Keeps the requests to complete dossiers, counts them and sets their deadlines. */
@Service
@Transactional
public class SupplementRequests {

    private final SupplementRequestRepository requests;
    private final DeadlineCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final PerTransaction<Map<String, List<SupplementRequest>>> known = new PerTransaction<>(HashMap::new);

    SupplementRequests(
            SupplementRequestRepository requests,
            DeadlineCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records a request that {@link #missing} has nothing against.
     *
     * @param person login name; empty for the automatic check
     */
    public SupplementRequest ask(
            Participants participants, String dossierCode, Asker asker, String person, List<Reason> reasons) {
        List<SupplementRequest> earlier = of(dossierCode);
        SupplementRequest request = save(SupplementRequest.ask(
                dossierCode,
                earlier.size() + 1,
                asker,
                asker.isCounted() ? counted(dossierCode) + 1 : 0,
                person,
                clock.instant(),
                due(participants, asker),
                given(reasons)));
        events.publishEvent(new SupplementAsked(request));
        return request;
    }

    /**
     * @param known whether the asker confirmed that the limit is reached
     * @param place where a form shows what is missing
     * @return what still stands against such a request
     */
    @Transactional(readOnly = true)
    public List<Finding> missing(
            Campaign campaign, String dossierCode, List<Reason> reasons, boolean known, Place place) {
        List<Finding> missing = new ArrayList<>();
        SupplementRule rule = campaign.supplements();
        if (given(reasons).isEmpty()) {
            missing.add(Finding.blocking(
                    "SUPPLEMENT_REASON_MISSING",
                    place,
                    "Chưa ghi điểm nào phải bổ sung.",
                    "Ghi đủ mọi điểm trong một lần để đơn vị bổ sung một lần là xong.",
                    rule.clause()));
        }
        if (isLimitReached(campaign, dossierCode) && !known) {
            missing.add(Finding.blocking(
                    "SUPPLEMENT_ONCE_TOO_OFTEN",
                    place,
                    "Hồ sơ " + dossierCode + " đã được yêu cầu bổ sung " + counted(dossierCode)
                            + " lần; lần này là lần thứ " + (counted(dossierCode) + 1) + ".",
                    "Đánh dấu ô xác nhận nếu vẫn phải yêu cầu thêm lần nữa.",
                    rule.clause()));
        }
        return missing;
    }

    /** @return whether the next request of bloc or appraiser is more than the campaign provides for */
    @Transactional(readOnly = true)
    public boolean isLimitReached(Campaign campaign, String dossierCode) {
        return counted(dossierCode) >= campaign.supplements().limit();
    }

    /** @return requests of bloc and appraiser so far; what the checks or the head sent back does not count */
    @Transactional(readOnly = true)
    public int counted(String dossierCode) {
        return (int) of(dossierCode).stream().filter(r -> r.asker().isCounted()).count();
    }

    /** @return the requests of a dossier, oldest first */
    @Transactional(readOnly = true)
    public List<SupplementRequest> of(String dossierCode) {
        return known.get().computeIfAbsent(dossierCode, requests::findByDossierCodeOrderByNumber);
    }

    @Transactional(readOnly = true)
    public SupplementRequest get(String code) {
        return requests.findById(code).orElseThrow(() -> new NotFound("Không có yêu cầu bổ sung " + code + "."));
    }

    /** @return whether the time that a request gave has passed */
    @Transactional(readOnly = true)
    public boolean isOverdue(SupplementRequest request) {
        return !clock.instant().isBefore(request.due());
    }

    /** @return the request that the unit is working on; empty when none is open */
    @Transactional(readOnly = true)
    public Optional<SupplementRequest> open(String dossierCode) {
        return of(dossierCode).stream().filter(SupplementRequest::isOpen).reduce((first, last) -> last);
    }

    /** Keeps what the unit says it did about each reason. */
    public void answer(String dossierCode, List<String> answers) {
        open(dossierCode).ifPresent(request -> {
            request.answer(answers);
            save(request);
        });
    }

    /** The unit handed the dossier in again. */
    public void settle(String dossierCode, String person) {
        open(dossierCode).ifPresent(request -> {
            request.settle(person, clock.instant());
            save(request);
        });
    }

    /**
     * @return first moment that is too late: bloc and appraiser give the campaign's working days; for the rest the unit's
     *     own deadline stands while it lasts, then that of the appraisal
     */
    @Transactional(readOnly = true)
    public Instant due(Participants participants, Asker asker) {
        Instant now = clock.instant();
        Campaign campaign = participants.campaign();
        if (asker.isCounted()) {
            return calendar.workingDaysAfter(
                    campaign, now, campaign.supplements().workingDays());
        }
        Instant units = calendar.instantOf(participants, DeadlineKind.UNIT_NOMINATION);
        return now.isBefore(units) ? units : calendar.instantOf(participants, DeadlineKind.APPRAISAL);
    }

    /** The deadline that a request followed was moved. */
    public void giveUntil(String dossierCode, Instant due) {
        open(dossierCode).ifPresent(request -> {
            request.giveUntil(due);
            save(request);
        });
    }

    /** Others who ask in the same transaction find it as it is now. */
    private SupplementRequest save(SupplementRequest request) {
        SupplementRequest saved = requests.save(request);
        known.get().computeIfPresent(saved.dossierCode(), (dossier, all) -> Stream.concat(
                        all.stream().filter(one -> !one.code().equals(saved.code())), Stream.of(saved))
                .sorted(Comparator.comparing(SupplementRequest::number))
                .toList());
        return saved;
    }

    private static List<Reason> given(List<Reason> reasons) {
        return reasons.stream().filter(reason -> !reason.isBlank()).toList();
    }
}
