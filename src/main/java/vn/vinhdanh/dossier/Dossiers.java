package vn.vinhdanh.dossier;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.completion.CompletionRate;
import vn.vinhdanh.completion.Terms;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.numbering.Codes;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.organization.Successions;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.registration.Registration;
import vn.vinhdanh.supplement.Asker;
import vn.vinhdanh.supplement.Reason;
import vn.vinhdanh.supplement.SupplementRequest;
import vn.vinhdanh.supplement.SupplementRequests;
import vn.vinhdanh.trace.Occasion;
import vn.vinhdanh.trace.Since;
import vn.vinhdanh.trace.TracedFinding;
import vn.vinhdanh.trace.Traces;

/** What can be done with a nomination dossier, from opening to its end. */
@Service
@Transactional
public class Dossiers {

    private final DossierRepository dossiers;
    private final OtherDossiers otherDossiers;
    private final Examination examination;
    private final RuleTables tables;
    private final Campaigns campaigns;
    private final CampaignLaunches launches;
    private final Organizations organizations;
    private final Codes codes;
    private final SupplementRequests requests;
    private final DeadlineCalendar calendar;
    private final Traces traces;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Successions successions;
    private final Signatories signatories;
    private final ObjectProvider<DossierReaders> otherReaders;
    private final Clock clock;

    Dossiers(
            DossierRepository dossiers,
            OtherDossiers otherDossiers,
            Examination examination,
            RuleTables tables,
            Campaigns campaigns,
            CampaignLaunches launches,
            Organizations organizations,
            Codes codes,
            SupplementRequests requests,
            DeadlineCalendar calendar,
            Traces traces,
            Journal journal,
            ApplicationEventPublisher events,
            Successions successions,
            Signatories signatories,
            ObjectProvider<DossierReaders> otherReaders,
            Clock clock) {
        this.dossiers = dossiers;
        this.otherDossiers = otherDossiers;
        this.examination = examination;
        this.tables = tables;
        this.campaigns = campaigns;
        this.launches = launches;
        this.organizations = organizations;
        this.codes = codes;
        this.requests = requests;
        this.calendar = calendar;
        this.traces = traces;
        this.journal = journal;
        this.events = events;
        this.successions = successions;
        this.signatories = signatories;
        this.otherReaders = otherReaders;
        this.clock = clock;
    }

    /**
     * Opens a dossier.
     *
     * @throws NotForYou when the person does not do the nominee's paperwork
     * @throws Refusal when the campaign is not under way, the award form is decided elsewhere, or the nominee already
     *     has a dossier for it
     */
    public Dossier open(Nomination nomination, Person person) {
        Campaign campaign = campaigns.get(nomination.campaignId());
        AwardForm form = campaign.awardForm(nomination.awardForm())
                .orElseThrow(() -> new NotFound("Không có hình thức khen thưởng " + nomination.awardForm() + "."));
        Unit unit = organizations
                .get(campaign.organization())
                .unit(nomination.unitId())
                .orElseThrow(() -> new NotFound("Không có đơn vị " + nomination.unitId() + "."));
        Participants participants = Participants.of(campaign, organizations.get(campaign.organization()), unit);
        if (!participants.prepares(person)) {
            throw new NotForYou(
                    "Hồ sơ của " + unit.name() + " do chuyên viên của "
                            + participants.preparer().name() + " lập.",
                    "Đề nghị chuyên viên của đơn vị đó lập hồ sơ.");
        }
        if (launches.launchedAt(campaign.id()).isEmpty()) {
            throw Refusal.because(
                    "CAMPAIGN_NOT_LAUNCHED",
                    campaign.name() + " chưa được phát động.",
                    "Chờ " + campaign.role(Role.APPRAISER).name() + " phát động đợt thi đua.",
                    campaign.plan().clause());
        }
        if (!form.nominatedHere()) {
            throw Refusal.because(
                    "FORM_DECIDED_ELSEWHERE",
                    form.name() + " không được đề nghị tại đây: " + form.elsewhereReason() + ".",
                    "Thực hiện theo quy định của cấp ban hành.",
                    form.clause());
        }
        Individual individual = form.isForIndividuals() ? nomination.individual() : null;
        Refusal.unlessEmpty("Chưa lập được hồ sơ", examination.faultsOf(individual, form, campaign));
        // Taken before looking for another one: whoever opens at the same moment waits here and then finds this one.
        String code = "%s-HS-%04d".formatted(campaign.id(), codes.next(campaign.id() + "-HS"));
        successions.keepOpen(campaign.organization(), unit);
        dossiers.findByCampaignIdAndUnitId(campaign.id(), unit.id()).stream()
                .filter(d -> d.awardForm().equals(form.id()) && !d.status().isFinal())
                .filter(d -> d.isOfSamePerson(individual))
                .findFirst()
                .ifPresent(same -> {
                    throw Refusal.because(
                            "DOSSIER_OPEN_ALREADY",
                            same.nominee(unit) + " đã có hồ sơ " + same.code() + " đề nghị " + form.name() + ".",
                            "Mở hồ sơ đó trong danh sách việc để làm tiếp.",
                            form.clause());
                });
        Dossier dossier = dossiers.save(Dossier.open(
                code,
                new Nomination(campaign.id(), unit.id(), form.id(), nomination.directProposal(), individual),
                route(campaign, form, unit, nomination.directProposal()),
                person.id(),
                clock.instant()));
        journal.write(code, person, "Lập hồ sơ đề nghị " + form.name() + " cho " + dossier.nominee(unit) + ".");
        return dossier;
    }

