package vn.vinhdanh.reconsideration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/** What is missing before a step of a reconsideration can be completed. */
@Component
class ReconsiderationChecks {

    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final Clock clock;

    ReconsiderationChecks(Dossiers dossiers, Campaigns campaigns, Clock clock) {
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** @return what the step that is open now would be refused for */
    List<Finding> missing(Reconsideration reconsideration) {
        Dossier dossier = dossiers.get(reconsideration.dossierCode());
        Campaign campaign = campaigns.get(dossier.campaignId());
        Faults faults = new Faults(campaign.reconsideration().clause(), new ArrayList<>());
        Set<Conclusion> possible = Conclusion.possibleFor(dossier.status());
        LocalDate today = clock.instant().atZone(campaign.timeZone()).toLocalDate();
        switch (reconsideration.stage()) {
            case REGISTERING -> complaint(reconsideration.complaint(), today, faults);
            case VERIFYING -> verification(reconsideration.verification(), possible, faults);
            case CONCLUDING -> ruling(reconsideration.ruling(), possible, campaign, today, faults);
            case CONCLUDED -> {}
        }
        return faults.found();
    }

    private static void complaint(Complaint complaint, LocalDate today, Faults faults) {
        faults.unless(
                !complaint.complainant().isBlank(),
                "COMPLAINANT_MISSING",
                "complainant",
                "Chưa ghi người gửi đơn.",
                "Ghi họ tên, địa chỉ; đơn không có tên thì ghi “đơn nặc danh”.");
        faults.unless(
                !complaint.subject().isBlank(),
                "SUBJECT_MISSING",
                "subject",
                "Chưa ghi trích yếu của đơn.",
                "Ghi một dòng: đơn nói về việc gì.");
        faults.unless(
                !complaint.content().isBlank(),
                "CONTENT_MISSING",
                "content",
                "Chưa ghi nội dung đơn.",
                "Ghi những điểm người gửi đơn nêu ra.");
        day(complaint.date(), today, "date", "đơn", faults);
    }

    private static void verification(Verification verification, Set<Conclusion> possible, Faults faults) {
        faults.unless(
                !verification.result().isBlank(),
                "RESULT_MISSING",
                "result",
                "Chưa ghi kết quả xác minh.",
                "Ghi đã xác minh những gì, kết quả từng điểm.");
        possible(verification.proposal(), possible, "proposal", "đề xuất", faults);
    }

    private static void ruling(
            Ruling ruling, Set<Conclusion> possible, Campaign campaign, LocalDate today, Faults faults) {
        possible(ruling.conclusion(), possible, "conclusion", "kết luận", faults);
        faults.unless(
                ruling.conclusion() != Conclusion.REVOKE
                        || campaign.reconsideration().ground(ruling.ground()).isPresent(),
                "GROUND_MISSING",
                "ground",
                "Chưa chọn căn cứ hủy quyết định khen thưởng.",
                "Chọn một căn cứ; chỉ hủy được theo các căn cứ này.");
        faults.unless(
                !ruling.reason().isBlank(),
                "REASON_MISSING",
                "reason",
                "Chưa ghi lý do kết luận.",
                "Ghi lý do; đơn vị đọc được lý do này.");
        faults.unless(
                !ruling.number().isBlank(),
                "NUMBER_MISSING",
                "number",
                "Chưa ghi số văn bản kết luận.",
                "Ghi số văn bản.");
        day(ruling.date(), today, "date", "văn bản kết luận", faults);
    }

    private static void possible(
            Conclusion chosen, Set<Conclusion> possible, String field, String what, Faults faults) {
        String choices = possible.stream()
                .map(c -> c.words().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining("; "));
        faults.unless(
                chosen != null, "CONCLUSION_MISSING", field, "Chưa chọn " + what + ".", "Chọn một: " + choices + ".");
        faults.unless(
                chosen == null || possible.contains(chosen),
                "CONCLUSION_IMPOSSIBLE",
                field,
                chosen == null ? "" : "Trạng thái của hồ sơ không cho phép “" + chosen.words() + "”.",
                "Chọn một: " + choices + ".");
    }

    private static void day(LocalDate day, LocalDate today, String field, String what, Faults faults) {
        faults.unless(day != null, "DATE_MISSING", field, "Chưa ghi ngày của " + what + ".", "Chọn ngày.");
        faults.unless(
                day == null || !day.isAfter(today),
                "DATE_AHEAD",
                field,
                "Ngày của " + what + " ở sau ngày hôm nay.",
                "Kiểm tra lại ngày.");
    }

    private record Faults(String clause, List<Finding> found) {
        void unless(boolean right, String code, String field, String sentence, String remedy) {
            if (!right) {
                found.add(Finding.blocking(code, Place.field(field), sentence, remedy, clause));
            }
        }
    }
}
