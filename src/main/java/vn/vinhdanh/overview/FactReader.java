package vn.vinhdanh.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.deadline.WorkingDays;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.overview.Facts.Complete;
import vn.vinhdanh.overview.Facts.Held;
import vn.vinhdanh.overview.Facts.Holder;
import vn.vinhdanh.overview.Facts.LateCount;
import vn.vinhdanh.overview.Facts.ListSent;
import vn.vinhdanh.overview.Facts.Move;
import vn.vinhdanh.overview.Facts.OnAgenda;
import vn.vinhdanh.overview.Facts.Registered;
import vn.vinhdanh.overview.Facts.Standing;
import vn.vinhdanh.overview.Facts.Stay;

/** Reads the facts of one campaign: one statement for each kind of them, however many dossiers there are. */
@Component
class FactReader {

    /** As many as say how long a step takes today; older ones would only slow it down. */
    static final int LATEST_STAYS = 200;

    static final int MOST_LINES = 20;

    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final DeadlineCalendar calendar;
    private final WorkingDays workingDays;
    private final Running running;
    private final Clock clock;

    FactReader(
            JdbcClient jdbc,
            Organizations organizations,
            DeadlineCalendar calendar,
            WorkingDays workingDays,
            Running running,
            Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.calendar = calendar;
        this.workingDays = workingDays;
        this.running = running;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Facts of(Campaign campaign) {
        Instant now = clock.instant();
        Instant soon =
                calendar.workingDaysAfter(campaign, now, campaign.overview().dueSoonWorkingDays());
        LocalDate paceDay = workingDays.shift(
                LocalDate.ofInstant(now, campaign.timeZone()),
                -campaign.overview().paceWorkingDays());
        Instant paceFrom = paceDay.plusDays(1).atStartOfDay(campaign.timeZone()).toInstant();
        Organization organization = organizations.get(campaign.organization());
        return new Facts(
                campaign,
                organization,
                organization.units().stream().collect(Collectors.toMap(Unit::id, Function.identity())),
                now,
                soon,
                paceFrom,
                standings(campaign.id(), now),
                moves(campaign.id(), paceFrom),
                stays(campaign.id()),
                registered(campaign.id()),
                lists(campaign.id()),
                registrations(campaign.id()),
                complete(campaign.id()),
                late(campaign.id(), now, soon),
                holders(campaign.id(), now, soon),
                held(campaign.id()),
                onAgendas(campaign.id()),
                running.disturbances(campaign.id(), MOST_LINES));
    }

    private List<Standing> standings(String campaign, Instant now) {
        return jdbc.sql("select unit_id, bloc_id, award_form, status, came_from, count(*), min(entered_at),"
                        + " sum(cast(extract(epoch from entered_at) as double precision)) from dossier_stage"
                        + " where campaign_id = ? and left_at is null"
                        + " group by unit_id, bloc_id, award_form, status, came_from")
                .param(campaign)
                .query((row, number) -> new Standing(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        status(row, 4),
                        status(row, 5),
                        row.getInt(6),
                        instant(row, 7),
                        row.getInt(6) * (double) now.getEpochSecond() - row.getDouble(8)))
                .list();
    }

    private List<Move> moves(String campaign, Instant from) {
        return jdbc.sql("select came_from, status, count(*) from dossier_stage"
                        + " where campaign_id = ? and entered_at >= ? group by came_from, status")
                .params(campaign, Timestamp.from(from))
                .query((row, number) -> new Move(status(row, 1), status(row, 2), row.getInt(3)))
                .list();
    }

    private List<Stay> stays(String campaign) {
        List<DossierStatus> open = Stream.of(DossierStatus.values())
                .filter(status -> !status.isFinal())
                .toList();
        return jdbc.sql(open.stream()
                        .map(status -> "(select status, entered_at, left_at from dossier_stage where campaign_id = ?"
                                + " and status = '" + status.name() + "' and left_at is not null"
                                + " order by left_at desc limit " + LATEST_STAYS + ")")
                        .collect(Collectors.joining(" union all ")))
                .params(open.stream().map(status -> (Object) campaign).toList())
                .query((row, number) -> new Stay(
                        status(row, 1),
                        (instant(row, 3).toEpochMilli() - instant(row, 2).toEpochMilli()) / 1000.0))
                .list();
    }

    private List<Registered> registered(String campaign) {
        return jdbc.sql("select bloc_id, status, count(*) from registration where campaign_id = ?"
                        + " group by bloc_id, status")
                .param(campaign)
                .query((row, number) -> new Registered(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    private List<ListSent> lists(String campaign) {
        return jdbc.sql("select bloc_id, sent_at from bloc_registration where campaign_id = ?")
                .param(campaign)
                .query((row, number) -> new ListSent(row.getString(1), instant(row, 2)))
                .list();
    }

    private List<Instant> registrations(String campaign) {
        return jdbc.sql("select submitted_at from registration where campaign_id = ? and submitted_at is not null")
                .param(campaign)
                .query((row, number) -> instant(row, 1))
                .list();
    }

    private List<Complete> complete(String campaign) {
        return jdbc.sql("select at_hour, late, count(*) from (select date_trunc('hour', complete_at) as at_hour, late"
                        + " from dossier where campaign_id = ? and complete_at is not null) t group by at_hour, late")
                .param(campaign)
                .query((row, number) -> new Complete(instant(row, 1), row.getBoolean(2), row.getInt(3)))
                .list();
    }

    private List<LateCount> late(String campaign, Instant now, Instant soon) {
        return jdbc.sql("select w.overdue, d.unit_id, d.bloc_id, count(*) from (select distinct subject,"
                        + " case when due <= ? then true else false end as overdue from work_item"
                        + " where campaign_id = ? and ended_at is null and kind <> 'OFFER' and due <= ?) w"
                        + " join dossier d on d.code = w.subject group by w.overdue, d.unit_id, d.bloc_id")
                .params(Timestamp.from(now), campaign, Timestamp.from(soon))
                .query((row, number) ->
                        new LateCount(row.getBoolean(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list();
    }

    private List<Holder> holders(String campaign, Instant now, Instant soon) {
        return jdbc.sql(
                        "select overdue, assignee, group_id, bloc_name, deadline, step_name, count(*), min(due) from (select"
                                + " case when i.due <= ? then true else false end as overdue, i.assignee, g.group_id,"
                                + " case when g.group_id is null then i.bloc_name end as bloc_name,"
                                + " case when g.group_id is null then i.deadline end as deadline, i.step_name, i.due"
                                + " from work_item i left join work_item_group g on g.task_id = i.task_id"
                                + " where i.campaign_id = ? and i.ended_at is null and i.kind <> 'OFFER' and i.due <= ?) t"
                                + " group by overdue, assignee, group_id, bloc_name, deadline, step_name")
                .params(Timestamp.from(now), campaign, Timestamp.from(soon))
                .query((row, number) -> new Holder(
                        row.getBoolean(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getInt(7),
                        instant(row, 8)))
                .list();
    }

    /** Never the grounds of a hold, which may name who complained. */
    private List<Held> held(String campaign) {
        return jdbc.sql("select h.dossier_code, d.unit_id, d.individual_name, h.held_at, h.review_due"
                        + " from dossier_stage s join dossier_hold h on h.dossier_code = s.dossier_code"
                        + " join dossier d on d.code = s.dossier_code where s.campaign_id = ? and s.left_at is null"
                        + " and s.status = 'ON_HOLD' and h.released_at is null order by h.held_at, h.code limit "
                        + MOST_LINES)
                .param(campaign)
                .query((row, number) -> new Held(
                        row.getString(1), row.getString(2), row.getString(3), instant(row, 4), instant(row, 5)))
                .list();
    }

    private List<OnAgenda> onAgendas(String campaign) {
        return jdbc.sql("select c.voting_until, count(*) from council_session c"
                        + " join council_agenda_item a on a.session_code = c.code"
                        + " join dossier_stage s on s.dossier_code = a.dossier_code"
                        + " where c.campaign_id = ? and c.status = 'VOTING' and s.left_at is null"
                        + " and s.status = 'IN_COUNCIL' group by c.voting_until")
                .param(campaign)
                .query((row, number) -> new OnAgenda(instant(row, 1), row.getInt(2)))
                .list();
    }

    static DossierStatus status(ResultSet row, int column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : DossierStatus.valueOf(name);
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
