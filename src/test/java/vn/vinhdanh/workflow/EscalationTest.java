package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.escalation.Escalations;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.rehearsal.DueJobs;
import vn.vinhdanh.worklist.WorkItems;

/**
 * Who is told of late work, when, and who is not: the models climb the campaign's ladder rung by rung. In October 2020
 * 20/10 is a Tuesday; in July 2021 02/7 is a Friday and 10/7, the day of D4, a Saturday.
 */
@ProcessTest
class EscalationTest {

    private static final String REGISTER = "userTask_registerTargets";
    private static final String PREPARE = "userTask_prepareDossier";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    WorkItems items;

    @Autowired
    Escalations escalations;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    DueJobs jobs;

    @Autowired
    WorkHandOver handOver;

    @Autowired
    Organizations organizations;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aCampaignIsUnderWay() {
        work.campaignUnderWay();
    }

    // ---------------------------------------------------------------- climbing

    @Test
    @DisplayName(
            "R64: of a unit that does not register, its head hears on the first working day, the bloc leader on the"
                    + " second, Phòng Nội vụ on the third, and nobody else")
    void climbsFromTheHeadToTheOffice() {
        String code = work.openedRegistration("kim-tan");
        office.liveUntil(2020, 10, 19);
        assertThat(office.told(code)).isEmpty();
        office.liveUntil(2020, 10, 20);
        assertThat(office.told(code)).containsExactly(REGISTER + " head.kim-tan +1");
        office.liveUntil(2020, 10, 21);
        office.liveUntil(2020, 10, 22);
        office.liveUntil(2020, 11, 18);
        assertThat(office.told(code))
                .containsExactly(
                        REGISTER + " head.kim-tan +1", REGISTER + " bloc.xa-phuong +2", REGISTER + " home-affairs +3");
        assertThat(office.journal(code))
                .contains(
                        "Đăng ký chỉ tiêu thi đua quá hạn 1 ngày làm việc: đã báo Thủ trưởng đơn vị.",
                        "Đăng ký chỉ tiêu thi đua quá hạn 2 ngày làm việc: đã báo Trưởng khối thi đua xã, phường.",
                        "Đăng ký chỉ tiêu thi đua quá hạn 3 ngày làm việc: đã báo Phòng Nội vụ thành phố.");
        assertThat(jdbc.sql("select reason from journal where subject = ? and sentence like '%quá hạn 1 ngày%'")
                        .param(code)
                        .query(String.class)
                        .single())
                .isEqualTo("Thủ trưởng phường Kim Tân; căn cứ: cài đặt của đợt");
        assertThat(office.instance(code))
                .isWaitingAtExactly(REGISTER)
                .hasPassed("timer_registrationDue", "end_registrationOverdue", "subProcess_escalation");
    }

    @Test
    @DisplayName(
            "The bell of those who were told says it, without a link: the task is not theirs; who may urge gets to that page")
    void theBellSaysIt() {
        String code = work.openedRegistration("kim-tan");
        office.liveUntil(2020, 10, 20);
        assertThat(work.page("kimtan.ct", "/api/notices"))
                .containsOnlyOnce(code)
                .contains("Quá hạn ở nơi khác cần đôn đốc", "\"link\":\"\"", "\"overdue\":true");
        assertThat(work.page("khoi.xaphuong", "/api/notices")).doesNotContain(code);
        assertThat(work.page("cocleu.ct", "/api/notices")).doesNotContain(code);
        office.liveUntil(2020, 10, 21);
        assertThat(work.page("kimtan.ct", "/api/notices")).contains("\"pages\":[]");
        assertThat(work.page("khoi.xaphuong", "/api/notices")).contains(code, "\"address\":\"/don-doc\"");
    }

