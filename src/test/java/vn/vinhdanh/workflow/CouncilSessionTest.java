package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The paths of {@code council-session.bpmn}. */
@ProcessTest
class CouncilSessionTest {

    private static final List<String> MEMBERS = Cast.LAO_CAI_2020.council();
    private static final String CITY = "CITY_COMMENDATION";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void theCampaignIsUnderWay() {
        work.campaignUnderWay();
    }

    /** More than half of all five members must agree. */
    private String cityDossier() {
        return work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
    }

    /** Four fifths of all five members must agree. */
    private String flagDossier() {
        String dossier = work.submittedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");
        office.complete("kimtan.ct", dossier, "userTask_confirmReport", Office.yes(""));
        work.blocProposes(dossier);
        work.appraisedAsQualified(dossier);
        return dossier;
    }

    // ---------------------------------------------------------------- paths

    @Test
    @DisplayName("R52: votes on the whole agenda at once and tells each dossier its own outcome")
    void tellsEachDossierItsOwnOutcome() {
        String flag = flagDossier();
        String city = cityDossier();
        String session = work.votingSession(flag, city);
        ProcessInstance process = office.instance(session);
        for (String member : MEMBERS) {
            work.vote(member, session, MEMBERS.indexOf(member) < 3 ? "AGREE" : "OTHER");
        }
        assertThat(work.status(city)).isEqualTo("IN_COUNCIL");
        office.runJobs();
        assertThat(process).isWaitingAtExactly("userTask_recordAttendance");
        work.voteClosed(session);
        assertThat(process).isWaitingAtExactly("userTask_draftMinutes");
        work.minutesSigned(session);
        assertThat(process)
                .hasPassedInOrder(
                        "start_councilConvened",
                        "serviceTask_conveneCouncil",
                        "userTask_prepareAgenda",
                        "userTask_vote",
                        "userTask_recordAttendance",
                        "gateway_sessionHeld",
                        "serviceTask_tallyBallots",
                        "userTask_draftMinutes",
                        "userTask_signMinutes",
                        "serviceTask_announceCouncilOutcome",
                        "end_minutesSigned")
                .hasNotPassed(
                        "timer_votingClosed",
                        "end_agendaOverdue",
                        "end_attendanceOverdue",
                        "end_minutesOverdue",
                        "end_signatureOverdue",
                        "serviceTask_returnDossiers",
                        "end_sessionFailed")
                .isEnded();
        assertThat(office.timesPassed(process, "userTask_vote")).isEqualTo(5);
        assertThat(work.status(flag)).as("3 of 5 is less than 4/5").isEqualTo("NOT_PASSED");
        assertThat(work.status(city)).as("3 of 5 is more than half").isEqualTo("AWAITING_DECISION");
    }

    @Test
    void passesTheFlagWithExactlyFourOfFive() {
        String dossier = flagDossier();
        work.councilAgrees(4, dossier);
        assertThat(work.status(dossier)).isEqualTo("AWAITING_DECISION");
        assertThat(office.journal(dossier)).anyMatch(sentence -> sentence.contains("4/5 thành viên đồng ý"));
    }

    @Test
    void failsTheFlagWithThreeOfFive() {
        String dossier = flagDossier();
        work.councilAgrees(3, dossier);
        assertThat(work.status(dossier)).isEqualTo("NOT_PASSED");
    }

    @Test
    @DisplayName("Law, P14: counts over all members when voting closes, not over those who voted")
    void countsMissingBallotsOverAllMembers() {
        String dossier = cityDossier();
        String session = work.votingSession(dossier);
        ProcessInstance process = office.instance(session);
        work.vote("hd.chutich", session, "AGREE");
        work.vote("hd.pho", session, "AGREE");
        office.fireTimer(session, "timer_votingClosed");
        everybodyWasThere(session);
        assertThat(process)
                .hasPassedInOrder("timer_votingClosed", "serviceTask_tallyBallots")
                .isWaitingAtExactly("userTask_draftMinutes");
        assertThat(work.figures(session, dossier))
                .isEqualTo("2/5 thành viên đồng ý, 0 không đồng ý, 0 ý kiến khác, 3 không bỏ phiếu");
        work.minutesSigned(session);
        assertThat(process).hasPassed("end_minutesSigned").isEnded();
        assertThat(work.status(dossier)).as("both agreed, but two of five").isEqualTo("NOT_PASSED");
    }