    @Transactional(readOnly = true)
    public Dossier get(String code) {
        return dossiers.findById(code).orElseThrow(() -> new NotFound("Không có hồ sơ " + code + "."));
    }

    /** Reads for a person; refuses who has no part in the dossier. */
    @Transactional(readOnly = true)
    public Dossier read(String code, Person person) {
        Dossier dossier = get(code);
        if (!mayRead(dossier, person)) {
            throw new NotForYou("Bạn không có quyền xem hồ sơ " + code + ".", "");
        }
        return dossier;
    }

    /** @return the dossier, when the person does its paperwork */
    @Transactional(readOnly = true)
    public Dossier requirePreparer(String code, Person person) {
        Dossier dossier = get(code);
        Participants participants = participants(dossier);
        if (!participants.prepares(person)) {
            throw new NotForYou(
                    "Hồ sơ " + code + " do chuyên viên của "
                            + participants.preparer().name() + " lập.",
                    "Đề nghị chuyên viên của đơn vị đó thực hiện.");
        }
        return dossier;
    }

    /**
     * Makes sure that the dossier can still be changed, and keeps it so until the running transaction ends.
     *
     * @throws Refusal when it was handed in
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepEditable(String code) {
        keep(code).requireEditable();
    }

    /** @return the dossier, which nobody changes until the running transaction ends */
    @Transactional(propagation = Propagation.MANDATORY)
    public Dossier keep(String code) {
        return dossiers.findByCode(code).orElseThrow(() -> new NotFound("Không có hồ sơ " + code + "."));
    }

    /** @return the campaign's dossiers in a status, by code */
    @Transactional(readOnly = true)
    public List<Dossier> in(String campaignId, DossierStatus status) {
        List<String> codes = dossiers.codesIn(campaignId, status.name());
        return dossiers.findAllById(codes).stream()
                .sorted(Comparator.comparing(Dossier::code))
                .toList();
    }

    /** @return the dossiers this person may read, newest first */
    @Transactional(readOnly = true)
    public List<Dossier> readableBy(Person person) {
        return launches.launched().stream()
                .flatMap(c -> dossiers.findByCampaignIdOrderByCode(c.id()).stream())
                .filter(d -> mayRead(d, person))
                .sorted(Comparator.comparing(Dossier::openedAt).reversed())
                .toList();
    }

    /** @return all dossiers of a campaign, for those who look at the whole of it */
    @Transactional(readOnly = true)
    public List<Dossier> of(String campaignId) {
        return dossiers.findByCampaignIdOrderByCode(campaignId);
    }