    @Test
    void tellsNobodyMoreOnceTheWorkIsDone() {
        String code = work.openedRegistration("kim-tan");
        office.liveUntil(2020, 10, 20);
        work.editRegistration(
                "kimtan.cv",
                work.filledRegistration("kimtan.cv", "kim-tan"),
                form -> form.put("lateReason", "Cán bộ phụ trách nghỉ ốm."));
        office.complete("kimtan.cv", code, REGISTER);
        assertThat(escalations.standing("LC2020"))
                .as("nothing is late any more")
                .isEmpty();
        office.complete("noivu.cv", code, "userTask_consentToLateRegistration", Office.yes("Đồng ý."));
        assertThat(jdbc.sql("select late from registration where code = ?")
                        .param(code)
                        .query(Boolean.class)
                        .single())
                .as("P21: late work is done with reason and consent, and stays marked")
                .isTrue();
        assertThat(management
                        .createJobQuery()
                        .activityId("timer_registrationDue")
                        .count())
                .as("the timer went with its task")
                .isZero();
        work.accepts("khoi.xaphuong", code);
        office.liveUntil(2020, 11, 30);
        assertThat(office.told(code)).containsExactly(REGISTER + " head.kim-tan +1");
    }

    @Test
    @DisplayName("A node that was off for three days catches up: everybody whose turn came is told, once")
    void catchesUp() {
        String code = work.openedRegistration("kim-tan");
        office.itIs(2020, 10, 22);
        jobs.runDue();
        List<String> all =
                List.of(REGISTER + " bloc.xa-phuong +3", REGISTER + " head.kim-tan +3", REGISTER + " home-affairs +3");
        assertThat(office.told(code)).containsExactlyElementsOf(all);
        office.fireTimer(code, "timer_registrationDue");
        office.fireTimer(code, "timer_registrationDue");
        assertThat(office.told(code)).containsExactlyElementsOf(all);
        assertThat(office.journal(code))
                .filteredOn(line -> line.contains("quá hạn"))
                .hasSize(3);
    }

    @Test
    void twoCasesLateAtTheSameInstantAreNotMixedUp() {
        String kimTan = work.openedRegistration("kim-tan");
        String cocLeu = work.openedRegistration("coc-leu");
        String economy = work.openedRegistration("phong-kinh-te");
        office.liveUntil(2020, 10, 21);
        assertThat(office.told(kimTan)).containsExactly(REGISTER + " head.kim-tan +1", REGISTER + " bloc.xa-phuong +2");
        assertThat(office.told(cocLeu)).containsExactly(REGISTER + " head.coc-leu +1", REGISTER + " bloc.xa-phuong +2");
        assertThat(office.told(economy))
                .containsExactly(REGISTER + " head.phong-kinh-te +1", REGISTER + " bloc.phong-ban +2");
    }

    @Test
    @DisplayName(
            "P2: one working day lies between the units' date and the blocs', so head and bloc leader hear together")
    void climbsFasterWhereTimeIsShort() {
        String dossier = work.openedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");
        office.liveUntil(2021, 7, 1);
        assertThat(office.told(dossier)).isEmpty();
        office.liveUntil(2021, 7, 10);
        assertThat(office.told(dossier))
                .containsExactly(
                        PREPARE + " bloc.xa-phuong +1", PREPARE + " head.kim-tan +1", PREPARE + " home-affairs +3");
    }

    // ---------------------------------------------------------------- who is late

    @Test
    @DisplayName("A head who is late himself is not told that he is; those above him are")
    void leavesOutALateHead() {
        work.registered("kimtan.cv", "kim-tan");
        String dossier = work.preparedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");
        office.complete("kimtan.cv", dossier, PREPARE);
        office.runJobs();
        office.liveUntil(2021, 7, 9);
        assertThat(office.told(dossier))
                .containsExactly("userTask_confirmReport bloc.xa-phuong +1", "userTask_confirmReport home-affairs +3");
    }

