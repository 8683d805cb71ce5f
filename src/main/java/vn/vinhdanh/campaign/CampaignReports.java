package vn.vinhdanh.campaign;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;

/** The reports on a campaign as a whole: to the level above, halfway, at the end (R65, R71, R72). */
@Component
public class CampaignReports {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Campaigns campaigns;
    private final Journal journal;

    CampaignReports(Campaigns campaigns, Journal journal) {
        this.campaigns = campaigns;
        this.journal = journal;
    }

    /**
     * Notes a report that was issued.
     *
     * @param report what it is, as people call it
     * @param remark may be blank
     * @throws NotForYou when the person is not of the appraising office
     * @throws Refusal with everything that is missing
     */
    @Transactional
    public void record(String campaignId, String report, String number, LocalDate date, String remark, Person person) {
        Campaign campaign = campaigns.get(campaignId);
        Campaign.RoleHolder appraiser = campaign.role(Campaign.Role.APPRAISER);
        if (!person.isIn(appraiser.group())) {
            throw new NotForYou("Việc này thuộc " + appraiser.name() + ".", "");
        }
        List<Finding> missing = new ArrayList<>();
        if (number == null || number.isBlank()) {
            missing.add(Finding.blocking(
                    "NUMBER_MISSING",
                    Place.field("documentNumber"),
                    "Chưa ghi số báo cáo.",
                    "Ghi số báo cáo đã ban hành.",
                    campaign.plan().clause()));
        }
        if (date == null) {
            missing.add(Finding.blocking(
                    "DATE_MISSING",
                    Place.field("documentDate"),
                    "Chưa ghi ngày báo cáo.",
                    "Chọn ngày ký báo cáo.",
                    campaign.plan().clause()));
        }
        Refusal.unlessEmpty("Chưa ghi nhận được báo cáo", missing);
        journal.write(campaignId, person, report + ": số " + number + " ngày " + DAY.format(date) + ".", remark);
    }
}
