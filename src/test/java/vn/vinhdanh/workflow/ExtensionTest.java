package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.deadline.RecordedChanges;
import vn.vinhdanh.extension.Moves;
import vn.vinhdanh.notification.ArrivesAsWritten;
import vn.vinhdanh.registration.Registrations;
import vn.vinhdanh.reminder.DigestRounds;
import vn.vinhdanh.worklist.WorkItem;
import vn.vinhdanh.worklist.WorkItems;

/** Deadlines that the office extends and shortens while everything runs. */
@ProcessTest
@ExtendWith(ArrivesAsWritten.class)
class ExtensionTest {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String CITY = "CITY_COMMENDATION";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    ExtensionDesk desk;

    @Autowired
    DeadlineMover mover;

    @Autowired
    InstanceMove instanceMove;

    @Autowired
    RecordedChanges changes;

    @Autowired
    Moves moves;

    @Autowired
    Registrations registrations;

    @Autowired
    WorkItems items;

    @Autowired
    DigestRounds rounds;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private String kimTan;
    private String cocLeu;

    @BeforeEach
    void twoWardsMayRegister() {
        work.campaignUnderWay();
        kimTan = work.openedRegistration("kim-tan");
        cocLeu = work.openedRegistration("coc-leu");
    }

    // ---------------------------------------------------------------- what moves

    @Test
    @DisplayName("R64: extending one unit moves its timer, due date, waiting work and variable, and nobody else's")
    void oneUnit() {
        office.itIs(2020, 10, 15);
        desk.record("UNIT_REGISTRATION", "UNIT:kim-tan", LocalDate.of(2020, 10, 21));
        assertThat(registrationDue(kimTan)).as("not yet, it follows").isEqualTo(at(2020, 10, 20));
        mover.moveWaiting();
        assertMoved(kimTan, at(2020, 10, 22));
        assertMoved(cocLeu, at(2020, 10, 20));
        assertThat(office.job(kimTan, "timer_registrationClosed").getDuedate())
                .as("another deadline")
                .isEqualTo(Date.from(at(2020, 11, 20)));
        assertThat(office.journal(kimTan))
                .last()
                .asString()
                .isEqualTo("Gia hạn “Đơn vị gửi đăng ký thi đua cho Trưởng khối” cho phường Kim Tân: từ hết ngày"
                        + " 19/10/2020, thứ Hai thành hết ngày 21/10/2020, thứ Tư (Công văn số 12/UBND-NV ngày"
                        + " 15/10/2020).");
        assertThat(office.journal(cocLeu)).noneMatch(entry -> entry.contains("Gia hạn"));
    }

    @Test
    void allAndThenWhoBeginsLater() {
        desk.record("UNIT_REGISTRATION", "ALL", LocalDate.of(2020, 10, 21));
        mover.moveWaiting();
        assertMoved(kimTan, at(2020, 10, 22));
        assertMoved(cocLeu, at(2020, 10, 22));
        String later = work.openedRegistration("phong-kinh-te");
        assertMoved(later, at(2020, 10, 22));
    }

    @Test
    @DisplayName("P2: extending a bloc's review moves what is counted from it, the dossier's preparation too")
    void derivedDeadlines() {
        work.registered("cocleu.cv", "coc-leu");
        String dossier = work.preparedDossier("cocleu.cv", "coc-leu", CITY);
        desk.record("BLOC_REVIEW", "BLOC:xa-phuong", LocalDate.of(2021, 7, 7));
        mover.moveWaiting();
        assertThat(due(office.task(dossier, "userTask_prepareDossier")))
                .isEqualTo(at(2021, 7, 7).minusSeconds(1));
        assertThat(office.job(dossier, "timer_preparationDue").getDuedate()).isEqualTo(Date.from(at(2021, 7, 7)));
        office.itIs(2021, 7, 6);
        office.complete("cocleu.cv", dossier, "userTask_prepareDossier");
        assertThat(work.dossier(dossier).isLate()).isFalse();
        assertThat(items.awaited("LC2020"))
                .filteredOn(item -> item.subject().equals(dossier))
                .extracting(WorkItem::due)
                .containsExactly(at(2021, 7, 8));
    }

