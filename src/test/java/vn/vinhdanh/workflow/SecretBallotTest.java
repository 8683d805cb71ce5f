package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * P14: who votes how is nobody's to know where the campaign says so. The commune votes secretly, the city openly; what
 * shows in the one must not show in the other.
 */
@ProcessTest
class SecretBallotTest {

    private static final String OPINION = "Đề nghị xem lại số liệu";

    @Autowired
    Office office;

    @Autowired
    CaseWork cityWork;

    @Autowired
    JdbcClient jdbc;

    private CaseWork commune() {
        office.itIs(2026, 3, 2);
        CaseWork work = cityWork.of(Cast.XA_MAU_2026);
        work.campaignUnderWay();
        return work;
    }

    /** @return session of the commune's council about one dossier */
    private String communeVotes(CaseWork work) {
        String dossier = work.submittedDossier("xm.thon1", "thon-mau-1", "COMMUNE_COMMENDATION");
        work.blocProposes("thon-xa-mau", new String[] {dossier});
        work.appraisedAsQualified(dossier);
        return work.votingSession(dossier);
    }

    private String cityVotes() {
        cityWork.campaignUnderWay();
        return cityWork.votingSession(cityWork.qualifiedDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION"));
    }

    // ---------------------------------------------------------------- one ballot each

    @Test
    @DisplayName("P14: a secret ballot can be changed with its receipt until the count, and never after")
    void changesASecretBallotUntilTheCount() {
        CaseWork work = commune();
        String session = communeVotes(work);
        String receipt = work.put("xm.thuky", ballotUrl(session), ballot(work, session, "AGREE"))
                .get("receipt")
                .asText();
        assertThat(receipt).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
        assertThat(work.get("xm.thuky", ballotUrl(session)).at("/rows/0/vote").isNull())
                .as("even its member does not read it back")
                .isTrue();

        assertThat(refused(work, session, "DISAGREE", ""))
                .as("without the receipt")
                .contains("BALLOT_CAST");
        assertThat(refused(work, session, "DISAGREE", "0000-0000-0000-0000")).contains("BALLOT_CAST");
        work.put(
                "xm.thuky",
                ballotUrl(session),
                ballot(work, session, "DISAGREE")
                        .put("receipt", receipt.toLowerCase().replace("-", " ")));
        office.completeOwn("xm.thuky", session, "userTask_vote");
        work.vote("xm.chutich", session, "AGREE");
        work.put(
                "xm.thuky", ballotUrl(session), ballot(work, session, "ABSTAIN").put("receipt", receipt));
        work.vote("xm.uyvien", session, "AGREE");
        office.runJobs();
        work.voteClosed(session);
        assertThat(work.figures(session, dossierOf(work, session)))
                .isEqualTo("2/3 thành viên đồng ý, 0 không đồng ý, 1 phiếu trắng, 0 ý kiến khác, 0 không bỏ phiếu");
        assertThat(refused(work, session, "AGREE", receipt)).as("counted").contains("COUNCIL_SESSION_STATE");
    }

    @Test
    @DisplayName("P14: an open ballot that was cast can be changed as a whole until the hour, and never after")
    void changesAnOpenBallotUntilTheHour() {
        String session = cityVotes();
        cityWork.vote("hd.pho", session, "AGREE");
        cityWork.fillBallot("hd.pho", session, "DISAGREE");
        ObjectNode gap = cityWork.get("hd.pho", ballotUrl(session));
        ((ObjectNode) gap.get("rows").get(0)).putNull("vote");
        assertThat(codes(cityWork, "hd.pho", session, gap)).contains("VOTE_MISSING");
        office.itIs(2021, 7, 9);
        assertThat(codes(cityWork, "hd.pho", session, ballot(cityWork, session, "AGREE")))
                .contains("VOTING_OVER");
        office.fireTimer(session, "timer_votingClosed");
        office.runJobs();
        cityWork.recordAttendance(session, row -> "PRESENT");
        office.complete("hd.thuky", session, "userTask_recordAttendance");
        office.runJobs();
        assertThat(cityWork.figures(session, dossierOf(cityWork, session)))
                .startsWith("0/5 thành viên đồng ý, 1 không đồng ý");
    }

    @Test
    @DisplayName("P14: two browsers of one member at once leave one ballot, in a secret vote and in an open one")
    void twoBrowsersLeaveOneBallot() throws Exception {
        CaseWork work = commune();
        String session = communeVotes(work);
        List<Integer> answers = atOnce(
                () -> status(work, "xm.thuky", session, ballot(work, session, "AGREE")),
                () -> status(work, "xm.thuky", session, ballot(work, session, "DISAGREE")));
        assertThat(answers).containsExactlyInAnyOrder(200, 422);
        office.fireTimer(session, "timer_votingClosed");
        office.runJobs();
        work.recordAttendance(session, row -> "PRESENT");
        office.complete("xm.thuky", session, "userTask_recordAttendance");
        office.runJobs();
        assertThat(work.figures(session, dossierOf(work, session))).endsWith("2 không bỏ phiếu");

        office.empty();
        String open = cityVotes();
        cityWork.fillBallot("hd.pho", open, "AGREE");
        List<Integer> casts = atOnce(() -> casts("hd.pho", open), () -> casts("hd.pho", open));
        assertThat(casts).containsExactlyInAnyOrder(200, 422);
        assertThat(jdbc.sql("select count(*) from ballot_cast")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void refusesASecretBallotWithGapsAndDoesNotLetItsTaskGo() {
        CaseWork work = commune();
        String session = communeVotes(work);
        assertThat(office.refusalOfOwn("xm.thuky", session, "userTask_vote")).containsExactly("BALLOT_MISSING");
        assertThat(codes(work, "xm.thuky", session, ballot(work, session, null)))
                .contains("VOTE_MISSING");
        assertThat(office.refusalOfOwn("xm.thuky", session, "userTask_vote"))
                .as("nothing was cast")
                .containsExactly("BALLOT_MISSING");
        work.put("xm.thuky", ballotUrl(session), ballot(work, session, "AGREE"));
        assertThat(office.refusalOfTask("xm.thuky", "xm.uyvien", session, "userTask_vote"))
                .as("somebody else's task")
                .containsExactly("NOT_FOR_YOU");
    }

    @Test
    @DisplayName("Law: all members absent, all with written opinions; the commune counts them, and they attend")
    void countsASessionHeldInWriting() {
        CaseWork work = commune();
        String session = communeVotes(work);
        office.fireTimer(session, "timer_votingClosed");
        office.runJobs();
        work.recordAttendance(session, row -> "WRITTEN");
        work.writtenOpinion(session, "xm.chutich", "AGREE");
        work.writtenOpinion(session, "xm.thuky", "AGREE");
        work.writtenOpinion(session, "xm.uyvien", "DISAGREE");
        work.attachesTo(session, "WRITTEN_OPINIONS");
        office.complete("xm.thuky", session, "userTask_recordAttendance");
        office.runJobs();
        assertThat(work.figures(session, dossierOf(work, session)))
                .isEqualTo("2/3 thành viên đồng ý, 1 không đồng ý, 0 ý kiến khác, 0 không bỏ phiếu");
    }

    @Test
    @DisplayName("Law: interests.mayVote: false – a member does not vote on the own unit, and stays in the denominator")
    void keepsAMemberFromVotingOnTheOwnUnit() {
        CaseWork work = commune();
        office.standsIn("xm.thon1", "unit.tdp-mau-4");
        String own = work.submittedDossier("xm.thon1", "tdp-mau-4", "COMMUNE_COMMENDATION");
        String other = work.submittedDossier("xm.thon1", "thon-mau-1", "COMMUNE_COMMENDATION");
        work.blocProposes("thon-xa-mau", new String[] {own, other});
        work.appraisedAsQualified(own);
        work.appraisedAsQualified(other);
        String session = work.votingSession(own, other);
        ObjectNode shown = work.get("xm.uyvien", ballotUrl(session));
        assertThat(shown.at("/rows/0/mayVote").asBoolean()).isFalse();
        assertThat(shown.at("/rows/0/interest").asText()).contains("không bỏ phiếu về hồ sơ này", "ghi vào biên bản");
        assertThat(shown.at("/rows/1/mayVote").asBoolean()).isTrue();
        assertThat(work.get("xm.thuky", ballotUrl(session))
                        .at("/rows/0/mayVote")
                        .asBoolean())
                .isTrue();

        ObjectNode without = ballot(work, session, "AGREE");
        ((ObjectNode) without.get("rows").get(0)).putNull("vote");
        work.put("xm.uyvien", ballotUrl(session), without);
        work.put("xm.thuky", ballotUrl(session), ballot(work, session, "AGREE"));
        String receipt = work.put("xm.chutich", ballotUrl(session), ballot(work, session, "AGREE"))
                .get("receipt")
                .asText();
        assertThat(receipt).isNotEmpty();
        Cast.XA_MAU_2026.council().forEach(member -> office.completeOwn(member, session, "userTask_vote"));
        office.runJobs();
        work.voteClosed(session);
        assertThat(work.figures(session, own))
                .startsWith("2/3 thành viên đồng ý")
                .endsWith("1 không bỏ phiếu");
        assertThat(work.figures(session, other)).startsWith("3/3 thành viên đồng ý");
    }

    @Test
    @DisplayName("Law: interests.mayVote: false – who sends a vote on the own unit all the same is not counted")
    void doesNotCountAVoteOnTheOwnUnit() {
        CaseWork work = commune();
        office.standsIn("xm.thon1", "unit.tdp-mau-4");
        String own = work.submittedDossier("xm.thon1", "tdp-mau-4", "COMMUNE_COMMENDATION");
        work.blocProposes("thon-xa-mau", new String[] {own});
        work.appraisedAsQualified(own);
        String session = work.votingSession(own);
        for (String member : Cast.XA_MAU_2026.council()) {
            work.put(member, ballotUrl(session), ballot(work, session, "AGREE"));
            office.completeOwn(member, session, "userTask_vote");
        }
        office.runJobs();
        work.voteClosed(session);
        assertThat(work.figures(session, own))
                .startsWith("2/3 thành viên đồng ý")
                .endsWith("1 không bỏ phiếu");
    }

    // ---------------------------------------------------------------- trying to link

    /**
     * Three members vote differently; then everything is done again with their votes exchanged. If a single row of any
     * table, ours or the engine's, told who voted how, what the two votes left behind would differ.
     */
    @Test
    @DisplayName("P14: nothing in the whole database tells who voted how, before the count or after")
    void leavesTheSameTracesWhoeverVotedHow() {
        Traces first = communeTraces("AGREE", "DISAGREE", "OTHER");
        Traces second = communeTraces("DISAGREE", "OTHER", "AGREE");
        assertThat(second.whileVoting()).isEqualTo(first.whileVoting());
        assertThat(second.counted()).isEqualTo(first.counted());

        Traces open = cityTraces("AGREE", "DISAGREE");
        Traces exchanged = cityTraces("DISAGREE", "AGREE");
        assertThat(exchanged.whileVoting())
                .as("this way of looking does find the votes of an open ballot")
                .isNotEqualTo(open.whileVoting());
    }

    private record Traces(Map<String, Integer> whileVoting, Map<String, Integer> counted) {}

    private Traces communeTraces(String... votes) {
        office.empty();
        CaseWork work = commune();
        String session = communeVotes(work);
        List<String> members = Cast.XA_MAU_2026.council();
        Map<String, Integer> before = everything();
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            receipts.add(work.put(members.get(i), ballotUrl(session), ballot(work, session, votes[i]))
                    .get("receipt")
                    .asText());
        }
        Map<String, Integer> whileVoting = since(before);
        assertThat(plainText())
                .as("no receipt, no opinion and no vote in words")
                .noneMatch(cell -> receipts.stream().anyMatch(cell::contains)
                        || cell.contains(OPINION)
                        || cell.equals("AGREE")
                        || cell.contains("DISAGREE"));
        receipts.add(work.put(members.get(2), ballotUrl(session), ballot(work, session, votes[2]))
                .get("receipt")
                .asText());
        members.forEach(member -> office.completeOwn(member, session, "userTask_vote"));
        office.runJobs();
        work.voteClosed(session);
        assertThat(work.figures(session, dossierOf(work, session)))
                .isEqualTo("1/3 thành viên đồng ý, 1 không đồng ý, 1 ý kiến khác, 0 không bỏ phiếu");
        assertThat(plainText()).noneMatch(cell -> receipts.stream().anyMatch(cell::contains) || cell.contains(OPINION));
        return new Traces(whileVoting, since(before));
    }

    private Traces cityTraces(String first, String second) {
        office.empty();
        String session = cityVotes();
        Map<String, Integer> before = everything();
        cityWork.vote("hd.pho", session, first);
        cityWork.vote("hd.uyvien1", session, second);
        return new Traces(since(before), Map.of());
    }

    /** @return what came or changed since, each row without ids, hashes and times of its own */
    private Map<String, Integer> since(Map<String, Integer> before) {
        Map<String, Integer> now = new TreeMap<>(everything());
        before.forEach((row, times) -> now.merge(row, -times, (a, b) -> a + b == 0 ? null : a + b));
        return now;
    }

    private Map<String, Integer> everything() {
        Map<String, Integer> rows = new HashMap<>();
        tables().forEach(table -> jdbc.sql("select * from \"" + table + "\"").query().listOfRows().stream()
                .map(row -> table + " " + told(row))
                .forEach(row -> rows.merge(row, 1, Integer::sum)));
        return rows;
    }

    private Stream<String> tables() {
        return jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'"
                        + " order by table_name")
                .query(String.class)
                .list()
                .stream();
    }

    private static String told(Map<String, Object> row) {
        Map<String, String> cells = new TreeMap<>();
        row.forEach((column, value) -> cells.put(
                column,
                value instanceof byte[] bytes
                        ? bytes.length + " bytes"
                        : value instanceof java.util.Date || value instanceof java.time.temporal.Temporal
                                ? "time"
                                : String.valueOf(value)
                                        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                                        .replaceAll("[0-9a-f]{64}", "hash")
                                        .replaceAll("\\d{2}:\\d{2}", "hour")));
        cells.keySet().removeAll(List.of("ENTRY_ID", "DURATION_"));
        return cells.toString();
    }

    /** Every cell as text, bytes too. */
    private List<String> plainText() {
        List<String> cells = new ArrayList<>();
        tables().forEach(table -> jdbc.sql("select * from \"" + table + "\"").query().listOfRows().stream()
                .flatMap(row -> row.values().stream())
                .forEach(value -> cells.add(
                        value instanceof byte[] bytes
                                ? new String(bytes, StandardCharsets.UTF_8)
                                : String.valueOf(value))));
        return cells;
    }

    // ---------------------------------------------------------------- ballots

    private static String ballotUrl(String session) {
        return "/api/council-sessions/" + session + "/ballot";
    }

    private static String dossierOf(CaseWork work, String session) {
        return work.dossiersOn(session).get(0);
    }

    /** @return a whole ballot with the same vote on every nominee; an opinion where one is needed */
    private static ObjectNode ballot(CaseWork work, String session, String vote) {
        return work.ballot(session, vote, "OTHER".equals(vote) ? OPINION : "");
    }

    private static String refused(CaseWork work, String session, String vote, String receipt) {
        return codes(work, "xm.thuky", session, ballot(work, session, vote).put("receipt", receipt));
    }

    private static String codes(CaseWork work, String user, String session, ObjectNode ballot) {
        return new String(send(work, user, session, ballot).getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static int status(CaseWork work, String user, String session, ObjectNode ballot) {
        return send(work, user, session, ballot).getStatus();
    }

    private static org.springframework.mock.web.MockHttpServletResponse send(
            CaseWork work, String user, String session, ObjectNode ballot) {
        return work.answer(
                user,
                MockMvcRequestBuilders.put(ballotUrl(session))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(ballot.toString()));
    }

    private int casts(String member, String session) {
        try {
            office.completeOwn(member, session, "userTask_vote");
            return 200;
        } catch (RuntimeException tooLate) {
            return 422;
        }
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        ExecutorService browsers = Executors.newFixedThreadPool(2);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : browsers.invokeAll(List.of(one, other))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            browsers.shutdownNow();
        }
    }
}
