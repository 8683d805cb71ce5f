package vn.vinhdanh.extension;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.attachment.Attachments;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.deadline.DeadlineChange;
import vn.vinhdanh.deadline.RecordedChanges;
import vn.vinhdanh.extension.DraftRows.Kept;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.numbering.Codes;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;

/** How the appraising office changes a deadline: a draft, its check, and the record from which everything follows. */
@Service
@Transactional
public class Extensions {

    private final DraftRows drafts;
    private final ExtensionChecks checks;
    private final DeadlineReaders readers;
    private final DeadlineCalendar calendar;
    private final RecordedChanges changes;
    private final Attachments attachments;
    private final Campaigns campaigns;
    private final CampaignLaunches launches;
    private final Organizations organizations;
    private final Codes codes;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Extensions(
            DraftRows drafts,
            ExtensionChecks checks,
            DeadlineReaders readers,
            DeadlineCalendar calendar,
            RecordedChanges changes,
            Attachments attachments,
            Campaigns campaigns,
            CampaignLaunches launches,
            Organizations organizations,
            Codes codes,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.checks = checks;
        this.readers = readers;
        this.calendar = calendar;
        this.changes = changes;
        this.attachments = attachments;
        this.campaigns = campaigns;
        this.launches = launches;
        this.organizations = organizations;
        this.codes = codes;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins a change, or goes on with the one that the person has begun.
     *
     * @return its code
     * @throws NotForYou when the person is not of the appraising office
     */
    public String begin(String campaignId, Person person) {
        Campaign campaign = campaigns.get(campaignId);
        readers.requireOffice(campaign, person);
        if (launches.launchedAt(campaignId).isEmpty()) {
            throw Refusal.because(
                    "CAMPAIGN_NOT_LAUNCHED",
                    campaign.name() + " chưa được phát động nên chưa có thời hạn nào đang chạy.",
                    "Sửa thời hạn trong tệp của đợt thi đua trước khi phát động.",
                    campaign.extensions().clause());
        }
        return drafts.of(campaignId, person.id()).map(Kept::code).orElseGet(() -> {
            String series = campaignId + "-GH";
            String code = series + "-" + String.format("%04d", codes.next(series));
            drafts.insert(code, campaignId, person.id());
            return code;
        });
    }

    /** @throws NotForYou when it is somebody else's draft, or not the office's */
    @Transactional(readOnly = true)
    Kept read(String code, Person person) {
        Kept kept = drafts.find(code).orElseThrow(() -> unknown(code));
        readers.requireOffice(campaigns.get(kept.campaignId()), person);
        return kept;
    }

    void write(String code, ChangeDraft draft, Person person) {
        requireOpen(read(code, person));
        drafts.write(code, draft);
    }

    /** Gives a draft up. */
    void discard(String code, Person person) {
        Kept kept = read(code, person);
        requireOpen(kept);
        attachments.of(code, ExtensionPapers.DOCUMENT).forEach(paper -> attachments.remove(code, paper.code(), person));
        drafts.delete(code);
    }

    /** @return everything that stands against the draft; empty when it may be recorded */
    @Transactional(readOnly = true)
    List<Finding> check(Kept kept) {
        Campaign campaign = campaigns.get(kept.campaignId());
        Organization organization = organizations.get(campaign.organization());
        List<Finding> shape = checks.shape(kept.draft(), campaign, organization);
        return shape.isEmpty() ? checks.check(thought(kept, ""), campaign, organization) : shape;
    }

    /** @return whether enough is said to tell what would move */
    boolean isShaped(Kept kept) {
        Campaign campaign = campaigns.get(kept.campaignId());
        return checks.shape(kept.draft(), campaign, organizations.get(campaign.organization()))
                .isEmpty();
    }

    /** @return the draft as a change that is only thought of */
    DeadlineChange thought(Kept kept, String person) {
        Campaign campaign = campaigns.get(kept.campaignId());
        ChangeDraft draft = kept.draft();
        return new DeadlineChange(
                kept.code(),
                campaign.id(),
                draft.kind(),
                draft.scope(),
                calendar.before(
                                campaign,
                                draft.kind(),
                                Effects.partyOf(draft.scope(), campaign, organizations.get(campaign.organization())))
                        .orElseThrow(),
                draft.becomes(),
                draft.reason(),
                draft.documentNumber(),
                draft.documentDate(),
                person,
                clock.instant());
    }

    /**
     * Puts the change on record. From then on everything computes from it; running processes follow one by one.
     *
     * @param shorteningMeant whether the person confirmed a second time that people get less time
     * @throws Refusal with everything that stands against it
     */
    public DeadlineChange record(String code, boolean shorteningMeant, Person person) {
        Kept kept = drafts.lock(code).orElseThrow(() -> unknown(code));
        Campaign campaign = campaigns.get(kept.campaignId());
        readers.requireOffice(campaign, person);
        requireOpen(kept);
        // Keeps other changes of the campaign away, so that this one is computed from all before it.
        int place = codes.next(campaign.id() + "-GH-place");
        changes.lookAgain();
        List<Finding> faults = new ArrayList<>(check(kept));
        if (faults.isEmpty() && thought(kept, "").isShortening() && !shorteningMeant) {
            faults.add(Finding.blocking(
                    "SHORTENING_NOT_CONFIRMED",
                    Place.field("shortening"),
                    "Hạn mới sớm hơn hạn đang áp dụng: các đơn vị có ít thời gian hơn.",
                    "Xem ai sẽ thiếu thời gian rồi xác nhận lần thứ hai.",
                    campaign.extensions().clause()));
        }
        Refusal.unlessEmpty("Chưa ghi nhận thay đổi thời hạn", faults);
        DeadlineChange change = thought(kept, person.id());
        drafts.record(change, place);
        changes.lookAgain();
        journal.write(campaign.id(), person, inWords(change), change.reason());
        events.publishEvent(new DeadlineChanged(change));
        return change;
    }

    /** @return e.g. "Gia hạn “Khối bình xét” cho Khối xã, phường: từ hết ngày … thành hết ngày … (Công văn …)." */
    public String inWords(DeadlineChange change) {
        Campaign campaign = campaigns.get(change.campaignId());
        return change.inWords() + " “"
                + campaign.deadline(change.kind()).orElseThrow().name() + "” cho "
                + ExtensionChecks.nameOf(change.scope(), organizations.get(campaign.organization())) + ": từ "
                + words(campaign, change.was()) + " thành " + words(campaign, change.becomes()) + " ("
                + change.documentNumber() + " ngày " + VietnameseDay.of(change.documentDate()) + ").";
    }

    private String words(Campaign campaign, LocalDate before) {
        return calendar.lastMomentInWords(
                campaign, before.atStartOfDay(campaign.timeZone()).toInstant());
    }

    private static void requireOpen(Kept kept) {
        if (kept.recorded()) {
            throw Refusal.because(
                    "CHANGE_ON_RECORD",
                    "Lần thay đổi thời hạn " + kept.code() + " đã ghi nhận, không sửa được nữa.",
                    "Muốn đổi lại thì lập lần thay đổi mới.",
                    "");
        }
    }

    private static NotFound unknown(String code) {
        return new NotFound("Không có lần thay đổi thời hạn " + code + ".");
    }
}
