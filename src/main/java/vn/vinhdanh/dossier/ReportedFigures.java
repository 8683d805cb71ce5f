package vn.vinhdanh.dossier;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.ProgressRule.Period;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.progress.Entry;
import vn.vinhdanh.progress.Evidence;
import vn.vinhdanh.progress.ProgressReports;
import vn.vinhdanh.registration.Decimals;
import vn.vinhdanh.registration.Registration;

/** What a unit last reported of each target: where the results of its dossier start from, and are held against. */
@Component
@Transactional(readOnly = true)
class ReportedFigures {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    /**
     * @param reached as people type it; 1 or 0 for a target that is done or not
     * @param reachedOn ISO; empty for the figure at the end of the period
     * @param words figure, period, who and when, for people
     * @param evidence files that prove it
     */
    record Offer(String reached, String reachedOn, String note, String words, List<PagePart.Link> evidence) {}

    private final ProgressReports reports;
    private final Evidence evidence;
    private final Campaigns campaigns;
    private final Accounts accounts;

    ReportedFigures(ProgressReports reports, Evidence evidence, Campaigns campaigns, Accounts accounts) {
        this.reports = reports;
        this.evidence = evidence;
        this.campaigns = campaigns;
        this.accounts = accounts;
    }

    /** @return by number of target */
    Map<Integer, Offer> of(Registration registration) {
        Campaign campaign = campaigns.get(registration.campaignId());
        Map<Integer, Offer> offers = new HashMap<>();
        reports.of(registration).last().forEach((number, entry) -> registration
                .target(number)
                .ifPresent(target -> offers.put(
                        number,
                        new Offer(
                                Decimals.inWords(entry.reached()),
                                entry.reachedOn() == null
                                        ? ""
                                        : entry.reachedOn().toString(),
                                entry.note(),
                                target.inWords(entry.reached()) + ", báo cáo " + nameOf(campaign, entry) + " ("
                                        + accounts.find(entry.reportedBy())
                                                .map(Person::name)
                                                .orElse(entry.reportedBy())
                                        + ", "
                                        + MOMENT.format(entry.reportedAt().atZone(campaign.timeZone())) + ")",
                                evidence.of(registration, entry).stream()
                                        .map(file -> new PagePart.Link(file.url(), file.fileName()))
                                        .toList()))));
        return offers;
    }

    static String nameOf(Campaign campaign, Entry entry) {
        return campaign.reportingPeriods().stream()
                .filter(period -> period.id().equals(entry.period()))
                .map(Period::name)
                .findFirst()
                .orElse(entry.period());
    }
}
