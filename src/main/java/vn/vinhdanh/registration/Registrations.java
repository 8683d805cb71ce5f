package vn.vinhdanh.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.organization.Unit;

/** What can be done with a unit's registration, from opening to the bloc's list. */
@Service
@Transactional
public class Registrations {

    private final RegistrationRepository registrations;
    private final BlocRegistrationRepository blocRegistrations;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final DeadlineCalendar calendar;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registrations(
            RegistrationRepository registrations,
            BlocRegistrationRepository blocRegistrations,
            Campaigns campaigns,
            Organizations organizations,
            DeadlineCalendar calendar,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.registrations = registrations;
        this.blocRegistrations = blocRegistrations;
        this.campaigns = campaigns;
        this.organizations = organizations;
        this.calendar = calendar;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the registration of a unit; may run twice. @return its code, or empty when it was open already */
    public Optional<String> open(Campaign campaign, Unit unit) {
        String code = Registration.codeOf(campaign.id(), unit.id());
        if (registrations.existsById(code)) {
            return Optional.empty();
        }
        String bloc = organizations
                .get(campaign.organization())
                .blocOf(unit)
                .orElseThrow()
                .id();
        registrations.save(Registration.open(campaign.id(), unit.id(), bloc));
        journal.write(code, "Đã mở đăng ký thi đua cho " + unit.name() + ".");
        return Optional.of(code);
    }

    @Transactional(readOnly = true)
    public Registration get(String code) {
        return registrations.findById(code).orElseThrow(() -> new NotFound("Không có đăng ký " + code + "."));
    }

    /** @return the registration of a unit, if one was opened */
    @Transactional(readOnly = true)
    public Optional<Registration> of(String campaignId, String unitId) {
        return registrations.findById(Registration.codeOf(campaignId, unitId));
    }

    /**
     * Reads the registrations of several units together; in the same transaction each is known then.
     *
     * @return those that were opened, in no order
     */
    @Transactional(readOnly = true)
    public List<Registration> of(String campaignId, Collection<String> unitIds) {
        return registrations.findAllById(unitIds.stream()
                .map(unit -> Registration.codeOf(campaignId, unit))
                .toList());
    }

    @Transactional(readOnly = true)
    public boolean exists(String code) {
        return registrations.existsById(code);
    }

    /** @return the registrations of a campaign that their blocs have accepted, by unit */
    @Transactional(readOnly = true)
    public List<Registration> acceptedIn(String campaignId) {
        return registrations.findByCampaignIdAndStatusOrderByUnitId(campaignId, RegistrationStatus.ACCEPTED);
    }

    /** Reads for a person; refuses who has no part in it. */
    @Transactional(readOnly = true)
    public Registration read(String code, Person person) {
        Registration registration = get(code);
        if (!participants(registration).mayRead(person)) {
            throw new NotForYou("Đăng ký " + code + " không thuộc đơn vị của bạn.", "");
        }
        return registration;
    }

    /**
     * Keeps a draft.
     *
     * @param version version the person had loaded; another one means that somebody else saved meanwhile
     */
    public Registration write(String code, int version, RegistrationDraft draft, Person person) {
        Registration registration = get(code);
        requirePreparer(registration, person);
        if (registration.version() != version) {
            throw new OptimisticLockingFailureException(code);
        }
        registration.write(draft);
        return registrations.save(registration);
    }

    /** @return what would be refused now */
    @Transactional(readOnly = true)
    public List<Finding> check(Registration registration) {
        Campaign campaign = campaigns.get(registration.campaignId());
        return RegistrationChecks.check(campaign, unit(registration).kind(), registration, isLate(registration));
    }

    /**
     * Hands the registration in. Once the bloc's list was sent its leader has no task left in which to accept anything, so
     * the appraising office, which holds the list, is asked instead: about late registrations (P21), and about those in
     * time that the list did not wait for.
     *
     * @return the registration as it stands after it
     * @throws Refusal with every mistake
     */
    public Registration submit(String code, Person person) {
        Registration registration = get(code);
        requirePreparer(registration, person);
        Refusal.unlessEmpty("Chưa nộp được đăng ký " + code, check(registration));
        boolean late = registration.takesPart() && isLate(registration);
        boolean blocListSent = registration.takesPart()
                && blocRegistrations
                        .findByCode(blocListOf(registration))
                        .map(BlocRegistration::isSent)
                        .orElse(false);
        registration.submit(person.id(), clock.instant(), late, blocListSent);
        journal.write(
                code,
                person,
                registration.takesPart()
                        ? "Nộp đăng ký gồm " + registration.targets().size() + " chỉ tiêu"
                                + (late ? " (muộn)." : blocListSent ? " (sau khi khối đã gửi danh sách)." : ".")
                        : "Đơn vị báo không tham gia.",
                late ? registration.lateReason() : registration.abstainReason());
        return registrations.save(registration);
    }

    /** The appraising office consents to a late registration, or refuses with a reason (P21). */
    public void decideLate(String code, boolean allowed, String reason, Person person) {
        Registration registration = get(code);
        requireRole(registration, Role.APPRAISER, person);
        requireReason(reason, "quyết định về đăng ký muộn");
        if (allowed) {
            registration.allowLate(reason);
            registrations.save(registration);
        }
        journal.write(code, person, allowed ? "Đồng ý cho đăng ký muộn." : "Không đồng ý cho đăng ký muộn.", reason);
    }

    /**
     * Takes back that a registration came late when its deadline was moved behind the moment of handing in; may run twice.
     *
     * @return whether nobody has to consent to it any more
     */
    public boolean isInTimeAfterAll(String code) {
        Registration registration = get(code);
        if (registration.isLate()
                && registration.submittedAt() != null
                && registration.submittedAt().isBefore(due(registration))) {
            registration.isInTimeAfterAll(isBlocListSent(code));
            registrations.save(registration);
            journal.write(code, "Hạn đã được gia hạn: đăng ký nộp trong hạn, không còn là nộp muộn.");
        }
        return registration.status() == RegistrationStatus.SUBMITTED;
    }

    /** @return whether the bloc's list was sent already, so that a late registration goes into it directly */
    @Transactional(readOnly = true)
    public boolean isBlocListSent(String code) {
        return blocRegistrations
                .findById(blocListOf(get(code)))
                .map(BlocRegistration::isSent)
                .orElse(false);
    }

    /** The bloc leader puts a registration on the bloc's list; the waiting process is told at once. */
    public void accept(String code, Person person) {
        Registration registration = get(code);
        requireBlocLeader(registration, person);
        registration.accept();
        registrations.save(registration);
        journal.write(code, person, "Trưởng khối đưa vào danh sách đăng ký của khối.");
        events.publishEvent(new RegistrationReviewed(code, true));
    }

    /** The bloc leader returns a registration with a reason. */
    public void returnToUnit(String code, String reason, Person person) {
        Registration registration = get(code);
        requireBlocLeader(registration, person);
        requireReason(reason, "trả lại đăng ký");
        registration.returnToUnit(reason);
        registrations.save(registration);
        journal.write(code, person, "Trưởng khối trả lại đăng ký.", reason);
        events.publishEvent(new RegistrationReviewed(code, false));
    }

    /** Last step of a registration; a late one that the bloc can no longer list is accepted here. May run twice. */
    public void enterInBlocList(String code) {
        Registration registration = get(code);
        if (registration.status() == RegistrationStatus.SUBMITTED) {
            registration.accept();
            registrations.save(registration);
            journal.write(code, "Ghi bổ sung vào danh sách đăng ký của khối.");
        }
    }

    /** Ends a registration that will not come. May run twice. */
    public void close(String code) {
        Registration registration = get(code);
        if (registration.status() == RegistrationStatus.NOT_REGISTERED) {
            return;
        }
        String reason = registration.takesPart()
                ? registration.status() == RegistrationStatus.LATE_CONSENT_PENDING
                        ? "Không được chấp nhận đăng ký muộn."
                        : "Hết thời gian đăng ký mà đơn vị chưa nộp."
                : registration.abstainReason();
        registration.close(reason);
        registrations.save(registration);
        journal.write(code, "Ghi nhận không đăng ký: " + reason);
    }

    /** Reads, and nobody else changes it until the running transaction ends. */
    public Registration lock(String code) {
        return registrations.findByCode(code).orElseThrow(() -> new NotFound("Không có đăng ký " + code + "."));
    }

    /** @return what would keep such a target from being registered */
    @Transactional(readOnly = true)
    public List<Finding> check(Registration registration, Target target) {
        return RegistrationChecks.check(campaigns.get(registration.campaignId()), target);
    }

    /** Changes a target of an accepted registration as the appraising office consented; may run twice. */
    public void change(String code, Target target, ConsentedChange change) {
        Registration registration = lock(code);
        registration.change(target, change);
        registrations.save(registration);
    }

    @Transactional(readOnly = true)
    public Participants participants(Registration registration) {
        Campaign campaign = campaigns.get(registration.campaignId());
        return Participants.of(campaign, organizations.get(campaign.organization()), unit(registration));
    }

    private static String blocListOf(Registration registration) {
        return BlocRegistration.codeOf(registration.campaignId(), registration.blocId());
    }

    private Unit unit(Registration registration) {
        Organization organization = organizations.of(registration.campaignId());
        return organization.unit(registration.unitId()).orElseThrow();
    }

    /** @return whether handing in now is late; a registration handed in once and returned is not made late by that */
    @Transactional(readOnly = true)
    public boolean isLate(Registration registration) {
        return registration.submittedAt() == null && !clock.instant().isBefore(due(registration));
    }

    private Instant due(Registration registration) {
        return calendar.instantOf(participants(registration), DeadlineKind.UNIT_REGISTRATION);
    }

    private void requirePreparer(Registration registration, Person person) {
        Participants participants = participants(registration);
        if (!participants.prepares(person)) {
            throw new NotForYou(
                    "Đăng ký " + registration.code() + " do chuyên viên của "
                            + participants.preparer().name() + " lập.",
                    "Đề nghị chuyên viên của đơn vị đó thực hiện.");
        }
    }

    private void requireBlocLeader(Registration registration, Person person) {
        Participants participants = participants(registration);
        if (!person.isIn(participants.blocLeaderGroup())) {
            throw new NotForYou(
                    "Chỉ Trưởng " + participants.blocName() + " được xem xét đăng ký " + registration.code() + ".", "");
        }
    }

    private void requireRole(Registration registration, Role role, Person person) {
        Campaign.RoleHolder holder = campaigns.get(registration.campaignId()).role(role);
        if (!person.isIn(holder.group())) {
            throw new NotForYou("Việc này thuộc " + holder.name() + ".", "");
        }
    }

    private static void requireReason(String reason, String what) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.because(
                    "REASON_MISSING", "Chưa ghi lý do " + what + ".", "Ghi lý do để đơn vị biết và để lưu hồ sơ.", "");
        }
    }
}
