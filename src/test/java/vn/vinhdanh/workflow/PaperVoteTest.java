package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.paper.WordText;

/** R52, P14: the council votes on sheets of paper, people count them, and the secretary enters what they counted. */
@ProcessTest
class PaperVoteTest {

    private static final String CITY = "CITY_COMMENDATION";
    private static final String SECRETARY = "hd.thuky";
    private static final String TASK = "userTask_enterPaperCount";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    private String dossier;
    private String session;

    @BeforeEach
    void theCouncilVotesOnPaper() {
        work.campaignUnderWay();
        dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        session = votesOn("PAPER_SECRET");
    }

    private String votesOn(String way) {
        String code = work.convenedSession();
        work.planAgenda(code, dossier);
        work.editSession(code, form -> {
            form.put("ballotMode", way);
            form.putNull("votingUntil");
            form.putArray("agenda").add(dossier);
            form.putObject("departures").put(dossier, "Theo thỏa thuận trong phòng.");
        });
        office.complete("noivu.cv", code, "userTask_prepareAgenda");
        return code;
    }

    private String url() {
        return "/api/council-sessions/" + session;
    }

    /** All five were there, but for the one whose opinion came in writing. */
    private void fourAttendAndOneWrites() {
        work.recordAttendance(
                session, row -> "hd.uyvien2".equals(row.get("member").asText()) ? "WRITTEN" : "PRESENT");
        work.writtenOpinion(session, "hd.uyvien2", "AGREE");
        work.attachesTo(session, "WRITTEN_OPINIONS");
        office.complete(SECRETARY, session, "userTask_recordAttendance");
    }

    private void allAttend() {
        work.recordAttendance(session, row -> "PRESENT");
        office.complete(SECRETARY, session, "userTask_recordAttendance");
    }

    private void enter(Consumer<ObjectNode> change) {
        work.edit(SECRETARY, url(), "/paper-count", change);
    }

    private static Consumer<ObjectNode> counted(int issued, int collected, int valid, int invalid, int... votes) {
        return form -> {
            form.put("issued", issued)
                    .put("collected", collected)
                    .put("valid", valid)
                    .put("invalid", invalid)
                    .put("head", "Nguyễn Văn Đếm")
                    .put("tellers", "Trần Thị Kiểm\nLê Văn Phiếu");
            ((ObjectNode) form.at("/rows/0"))
                    .put("agreed", votes[0])
                    .put("disagreed", votes[1])
                    .put("abstained", votes[2]);
        };
    }

    // ---------------------------------------------------------------- paths

    @Test
    @DisplayName("P14: sheets are counted over all members, with written opinions; the chair may send the minutes back")
    void countsSheetsOverAllMembers() {
        ProcessInstance process = office.instance(session);
        assertThat(process)
                .isWaitingAtExactly("userTask_recordAttendance")
                .hasNotPassed("userTask_vote", "timer_votingClosed");
        fourAttendAndOneWrites();
        assertThat(process).isWaitingAtExactly(TASK);
        office.deadlinePasses(session, "timer_paperCountDue", TASK);
        enter(counted(4, 4, 3, 1, 2, 1, 0));
        office.complete(SECRETARY, session, TASK);
        assertThat(process).isWaitingAtExactly("userTask_draftMinutes");
        assertThat(work.figures(session, dossier))
                .as("two sheets and one letter of five members; one sheet is void, nobody is missing")
                .isEqualTo(
                        "3/5 thành viên đồng ý, 1 không đồng ý, 0 ý kiến khác, 1 phiếu không hợp lệ, 0 không bỏ phiếu");

        work.fillMinutes(session);
        office.complete(SECRETARY, session, "userTask_draftMinutes");
        chairAnswers("Thiếu phần ý kiến");
        office.complete("hd.chutich", session, "userTask_signMinutes");
        assertThat(process).isWaitingAtExactly("userTask_draftMinutes");
        assertThat(work.get(SECRETARY, url()).get("returned").asText()).isEqualTo("Thiếu phần ý kiến");
        work.minutesSigned(session);
        assertThat(process)
                .hasPassedInOrder(
                        "gateway_votesOnPaper",
                        "merge_votingDone",
                        "userTask_recordAttendance",
                        "gateway_countedOnPaper",
                        TASK,
                        "userTask_draftMinutes",
                        "gateway_minutesSigned",
                        "merge_minutesToWrite",
                        "end_minutesSigned")
                .hasPassed("end_paperCountOverdue")
                .hasNotPassed("serviceTask_tallyBallots")
                .isEnded();
        assertThat(work.status(dossier)).isEqualTo("AWAITING_DECISION");
        assertThat(office.journal(dossier)).anyMatch(sentence -> sentence.contains("3/5 thành viên đồng ý"));
    }

