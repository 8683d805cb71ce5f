package vn.vinhdanh.rehearsal.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import vn.vinhdanh.campaign.Campaign;

/** What the staff of a unit types and hands in. */
final class UnitForms {

    private static final String LATE_REASON = "Cán bộ phụ trách nghỉ ốm, đơn vị chưa kịp tổng hợp.";

    private final Campaign campaign;

    UnitForms(Campaign campaign) {
        this.campaign = campaign;
    }

    /** One target for every content group. */
    void registration(Desk desk, String code) {
        desk.fill("/api/registrations/" + code, form -> {
            form.put("lateReason", form.get("afterDeadline").asBoolean() ? LATE_REASON : "");
            ArrayNode targets = form.putArray("targets");
            form.get("contentGroups").forEach(group -> {
                ObjectNode row = targets.addObject();
                row.put("contentGroup", group.get("id").asText());
                row.put(
                        "catalogueEntry",
                        group.get("needsCatalogueEntry").asBoolean()
                                ? form.at("/catalogue/0/id").asText()
                                : null);
                row.put("text", "Phấn đấu hoàn thành: " + group.get("name").asText());
                row.put("measure", "%");
                row.put("direction", "MORE");
                row.put("value", "80");
            });
        });
    }

    /**
     * Everything that a dossier asks for.
     *
     * @param reached how much of each registered target was reached, in percent
     * @param incomplete whether the first document that is required is left out
     */
    void dossier(Desk desk, String code, int reached, boolean incomplete, LocalDate today) {
        desk.fill(path(code), form -> type(form, reached, today));
        boolean leaveOut = incomplete;
        for (JsonNode slot : desk.read(path(code)).get("slots")) {
            if (leaveOut && slot.get("required").asBoolean()) {
                leaveOut = false;
            } else if (slot.get("documents").isEmpty()) {
                upload(desk, code, slot);
            }
        }
    }

    private void type(ObjectNode form, int reached, LocalDate today) {
        form.put("achievementsFrom", campaign.period().from().toString());
        form.put("achievementsTo", campaign.period().to().toString());
        form.put("summary", "Hoàn thành các chỉ tiêu đã đăng ký.");
        form.put("lateReason", form.get("askLateReason").asBoolean() ? LATE_REASON : "");
        form.withObject("/meeting").put("heldOn", today.toString());
        JsonNode holder = form.at("/meeting/holders/0/id");
        if (form.at("/meeting/heldBy").isNull() && !holder.isMissingNode()) {
            form.withObject("/meeting").put("heldBy", holder.asText());
        }
        ArrayNode lines = form.putArray("lines");
        form.at("/list/nominees").forEach(nominee -> {
            if (nominee.get("name").equals(form.get("unitName"))) {
                lines.addObject()
                        .put("unitId", nominee.get("id").asText())
                        .put("nominee", nominee.get("name").asText())
                        .put("achievements", "Tiêu biểu trong đợt thi đua.");
            }
        });
        form.get("results").forEach(row -> ((ObjectNode) row).put("reached", share(reached)));
        form.get("declarations").forEach(row -> declare((ObjectNode) row));
    }

    private static void declare(ObjectNode row) {
        row.put("declared", true);
        JsonNode ratings = row.get("ratings");
        if (row.get("kind").asText().equals("RATING")) {
            // The last choice is "not rated", the one before it the best rating.
            row.put("rating", ratings.get(ratings.size() - 2).get("id").asText());
        }
    }

    /** @return a percentage of the 80 that every target registers, as people write it */
    private static String share(int percent) {
        return BigDecimal.valueOf(80L * percent)
                .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('.', ',');
    }

    private static void upload(Desk desk, String code, JsonNode slot) {
        String type = slot.get("documentType").asText();
        desk.upload(
                path(code) + "/documents",
                Map.of(
                        "documentType",
                        type,
                        "headSigned",
                        slot.get("headConfirmation").asText(),
                        "name",
                        slot.get("name").asText() + ".pdf"),
                Papers.titled(code + " " + type));
    }

    static String path(String dossier) {
        return "/api/dossiers/" + dossier;
    }
}
