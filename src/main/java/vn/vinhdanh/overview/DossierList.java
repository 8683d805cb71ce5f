package vn.vinhdanh.overview;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Unit;

/** The dossiers behind a figure of the overview, a page at a time, who has stood still longest first. */
@Component
class DossierList {

    static final int PAGE = 50;

    /** Codes asked for in one statement. */
    private static final int AT_ONCE = 1000;

    /**
     * What is looked for; null or false where it does not matter.
     *
     * @param milestone reached by them
     * @param status where they stand
     * @param stopped ended without an award
     * @param overdue with work about them that is overdue
     * @param soon with work about them that is due soon
     */
    record Wanted(
            String bloc, Milestone milestone, DossierStatus status, boolean stopped, boolean overdue, boolean soon) {}

    record Row(String code, String unitId, String person, String awardForm, DossierStatus status, Instant since) {}

    record Work(String step, Instant due) {}

    /** @param work what is open about each, by code; the most urgent */
    record Found(int all, List<Row> rows, Map<String, Work> work) {}

    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final DeadlineCalendar calendar;
    private final Clock clock;

    DossierList(JdbcClient jdbc, Organizations organizations, DeadlineCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * @param from from 0
     * @param most how many at most
     */
    @Transactional(readOnly = true)
    public Found find(Campaign campaign, Wanted wanted, int from, int most) {
        List<Object> values = new ArrayList<>();
        String where = where(campaign, wanted, values);
        int all = jdbc.sql("select count(*) from dossier_stage s" + where)
                .params(values)
                .query(Integer.class)
                .single();
        List<Row> rows = jdbc.sql("select s.dossier_code, s.unit_id, d.individual_name, s.award_form, s.status,"
                        + " s.entered_at from dossier_stage s join dossier d on d.code = s.dossier_code" + where
                        + " order by s.entered_at, s.dossier_code limit " + most + " offset " + from)
                .params(values)
                .query((row, number) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        FactReader.status(row, 5),
                        FactReader.instant(row, 6)))
                .list();
        return new Found(all, rows, work(rows.stream().map(Row::code).toList()));
    }

    private Map<String, Work> work(List<String> codes) {
        Map<String, Work> work = new HashMap<>();
        for (int from = 0; from < codes.size(); from += AT_ONCE) {
            jdbc.sql("select subject, step_name, due from work_item where subject in (:codes) and ended_at is null"
                            + " and kind <> 'OFFER' order by case when due is null then 1 else 0 end, due, task_id")
                    .param("codes", codes.subList(from, Math.min(from + AT_ONCE, codes.size())))
                    .query((row, number) ->
                            work.putIfAbsent(row.getString(1), new Work(row.getString(2), FactReader.instant(row, 3))))
                    .list();
        }
        return work;
    }

    private String where(Campaign campaign, Wanted wanted, List<Object> values) {
        StringBuilder where = new StringBuilder(" where s.campaign_id = ? and s.left_at is null");
        values.add(campaign.id());
        if (wanted.bloc() != null) {
            List<String> units = unitsOf(organizations.get(campaign.organization()), wanted.bloc());
            where.append(" and (s.bloc_id = ? or s.bloc_id is null and s.unit_id in (")
                    .append(marks(units.size()))
                    .append("))");
            values.add(wanted.bloc());
            values.addAll(units);
        }
        if (wanted.status() != null) {
            where.append(" and s.status = ?");
            values.add(wanted.status().name());
        }
        if (wanted.milestone() != null && wanted.milestone() != Milestone.OPENED) {
            List<String> past = wanted.milestone().statuses().stream()
                    .map(DossierStatus::name)
                    .toList();
            List<String> stopped = stopped();
            where.append(" and (s.status in (")
                    .append(marks(past.size()))
                    .append(") or s.status in (")
                    .append(marks(stopped.size()))
                    .append(") and s.came_from in (")
                    .append(marks(past.size()))
                    .append("))");
            values.addAll(past);
            values.addAll(stopped);
            values.addAll(past);
        }
        if (wanted.stopped()) {
            List<String> ended = Stream.of(DossierStatus.values())
                    .filter(status -> status.isFinal() && status != DossierStatus.AWARDED)
                    .map(DossierStatus::name)
                    .toList();
            where.append(" and s.status in (").append(marks(ended.size())).append(")");
            values.addAll(ended);
        }
        Instant now = clock.instant();
        if (wanted.overdue()) {
            where.append(" and " + HAS_WORK + " and i.due <= ?)");
            values.add(Timestamp.from(now));
        }
        if (wanted.soon()) {
            where.append(" and " + HAS_WORK + " and i.due > ? and i.due <= ?)");
            values.add(Timestamp.from(now));
            values.add(Timestamp.from(
                    calendar.workingDaysAfter(campaign, now, campaign.overview().dueSoonWorkingDays())));
        }
        return where.toString();
    }

    private static final String HAS_WORK = "exists (select 1 from work_item i where i.subject = s.dossier_code"
            + " and i.ended_at is null and i.kind <> 'OFFER'";

    /** Those that {@link Milestone#of} judges by the stage before. */
    private static List<String> stopped() {
        return Stream.of(
                        DossierStatus.NOT_SELECTED,
                        DossierStatus.NOT_ELIGIBLE,
                        DossierStatus.NOT_PASSED,
                        DossierStatus.WITHDRAWN)
                .map(DossierStatus::name)
                .toList();
    }

    private static List<String> unitsOf(Organization organization, String bloc) {
        List<String> units = organization.units().stream()
                .filter(unit -> organization
                        .blocOf(unit)
                        .map(one -> one.id().equals(bloc))
                        .orElse(bloc.isEmpty()))
                .map(Unit::id)
                .toList();
        return units.isEmpty() ? List.of("") : units;
    }

    private static String marks(int number) {
        return "?, ".repeat(number - 1) + "?";
    }
}
