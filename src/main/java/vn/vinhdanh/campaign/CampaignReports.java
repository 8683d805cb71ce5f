package vn.vinhdanh.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;

/** The reports on a campaign as a whole: to the level above, halfway, at the end (R65, R71, R72). */
@Component
public class CampaignReports {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Campaigns campaigns;
    private final Journal journal;
    private final Clock clock;

    CampaignReports(Campaigns campaigns, Journal journal, Clock clock) {
        this.campaigns = campaigns;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Notes a report that was issued.
     *
     * @param report what it is, as people call it
     * @param remark may be blank
     * @throws NotForYou when the person is not of the appraising office
     * @throws Refusal with everything that is missing, or when its day has yet to come
     */
    @Transactional
    public void record(String campaignId, String report, String number, LocalDate date, String remark, Person person) {
        Campaign campaign = campaigns.get(campaignId);
        Campaign.RoleHolder appraiser = campaign.role(Campaign.Role.APPRAISER);
        if (!person.isIn(appraiser.group())) {
            throw new NotForYou("Việc này thuộc " + appraiser.name() + ".", "");
        }
        List<Finding> missing = new SignedPaper("báo cáo", number, date)
                .faults(campaign, clock.instant(), campaign.plan().clause());
        Refusal.unlessEmpty("Chưa ghi nhận được báo cáo", missing);
        journal.write(campaignId, person, report + ": số " + number + " ngày " + DAY.format(date) + ".", remark);
    }
}
