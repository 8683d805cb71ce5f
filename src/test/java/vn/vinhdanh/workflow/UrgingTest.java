package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Urging by hand: who is behind is chosen, the letter read, sent and kept. */
@ProcessTest
class UrgingTest {

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    ExtensionDesk desk;

    @Autowired
    JdbcClient jdbc;

    private String kimTan;
    private String economy;

    @BeforeEach
    void twoUnitsAreLate() {
        work.campaignUnderWay();
        kimTan = work.openedRegistration("kim-tan");
        economy = work.openedRegistration("phong-kinh-te");
        office.itIs(2020, 10, 21);
    }

    @Test
    void showsWhoIsBehindByBlocStepAndHowLate() {
        assertThat(desk.page("noivu.cv", "/moc-han/LC2020")).contains("/don-doc/LC2020");
        assertThat(desk.page("khoi.xaphuong", "/moc-han/LC2020")).contains("/don-doc/LC2020");
        assertThat(desk.page("kimtan.cv", "/moc-han/LC2020")).doesNotContain("/don-doc");
        assertThat(desk.page("noivu.cv", "/don-doc/LC2020"))
                .contains(kimTan, economy, "hết ngày 19/10/2020, thứ Hai", "Quá hạn");
        assertThat(desk.page("noivu.cv", "/don-doc/LC2020?khoi=xa-phuong"))
                .contains(kimTan)
                .doesNotContain(economy);
        assertThat(desk.page("noivu.cv", "/don-doc/LC2020?muc=DUE_SOON")).doesNotContain(kimTan, economy);
        assertThat(desk.page("noivu.cv", "/don-doc/LC2020?buoc=userTask_registerTargets"))
                .contains(kimTan, economy);
        office.itIs(2020, 10, 15);
        assertThat(desk.page("noivu.cv", "/don-doc/LC2020?muc=DUE_SOON")).contains(kimTan);
    }

    @Test
    @DisplayName("Of more than a page holds a page is shown; what is chosen there is urged")
    void manyAreShownByPages() {
        for (int i = 0; i < 100; i++) {
            jdbc.sql(
                            "insert into work_item (task_id, step, step_name, subject, campaign_id, unit_id, deadline, due, created_at)"
                                    + " values (?, 'userTask_registerTargets', 'Đăng ký chỉ tiêu thi đua', ?, 'LC2020', 'coc-leu',"
                                    + " 'UNIT_REGISTRATION', ?, ?)")
                    .params(
                            "T" + i,
                            "CASE-" + i,
                            Timestamp.valueOf("2020-10-20 17:00:00"),
                            Timestamp.valueOf("2020-10-01 01:00:00"))
                    .update();
        }
        assertThat(desk.page("noivu.cv", "/don-doc/LC2020"))
                .contains(kimTan, economy, "102 việc, trang 1/2", "trang=2")
                .doesNotContain("CASE-99<");
        assertThat(desk.page("noivu.cv", "/don-doc/LC2020?trang=2"))
                .contains("CASE-99<", "Trang 2/2")
                .doesNotContain(kimTan);
        assertThat(desk.page("noivu.cv", "/don-doc/LC2020?trang=9")).contains("CASE-99<");
        assertThat(desk.page("noivu.cv", "/don-doc/LC2020?khoi=xa-phuong&trang=2"))
                .contains("CASE-99<", "khoi=xa-phuong");
        desk.post("noivu.cv", "/don-doc/LC2020/gui", Map.of("viec", task(kimTan)), 302);
    }

    @Test
    @DisplayName(
            "Each person gets one letter, the one that was shown, with all lines of theirs; it is kept and in the journal")
    void sendsWhatWasShown() {
        String dossier = work.openedDossier("kimtan.cv", "kim-tan", "CITY_COMMENDATION");
        office.itIs(2021, 7, 3);
        Map<String, String> form = Map.of("viec", task(kimTan) + "," + task(dossier), "them", "Gửi trước 16:00.");
        String shown = desk.post("noivu.cv", "/don-doc/LC2020/xem", form, 200);
        assertThat(shown).contains("Gửi cho <span>2</span> người");
        desk.post("noivu.cv", "/don-doc/LC2020/gui", form, 302);
        assertThat(letters()).extracting(letter -> letter.get("person")).containsExactly("kimtan.cv", "kimtan.cv2");
        String text = (String) letters().get(0).get("text_body");
        assertThat(text)
                .startsWith("Đôn đốc: 2 việc cần hoàn thành")
                .contains(
                        "Phòng Nội vụ thành phố đề nghị Anh/Chị hoàn thành những việc sau. Gửi trước 16:00.",
                        "Quá hạn: Đăng ký chỉ tiêu thi đua – " + kimTan,
                        "Quá hạn: Hoàn thiện hồ sơ – " + dossier,
                        "Còn thiếu: ");
        assertThat(shown).contains(text.lines().findFirst().orElseThrow(), "Hoàn thiện hồ sơ – " + dossier);
        assertThat(office.journal(dossier)).last().asString().startsWith("Đôn đốc “Hoàn thiện hồ sơ”");
        assertThat(jdbc.sql("select person from urging_line where subject = ? order by person")
                        .param(kimTan)
                        .query(String.class)
                        .list())
                .containsExactly("kimtan.cv", "kimtan.cv2");
        assertThat(desk.page("noivu.cv", "/don-doc/LC2020")).contains("08:00 03/07/2021, ");
    }

