package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
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
import vn.vinhdanh.SamplePdf;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.registration.BlocRegistrations;
import vn.vinhdanh.registration.Registrations;
import vn.vinhdanh.supplement.SupplementRequest;
import vn.vinhdanh.supplement.SupplementRequests;

/**
 * Brings cases of one campaign to where a test begins, through the REST endpoints that the forms use. Speaks for Lào Cai
 * 2020 unless told otherwise.
 */
@TestComponent
class CaseWork {

    private static final Pattern FINGERPRINT = Pattern.compile("<strong>([0-9A-Z]{4}(?:-[0-9A-Z]{4}){2})</strong>");

    /** The rooms that a case passes through. */
    @TestComponent
    record Rooms(
            Campaigns campaigns,
            Organizations organizations,
            CampaignLaunches launches,
            Registrations registrations,
            BlocRegistrations blocRegistrations,
            Dossiers dossiers,
            SupplementRequests supplements,
            ProcessStarter starter,
            RuntimeService runtime) {}

    private final Cast cast;
    private final Office office;
    private final Rooms rooms;
    private final ObjectMapper json;
    private final MockMvc http;

    @Autowired
    CaseWork(Office office, Rooms rooms, ObjectMapper json, WebApplicationContext context) {
        this(
                Cast.LAO_CAI_2020,
                office,
                rooms,
                json,
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build());
    }

    private CaseWork(Cast cast, Office office, Rooms rooms, ObjectMapper json, MockMvc http) {
        this.cast = cast;
        this.office = office;
        this.rooms = rooms;
        this.json = json;
        this.http = http;
    }

    /** @return case work in another campaign */
    CaseWork of(Cast other) {
        return new CaseWork(other, office, rooms, json, http);
    }

    // ---------------------------------------------------------------- the campaign

    /** The appraising office launches the campaign; all registrations are open. */
    ProcessInstance launchedCampaign() {
        ProcessInstance launched =
                office.start(cast.appraiser(), EmulationCampaign.PROCESS, "campaignId", cast.campaign());
        office.runJobs();
        return launched;
    }

    /** The campaign is launched, and nothing but what the test opens is under way: fast. */
    void campaignUnderWay() {
        rooms.launches().launch(cast.campaign(), office.person(cast.appraiser()));
    }

    // ---------------------------------------------------------------- registration

    /** @return code of the unit's registration, opened where the campaign has not done so */
    String openedRegistration(String unit) {
        Campaign campaign = rooms.campaigns().get(cast.campaign());
        Organization organization = rooms.organizations().get(campaign.organization());
        Unit registering = organization.unit(unit).orElseThrow();
        rooms.registrations().open(campaign, registering).ifPresent(code -> rooms.starter()
                .registration(code, Participants.of(campaign, organization, registering)));
        return cast.campaign() + "-DK-" + unit;
    }

    /** @return code of the bloc's list, opened where the campaign has not done so */
    String openedBlocRegistration(String bloc) {
        Campaign campaign = rooms.campaigns().get(cast.campaign());
        Organization organization = rooms.organizations().get(campaign.organization());
        rooms.blocRegistrations().open(campaign, bloc).ifPresent(code -> rooms.starter()
                .blocRegistration(code, campaign, organization.bloc(bloc).orElseThrow()));
        return cast.campaign() + "-DKK-" + bloc;
    }

    /** The clerk fills in one target per content group, ready to be handed in. @return the code */
    String filledRegistration(String clerk, String unit) {
        String code = openedRegistration(unit);
        editRegistration(clerk, code, form -> {
            ArrayNode targets = form.putArray("targets");
            for (JsonNode group : form.get("contentGroups")) {
                ObjectNode row = targets.addObject();
                row.put("contentGroup", group.get("id").asText());
                row.put(
                        "catalogueEntry",
                        group.get("needsCatalogueEntry").asBoolean()
                                ? form.get("catalogue").get(0).get("id").asText()
                                : null);
                row.put("text", "Chỉ tiêu của nhóm " + group.get("name").asText());
                row.put("measure", "%");
                row.put("direction", "MORE");
                row.put("value", "80");
            }
        });
        return code;
    }

