package vn.vinhdanh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.vinhdanh.journey.TestBrowser.Answer;
import vn.vinhdanh.journey.TestBrowser.Card;

/**
 * The way of two dossiers from the launch of the campaign to the award, with everything that goes wrong on it. Nobody
 * here is an administrator, everything goes over HTTP, jobs and timers run by themselves. The stations follow each
 * other on one database.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StopsAtFirstFailure.class)
abstract class JourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> NOTHING = Map.of();
    private static final Map<String, String> YES = Map.of("answer", "YES");

    /** What people must never get to read. */
    private static final Pattern TECHNICAL = Pattern.compile(
            "ENGINE-|Exception|[0-9a-f]{8}-[0-9a-f]{4}-|\\b(the|is|not|cannot|task|user|error|null|process)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern VIETNAMESE = Pattern.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữự]");

    private RunningApplication office;
    private String flag;
    private String commendation;
    private String session;

    /** @return the application on an empty database, not started yet */
    abstract RunningApplication application() throws IOException;

    @BeforeAll
    void open() throws IOException {
        office = application();
        office.start();
    }

    @AfterAll
    void close() {
        if (office != null) {
            office.close();
            office = null;
        }
    }

    // ---------- registration ----------

    @Test
    @Order(10)
    void onlyTheAppraisingOfficeLaunchesTheCampaign() {
        TestBrowser clerk = browser("cocleu.cv");
        assertThat(clerk.startable()).containsExactlyInAnyOrder("nomination-dossier", "deputy-authority");
        assertThat(browser("khoi.xaphuong").startable()).containsExactly("bloc-review");
        assertThat(browser("chutich").startable()).containsExactly("reconsideration");
        assertThat(browser("lanhdao").startable()).isEmpty();
        assertThat(browser("noivu.cv").startable())
                .containsExactlyInAnyOrder("emulation-campaign", "council-session", "reconsideration", "unit-merger");
        refused(clerk.start("emulation-campaign", Map.of("campaignId", "LC2020")), 403);
        refused(clerk.start("council-session", Map.of("campaignId", "LC2020")), 403);
        refused(browser("lanhdao").start("emulation-campaign", Map.of("campaignId", "LC2020")), 403);

        oneStarts("emulation-campaign", Map.of("campaignId", "LC2020"), "noivu.cv", "noivu.cv2");
        assertThat(office.count("select count(*) from campaign_launch")).isEqualTo(1);

        Card card = await("kimtan.cv", "userTask_registerTargets", of("LC2020-DK-kim-tan"));
        assertThat(card.shown())
                .containsEntry("registrationCode", "LC2020-DK-kim-tan")
                .containsEntry("unitName", "phường Kim Tân");
        refused(browser("noivu.cv2").start("emulation-campaign", Map.of("campaignId", "LC2020")), 422);
    }

    @Test
    @Order(20)
    void unitsRegisterTheirTargets() {
        TestBrowser clerk = browser("kimtan.cv");
        Card card = await("kimtan.cv", "userTask_registerTargets", of("LC2020-DK-kim-tan"));
        assertThat(clerk.formVariable(card.id(), "registrationCode")).isEqualTo("LC2020-DK-kim-tan");
        assertThat(clerk.get("/api/notices").body().toString())
                .as("the bell")
                .contains("LC2020-DK-kim-tan", "Mới giao", "hết ngày 19/10/2020")
                .doesNotContain("LC2020-DK-coc-leu");
        Answer tooEarly = clerk.submit(card.id(), NOTHING);
        refused(tooEarly, 422);
        Paperwork.targets(clerk, "LC2020-DK-kim-tan");
        refused(browser("cocleu.cv").get("/api/registrations/LC2020-DK-kim-tan"), 403);
        refused(browser("cocleu.cv").submit(card.id(), NOTHING), 403, 404, 409);

        oneWins("LC2020-DK-kim-tan", card, NOTHING, "kimtan.cv", "kimtan.cv2");
        for (String commune : List.of("cocleu.cv/coc-leu", "vanhoa.cv/van-hoa")) {
            String[] clerkAndUnit = commune.split("/");
            String code = "LC2020-DK-" + clerkAndUnit[1];
            Card own = await(clerkAndUnit[0], "userTask_registerTargets", of(code));
            Paperwork.targets(browser(clerkAndUnit[0]), code);
            oneWins(code, own, NOTHING, clerkAndUnit[0], clerkAndUnit[0]);
        }
    }

    @Test
    @Order(30)
    void theBlocSendsItsListAndTheOfficeReceivesIt() {
        String list = "LC2020-DKK-xa-phuong";
        TestBrowser leader = browser("khoi.xaphuong");
        refused(browser("kimtan.cv").get("/api/bloc-registrations/" + list), 403);
        refused(browser("kimtan.cv").post("/api/registrations/LC2020-DK-kim-tan/accept", Paperwork.empty()), 403);
        Card card = await("khoi.xaphuong", "userTask_compileBlocRegistration", any());
        assertThat(card.shown()).containsKey("blocName");
        refused(leader.submit(card.id(), NOTHING), 422);
        for (String unit : List.of("kim-tan", "coc-leu", "van-hoa")) {
            String registration = "LC2020-DK-" + unit;
            until("the registration waits for its bloc", () -> leader.post(
                            "/api/registrations/" + registration + "/accept", Paperwork.empty())
                    .isOk());
        }
        oneWins(list, card, NOTHING, "khoi.xaphuong", "khoi.xaphuong");
        Card received = await("noivu.cv", "userTask_receiveBlocRegistration", any());
        oneWins(list, received, YES, "noivu.cv", "noivu.cv2");
        until(
                "the registration is closed",
                () -> office.count(
                                "select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ in (?, ?)",
                                list,
                                "LC2020-DK-kim-tan")
                        == 0);
        assertThat(office.texts("select status from registration where unit_id in ('kim-tan', 'coc-leu', 'van-hoa')"))
                .containsOnly("ACCEPTED");
    }

    // ---------- dossiers ----------

    @Test
    @Order(40)
    void nineMonthsPass() {
        HttpResponse<String> refused = browser("kimtan.cv").sendPage("/dien-tap", "date", "2021-07-01");
        assertThat(refused.statusCode()).isEqualTo(403);
        goTo("2021-07-01");
        until(
                "units that did not register are noted",
                () -> office.count("select count(*) from registration where status = 'NOT_REGISTERED'") > 30
                        && office.count("select count(*) from registration where status = 'OPEN'") == 0);
        assertThat(office.count("select count(*) from escalation e join work_item i on i.task_id = e.task_id"
                        + " where i.subject like 'LC2020-DKK-%' and e.group_id = 'home-affairs'"))
                .as("Phòng Nội vụ hears of blocs that did not send their list")
                .isPositive();
    }

    @Test
    @Order(50)
    void allThatIsWrongIsSaidAtOnce() {
        TestBrowser clerk = browser("vanhoa.cv");
        String code = open(clerk, "van-hoa", "PROVINCIAL_MERIT_CERTIFICATE");
        Paperwork.dossier(clerk, code);
        Paperwork.withoutDocument(clerk, code, "ACHIEVEMENT_REPORT");
        Paperwork.document(clerk, code, "ACHIEVEMENT_REPORT", false);
        Paperwork.withoutDocument(clerk, code, "COUNCIL_MINUTES");
        Paperwork.rating(clerk, code, "GOVERNMENT_RATING_2020", "COMPLETED");
        complete("vanhoa.cv", "userTask_prepareDossier", code, NOTHING);

        await("vanhoa.cv", "userTask_supplementDossier", of(code));
        assertThat(blocking(clerk, code))
                .containsExactlyInAnyOrder("DOCUMENT_MISSING", "HEAD_CONFIRMATION_MISSING", "RATING_BELOW_MINIMUM");
        says(
                clerk,
                code,
                "HEAD_CONFIRMATION_MISSING",
                "“Báo cáo thành tích” chưa có xác nhận của Thủ trưởng đơn vị.",
                "Trình Thủ trưởng ký xác nhận",
                "Mục IV.2, Kế hoạch");
        says(
                clerk,
                code,
                "RATING_BELOW_MINIMUM",
                "xếp loại “Hoàn thành nhiệm vụ” thấp hơn mức tối thiểu “Hoàn thành tốt nhiệm vụ”",
                "kiểm tra lại văn bản xếp loại",
                "Mục III.3.1.b và III.3.2.b, Kế hoạch");
        says(
                clerk,
                code,
                "DOCUMENT_MISSING",
                "Thiếu “Biên bản họp xét của Hội đồng TĐKT”.",
                "Tải lên bản",
                "Mục IV.2, Kế hoạch");
        assertThat(clerk.read(Paperwork.dossierPath(code)).get("status").asText())
                .isEqualTo("Đang bổ sung");
    }

    @Test
    @Order(60)
    void theCityAwardNeedsASummaryList() {
        TestBrowser clerk = browser("cocleu.cv");
        commendation = open(clerk, "coc-leu", "CITY_COMMENDATION");
        Paperwork.dossier(clerk, commendation);
        Paperwork.withoutDocument(clerk, commendation, "SUMMARY_LIST");
        complete("cocleu.cv", "userTask_prepareDossier", commendation, NOTHING);

        Card card = await("cocleu.cv", "userTask_supplementDossier", of(commendation));
        assertThat(blocking(clerk, commendation)).containsExactly("DOCUMENT_MISSING");
        says(
                clerk,
                commendation,
                "DOCUMENT_MISSING",
                "Thiếu “Danh sách trích ngang thành tích”.",
                "Tải lên bản “Danh sách trích ngang thành tích”.",
                "Mục IV.2, Kế hoạch");
        Paperwork.document(clerk, commendation, "SUMMARY_LIST", false);
        assertThat(blocking(clerk, commendation)).isEmpty();
        oneWins(commendation, card, NOTHING, "cocleu.cv", "cocleu.cv");
        status(commendation, "Chờ khối bình xét");
    }

    @Test
    @Order(70)
    void twoClerksHandInTheFlagAtTheSameTime() {
        TestBrowser clerk = browser("kimtan.cv");
        refused(clerk.start("nomination-dossier", nomination("coc-leu", "PROVINCIAL_FLAG")), 403);
        oneStarts("nomination-dossier", nomination("kim-tan", "PROVINCIAL_FLAG"), "kimtan.cv", "kimtan.cv2");
        List<String> flags = office.texts("select code from dossier where unit_id = 'kim-tan'");
        assertThat(flags).hasSize(1);
        flag = flags.get(0);
        refused(clerk.start("nomination-dossier", nomination("kim-tan", "PROVINCIAL_FLAG")), 422);
        Paperwork.dossier(clerk, flag);
        Card card = await("kimtan.cv", "userTask_prepareDossier", of(flag));
        assertThat(card.shown())
                .containsEntry("dossierCode", flag)
                .containsEntry("unitName", "phường Kim Tân")
                .containsEntry("awardFormName", "Cờ thi đua của UBND tỉnh");
        oneWins(flag, card, NOTHING, "kimtan.cv", "kimtan.cv2");
        status(flag, "Chờ Thủ trưởng xác nhận");
        assertThat(office.count("select count(*) from ACT_RU_TASK where TASK_DEF_KEY_ = 'userTask_confirmReport'"))
                .isEqualTo(1);
    }

    @Test
    @Order(80)
    void whoIsProposedToTheProvinceDoesNotAskTheCityAsWell() {
        TestBrowser clerk = browser("kimtan.cv");
        String code = open(clerk, "kim-tan", "CITY_COMMENDATION");
        Paperwork.dossier(clerk, code);
        complete("kimtan.cv", "userTask_prepareDossier", code, NOTHING);
        await("kimtan.cv", "userTask_supplementDossier", of(code));
        assertThat(blocking(clerk, code)).containsExactly("ALREADY_PROPOSED_HIGHER");
        says(
                clerk,
                code,
                "ALREADY_PROPOSED_HIGHER",
                "Xã, phường này đã được đề nghị tỉnh khen thưởng",
                "rút hồ sơ đề nghị cấp thành phố này",
                "Mục III.3.3, Kế hoạch");

        ObjectNode reason = Paperwork.empty().put("reason", "Đã đề nghị Cờ thi đua của UBND tỉnh.");
        refused(browser("cocleu.cv").post(Paperwork.dossierPath(code) + "/withdraw", reason), 403);
        refused(clerk.post(Paperwork.dossierPath(code) + "/withdraw", Paperwork.empty()), 422);
        clerk.post(Paperwork.dossierPath(code) + "/withdraw", reason).orFail();
        status(code, "Đã rút hồ sơ");
        assertThat(clerk.find("userTask_supplementDossier", of(code))).isEmpty();
    }

    @Test
    @Order(90)
    void nobodyMeddlesWithTheDossierOfAnother() {
        TestBrowser stranger = browser("cocleu.cv");
        TestBrowser owner = browser("kimtan.cv");
        TestBrowser manager = browser("lanhdao");
        ObjectNode form = owner.read(Paperwork.dossierPath(flag));
        String document = Paperwork.documents(owner, flag, "ACHIEVEMENT_REPORT")
                .get(0)
                .get("url")
                .asText();
        assertThat(owner.get(document).orFail().body().asText()).startsWith("%PDF");

        refused(stranger.get(Paperwork.dossierPath(flag)), 403);
        refused(stranger.get(document), 403);
        refused(stranger.put(Paperwork.dossierPath(flag), form), 403);
        refused(stranger.post(Paperwork.dossierPath(flag) + "/check", Paperwork.empty()), 403);
        refused(Paperwork.upload(stranger, flag, "OTHER", false), 403);
        refused(browser("hd.uyvien1").get(Paperwork.dossierPath(flag)), 403);
        assertThat(manager.read(Paperwork.dossierPath(flag)).get("editable").asBoolean())
                .isFalse();
        refused(manager.put(Paperwork.dossierPath(flag), form), 403);

        String task = await("kimtan.ct", "userTask_confirmReport", of(flag)).id();
        for (String user : List.of("cocleu.cv", "kimtan.cv", "lanhdao", "hd.uyvien1", "noivu.cv")) {
            TestBrowser other = browser(user);
            for (String filter : List.of("Việc của nhóm tôi", "Việc của tôi", "Quá hạn", "Đến hạn 3 ngày tới")) {
                if (!user.equals("lanhdao")) {
                    assertThat(other.cards(filter)).as(user + ": " + filter).noneMatch(of(flag));
                }
            }
            refused(other.claim(task), 403, 404);
            refused(other.submit(task, YES), 403, 404);
            refused(other.engine("POST", "task/" + task + "/complete", Paperwork.empty()), 403);
            refused(
                    other.engine(
                            "PUT",
                            "task/" + task + "/variables/headConfirmed",
                            Paperwork.empty().put("value", true).put("type", "Boolean")),
                    403);
        }
        refused(browser("kimtan.ct").submit(task, Map.of("answer", "YES", "awardGranted", "true")), 400, 403);
        status(flag, "Chờ Thủ trưởng xác nhận");
    }

    @Test
    @Order(100)
    void theHeadConfirmsTheReport() {
        Card card = await("kimtan.ct", "userTask_confirmReport", of(flag));
        refused(browser("kimtan.ct").submit(card.id(), NOTHING), 422);
        oneWins(flag, card, YES, "kimtan.ct", "kimtan.ct");
        status(flag, "Chờ khối bình xét");
    }

    @Test
    @Order(110)
    void theCalendarOpensTheBlocReviewAndTheBlocProposesBoth() {
        goTo("2021-07-02");
        Card card = await("khoi.xaphuong", "userTask_holdBlocReview", any());
        TestBrowser leader = browser("khoi.xaphuong");
        String review = leader.formVariable(card.id(), "blocReviewCode");
        assertThat(review).isEqualTo("LC2020-BX-xa-phuong");
        assertThat(leader.read("/api/bloc-reviews/" + review).get("candidates"))
                .extracting(row -> row.get("dossierCode").asText())
                .containsExactlyInAnyOrder(flag, commendation);
        refused(browser("kimtan.cv").get("/api/bloc-reviews/" + review), 403);
        refused(leader.submit(card.id(), NOTHING), 422);
        Paperwork.blocReview(leader, review, flag, commendation);
        oneWins(review, card, NOTHING, "khoi.xaphuong", "khoi.xaphuong");
    }

    // ---------- a restart in the middle ----------

    @Test
    @Order(120)
    void aRestartLosesNothingAndDoublesNothing() {
        Card letter = await("khoi.xaphuong", "userTask_signBlocLetter", any());
        office.leaveJobsLying();
        browser("khoi.xaphuong")
                .submit(letter.id(), Map.of("documentNumber", "01/TTr-KTĐ", "documentDate", "2021-07-02"))
                .orFail();
        assertThat(office.count("select count(*) from ACT_RU_JOB where TYPE_ = 'message'"))
                .as("jobs that tell the dossiers")
                .isEqualTo(2);
        assertThat(office.count("select count(*) from ACT_RU_JOB where TYPE_ = 'timer'"))
                .isPositive();
        status(flag, "Chờ khối bình xét");
        List<Long> before = inventory();

        office.restart();

        assertThat(inventory()).isEqualTo(before);
        assertThat(office.texts("select distinct KEY_ from ACT_RE_PROCDEF")).hasSize(14);
        assertThat(office.count("select max(VERSION_) from ACT_RE_PROCDEF")).isEqualTo(1);
        assertThat(office.count("select max(VERSION_) from ACT_RE_DECISION_DEF"))
                .isEqualTo(1);
        status(flag, "Đang thẩm định");
        status(commendation, "Đang thẩm định");
        assertThat(browser("kimtan.cv").read(Paperwork.dossierPath(flag)).get("journal"))
                .extracting(entry -> entry.get("sentence").asText())
                .containsOnlyOnce("Khối đề nghị khen thưởng.");
    }

    /** @return how much there is of everything that a start could lose or double */
    private List<Long> inventory() {
        List<Long> counts = new ArrayList<>();
        for (String table : List.of(
                "ACT_RE_DEPLOYMENT",
                "ACT_RE_PROCDEF",
                "ACT_RE_DECISION_DEF",
                "ACT_RE_CAMFORMDEF",
                "ACT_ID_USER",
                "ACT_ID_GROUP",
                "ACT_ID_MEMBERSHIP",
                "ACT_RU_FILTER",
                "campaign_launch",
                "registration",
                "registration_target",
                "dossier",
                "dossier_document",
                "file_piece",
                "bloc_review_candidate")) {
            counts.add(office.count("select count(*) from " + table));
        }
        counts.add(office.count("select count(*) from ACT_RU_AUTHORIZATION where RESOURCE_TYPE_ <> 7"));
        return counts;
    }

    // ---------- appraisal, council, decision ----------

    @Test
    @Order(130)
    void theOfficeAppraisesBoth() {
        goTo("2021-07-05");
        until(
                "timers set before the restart tell of blocs that did not meet",
                () -> office.count("select count(*) from escalation e join work_item i on i.task_id = e.task_id"
                                + " where i.subject like 'LC2020-BX-%'")
                        > 0);
        TestBrowser appraiser = browser("noivu.cv");
        for (String code : List.of(flag, commendation)) {
            Card card = await("noivu.cv", "userTask_appraiseDossier", of(code));
            refused(appraiser.submit(card.id(), NOTHING), 422);
            refused(browser("kimtan.cv").get("/api/appraisals/" + code), 403);
            Paperwork.appraisal(appraiser, code);
            assertThat(List.of(
                            appraiser.claim(card.id()).isOk(),
                            browser("noivu.cv2").claim(card.id()).isOk()))
                    .as("one person picks the task up")
                    .containsExactly(true, false);
            refused(browser("noivu.cv2").submit(card.id(), NOTHING), 409);
            oneWins(code, card, NOTHING, "noivu.cv", "noivu.cv");
            status(code, "Chờ Hội đồng xét");
        }
    }

    @Test
    @Order(140)
    void theCouncilSeesTheDossiersOnceTheyAreOnItsTable() {
        TestBrowser member = browser("hd.uyvien1");
        refused(member.get(Paperwork.dossierPath(flag)), 403);
        TestBrowser appraiser = browser("noivu.cv");
        appraiser.start("council-session", Map.of("campaignId", "LC2020")).orFail();
        Card card = await("noivu.cv", "userTask_prepareAgenda", any());
        session = appraiser.formVariable(card.id(), "councilSessionCode");
        assertThat(session).isEqualTo("LC2020-HD-1");
        refused(appraiser.submit(card.id(), NOTHING), 422);
        Paperwork.agenda(appraiser, session, flag, commendation);
        oneWins(session, card, NOTHING, "noivu.cv", "noivu.cv2");

        status(flag, "Hội đồng đang xét");
        assertThat(member.read(Paperwork.dossierPath(flag)).get("editable").asBoolean())
                .isFalse();
        refused(browser("cocleu.cv").get("/api/council-sessions/" + session), 403);
    }

    @Test
    @Order(150)
    void fiveMembersVoteAtTheSameTime() {
        List<String> members = List.of("hd.chutich", "hd.pho", "hd.thuky", "hd.uyvien1", "hd.uyvien2");
        List<Callable<Answer>> votes = new ArrayList<>();
        for (String user : members) {
            TestBrowser member = browser(user);
            Card card = await(user, "userTask_vote", any());
            assertThat(card.assignee()).isEqualTo(user);
            refused(member.submit(card.id(), NOTHING), 422);
            Paperwork.ballot(member, session);
            votes.add(() -> member.submit(card.id(), NOTHING));
        }
        String another =
                browser("hd.pho").find("userTask_vote", any()).orElseThrow().id();
        refused(browser("hd.chutich").submit(another, NOTHING), 403, 404, 409);

        assertThat(atOnce(votes)).allMatch(Answer::isOk);
        assertThat(office.count("select count(*) from ballot_cast")).isEqualTo(5);
        assertThat(office.count("select count(*) from ballot")).isEqualTo(10);
    }

    @Test
    @Order(160)
    void theMinutesAreSigned() {
        Card attendance = await("hd.thuky", "userTask_recordAttendance", any());
        refused(browser("hd.thuky").submit(attendance.id(), NOTHING), 422);
        Paperwork.attendance(browser("hd.thuky"), session);
        oneWins(session, attendance, NOTHING, "hd.thuky", "hd.thuky");
        Card draft = await("hd.thuky", "userTask_draftMinutes", any());
        refused(browser("hd.thuky").submit(draft.id(), NOTHING), 422);
        Paperwork.minutes(browser("hd.thuky"), session);
        oneWins(session, draft, NOTHING, "hd.thuky", "hd.thuky");
        Card sign = await("hd.chutich", "userTask_signMinutes", any());
        refused(browser("hd.thuky").submit(sign.id(), NOTHING), 403, 404);
        oneWins(session, sign, NOTHING, "hd.chutich", "hd.chutich");
        // The jobs that tell the dossiers are running or about to: they end or go on, they do not lie locked.
        office.restart();
        assertThat(office.count("select count(*) from council_session where status = 'SIGNED'"))
                .isEqualTo(1);
        status(flag, "Chờ quyết định");
        status(commendation, "Chờ quyết định");
    }

    @Test
    @Order(170)
    void theChairmanDecidesTheCityAward() {
        goTo("2021-07-12");
        Card card = await("chutich", "userTask_decideAward", of(commendation));
        refused(browser("noivu.cv").submit(card.id(), YES), 403, 404);
        refused(browser("chutich").submit(card.id(), YES), 422);
        oneWins(
                commendation,
                card,
                Map.of("answer", "YES", "documentNumber", "120/QĐ-UBND", "documentDate", "2021-07-12"),
                "chutich",
                "chutich");
        status(commendation, "Đã khen thưởng");
    }

    @Test
    @Order(180)
    void theProvinceGrantsTheFlag() {
        Card letter = await("chutich", "userTask_submitToHigherLevel", of(flag));
        oneWins(
                flag,
                letter,
                Map.of("documentNumber", "10/TTr-UBND", "documentDate", "2021-07-09"),
                "chutich",
                "chutich");
        status(flag, "Chờ cấp trên trả lời");
        goTo("2021-08-10");
        Card answer = await("noivu.cv", "userTask_recordHigherAnswer", of(flag));
        oneWins(
                flag,
                answer,
                Map.of("answer", "YES", "documentNumber", "2100/QĐ-UBND", "documentDate", "2021-08-05"),
                "noivu.cv",
                "noivu.tp");
        status(flag, "Đã khen thưởng");
        assertThat(browser("kimtan.cv").read(Paperwork.dossierPath(flag)).get("journal"))
                .hasSizeGreaterThan(8);
        assertThat(office.texts("select dossier_code from award_record order by dossier_code"))
                .containsExactlyInAnyOrder(flag, commendation);
        until(
                "both processes have ended",
                () -> office.count(
                                "select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ in (?, ?)",
                                flag,
                                commendation)
                        == 0);
    }

    @Test
    @Order(190)
    void noJobFailedAndNoFileLiesInTheEngine() {
        assertThat(office.count("select count(*) from ACT_RU_INCIDENT")).isZero();
        assertThat(office.texts("select JOB_EXCEPTION_MSG_ from ACT_HI_JOB_LOG where JOB_STATE_ = 1"))
                .isEmpty();
        assertThat(office.count("select count(*) from ACT_RU_JOB where RETRIES_ = 0 or EXCEPTION_MSG_ is not null"))
                .isZero();
        assertThat(office.count("select count(*) from file_piece")).isGreaterThan(10);
        assertThat(office.bytes("select BYTES_ from ACT_GE_BYTEARRAY"))
                .noneMatch(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains("%PDF"));
        assertThat(office.texts("select SENTENCE from (select subject, at, person, sentence, count(*) as n from journal"
                        + " group by subject, at, person, sentence) j where n > 1"))
                .isEmpty();
    }

    // ---------- how it is done ----------

    private TestBrowser browser(String user) {
        return office.browser(user);
    }

    private void goTo(String day) {
        HttpResponse<String> moved = browser("noivu.cv").sendPage("/dien-tap", "date", day);
        assertThat(moved.statusCode()).isEqualTo(302);
        Awaitility.await("the calendar stands at " + day)
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> !browser("noivu.cv").page("/dien-tap").contains("Đang chuyển ngày"));
        assertThat(browser("noivu.cv").page("/dien-tap")).doesNotContain("Diễn tập dừng giữa chừng");
    }

    /** Opens a dossier from the start form. @return its code, as the card in the list shows it */
    private String open(TestBrowser clerk, String unit, String awardForm) {
        List<String> known = clerk.work().stream()
                .map(card -> card.shown().getOrDefault("dossierCode", ""))
                .toList();
        clerk.start("nomination-dossier", nomination(unit, awardForm)).orFail();
        return await(
                        clerk.user(),
                        "userTask_prepareDossier",
                        card -> !known.contains(card.shown().get("dossierCode")))
                .shown()
                .get("dossierCode");
    }

    private static Map<String, Object> nomination(String unit, String awardForm) {
        return Map.of("campaignId", "LC2020", "unitId", unit, "awardForm", awardForm, "directProposal", false);
    }

    /** Two people start the same thing in the same moment: it is started once, and the other reads a sentence. */
    private void oneStarts(String process, Map<String, ?> fields, String one, String other) {
        TestBrowser first = browser(one);
        TestBrowser second = browser(other);
        List<Answer> answers = atOnce(List.of(() -> first.start(process, fields), () -> second.start(process, fields)));
        assertThat(answers).as(process).filteredOn(Answer::isOk).hasSize(1);
        answers.stream().filter(answer -> !answer.isOk()).forEach(lost -> {
            refused(lost, 409, 422, 500);
            assertThat(lost.message()).doesNotContain("Hệ thống gặp lỗi");
        });
    }

    /** Picks a task up and completes it. */
    private void complete(String user, String step, String code, Map<String, String> fields) {
        Card card = await(user, step, of(code));
        browser(user).claim(card.id()).orFail();
        browser(user).submit(card.id(), fields).orFail();
    }

    /**
     * Two people, or one in two windows, complete the same task in the same moment: one wins, the other reads a sentence,
     * and what was done was done once.
     */
    private void oneWins(String subject, Card card, Map<String, String> fields, String one, String other) {
        TestBrowser first = browser(one);
        TestBrowser second = one.equals(other) ? office.anotherBrowser(other) : browser(other);
        long entries = office.count("select count(*) from journal where subject = ?", subject);
        List<Answer> answers =
                atOnce(List.of(() -> first.submit(card.id(), fields), () -> second.submit(card.id(), fields)));
        assertThat(answers).as(card.name()).filteredOn(Answer::isOk).hasSize(1);
        answers.stream().filter(answer -> !answer.isOk()).forEach(lost -> {
            refused(lost, 400, 403, 404, 409, 422, 500);
            assertThat(lost.message()).as("the sentence for who comes second").doesNotContain("Hệ thống gặp lỗi");
        });
        List<String> written = office.texts(
                "select sentence from journal where subject = ? order by entry_id offset " + entries + " rows",
                subject);
        assertThat(written).as("what was noted of " + card.name()).doesNotHaveDuplicates();
        assertThat(office.count(
                        "select count(*) from ACT_HI_TASKINST where ID_ = ? and DELETE_REASON_ = 'completed'",
                        card.id()))
                .isEqualTo(1);
        assertThat(office.count(
                        "select coalesce(max(n), 0) from (select count(*) as n from ACT_RU_TASK t join ACT_RU_EXECUTION e"
                                + " on e.ID_ = t.PROC_INST_ID_ where e.BUSINESS_KEY_ = ?"
                                + " and t.TASK_DEF_KEY_ <> 'userTask_vote' group by t.TASK_DEF_KEY_) x",
                        subject))
                .as("next tasks")
                .isLessThanOrEqualTo(1);
    }

    private static <T> List<T> atOnce(List<Callable<T>> doings) {
        ExecutorService people = Executors.newFixedThreadPool(doings.size());
        CountDownLatch ready = new CountDownLatch(doings.size());
        try {
            List<Future<T>> started = doings.stream()
                    .map(doing -> people.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return doing.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> each : started) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            people.shutdownNow();
        }
    }

    /** Waits until the card of a task is in the person's list. */
    private Card await(String user, String step, Predicate<Card> which) {
        TestBrowser browser = browser(user);
        return Awaitility.await(user + " finds " + step)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .pollDelay(Duration.ZERO)
                .until(() -> browser.find(step, which), Optional::isPresent)
                .orElseThrow();
    }

    private static void until(String what, Supplier<Boolean> holds) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .pollDelay(Duration.ZERO)
                .until(holds::get);
    }

    /** Waits until the appraising office reads this standing of a dossier. */
    private void status(String code, String words) {
        TestBrowser reader = browser("noivu.cv");
        Awaitility.await(code + " is “" + words + "”")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .pollDelay(Duration.ZERO)
                .until(
                        () -> reader.read(Paperwork.dossierPath(code))
                                .get("status")
                                .asText(),
                        words::equals);
    }

    private static Predicate<Card> any() {
        return card -> true;
    }

    private static Predicate<Card> of(String code) {
        return card -> card.isOf(code);
    }

    private static List<String> blocking(TestBrowser reader, String code) {
        List<String> codes = new ArrayList<>();
        reader.read(Paperwork.dossierPath(code)).get("findings").forEach(finding -> {
            if (finding.get("severity").asText().equals("BLOCKING")) {
                codes.add(finding.get("code").asText());
            }
        });
        return codes;
    }

    private static void says(
            TestBrowser reader, String code, String finding, String sentence, String remedy, String clause) {
        JsonNode found = null;
        for (JsonNode each : reader.read(Paperwork.dossierPath(code)).get("findings")) {
            if (each.get("code").asText().equals(finding)) {
                found = each;
            }
        }
        assertThat(found).as(finding).isNotNull();
        assertThat(found.get("sentence").asText()).contains(sentence);
        assertThat(found.get("remedy").asText()).contains(remedy);
        assertThat(found.get("source").asText()).isEqualTo(clause);
    }

    private static void refused(Answer answer, Integer... statuses) {
        assertThat(answer.status()).as(answer.to() + " " + answer.body()).isIn((Object[]) statuses);
        assertThat(answer.message()).as(answer.to()).containsPattern(VIETNAMESE).doesNotContainPattern(TECHNICAL);
    }
}