    @Test
    @DisplayName("R57: the head's time to confirm moves with the unit's deadline, until a supplement gives another")
    void theHeadsConfirmation() {
        String dossier = work.submittedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");
        desk.record("UNIT_NOMINATION", "UNIT:kim-tan", LocalDate.of(2021, 7, 2));
        mover.moveWaiting();
        assertConfirmationDue(dossier, at(2021, 7, 3));
        office.complete("kimtan.ct", dossier, "userTask_confirmReport", Office.yes(""));
        work.blocProposes(dossier);
        office.itIs(2021, 7, 1);
        work.appraise(dossier, "SUPPLEMENT", "Thiếu xác nhận số liệu.");
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");
        office.complete("kimtan.cv", dossier, "userTask_supplementDossier");
        assertConfirmationDue(dossier, at(2021, 7, 7));
        desk.record("UNIT_NOMINATION", "UNIT:kim-tan", LocalDate.of(2021, 7, 4));
        mover.moveWaiting();
        assertConfirmationDue(dossier, at(2021, 7, 7));
    }

    private void assertConfirmationDue(String dossier, Instant expected) {
        assertThat(due(office.task(dossier, "userTask_confirmReport"))).isEqualTo(expected.minusSeconds(1));
        assertThat(office.job(dossier, "timer_headConfirmationDue").getDuedate())
                .isEqualTo(Date.from(expected));
        assertThat(items.waiting("LC2020"))
                .filteredOn(item -> item.step().equals("userTask_confirmReport"))
                .extracting(WorkItem::due)
                .containsExactly(expected);
    }

    @Test
    void whoWaitsForABlocWaitsUntilItsNewDeadline() {
        String dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        desk.record("BLOC_REVIEW", "BLOC:xa-phuong", LocalDate.of(2021, 7, 7));
        mover.moveWaiting();
        assertThat(items.awaited("LC2020"))
                .filteredOn(item -> item.subject().equals(dossier))
                .extracting(WorkItem::due)
                .containsExactly(at(2021, 7, 8));
        assertThat(office.job(dossier, "timer_blocReviewDue").getDuedate()).isEqualTo(Date.from(at(2021, 7, 8)));
    }

    // ---------------------------------------------------------------- what was late

    @Test
    @DisplayName("P21: a registration that waits for consent to its lateness goes on by itself when it is late no more")
    void nobodyHasToConsentAnyMore() {
        office.itIs(2020, 10, 21);
        work.editRegistration("kimtan.cv", kimTan, form -> form.put("lateReason", "Bão."));
        work.submittedRegistration("kimtan.cv", "kim-tan");
        assertThat(office.instance(kimTan)).isWaitingAtExactly("userTask_consentToLateRegistration");
        desk.record("UNIT_REGISTRATION", "ALL", LocalDate.of(2020, 10, 22));
        mover.moveWaiting();
        assertThat(office.instance(kimTan)).isWaitingAtExactly("receiveTask_registrationReviewed");
        assertThat(registrations.get(kimTan).isLate()).isFalse();
        assertThat(office.journal(kimTan))
                .contains("Hạn đã được gia hạn: đăng ký nộp trong hạn, không còn là nộp muộn.");
    }

    @Test
    @DisplayName("P21: a dossier that waits for consent to its lateness goes on by itself when it is late no more")
    void aLateDossierIsLateNoMore() {
        work.registered("cocleu.cv", "coc-leu");
        office.itIs(2021, 7, 3);
        String dossier = work.preparedDossier("cocleu.cv", "coc-leu", CITY);
        office.complete("cocleu.cv", dossier, "userTask_prepareDossier");
        String draft = desk.draft("UNIT_NOMINATION", "UNIT:coc-leu", LocalDate.of(2021, 7, 4));
        desk.attachPaper(draft);
        assertThat(desk.page("noivu.cv", "/thay-doi-han/" + draft))
                .contains("1 hồ sơ nộp muộn sẽ được tính là nộp trong hạn");
        desk.post("noivu.cv", "/thay-doi-han/" + draft + "/ghi-nhan", Map.of(), 302);
        mover.moveWaiting();
        assertThat(office.instance(dossier)).isWaitingAtExactly("receiveTask_blocReviewConcluded");
        assertThat(work.dossier(dossier).isLate()).isFalse();
    }