    /** @return how many units of the same quota group already have the award; 0 where no quota counts */
    @Transactional(readOnly = true)
    public int awarded(Dossier dossier) {
        return counted(dossier, Set.of(DossierStatus.AWARDED));
    }

    /** @return {@link #awarded}, and those that wait for the answer of the level above */
    @Transactional(readOnly = true)
    public int awardedOrSubmitted(Dossier dossier) {
        return counted(dossier, Set.of(DossierStatus.AWARDED, DossierStatus.AWAITING_HIGHER_LEVEL));
    }

    /** @return how many units of the quota group that the unit would stand in have the award */
    @Transactional(readOnly = true)
    public int awarded(Campaign campaign, AwardForm form, Unit unit) {
        return counted(campaign, form, unit, Set.of(DossierStatus.AWARDED));
    }

    private int counted(Dossier dossier, Set<DossierStatus> statuses) {
        return counted(
                campaigns.get(dossier.campaignId()),
                form(dossier),
                participants(dossier).unit(),
                statuses);
    }

    private int counted(Campaign campaign, AwardForm form, Unit unit, Set<DossierStatus> statuses) {
        Organization organization = organizations.get(campaign.organization());
        Optional<Campaign.Quota> quota = form.quotaFor(unit.kind());
        if (quota.isEmpty()) {
            return 0;
        }
        return (int) otherDossiers.unitsOf(campaign.id(), form.id(), statuses).stream()
                .map(id -> organization.unit(id).orElseThrow())
                .filter(u -> quota.get().kinds().contains(u.kind()))
                .filter(u -> quota.get().per() == Campaign.Quota.Per.CAMPAIGN
                        || u.parent() != null && u.parent().equals(unit.parent()))
                .count();
    }

    /**
     * Keeps a draft.
     *
     * @param version version the person had loaded; another one means that somebody else saved meanwhile
     */
    public Dossier write(String code, int version, DossierDraft draft, Person person) {
        Dossier dossier = requirePreparer(code, person);
        if (dossier.version() != version) {
            throw new OptimisticLockingFailureException(code);
        }
        dossier.write(draft);
        requests.answer(code, draft.supplementAnswers());
        return dossiers.save(dossier);
    }

    /** @return everything that is wrong or worth knowing now, blocking findings first; changes nothing */
    @Transactional(readOnly = true)
    public List<Finding> check(Dossier dossier) {
        return examination.check(dossier);
    }

    /**
     * "Kiểm tra thử": the same checks as at hand-in. The dossier stays as it is; when its preparer asks, the history of
     * the findings takes note of what is settled.
     */
    public List<Finding> tryOut(String code, Person person) {
        Dossier dossier = read(code, person);
        if (!dossier.status().isEditable() || !participants(dossier).prepares(person)) {
            return check(dossier);
        }
        Examination.Look look = examination.look(dossiers.findByCode(code).orElseThrow());
        traces.note(code, look.findings(), look.details(), person.id(), Occasion.CHECK);
        return look.findings();
    }

    /** @return the findings about the dossier, those that stand and those that were settled */
    @Transactional(readOnly = true)
    List<TracedFinding> traced(Dossier dossier) {
        return traces.of(dossier.code());
    }

    /** @return what is different for who appraises the dossier now; empty before it was handed in */
    @Transactional(readOnly = true)
    Optional<Since> sinceSeenLast(Dossier dossier) {
        return traces.sinceSeenLast(dossier.code(), examination.details(dossier));
    }

    /** @return whether the dossier was ever checked, tried out or handed in */
    @Transactional(readOnly = true)
    boolean wasChecked(Dossier dossier) {
        return traces.wasChecked(dossier.code());
    }

    /** Hands the dossier in; what is wrong with it is found by {@link #validate}. */
    public void submit(String code, Person person) {
        Dossier dossier = requirePreparer(code, person);
        boolean late = isLate(dossier);
        dossier.submit(person.id(), clock.instant());
        dossiers.save(dossier);
        requests.settle(code, person.id());
        journal.write(code, person, late ? "Nộp hồ sơ (muộn)." : "Nộp hồ sơ.", late ? dossier.lateReason() : "");
    }