    private void chairAnswers(String reason) {
        ObjectNode form = work.get("hd.chutich", url());
        work.put("hd.chutich", url() + "/signature", form.put("returned", reason));
    }

    @Test
    @DisplayName("P14: without its quorum a vote on paper is not counted either, and its dossiers wait again")
    void countsNothingWithoutAQuorum() {
        work.recordAttendance(
                session, row -> row.get("member").asText().startsWith("hd.uyvien") ? "PRESENT" : "ABSENT");
        office.complete(SECRETARY, session, "userTask_recordAttendance");
        assertThat(office.instance(session)).isWaitingAtExactly("userTask_draftMinutes");
        assertThat(work.status(dossier)).isEqualTo("AWAITING_COUNCIL");
        work.fillMinutes(session);
        assertThat(WordText.of(paper("MINUTES")))
                .contains("Phiên họp không thành: Không đủ thành viên: 2/5 thành viên dự họp");
        assertThat(work.refusedGet(SECRETARY, url() + "/papers/COUNTING_RECORD"))
                .containsExactly("SESSION_NOT_COUNTED");
    }

    @Test
    void votesOnPaperOnlyWhereTheCampaignAllowsItAndNeverInTheSystemAsWell() {
        ObjectNode ballot = work.ballot(session, "AGREE", "");
        assertThat(work.answer(
                                "hd.pho",
                                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put(
                                                url() + "/ballot")
                                        .contentType("application/json")
                                        .content(ballot.toString()))
                        .getStatus())
                .isEqualTo(422);
        assertThat(work.refusedGet("hd.pho", url() + "/ballot")).containsExactly("BALLOT_ON_PAPER");

        office.empty();
        office.itIs(2026, 3, 2);
        CaseWork commune = work.of(Cast.XA_MAU_2026);
        commune.campaignUnderWay();
        String other = commune.convenedSession();
        commune.editSession(other, form -> {
            form.put("ballotMode", "OPEN");
            form.putArray("agenda");
        });
        assertThat(office.refusal("xm.vhxh", other, "userTask_prepareAgenda"))
                .as("the commune always votes secretly")
                .contains("BALLOT_WAY_NOT_ALLOWED");
    }

    // ---------------------------------------------------------------- figures

    @Test
    @DisplayName(
            "P14: every figure that is missing or does not add up is told at once, and what is half filled is kept")
    void tellsEveryFaultAtOnce() {
        allAttend();
        assertThat(office.refusal(SECRETARY, session, TASK))
                .containsExactly(
                        "COUNT_FIGURE_MISSING",
                        "COUNT_FIGURE_MISSING",
                        "COUNT_FIGURE_MISSING",
                        "COUNT_FIGURE_MISSING",
                        "COUNT_LINE_MISSING",
                        "TEAM_HEAD_MISSING",
                        "TEAM_MISSING");
        enter(form -> form.put("issued", 5).put("head", "Nguyễn Văn Đếm"));
        assertThat(work.get(SECRETARY, url() + "/paper-count").get("issued").asInt())
                .as("half filled")
                .isEqualTo(5);

        enter(counted(6, 7, 4, 2, 3, 2, 0));
        assertThat(office.refusal(SECRETARY, session, TASK))
                .containsExactly(
                        "ISSUED_MORE_THAN_PRESENT",
                        "COLLECTED_MORE_THAN_ISSUED",
                        "VALID_AND_INVALID_DIFFER",
                        "COUNT_LINE_DIFFERS");
        enter(counted(5, 5, 6, -1, 7, -1, 0));
        assertThat(office.refusal(SECRETARY, session, TASK))
                .containsExactly("COUNT_FIGURE_NEGATIVE", "COUNT_FIGURE_NEGATIVE");
        enter(form -> {
            counted(5, 5, 5, 0, 5, 0, 0).accept(form);
            form.put("tellers", "Nguyễn Văn Đếm");
        });
        assertThat(office.refusal(SECRETARY, session, TASK)).containsExactly("TEAM_TWICE");
        enter(counted(5, 5, 5, 0, 5, 0, 0));
        assertThat(office.refusal("hd.pho", session, TASK)).containsExactly("NOT_FOR_YOU");
        office.complete(SECRETARY, session, TASK);
        assertThat(work.figures(session, dossier)).startsWith("5/5 thành viên đồng ý");
    }

