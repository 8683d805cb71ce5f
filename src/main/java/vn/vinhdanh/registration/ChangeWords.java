package vn.vinhdanh.registration;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Person;

/** Says of a consented change what was before and is now, when, who consented and why it was asked for. */
@Component
public class ChangeWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Campaigns campaigns;
    private final Accounts accounts;

    ChangeWords(Campaigns campaigns, Accounts accounts) {
        this.campaigns = campaigns;
        this.accounts = accounts;
    }

    /** @return one sentence per change, in their order */
    public List<String> of(Registration registration) {
        Campaign campaign = campaigns.get(registration.campaignId());
        return registration.changes().stream()
                .map(change -> of(campaign, change))
                .toList();
    }

    /** @return the same about one change */
    public String of(Campaign campaign, ConsentedChange change) {
        return "Chỉ tiêu số " + change.targetNumber() + ": " + withoutNumber(campaign, change);
    }

    /** @return the same about one target, without its number; empty when it stands as it was registered */
    public String of(Registration registration, int target) {
        Campaign campaign = campaigns.get(registration.campaignId());
        return registration.changes().stream()
                .filter(change -> change.targetNumber() == target)
                .map(change -> withoutNumber(campaign, change))
                .collect(Collectors.joining(" "));
    }

    private String withoutNumber(Campaign campaign, ConsentedChange change) {
        return change.inShort() + "; "
                + campaign.role(Campaign.Role.APPRAISER).name() + " đồng ý ngày "
                + DAY.format(change.consentedAt().atZone(campaign.timeZone())) + " ("
                + accounts.find(change.consentedBy()).map(Person::name).orElse(change.consentedBy()) + "). Lý do: "
                + change.reason() + (change.reason().endsWith(".") ? "" : ".");
    }
}
