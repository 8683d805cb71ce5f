package vn.vinhdanh.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.TestData;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.holiday.Announcement.Kind;
import vn.vinhdanh.identity.Person;

/** Days off that people enter beside the calendar files: swaps, local holidays, the choice of a notice. */
class AnnouncementsTest {

    private static final Person OFFICE = new Person("noivu.cv", "Chuyên viên", Set.of("home-affairs"));
    private static final LocalDate MONDAY = LocalDate.of(2028, 5, 15);
    private static final LocalDate SATURDAY = LocalDate.of(2028, 5, 20);
    private static final Announcement SWAP =
            new Announcement(Kind.SWAP, MONDAY, SATURDAY, "", "Công văn 12/UBND-NV", LocalDate.of(2028, 4, 2));
    private static final Announcement TET_2028 = new Announcement(
            Kind.CHOICE,
            LocalDate.of(2028, 1, 25),
            LocalDate.of(2028, 1, 25),
            "tet",
            "Thông báo 1/TB-BNV",
            LocalDate.of(2027, 11, 1));

    private JdbcConnectionPool database;
    private Announcements announcements;
    private LiveCalendar calendar;

    @BeforeEach
    void openDatabase() {
        database = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure().dataSource(database).load().migrate();
        announcements = new Announcements(
                JdbcClient.create(database), Clock.fixed(Instant.parse("2028-04-03T02:00:00Z"), ZoneOffset.UTC));
        calendar = new LiveCalendar(TestData.library().calendar(), announcements);
    }

    @AfterEach
    void closeDatabase() {
        database.dispose();
    }

