package vn.vinhdanh.substitution;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.explanation.Explains;
import vn.vinhdanh.explanation.Step;
import vn.vinhdanh.identity.Person;

/** Whether somebody was named to take the place of a refused nominee, told to both. */
@Component
@Order(65)
class SubstitutionStory implements Explains {

    private final Substitutions substitutions;
    private final Dossiers dossiers;
    private final Campaigns campaigns;

    SubstitutionStory(Substitutions substitutions, Dossiers dossiers, Campaigns campaigns) {
        this.substitutions = substitutions;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
    }

    @Override
    public List<Step> of(Dossier dossier) {
        return of(dossier, chosen -> chosen.status() == DossierStatus.AWARDED);
    }

    @Override
    public List<Step> of(Dossier dossier, Person reader) {
        return of(dossier, chosen -> chosen.status() == DossierStatus.AWARDED || dossiers.mayRead(chosen, reader));
    }

    /** @param known of which substitutes the reader may know; the refused one hears of another when it is awarded */
    private List<Step> of(Dossier dossier, Predicate<Dossier> known) {
        Campaign campaign = campaigns.get(dossier.campaignId());
        return Stream.concat(
                        substitutions.settled(dossier.code()).stream()
                                .map(one -> step(
                                        campaign,
                                        one,
                                        "Cấp trên không khen, có xét thay thế không?",
                                        one.chosenDossier()
                                                        .map(dossiers::get)
                                                        .filter(known.negate())
                                                        .isPresent()
                                                ? Substitutions.ANOTHER
                                                : one.told())),
                        substitutions.naming(dossier.code()).stream()
                                .map(one -> step(
                                        campaign,
                                        one,
                                        "Vì sao được xét lại?",
                                        "Được xét thay thế: " + dossiers.nominee(dossiers.get(one.dossierCode()))
                                                + " không được cấp trên khen.")))
                .toList();
    }

    private static Step step(Campaign campaign, Substitution settled, String question, String answer) {
        return new Step(
                "Xét thay thế",
                question,
                answer + " Lý do: " + settled.reason(),
                "",
                campaign.substitution() == null ? "" : campaign.substitution().clause(),
                campaign.role(Role.APPRAISER).name(),
                Step.at(settled.concludedAt(), campaign.timeZone()));
    }
}