    @Test
    @DisplayName("A deadline that has passed and is extended is watched again, and nobody above is told of it any more")
    void whatWasOverdueIsInTime() {
        office.deadlinePasses(kimTan, "timer_registrationDue", "userTask_registerTargets");
        office.itIs(2020, 10, 21);
        desk.record("UNIT_REGISTRATION", "UNIT:kim-tan", LocalDate.of(2020, 10, 22));
        mover.moveWaiting();
        assertMoved(kimTan, at(2020, 10, 23));
        assertThat(digest("kimtan.cv")).contains("hết ngày 22/10/2020").doesNotContain("QUÁ HẠN");
        office.itIs(2020, 10, 22);
        work.submittedRegistration("kimtan.cv", "kim-tan");
        assertThat(registrations.get(kimTan).isLate()).isFalse();
    }

    @Test
    @DisplayName("An old timer that fires before its process has followed sees the new deadline and waits for it")
    void anOldTimerFiresInBetween() {
        office.itIs(2020, 10, 15);
        desk.record("UNIT_REGISTRATION", "UNIT:kim-tan", LocalDate.of(2020, 10, 21));
        String old = office.job(kimTan, "timer_registrationDue").getId();
        office.itIs(2020, 10, 20);
        management.executeJob(old);
        assertThat(office.instance(kimTan)).hasNotPassed("end_registrationOverdue");
        assertMoved(kimTan, at(2020, 10, 22));
        mover.moveWaiting();
        assertThat(timesExtended(kimTan)).isOne();
        office.fireTimer(kimTan, "timer_registrationDue");
        assertThat(office.instance(kimTan)).hasPassed("end_registrationOverdue");
    }

    @Test
    @DisplayName("P21: a registration is not closed by an old timer when its closing was put off")
    void anOldInterruptingTimerTakesNothingAway() {
        office.itIs(2020, 11, 10);
        desk.record("REGISTRATION_CLOSE", "ALL", LocalDate.of(2020, 11, 30));
        String old = office.job(kimTan, "timer_registrationClosed").getId();
        ProcessInstance registration = office.instance(kimTan);
        office.itIs(2020, 11, 20);
        management.executeJob(old);
        assertThat(registration).isWaitingAtExactly("userTask_registerTargets");
        office.fireTimer(kimTan, "timer_registrationClosed");
        assertThat(office.today()).isEqualTo(LocalDate.of(2020, 12, 1));
        assertThat(registration).isEnded();
    }

    // ---------------------------------------------------------------- one by one

    @Test
    void aBatchThatWasCutGoesOnAndMovesEachOnce() {
        office.itIs(2020, 10, 15);
        String change = desk.record("UNIT_REGISTRATION", "ALL", LocalDate.of(2020, 10, 21));
        String first = office.instance(kimTan).getId();
        transaction.executeWithoutResult(status -> {
            moves.take(change, first);
            instanceMove.move(first, changes.find(change).orElseThrow());
        });
        assertThat(moves.progress(change)).isEqualTo(new Moves.Progress(2, 1, 0));
        assertThat(desk.page("lanhdao", "/moc-han/LC2020")).contains("Đang dời việc theo", "<span>1</span> trên");
        mover.moveWaiting();
        mover.moveWaiting();
        assertThat(moves.progress(change)).isEqualTo(new Moves.Progress(2, 2, 0));
        assertThat(timesExtended(kimTan)).isOne();
        assertThat(timesExtended(cocLeu)).isOne();
        assertMoved(cocLeu, at(2020, 10, 22));
    }