    @Test
    void everyNodeKnowsASwapAtOnceAndItsEndToo() {
        LiveCalendar otherNode = new LiveCalendar(TestData.library().calendar(), announcements);
        assertThat(otherNode.isWorkingDay(MONDAY)).isTrue();

        announcements.enter(List.of(SWAP), OFFICE);
        calendar.lookAgain();
        assertThat(calendar.isWorkingDay(MONDAY)).isFalse();
        assertThat(calendar.isWorkingDay(SATURDAY)).isTrue();
        assertThat(calendar.shift(MONDAY.minusDays(3), 1)).isEqualTo(MONDAY.plusDays(1));
        Awaitility.await().atMost(Duration.ofSeconds(3)).until(() -> !otherNode.isWorkingDay(MONDAY));

        announcements.remove(announcements.all().get(0).id(), OFFICE, "Ghi nhầm năm.");
        calendar.lookAgain();
        assertThat(calendar.isWorkingDay(MONDAY)).isTrue();
        Awaitility.await().atMost(Duration.ofSeconds(3)).until(() -> otherNode.isWorkingDay(MONDAY));
        assertThat(announcements.all()).as("nothing is deleted").singleElement().satisfies(kept -> {
            assertThat(kept.removedBy()).isEqualTo("noivu.cv");
            assertThat(kept.removalReason()).isEqualTo("Ghi nhầm năm.");
        });
        assertThatThrownBy(() -> announcements.remove(announcements.all().get(0).id(), OFFICE, "Lần nữa."))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theNoticeOfAYearSettlesTheDaysOfTet() {
        assertThat(calendar.now().daysOff(2028))
                .filteredOn(day -> day.name().equals("Tết Nguyên đán"))
                .extracting(DayOff::basis)
                .containsOnly(DayOff.Basis.ASSUMED);
        assertThat(calendar.with(List.of(TET_2028)).daysOff(2028))
                .filteredOn(day -> day.name().equals("Tết Nguyên đán"))
                .extracting(DayOff::source)
                .containsOnly("Thông báo 1/TB-BNV ngày 01/11/2027");
    }

    @Test
    void everyMistakeOfATableIsSaidWithItsLine() {
        CalendarImport brought = bring(
                "lich.csv",
                """
                Loại;Ngày nghỉ đầu tiên;Ngày nghỉ cuối hoặc ngày làm bù;Lý do hoặc mã dịp lễ;Số, ký hiệu văn bản;Ngày văn bản
                Nghỉ phép;15/05/2028;;;12/UBND;
                Hoán đổi ngày làm việc;30/02/2028;;;12/UBND;
                Hoán đổi ngày làm việc;20/05/2028;22/05/2028;;;02/04/2028
                Nghỉ của địa phương;10/06/2028;09/06/2028;;12/UBND;
                Nghỉ lễ, tết theo thông báo;10/01/2028;;tet;12/UBND;
                """);
        assertThat(brought.mistakes())
                .anyMatch(said -> said.startsWith("Dòng 2: loại “Nghỉ phép” không có"))
                .contains(
                        "Dòng 3: “Ngày nghỉ đầu tiên” ghi “30/02/2028” không phải là ngày; ghi như 29/04/2024.",
                        "Dòng 3: thiếu “Ngày nghỉ cuối hoặc ngày làm bù”.",
                        "Dòng 4: thiếu số, ký hiệu văn bản làm căn cứ.",
                        "Dòng 4: ngày được nghỉ 20/05/2028 vốn là ngày nghỉ hằng tuần.",
                        "Dòng 4: ngày làm bù 22/05/2028 vốn là ngày làm việc.",
                        "Dòng 5: thiếu lý do nghỉ.",
                        "Dòng 5: ngày nghỉ cuối 09/06/2028 trước ngày nghỉ đầu tiên 10/06/2028.",
                        "Dòng 6: đợt nghỉ Tết Nguyên đán từ 10/01/2028 không gồm chính ngày lễ 26/01/2028.");
    }

    @Test
    void whatWasTakenOutAsATableComesInAgain() {
        List<Announcement> all = List.of(
                SWAP,
                TET_2028,
                new Announcement(
                        Kind.CLOSURE,
                        LocalDate.of(2028, 10, 2),
                        LocalDate.of(2028, 10, 3),
                        "Ngày hội; “văn hóa” \"các dân tộc\"",
                        "Quyết định 5/QĐ-UBND",
                        null));
        CalendarImport brought = bring("lich.csv", AnnouncementTable.toCsv(all));
        assertThat(brought.mistakes()).isEmpty();
        assertThat(brought.entries()).containsExactlyElementsOf(all);

        announcements.enter(brought.entries(), OFFICE);
        assertThat(bring("lich.csv", AnnouncementTable.toCsv(all)).mistakes())
                .containsExactly("Dòng 2: đã có mục này.", "Dòng 3: đã có mục này.", "Dòng 4: đã có mục này.");
    }

    @Test
    void readsAWorkbookWithRealDates() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var days = workbook.createCellStyle();
            days.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            XSSFRow row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue("Hoán đổi ngày làm việc");
            row.createCell(1).setCellValue(MONDAY);
            row.createCell(2).setCellValue(SATURDAY);
            row.getCell(1).setCellStyle(days);
            row.getCell(2).setCellStyle(days);
            row.createCell(4).setCellValue("Công văn 12/UBND-NV");
            row.createCell(5).setCellValue("02/04/2028");
            workbook.write(file);
        }
        CalendarImport brought = CalendarImport.of("Lịch.XLSX", file.toByteArray(), calendar, announcements.holding());
        assertThat(brought.mistakes()).isEmpty();
        assertThat(brought.entries()).containsExactly(SWAP);
    }

    @Test
    void readsACalendarFileAndSaysItsMistakesWithTheirLines() {
        CalendarImport brought = bring(
                "lao-cai.yaml",
                """
                id: lao-cai
                notices:
                  - year: 2028
                    source: Công văn 12/UBND-NV
                    swaps:
                      - off: 2028-05-15
                        worked: 2028-05-20
                closures:
                  - name: Kỷ niệm ngày thành lập tỉnh
                    from: 2028-10-02
                    to: 2028-10-02
                    source: Quyết định 5/QĐ-UBND
                """);
        assertThat(brought.mistakes()).isEmpty();
        assertThat(brought.entries()).extracting(Announcement::kind).containsExactly(Kind.SWAP, Kind.CLOSURE);

        assertThat(bring(
                                "sai.yaml",
                                """
                                id: lao-cai
                                closures:
                                  - name: Kỷ niệm
                                    from: 2028-10-02
                                    to: mai
                                """)
                        .mistakes())
                .hasSize(2)
                .allMatch(said -> said.matches("Dòng \\d+, closures.*"));
        assertThat(bring("anh.png", "PNG").mistakes())
                .singleElement()
                .asString()
                .contains("không đọc được");
        assertThat(bring("hong.xlsx", "PNG").mistakes())
                .singleElement()
                .asString()
                .contains("không đọc được");
    }

    private CalendarImport bring(String name, String content) {
        return CalendarImport.of(name, content.getBytes(StandardCharsets.UTF_8), calendar, announcements.holding());
    }
}
