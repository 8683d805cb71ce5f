package vn.vinhdanh.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import vn.vinhdanh.TestData;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.search.Plain;

/**
 * Fills a database that the application has made with the campaign of the plan as it stands on 07/7/2021 at 08:00, when
 * very many were nominated: registrations of all units, dossiers, every task they had or have, awards, what the journal
 * says. By plain SQL; the same number gives the same rows. Take a fresh database.
 */
public final class ManyDossiers {

    /** The moment up to which everything has happened. */
    public static final Instant NOW = Instant.parse("2021-07-07T01:00:00Z");

    public static final String CAMPAIGN = "LC2020";

    private static final int BATCH = 200;
    private static final String LABELS =
            "{\"dossierCode\":\"%s\",\"unitName\":\"%s\",\"awardFormName\":\"%s\",\"blocName\":\"%s\"}";
    private static final Instant LAUNCHED = Instant.parse("2020-10-01T02:00:00Z");
    private static final Instant FIRST_OPENED = Instant.parse("2021-05-03T01:00:00Z");

    /** In hundredths: how many stand where. */
    private static final Object[][] SHARES = {
        {DossierStatus.PREPARING, 8},
        {DossierStatus.SUPPLEMENTING, 6},
        {DossierStatus.HEAD_CONFIRMATION_PENDING, 6},
        {DossierStatus.AWAITING_BLOC_REVIEW, 10},
        {DossierStatus.IN_APPRAISAL, 20},
        {DossierStatus.ON_HOLD, 1},
        {DossierStatus.AWAITING_COUNCIL, 12},
        {DossierStatus.AWAITING_DECISION, 4},
        {DossierStatus.AWAITING_HIGHER_LEVEL, 3},
        {DossierStatus.AWARDED, 18},
        {DossierStatus.NOT_SELECTED, 4},
        {DossierStatus.NOT_ELIGIBLE, 4},
        {DossierStatus.NOT_PASSED, 3},
        {DossierStatus.WITHDRAWN, 1}
    };

    private static final List<String> FAMILY_NAMES =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Lý", "Giàng", "Vàng", "Sùng");
    private static final List<String> MIDDLE_NAMES = List.of("Thị", "Văn", "Thu", "Đức", "Minh", "Seo", "A");
    private static final List<String> NAMES =
            List.of("An", "Bình", "Cường", "Dung", "Đông", "Giang", "Hà", "Hương", "Khánh", "Lan", "Nghĩa", "Phượng");

    private final Campaign campaign = TestData.laoCai2020();
    private final Organization organization = TestData.laoCai2020Organization();
    private final DeadlineCalendar calendar = TestData.calendar();
    private final Random random = new Random(2020);
    private final int number;
    private final List<Nominee> nominees = new ArrayList<>();

    private record Nominee(Unit unit, AwardForm form) {}

    /** @param number of dossiers; one for each unit and award, the others for people of the units */
    public ManyDossiers(int number) {
        this.number = number;
        List<Unit> units = organization.units().stream()
                .filter(unit -> organization.blocOf(unit).isPresent())
                .toList();
        List<AwardForm> forms =
                campaign.awardForms().stream().filter(AwardForm::nominatedHere).toList();
        for (Unit unit : units) {
            forms.stream()
                    .filter(form -> !form.isForIndividuals() && form.isOpenTo(unit.kind()))
                    .forEach(form -> nominees.add(new Nominee(unit, form)));
        }
        AwardForm individuals =
                forms.stream().filter(AwardForm::isForIndividuals).findFirst().orElseThrow();
        for (int i = 0; nominees.size() < number; i++) {
            nominees.add(new Nominee(units.get(i % units.size()), individuals));
        }
    }