    @Test
    @DisplayName("Two nodes at work on the same list move each process once")
    void twoNodes() throws InterruptedException {
        List<String> codes = Stream.of("phong-kinh-te", "phong-noi-vu", "van-hoa", "phong-tai-chinh-ke-hoach")
                .map(work::openedRegistration)
                .toList();
        office.itIs(2020, 10, 15);
        String change = desk.record("UNIT_REGISTRATION", "ALL", LocalDate.of(2020, 10, 21));
        Thread other = new Thread(mover::moveWaiting);
        other.start();
        mover.moveWaiting();
        other.join();
        mover.moveWaiting();
        assertThat(moves.progress(change)).isEqualTo(new Moves.Progress(6, 6, 0));
        assertThat(codes).allSatisfy(code -> {
            assertMoved(code, at(2020, 10, 22));
            assertThat(timesExtended(code)).isOne();
        });
    }

    @Test
    void whoBeganWhileTheChangeWasRecordedIsFoundByTheSecondLook() {
        office.itIs(2020, 10, 15);
        String change = desk.record("UNIT_REGISTRATION", "ALL", LocalDate.of(2020, 10, 21));
        jdbc.sql("delete from deadline_move where instance_id = ?")
                .param(office.instance(cocLeu).getId())
                .update();
        mover.moveWaiting();
        assertMoved(cocLeu, at(2020, 10, 20));
        office.itIs(2020, 10, 16);
        mover.moveWaiting();
        assertMoved(cocLeu, at(2020, 10, 22));
        assertThat(moves.unswept()).isEmpty();
        assertThat(moves.progress(change).isRunning()).isFalse();
    }

    // ---------------------------------------------------------------- mails

    @Test
    @DisplayName("Everybody concerned gets one mail per change, with what of theirs moves and the entry that moves it")
    void mails() {
        office.itIs(2020, 10, 15);
        rounds.makeDueDigests();
        String before = calendarOf("digest/%", "kimtan.cv");
        office.itIs(2020, 10, 16);
        String change = desk.record("UNIT_REGISTRATION", "BLOC:xa-phuong", LocalDate.of(2020, 10, 21));
        assertThat(recipients("deadline/" + change + "/%"))
                .contains("kimtan.cv", "kimtan.ct", "cocleu.cv", "khoi.xaphuong", "noivu.cv")
                .doesNotContain("khoi.phongban", "kinhte.cv", "chutich");
        assertThat(text("deadline/%", "kimtan.cv"))
                .startsWith("Gia hạn: Đơn vị gửi đăng ký thi đua cho Trưởng khối")
                .contains(
                        "Lý do: Mưa lũ chia cắt nhiều xã.",
                        "Công văn số 12/UBND-NV ngày 16/10/2020",
                        "Mốc “Đơn vị gửi đăng ký thi đua cho Trưởng khối”: từ hết ngày 19/10/2020, thứ Hai thành hết ngày"
                                + " 21/10/2020, thứ Tư.",
                        "Việc của Anh/Chị: Đăng ký chỉ tiêu thi đua – " + kimTan
                                + " (phường Kim Tân): hạn mới hết ngày 21/10/2020, thứ Tư.")
                .doesNotContain(cocLeu);
        String after = calendarOf("deadline/%", "kimtan.cv");
        assertThat(line(after, "UID:")).isEqualTo(line(before, "UID:"));
        assertThat(number(line(after, "SEQUENCE:"))).isGreaterThan(number(line(before, "SEQUENCE:")));
        assertThat(line(after, "DTEND:")).isEqualTo("DTEND:20201021T170000Z");
        mover.moveWaiting();
        assertThat(digest("kimtan.cv")).contains("hết ngày 21/10/2020");
    }

    // ---------------------------------------------------------------- what is refused

