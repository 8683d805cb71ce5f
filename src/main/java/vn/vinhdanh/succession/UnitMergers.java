package vn.vinhdanh.succession;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.attachment.Attachments;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.campaign.Campaigns;
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

/** What can be done with the merger of two units, from its plan to the look through what was taken over. */
@Service
@Transactional
public class UnitMergers {

    private final UnitMergerRepository mergers;
    private final MergerParties parties;
    private final Attachments papers;
    private final Campaigns campaigns;
    private final CampaignLaunches launches;
    private final Organizations organizations;
    private final Codes codes;
    private final Journal journal;
    private final Clock clock;

    UnitMergers(
            UnitMergerRepository mergers,
            MergerParties parties,
            Attachments papers,
            Campaigns campaigns,
            CampaignLaunches launches,
            Organizations organizations,
            Codes codes,
            Journal journal,
            Clock clock) {
        this.mergers = mergers;
        this.parties = parties;
        this.papers = papers;
        this.campaigns = campaigns;
        this.launches = launches;
        this.organizations = organizations;
        this.codes = codes;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes note that a unit is going to end.
     *
     * @throws NotForYou when the person is not of the appraising office
     * @throws Refusal with everything that is wrong
     */
    public UnitMerger open(MergerPlan plan, Person person) {
        Campaign campaign = campaigns.get(plan.campaignId());
        requireAppraiser(campaign, person);
        if (launches.launchedAt(campaign.id()).isEmpty()) {
            throw Refusal.because(
                    "CAMPAIGN_NOT_LAUNCHED",
                    campaign.name() + " chưa được phát động.",
                    "Trước khi phát động, sửa danh sách đơn vị của đợt.",
                    "");
        }
        // Taken before looking for others: whoever plans at the same moment waits here and then finds this one.
        String code = campaign.id() + "-SN-" + codes.next(campaign.id() + "-SN");
        Organization organization = organizations.get(campaign.organization());
        List<UnitMerger> pending = mergers.findByOrganizationIdAndStatusNotIn(
                organization.id(), EnumSet.of(MergerStatus.DROPPED, MergerStatus.HANDED_OVER, MergerStatus.REVIEWED));
        Refusal.unlessEmpty(
                "Chưa ghi nhận được việc sáp nhập",
                new MergerChecks(campaign, organization, pending, today(campaign)).check(plan));
        UnitMerger merger = mergers.save(UnitMerger.plan(code, organization.id(), plan, person.id(), clock.instant()));
        journal.write(
                code,
                person,
                "Ghi nhận sáp nhập: " + parties.ended(merger).name() + " kết thúc hoạt động, "
                        + parties.successor(merger).name() + " tiếp nhận từ ngày " + Words.day(merger.effectiveOn())
                        + " theo "
                        + document(merger) + ".");
        return merger;
    }

    @Transactional(readOnly = true)
    public UnitMerger get(String code) {
        return mergers.findById(code).orElseThrow(() -> new NotFound("Không có việc sáp nhập " + code + "."));
    }

    /** Reads for a person; refuses who has no part in it. */
    @Transactional(readOnly = true)
    public UnitMerger read(String code, Person person) {
        UnitMerger merger = get(code);
        parties.requireReader(merger, person);
        return merger;
    }

    /** Keeps what was typed by whoever's turn it is. */
    public UnitMerger write(String code, int version, UnitMerger.Answer answer, String reason, Person person) {
        UnitMerger merger = get(code);
        if (!parties.isTurnOf(merger, person)) {
            throw new NotForYou("Việc này không thuộc phần của bạn.", "");
        }
        if (merger.version() != version) {
            throw new OptimisticLockingFailureException(code);
        }
        merger.write(answer, reason == null ? "" : reason.strip());
        return mergers.save(merger);
    }

    /** @return what stands in the way of completing the step that the merger is at */
    @Transactional(readOnly = true)
    public List<Finding> check(UnitMerger merger) {
        return switch (merger.status()) {
            case PLANNED -> checkAnswer(merger);
            case CONFIRMED -> reasonFor(merger, "hủy việc sáp nhập");
            case HANDED_OVER, REVIEWED, DROPPED -> List.of();
        };
    }

    private List<Finding> checkAnswer(UnitMerger merger) {
        if (merger.answer() == null) {
            return List.of(Finding.blocking(
                    "ANSWER_MISSING",
                    Place.field("answer"),
                    "Chưa chọn xác nhận hay hủy.",
                    "Chọn một trong hai rồi hoàn thành.",
                    ""));
        }
        if (merger.answer() == UnitMerger.Answer.DROP) {
            return reasonFor(merger, "hủy việc sáp nhập");
        }
        return !papers.of(merger.code(), MergerPapers.DOCUMENT).isEmpty()
                ? List.of()
                : List.of(Finding.blocking(
                        "MERGER_DOCUMENT_MISSING",
                        Place.document(MergerPapers.DOCUMENT),
                        "Chưa đính kèm văn bản sáp nhập " + document(merger) + ".",
                        "Đính kèm bản quét hoặc bản ký số của văn bản.",
                        ""));
    }

    private static List<Finding> reasonFor(UnitMerger merger, String what) {
        return merger.reason().isBlank()
                ? List.of(Finding.blocking(
                        "REASON_MISSING",
                        Place.field("reason"),
                        "Chưa ghi lý do " + what + ".",
                        "Ghi lý do để lưu hồ sơ.",
                        ""))
                : List.of();
    }

    /** The appraising office confirms or drops the plan. @return whether it was confirmed */
    public boolean decide(String code, Person person) {
        UnitMerger merger = get(code);
        requireAppraiser(campaigns.get(merger.campaignId()), person);
        Refusal.unlessEmpty("Chưa hoàn thành được", check(merger));
        if (merger.answer() == UnitMerger.Answer.DROP) {
            journal.write(code, person, "Không tiếp tục việc sáp nhập.", merger.reason());
            return false;
        }
        merger.confirm();
        mergers.save(merger);
        journal.write(code, person, "Xác nhận việc sáp nhập; bàn giao ngày " + Words.day(merger.effectiveOn()) + ".");
        return true;
    }

    /** The appraising office undoes a confirmed merger before its day. */
    public void undo(String code, Person person) {
        UnitMerger merger = get(code);
        Campaign campaign = campaigns.get(merger.campaignId());
        requireAppraiser(campaign, person);
        if (!today(campaign).isBefore(merger.effectiveOn())) {
            throw Refusal.because(
                    "MERGER_IN_EFFECT",
                    "Việc sáp nhập đã có hiệu lực từ ngày " + Words.day(merger.effectiveOn()) + " nên không hủy được.",
                    "Nếu văn bản bị bãi bỏ, ghi nhận việc sáp nhập ngược lại bằng văn bản mới.",
                    "");
        }
        Refusal.unlessEmpty("Chưa hủy được", check(merger));
        journal.write(code, person, "Hủy việc sáp nhập trước ngày có hiệu lực.", merger.reason());
    }

    /** Ends a merger that will not come; may run twice. */
    public void drop(String code) {
        UnitMerger merger = get(code);
        if (merger.status() != MergerStatus.DROPPED) {
            merger.drop();
            mergers.save(merger);
            journal.write(code, "Việc sáp nhập đã hủy; không có gì thay đổi.");
        }
    }

    /** The day has come: from the end of this transaction on, the unit has ended for every room. */
    public UnitMerger takeEffect(String code) {
        UnitMerger merger = get(code);
        merger.takeEffect(clock.instant());
        merger.write(null, "");
        return mergers.save(merger);
    }

    /** Remembers which cases came to the unit that takes over; may run again with stragglers. */
    public void passOn(String code, List<TakenOver> moved) {
        UnitMerger merger = get(code);
        int before = merger.items().size();
        merger.passOn(moved);
        mergers.save(merger);
        List<TakenOver> items = merger.items();
        items.subList(before, items.size())
                .forEach(item -> journal.write(
                        item.subject(),
                        "Bàn giao cho " + parties.successor(merger).name() + " do sáp nhập theo " + document(merger)
                                + "."));
        journal.write(
                code,
                "Bàn giao " + (items.size() - before) + " việc cho "
                        + parties.successor(merger).name() + ".");
    }

    /** The staff of the unit that took over has looked through what came to it. */
    public void review(String code, Person person) {
        UnitMerger merger = get(code);
        if (!person.isIn(parties.staffInCharge(merger))) {
            throw new NotForYou(
                    "Việc rà soát do chuyên viên của "
                            + parties.preparer(merger).name() + " thực hiện.",
                    "");
        }
        merger.review();
        mergers.save(merger);
        journal.write(code, person, "Đã rà soát các việc tiếp nhận.", merger.reason());
    }

    static String document(UnitMerger merger) {
        return "văn bản số " + merger.documentNumber() + " ngày " + Words.day(merger.documentDate());
    }

    private LocalDate today(Campaign campaign) {
        return LocalDate.ofInstant(clock.instant(), campaign.timeZone());
    }

    private static void requireAppraiser(Campaign campaign, Person person) {
        Campaign.RoleHolder appraiser = campaign.role(Role.APPRAISER);
        if (!person.isIn(appraiser.group())) {
            throw new NotForYou("Việc này thuộc " + appraiser.name() + ".", "");
        }
    }
}