    @Test
    void countsNoBallotThatWasMarkedButNotCast() {
        String dossier = cityDossier();
        String session = work.votingSession(dossier);
        for (String member : MEMBERS) {
            work.fillBallot(member, session, "AGREE");
        }
        office.fireTimer(session, "timer_votingClosed");
        everybodyWasThere(session);
        assertThat(work.figures(session, dossier))
                .startsWith("0/5 thành viên đồng ý")
                .endsWith("5 không bỏ phiếu");
        assertThat(office.journal(session)).contains("Kiểm phiếu: 0/5 thành viên đã bỏ phiếu.");
    }

    /** Five people press the button at the same moment; nobody's transaction meets another's. */
    @Test
    void letsAllMembersVoteAtTheSameTime() throws Exception {
        String dossier = cityDossier();
        String session = work.votingSession(dossier);
        ProcessInstance process = office.instance(session);
        MEMBERS.forEach(member -> work.fillBallot(member, session, "AGREE"));
        ExecutorService hands = Executors.newFixedThreadPool(MEMBERS.size());
        try {
            List<Future<?>> votes = MEMBERS.stream()
                    .<Future<?>>map(member -> hands.submit(() -> office.completeOwn(member, session, "userTask_vote")))
                    .toList();
            for (Future<?> vote : votes) {
                vote.get();
            }
        } finally {
            hands.shutdownNow();
        }
        office.runJobs();
        work.voteClosed(session);
        assertThat(process).isWaitingAtExactly("userTask_draftMinutes");
        assertThat(work.figures(session, dossier)).startsWith("5/5 thành viên đồng ý");
    }

    private void everybodyWasThere(String session) {
        office.runJobs();
        work.recordAttendance(session, row -> "PRESENT");
        office.complete("hd.thuky", session, "userTask_recordAttendance");
        office.runJobs();
    }

    // ---------------------------------------------------------------- attendance

    @Test
    @DisplayName("P14: a session without its quorum counts nothing; its dossiers wait for the next one, which counts")
    void countsNothingWithoutAQuorumAndMeetsAgain() {
        String dossier = cityDossier();
        String session = work.votingSession(dossier);
        ProcessInstance process = office.instance(session);
        for (String member : MEMBERS.subList(0, 3)) {
            work.vote(member, session, "AGREE");
        }
        assertThat(work.get("hd.thuky", "/api/council-sessions/" + session + "/attendance")
                        .get("early")
                        .asText())
                .as("the session is tomorrow")
                .contains("Phiên họp ghi ngày", "hôm nay mới");
        office.fireTimer(session, "timer_votingClosed");
        work.voteClosed(session);
        assertThat(work.status(dossier)).as("3 of 5 is less than 2/3").isEqualTo("AWAITING_COUNCIL");
        assertThat(work.figures(session, dossier)).isEmpty();
        assertThat(office.journal(session)).contains("Phiên họp không thành, không kiểm phiếu.");
        assertThat(office.journal(dossier))
                .anyMatch(sentence -> sentence.contains(
                        "Không đủ thành viên: 3/5 thành viên dự họp, cần từ 2/3 tổng số thành viên Hội đồng trở lên"));
        work.minutesSigned(session);
        assertThat(process)
                .hasPassedInOrder(
                        "gateway_sessionHeld",
                        "serviceTask_returnDossiers",
                        "merge_sessionOver",
                        "userTask_draftMinutes",
                        "userTask_signMinutes",
                        "gateway_outcomesToTell",
                        "end_sessionFailed")
                .hasNotPassed("serviceTask_tallyBallots", "serviceTask_announceCouncilOutcome")
                .isEnded();
        assertThat(office.instance(dossier)).isWaitingAtExactly("subProcess_decision", "receiveTask_councilConcluded");

        work.councilAgrees(4, dossier);
        assertThat(work.status(dossier)).isEqualTo("AWAITING_DECISION");
    }

    @Test
    void countsNothingWhenTheSessionCouldNotBeHeld() {
        String dossier = cityDossier();
        String session = work.votingSession(dossier);
        MEMBERS.forEach(member -> work.vote(member, session, "AGREE"));
        office.runJobs();
        work.recordAttendance(session, row -> "PRESENT");
        work.edit(
                "hd.thuky", "/api/council-sessions/", session + "/attendance", form -> form.put("failure", "mất điện"));
        office.complete("hd.thuky", session, "userTask_recordAttendance");
        office.runJobs();
        assertThat(work.status(dossier)).isEqualTo("AWAITING_COUNCIL");
        assertThat(office.journal(dossier)).anyMatch(sentence -> sentence.contains("không thành (mất điện)"));
    }

