package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.notification.ArrivesAsWritten;
import vn.vinhdanh.notification.Outbox;

/** What people are told at once: returns, holds, the end of a dossier, and the invitation to vote. */
@ProcessTest
@ExtendWith(ArrivesAsWritten.class)
class ImmediateMailsTest {

    private static final String CITY = "CITY_COMMENDATION";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theCampaignIsUnderWay() {
        work.campaignUnderWay();
    }

    @Test
    @DisplayName("Law 1.6: who is asked to complete a dossier reads all reasons and until when, also without a digest")
    void tellsTheUnitWhatToComplete() {
        outbox.chooseDigest("cocleu.cv", false);
        String dossier = work.directDossier("cocleu.cv", "coc-leu", CITY);
        office.itIs(2021, 7, 1);
        work.appraise(dossier, "SUPPLEMENT", "Thiếu xác nhận số liệu.");
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");

        assertThat(recipients("supplement/%")).containsExactly("cocleu.ct", "cocleu.cv");
        assertThat(text("supplement/%", "cocleu.cv"))
                .contains(
                        "Hồ sơ " + dossier + " phải bổ sung – phường Cốc Lếu",
                        "Về hồ sơ đề nghị Giấy khen của Chủ tịch UBND thành phố cho phường Cốc Lếu.",
                        "1. Thiếu xác nhận số liệu.")
                .contains("hết ngày 06/7/2021, thứ Ba", "/ho-so/" + dossier);
    }

    @Test
    void tellsNobodyOfWhatTheCheckFoundAtTheirOwnHandIn() {
        work.registered("cocleu.cv", "coc-leu");
        String dossier = work.openedDossier("cocleu.cv", "coc-leu", CITY);
        office.complete("cocleu.cv", dossier, "userTask_prepareDossier");
        assertThat(recipients("supplement/%")).isEmpty();
    }

    @Test
    void tellsTheUnitHowItsDossierEnded() {
        String dossier = work.directDossier("cocleu.cv", "coc-leu", CITY);
        work.appraise(dossier, "NOT_ELIGIBLE", "Thành tích ngoài thời gian của đợt.");
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");
        assertThat(recipients("closed/%")).containsExactly("cocleu.ct", "cocleu.cv");
        assertThat(text("closed/%", "cocleu.ct")).contains("không đủ điều kiện", "Thành tích ngoài thời gian của đợt.");
    }

    @Test
    @DisplayName("Law 1.1: tells the unit that its dossier is held, and that this is no refusal")
    void tellsTheUnitThatItsDossierIsHeld() {
        String dossier = work.directDossier("cocleu.cv", "coc-leu", CITY);
        work.appraise(dossier, "HOLD", "Chờ kết luận thanh tra.");
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");
        assertThat(recipients("held/%")).containsExactly("cocleu.ct", "cocleu.cv");
        assertThat(text("held/%", "cocleu.cv"))
                .contains("tạm dừng xét", "không phải là từ chối", "Chờ kết luận thanh tra.");
    }

    @Test
    void aRefusedStepTellsNobody() {
        String dossier = work.directDossier("cocleu.cv", "coc-leu", CITY);
        work.appraise(dossier, "NOT_ELIGIBLE", "");
        office.refusal("noivu.cv", dossier, "userTask_appraiseDossier");
        assertThat(recipients("%")).isEmpty();
    }

    @Test
    @DisplayName("R52: invites every member of the council, with the agenda and an entry for the calendar")
    void invitesTheCouncil() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        String session = work.votingSession(dossier);
        assertThat(recipients("council/%"))
                .containsExactly("hd.chutich", "hd.pho", "hd.thuky", "hd.uyvien1", "hd.uyvien2");
        assertThat(text("council/%", "hd.pho"))
                .contains("Kính mời dự phiên họp " + session, dossier + " – phường Cốc Lếu");
        assertThat(jdbc.sql("select calendar from mail where person = 'hd.pho' and unique_key like 'council/%'")
                        .query(String.class)
                        .single())
                .contains("BEGIN:VEVENT", "UID:" + session + "@", "DTSTART;VALUE=DATE:20201002");
    }

    @Test
    @DisplayName("P3: work that would be over before the next digest is told at once, but not to whoever causes it")
    void tellsAtOnceOfWorkThatCannotWaitForTheDigest() {
        office.itIs(2021, 7, 8);
        work.convenedSession();
        assertThat(recipients("short/%")).as("tomorrow's digest is in time").isEmpty();

        office.itIs(2021, 7, 9);
        String session = work.convenedSession();
        assertThat(recipients("short/%")).containsExactly("noivu.cv2", "noivu.tp");
        assertThat(text("short/%", "noivu.tp"))
                .contains("Việc gấp: Lập chương trình họp – " + session, "hạn hết ngày 09/7/2021, thứ Sáu", "/viec/");
    }

    private List<String> recipients(String key) {
        return jdbc.sql("select person from mail where unique_key like ? order by person")
                .param(key)
                .query(String.class)
                .list();
    }

    private String text(String key, String person) {
        return jdbc.sql("select text_body from mail where unique_key like ? and person = ?")
                .params(key, person)
                .query(String.class)
                .single();
    }
}