    public void into(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            registrations(connection);
            try (Rows rows = new Rows(connection)) {
                for (int i = 0; i < number; i++) {
                    dossier(i, rows);
                    if (i % BATCH == 0) {
                        rows.send();
                    }
                }
            }
            try (PreparedStatement series =
                    connection.prepareStatement("insert into code_series (series, last_number) values (?, ?)")) {
                series.setString(1, CAMPAIGN + "-HS");
                series.setInt(2, number);
                series.executeUpdate();
            }
            connection.commit();
        }
    }

    private void registrations(Connection connection) throws SQLException {
        Insert launch = new Insert(
                connection, "insert into campaign_launch (campaign_id, launched_at, launched_by) values (?, ?, ?)");
        launch.row(CAMPAIGN, LAUNCHED, "noivu.cv");
        launch.close();
        Insert registration = new Insert(
                connection,
                "insert into registration (code, version, campaign_id, unit_id, bloc_id, status, takes_part,"
                        + " abstain_reason, late_reason, late, decision_reason, submitted_by, submitted_at)"
                        + " values (?, 3, ?, ?, ?, ?, true, '', '', ?, '', 'ai.do', ?)");
        Insert target = new Insert(
                connection,
                "insert into registration_target (registration_code, position, number, content_group, text, measure,"
                        + " direction, registered_value) values (?, ?, ?, ?, ?, '%', 'MORE', ?)");
        int i = 0;
        for (Unit unit : organization.units()) {
            if (unit.bloc() == null) {
                continue;
            }
            String code = "%s-DK-%04d".formatted(CAMPAIGN, ++i);
            registration.row(
                    code,
                    CAMPAIGN,
                    unit.id(),
                    unit.bloc(),
                    i % 20 == 0 ? "NOT_REGISTERED" : "ACCEPTED",
                    i % 13 == 0,
                    LAUNCHED.plus(Duration.ofHours(24L * 5 + 7L * i)));
            for (int n = 0; n < campaign.contentGroups().size(); n++) {
                target.row(
                        code,
                        n,
                        n + 1,
                        campaign.contentGroups().get(n).id(),
                        "Chỉ tiêu số " + (n + 1) + " của " + unit.name(),
                        80 + random.nextInt(20));
            }
        }
        registration.close();
        target.close();
    }

    private void dossier(int i, Rows rows) throws SQLException {
        Nominee nominee = nominees.get(i);
        Unit unit = nominee.unit();
        AwardForm form = nominee.form();
        DossierStatus status = status();
        String code = "%s-HS-%04d".formatted(CAMPAIGN, i + 1);
        String person = form.isForIndividuals() ? person() : null;
        String preparer = organization.preparerOf(unit).id();
        boolean higher = !form.level().equals(campaign.authority().level());
        List<Stage> stages = Stage.until(status, higher);
        Instant opened = between(FIRST_OPENED, NOW.minus(Duration.ofDays(2L * stages.size())));
        boolean submitted = status != DossierStatus.PREPARING && status != DossierStatus.WITHDRAWN;
        Duration step = Duration.between(opened, NOW).dividedBy(stages.size() + 1L);
        Instant submittedAt = submitted ? opened.plus(step) : null;

        rows.dossier.row(
                code,
                CAMPAIGN,
                unit.id(),
                form.id(),
                opened,
                higher ? "HIGHER" : "OWN",
                status.name(),
                i % 17 == 0 && submitted,
                submitted ? "ai.do" : null,
                submittedAt,
                submittedAt,
                status == DossierStatus.SUPPLEMENTING ? 1 : 0,
                stages.contains(Stage.BLOC) && status != DossierStatus.AWAITING_BLOC_REVIEW,
                person,
                person == null ? null : 1960 + i % 40,
                person == null ? null : "Công chức",
                person == null ? null : false);
        rows.journal.row(code, opened, "ai.do", "Lập hồ sơ");
        for (int n = 0; n < stages.size(); n++) {
            boolean current = n == stages.size() - 1 && !status.isFinal();
            Stage stage = stages.get(n);
            Instant from = opened.plus(step.multipliedBy(n));
            Instant until = current ? null : opened.plus(step.multipliedBy(n + 1L));
            work(code, unit, preparer, form, person, stage, from, until, rows);
            rows.stage.row(
                    code,
                    CAMPAIGN,
                    unit.id(),
                    form.id(),
                    stage.status.name(),
                    n == 0 ? null : stages.get(n - 1).status.name(),
                    from,
                    until);
            if (until != null) {
                rows.journal.row(code, until, stage.kind.equals("WAIT") ? "" : "ai.do", stage.words + ": đã xong");
            }
        }
        if (status.isFinal()) {
            rows.stage.row(
                    code,
                    CAMPAIGN,
                    unit.id(),
                    form.id(),
                    status.name(),
                    stages.get(stages.size() - 1).status.name(),
                    opened.plus(step.multipliedBy(stages.size())),
                    null);
        }
        outcome(i, code, unit, form, person, status, stages, rows);
    }

    private void work(
            String code,
            Unit unit,
            String preparer,
            AwardForm form,
            String person,
            Stage stage,
            Instant from,
            Instant until,
            Rows rows)
            throws SQLException {
        String group = stage.group(campaign, preparer);
        Instant due = stage.campaignDeadline() == null
                ? from.plus(Duration.ofDays(3L + random.nextInt(10)))
                : calendar.find(campaign, stage.campaignDeadline()).orElse(null);
        String id = code.toLowerCase(java.util.Locale.ROOT) + "-" + stage.ordinal();
        boolean taken = group != null && until == null && random.nextInt(4) == 0;
        String nominee = person == null ? unit.name() : person + ", Công chức, " + unit.name();
        String bloc = organization.blocOf(unit).orElseThrow().name();
        rows.work.row(
                id,
                stage.step,
                stage.words,
                code,
                CAMPAIGN,
                unit.id(),
                nominee,
                form.name(),
                bloc,
                stage.deadline,
                due,
                from,
                taken ? group.replaceAll("^.*[.]", "") + ".cv" : null,
                until,
                until == null || group == null ? null : "ai.do",
                stage.kind,
                group == null ? null : "p-" + id,
                group == null ? null : "e-" + id,
                LABELS.formatted(code, nominee, form.name(), bloc),
                Plain.of(code, stage.words, nominee, form.name(), bloc));
        if (group != null) {
            rows.group.row(id, group);
        }
    }

    private void outcome(
            int i,
            String code,
            Unit unit,
            AwardForm form,
            String person,
            DossierStatus status,
            List<Stage> stages,
            Rows rows)
            throws SQLException {
        if (stages.contains(Stage.APPRAISE)) {
            boolean open = status == DossierStatus.IN_APPRAISAL || status == DossierStatus.ON_HOLD;
            rows.appraisal.row(
                    code,
                    open,
                    open ? null : status == DossierStatus.NOT_ELIGIBLE ? "NOT_ELIGIBLE" : "QUALIFIED",
                    open ? null : "noivu.cv",
                    open ? null : NOW.minus(Duration.ofHours(i % 200)));
        }
        if (status == DossierStatus.SUPPLEMENTING) {
            rows.supplement.row(
                    code + "-BS-1", code, NOW.minus(Duration.ofDays(6)), NOW.plus(Duration.ofDays(i % 9 - 3L)));
            rows.point.row(code + "-BS-1");
        }
        if (status == DossierStatus.ON_HOLD) {
            rows.hold.row(code + "-TD-1", code, NOW.minus(Duration.ofDays(4)), NOW.plus(Duration.ofDays(8)));
        }
        if (status == DossierStatus.AWARDED) {
            Instant decided = NOW.minus(Duration.ofMinutes(i % 5000));
            String decision = (100 + i % 40) + "/QĐ-UBND";
            java.sql.Date day = java.sql.Date.valueOf(java.time.LocalDate.ofInstant(decided, campaign.timeZone()));
            rows.decision.row(code, decision, day, decided);
            rows.award.row(code, CAMPAIGN, unit.id(), form.id(), form.name(), decision, day, decided, person);
        }
    }

    private DossierStatus status() {
        int hundredth = random.nextInt(100);
        for (Object[] share : SHARES) {
            hundredth -= (Integer) share[1];
            if (hundredth < 0) {
                return (DossierStatus) share[0];
            }
        }
        throw new IllegalStateException("The shares are not a whole");
    }

    private String person() {
        return any(FAMILY_NAMES) + " " + any(MIDDLE_NAMES) + " " + any(NAMES);
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private Instant between(Instant from, Instant to) {
        return from.plusSeconds(random.nextInt((int) Duration.between(from, to).toSeconds()));
    }

    /** The tables that many rows go into. */
    private static final class Rows implements AutoCloseable {

        private final Insert dossier;
        private final Insert journal;
        private final Insert stage;
        private final Insert work;
        private final Insert group;
        private final Insert supplement;
        private final Insert point;
        private final Insert appraisal;
        private final Insert hold;
        private final Insert decision;
        private final Insert award;

        Rows(Connection connection) throws SQLException {
            dossier = new Insert(
                    connection,
                    "insert into dossier (code, version, campaign_id, unit_id, award_form, direct_proposal, opened_by,"
                            + " opened_at, route_through_bloc, route_head_confirms, route_council, route_decided_by,"
                            + " status, summary, late_reason, late, late_allowed, submitted_by, submitted_at,"
                            + " complete_at, supplements, bloc_shortlisted, outcome_reason, individual_name,"
                            + " individual_birth_year, individual_position, individual_head)"
                            + " values (?, 1, ?, ?, ?, false, 'ai.do', ?, true, true, true, ?, ?, '', '', ?, true,"
                            + " ?, ?, ?, ?, ?, '', ?, ?, ?, ?)");
            journal = new Insert(
                    connection, "insert into journal (subject, at, person, sentence, reason) values (?, ?, ?, ?, '')");
            stage = new Insert(
                    connection,
                    "insert into dossier_stage (dossier_code, campaign_id, unit_id, award_form, status, came_from,"
                            + " entered_at, left_at) values (?, ?, ?, ?, ?, ?, ?, ?)");
            work = new Insert(
                    connection,
                    "insert into work_item (task_id, step, step_name, subject, campaign_id, unit_id, unit_name,"
                            + " award_form_name, bloc_name, deadline, due, created_at, assignee, ended_at, ended_by,"
                            + " kind, process_instance, execution, labels, search)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            group = new Insert(connection, "insert into work_item_group (task_id, group_id) values (?, ?)");
            supplement = new Insert(
                    connection,
                    "insert into supplement_request (code, version, dossier_code, number, asker, counted, person,"
                            + " asked_at, due) values (?, 1, ?, 1, 'APPRAISER', 1, 'noivu.cv', ?, ?)");
            point = new Insert(
                    connection,
                    "insert into supplement_point (supplement_code, position, sentence, place_kind, place_key, clause,"
                            + " answer) values (?, 0, 'Bổ sung báo cáo thành tích', 'WHOLE', '', 'Mục IV.2, Kế hoạch', '')");
            hold = new Insert(
                    connection,
                    "insert into dossier_hold (code, version, dossier_code, reason, held_by, held_at, review_due, basis,"
                            + " working_days) values (?, 1, ?, 'Đang có đơn thư', 'noivu.cv', ?, ?, 'Kế hoạch', 10)");
            appraisal = new Insert(
                    connection,
                    "insert into appraisal (dossier_code, version, open, round, outcome, reason, concluded_by,"
                            + " concluded_at) values (?, 1, ?, 1, ?, '', ?, ?)");
            decision = new Insert(
                    connection,
                    "insert into award_decision (dossier_code, position, granted, number, decided_on, reason, noted_by,"
                            + " noted_at) values (?, 1, true, ?, ?, '', 'ai.do', ?)");
            award = new Insert(
                    connection,
                    "insert into award_record (dossier_code, campaign_id, unit_id, award_form, award_name,"
                            + " decision_number, decision_date, recorded_at, individual_name)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        }

        /** In the order in which they refer to each other. */
        private List<Insert> all() {
            return List.of(dossier, journal, stage, work, group, supplement, point, appraisal, hold, decision, award);
        }

        void send() throws SQLException {
            for (Insert insert : all()) {
                insert.send();
            }
        }

        @Override
        public void close() throws SQLException {
            for (Insert insert : all()) {
                insert.close();
            }
        }
    }

    /** Rows of one kind, sent together. */
    private static final class Insert implements AutoCloseable {

        private final PreparedStatement statement;

        Insert(Connection connection, String sql) throws SQLException {
            statement = connection.prepareStatement(sql);
        }

        void row(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i] instanceof Instant instant ? Timestamp.from(instant) : values[i];
                statement.setObject(i + 1, value);
            }
            statement.addBatch();
        }

        void send() throws SQLException {
            statement.executeBatch();
        }

        @Override
        public void close() throws SQLException {
            send();
            statement.close();
        }
    }
}
