package vn.vinhdanh.rehearsal.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.thymeleaf.ITemplateEngine;
import vn.vinhdanh.VinhDanhApplication;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.deadline.WorkingDays;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.engine.Visitor;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.registration.Registrations;
import vn.vinhdanh.rehearsal.RehearsalAccounts;
import vn.vinhdanh.rehearsal.script.MailLog.Told;
import vn.vinhdanh.rehearsal.script.Report.AwardRow;
import vn.vinhdanh.rehearsal.script.Report.DeadlineRow;
import vn.vinhdanh.rehearsal.script.Report.Verdict;
import vn.vinhdanh.rehearsal.script.WorkLog.Piece;

/**
 * A script is played from the launch to the last day; {@code -Drehearsal.script=lao-cai-2020} plays the whole plan
 * instead of the small script.
 */
class ScriptedRehearsalIT {

    private static final String SCRIPT = System.getProperty("rehearsal.script", "nho");

    @TempDir
    static Path home;

    private static ConfigurableApplicationContext context;
    private static Report report;

    @BeforeAll
    static void play() {
        context = ScriptedRehearsal.start(
                VinhDanhApplication.class,
                home,
                "--vinhdanh.rehearsal.script=" + SCRIPT,
                "--spring.profiles.active=production",
                "--spring.datasource.url=jdbc:h2:file:/never/opened");
        report = context.getBean(ScriptedReport.class).play();
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @Test
    void everybodyCouldDoWhatTheScriptSays() {
        assertThat(report.troubles()).isEmpty();
    }

    @Test
    @DisplayName("Every reminder of the campaign's schedule and ladder, and no other")
    void remindsAsTheCampaignSays() {
        Campaign campaign = context.getBean(Campaigns.class).get("LC2020");
        List<Piece> work = new ArrayList<>(context.getBean(WorkLog.class).all(campaign.id()));
        work.addAll(OwedReports.of(
                campaign, context.getBean(Registrations.class), context.getBean(DeadlineCalendar.class), handedIn()));
        ExpectedReminders expected = new ExpectedReminders(
                campaign,
                context.getBean(Organizations.class).get(campaign.organization()),
                context.getBean(WorkingDays.class),
                work,
                context.getBean(RehearsalAccounts.class).all());
        Set<String> lines = expected.lines(report.from().plusDays(1), report.until());
        List<ReadDigest> read =
                report.mails().stream().filter(Told::digest).map(ReadDigest::of).toList();
        assertThat(read.stream().flatMap(mail -> mail.counts().stream()))
                .as("who has how many lines of which kind on which day")
                .hasSizeGreaterThan(200)
                .containsExactlyInAnyOrderElementsOf(ExpectedReminders.counts(lines));
        assertThat(lines)
                .as("what is written out")
                .containsAll(
                        read.stream().flatMap(mail -> mail.lines().stream()).toList());
    }

    @Test
    @DisplayName(
            "R64: a unit that means to register three working days before 19/10/2020 hears of it when it opens and 7 before")
    void aPunctualUnitHearsLittle() {
        assumeTrue(SCRIPT.equals("nho"));
        assertThat(report.mails())
                .filteredOn(mail -> mail.person().equals("kimtan.cv2"))
                .filteredOn(Told::digest)
                .filteredOn(mail -> mail.day().getYear() == 2020) // the next year's are about reports of results
                .filteredOn(mail -> mail.text().contains("phường Kim Tân – LC2020-DK-kim-tan\n"))
                .extracting(Told::day)
                .startsWith(LocalDate.of(2020, 10, 2), LocalDate.of(2020, 10, 8))
                .allMatch(day -> day.isBefore(LocalDate.of(2020, 10, 15)));
    }

    @Test
    @DisplayName("R42–R48: awards stay within every quota, and each award form is given")
    void awardsStayWithinQuotas() {
        assertThat(report.awards()).allMatch(AwardRow::within);
        assertThat(report.awards()).extracting(AwardRow::awarded).anyMatch(number -> number > 0);
        assertThat(report.awards().get(0)).satisfies(flag -> {
            assertThat(flag.nominated()).isEqualTo(2);
            assertThat(flag.awarded()).isEqualTo(1);
        });
    }

    @Test
    @DisplayName("For any two units the page answers why one got it and the other did not, with a clause")
    void answersForAnyTwo() {
        List<String> dossiers = context.getBean(Dossiers.class).of("LC2020").stream()
                .filter(dossier -> dossier.status() != DossierStatus.PREPARING)
                .map(Dossier::code)
                .toList();
        assertThat(dossiers).hasSizeGreaterThan(3);
        Visitor office =
                Visitor.signedIn(context.getEnvironment().getProperty("local.server.port", Integer.class), "noivu.cv");
        List<String> unanswered = new ArrayList<>();
        int asked = 0;
        for (int i = 0; i < dossiers.size(); i++) {
            for (int j = i + 1; j < dossiers.size(); j++) {
                String page = office.get("/ho-so/" + dossiers.get(i) + "/vi-sao?so-voi=" + dossiers.get(j))
                        .body();
                asked++;
                if (!page.matches(
                        "(?s).*<strong>Kết luận: [^<]{30,}\\.[^<]*</strong>\\s*<small[^>]*>\\([^<]{5,}\\)</small>.*")) {
                    unanswered.add(dossiers.get(i) + " – " + dossiers.get(j));
                }
            }
        }
        assertThat(unanswered).as("of " + asked + " pairs").isEmpty();
    }

    @Test
    @DisplayName(
            "P3: what the chairman signs a day after the council met on 08/7 is too late for 10/7; the report says so and why")
    void saysWhichDeadlineDoesNotHold() {
        assumeTrue(SCRIPT.equals("nho"));
        DeadlineRow appraisal = row("Phòng Nội vụ tổng hợp, thẩm định, trình các cấp khen thưởng");
        assertThat(appraisal.verdict()).isEqualTo(Verdict.DOES_NOT_HOLD);
        assertThat(appraisal.lastDay()).isEqualTo(LocalDate.of(2021, 7, 9));
        assertThat(appraisal.why()).anyMatch(why -> why.startsWith("Ký tờ trình cấp trên"));
        assertThat(report.conclusions().get(0)).contains("không giữ được");
        assertThat(report.conclusions())
                .anyMatch(sentence ->
                        sentence.contains("kịp báo trước hạn") && sentence.contains("Ký tờ trình cấp trên"));
        DeadlineRow registration = row("Đơn vị gửi đăng ký thi đua cho Trưởng khối");
        assertThat(registration.all()).isEqualTo(59);
        assertThat(registration.verdict()).isEqualTo(Verdict.BROKEN_BY_SCRIPT);
        assertThat(registration.why().get(0)).contains("chậm: xã Tả Phời", "không làm:", "Hội Cựu chiến binh");
    }

    @Test
    void countsTheLoadOfTheAppraisingOfficeAgainstItsCapacity() {
        assertThat(report.load()).allMatch(day -> day.done() <= report.capacity());
        assertThat(report.load()).anyMatch(day -> day.left() > 0);
    }

    @Test
    void savesWhatItShowed() throws IOException {
        Path folder = home.resolve("report");
        new ReportFiles(context.getBean(ITemplateEngine.class)).save(report, folder);
        assertThat(Files.readString(folder.resolve("bao-cao-dien-tap.html")))
                .contains(
                        "Kết luận",
                        "Ai được nhắc khi nào",
                        report.conclusions().get(0).substring(0, 20),
                        "kimtan.cv")
                .doesNotContain("${", "SpelEvaluation");
        assertThat(Files.readString(folder.resolve("thu.txt"))).contains("gửi kimtan.cv", "Kính gửi");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve("bao-cao-dien-tap.xlsx")))) {
            assertThat(workbook.getSheet("Hạn").getLastRowNum())
                    .isEqualTo(report.deadlines().size());
            assertThat(workbook.getSheet("Thư theo người").getLastRowNum()).isGreaterThan(100);
        }
    }

    private static Map<String, Instant> handedIn() {
        Map<String, Instant> first = new HashMap<>();
        context.getBean(JdbcClient.class)
                .sql("select unit_id, min(entered_at) from dossier_stage"
                        + " where status not in ('PREPARING', 'SUPPLEMENTING') group by unit_id")
                .query(row -> {
                    first.put(row.getString(1), row.getTimestamp(2).toInstant());
                });
        return first;
    }

    @Test
    void openedNoDatabaseButItsOwn() {
        assertThat(context.getBean(Environment.class).getProperty("spring.datasource.url"))
                .startsWith("jdbc:h2:file:" + home);
        assertThat(Path.of("/never")).doesNotExist();
    }

    private static DeadlineRow row(String name) {
        return report.deadlines().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