    /**
     * Runs all checks and keeps their findings with the dossier; a blocking one sends it back to be completed.
     *
     * @return the dossier with its new standing
     */
    public Dossier validate(String code) {
        Dossier dossier = get(code);
        Examination.Look look = examination.look(dossier);
        dossier.judge(look.findings(), clock.instant(), look.afterDeadline());
        List<Reason> blocking = look.findings().stream()
                .filter(Finding::isBlocking)
                .map(Reason::of)
                .toList();
        if (blocking.isEmpty()) {
            journal.write(code, "Kiểm tra: hồ sơ đủ và đúng.");
        } else {
            requests.ask(participants(dossier), code, Asker.AUTOMATIC, "", blocking);
            journal.write(
                    code,
                    "Kiểm tra: còn " + blocking.size() + " điểm phải sửa, trả lại để bổ sung lần "
                            + dossier.supplements() + ".");
        }
        traces.note(code, look.findings(), look.details(), "", blocking.isEmpty() ? Occasion.HAND_IN : Occasion.CHECK);
        return dossiers.save(dossier);
    }

    /** Runs all checks again for the appraiser and keeps what they find; moves nothing. */
    public void recheck(String code) {
        Dossier dossier = get(code);
        Examination.Look look = examination.look(dossier);
        dossier.keepFindings(look.findings());
        traces.note(code, look.findings(), look.details(), "", Occasion.APPRAISAL);
        dossiers.save(dossier);
    }

    /** The appraising office consents to late hand-in, or refuses with a reason (P21). */
    public Dossier decideLate(String code, boolean allowed, String reason, Person person) {
        Dossier dossier = requireRole(code, Role.APPRAISER, person);
        requireReason(reason, "quyết định về hồ sơ nộp muộn");
        dossier.decideLate(allowed);
        if (!allowed) {
            dossier.foreseeEnd("Không được chấp nhận nộp muộn: " + reason);
        }
        journal.write(code, person, allowed ? "Đồng ý cho nộp muộn." : "Không đồng ý cho nộp muộn.", reason);
        return dossiers.save(dossier);
    }

    /**
     * Takes back that a dossier came late when its deadline was moved behind the moment at which it was complete; may run
     * twice.
     *
     * @return whether it counts as handed in in time
     */
    public boolean isInTimeAfterAll(String code) {
        Dossier dossier = get(code);
        if (dossier.isInTimeAfterAll(examination.deadline(dossier))) {
            dossiers.save(dossier);
            journal.write(code, "Hạn đã được gia hạn: hồ sơ nộp trong hạn, không còn là nộp muộn.");
        }
        return !dossier.isLate();
    }

    /** The head of the unit takes responsibility for the report, or sends it back with a reason (R57). */
    public Dossier confirm(String code, boolean confirmed, String reason, Person person) {
        Dossier dossier = get(code);
        Signatories.Capacity capacity = signatories.capacityOf(participants(dossier), person);
        requireSomebodyElse(dossier, person, "xác nhận");
        requireDeputyOf(dossier, capacity);
        if (confirmed) {
            dossier.confirm(person.id());
        } else {
            requireReason(reason, "không xác nhận");
            dossier.refuseConfirmation();
            requests.ask(participants(dossier), code, Asker.HEAD, person.id(), List.of(Reason.of(reason)));
        }
        journal.write(
                code,
                person,
                capacity.words() + (confirmed ? " xác nhận báo cáo thành tích." : " không xác nhận, trả lại."),
                reason);
        return dossiers.save(dossier);
    }

    /** Takes note of the bloc's decision. */
    public void noteBlocOutcome(String code, boolean shortlisted, String reason) {
        Dossier dossier = get(code);
        if (shortlisted) {
            dossier.shortlist();
        } else {
            dossier.foreseeEnd("Khối không lựa chọn: " + reason);
        }
        dossiers.save(dossier);
        journal.write(
                code,
                shortlisted
                        ? "Khối đề nghị khen thưởng" + (reason.isBlank() ? "." : ": " + reason)
                        : "Khối không lựa chọn: " + reason);
    }

