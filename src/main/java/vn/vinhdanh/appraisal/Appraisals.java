package vn.vinhdanh.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.attachment.Attachments;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Criterion;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.campaign.SignedPaper;
import vn.vinhdanh.consultation.Consultations;
import vn.vinhdanh.consultation.Opinion;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierMoves;
import vn.vinhdanh.dossier.DossierReopened;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.dossier.ReappraisalAsked;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.paper.Originals;
import vn.vinhdanh.supplement.SupplementRequests;

/** What can be done with the appraisal of a dossier. */
@Service
@Transactional
public class Appraisals {

    private final AppraisalRepository appraisals;
    private final Dossiers dossiers;
    private final DossierMoves moves;
    private final HoldRepository holds;
    private final Attachments attachments;
    private final SupplementRequests requests;
    private final Consultations consultations;
    private final Originals originals;
    private final Campaigns campaigns;
    private final DeadlineCalendar calendar;
    private final Clock clock;

    Appraisals(
            AppraisalRepository appraisals,
            Dossiers dossiers,
            DossierMoves moves,
            HoldRepository holds,
            Attachments attachments,
            SupplementRequests requests,
            Consultations consultations,
            Originals originals,
            Campaigns campaigns,
            DeadlineCalendar calendar,
            Clock clock) {
        this.appraisals = appraisals;
        this.dossiers = dossiers;
        this.moves = moves;
        this.holds = holds;
        this.attachments = attachments;
        this.requests = requests;
        this.consultations = consultations;
        this.originals = originals;
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Runs all checks again and opens the appraisal, or another round of it. May run twice. */
    public void open(String dossierCode) {
        dossiers.recheck(dossierCode);
        Appraisal appraisal = appraisals.findById(dossierCode).orElseGet(() -> Appraisal.open(dossierCode));
        appraisal.reopen();
        appraisals.save(appraisal);
    }

    /** A dossier that was drawn back has the campaign's days for it, whatever is left of the deadline. */
    @EventListener
    @Order(0)
    void on(ReappraisalAsked asked) {
        giveTime(asked.dossierCode());
    }

    /** A dossier that was reopened has the campaign's days for it; its process asks for them when it starts. */
    @EventListener
    @Order(0)
    void on(DossierReopened reopened) {
        giveTime(reopened.dossierCode());
    }

    private void giveTime(String dossierCode) {
        Campaign campaign = campaigns.get(dossiers.get(dossierCode).campaignId());
        Instant least = calendar.workingDaysAfter(
                campaign, clock.instant(), campaign.reappraisal().workingDays());
        Appraisal appraisal = appraisals.findById(dossierCode).orElseGet(() -> Appraisal.closed(dossierCode));
        if (least.isAfter(due(dossierCode))) {
            appraisal.giveUntil(least);
        }
        appraisals.save(appraisal);
    }

    /** @return first moment that is too late for this appraisal */
    @Transactional(readOnly = true)
    public Instant due(String dossierCode) {
        Instant campaigns =
                calendar.instantOf(dossiers.participants(dossiers.get(dossierCode)), DeadlineKind.APPRAISAL);
        return appraisals
                .findById(dossierCode)
                .map(Appraisal::due)
                .filter(own -> own.isAfter(campaigns))
                .orElse(campaigns);
    }

    @Transactional(readOnly = true)
    public Appraisal read(String dossierCode, Person person) {
        requireAppraiser(dossierCode, person);
        return get(dossierCode);
    }

    /** Keeps what the appraiser has noted so far. */
    Appraisal write(String dossierCode, int version, AppraisalDraft draft, Person person) {
        requireAppraiser(dossierCode, person);
        Appraisal appraisal = get(dossierCode);
        if (appraisal.version() != version) {
            throw new OptimisticLockingFailureException(dossierCode);
        }
        appraisal.write(draft);
        return appraisals.save(appraisal);
    }

    /** @return what would be refused now */
    @Transactional(readOnly = true)
    List<Finding> check(Appraisal appraisal) {
        return missing(appraisal, dossiers.get(appraisal.dossierCode()));
    }

    /**
     * Concludes the appraisal and moves the dossier.
     *
     * @return the outcome
     * @throws Refusal with everything that is still open
     */
    public Outcome conclude(String dossierCode, Person person) {
        // An answer that arrives in this moment is either weighed or late, never overlooked.
        Dossier dossier = dossiers.keep(dossierCode);
        requireAppraiser(dossierCode, person);
        dossiers.requireSomebodyElse(dossier, person, "thẩm định");
        Appraisal appraisal = get(dossierCode);
        Refusal.unlessEmpty("Chưa kết luận được thẩm định hồ sơ " + dossierCode, missing(appraisal, dossier));
        appraisal.conclude(person.id(), clock.instant());
        appraisals.save(appraisal);
        switch (appraisal.outcome()) {
            case QUALIFIED -> dossiers.qualify(dossierCode, person);
            case SUPPLEMENT -> dossiers.returnForSupplement(dossierCode, appraisal.supplements(), person);
            case NOT_ELIGIBLE -> dossiers.disqualify(dossierCode, appraisal.reason(), person);
            case HOLD -> hold(appraisal, person);
            case MOVE ->
                moves.propose(
                        dossierCode, appraisal.move().form(), appraisal.move().bloc(), appraisal.reason(), person);
        }
        return appraisal.outcome();
    }

    private List<Finding> missing(Appraisal appraisal, Dossier dossier) {
        List<Finding> missing = new ArrayList<>();
        Campaign campaign = campaigns.get(dossier.campaignId());
        String clause = campaign.deadline(DeadlineKind.APPRAISAL)
                .map(Campaign.Deadline::clause)
                .orElse("");
        if (appraisal.outcome() == null) {
            missing.add(Finding.blocking(
                    "OUTCOME_MISSING",
                    Place.field("outcome"),
                    "Chưa chọn kết luận thẩm định.",
                    "Chọn đủ điều kiện, trả lại bổ sung, không đủ điều kiện, tạm dừng hoặc đề nghị chuyển.",
                    clause));
            return missing;
        }
        if (appraisal.outcome() == Outcome.SUPPLEMENT) {
            missing.addAll(requests.missing(
                    campaign,
                    dossier.code(),
                    appraisal.supplements(),
                    appraisal.isLimitKnown(),
                    Place.field("supplements")));
        } else if (appraisal.outcome() != Outcome.QUALIFIED
                && appraisal.reason().isBlank()) {
            missing.add(Finding.blocking(
                    "OUTCOME_REASON_MISSING",
                    Place.field("reason"),
                    "Kết luận “" + appraisal.outcome().words() + "” phải có lý do bằng văn bản.",
                    "Ghi lý do; đơn vị sẽ được thông báo lý do này.",
                    clause));
        }
        if (appraisal.outcome() == Outcome.HOLD) {
            checkEvidence(appraisal, campaign, missing);
        }
        if (appraisal.outcome() == Outcome.QUALIFIED) {
            checkQualified(appraisal, dossier, campaign, missing);
        }
        return missing;
    }

    private void checkEvidence(Appraisal appraisal, Campaign campaign, List<Finding> missing) {
        Place place = Place.field("evidence");
        String clause = campaign.holds().clause();
        if (!hasEvidence(appraisal)) {
            missing.add(Finding.blocking(
                    "HOLD_EVIDENCE_MISSING",
                    place,
                    "Chưa có căn cứ để tạm dừng xét.",
                    "Ghi số, ngày văn bản hoặc đính kèm văn bản.",
                    clause));
        }
        Evidence evidence = appraisal.evidence();
        new SignedPaper("văn bản làm căn cứ tạm dừng", evidence.number(), evidence.date())
                .ahead(campaign, clock.instant(), place, clause)
                .ifPresent(missing::add);
    }

    private boolean hasEvidence(Appraisal appraisal) {
        return appraisal.evidence().isGiven()
                || !attachments
                        .of(appraisal.dossierCode(), AppraisalPapers.HOLD_EVIDENCE)
                        .isEmpty();
    }

    private void hold(Appraisal appraisal, Person person) {
        String code = appraisal.dossierCode();
        dossiers.hold(code, appraisal.reason(), person);
        Campaign campaign = campaigns.get(dossiers.get(code).campaignId());
        holds.save(Hold.begin(
                code + "-TD-" + (holds.findByDossierCodeOrderByCode(code).size() + 1),
                code,
                appraisal.reason(),
                appraisal.evidence(),
                person.id(),
                clock.instant(),
                calendar.workingDaysAfter(
                        campaign, clock.instant(), campaign.holds().reviewWorkingDays())));
    }

    /**
     * Moves the deadline of an appraisal by the working days that a hold took.
     *
     * @return the new deadline
     */
    Instant prolong(String dossierCode, int days) {
        Instant due = due(dossierCode);
        if (days == 0) {
            return due;
        }
        Campaign campaign = campaigns.get(dossiers.get(dossierCode).campaignId());
        Appraisal appraisal = get(dossierCode);
        appraisal.giveUntil(calendar.movedBy(campaign, due, days));
        appraisals.save(appraisal);
        return appraisal.due();
    }

    private void checkQualified(Appraisal appraisal, Dossier dossier, Campaign campaign, List<Finding> missing) {
        List<Criterion> criteria = campaign.criteriaOf(
                dossiers.form(dossier), dossiers.participants(dossier).unit().kind());
        for (Criterion criterion : criteria) {
            Boolean met = appraisal.verdicts().stream()
                    .filter(v -> v.criterion().equals(criterion.id()))
                    .findFirst()
                    .map(Verdict::met)
                    .orElse(null);
            if (met == null || !met) {
                missing.add(Finding.blocking(
                        met == null ? "VERDICT_MISSING" : "CRITERION_NOT_MET",
                        Place.criterion(criterion.id()),
                        met == null
                                ? "Chưa có ý kiến về tiêu chuẩn “" + criterion.text() + "”."
                                : "Tiêu chuẩn “" + criterion.text()
                                        + "” được đánh giá là không đạt nên không thể kết luận đủ điều kiện.",
                        met == null
                                ? "Đánh dấu đạt hoặc không đạt."
                                : "Chọn kết luận khác, hoặc sửa lại ý kiến về tiêu chuẩn.",
                        criterion.clause()));
            }
        }
        dossiers.check(dossier).stream().filter(Finding::isBlocking).forEach(missing::add);
        List<Opinion> opinions = consultations.of(dossier.code());
        missing.addAll(consultations.obstacles(dossier, opinions));
        opinions.stream()
                .filter(Opinion::objects)
                .filter(opinion -> !appraisal.weighs(opinion.code()))
                .forEach(opinion -> missing.add(Finding.blocking(
                        "OBJECTION_NOT_WEIGHED",
                        Place.row(opinion.code()),
                        consultations.bodyName(opinion) + " trả lời “"
                                + opinion.answer().words() + "” nhưng chưa ghi cách xử lý ý kiến này.",
                        "Ghi một câu vì sao vẫn kết luận đủ điều kiện, hoặc chọn kết luận khác.",
                        campaign.consultation().clause())));
        missing.addAll(originals.missing(dossier));
    }

    private Appraisal get(String dossierCode) {
        return appraisals
                .findById(dossierCode)
                .orElseThrow(() -> new NotFound("Hồ sơ " + dossierCode + " chưa đến bước thẩm định."));
    }

    private Dossier requireAppraiser(String dossierCode, Person person) {
        Dossier dossier = dossiers.get(dossierCode);
        Campaign.RoleHolder appraiser = campaigns.get(dossier.campaignId()).role(Role.APPRAISER);
        if (!person.isIn(appraiser.group())) {
            throw new NotForYou("Thẩm định hồ sơ thuộc " + appraiser.name() + ".", "");
        }
        return dossier;
    }
}
