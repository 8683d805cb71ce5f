package vn.vinhdanh.overview;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Contact;
import vn.vinhdanh.identity.Person;

/** Makes the overview of a campaign for those who may look at the whole of it. */
@Component
class CampaignOverviews {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private final FactReader reader;
    private final ForecastSection forecasts;
    private final Campaigns campaigns;
    private final CampaignLaunches launches;
    private final Accounts accounts;

    CampaignOverviews(
            FactReader reader,
            ForecastSection forecasts,
            Campaigns campaigns,
            CampaignLaunches launches,
            Accounts accounts) {
        this.reader = reader;
        this.forecasts = forecasts;
        this.campaigns = campaigns;
        this.launches = launches;
        this.accounts = accounts;
    }

    Overview of(Campaign campaign) {
        Facts facts = reader.of(campaign);
        List<ForecastSection.Line> deadlines = forecasts.lines(facts);
        return new Overview(
                campaign.id(),
                campaign.name(),
                MOMENT.format(facts.now().atZone(campaign.timeZone())),
                Answers.of(facts, deadlines, names()),
                List.of(
                        ProgressSection.of(facts),
                        LateSection.of(facts, names()),
                        forecasts.of(facts, deadlines),
                        QuotaSection.of(facts),
                        PaceSection.of(facts),
                        TimelineSection.of(facts, deadlines),
                        TroubleSections.holds(facts),
                        TroubleSections.disturbances(facts)));
    }

    private UnaryOperator<String> names() {
        Map<String, String> known = new HashMap<>();
        return user -> known.computeIfAbsent(
                user, id -> accounts.contact(id).map(Contact::name).orElse(id));
    }

    /**
     * @return the launched campaigns whose whole the person may see: its managers, who decides, and the appraising office
     * @throws NotForYou when the person is none of these in any campaign
     */
    List<Campaign> visibleTo(Person person) {
        if (campaigns.all().stream().noneMatch(campaign -> watches(person, campaign))) {
            throw new NotForYou(
                    "Trang tổng quan dành cho lãnh đạo, người quyết định khen thưởng và cơ quan thẩm định.",
                    "Xem hồ sơ của đơn vị mình ở trang Hồ sơ.");
        }
        return launches.launched().stream()
                .filter(campaign -> watches(person, campaign))
                .toList();
    }

    /** @throws NotForYou when the campaign is not one of {@link #visibleTo} */
    Campaign visibleTo(Person person, String campaignId) {
        return visibleTo(person).stream()
                .filter(campaign -> campaign.id().equals(campaignId))
                .findFirst()
                .orElseThrow(() -> new NotForYou("Bạn không được xem tổng quan của đợt này.", ""));
    }

    /**
     * @param campaignId blank for the first one
     * @throws NotForYou when the campaign is not one of {@link #visibleTo}, or there is none
     */
    Campaign visibleOrFirst(Person person, String campaignId) {
        return campaignId.isBlank()
                ? visibleTo(person).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotForYou("Chưa đợt thi đua nào được phát động.", ""))
                : visibleTo(person, campaignId);
    }

    private static boolean watches(Person person, Campaign campaign) {
        return Stream.of(Role.MANAGER, Role.DECIDER, Role.APPRAISER)
                .map(campaign::role)
                .anyMatch(role -> role != null && person.isIn(role.group()));
    }
}
