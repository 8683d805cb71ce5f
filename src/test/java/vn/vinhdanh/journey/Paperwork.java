package vn.vinhdanh.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vinhdanh.SamplePdf;

/** What people type into the forms: loads a form's model, fills it in and saves it, as the form does. */
public final class Paperwork {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Paperwork() {}

    /** One target for each mandatory content group. */
    public static void targets(TestBrowser clerk, String registration) {
        change(clerk, "/api/registrations/" + registration, form -> {
            ArrayNode targets = form.putArray("targets");
            for (JsonNode group : form.get("contentGroups")) {
                ObjectNode row = targets.addObject();
                row.put("contentGroup", group.get("id").asText());
                row.put("catalogueEntry", group.get("needsCatalogueEntry").asBoolean() ? "DA1" : null);
                row.put(
                        "text",
                        "Phấn đấu vượt chỉ tiêu của nhóm " + group.get("name").asText());
                row.put("measure", "%");
                row.put("direction", "MORE");
                row.put("value", "80");
            }
        });
    }

    /** A dossier that its clerk has just opened, for the city's commendation. @return its code */
    public static String openedDossier(TestBrowser clerk, String unit) {
        clerk.start(
                        "nomination-dossier",
                        Map.of(
                                "campaignId",
                                "LC2020",
                                "unitId",
                                unit,
                                "awardForm",
                                "CITY_COMMENDATION",
                                "directProposal",
                                false))
                .orFail();
        return clerk.work().stream()
                .filter(card -> card.step().equals("userTask_prepareDossier"))
                .map(card -> card.shown().get("dossierCode"))
                .findFirst()
                .orElseThrow();
    }

    /** A dossier without a fault: period, results, criteria, and every document that is asked for. */
    public static void dossier(TestBrowser clerk, String code) {
        change(clerk, dossierPath(code), form -> {
            form.put("achievementsFrom", "2020-10-01");
            form.put("achievementsTo", "2021-06-30");
            form.put("summary", "Hoàn thành vượt mức các chỉ tiêu đã đăng ký.");
            form.withObject("/meeting").put("heldOn", "2020-10-01");
            ArrayNode lines = form.putArray("lines");
            form.at("/list/nominees").forEach(nominee -> {
                if (nominee.get("name").equals(form.get("unitName"))) {
                    lines.addObject()
                            .put("unitId", nominee.get("id").asText())
                            .put("nominee", nominee.get("name").asText())
                            .put("achievements", "Dẫn đầu phong trào.");
                }
            });
            form.get("results").forEach(row -> ((ObjectNode) row).put("reached", "84,5"));
            form.get("declarations").forEach(row -> {
                ((ObjectNode) row).put("declared", true);
                if (row.get("kind").asText().equals("RATING")) {
                    JsonNode ratings = row.get("ratings");
                    // The last choice is "not rated", the one before it the best rating.
                    ((ObjectNode) row)
                            .put(
                                    "rating",
                                    ratings.get(ratings.size() - 2).get("id").asText());
                }
            });
        });
        for (JsonNode slot : clerk.read(dossierPath(code)).get("slots")) {
            document(
                    clerk,
                    code,
                    slot.get("documentType").asText(),
                    slot.get("headConfirmation").asBoolean());
        }
    }

    public static TestBrowser.Answer upload(TestBrowser clerk, String code, String type, boolean headSigned) {
        byte[] pdf = SamplePdf.titled(type + " " + UUID.randomUUID());
        return clerk.upload(
                dossierPath(code) + "/documents",
                Map.of("documentType", type, "headSigned", Boolean.toString(headSigned)),
                "Văn bản.pdf",
                pdf);
    }

    public static void document(TestBrowser clerk, String code, String type, boolean headSigned) {
        upload(clerk, code, type, headSigned).orFail();
    }

    public static void withoutDocument(TestBrowser clerk, String code, String type) {
        for (JsonNode document : documents(clerk, code, type)) {
            clerk.delete(dossierPath(code) + "/documents/"
                            + document.get("code").asText())
                    .orFail();
        }
    }

    public static JsonNode documents(TestBrowser reader, String code, String type) {
        for (JsonNode slot : reader.read(dossierPath(code)).get("slots")) {
            if (slot.get("documentType").asText().equals(type)) {
                return slot.get("documents");
            }
        }
        return JSON.createArrayNode();
    }