    @Test
    @DisplayName("R23: everything that stands against a change is said at once, each with its clause")
    void allFaultsAtOnce() {
        office.itIs(2020, 10, 15);
        String code = desk.begun();
        desk.post(
                "noivu.cv",
                "/thay-doi-han/" + code,
                Map.of("kind", "BLOC_REVIEW", "level", "ALL", "lastDay", "2021-06-29", "documentDate", "2021-01-01"),
                302);
        assertThat(desk.page("noivu.cv", "/thay-doi-han/" + code))
                .contains("Chưa ghi nhận được", "Xem trước")
                .doesNotContain("/ghi-nhan");
        String refused = desk.post("noivu.cv", "/thay-doi-han/" + code + "/ghi-nhan", Map.of(), 422);
        assertThat(refused)
                .contains(
                        "khi chưa hết ngày chốt kết quả 30/06/2021",
                        "Mục III.3.1, Kế hoạch",
                        "Chưa ghi lý do thay đổi thời hạn.",
                        "Chưa ghi số văn bản cho phép thay đổi thời hạn.",
                        "Ngày văn bản cho phép thay đổi thời hạn (01/01/2021) chưa đến.",
                        "Chưa đính kèm văn bản.");
        assertThat(changes.of("LC2020")).isEmpty();
    }

    @Test
    void refusesThePastAndWhatBreaksTheOrder() {
        office.itIs(2020, 10, 15);
        assertThat(refused("UNIT_REGISTRATION", "ALL", LocalDate.of(2020, 10, 14)))
                .contains("hết ngày 14/10/2020, thứ Tư, đã qua.");
        assertThat(refused("UNIT_REGISTRATION", "UNIT:kim-tan", LocalDate.of(2020, 10, 28)))
                .contains("Hạn “Trưởng khối gửi đăng ký thi đua về Phòng Nội vụ” của phường Kim Tân sẽ là hết ngày"
                        + " 22/10/2020, thứ Năm, sớm hơn hạn “Đơn vị gửi đăng ký thi đua cho Trưởng khối”");
        assertThat(refused("BLOC_REVIEW", "UNIT:kim-tan", LocalDate.of(2021, 7, 6)))
                .contains("Mốc này là của khối, không đặt riêng cho một đơn vị.");
        assertThat(refused("FINAL_REVIEW", "BLOC:xa-phuong", LocalDate.of(2021, 12, 30)))
                .contains("Mốc này là của cả đợt thi đua");
        assertThat(refused("UNIT_REGISTRATION", "ALL", LocalDate.of(2020, 10, 19)))
                .contains("Hạn mới trùng với hạn đang áp dụng.");
    }

    @Test
    @DisplayName("Shortening asks twice and says first whom it leaves no time")
    void shorteningAsksTwice() {
        office.itIs(2020, 10, 15);
        String code = desk.draft("UNIT_REGISTRATION", "ALL", LocalDate.of(2020, 10, 15));
        desk.attachPaper(code);
        assertThat(desk.page("noivu.cv", "/thay-doi-han/" + code))
                .contains(
                        "2 việc của 2 đơn vị, khối sẽ dời", "Đây là rút ngắn", "Trễ ngay nếu không xong trong hôm nay")
                .contains("Đăng ký chỉ tiêu thi đua – " + kimTan);
        assertThat(desk.post("noivu.cv", "/thay-doi-han/" + code + "/ghi-nhan", Map.of(), 422))
                .contains("xác nhận lần thứ hai");
        desk.post("noivu.cv", "/thay-doi-han/" + code + "/ghi-nhan", Map.of("shortening", "true"), 302);
        mover.moveWaiting();
        assertMoved(kimTan, at(2020, 10, 16));
        assertThat(text("deadline/%", "kimtan.cv")).startsWith("Rút ngắn: ");
        assertThat(changes.of("LC2020")).singleElement().satisfies(change -> assertThat(change.isShortening())
                .isTrue());
    }

