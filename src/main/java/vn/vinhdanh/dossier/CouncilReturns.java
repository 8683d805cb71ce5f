package vn.vinhdanh.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.TimeAllowed;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;

/** Dossiers that the deciding authority sends back to the council instead of deciding. */
@Service
@Transactional
public class CouncilReturns {

    private final Dossiers cases;
    private final DossierRepository dossiers;
    private final DeadlineCalendar calendar;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CouncilReturns(
            Dossiers cases,
            DossierRepository dossiers,
            DeadlineCalendar calendar,
            Journal journal,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.calendar = calendar;
        this.journal = journal;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @param due first moment that is too late for the council's second look */
    public record Return(String reason, Instant at, Instant due) {}

    /**
     * The deciding authority sends a dossier back; it waits for the council's next session.
     *
     * @throws Refusal when no reason is given, or no council looks at this award form
     */
    public void returnToCouncil(String code, String reason, Person person) {
        Dossier dossier = cases.requireRole(code, Role.DECIDER, person);
        Campaign campaign = cases.participants(dossier).campaign();
        Refusal.unlessEmpty("Chưa trả lại được hồ sơ " + code, missing(dossier, reason, campaign.councilReturn()));
        dossier.returnToCouncil();
        dossiers.save(dossier);
        Instant now = clock.instant();
        Instant due = calendar.workingDaysAfter(
                campaign, now, campaign.councilReturn().workingDays());
        jdbc.sql("insert into council_return (dossier_code, position, reason, returned_by, returned_at, due)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(code, 1 + of(code).size(), reason.trim(), person.id(), Timestamp.from(now), Timestamp.from(due))
                .update();
        journal.write(
                code,
                person,
                "Trả lại " + campaign.council().name() + " xét lại, hạn " + calendar.lastMomentInWords(campaign, due)
                        + ".",
                reason.trim());
        events.publishEvent(new ReturnedToCouncil(code, reason.trim()));
    }

    private static List<Finding> missing(Dossier dossier, String reason, TimeAllowed rule) {
        List<Finding> missing = new ArrayList<>();
        if (!dossier.route().council()) {
            missing.add(Finding.blocking(
                    "NO_COUNCIL",
                    Place.field("answer"),
                    "Hồ sơ " + dossier.code() + " không thuộc diện Hội đồng xét nên không có Hội đồng để trả lại.",
                    "Quyết định, hoặc đề nghị cơ quan thẩm định đưa hồ sơ về thẩm định lại.",
                    dossier.route().clause()));
        }
        if (reason == null || reason.isBlank()) {
            missing.add(Finding.blocking(
                    "REASON_MISSING",
                    Place.field("reason"),
                    "Chưa ghi lý do trả lại Hội đồng.",
                    "Ghi lý do; Hội đồng xét lại theo lý do này và phải trả lời trong biên bản.",
                    rule.clause()));
        }
        return missing;
    }

    /** @return all returns of a dossier, the first first */
    @Transactional(readOnly = true)
    public List<Return> of(String code) {
        return jdbc.sql("select reason, returned_at, due from council_return where dossier_code = ? order by position")
                .param(code)
                .query((row, number) -> new Return(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    /** @return the last return, whether the council has looked at the dossier since or not */
    @Transactional(readOnly = true)
    public Optional<Return> latest(String code) {
        return of(code).stream().reduce((first, last) -> last);
    }
}