    /** Loads the registration's form as its clerk, changes it and saves it. */
    void editRegistration(String clerk, String code, Consumer<ObjectNode> change) {
        ObjectNode form = get(clerk, "/api/registrations/" + code);
        change.accept(form);
        put(clerk, "/api/registrations/" + code, form);
    }

    /** The clerk hands in a faultless registration. @return its code */
    String submittedRegistration(String clerk, String unit) {
        String code = filledRegistration(clerk, unit);
        office.complete(clerk, code, "userTask_registerTargets");
        return code;
    }

    void accepts(String leader, String registration) {
        post(leader, "/api/registrations/" + registration + "/accept", json.createObjectNode());
        office.runJobs();
    }

    void returns(String leader, String registration, String reason) {
        post(leader, "/api/registrations/" + registration + "/return", reason(reason));
        office.runJobs();
    }

    /** The unit registers and its bloc accepts. @return the registration's code */
    String registered(String clerk, String unit) {
        String code = submittedRegistration(clerk, unit);
        accepts(cast.leaderOf(blocOf(unit)), code);
        return code;
    }

    private String blocOf(String unit) {
        Organization organization = rooms.organizations().of(cast.campaign());
        return organization
                .unit(unit)
                .flatMap(organization::blocOf)
                .orElseThrow()
                .id();
    }

    // ---------------------------------------------------------------- dossier

    /** The clerk opens a dossier from the start form. @return its code */
    String openedDossier(String clerk, String unit, String awardForm) {
        return openedDossier(clerk, unit, awardForm, false);
    }

    private String openedDossier(String clerk, String unit, String awardForm, boolean directProposal) {
        return codeOf(startDossier(clerk, unit, awardForm, directProposal));
    }

    /** What the start form does. */
    ProcessInstance startDossier(String clerk, String unit, String awardForm, boolean directProposal) {
        return office.start(
                clerk,
                NominationDossier.PROCESS,
                "campaignId",
                cast.campaign(),
                "unitId",
                unit,
                "awardForm",
                awardForm,
                "directProposal",
                directProposal);
    }

    /** What the start form does for a person (P9). @return the dossier's code */
    String openedPersonDossier(
            String clerk, String unit, String awardForm, boolean directProposal, String name, String birthYear) {
        return openedPersonDossier(
                clerk, unit, awardForm, directProposal, name, birthYear, "công chức địa chính", false);
    }

    String openedPersonDossier(
            String clerk,
            String unit,
            String awardForm,
            boolean directProposal,
            String name,
            String birthYear,
            String position,
            boolean head) {
        return codeOf(office.start(
                clerk,
                NominationDossier.PROCESS,
                "campaignId",
                cast.campaign(),
                "unitId",
                unit,
                "awardForm",
                awardForm,
                "directProposal",
                directProposal,
                "nomineeName",
                name,
                "nomineeBirthYear",
                birthYear,
                "nomineePosition",
                position,
                "nomineeIsHead",
                head));
    }

    /** The clerk opens a dossier and fills it in without a fault. @return its code */
    String preparedDossier(String clerk, String unit, String awardForm) {
        String code = openedDossier(clerk, unit, awardForm);
        fill(clerk, code);
        return code;
    }

    /** A faultless dossier of a registered unit is handed in, on the way through its bloc. @return its code */
    String submittedDossier(String clerk, String unit, String awardForm) {
        registered(clerk, unit);
        String code = preparedDossier(clerk, unit, awardForm);
        office.complete(clerk, code, "userTask_prepareDossier");
        return code;
    }

    /** A faultless dossier that needs no bloc (R50) is handed in and lies on the appraiser's desk. @return its code */
    String directDossier(String clerk, String unit, String awardForm) {
        registered(clerk, unit);
        String code = openedDossier(clerk, unit, awardForm, true);
        fill(clerk, code);
        office.complete(clerk, code, "userTask_prepareDossier");
        office.runJobs();
        return code;
    }