    @Test
    @DisplayName("Law: an absent member's written opinion counts as a ballot, with its paper, and not beside one")
    void countsWrittenOpinions() {
        String flag = flagDossier();
        String session = work.votingSession(flag);
        for (String member : MEMBERS.subList(0, 4)) {
            work.vote(member, session, member.equals("hd.pho") ? "DISAGREE" : "AGREE");
        }
        office.fireTimer(session, "timer_votingClosed");
        office.runJobs();
        String task = "userTask_recordAttendance";
        assertThat(office.refusal("hd.thuky", session, task)).hasSize(5).containsOnly("ATTENDANCE_MISSING");
        work.recordAttendance(
                session,
                row -> "hd.uyvien2".equals(row.get("member").asText())
                                || "hd.pho".equals(row.get("member").asText())
                        ? "WRITTEN"
                        : "PRESENT");
        assertThat(office.refusal("hd.thuky", session, task))
                .containsExactly("OPINION_BESIDE_BALLOT", "OPINION_INCOMPLETE", "OPINION_PAPER_MISSING");
        work.recordAttendance(session, row -> row.get("voted").asBoolean() ? "PRESENT" : "WRITTEN");
        work.writtenOpinion(session, "hd.uyvien2", "AGREE");
        work.attachesTo(session, "WRITTEN_OPINIONS");
        assertThat(office.refusal("hd.pho", session, task)).containsExactly("NOT_FOR_YOU");
        office.complete("hd.thuky", session, task);
        office.runJobs();
        assertThat(work.figures(session, flag))
                .as("four of five, exactly 80 %")
                .isEqualTo("4/5 thành viên đồng ý, 1 không đồng ý, 0 ý kiến khác, 0 không bỏ phiếu");
        work.minutesSigned(session);
        assertThat(work.status(flag)).isEqualTo("AWAITING_DECISION");
    }

    @Test
    @DisplayName(
            "Law: a member of the nominated unit is named, votes, and stays in the denominator, as the campaign says")
    void recordsTheInterestOfAMemberOfTheNominatedUnit() {
        office.standsIn("kinhte.cv", "unit.phong-noi-vu");
        String dossier = work.directDossier("kinhte.cv", "phong-noi-vu", CITY);
        work.appraisedAsQualified(dossier);
        String session = work.votingSession(dossier);
        ObjectNode ballot = work.get("hd.thuky", "/api/council-sessions/" + session + "/ballot");
        assertThat(ballot.at("/rows/0/interest").asText()).contains("ghi vào biên bản", "vẫn bỏ phiếu");
        assertThat(work.get("hd.pho", "/api/council-sessions/" + session + "/ballot")
                        .at("/rows/0/interest")
                        .asText())
                .isEmpty();
        JsonNode item = work.get("noivu.cv", "/api/council-sessions/" + session).at("/items/0");
        assertThat(item.at("/interested/0").asText()).isEqualTo("Thư ký Hội đồng (mẫu)");
        assertThat(item.at("/inCharge/0").asText()).as("R76").isEqualTo("Thư ký Hội đồng (mẫu)");
    }

    // ---------------------------------------------------------------- deadlines

    @Test
    void marksTheSessionLateAndGoesOn() {
        String dossier = cityDossier();
        String session = work.convenedSession();
        ProcessInstance process = office.instance(session);
        office.deadlinePasses(session, "timer_agendaDue", "userTask_prepareAgenda");
        work.planAgenda(session, dossier);
        office.complete("noivu.cv", session, "userTask_prepareAgenda");
        MEMBERS.forEach(member -> work.vote(member, session, "AGREE"));
        office.runJobs();
        office.deadlinePasses(session, "timer_attendanceDue", "userTask_recordAttendance");
        work.voteClosed(session);
        office.deadlinePasses(session, "timer_minutesDue", "userTask_draftMinutes");
        work.fillMinutes(session);
        office.complete("hd.thuky", session, "userTask_draftMinutes");
        office.deadlinePasses(session, "timer_signatureDue", "userTask_signMinutes");
        office.complete("hd.chutich", session, "userTask_signMinutes");
        office.runJobs();
        assertThat(process)
                .hasPassed(
                        "end_agendaOverdue",
                        "end_attendanceOverdue",
                        "end_minutesOverdue",
                        "end_signatureOverdue",
                        "end_minutesSigned")
                .isEnded();
        assertThat(work.status(dossier)).isEqualTo("AWAITING_DECISION");
    }

    // ---------------------------------------------------------------- messages

