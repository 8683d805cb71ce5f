package vn.vinhdanh.targetchange;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.numbering.Codes;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.registration.ChangeKind;
import vn.vinhdanh.registration.ConsentedChange;
import vn.vinhdanh.registration.Decimals;
import vn.vinhdanh.registration.Registration;
import vn.vinhdanh.registration.RegistrationStatus;
import vn.vinhdanh.registration.Registrations;
import vn.vinhdanh.registration.Target;

/** Proposing to change a target, withdrawing it, answering it, and making the change. */
@Service
@Transactional
public class TargetChanges {

    private final TargetChangeRepository changes;
    private final Registrations registrations;
    private final Campaigns campaigns;
    private final DeadlineCalendar calendar;
    private final Codes codes;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TargetChanges(
            TargetChangeRepository changes,
            Registrations registrations,
            Campaigns campaigns,
            DeadlineCalendar calendar,
            Codes codes,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.changes = changes;
        this.registrations = registrations;
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.codes = codes;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public TargetChange get(String code) {
        return changes.findById(code).orElseThrow(() -> new NotFound("Không có đề nghị điều chỉnh " + code + "."));
    }

    /** Reads for a person; a draft is for those who write it. */
    @Transactional(readOnly = true)
    public TargetChange read(String code, Person person) {
        TargetChange change = get(code);
        Participants participants = participants(change);
        boolean mayRead = change.status() == TargetChange.Status.DRAFT
                ? participants.prepares(person)
                : participants.mayRead(person);
        if (!mayRead) {
            throw new NotForYou("Đề nghị điều chỉnh " + code + " không thuộc đơn vị của bạn.", "");
        }
        return change;
    }

    /** @return the proposals about a registration that were sent, in their order */
    @Transactional(readOnly = true)
    public List<TargetChange> of(Registration registration) {
        return changes.findByRegistrationCodeOrderByCode(registration.code()).stream()
                .filter(change -> change.status() != TargetChange.Status.DRAFT)
                .toList();
    }

    /** @return whether the campaign lets units propose changes now */
    @Transactional(readOnly = true)
    public boolean areOpen(Registration registration) {
        Campaign campaign = campaigns.get(registration.campaignId());
        return campaign.targetChanges() != null
                && !today(campaign).isAfter(campaign.targetChanges().lastDay());
    }

    @Transactional(readOnly = true)
    public Participants participants(TargetChange change) {
        return registrations.participants(registrations.get(change.registrationCode()));
    }

    /** Begins a proposal, or goes on with the one that somebody of the unit has begun. @return its code */
    public String begin(String registrationCode, Person person) {
        Registration registration = registrations.read(registrationCode, person);
        requirePreparer(registration, person);
        if (registration.status() != RegistrationStatus.ACCEPTED) {
            throw Refusal.because(
                    "NOT_REGISTERED",
                    "Đăng ký " + registrationCode + " chưa được chấp nhận nên chưa có chỉ tiêu để điều chỉnh.",
                    "Trước khi được chấp nhận, sửa chỉ tiêu ở bản đăng ký.",
                    "");
        }
        return changes.findByRegistrationCodeOrderByCode(registrationCode).stream()
                .filter(change -> change.status() == TargetChange.Status.DRAFT)
                .findFirst()
                .map(TargetChange::code)
                .orElseGet(() -> {
                    String series = registration.campaignId() + "-DC";
                    String code = "%s-%04d".formatted(series, codes.next(series));
                    return changes.save(
                                    TargetChange.begin(code, registration.campaignId(), registrationCode, person.id()))
                            .code();
                });
    }

    /** @param version that the person had loaded; another one means that somebody else saved meanwhile */
    TargetChange write(String code, int version, ChangeDraft draft, Person person) {
        TargetChange change = get(code);
        requirePreparer(registrations.get(change.registrationCode()), person);
        if (change.version() != version) {
            throw new OptimisticLockingFailureException(code);
        }
        change.write(draft);
        return changes.save(change);
    }

    void discard(String code, Person person) {
        TargetChange change = get(code);
        requirePreparer(registrations.get(change.registrationCode()), person);
        if (change.status() == TargetChange.Status.DRAFT) {
            changes.delete(change);
        }
    }

    /** @return everything that keeps it from being proposed */
    @Transactional(readOnly = true)
    public List<Finding> check(TargetChange change) {
        return check(change, registrations.get(change.registrationCode()));
    }

    private List<Finding> check(TargetChange change, Registration registration) {
        Campaign campaign = campaigns.get(change.campaignId());
        List<Finding> findings = new ArrayList<>(TargetChangeChecks.check(
                campaign,
                registration,
                change,
                of(registration).stream()
                        .filter(other -> other.status() == TargetChange.Status.PROPOSED)
                        .toList(),
                today(campaign)));
        boolean hasFigure = change.kind() == ChangeKind.ADDED
                || change.kind() == ChangeKind.FIGURE
                        && change.targetNumber() != null
                        && registration.target(change.targetNumber()).isPresent();
        if (hasFigure && findings.stream().noneMatch(finding -> finding.place().equals(Place.field("figure")))) {
            findings.addAll(registrations.check(registration, target(change, registration)));
        }
        return findings;
    }

    /**
     * Sends the proposal; the appraising office is asked in the same transaction.
     *
     * @throws Refusal with every fault
     */
    public void propose(String code, Person person) {
        TargetChange change = get(code);
        Registration registration = registrations.lock(change.registrationCode());
        requirePreparer(registration, person);
        Refusal.unlessEmpty("Chưa gửi được đề nghị " + code, check(change, registration));
        Campaign campaign = campaigns.get(change.campaignId());
        Instant now = clock.instant();
        change.propose(
                person.id(),
                now,
                calendar.workingDaysAfter(
                        campaign, now, campaign.targetChanges().workingDays()));
        changes.save(change);
        journal.write(registration.code(), person, "Đề nghị " + code + ": " + inWords(change) + ".", change.reason());
        events.publishEvent(new TargetChangeProposed(code));
    }

    /** The unit takes its proposal back; the old figure stays. */
    public void withdraw(String code, Person person) {
        TargetChange change = get(code);
        requirePreparer(registrations.get(change.registrationCode()), person);
        change.withdraw();
        changes.save(change);
        journal.write(change.registrationCode(), person, "Rút đề nghị " + code + ".");
        events.publishEvent(new TargetChangeWithdrawn(code));
    }

    /**
     * The appraising office consents, or refuses with a reason. After the cut-off nothing is changed any more (R23).
     *
     * @throws Refusal when a reason is missing or it is too late to consent
     */
    public void answer(String code, boolean consented, String words, Person person) {
        TargetChange change = get(code);
        Campaign campaign = campaigns.get(change.campaignId());
        Campaign.RoleHolder appraiser = campaign.role(Role.APPRAISER);
        if (!person.isIn(appraiser.group())) {
            throw new NotForYou("Việc này thuộc " + appraiser.name() + ".", "");
        }
        if (person.id().equals(change.proposedBy())) {
            throw new NotForYou("Người gửi đề nghị " + code + " không được tự xem xét đề nghị đó.", "");
        }
        if (!consented && words.isBlank()) {
            throw Refusal.because(
                    "REASON_MISSING",
                    "Chưa ghi lý do không đồng ý điều chỉnh.",
                    "Ghi lý do để đơn vị biết và để lưu hồ sơ.",
                    campaign.targetChanges().clause());
        }
        if (consented && today(campaign).isAfter(campaign.cutOff().date())) {
            throw Refusal.because(
                    "CONSENT_AFTER_CUT_OFF",
                    "Đã qua ngày chốt số liệu nên không điều chỉnh chỉ tiêu được nữa.",
                    "Trả lời không đồng ý và ghi lý do; chỉ tiêu cũ được giữ.",
                    campaign.cutOff().clause());
        }
        change.answer(consented, words, person.id(), clock.instant());
        changes.save(change);
        journal.write(
                change.registrationCode(),
                person,
                (consented ? "Đồng ý" : "Không đồng ý") + " đề nghị " + code + ": " + inWords(change) + ".",
                words);
        events.publishEvent(new TargetChangeAnswered(code));
    }

    /** Makes a change that was consented to; may run twice. */
    public void apply(String code) {
        TargetChange change = get(code);
        Registration registration = registrations.lock(change.registrationCode());
        Target before = change.targetNumber() == null
                ? null
                : registration.target(change.targetNumber()).orElse(null);
        Target after = change.kind() == ChangeKind.DROPPED ? before : target(change, registration);
        registrations.change(
                registration.code(),
                after,
                new ConsentedChange(
                        code,
                        change.kind(),
                        after.number(),
                        after.text(),
                        before == null ? "" : clip(before.figure()),
                        change.kind() == ChangeKind.DROPPED ? "" : clip(after.figure()),
                        change.reason(),
                        change.proposedBy(),
                        change.answeredBy(),
                        change.answeredAt(),
                        change.answer()));
    }

    private static String clip(String figure) {
        return figure.length() <= 300 ? figure : figure.substring(0, 300);
    }

    /** @return what is asked for, in words, as in "điều chỉnh chỉ tiêu số 2 từ 80 % thành 70 %" */
    @Transactional(readOnly = true)
    public String inWords(TargetChange change) {
        Registration registration = registrations.get(change.registrationCode());
        if (change.kind() == null) {
            return "điều chỉnh chỉ tiêu";
        }
        if (change.kind() == ChangeKind.ADDED) {
            return "bổ sung chỉ tiêu “" + change.text() + "”, đăng ký "
                    + target(change, registration).figure();
        }
        int number = change.targetNumber() == null ? 0 : change.targetNumber();
        String was = registration.changes().stream()
                .filter(done -> done.changeCode().equals(change.code()))
                .map(ConsentedChange::beforeFigure)
                .findFirst()
                .or(() -> registration.target(number).map(Target::figure))
                .orElse("");
        return change.kind() == ChangeKind.DROPPED
                ? "bỏ chỉ tiêu số " + number + " (đã đăng ký " + was + ")"
                : "điều chỉnh chỉ tiêu số " + number + " từ " + was + " thành "
                        + registration
                                .target(number)
                                .map(target -> target.inWords(value(change)))
                                .orElse(change.figure());
    }

    /** @return the target as it is to be; with gaps where the proposal has some */
    private static Target target(TargetChange change, Registration registration) {
        if (change.kind() == ChangeKind.FIGURE) {
            Target now = registration.target(change.targetNumber()).orElseThrow();
            return new Target(
                    now.number(),
                    now.contentGroup(),
                    now.catalogueEntry(),
                    now.text(),
                    now.measure(),
                    now.direction(),
                    value(change));
        }
        return new Target(
                registration.nextNumber(),
                change.contentGroup(),
                change.catalogueEntry(),
                change.text(),
                change.measure(),
                change.direction(),
                value(change));
    }

    private static BigDecimal value(TargetChange change) {
        return Decimals.parse(change.figure(), Place.field("figure"), "Giá trị đăng ký mới", new ArrayList<>());
    }

    private LocalDate today(Campaign campaign) {
        return LocalDate.ofInstant(clock.instant(), campaign.timeZone());
    }

    private void requirePreparer(Registration registration, Person person) {
        Participants participants = registrations.participants(registration);
        if (!participants.prepares(person)) {
            throw new NotForYou(
                    "Việc điều chỉnh chỉ tiêu của " + participants.unit().name() + " do chuyên viên của "
                            + participants.preparer().name() + " đề nghị.",
                    "Đề nghị chuyên viên của đơn vị đó thực hiện.");
        }
    }
}