    /** The appraising office sends the dossier back to be completed; {@link SupplementRequests#missing} is empty. */
    public void returnForSupplement(String code, List<Reason> reasons, Person person) {
        Dossier dossier = get(code);
        dossier.returnFromAppraisal();
        dossiers.save(dossier);
        ask(dossier, Asker.APPRAISER, reasons, person);
    }

    /** The bloc sends a dossier on its table back to be completed; {@link SupplementRequests#missing} is empty. */
    public SupplementRequest returnFromBloc(String code, List<Reason> reasons, Person person) {
        Dossier dossier = get(code);
        dossier.returnFromBloc();
        dossiers.save(dossier);
        SupplementRequest request = ask(dossier, Asker.BLOC, reasons, person);
        events.publishEvent(new SupplementAskedByBloc(code));
        return request;
    }

    private SupplementRequest ask(Dossier dossier, Asker asker, List<Reason> reasons, Person person) {
        Campaign campaign = campaigns.get(dossier.campaignId());
        SupplementRequest request = requests.ask(participants(dossier), dossier.code(), asker, person.id(), reasons);
        int limit = campaign.supplements().limit();
        journal.write(
                dossier.code(),
                person,
                asker.words() + " yêu cầu bổ sung lần " + request.counted()
                        + (request.counted() > limit ? " (quá " + limit + " lần theo quy định)" : "") + ", hạn "
                        + calendar.lastMomentInWords(campaign, request.due()) + ".",
                request.inWords());
        return request;
    }

    public void hold(String code, String reason, Person person) {
        Dossier dossier = get(code);
        dossier.hold();
        dossiers.save(dossier);
        journal.write(code, person, "Tạm dừng xét.", reason);
        events.publishEvent(new DossierHeld(code, reason));
    }

    public void release(String code, String reason, Person person) {
        Dossier dossier = requireRole(code, Role.APPRAISER, person);
        requireReason(reason, "kết thúc tạm dừng");
        dossier.release();
        dossiers.save(dossier);
        journal.write(code, person, "Kết thúc tạm dừng, tiếp tục xét.", reason);
        events.publishEvent(new DossierReleased(code, reason));
    }

    public void qualify(String code, Person person) {
        Dossier dossier = get(code);
        dossier.qualify();
        dossiers.save(dossier);
        journal.write(code, person, "Thẩm định: đủ điều kiện.");
    }

    /** The appraiser finds against the dossier; the process ends it. */
    public void disqualify(String code, String reason, Person person) {
        foreseeEnd(code, "Thẩm định: " + reason);
        journal.write(code, person, "Thẩm định: không đủ điều kiện.", reason);
    }

    /**
     * The appraising office draws a dossier back that waits for the council or for a signature, because something came up.
     *
     * @throws Refusal when the council sits on it, or it went upward
     */
    public void drawBack(String code, String reason, Person person) {
        Dossier dossier = requireRole(code, Role.APPRAISER, person);
        requireReason(reason, "đưa hồ sơ về thẩm định lại");
        dossier.drawBack();
        dossiers.save(dossier);
        journal.write(code, person, "Đưa hồ sơ về thẩm định lại.", reason);
        events.publishEvent(new ReappraisalAsked(code));
    }

    public void putOnAgenda(String code, String sessionCode) {
        Dossier dossier = get(code);
        dossier.putOnAgenda();
        dossiers.save(dossier);
        journal.write(code, "Đưa vào chương trình phiên họp " + sessionCode + ".");
    }

    /** The session was not held: the dossier waits for the next one. May run twice. */
    public void backToTheCouncilsList(String code, String sessionCode, String reason) {
        Dossier dossier = get(code);
        if (dossier.status() == DossierStatus.IN_COUNCIL) {
            dossier.backToTheCouncilsList();
            dossiers.save(dossier);
            journal.write(code, "Phiên họp " + sessionCode + " không thành (" + reason + "); hồ sơ chờ phiên họp sau.");
        }
    }

    public void passCouncil(String code, String figures) {
        Dossier dossier = get(code);
        dossier.passCouncil();
        dossiers.save(dossier);
        journal.write(code, "Hội đồng thông qua: " + figures + ".");
    }