    /** A faultless dossier waits for the council. @return its code */
    String qualifiedDossier(String clerk, String unit, String awardForm) {
        String code = directDossier(clerk, unit, awardForm);
        appraisedAsQualified(code);
        return code;
    }

    /** Fills in a dossier without a fault: period, results, criteria, and every document. */
    void fill(String clerk, String code) {
        Campaign campaign = rooms.campaigns().get(cast.campaign());
        edit(clerk, code, form -> {
            form.put("achievementsFrom", campaign.period().from().toString());
            form.put("achievementsTo", campaign.period().to().toString());
            form.put("summary", "Hoàn thành vượt mức các chỉ tiêu đăng ký.");
            form.withObject("/meeting").put("heldOn", office.today().toString());
            ArrayNode lines = form.putArray("lines");
            form.at("/list/nominees").forEach(nominee -> {
                if (!form.get("individual").isNull() || nominee.get("name").equals(form.get("unitName"))) {
                    lines.addObject()
                            .put("unitId", nominee.get("id").asText())
                            .put("nominee", nominee.get("name").asText())
                            .put("achievements", "Dẫn đầu phong trào.");
                }
            });
            form.put("lateReason", "Phải chờ số liệu thống kê.");
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
        byte[] pdf = SamplePdf.titled(documentType + " " + UUID.randomUUID());
        expectOk(
                clerk,
                uploading(code, documentType, "van-ban.pdf", pdf).param("headSigned", Boolean.toString(headSigned)));
    }

    void upload(String clerk, String code, String documentType, String name, byte[] content) {
        expectOk(clerk, uploading(code, documentType, name, content));
    }

    /** Uploads in vain. @return the findings of the refusal */
    JsonNode refusedUpload(String clerk, String code, String documentType, String name, byte[] content) {
        MvcResult result = perform(clerk, uploading(code, documentType, name, content));
        if (result.getResponse().getStatus() != 422) {
            throw new AssertionError(name + " answered " + result.getResponse().getStatus() + ": " + text(result));
        }
        return read(result).get("findings");
    }

    /** Puts a new version in place of a document. @return the row that the form shows */
    ObjectNode replace(String clerk, String dossier, String document, String name, byte[] content) {
        return read(expectOk(clerk, replacing(dossier, document, name, content)));
    }

    /** Replaces in vain. @return codes of everything that was refused */
    List<String> refusedReplace(String clerk, String dossier, String document, String name, byte[] content) {
        return refusals(perform(clerk, replacing(dossier, document, name, content)));
    }

    private static MockHttpServletRequestBuilder replacing(
            String dossier, String document, String name, byte[] content) {
        return sending("/api/dossiers/" + dossier + "/documents/" + document + "/versions", name, content);
    }

    private static MockHttpServletRequestBuilder uploading(
            String code, String documentType, String name, byte[] content) {
        return sending("/api/dossiers/" + code + "/documents", name, content).queryParam("documentType", documentType);
    }

    private static MockHttpServletRequestBuilder sending(String url, String name, byte[] content) {
        return MockMvcRequestBuilders.post(url)
                .queryParam("name", name)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(content);
    }

    /** Attaches a paper to a case. @return the row that the list shows */
    ObjectNode attach(String user, String subject, String purpose, String name, byte[] content) {
        return read(expectOk(user, attaching(subject, purpose, name, content)));
    }

    /** Attaches in vain. @return codes of everything that was refused */
    List<String> refusedAttach(String user, String subject, String purpose, String name, byte[] content) {
        return refusals(perform(user, attaching(subject, purpose, name, content)));
    }

    /** @return codes of everything that was refused */
    List<String> refusedDelete(String user, String url) {
        return refusals(perform(user, MockMvcRequestBuilders.delete(url)));
    }

    void delete(String user, String url) {
        expectOk(user, MockMvcRequestBuilders.delete(url));
    }

    private static MockHttpServletRequestBuilder attaching(
            String subject, String purpose, String name, byte[] content) {
        return sending("/api/attachments/" + subject + "/" + purpose, name, content);
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

    void withdraws(String clerk, String dossier) {
        post(clerk, "/api/dossiers/" + dossier + "/withdraw", reason("Đơn vị xin rút."));
    }

    /** The appraising office proposes to move a dossier that waits for its bloc; empty means as it is. */
    void proposesMove(String dossier, String bloc, String awardForm, String reason) {
        post(cast.appraiser(), "/api/dossiers/" + dossier + "/move", move(bloc, awardForm, reason));
        office.runJobs();
    }

    /** Proposes in vain. @return codes of everything that was refused */
    List<String> proposesMoveInVain(String user, String dossier, String bloc, String awardForm, String reason) {
        return refusals(perform(user, posting("/api/dossiers/" + dossier + "/move", move(bloc, awardForm, reason))));
    }

    private ObjectNode move(String bloc, String awardForm, String reason) {
        return json.createObjectNode()
                .put("bloc", bloc)
                .put("awardForm", awardForm)
                .put("reason", reason);
    }

    /** The appraising office draws the dossier back that waits for council or signature. */
    void drawsBack(String dossier, String reason) {
        post(cast.appraiser(), "/api/dossiers/" + dossier + "/draw-back", reason(reason));
        office.runJobs();
    }

    /** The authority's head has an ended dossier appraised again. */
    void reopens(String dossier) {
        rooms.dossiers().reopen(dossier, "Cho xét lại.", "Có tình tiết mới.", office.person(cast.decider()));
        office.runJobs();
    }

    // ---------------------------------------------------------------- bloc review

    /** The communes' bloc meets and proposes the given dossiers; what else waits is not proposed. */
    void blocProposes(String... codes) {
        blocProposes("xa-phuong", codes);
    }

    /** A bloc meets, proposes the given dossiers and sends its letter; what else waits is not proposed. */
    void blocProposes(String bloc, String[] codes) {
        String review = openedBlocReview(bloc);
        decideInBloc(bloc, review, codes);
        office.complete(cast.leaderOf(bloc), review, "userTask_holdBlocReview");
        signsLetter(bloc, review);
        office.runJobs();
    }

    void signsLetter(String bloc, String review) {
        office.complete(
                cast.leaderOf(bloc),
                review,
                "userTask_signBlocLetter",
                Office.document("01/TTr-KTĐ", office.today().toString()));
    }

    /** @return code of the review that the bloc's leader opened */
    String openedBlocReview(String bloc) {
        return codeOf(office.start(
                cast.leaderOf(bloc), BlocReviewProcess.PROCESS, "campaignId", cast.campaign(), "blocId", bloc));
    }

    void decideInBloc(String bloc, String review, String... proposed) {
        editReview(bloc, review, form -> {
            form.put("heldOn", office.today().toString());
            form.put("conclusion", "Khối thống nhất.");
            form.get("attendance").forEach(row -> ((ObjectNode) row).put("present", true));
            form.get("candidates").forEach(row -> {
                boolean yes = List.of(proposed).contains(row.get("dossierCode").asText());
                ((ObjectNode) row).put("decision", yes ? "PROPOSE" : "NOT_PROPOSE");
                ((ObjectNode) row).put("reason", yes ? "" : "Tỷ lệ hoàn thành thấp hơn.");
            });
        });
    }

    /** Loads the review's form as the bloc's leader, changes it and saves it. */
    void editReview(String bloc, String review, Consumer<ObjectNode> change) {
        ObjectNode form = get(cast.leaderOf(bloc), "/api/bloc-reviews/" + review);
        change.accept(form);
        put(cast.leaderOf(bloc), "/api/bloc-reviews/" + review, form);
    }

    /** The meeting sends a dossier back to be completed. */
    void blocAsks(String bloc, String review, String dossier, boolean known, String... reasons) {
        post(cast.leaderOf(bloc), supplementUrl(review, dossier), supplement(known, reasons));
        office.runJobs();
    }

    /** The meeting asks in vain. @return codes of everything that was refused */
    List<String> blocAsksInVain(String user, String review, String dossier, boolean known, String... reasons) {
        return refusals(perform(user, posting(supplementUrl(review, dossier), supplement(known, reasons))));
    }

    private static String supplementUrl(String review, String dossier) {
        return "/api/bloc-reviews/" + review + "/candidates/" + dossier + "/supplement";
    }

    private ObjectNode supplement(boolean known, String... reasons) {
        ObjectNode body = json.createObjectNode().put("known", known);
        ArrayNode list = body.putArray("reasons");
        Stream.of(reasons).forEach(reason -> list.addObject().put("sentence", reason));
        return body;
    }

    /** @return dossiers on the review's table */
    List<String> candidates(String bloc, String review) {
        List<String> codes = new ArrayList<>();
        get(cast.leaderOf(bloc), "/api/bloc-reviews/" + review)
                .get("candidates")
                .forEach(row -> codes.add(row.get("dossierCode").asText()));
        return codes;
    }

    // ---------------------------------------------------------------- appraisal

    void appraisedAsQualified(String code) {
        appraise(code, "QUALIFIED", "");
        office.complete(cast.appraiser(), code, "userTask_appraiseDossier");
    }

    /** Fills in the appraisal; every criterion is met, and to qualify the paper original is received first (R54). */
    void appraise(String code, String outcome, String reason) {
        if (outcome.equals("QUALIFIED")) {
            originalReceived(code);
        }
        editAppraisal(code, form -> {
            form.put("outcome", outcome);
            if ("SUPPLEMENT".equals(outcome)) {
                form.putArray("supplements").addObject().put("sentence", reason);
                form.put("limitKnown", true);
            } else {
                form.put("reason", reason);
            }
            if ("HOLD".equals(outcome)) {
                form.putObject("evidence")
                        .put("number", "12/TTr")
                        .put("date", office.today().toString());
            }
            form.get("verdicts").forEach(row -> ((ObjectNode) row).put("met", true));
        });
    }

    /** The paper original of today's files is received, where the campaign asks for it. */
    void originalReceived(String code) {
        originalReceived(cast.appraiser(), code);
    }

    void originalReceived(String receiver, String code) {
        ObjectNode status = get(receiver, "/api/dossiers/" + code + "/original");
        if (status.get("required").asBoolean() && !status.get("valid").asBoolean()) {
            ObjectNode delivery = json.createObjectNode();
            delivery.set("receivedOn", status.get("today"));
            delivery.set("sets", status.get("sets"));
            post(
                    receiver,
                    "/api/dossiers/" + code + "/original",
                    delivery.put("sheets", 42)
                            .put("fingerprint", fingerprint(code))
                            .put("remarks", ""));
        }
    }

    /** @return the code that the unit reads on the cover sheet */
    String fingerprint(String code) {
        Matcher printed = FINGERPRINT.matcher(page(cast.appraiser(), "/ho-so/" + code + "/phieu-bia"));
        assertThat(printed.find()).as("code on the cover sheet").isTrue();
        return printed.group(1);
    }

    /** Loads the appraisal's form as the appraiser, changes it and saves it. */
    void editAppraisal(String code, Consumer<ObjectNode> change) {
        ObjectNode form = get(cast.appraiser(), "/api/appraisals/" + code);
        change.accept(form);
        put(cast.appraiser(), "/api/appraisals/" + code, form);
    }

    // ---------------------------------------------------------------- council

    /** The council meets on the dossiers; the first {@code agreeing} of its members agree to each. */
    void councilAgrees(int agreeing, String... codes) {
        String session = votingSession(codes);
        for (int i = 0; i < cast.council().size(); i++) {
            vote(cast.council().get(i), session, i < agreeing ? "AGREE" : "DISAGREE");
        }
        office.runJobs();
        voteClosed(session);
        minutesSigned(session);
    }

    /** @return code of a session whose agenda is settled and whose members may vote */
    String votingSession(String... codes) {
        String session = convenedSession();
        planAgenda(session, codes);
        office.complete(cast.appraiser(), session, "userTask_prepareAgenda");
        return session;
    }

    String convenedSession() {
        return codeOf(office.start(cast.appraiser(), CouncilSessionProcess.PROCESS, "campaignId", cast.campaign()));
    }

    /** Voting ends tomorrow at five. */
    void planAgenda(String session, String... codes) {
        editSession(session, form -> {
            form.put("heldOn", office.today().plusDays(1).toString());
            form.put("place", "Phòng họp số 1");
            form.put("votingUntil", office.today().plusDays(1) + "T17:00");
            ArrayNode agenda = form.putArray("agenda");
            Stream.of(codes).forEach(agenda::add);
            ObjectNode departures = form.putObject("departures");
            form.get("items").forEach(item -> {
                String code = item.get("dossierCode").asText();
                if (item.get("proposed").isBoolean()
                        && item.get("proposed").asBoolean() != List.of(codes).contains(code)) {
                    departures.put(code, "Theo thỏa thuận trong phòng.");
                }
            });
        });
    }

    /** Loads the agenda's form as the appraising office, changes it and saves it. */
    void editSession(String session, Consumer<ObjectNode> change) {
        ObjectNode form = get(cast.appraiser(), "/api/council-sessions/" + session);
        change.accept(form);
        put(cast.appraiser(), "/api/council-sessions/" + session, form);
    }

    /** A member votes the same on every nominee and casts the ballot. */
    void vote(String member, String session, String vote) {
        fillBallot(member, session, vote);
        office.completeOwn(member, session, "userTask_vote");
    }

    /** A member marks the ballot and does not cast it yet. */
    void fillBallot(String member, String session, String vote) {
        ObjectNode ballot = get(member, "/api/council-sessions/" + session + "/ballot");
        ballot.get("rows").forEach(row -> {
            ((ObjectNode) row).put("vote", vote);
            ((ObjectNode) row).put("opinion", "OTHER".equals(vote) ? "Cần xem thêm." : "");
        });
        put(member, "/api/council-sessions/" + session + "/ballot", ballot);
    }

    /** @return a whole ballot with the same vote and opinion on every nominee, as a browser would send it */
    ObjectNode ballot(String session, String vote, String opinion) {
        ObjectNode ballot = json.createObjectNode();
        ArrayNode rows = ballot.putArray("rows");
        dossiersOn(session).forEach(dossier -> rows.addObject()
                .put("dossierCode", dossier)
                .put("vote", vote)
                .put("opinion", opinion));
        return ballot;
    }

    /** @return codes of the dossiers on the agenda */
    List<String> dossiersOn(String session) {
        List<String> codes = new ArrayList<>();
        get(cast.appraiser(), "/api/council-sessions/" + session)
                .get("items")
                .forEach(item -> codes.add(item.get("dossierCode").asText()));
        return codes;
    }

    /** Who voted was there; the secretary closes the vote, and it is counted when enough were there. */
    void voteClosed(String session) {
        recordAttendance(session, row -> row.get("voted").asBoolean() ? "PRESENT" : "ABSENT");
        office.complete(cast.secretary(), session, "userTask_recordAttendance");
        office.runJobs();
    }

    void recordAttendance(String session, Function<JsonNode, String> presence) {
        edit(cast.secretary(), "/api/council-sessions/", session + "/attendance", form -> form.get("rows")
                .forEach(row -> ((ObjectNode) row).put("presence", presence.apply(row))));
    }

    /** The secretary copies what an absent member wrote, the same about every nominee. */
    void writtenOpinion(String session, String member, String vote) {
        edit(cast.secretary(), "/api/council-sessions/", session + "/attendance", form -> form.get("rows")
                .forEach(row -> {
                    if (row.get("member").asText().equals(member)) {
                        row.get("opinions").forEach(opinion -> ((ObjectNode) opinion).put("vote", vote));
                    }
                }));
    }

    /** The secretary attaches a signed paper to the session. */
    void attachesTo(String session, String purpose) {
        int status = send(
                cast.secretary(),
                "/api/attachments/" + session + "/" + purpose + "?name=van-ban.pdf",
                SamplePdf.titled("Ý kiến bằng văn bản"));
        if (status != 200) {
            throw new AssertionError("Attaching answered " + status);
        }
    }

    void minutesSigned(String session) {
        fillMinutes(session);
        office.complete(cast.secretary(), session, "userTask_draftMinutes");
        office.complete(cast.chair(), session, "userTask_signMinutes");
        office.runJobs();
    }

    void fillMinutes(String session) {
        writeMinutes(session, "Hội đồng đã bỏ phiếu.");
    }

    void writeMinutes(String session, String text) {
        ObjectNode form = get(cast.secretary(), "/api/council-sessions/" + session);
        form.put("minutesNumber", "01/BB-HĐTĐKT");
        form.put("minutesText", text);
        put(cast.secretary(), "/api/council-sessions/" + session + "/minutes", form);
    }

    /** @return the count of votes on a dossier, as people read it */
    String figures(String session, String dossier) {
        for (JsonNode item :
                get(cast.appraiser(), "/api/council-sessions/" + session).get("items")) {
            if (item.get("dossierCode").asText().equals(dossier)) {
                return item.get("figures").asText();
            }
        }
        throw new AssertionError(dossier + " is not on the agenda of " + session);
    }

    // ---------------------------------------------------------------- looking

    Dossier dossier(String code) {
        return rooms.dossiers().get(code);
    }

    /** @return the newest request to complete the dossier */
    SupplementRequest request(String code) {
        List<SupplementRequest> all = rooms.supplements().of(code);
        return all.get(all.size() - 1);
    }

    /** @return codes of the findings kept with the dossier, blocking and advisory */
    List<String> findings(String code) {
        return dossier(code).findings().stream().map(Finding::code).toList();
    }

    List<String> blockingFindings(String code) {
        return dossier(code).findings().stream()
                .filter(Finding::isBlocking)
                .map(Finding::code)
                .toList();
    }

    String status(String code) {
        return dossier(code).status().name();
    }

    private String codeOf(ProcessInstance started) {
        return rooms.runtime()
                .createProcessInstanceQuery()
                .processInstanceId(started.getId())
                .singleResult()
                .getBusinessKey();
    }

    // ---------------------------------------------------------------- HTTP

    /** @return the whole answer, whatever it says */
    MockHttpServletResponse answer(String user, MockHttpServletRequestBuilder request) {
        return perform(user, request).getResponse();
    }

    ObjectNode get(String user, String url) {
        return read(expectOk(user, MockMvcRequestBuilders.get(url)));
    }

    /** @return a list that an endpoint answers with */
    JsonNode getList(String user, String url) {
        try {
            return json.readTree(text(expectOk(user, MockMvcRequestBuilders.get(url))));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Loads the form of a case as a person, changes it and saves it. */
    void edit(String user, String url, String code, Consumer<ObjectNode> change) {
        ObjectNode form = get(user, url + code);
        change.accept(form);
        put(user, url + code, form);
    }

    ObjectNode put(String user, String url, JsonNode body) {
        return read(expectOk(
                user,
                MockMvcRequestBuilders.put(url)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.toString())));
    }

    void post(String user, String url, JsonNode body) {
        expectOk(user, posting(url, body));
    }

    /** @return the page a person gets */
    String page(String user, String url) {
        return text(expectOk(user, MockMvcRequestBuilders.get(url)));
    }

    /** Sends the form of a page. @return the page that answers, also when it refuses; empty when it leads on */
    String sendPage(String user, String url, Map<String, String> fields) {
        MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(url).accept(MediaType.TEXT_HTML);
        fields.forEach(form::param);
        return text(perform(user, form));
    }

    /** @return the status that answers whoever may not see the page */
    int pageStatus(String user, String url) {
        return perform(user, MockMvcRequestBuilders.get(url)).getResponse().getStatus();
    }

    /** Posts in vain. @return codes of everything that was refused */
    List<String> refusedPost(String user, String url, String reason) {
        return refusedPost(user, url, reason(reason));
    }

    /** Posts in vain. @return codes of everything that was refused */
    List<String> refusedPost(String user, String url, JsonNode body) {
        return refusals(perform(user, posting(url, body)));
    }

    /** Posts in vain. @return the findings of the refusal */
    JsonNode refusedFindings(String user, String url, JsonNode body) {
        return read(perform(user, posting(url, body))).get("findings");
    }

    /** Asks in vain. @return codes of everything that was refused */
    List<String> refusedGet(String user, String url) {
        return refusals(perform(user, MockMvcRequestBuilders.get(url)));
    }

    private List<String> refusals(MvcResult result) {
        if (result.getResponse().getStatus() < 400) {
            throw new AssertionError(result.getRequest().getRequestURI() + " was not refused");
        }
        List<String> codes = new ArrayList<>();
        read(result)
                .get("findings")
                .forEach(finding -> codes.add(finding.get("code").asText()));
        return codes;
    }

    private static MockHttpServletRequestBuilder posting(String url, JsonNode body) {
        return MockMvcRequestBuilders.post(url)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.toString());
    }

    private ObjectNode reason(String reason) {
        return json.createObjectNode().put("reason", reason);
    }

    /** @return the bytes that a streaming endpoint sends */
    byte[] download(String user, String url) {
        MvcResult begun = expectOk(user, MockMvcRequestBuilders.get(url));
        try {
            begun.getAsyncResult();
            return http.perform(MockMvcRequestBuilders.asyncDispatch(begun))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Asks for anything, as a person or, with null, as nobody. @return the status of the answer */
    int ask(String user, String method, String url, String body) {
        return perform(user, asking(method, url, body)).getResponse().getStatus();
    }

    /** Sends bytes as they are. @return the status of the answer */
    int send(String user, String url, byte[] content) {
        return perform(
                        user,
                        MockMvcRequestBuilders.post(url)
                                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                                .content(content))
                .getResponse()
                .getStatus();
    }

    /** Uploads to a dossier, come what may. @return the status of the answer */
    int uploadStatus(String user, String code, String documentType, String name, byte[] content) {
        return perform(user, uploading(code, documentType, name, content))
                .getResponse()
                .getStatus();
    }

    private static MockHttpServletRequestBuilder asking(String method, String url, String body) {
        return MockMvcRequestBuilders.request(HttpMethod.valueOf(method), url)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .content(body);
    }

    /** @return a file that is sent in one piece, with the name it is offered under */
    Map.Entry<String, byte[]> file(String user, String url) {
        MockHttpServletResponse answer =
                expectOk(user, MockMvcRequestBuilders.get(url)).getResponse();
        String name = ContentDisposition.parse(answer.getHeader("Content-Disposition"))
                .getFilename();
        return Map.entry(name, answer.getContentAsByteArray());
    }

    private MvcResult expectOk(String user, MockHttpServletRequestBuilder request) {
        MvcResult result = perform(user, request);
        if (result.getResponse().getStatus() >= 300) {
            throw new AssertionError(result.getRequest().getRequestURI() + " answered "
                    + result.getResponse().getStatus() + ": " + text(result));
        }
        return result;
    }

    private MvcResult perform(String user, MockHttpServletRequestBuilder request) {
        try {
            if (user == null) {
                return http.perform(request.with(SecurityMockMvcRequestPostProcessors.csrf()))
                        .andReturn();
            }
            Person person = office.person(user);
            return http.perform(request.with(SecurityMockMvcRequestPostProcessors.authentication(
                                    new UsernamePasswordAuthenticationToken(
                                            person.id(),
                                            null,
                                            AuthorityUtils.createAuthorityList(List.copyOf(person.groups())))))
                            .with(SecurityMockMvcRequestPostProcessors.csrf()))
                    .andReturn();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private ObjectNode read(MvcResult result) {
        try {
            return (ObjectNode) json.readTree(text(result));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String text(MvcResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** The best rating; the very last choice is "not rated". */
    private static String bestRating(JsonNode declaration) {
        JsonNode ratings = declaration.get("ratings");
        return ratings.get(ratings.size() - 2).get("id").asText();
    }
}
