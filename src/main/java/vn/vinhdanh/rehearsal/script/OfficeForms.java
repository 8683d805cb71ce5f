package vn.vinhdanh.rehearsal.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What bloc leaders, the appraising office and the council type. */
final class OfficeForms {

    private static final Pattern PRINTED = Pattern.compile("<strong>([0-9A-Z]{4}(?:-[0-9A-Z]{4}){2})</strong>");

    /** Of a paper original; nothing depends on how many. */
    private static final int SHEETS = 12;

    private OfficeForms() {}

    /** The leader accepts every registration that waits. */
    static void acceptRegistrations(Desk leader, String list) {
        for (JsonNode row : leader.read("/api/bloc-registrations/" + list).get("rows")) {
            if (row.get("decidable").asBoolean()) {
                leader.post("/api/registrations/" + row.get("code").asText() + "/accept", Desk.empty());
            }
        }
    }

    /** The bloc meets and goes through its table, best rate of completion first. @param chosen by code of the dossier */
    static void blocReview(Desk leader, String review, LocalDate today, Predicate<String> chosen) {
        leader.fill("/api/bloc-reviews/" + review, form -> {
            form.put("heldOn", today.toString());
            form.put("conclusion", "Khối thống nhất kết quả bình xét.");
            form.get("attendance").forEach(row -> ((ObjectNode) row).put("present", true));
            Map<String, Boolean> choice = new HashMap<>();
            form.get("candidates").forEach(row -> choice.computeIfAbsent(code(row), chosen::test));
            String whyNot = choice.containsValue(true)
                    ? "Hết chỉ tiêu; tỷ lệ hoàn thành thấp hơn."
                    : "Khối đã đề nghị đủ chỉ tiêu ở lần bình xét trước, khi hồ sơ này còn đang bổ sung hoặc chưa nộp.";
            form.get("candidates").forEach(row -> {
                boolean yes = choice.get(code(row));
                ((ObjectNode) row).put("decision", yes ? "PROPOSE" : "NOT_PROPOSE");
                ((ObjectNode) row).put("reason", yes ? "" : whyNot);
            });
        });
    }

    private static String code(JsonNode row) {
        return row.get("dossierCode").asText();
    }

    /** The appraising office has the paper original in hand and finds everything in order. */
    static void appraisal(Desk appraiser, String dossier) {
        String original = UnitForms.path(dossier) + "/original";
        ObjectNode delivery = appraiser.read(original);
        Matcher printed = PRINTED.matcher(appraiser.page("/ho-so/" + dossier + "/phieu-bia"));
        if (printed.find()) {
            ObjectNode receipt = Desk.empty();
            receipt.set("receivedOn", delivery.get("today"));
            receipt.set("sets", delivery.get("sets"));
            appraiser.post(original, receipt.put("sheets", SHEETS).put("fingerprint", printed.group(1)));
        }
        appraiser.fill("/api/appraisals/" + dossier, form -> {
            form.put("outcome", "QUALIFIED");
            form.put("reason", "");
            form.get("verdicts").forEach(row -> ((ObjectNode) row).put("met", true));
        });
    }

    /**
     * Everything that waits for the council is put on its agenda.
     *
     * @param proposed is told what the system proposes for a dossier, where it proposes something
     */
    static void agenda(Desk appraiser, String session, LocalDate meeting, BiConsumer<String, Boolean> proposed) {
        appraiser.fill("/api/council-sessions/" + session, form -> {
            form.put("heldOn", meeting.toString());
            form.put("place", "Phòng họp số 1");
            form.put("votingUntil", meeting + "T17:00");
            ArrayNode agenda = form.putArray("agenda");
            ObjectNode departures = form.putObject("departures");
            form.get("items").forEach(item -> {
                String dossier = item.get("dossierCode").asText();
                agenda.add(dossier);
                if (item.get("proposed").isBoolean()) {
                    proposed.accept(dossier, item.get("proposed").asBoolean());
                    if (!item.get("proposed").asBoolean()) {
                        departures.put(dossier, "Đưa mọi hồ sơ đủ điều kiện ra Hội đồng.");
                    }
                }
            });
        });
    }

    /** Nobody takes the place of whom the province refused. */
    static void noSubstitute(Desk appraiser, String substitution) {
        appraiser.fill("/api/substitutions/" + substitution, form -> {
            form.put("chosen", "NOBODY");
            form.put("reason", "Danh sách thay thế không còn tập thể đủ điều kiện.");
        });
    }

    /** @param against dossiers that the member does not agree with */
    static void ballot(Desk member, String session, Set<String> against) {
        member.fill("/api/council-sessions/" + session + "/ballot", form -> form.get("rows")
                .forEach(row -> ((ObjectNode) row)
                        .put("vote", against.contains(row.get("dossierCode").asText()) ? "DISAGREE" : "AGREE")));
    }

    /** Who voted was there. */
    static void attendance(Desk secretary, String session) {
        secretary.fill("/api/council-sessions/" + session + "/attendance", form -> form.get("rows")
                .forEach(row ->
                        ((ObjectNode) row).put("presence", row.get("voted").asBoolean() ? "PRESENT" : "ABSENT")));
    }

    static void minutes(Desk secretary, String session, int number) {
        ObjectNode form = secretary.read("/api/council-sessions/" + session);
        form.put("minutesNumber", number + "/BB-HĐTĐKT");
        form.put("minutesText", "Hội đồng đã bỏ phiếu theo chương trình.");
        secretary.put("/api/council-sessions/" + session + "/minutes", form);
    }
}
