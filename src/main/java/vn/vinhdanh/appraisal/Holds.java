package vn.vinhdanh.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;

/** Holding a dossier while a complaint or an inspection is open, and letting it go on. */
@Service
@Transactional
public class Holds {

    private final HoldRepository holds;
    private final Dossiers dossiers;
    private final Appraisals appraisals;
    private final Campaigns campaigns;
    private final DeadlineCalendar calendar;
    private final Journal journal;
    private final Clock clock;

    Holds(
            HoldRepository holds,
            Dossiers dossiers,
            Appraisals appraisals,
            Campaigns campaigns,
            DeadlineCalendar calendar,
            Journal journal,
            Clock clock) {
        this.holds = holds;
        this.dossiers = dossiers;
        this.appraisals = appraisals;
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return the holds of a dossier, oldest first */
    @Transactional(readOnly = true)
    public List<Hold> of(String dossierCode) {
        return holds.findByDossierCodeOrderByCode(dossierCode);
    }

    /** @return the hold under which the dossier is now */
    @Transactional(readOnly = true)
    public Hold open(String dossierCode) {
        return of(dossierCode).stream()
                .filter(Hold::isOpen)
                .findFirst()
                .orElseThrow(() -> new NotFound("Hồ sơ " + dossierCode + " không ở trạng thái tạm dừng xét."));
    }

    /**
     * The hold has lasted for the campaign's days: somebody shall look at it again, and again after as many days.
     *
     * @return the hold with its next moment
     */
    public Hold remind(String dossierCode) {
        Hold hold = open(dossierCode);
        hold.lookAgain(nextReview(campaignOf(dossierCode)));
        journal.write(dossierCode, "Đến kỳ rà soát việc tạm dừng xét hồ sơ.");
        return holds.save(hold);
    }

    /**
     * Ends a hold with its basis. The appraisal gets the working days back that the hold took.
     *
     * @param basis what the hold ends on: the conclusion that was reached
     */
    public void release(String dossierCode, String basis, Person person) {
        dossiers.release(dossierCode, basis, person);
        Hold hold = open(dossierCode);
        Campaign campaign = campaignOf(dossierCode);
        int days = calendar.workingDaysBetween(campaign, hold.heldAt(), clock.instant());
        hold.release(person.id(), clock.instant(), basis, days);
        holds.save(hold);
        Instant due = appraisals.prolong(dossierCode, days);
        if (days == 0) {
            return;
        }
        journal.write(
                dossierCode,
                "Thời gian tạm dừng " + days + " ngày làm việc không tính vào hạn thẩm định; hạn mới: "
                        + calendar.lastMomentInWords(campaign, due) + ".");
    }

    private Campaign campaignOf(String dossierCode) {
        return campaigns.get(dossiers.get(dossierCode).campaignId());
    }

    private Instant nextReview(Campaign campaign) {
        return calendar.workingDaysAfter(
                campaign, clock.instant(), campaign.holds().reviewWorkingDays());
    }
}
