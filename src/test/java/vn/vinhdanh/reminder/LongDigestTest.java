package vn.vinhdanh.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.vinhdanh.TestData;
import vn.vinhdanh.brand.Brand;
import vn.vinhdanh.identity.Contact;
import vn.vinhdanh.notification.Mail;
import vn.vinhdanh.worklist.WorkItem;

/** A digest of 300 lines stays a mail that people read to its end and that no mail program cuts off. */
class LongDigestTest {

    /** Gmail cuts a mail off there. */
    private static final int CUT_OFF = 102 * 1024;

    private static final Instant NOW = Instant.parse("2021-07-05T01:00:00Z");
    private static final List<String> UNITS = List.of(
            "phường Kim Tân", "phường Cốc Lếu", "phường Duyên Hải", "xã Cam Đường", "xã Tả Phời", "xã Hợp Thành");

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Brand BRAND = new Brand("Thi đua", "UBND tỉnh Mẫu", "#14532d");
    private static final Contact LEADER = new Contact("khoi.xaphuong", "Trưởng khối xã, phường", "khoi@laocai.example");

    private final DigestMail mails = new DigestMail(
            templates(),
            new DeadlineEntries(CLOCK, "https://vinhdanh.laocai.example"),
            BRAND,
            "https://vinhdanh.laocai.example/");

    @Test
    @DisplayName("300 tasks of one's own: 25 written out with what is missing most, the rest one click away")
    void ownWork() {
        Mail mail = mail(lines(Line.Kind.OVERDUE, 300, 20));

        assertThat(mail.subject()).isEqualTo("[LC2020] 300 việc quá hạn (ngày 05/07/2021)");
        assertBounded(mail);
        for (String body : List.of(mail.text(), mail.html())) {
            assertThat(body.split("/viec/task-", -1)).hasSize(26);
            assertThat(body).contains("… và 17 điểm khác.").contains("mở danh sách");
        }
        assertThat(mail.text())
                .contains("… và 275 việc khác: mở danh sách https://vinhdanh.laocai.example/camunda/app/tasklist/");
        assertThat(entries(mail)).as("as many as a calendar can show").isEqualTo(300);
    }

    @Test
    @DisplayName(
            "A bloc leader reads of 300 overdue dossiers of others one line per unit: whom to call, of what, since when")
    void otherPeoplesWork() {
        Mail mail = mail(lines(Line.Kind.OVERDUE_ELSEWHERE, 300, 0));

        assertBounded(mail);
        for (String body : List.of(mail.text(), mail.html())) {
            assertThat(body)
                    .contains(
                            "phường Kim Tân: Bổ sung hồ sơ (10), Hoàn thiện hồ sơ (40); hạn sớm nhất hết ngày 01/7/2021")
                    .contains("xã Hợp Thành: ")
                    .contains("/ho-so")
                    .doesNotContain("việc khác");
        }
        assertThat(mail.calendar())
                .as("deadlines of others are not in one's calendar")
                .isEmpty();
    }

    @Test
    @DisplayName("All kinds at once, and few lines said in full, those of one step and deadline together")
    void everyKind() {
        List<Line> all = new ArrayList<>(lines(Line.Kind.OVERDUE, 100, 20));
        all.addAll(lines(Line.Kind.DUE_SOON, 100, 20));
        all.addAll(lines(Line.Kind.NEW, 100, 20));
        all.addAll(lines(Line.Kind.OVERDUE_ELSEWHERE, 1000, 0));
        assertBounded(mail(all));

        String few = mail(lines(Line.Kind.DUE_SOON, 6, 5)).text();
        assertThat(few)
                .contains("* Hoàn thiện hồ sơ (4)", "* Bổ sung hồ sơ (2)")
                .doesNotContain("khác");
        assertThat(few.split("Hạn: hết ngày 01/7/2021", -1))
                .as("said once for each step")
                .hasSize(3);
        assertThat(few.split("Thiếu văn bản", -1)).hasSize(31);
    }