    @Test
    @DisplayName(
            "Law: a member who does not vote on the own unit cannot be counted among those who did, on paper either")
    void countsNoVoteOfAMemberOfTheNominatedUnit() {
        office.empty();
        office.itIs(2026, 3, 2);
        CaseWork commune = work.of(Cast.XA_MAU_2026);
        commune.campaignUnderWay();
        office.standsIn("xm.thon1", "unit.tdp-mau-4");
        String own = commune.submittedDossier("xm.thon1", "tdp-mau-4", "COMMUNE_COMMENDATION");
        commune.blocProposes("thon-xa-mau", new String[] {own});
        commune.appraisedAsQualified(own);
        String code = commune.convenedSession();
        commune.planAgenda(code, own);
        commune.editSession(code, form -> {
            form.put("ballotMode", "PAPER_SECRET");
            form.putArray("agenda").add(own);
            form.putObject("departures").put(own, "Theo thỏa thuận trong phòng.");
        });
        office.complete("xm.vhxh", code, "userTask_prepareAgenda");
        commune.recordAttendance(code, row -> "PRESENT");
        office.complete("xm.thuky", code, "userTask_recordAttendance");
        commune.edit("xm.thuky", "/api/council-sessions/" + code, "/paper-count", counted(3, 3, 3, 0, 3, 0, 0));
        assertThat(office.refusal("xm.thuky", code, TASK)).containsExactly("INTERESTED_MEMBER_VOTED");
        commune.edit("xm.thuky", "/api/council-sessions/" + code, "/paper-count", counted(3, 3, 3, 0, 2, 0, 1));
        office.complete("xm.thuky", code, TASK);
        assertThat(commune.figures(code, own)).startsWith("2/3 thành viên đồng ý");
    }

    @Test
    @DisplayName("P14: a count is corrected with a reason until the minutes are handed in; what it was stays on record")
    void correctsACountWithItsReason() {
        allAttend();
        enter(counted(5, 5, 5, 0, 3, 2, 0));
        office.complete(SECRETARY, session, TASK);
        String told = work.figures(session, dossier);
        work.writeMinutes(session, "1. Cốc Lếu (hồ sơ " + dossier + "): " + told + ".");

        assertThat(correct(3, 2, "Đếm lại")).contains("Chưa có số nào thay đổi");
        assertThat(correct(2, 2, "")).contains("Chưa ghi lý do sửa", "không bằng 5 phiếu hợp lệ");
        assertThat(work.figures(session, dossier)).as("refused").isEqualTo(told);
        assertThat(correct(2, 3, "Đếm lại, một phiếu xếp nhầm")).isEmpty();
        assertThat(work.figures(session, dossier)).startsWith("2/5 thành viên đồng ý, 3 không đồng ý");
        assertThat(work.page("hd.chutich", "/phien-hop/" + session + "/kiem-phieu"))
                .contains("đồng ý 3 → 2", "không đồng ý 2 → 3", "Đếm lại, một phiếu xếp nhầm");
        assertThat(office.journal(session)).anyMatch(sentence -> sentence.startsWith("Sửa kết quả kiểm phiếu"));
        assertThat(WordText.of(paper("COUNTING_RECORD"))).contains("đồng ý 3 → 2");

        assertThat(office.refusal(SECRETARY, session, "userTask_draftMinutes"))
                .as("the minutes still tell the old figures")
                .containsExactly("MINUTES_FIGURES_OUTDATED");
        work.fillMinutes(session);
        office.complete(SECRETARY, session, "userTask_draftMinutes");
        assertThat(correct(3, 2, "Muộn rồi")).contains("đang ở trạng thái");
        work.attachesTo(session, "COUNTING_RECORD");
        office.complete("hd.chutich", session, "userTask_signMinutes");
        assertThat(work.refusedAttach(SECRETARY, session, "COUNTING_RECORD", "x.pdf", new byte[] {1}))
                .as("signed")
                .containsExactly("ATTACHMENTS_CLOSED");
        office.runJobs();
        assertThat(work.status(dossier)).isEqualTo("NOT_PASSED");
    }

