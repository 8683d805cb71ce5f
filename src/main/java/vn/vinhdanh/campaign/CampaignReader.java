package vn.vinhdanh.campaign;

import java.util.List;
import vn.vinhdanh.datafile.DataFile;

/** Reads a campaign file and holds it against every rule that concerns the file alone. */
public final class CampaignReader {

    private static final List<CampaignRule> RULES = List.of(
            new IdsAreUnique(),
            new PeriodIsInOrder(),
            new AuthorityHasItsLevel(),
            new SubjectsCanRegister(),
            new CriteriaCanBeMet(),
            new AwardFormsCanBeGranted(),
            new RolesAreFilled(),
            new LimitsArePositive(),
            new RankingCanDecide(),
            new ProgressCanBeFollowed(),
            new WaysBackHaveTheirTime(),
            new RemindersAreInOrder());

    private CampaignReader() {}

    /**
     * @param file file to read; every mistake is reported to it
     * @return the campaign, which may have gaps where the file has mistakes; null when nothing could be read
     */
    public static Campaign read(DataFile file) {
        Campaign campaign = file.read(Campaign.class);
        if (campaign != null) {
            RULES.forEach(rule -> rule.check(campaign, file));
        }
        return campaign;
    }
}