    public void submitToHigherLevel(String code, String letter, Person person) {
        Dossier dossier = get(code);
        dossier.submitToHigherLevel();
        dossiers.save(dossier);
        journal.write(code, person, "Ký tờ trình cấp trên " + letter + ".");
    }

    /** Remembers why a dossier is about to end without an award. */
    public void foreseeEnd(String code, String reason) {
        Dossier dossier = get(code);
        dossier.foreseeEnd(reason);
        dossiers.save(dossier);
    }

    /** Ends a dossier; may run twice. */
    public void close(String code, DossierStatus closedAs) {
        Dossier dossier = get(code);
        if (dossier.status() == closedAs) {
            return;
        }
        dossier.close(closedAs);
        dossiers.save(dossier);
        journal.write(
                code,
                "Kết thúc: " + closedAs.words().toLowerCase(Locale.ROOT) + "."
                        + (dossier.outcomeReason().isBlank() ? "" : " Lý do: " + dossier.outcomeReason()));
        events.publishEvent(new DossierClosed(code));
    }

    /**
     * Has a dossier appraised again that had ended without an award.
     *
     * @param sentence who wanted it so and on which paper, for the journal
     */
    public void reopen(String code, String sentence, String reason, Person person) {
        reopen(requireRole(code, Role.DECIDER, person), sentence, reason, person);
    }

    /**
     * Has an ended dossier appraised again because its nominee may take the place of one that the level above refused (P11).
     *
     * @param sentence in whose place, for the journal
     */
    public void reopenAsSubstitute(String code, String sentence, String reason, Person person) {
        reopen(requireRole(code, Role.APPRAISER, person), sentence, reason, person);
    }

    private void reopen(Dossier dossier, String sentence, String reason, Person person) {
        String code = dossier.code();
        dossier.reopen();
        dossiers.save(dossier);
        journal.write(code, person, sentence, reason);
        events.publishEvent(new DossierReopened(code));
    }

    /** Takes the award back; {@code sentence} says on which decision, for the journal. */
    public void revoke(String code, String sentence, String reason, Person person) {
        Dossier dossier = requireRole(code, Role.DECIDER, person);
        dossier.revoke(reason);
        dossiers.save(dossier);
        journal.write(code, person, sentence, reason);
        events.publishEvent(new AwardRevoked(code));
    }

    /** The unit takes its dossier back, before the council (with a reason). */
    public void withdraw(String code, String reason, Person person) {
        Dossier dossier = get(code);
        Participants participants = participants(dossier);
        if (!person.isInAny(participants.preparerGroup(), participants.headGroup())) {
            throw new NotForYou("Chỉ đơn vị lập hồ sơ được rút hồ sơ " + code + ".", "");
        }
        requireReason(reason, "rút hồ sơ");
        dossier.withdraw(reason);
        dossiers.save(dossier);
        journal.write(code, person, "Rút hồ sơ.", reason);
        events.publishEvent(new DossierWithdrawn(code));
        events.publishEvent(new DossierClosed(code));
    }

    /** Refuses when the person handed this dossier in, opened it or is nominated in it: nobody judges their own work. */
    public void requireSomebodyElse(Dossier dossier, Person person, String action) {
        if (person.id().equals(dossier.submittedBy()) || person.id().equals(dossier.openedBy())) {
            throw new NotForYou(
                    "Bạn đã lập hoặc nộp hồ sơ " + dossier.code() + " nên không được " + action + " hồ sơ này.",
                    "Đề nghị người khác trong đơn vị thực hiện.");
        }
        if (dossier.isIndividual() && dossier.individual().isCalled(person.name())) {
            throw new NotForYou(
                    "Bạn là người được đề nghị khen thưởng ở hồ sơ " + dossier.code() + " nên không được " + action
                            + " hồ sơ này.",
                    "Đề nghị người khác thực hiện; Thủ trưởng thì ủy quyền cho cấp phó xác nhận.");
        }
    }

