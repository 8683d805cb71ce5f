package vn.vinhdanh.campaign;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;

/** Which of the loaded campaigns were launched, when and by whom (R7). */
@Component
public class CampaignLaunches {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Campaigns campaigns;

    CampaignLaunches(JdbcClient jdbc, Clock clock, Campaigns campaigns) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.campaigns = campaigns;
    }

    /**
     * Launches a campaign, once.
     *
     * @throws NotForYou when the person is not of the appraising office
     * @throws Refusal when it was launched before
     */
    @Transactional
    public void launch(String campaignId, Person person) {
        Campaign campaign = campaigns.get(campaignId);
        Campaign.RoleHolder appraiser = campaign.role(Campaign.Role.APPRAISER);
        if (!person.isIn(appraiser.group())) {
            throw new NotForYou("Chỉ " + appraiser.name() + " được phát động " + campaign.name() + ".", "");
        }
        launchedAt(campaignId).ifPresent(at -> {
            throw alreadyLaunched(campaign);
        });
        try {
            jdbc.sql("insert into campaign_launch (campaign_id, launched_at, launched_by) values (?, ?, ?)")
                    .params(campaignId, Timestamp.from(clock.instant()), person.id())
                    .update();
        } catch (DuplicateKeyException launchedMeanwhile) {
            throw alreadyLaunched(campaign);
        }
    }

    public Optional<Instant> launchedAt(String campaignId) {
        return jdbc.sql("select launched_at from campaign_launch where campaign_id = ?")
                .param(campaignId)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** @return loaded campaigns that this person may still launch */
    public List<Campaign> launchableBy(Person person) {
        return campaigns.all().stream()
                .filter(c -> person.isIn(c.role(Campaign.Role.APPRAISER).group()))
                .filter(c -> launchedAt(c.id()).isEmpty())
                .toList();
    }

    /** @return campaigns under way */
    public List<Campaign> launched() {
        return campaigns.all().stream()
                .filter(c -> launchedAt(c.id()).isPresent())
                .toList();
    }

    private static Refusal alreadyLaunched(Campaign campaign) {
        return Refusal.because(
                "CAMPAIGN_ALREADY_LAUNCHED",
                campaign.name() + " đã được phát động.",
                "Xem việc của đợt thi đua trong danh sách việc.",
                campaign.plan().clause());
    }
}
