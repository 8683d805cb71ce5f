package vn.vinhdanh.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.identity.Person;

/** Brings cases to where a test begins, through the REST endpoints that the forms use. */
@TestComponent
class CaseWork {

    private static final String LC2020 = "LC2020";

    private final Office office;
    private final Dossiers dossiers;
    private final RuntimeService runtime;
    private final ObjectMapper json;
    private final MockMvc http;

    CaseWork(
            Office office,
            Dossiers dossiers,
            RuntimeService runtime,
            ObjectMapper json,
            WebApplicationContext context) {
        this.office = office;
        this.dossiers = dossiers;
        this.runtime = runtime;
        this.json = json;
        this.http = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    /** Phòng Nội vụ launches the campaign; all registrations are open. */
    void launchedCampaign() {
        office.start("noivu.cv", EmulationCampaign.PROCESS, "campaignId", LC2020);
        office.runJobs();
    }

    /** The unit's clerk fills in one target per mandatory group, ready to be handed in. @return the code */
    String filledRegistration(String clerk, String unit) {
        String code = LC2020 + "-DK-" + unit;
        ObjectNode form = get(clerk, "/api/registrations/" + code);
        ArrayNode targets = form.putArray("targets");
        for (JsonNode group : form.get("contentGroups")) {
            ObjectNode row = targets.addObject();
            row.put("contentGroup", group.get("id").asText());
            row.put("catalogueEntry", group.get("needsCatalogueEntry").asBoolean() ? "DA1" : null);
            row.put("text", "Chỉ tiêu của nhóm " + group.get("name").asText());
            row.put("measure", "%");
            row.put("direction", "MORE");
            row.put("value", "80");
        }
        put(clerk, "/api/registrations/" + code, form);
        return code;
    }

    /** The unit registers and its bloc accepts. @return the registration's code */
    String registered(String clerk, String unit) {
        String code = filledRegistration(clerk, unit);
        office.complete(clerk, code, "userTask_registerTargets");
        post("khoi.xaphuong", "/api/registrations/" + code + "/accept", json.createObjectNode());
        office.runJobs();
        return code;
    }

    /** The clerk opens a dossier from the start form. @return its code */
    String openedDossier(String clerk, String unit, String awardForm) {
        ProcessInstance started = office.start(
                clerk,
                NominationDossier.PROCESS,
                "campaignId",
                LC2020,
                "unitId",
                unit,
                "awardForm",
                awardForm,
                "directProposal",
                false);
        return runtime.createProcessInstanceQuery()
                .processInstanceId(started.getId())
                .singleResult()
                .getBusinessKey();
    }

    /** The clerk opens a dossier and fills it in without a fault. @return its code */
    String preparedDossier(String clerk, String unit, String awardForm) {
        String code = openedDossier(clerk, unit, awardForm);
        fill(clerk, code);
        return code;
    }

    /** Fills in a dossier without a fault: period, results, criteria, and every document. */
    void fill(String clerk, String code) {
        edit(clerk, code, form -> {
            form.put("achievementsFrom", "2020-10-01");
            form.put("achievementsTo", "2021-06-30");
            form.put("summary", "Hoàn thành vượt mức các chỉ tiêu đăng ký.");
            form.put("lateReason", "Phải chờ số liệu thống kê của phường.");
            form.get("results").forEach(row -> ((ObjectNode) row).put("reached", "84"));
            form.get("declarations").forEach(row -> {
                ObjectNode declaration = (ObjectNode) row;
                declaration.put("declared", true);
                if ("RATING".equals(row.get("kind").asText())) {
                    declaration.put("rating", bestRating(row));
                }
            });
        });
        for (JsonNode slot : get(clerk, "/api/dossiers/" + code).get("slots")) {
            upload(
                    clerk,
                    code,
                    slot.get("documentType").asText(),
                    slot.get("headConfirmation").asBoolean());
        }
    }

    /** Loads the dossier's form as its clerk, changes it and saves it. */
    void edit(String clerk, String code, Consumer<ObjectNode> change) {
        ObjectNode form = get(clerk, "/api/dossiers/" + code);
        change.accept(form);
        put(clerk, "/api/dossiers/" + code, form);
    }

    void upload(String clerk, String code, String documentType, boolean headSigned) {
        byte[] pdf = ("%PDF-1.4\n% " + documentType + " " + UUID.randomUUID() + "\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
        expectOk(
                clerk,
                MockMvcRequestBuilders.multipart("/api/dossiers/" + code + "/documents")
                        .file(new MockMultipartFile("file", "van-ban.pdf", MediaType.APPLICATION_PDF_VALUE, pdf))
                        .param("documentType", documentType)
                        .param("headSigned", Boolean.toString(headSigned)));
    }

    /** Takes every document of a type off the dossier. */
    void removeDocuments(String clerk, String code, String documentType) {
        for (JsonNode slot : get(clerk, "/api/dossiers/" + code).get("slots")) {
            if (slot.get("documentType").asText().equals(documentType)) {
                slot.get("documents")
                        .forEach(document -> expectOk(
                                clerk,
                                MockMvcRequestBuilders.delete("/api/dossiers/" + code + "/documents/"
                                        + document.get("code").asText())));
            }
        }
    }

    /** The bloc meets and proposes the given dossiers; what else waits is not proposed. */
    void blocProposes(String... codes) {
        String review = openedBlocReview();
        decideInBloc(review, codes);
        office.complete("khoi.xaphuong", review, "userTask_holdBlocReview");
        office.complete(
                "khoi.xaphuong", review, "userTask_signBlocLetter", Office.document("01/TTr-KTĐ", "2021-07-02"));
        office.runJobs();
    }

    /** @return code of the review that the leader of the communes' bloc opened */
    String openedBlocReview() {
        ProcessInstance started =
                office.start("khoi.xaphuong", BlocReviewProcess.PROCESS, "campaignId", LC2020, "blocId", "xa-phuong");
        return runtime.createProcessInstanceQuery()
                .processInstanceId(started.getId())
                .singleResult()
                .getBusinessKey();
    }

    void decideInBloc(String review, String... proposed) {
        ObjectNode form = get("khoi.xaphuong", "/api/bloc-reviews/" + review);
        form.put("heldOn", "2021-07-02");
        form.put("conclusion", "Khối thống nhất.");
        form.get("attendance").forEach(row -> ((ObjectNode) row).put("present", true));
        form.get("candidates").forEach(row -> {
            boolean yes = List.of(proposed).contains(row.get("dossierCode").asText());
            ((ObjectNode) row).put("decision", yes ? "PROPOSE" : "NOT_PROPOSE");
            ((ObjectNode) row).put("reason", yes ? "" : "Tỷ lệ hoàn thành thấp hơn.");
        });
        put("khoi.xaphuong", "/api/bloc-reviews/" + review, form);
    }

    void appraisedAsQualified(String code) {
        appraise(code, "QUALIFIED", "");
        office.complete("noivu.cv", code, "userTask_appraiseDossier");
    }

    /** Fills in the appraisal; every criterion is met. */
    void appraise(String code, String outcome, String reason) {
        ObjectNode form = get("noivu.cv", "/api/appraisals/" + code);
        form.put("outcome", outcome);
        form.put("reason", reason);
        form.get("verdicts").forEach(row -> ((ObjectNode) row).put("met", true));
        put("noivu.cv", "/api/appraisals/" + code, form);
    }

    /** The council meets on the dossiers; the first {@code agreeing} of its five members agree to each. */
    void councilAgrees(int agreeing, String... codes) {
        String session = votingSession(codes);
        List<String> members = List.of("hd.chutich", "hd.pho", "hd.thuky", "hd.uyvien1", "hd.uyvien2");
        for (int i = 0; i < members.size(); i++) {
            vote(members.get(i), session, i < agreeing ? "AGREE" : "DISAGREE");
        }
        office.runJobs();
        minutesSigned(session);
    }

    /** @return code of a session whose agenda is settled and whose members may vote */
    String votingSession(String... codes) {
        String session = convenedSession();
        planAgenda(session, codes);
        office.complete("noivu.cv", session, "userTask_prepareAgenda");
        return session;
    }

    String convenedSession() {
        ProcessInstance started = office.start("noivu.cv", CouncilSessionProcess.PROCESS, "campaignId", LC2020);
        return runtime.createProcessInstanceQuery()
                .processInstanceId(started.getId())
                .singleResult()
                .getBusinessKey();
    }

    void planAgenda(String session, String... codes) {
        ObjectNode form = get("noivu.cv", "/api/council-sessions/" + session);
        form.put("heldOn", "2021-07-08");
        form.put("place", "Phòng họp số 1");
        form.put("votingUntil", "2021-07-08T17:00");
        ArrayNode agenda = form.putArray("agenda");
        Stream.of(codes).forEach(agenda::add);
        put("noivu.cv", "/api/council-sessions/" + session, form);
    }

    /** A member votes the same on every nominee and casts the ballot. */
    void vote(String member, String session, String vote) {
        ObjectNode ballot = get(member, "/api/council-sessions/" + session + "/ballot");
        ballot.get("rows").forEach(row -> {
            ((ObjectNode) row).put("vote", vote);
            ((ObjectNode) row).put("opinion", "OTHER".equals(vote) ? "Cần xem thêm." : "");
        });
        put(member, "/api/council-sessions/" + session + "/ballot", ballot);
        office.completeOwn(member, session, "userTask_vote");
    }

    void minutesSigned(String session) {
        ObjectNode form = get("hd.thuky", "/api/council-sessions/" + session);
        form.put("minutesNumber", "01/BB-HĐTĐKT");
        form.put("minutesText", "Hội đồng đã bỏ phiếu.");
        put("hd.thuky", "/api/council-sessions/" + session + "/minutes", form);
        office.complete("hd.thuky", session, "userTask_draftMinutes");
        office.complete("hd.chutich", session, "userTask_signMinutes");
        office.runJobs();
    }

    /** @return codes of the findings kept with the dossier, blocking and advisory */
    List<String> findings(String code) {
        return dossiers.get(code).findings().stream().map(Finding::code).toList();
    }

    List<String> blockingFindings(String code) {
        return dossiers.get(code).findings().stream()
                .filter(Finding::isBlocking)
                .map(Finding::code)
                .toList();
    }

    String status(String code) {
        return dossiers.get(code).status().name();
    }

    ObjectNode get(String user, String url) {
        return read(expectOk(user, MockMvcRequestBuilders.get(url)));
    }

    ObjectNode put(String user, String url, JsonNode body) {
        return read(expectOk(
                user,
                MockMvcRequestBuilders.put(url)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.toString())));
    }

    void post(String user, String url, JsonNode body) {
        expectOk(
                user,
                MockMvcRequestBuilders.post(url)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.toString()));
    }

    private MvcResult expectOk(String user, MockHttpServletRequestBuilder request) {
        try {
            Person person = office.person(user);
            MvcResult result = http.perform(request.with(SecurityMockMvcRequestPostProcessors.authentication(
                                    new UsernamePasswordAuthenticationToken(
                                            person.id(),
                                            null,
                                            AuthorityUtils.createAuthorityList(List.copyOf(person.groups())))))
                            .with(SecurityMockMvcRequestPostProcessors.csrf()))
                    .andReturn();
            if (result.getResponse().getStatus() >= 300) {
                throw new AssertionError(result.getRequest().getRequestURI() + " answered "
                        + result.getResponse().getStatus() + ": "
                        + result.getResponse().getContentAsString(StandardCharsets.UTF_8));
            }
            return result;
        } catch (AssertionError refused) {
            throw refused;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private ObjectNode read(MvcResult result) {
        try {
            return (ObjectNode) json.readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The best rating; the very last choice is "not rated". */
    private static String bestRating(JsonNode declaration) {
        JsonNode ratings = declaration.get("ratings");
        return ratings.get(ratings.size() - 2).get("id").asText();
    }
}