    @Test
    void repeatsTheAnnouncementUntilTheDossierWaits() {
        String dossier = cityDossier();
        ProcessInstance dossierProcess = office.instance(dossier);
        String session = work.votingSession(dossier);
        MEMBERS.forEach(member -> work.vote(member, session, "AGREE"));
        office.runJobs();
        work.voteClosed(session);
        work.fillMinutes(session);
        office.complete("hd.thuky", session, "userTask_draftMinutes");
        office.complete("hd.chutich", session, "userTask_signMinutes");
        office.suspend(dossierProcess);
        assertThatThrownBy(() -> office.runJob(session, "serviceTask_announceCouncilOutcome"))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
        assertThat(work.status(dossier)).as("nothing half-said").isEqualTo("IN_COUNCIL");
        assertThat(office.job(session, "serviceTask_announceCouncilOutcome").getRetries())
                .as("the engine tries again")
                .isPositive();

        office.activate(dossierProcess);
        office.runJob(session, "serviceTask_announceCouncilOutcome");
        office.runJobs();
        assertThat(dossierProcess).isWaitingAtExactly("subProcess_decision", "userTask_decideAward");
        assertThat(office.journal(dossier))
                .filteredOn(sentence -> sentence.startsWith("Hội đồng thông qua"))
                .hasSize(1);
    }

    @Test
    void announcesTwiceWithoutDoublingAnything() {
        String dossier = cityDossier();
        work.councilAgrees(5, dossier);
        List<String> before = office.journal(dossier);
        runtime.createProcessInstanceByKey("council-session")
                .businessKey("LC2020-HD-1")
                .setVariable("councilSessionCode", "LC2020-HD-1")
                .setVariable("agendaSize", 1)
                .setVariable("sessionHeld", true)
                .startBeforeActivity("serviceTask_announceCouncilOutcome#multiInstanceBody")
                .execute();
        office.runJobs();
        assertThat(office.running("council-session")).isZero();
        assertThat(office.journal(dossier)).isEqualTo(before);
        assertThat(office.openTasks(dossier)).containsExactly("userTask_decideAward");
    }

    // ---------------------------------------------------------------- refusals

    @Test
    void refusesToConveneForAnybodyButTheAppraisingOffice() {
        assertThat(office.refusal(() -> office.start("hd.thuky", "council-session", "campaignId", "LC2020")))
                .containsExactly("NOT_FOR_YOU");
        assertThat(office.running("council-session")).isZero();
    }

    @Test
    void refusesAnAgendaWithGapsOrWithADossierThatDoesNotWait() {
        String dossier = cityDossier();
        String session = work.convenedSession();
        String task = "userTask_prepareAgenda";
        assertThat(office.refusal("noivu.cv", session, task))
                .containsExactly("SESSION_DATE_MISSING", "VOTING_END_MISSING", "AGENDA_EMPTY");
        work.planAgenda(session, dossier);
        work.withdraws("cocleu.cv", dossier);
        office.itIs(2020, 10, 3);
        assertThat(office.refusal("noivu.cv", session, task)).containsExactly("VOTING_END_PAST", "DOSSIER_NOT_WAITING");
        assertThat(office.refusal("hd.thuky", session, task)).containsExactly("NOT_FOR_YOU");
    }

    @Test
    void refusesABallotWithAMissingVoteOrOpinion() {
        String first = cityDossier();
        String second = work.qualifiedDossier("kimtan.cv", "kim-tan", CITY);
        String session = work.votingSession(first, second);
        assertThat(office.refusalOfOwn("hd.pho", session, "userTask_vote"))
                .containsExactly("VOTE_MISSING", "VOTE_MISSING");
        work.fillBallot("hd.pho", session, "AGREE");
        ObjectNode ballot = work.get("hd.pho", "/api/council-sessions/" + session + "/ballot");
        ((ObjectNode) ballot.get("rows").get(1)).put("vote", "OTHER");
        work.put("hd.pho", "/api/council-sessions/" + session + "/ballot", ballot);
        assertThat(office.refusalOfOwn("hd.pho", session, "userTask_vote")).containsExactly("OPINION_MISSING");
    }

    @Test
    void refusesABallotAfterTheHourEvenWhileTheTimerIsStillOnItsWay() {
        String session = work.votingSession(cityDossier());
        work.fillBallot("hd.pho", session, "AGREE");
        office.itIs(2021, 7, 9);
        assertThat(office.refusalOfOwn("hd.pho", session, "userTask_vote")).containsExactly("VOTING_OVER");
    }

    @Test
    void refusesToVoteTwiceOrForSomebodyElse() {
        String dossier = cityDossier();
        String session = work.votingSession(dossier);
        work.vote("hd.pho", session, "DISAGREE");
        assertThat(office.refusalOfTask("hd.pho", "hd.thuky", session, "userTask_vote"))
                .as("with the secretary's task")
                .containsExactly("NOT_FOR_YOU");
        assertThat(office.refusalOfTask("noivu.cv", "hd.thuky", session, "userTask_vote"))
                .containsExactly("NOT_FOR_YOU");
    }