    @Test
    @DisplayName("The office's own name and colour stand on its mails, nobody else's")
    void brand() {
        String html = mail(lines(Line.Kind.DUE_SOON, 30, 1)).html();

        assertThat(html).contains("Thi đua – UBND tỉnh Mẫu</p>", "color:#14532d", "border-color:#14532d");
        assertThat(html.toLowerCase(Locale.ROOT)).doesNotContain("vinh danh", "7a1f12");

        Mail notice = new NoticeMails(null, templates(), CLOCK, BRAND, "https://thidua.example")
                .mail(
                        TestData.laoCai2020(),
                        LEADER,
                        new NoticeMails.Notice("key", "Hồ sơ phải bổ sung", "Yêu cầu:", List.of(), "/ho-so/1", ""));
        assertThat(notice.html()).contains("Thi đua – UBND tỉnh Mẫu</p>", "background:#14532d", "Mở trong Thi đua");
        assertThat(notice.text()).contains("Mở trong Thi đua: https://thidua.example/ho-so/1");
        assertThat((notice.html() + notice.text()).toLowerCase(Locale.ROOT)).doesNotContain("vinh danh");
    }

    @Test
    @DisplayName("What waits for the reader's own meeting leads to the dossier, and is no entry in the calendar")
    void waits() {
        WorkItem task = item(Line.Kind.OVERDUE, 1);
        WorkItem waiting = new WorkItem(
                task.taskId(),
                "receiveTask_blocReviewConcluded",
                "Chờ khối bình xét",
                task.subject(),
                task.campaignId(),
                task.unitId(),
                task.unitName(),
                task.awardFormName(),
                task.blocName(),
                "BLOC_REVIEW",
                task.due(),
                task.createdAt(),
                null,
                Set.of());
        Mail mail = mail(List.of(new Line(waiting, Line.Kind.OVERDUE, "hết ngày 02/7/2021", List.of(), true)));
        for (String body : List.of(mail.text(), mail.html())) {
            assertThat(body)
                    .contains("https://vinhdanh.laocai.example/ho-so/LC2020-HS-0001", "Mở hồ sơ này")
                    .doesNotContain("/viec/");
        }
        assertThat(mail.calendar()).isEmpty();
    }

    private static void assertBounded(Mail mail) {
        assertThat(bytes(mail.html())).isLessThan(CUT_OFF);
        assertThat(bytes(mail.text())).isLessThan(CUT_OFF);
        assertThat(bytes(mail.calendar())).isLessThan(500_000);
        assertThat(mail.text().lines().mapToInt(LongDigestTest::bytes)).allMatch(length -> length <= 998);
        assertThat(mail.text() + mail.html()).doesNotContain("??", "null", "$", "OVERDUE");
    }

    private Mail mail(List<Line> lines) {
        return mails.of(TestData.laoCai2020(), new Digest(LEADER, LocalDate.of(2021, 7, 5), lines));
    }

    private static List<Line> lines(Line.Kind kind, int count, int missing) {
        List<String> sentences =
                Collections.nCopies(missing, "Thiếu văn bản: Báo cáo thành tích có xác nhận của thủ trưởng đơn vị.");
        return IntStream.range(0, count)
                .mapToObj(i -> new Line(item(kind, i), kind, "hết ngày 01/7/2021, thứ Năm", sentences, true))
                .toList();
    }

    private static WorkItem item(Line.Kind kind, int i) {
        boolean supplement = i % 5 == 0;
        return new WorkItem(
                "task-" + kind.ordinal() + "-" + i,
                supplement ? "userTask_supplementDossier" : "userTask_prepareDossier",
                supplement ? "Bổ sung hồ sơ" : "Hoàn thiện hồ sơ",
                String.format("LC2020-HS-%04d", i),
                "LC2020",
                "unit-" + i % UNITS.size(),
                UNITS.get(i % UNITS.size()),
                "Giấy khen của Chủ tịch UBND thành phố",
                "Khối xã, phường",
                "UNIT_NOMINATION",
                Instant.parse("2021-07-01T17:00:00Z"),
                Instant.parse("2021-06-01T01:00:00Z"),
                null,
                Set.of("unit.kim-tan"));
    }

    private static long entries(Mail mail) {
        return mail.calendar().lines().filter("BEGIN:VEVENT"::equals).count();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver text = resolver(TemplateMode.TEXT, "");
        text.setResolvablePatterns(Set.of("mail/*.txt"));
        text.setOrder(1);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(Set.of(text, resolver(TemplateMode.HTML, ".html")));
        return engine;
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String suffix) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setOrder(2);
        return resolver;
    }
}