    @Test
    @DisplayName(
            "R57c: a bloc that does not meet: Phòng Nội vụ hears on the first working day; the dossier that waits says so"
                    + " to the bloc leader too")
    void tellsTheOfficeOfALateBloc() {
        String review = work.openedBlocReview("xa-phuong");
        String dossier = work.submittedDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        office.liveUntil(2021, 7, 9);
        assertThat(office.told(review)).containsExactly("userTask_holdBlocReview home-affairs +1");
        assertThat(office.told(dossier))
                .containsExactly(
                        "receiveTask_blocReviewConcluded bloc.xa-phuong +1",
                        "receiveTask_blocReviewConcluded home-affairs +1");
    }

    @Test
    @DisplayName(
            "R57d: D4 is a Saturday; the chairman hears on the third working day, Wednesday 14/7, and of Phòng Nội vụ's own"
                    + " lateness it is not told itself")
    void reachesTheChairmanForD4() {
        String dossier = work.directDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        office.liveUntil(2021, 7, 13);
        assertThat(office.told(dossier)).isEmpty();
        office.liveUntil(2021, 7, 31);
        assertThat(office.told(dossier)).containsExactly("userTask_appraiseDossier chairman +3");
        assertThat(office.journal(dossier))
                .contains("Thẩm định hồ sơ quá hạn 3 ngày làm việc: đã báo Chủ tịch UBND thành phố.");
    }

    @Test
    @DisplayName("R52: dossiers that wait for a council nobody convened are nobody's task, and yet somebody is told")
    void tellsOfACouncilThatIsNotConvened() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        office.liveUntil(2021, 7, 31);
        assertThat(office.told(dossier))
                .containsExactly(
                        "receiveTask_councilConcluded home-affairs +1", "receiveTask_councilConcluded chairman +3");
        assertThat(items.waiting("LC2020")).as("no task of anybody's").isEmpty();
    }

    @Test
    void tellsNobodyOfALateChairman() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        work.councilAgrees(5, dossier);
        office.liveUntil(2021, 9, 30);
        assertThat(office.openTasks(dossier)).containsExactly("userTask_decideAward");
        assertThat(office.told(dossier)).isEmpty();
    }

    // ---------------------------------------------------------------- moved deadlines

    @Test
    @DisplayName("A deadline that moves is climbed anew from there; who was told of the old one is told no more")
    void aMovedDeadlineIsClimbedAnew() {
        String code = work.openedRegistration("kim-tan");
        office.liveUntil(2020, 10, 21);
        Instant later = Instant.parse("2020-10-26T17:00:00Z");
        runtime.setVariable(office.instance(code).getId(), "unitRegistrationDue", Date.from(later));
        management.recalculateJobDuedate(
                office.job(code, "timer_registrationDue").getId(), false);
        jdbc.sql("update work_item set due = ? where subject = ?")
                .params(Timestamp.from(later), code)
                .update();

        assertThat(escalations.standing("LC2020")).isEmpty();
        Job timer = office.job(code, "timer_registrationDue");
        assertThat(timer.getDuedate()).isEqualTo(Date.from(later));
        office.liveUntil(2020, 10, 26);
        assertThat(office.told(code)).hasSize(2);
        office.liveUntil(2020, 10, 28);
        assertThat(office.told(code).subList(2, 4))
                .containsExactly(REGISTER + " head.kim-tan +1", REGISTER + " bloc.xa-phuong +2");
        assertThat(escalations.standing("LC2020").values()).singleElement().satisfies(told -> assertThat(told)
                .hasSize(2));
    }

    @Test
    @DisplayName("The head of the unit that takes over knows what the head of the ended one was told")
    void theSuccessorsHeadKnows() {
        work.openedRegistration("kim-tan");
        office.liveUntil(2020, 10, 20);
        Organization organization = organizations.of("LC2020");
        handOver.move(
                organization.unit("kim-tan").orElseThrow(),
                organization.unit("coc-leu").orElseThrow());
        assertThat(escalations.standing("LC2020").values()).singleElement().satisfies(told -> assertThat(told)
                .extracting(Escalations.Told::group)
                .containsExactly("head.coc-leu"));
    }
}