    @Test
    void nobodyIsUrgedTwiceADayUnknowingly() {
        Map<String, String> form = Map.of("viec", task(kimTan));
        desk.post("noivu.cv", "/don-doc/LC2020/gui", form, 302);
        assertThat(desk.post("noivu.cv", "/don-doc/LC2020/xem", form, 200)).contains("vẫn đôn đốc lần nữa");
        assertThat(desk.post("noivu.cv", "/don-doc/LC2020/gui", form, 422)).contains("Hôm nay đã đôn đốc 1 việc");
        assertThat(letters()).hasSize(2);
        desk.post("noivu.cv", "/don-doc/LC2020/gui", Map.of("viec", task(kimTan), "lan-nua", "true"), 302);
        assertThat(letters()).hasSize(4);
        office.itIs(2020, 10, 22);
        desk.post("noivu.cv", "/don-doc/LC2020/gui", form, 302);
        assertThat(letters()).hasSize(6);
    }

    @Test
    void aBlocLeaderUrgesTheOwnBlocOnlyAndOthersNobody() {
        assertThat(desk.page("khoi.xaphuong", "/don-doc/LC2020"))
                .contains(kimTan)
                .doesNotContain(economy);
        desk.post("khoi.xaphuong", "/don-doc/LC2020/gui", Map.of("viec", task(economy)), 422);
        desk.post("khoi.xaphuong", "/don-doc/LC2020/gui", Map.of("viec", task(kimTan)), 302);
        assertThat((String) letters().get(0).get("text_body")).contains("Trưởng Khối");
        for (String user : List.of("kimtan.cv", "chutich", "lanhdao", "quantri")) {
            assertThat(desk.status(user, "GET", "/don-doc/LC2020")).as(user).isEqualTo(403);
            assertThat(desk.status(user, "POST", "/don-doc/LC2020/xem"))
                    .as(user)
                    .isEqualTo(403);
            assertThat(desk.status(user, "POST", "/don-doc/LC2020/gui"))
                    .as(user)
                    .isEqualTo(403);
        }
    }

    @Test
    void whatWasDoneMeanwhileIsNotUrged() {
        String task = task(kimTan);
        work.editRegistration("kimtan.cv", kimTan, form -> form.put("lateReason", "Bão."));
        work.submittedRegistration("kimtan.cv", "kim-tan");
        assertThat(desk.post("noivu.cv", "/don-doc/LC2020/gui", Map.of("viec", task), 422))
                .contains("Chưa chọn việc nào để đôn đốc");
        assertThat(letters()).isEmpty();
    }

    @Test
    @DisplayName(
            "What waits too long for a meeting is nobody's to be urged for; it is said all the same, as the bell does")
    void saysWhatWaitsTooLongForAMeeting() {
        jdbc.sql(
                        "insert into work_item (task_id, step, step_name, subject, campaign_id, unit_id, deadline, due, created_at,"
                                + " kind) values ('T', 'receiveTask_councilConcluded', 'Chờ Hội đồng xét', 'LC2020-HS-0001', 'LC2020',"
                                + " 'coc-leu', 'COUNCIL', ?, ?, 'WAIT')")
                .params(Timestamp.valueOf("2020-10-21 17:00:00"), Timestamp.valueOf("2020-10-01 01:00:00"))
                .update();
        assertThat(desk.page("noivu.cv", "/don-doc/LC2020")).doesNotContain("Chờ Hội đồng xét");
        office.itIs(2020, 10, 22);
        assertThat(desk.page("noivu.cv", "/don-doc/LC2020"))
                .contains("Chờ Hội đồng xét", "(1)", "/ho-so?dot=LC2020")
                .doesNotContain("LC2020-HS-0001");
        assertThat(desk.page("khoi.phongban", "/don-doc/LC2020")).doesNotContain("Chờ Hội đồng xét");
        assertThat(desk.page("noivu.cv", "/don-doc/LC2020?buoc=userTask_registerTargets"))
                .doesNotContain("Chờ Hội đồng xét");
    }

    private String task(String subject) {
        return jdbc.sql("select task_id from work_item where subject = ? and ended_at is null")
                .param(subject)
                .query(String.class)
                .single();
    }

    private List<Map<String, Object>> letters() {
        return jdbc.sql("select person, text_body from mail where unique_key like 'urging/%' order by person")
                .query()
                .listOfRows();
    }
}