    public static void rating(TestBrowser clerk, String code, String criterion, String rating) {
        change(clerk, dossierPath(code), form -> form.get("declarations").forEach(row -> {
            if (row.get("criterion").asText().equals(criterion)) {
                ((ObjectNode) row).put("rating", rating);
            }
        }));
    }

    /** The bloc met, everybody was there, and it proposes these dossiers and no others. */
    public static void blocReview(TestBrowser leader, String review, String... proposed) {
        change(leader, "/api/bloc-reviews/" + review, form -> {
            form.put("heldOn", "2021-07-02");
            form.put("conclusion", "Khối thống nhất đề nghị.");
            form.get("attendance").forEach(row -> ((ObjectNode) row).put("present", true));
            form.get("candidates").forEach(row -> {
                boolean yes = List.of(proposed).contains(row.get("dossierCode").asText());
                ((ObjectNode) row).put("decision", yes ? "PROPOSE" : "NOT_PROPOSE");
                ((ObjectNode) row).put("reason", yes ? "" : "Tỷ lệ hoàn thành thấp hơn.");
            });
        });
    }

    /** The paper original came with the code of its cover sheet (R54). */
    public static void original(TestBrowser appraiser, String dossier) {
        String url = "/api/dossiers/" + dossier + "/original";
        JsonNode status = appraiser.get(url).orFail().body();
        Matcher printed = Pattern.compile("<strong>([0-9A-Z]{4}(?:-[0-9A-Z]{4}){2})</strong>")
                .matcher(appraiser.page("/ho-so/" + dossier + "/phieu-bia"));
        if (!printed.find()) {
            throw new AssertionError("no code on the cover sheet of " + dossier);
        }
        ObjectNode delivery = JSON.createObjectNode();
        delivery.set("receivedOn", status.get("today"));
        delivery.set("sets", status.get("sets"));
        appraiser
                .post(url, delivery.put("sheets", 42).put("fingerprint", printed.group(1)))
                .orFail();
    }

    public static void appraisal(TestBrowser appraiser, String dossier) {
        original(appraiser, dossier);
        change(appraiser, "/api/appraisals/" + dossier, form -> {
            form.put("outcome", "QUALIFIED");
            form.put("reason", "");
            form.get("verdicts").forEach(row -> ((ObjectNode) row).put("met", true));
        });
    }

    public static void agenda(TestBrowser appraiser, String session, String... dossiers) {
        change(appraiser, "/api/council-sessions/" + session, form -> {
            form.put("heldOn", "2021-07-08");
            form.put("place", "Phòng họp số 1");
            form.put("votingUntil", "2021-07-08T17:00");
            ArrayNode agenda = form.putArray("agenda");
            Stream.of(dossiers).forEach(agenda::add);
            ObjectNode departures = form.putObject("departures");
            form.get("items").forEach(item -> {
                String code = item.get("dossierCode").asText();
                if (item.get("proposed").isBoolean()
                        && item.get("proposed").asBoolean() != List.of(dossiers).contains(code)) {
                    departures.put(code, "Theo thỏa thuận trong phòng.");
                }
            });
        });
    }

    public static void ballot(TestBrowser member, String session) {
        change(member, "/api/council-sessions/" + session + "/ballot", form -> form.get("rows")
                .forEach(row -> ((ObjectNode) row).put("vote", "AGREE")));
    }

    public static void attendance(TestBrowser secretary, String session) {
        change(secretary, "/api/council-sessions/" + session + "/attendance", form -> form.get("rows")
                .forEach(row -> ((ObjectNode) row).put("presence", "PRESENT")));
    }

    public static void minutes(TestBrowser secretary, String session) {
        ObjectNode form = secretary.read("/api/council-sessions/" + session);
        form.put("minutesNumber", "01/BB-HĐTĐKT");
        form.put("minutesText", "Hội đồng đã bỏ phiếu; các hồ sơ được thông qua.");
        secretary.put("/api/council-sessions/" + session + "/minutes", form).orFail();
    }

    public static ObjectNode empty() {
        return JSON.createObjectNode();
    }

    public static String dossierPath(String code) {
        return "/api/dossiers/" + code;
    }

    private static void change(TestBrowser browser, String path, Consumer<ObjectNode> change) {
        ObjectNode form = browser.read(path);
        change.accept(form);
        browser.put(path, form).orFail();
    }
}