    /** @return what the page says; empty when it was done */
    private String correct(int agreed, int disagreed, String reason) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "issued", "5",
                "collected", "5",
                "valid", "5",
                "invalid", "0",
                "head", "Nguyễn Văn Đếm",
                "tellers", "Trần Thị Kiểm\r\nLê Văn Phiếu",
                "reason", reason));
        fields.put("version", work.get(SECRETARY, url()).get("version").asText());
        fields.put("agreed-" + dossier, Integer.toString(agreed));
        fields.put("disagreed-" + dossier, Integer.toString(disagreed));
        fields.put("abstained-" + dossier, "0");
        return work.sendPage(SECRETARY, "/phien-hop/" + session + "/kiem-phieu", fields);
    }

    // ---------------------------------------------------------------- papers

    @Test
    @DisplayName("P14: one sheet for each member; those of a secret vote bear no name and are all alike")
    void printsBallotSheets() throws IOException {
        List<String> secret = sheets();
        assertThat(secret).hasSize(5);
        assertThat(secret.stream().distinct())
                .as("nothing tells one sheet from another")
                .hasSize(1);
        assertThat(secret.get(0))
                .contains(
                        "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG THÀNH PHỐ",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "PHIẾU BẦU",
                        "phường Cốc Lếu",
                        "Giấy khen của Chủ tịch UBND",
                        "Không đồng ý",
                        "Không có ý kiến",
                        "Đóng dấu của cơ quan")
                .doesNotContain("Họ và tên", "Ủy viên", "(mẫu)");

        session = votesAgainOn("PAPER_NAMED");
        List<String> named = sheets();
        assertThat(named).hasSize(5);
        assertThat(named.get(3)).contains("PHIẾU LẤY Ý KIẾN", "Ủy viên Hội đồng 1 (mẫu)");
        assertThat(work.refusedGet("hd.pho", url() + "/ballot-sheets.pdf")).containsExactly("NOT_FOR_YOU");
        assertThat(work.refusedGet("cocleu.cv", url() + "/ballot-sheets.pdf")).containsExactly("NOT_FOR_YOU");
        session = work.convenedSession();
        assertThat(work.refusedGet(SECRETARY, url() + "/ballot-sheets.pdf")).containsExactly("NO_BALLOT_SHEETS");
    }

    private String votesAgainOn(String way) {
        work.recordAttendance(session, row -> "PRESENT");
        work.edit(SECRETARY, url(), "/attendance", form -> form.put("failure", "mất điện"));
        office.complete(SECRETARY, session, "userTask_recordAttendance");
        return votesOn(way);
    }

    /** @return text of each page */
    private List<String> sheets() throws IOException {
        byte[] pdf = work.file(SECRETARY, url() + "/ballot-sheets.pdf").getValue();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            List<String> pages = new java.util.ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                reader.setStartPage(page);
                reader.setEndPage(page);
                pages.add(reader.getText(document).replaceAll("\\s+", " "));
            }
            return pages;
        }
    }

    @Test
    @DisplayName("Law 1.4: counting record and minutes tell members, sheets, votes, the exact share and the threshold")
    void printsCountingRecordAndMinutes() {
        fourAttendAndOneWrites();
        assertThat(work.refusedGet(SECRETARY, url() + "/papers/MINUTES")).containsExactly("SESSION_NOT_COUNTED");
        enter(counted(4, 4, 3, 1, 2, 1, 0));
        office.complete(SECRETARY, session, TASK);
        work.fillMinutes(session);
        assertThat(WordText.of(paper("COUNTING_RECORD")))
                .contains(
                        "BIÊN BẢN",
                        "Tổng số thành viên Hội đồng: 5; có mặt: 4; vắng mặt: 1, trong đó có ý kiến bằng văn bản: 1",
                        "bỏ phiếu kín bằng phiếu giấy",
                        "Số phiếu phát ra: 4; số phiếu thu về: 4; số phiếu hợp lệ: 3; số phiếu không hợp lệ: 1",
                        "Trưởng ban Nguyễn Văn Đếm; thành viên: Trần Thị Kiểm, Lê Văn Phiếu",
                        "1 đồng ý",
                        "3/5 (60,00\u00a0%); Thông qua",
                        "trên 1/2 tổng số thành viên Hội đồng (Kế hoạch không quy định; theo quy chế của Hội đồng)",
                        "TRƯỞNG BAN KIỂM PHIẾU")
                .doesNotContain("{{", "[", "<w:");
        assertThat(WordText.of(paper("MINUTES")))
                .contains(
                        "Số: 01/BB-HĐTĐKT",
                        "Ủy viên Hội đồng 2 (mẫu)",
                        "vắng mặt, có ý kiến bằng văn bản",
                        "Hội đồng thông qua 1/1 hồ sơ.",
                        "Hội đồng đã bỏ phiếu.",
                        "CHỦ TỌA");
        assertThat(work.refusedGet("hd.pho", url() + "/papers/MINUTES")).containsExactly("NOT_FOR_YOU");
        assertThat(work.refusedGet("noivu.cv", url() + "/papers/MINUTES")).containsExactly("NOT_FOR_YOU");
        assertThat(work.refusedGet("cocleu.cv", url() + "/papers/MINUTES")).containsExactly("NOT_FOR_YOU");
        assertThat(paper("hd.chutich", "MINUTES")).isNotEmpty();
    }

    @Test
    @DisplayName("Law 1.4: the same papers of a vote in the system")
    void printsThePapersOfAVoteInTheSystem() {
        session = work.convenedSession();
        String second = work.qualifiedDossier("kimtan.cv", "kim-tan", CITY);
        work.planAgenda(session, second);
        office.complete("noivu.cv", session, "userTask_prepareAgenda");
        List<String> members = Cast.LAO_CAI_2020.council();
        members.subList(0, 4)
                .forEach(member -> work.vote(member, session, member.equals("hd.pho") ? "OTHER" : "AGREE"));
        office.fireTimer(session, "timer_votingClosed");
        work.voteClosed(session);
        work.fillMinutes(session);
        assertThat(WordText.of(paper("COUNTING_RECORD")))
                .contains(
                        "biểu quyết công khai trên hệ thống",
                        "Hệ thống Thi Đua Mẫu kiểm phiếu",
                        "Số phiếu phát ra: 5; số phiếu thu về: 4; số phiếu hợp lệ: 4; số phiếu không hợp lệ: 0",
                        "3/5 (60,00\u00a0%)",
                        "CHỦ TỌA");
        assertThat(WordText.of(paper("MINUTES")))
                .contains("phường Kim Tân: Phó Chủ tịch Hội đồng (mẫu): Cần xem thêm.");
    }

    private byte[] paper(String kind) {
        return paper(SECRETARY, kind);
    }

    private byte[] paper(String person, String kind) {
        return work.file(person, url() + "/papers/" + kind).getValue();
    }

    @Test
    @DisplayName("Who may open what: written opinions, the counting record, the count and a ballot")
    void opensItsPapersToFew() {
        work.recordAttendance(
                session, row -> "hd.uyvien2".equals(row.get("member").asText()) ? "WRITTEN" : "PRESENT");
        work.attachesTo(session, "WRITTEN_OPINIONS");
        ArrayNode files = (ArrayNode) work.get(SECRETARY, "/api/attachments/" + session + "/WRITTEN_OPINIONS")
                .get("files");
        String content = files.get(0).get("url").asText();
        Map<String, List<Integer>> rights = new HashMap<>();
        for (String person :
                List.of(SECRETARY, "hd.chutich", "hd.pho", "noivu.cv", "chutich", "lanhdao", "cocleu.cv", "quantri")) {
            rights.put(
                    person,
                    List.of(
                            work.ask(person, "GET", "/api/attachments/" + session + "/WRITTEN_OPINIONS", ""),
                            work.ask(person, "GET", content, ""),
                            work.ask(person, "GET", "/api/attachments/" + session + "/COUNTING_RECORD", ""),
                            work.ask(person, "GET", url() + "/paper-count", ""),
                            work.ask(person, "GET", "/phien-hop/" + session + "/kiem-phieu", ""),
                            work.ask(person, "GET", "/phien-hop/" + session + "/phieu", "")));
        }
        assertThat(rights)
                .containsEntry(SECRETARY, List.of(200, 200, 200, 200, 200, 422))
                .containsEntry("hd.chutich", List.of(200, 200, 200, 403, 200, 422));
        for (String person : List.of("noivu.cv", "chutich", "lanhdao", "cocleu.cv", "quantri")) {
            assertThat(rights).containsEntry(person, List.of(403, 403, 403, 403, 403, 403));
        }
        assertThat(rights).containsEntry("hd.pho", List.of(403, 403, 403, 403, 403, 422));
    }
}