    /** A head who is nominated does not vouch for himself; a deputy with written authority does (P9). */
    private static void requireDeputyOf(Dossier dossier, Signatories.Capacity capacity) {
        if (dossier.isIndividual() && dossier.individual().head() && !capacity.deputy()) {
            throw new NotForYou(
                    "Cá nhân được đề nghị ở hồ sơ " + dossier.code()
                            + " là Thủ trưởng đơn vị; Thủ trưởng không tự xác nhận thành tích của mình.",
                    "Mở “Ủy quyền cho cấp phó”; cấp phó được ủy quyền xác nhận hồ sơ này.");
        }
    }

    /** @return who is nominated, as people say it: a unit, or a person with position and unit */
    @Transactional(readOnly = true)
    public String nominee(Dossier dossier) {
        return dossier.nominee(participants(dossier).unit());
    }

    @Transactional(readOnly = true)
    public Participants participants(Dossier dossier) {
        return examination.participants(dossier);
    }

    public AwardForm form(Dossier dossier) {
        return examination.form(dossier);
    }

    /** @return the working of the completion rate, empty for nominees without a registration, like individuals */
    @Transactional(readOnly = true)
    public Optional<CompletionRate> completionRate(Dossier dossier) {
        return acceptedRegistration(dossier)
                .map(r -> CompletionRate.of(
                        Terms.of(campaigns.get(dossier.campaignId())), r.targets(), dossier.resultsByTarget()));
    }

    /** @return the nominee's registration, once its bloc accepted it */
    @Transactional(readOnly = true)
    public Optional<Registration> acceptedRegistration(Dossier dossier) {
        return examination.acceptedRegistration(dossier);
    }

    /** @return whether the unit has to say why it hands in late */
    @Transactional(readOnly = true)
    public boolean isLate(Dossier dossier) {
        return dossier.isLate(examination.isAfterDeadline(dossier));
    }

    /** @return whether the person has a part in the dossier */
    @Transactional(readOnly = true)
    public boolean mayRead(Dossier dossier, Person person) {
        Participants participants = participants(dossier);
        boolean before = dossier.status() == DossierStatus.PREPARING;
        boolean ofTheUnit = person.isInAny(
                participants.preparerGroup(),
                participants.headGroup(),
                Groups.staffOf(dossier.unitId()),
                Groups.headOf(dossier.unitId()));
        boolean inCouncil = DossierStatus.onTheCouncilsTable().contains(dossier.status())
                && person.isIn(participants.group(Role.COUNCIL));
        return ofTheUnit
                || inCouncil
                || !before && participants.mayRead(person)
                || otherReaders.stream().anyMatch(others -> others.mayRead(dossier.code(), person));
    }

    Route route(Campaign campaign, AwardForm form, Unit unit, boolean directProposal) {
        List<Map<String, Object>> rows = tables.evaluate(
                campaign.tables().awardRouting(),
                Map.of(
                        "relativeLevel", campaign.relativeLevel(form).name(),
                        "awardForm", form.id(),
                        "nomineeKind", form.nomineeKind(unit.kind()),
                        "directProposal", directProposal));
        if (rows.isEmpty()) {
            throw Refusal.because(
                    "NO_ROUTE",
                    "Bảng quy định đường đi của hồ sơ không có dòng nào cho " + form.name() + " của " + unit.name()
                            + ".",
                    "Báo quản trị bổ sung bảng “" + campaign.tables().awardRouting() + "”.",
                    form.clause());
        }
        Map<String, Object> row = rows.get(0);
        return new Route(
                Boolean.TRUE.equals(row.get("throughBloc")),
                Boolean.TRUE.equals(row.get("headConfirms")),
                Boolean.TRUE.equals(row.get("council")),
                Route.DecidedBy.valueOf((String) row.get("decidedBy")),
                (String) row.get("clause"));
    }

    Dossier requireRole(String code, Role role, Person person) {
        Dossier dossier = get(code);
        Campaign.RoleHolder holder = campaigns.get(dossier.campaignId()).role(role);
        if (!person.isIn(holder.group())) {
            throw new NotForYou("Việc này thuộc " + holder.name() + ".", "");
        }
        return dossier;
    }

    static void requireReason(String reason, String what) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.because(
                    "REASON_MISSING", "Chưa ghi lý do " + what + ".", "Ghi lý do để đơn vị biết và để lưu hồ sơ.", "");
        }
    }
}