    @Test
    void whatIsOnRecordIsNeverEdited() {
        office.itIs(2020, 10, 15);
        assertThat(desk.page("kimtan.cv", "/moc-han/LC2020")).doesNotContain("Đã ghi nhận.");
        String code = desk.record("UNIT_REGISTRATION", "ALL", LocalDate.of(2020, 10, 21));
        desk.post("noivu.cv", "/thay-doi-han/" + code, Map.of("kind", "APPRAISAL"), 422);
        desk.post("noivu.cv", "/thay-doi-han/" + code + "/ghi-nhan", Map.of(), 422);
        desk.post("noivu.cv", "/thay-doi-han/" + code + "/bo", Map.of(), 422);
        assertThat(desk.page("kimtan.cv", "/moc-han/LC2020"))
                .contains(code, "hết ngày 21/10/2020, thứ Tư", "cong-van.pdf", "Mưa lũ chia cắt nhiều xã.");
    }

    @Test
    void onlyTheOfficeChangesAndOnlyWhoHasAPartReads() {
        String code = desk.begun();
        for (String url : List.of(
                "/thay-doi-han/" + code,
                "/thay-doi-han/" + code + "/ghi-nhan",
                "/thay-doi-han/" + code + "/bo",
                "/moc-han/LC2020/thay-doi")) {
            for (String user : List.of("kimtan.cv", "khoi.xaphuong", "chutich", "lanhdao", "quantri")) {
                assertThat(desk.status(user, "POST", url)).as(user + " " + url).isEqualTo(403);
            }
        }
        assertThat(desk.status("kimtan.cv", "GET", "/thay-doi-han/" + code)).isEqualTo(403);
        for (String user : List.of("kimtan.cv", "khoi.xaphuong", "chutich", "lanhdao", "hd.pho", "noivu.cv")) {
            assertThat(desk.status(user, "GET", "/moc-han/LC2020")).as(user).isEqualTo(200);
        }
        assertThat(desk.status("quantri", "GET", "/moc-han/LC2020")).isEqualTo(403);
    }

    // ---------------------------------------------------------------- looking

    private void assertMoved(String code, Instant due) {
        assertThat(registrationDue(code)).isEqualTo(due);
        assertThat(((Date) runtime.getVariable(office.instance(code).getId(), "unitRegistrationDue")).toInstant())
                .isEqualTo(due);
        assertThat(due(office.task(code, "userTask_registerTargets"))).isEqualTo(due.minusSeconds(1));
        assertThat(office.job(code, "timer_registrationDue").getDuedate()).isEqualTo(Date.from(due));
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(office.instance(code).getId())
                        .activityId("timer_registrationDue")
                        .count())
                .as("one timer, not two")
                .isOne();
    }

    private Instant registrationDue(String code) {
        return items.waiting("LC2020").stream()
                .filter(item -> item.subject().equals(code))
                .map(WorkItem::due)
                .findFirst()
                .orElseThrow();
    }

    private static Instant due(Task task) {
        return task.getDueDate().toInstant();
    }

    private static Instant at(int year, int month, int day) {
        return LocalDate.of(year, month, day).atStartOfDay(HANOI).toInstant();
    }

    private String refused(String kind, String scope, LocalDate lastDay) {
        String code = desk.draft(kind, scope, lastDay);
        desk.attachPaper(code);
        return desk.post("noivu.cv", "/thay-doi-han/" + code + "/ghi-nhan", Map.of(), 422);
    }

    private long timesExtended(String code) {
        return office.journal(code).stream()
                .filter(entry -> entry.startsWith("Gia hạn"))
                .count();
    }

    private String digest(String person) {
        rounds.makeDueDigests();
        return jdbc.sql("select text_body from mail where person = ? and unique_key like 'digest/%'"
                        + " order by mail_id desc limit 1")
                .param(person)
                .query(String.class)
                .single();
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

    private String calendarOf(String key, String person) {
        return jdbc.sql("select calendar from mail where unique_key like ? and person = ?")
                .params(key, person)
                .query(String.class)
                .single();
    }

    private static String line(String calendar, String start) {
        return calendar.lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static long number(String line) {
        return Long.parseLong(line.substring(line.indexOf(':') + 1));
    }
}
