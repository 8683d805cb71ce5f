package vn.vinhdanh.journey;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the page of the proposal and its workbook take with 5,000 dossiers of as many units, over HTTP. Not part of
 * the build:
 *
 * <pre>mvn test -Dtest=ProposalBenchmark</pre>
 */
class ProposalBenchmark {

    private static final int DOSSIERS = 5_000;
    private static final int TARGETS = 5;
    private static final int ROUNDS = 9;

    @TempDir
    Path folder;

    @Test
    void fiveThousandDossiers() throws Exception {
        writeData();
        String url = "jdbc:h2:file:" + folder.resolve("vinh-danh").toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE";
        RunningApplication application = new RunningApplication(
                "--spring.datasource.url=" + url, "--vinhdanh.campaigns.location=" + folder.toUri());
        application.start();
        application.close();
        fill(url);
        application.start();
        try (application) {
            TestBrowser office = application.browser("noivu.cv");
            report("/de-xuat", () -> office.page("/de-xuat?dot=LON2020"));
            report("/de-xuat, a cap tried", () -> office.page("/de-xuat?dot=LON2020&tran=90"));
            report("/de-xuat/bang.xlsx", () -> office.page("/de-xuat/bang.xlsx?dot=LON2020"));
        }
    }

    /** The campaign of 2020 once more, in a town of 5,000 offices more. */
    private void writeData() throws IOException {
        Files.createDirectories(folder.resolve("campaigns"));
        Files.createDirectories(folder.resolve("organizations"));
        Files.writeString(
                folder.resolve("campaigns/lon-2020.yaml"),
                shipped("campaigns/lao-cai-2020.yaml")
                        .replace("id: LC2020", "id: LON2020")
                        .replace("organization: lao-cai-2020", "organization: lon-2020"));
        StringBuilder units = new StringBuilder();
        for (int i = 0; i < DOSSIERS; i++) {
            units.append("  - {id: don-vi-%d, name: Đơn vị số %d, kind: SPECIALIST_OFFICE, bloc: phong-ban,"
                    .formatted(i, i));
            units.append(" assignments: [{catalogueEntry: NQ1, part: COORDINATE, sample: true}], sample: true}\n");
        }
        Files.writeString(
                folder.resolve("organizations/lon-2020.yaml"),
                shipped("organizations/lao-cai-2020.yaml")
                        .replaceFirst("(?m)^id: lao-cai-2020$", "id: lon-2020")
                        .replaceFirst(
                                "(?m)^units:$", "units:\n" + units.toString().stripTrailing()));
    }

    private static String shipped(String name) throws IOException {
        try (var content = ProposalBenchmark.class.getClassLoader().getResourceAsStream(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void fill(String url) throws SQLException {
        Random random = new Random(2020);
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            connection.setAutoCommit(false);
            execute(
                    connection,
                    "insert into campaign_launch (campaign_id, launched_at, launched_by) values ('LON2020', ?, 'noivu.cv')",
                    Timestamp.valueOf("2020-10-01 01:00:00"));
            execute(
                    connection,
                    "insert into bloc_review (code, version, campaign_id, bloc_id, status, held_on, conclusion, letter)"
                            + " values ('LON2020-BX-phong-ban', 1, 'LON2020', 'phong-ban', 'SIGNED', '2021-07-02', '', '')");
            for (int i = 0; i < DOSSIERS; i++) {
                String unit = "don-vi-" + i;
                String registration = "LON2020-DK-" + unit;
                String dossier = "LON2020-HS-%05d".formatted(i);
                execute(
                        connection,
                        "merge into registration (code, version, campaign_id, unit_id, bloc_id, status, takes_part,"
                                + " abstain_reason, late_reason, late, decision_reason) key (code)"
                                + " values (?, 1, 'LON2020', ?, 'phong-ban', 'ACCEPTED', true, '', '', false, '')",
                        registration,
                        unit);
                execute(
                        connection,
                        "insert into dossier (code, version, campaign_id, unit_id, award_form, direct_proposal, opened_by,"
                                + " opened_at, route_through_bloc, route_head_confirms, route_council, route_decided_by,"
                                + " status, summary, late_reason, late, late_allowed, submitted_at, supplements,"
                                + " bloc_shortlisted, outcome_reason) values (?, 1, 'LON2020', ?, 'CITY_COMMENDATION',"
                                + " false, 'a', ?, true, false, true, 'OWN', 'AWAITING_COUNCIL', '', '', false, false, ?,"
                                + " 0, true, '')",
                        dossier,
                        unit,
                        Timestamp.valueOf("2021-07-01 08:00:00"),
                        Timestamp.valueOf("2021-07-01 09:00:00"));
                for (int target = 1; target <= TARGETS; target++) {
                    execute(
                            connection,
                            "insert into registration_target (registration_code, position, number, content_group, text,"
                                    + " measure, direction, registered_value) values (?, ?, ?, 'PERIOD_TARGETS',"
                                    + " 'Chỉ tiêu', '%', 'MORE', 100)",
                            registration,
                            target - 1,
                            target);
                    execute(
                            connection,
                            "insert into dossier_result (dossier_code, position, target_number, reached, note)"
                                    + " values (?, ?, ?, ?, '')",
                            dossier,
                            target - 1,
                            target,
                            50 + random.nextInt(60));
                }
                execute(
                        connection,
                        "insert into bloc_review_candidate (bloc_review_code, position, dossier_code, decision, reason,"
                                + " told, creative_works, votes)"
                                + " values ('LON2020-BX-phong-ban', ?, ?, 'PROPOSE', '', true, ?, ?)",
                        i,
                        dossier,
                        random.nextInt(4),
                        random.nextInt(30));
            }
            connection.commit();
        }
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    /** Processor time of the whole process beside the time that passed: what others do on the machine is not ours. */
    private static void report(String what, Supplier<?> work) {
        double[] passed = new double[ROUNDS];
        double[] busy = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            long processor = processor();
            work.get();
            passed[i] = (System.nanoTime() - begun) / 1e6;
            busy[i] = (processor() - processor) / 1e6;
        }
        double first = passed[0];
        Arrays.sort(passed);
        Arrays.sort(busy);
        System.out.printf(
                "%s: first %.0f ms, median %.0f ms, slowest %.0f ms; processor median %.0f ms%n",
                what, first, passed[ROUNDS / 2], passed[ROUNDS - 1], busy[ROUNDS / 2]);
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
