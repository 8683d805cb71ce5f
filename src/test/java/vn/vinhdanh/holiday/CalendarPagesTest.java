package vn.vinhdanh.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.deadline.WorkingDays;
import vn.vinhdanh.engine.Visitor;
import vn.vinhdanh.engine.WholeApplication;
import vn.vinhdanh.rehearsal.RehearsalClock;

/** The calendar's page: everybody reads, the office and administrators enter, and hear first what would move. */
@WholeApplication
class CalendarPagesTest {

    private static final LocalDate MONDAY = LocalDate.of(2020, 10, 26);
    private static final String[] CLOSURE = {
        "kind",
        "CLOSURE",
        "first",
        "2020-10-26",
        "second",
        "",
        "name",
        "Lụt",
        "document",
        "Công điện 3/CĐ-UBND",
        "documentDate",
        "2020-10-20"
    };

    @LocalServerPort
    int port;

    @Autowired
    RehearsalClock clock;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    LiveCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theCampaignIsUnderWay() {
        clock.moveTo(Instant.parse("2020-10-05T01:00:00Z"));
        forget();
        jdbc.sql("delete from campaign_launch").update();
        jdbc.sql("insert into campaign_launch (campaign_id, launched_at, launched_by) values ('LC2020', ?, 'noivu.cv')")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from campaign_launch").update();
        jdbc.sql("delete from announced_day").update();
        jdbc.sql("update announced_day_version set version = version + 1").update();
        calendar.lookAgain();
    }

    @Test
    void everybodyReadsAndFewWrite() {
        for (String user : List.of("kimtan.cv", "khoi.xaphuong", "hd.uyvien1", "lanhdao")) {
            Visitor reader = Visitor.signedIn(port, user);
            assertThat(reader.get("/lich-nghi?nam=2026").body())
                    .contains("Giỗ Tổ Hùng Vương", "26/04/2026", "Nghỉ hoán đổi", "10/01/2026", "Làm bù")
                    .doesNotContain("Ghi theo văn bản");
            assertThat(reader.form("/lich-nghi", CLOSURE).statusCode()).isEqualTo(403);
            assertThat(reader.form("/lich-nghi/nhap", "fileName", "a.csv", "content", "YQ==")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(reader.form("/lich-nghi/1/bo", "reason", "x").statusCode())
                    .isEqualTo(403);
        }
        for (String user : List.of("noivu.cv", "quantri")) {
            assertThat(Visitor.signedIn(port, user).get("/lich-nghi").body()).contains("Ghi theo văn bản");
        }
        assertThat(Visitor.anonymous(port).get("/lich-nghi").statusCode()).isEqualTo(302);
        assertThat(entered()).isZero();
    }

    @Test
    void whatWouldMoveIsSaidBeforeItIsSaved() {
        Visitor office = Visitor.signedIn(port, "noivu.cv");
        String asked = office.form("/lich-nghi", CLOSURE).body();
        assertThat(asked)
                .contains("Thay đổi này làm hạn khác đi", "Vẫn ghi")
                .contains("từ hết ngày 29/10/2020, thứ Năm thành hết ngày 30/10/2020, thứ Sáu.");
        assertThat(entered()).as("not before it is confirmed").isZero();
        assertThat(workingDays.isWorkingDay(MONDAY)).isTrue();

        String[] confirmed = java.util.Arrays.copyOf(CLOSURE, CLOSURE.length + 2);
        confirmed[CLOSURE.length] = "confirmed";
        confirmed[CLOSURE.length + 1] = "true";
        assertThat(office.form("/lich-nghi", confirmed).statusCode()).isEqualTo(302);
        assertThat(workingDays.isWorkingDay(MONDAY)).isFalse();
        assertThat(office.get("/lich-nghi?nam=2020").body())
                .contains("Lụt", "Công điện 3/CĐ-UBND ngày 20/10/2020", "noivu.cv, 08:00 05/10/2020");

        long id =
                jdbc.sql("select entry_id from announced_day").query(Long.class).single();
        String path = "/lich-nghi/" + id + "/bo";
        assertThat(office.form(path, "reason", " ").statusCode()).isEqualTo(422);
        assertThat(office.form(path, "reason", "Đã rút công điện").body()).contains("Vẫn ghi");
        office.form(path, "reason", "Đã rút công điện", "confirmed", "true");
        assertThat(workingDays.isWorkingDay(MONDAY)).isTrue();
        assertThat(office.get("/lich-nghi").body()).contains("Đã bỏ", "Đã rút công điện");
    }

    @Test
    void aFileWithMistakesEntersNothing() {
        Visitor office = Visitor.signedIn(port, "quantri");
        String table =
                """
                Nghỉ của địa phương;02/10/2028;02/10/2028;Ngày hội;Quyết định 5/QĐ-UBND;01/09/2028
                Hoán đổi ngày làm việc;15/05/2028;16/05/2028;;Công văn 12/UBND-NV;
                """;
        var refused = office.form("/lich-nghi/nhap", "fileName", "lich.csv", "content", base64(table));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Dòng 2: ngày làm bù 16/05/2028 vốn là ngày làm việc.");
        assertThat(entered()).isZero();

        assertThat(office.form(
                                "/lich-nghi/nhap",
                                "fileName",
                                "lich.csv",
                                "content",
                                base64(table.replace("16/05/2028", "20/05/2028")))
                        .statusCode())
                .isEqualTo(302);
        assertThat(entered()).isEqualTo(2);
        assertThat(office.get("/lich-nghi/tep").body())
                .contains("\"Nghỉ của địa phương\";\"02/10/2028\"", "\"20/05/2028\"");
    }

    private int entered() {
        return jdbc.sql("select count(*) from announced_day")
                .query(Integer.class)
                .single();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