    @Test
    void showsABallotToItsMemberOnlyAndTheAgendaToTheCouncilOnceItIsSettled() {
        String dossier = cityDossier();
        String session = work.convenedSession();
        String url = "/api/council-sessions/" + session;
        assertThat(work.get("noivu.cv", url).get("items")).hasSize(1);
        assertThat(work.get("hd.pho", url).get("items")).isEmpty();
        work.planAgenda(session, dossier);
        office.complete("noivu.cv", session, "userTask_prepareAgenda");
        assertThat(work.get("hd.pho", url).get("items")).hasSize(1);
        work.fillBallot("hd.pho", session, "AGREE");
        for (String other : List.of("quantri", "noivu.cv", "lanhdao", "chutich", "kimtan.cv")) {
            assertThat(work.refusedGet(other, url + "/ballot")).as(other).containsExactly("NOT_FOR_YOU");
        }
        assertThat(work.get("hd.thuky", url + "/ballot").get("rows"))
                .allSatisfy(row -> assertThat(row.get("vote").isNull()).isTrue());
    }

    @Test
    @DisplayName("P12: asks the council about a unit that was not rated, on the agenda and on every ballot")
    void asksTheCouncilAboutAUnitThatWasNotRated() {
        String clerk = "kimtan.cv";
        work.registered(clerk, "kim-tan");
        String dossier = work.preparedDossier(clerk, "kim-tan", "PROVINCIAL_FLAG");
        work.edit(clerk, dossier, form -> form.get("declarations").forEach(row -> {
            if ("PARTY_RATING_2020".equals(row.get("criterion").asText())) {
                ((ObjectNode) row).put("rating", "NOT_RATED").put("note", "mới sáp nhập");
            }
        }));
        office.complete("kimtan.cv2", dossier, "userTask_prepareDossier");
        assertThat(work.findings(dossier)).contains("NOT_RATED");
        office.complete("kimtan.ct", dossier, "userTask_confirmReport", Office.yes(""));
        work.blocProposes(dossier);
        work.appraisedAsQualified(dossier);
        String session = work.votingSession(dossier);
        String question = work.get("hd.uyvien1", "/api/council-sessions/" + session + "/ballot")
                .at("/rows/0/questions/0")
                .asText();
        assertThat(question)
                .contains("tổ chức Đảng được đánh giá", "mới sáp nhập", "Mục III.3.1.b")
                .endsWith("Hội đồng có chấp nhận không?");
        assertThat(work.get("noivu.cv", "/api/council-sessions/" + session)
                        .at("/items/0/questions")
                        .size())
                .isOne();

        List.of("hd.chutich", "hd.pho", "hd.thuky", "hd.uyvien1", "hd.uyvien2")
                .forEach(member -> work.vote(member, session, "AGREE"));
        office.runJobs();
        work.voteClosed(session);
        work.fillMinutes(session);
        assertThat(office.refusal("hd.thuky", session, "userTask_draftMinutes"))
                .containsExactly("MINUTES_QUESTION_UNANSWERED");
        work.writeMinutes(session, "Về vấn đề: " + question + " Hội đồng cho ý kiến: ……");
        assertThat(office.refusal("hd.thuky", session, "userTask_draftMinutes"))
                .containsExactly("MINUTES_QUESTION_UNANSWERED");
        work.writeMinutes(session, "Về vấn đề: " + question + " Hội đồng cho ý kiến: chấp nhận, vì mới sáp nhập.");
        office.complete("hd.thuky", session, "userTask_draftMinutes");
    }

    @Test
    void refusesMinutesWithoutNumberAndTextOrOfAnybodyElse() {
        String dossier = cityDossier();
        String session = work.votingSession(dossier);
        MEMBERS.forEach(member -> work.vote(member, session, "AGREE"));
        office.runJobs();
        work.voteClosed(session);
        assertThat(office.refusal("hd.thuky", session, "userTask_draftMinutes"))
                .containsExactly("MINUTES_NUMBER_MISSING", "MINUTES_TEXT_MISSING");
        work.fillMinutes(session);
        assertThat(office.refusal("hd.uyvien1", session, "userTask_draftMinutes"))
                .containsExactly("NOT_FOR_YOU");
        office.complete("hd.thuky", session, "userTask_draftMinutes");
        assertThat(office.refusal("hd.thuky", session, "userTask_signMinutes")).containsExactly("NOT_FOR_YOU");
    }
}
