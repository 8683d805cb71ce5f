package vn.vinhdanh.registration;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;

/** What can be done with a bloc's list of registrations. */
@Service
@Transactional
public class BlocRegistrations {

    private final BlocRegistrationRepository blocRegistrations;
    private final RegistrationRepository registrations;
    private final Campaigns campaigns;
    private final Journal journal;
    private final Clock clock;

    BlocRegistrations(
            BlocRegistrationRepository blocRegistrations,
            RegistrationRepository registrations,
            Campaigns campaigns,
            Journal journal,
            Clock clock) {
        this.blocRegistrations = blocRegistrations;
        this.registrations = registrations;
        this.campaigns = campaigns;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens the list of a bloc; may run twice. @return its code, or empty when it was open already */
    public Optional<String> open(Campaign campaign, String blocId) {
        String code = BlocRegistration.codeOf(campaign.id(), blocId);
        if (blocRegistrations.existsById(code)) {
            return Optional.empty();
        }
        blocRegistrations.save(BlocRegistration.open(campaign.id(), blocId));
        return Optional.of(code);
    }

    /** Reads the list for its leader, the appraising office or a manager. */
    @Transactional(readOnly = true)
    public BlocRegistration read(String code, Person person) {
        BlocRegistration list = get(code);
        Campaign campaign = campaigns.get(list.campaignId());
        if (!person.isInAny(
                Groups.leaderOf(list.blocId()),
                campaign.role(Role.APPRAISER).group(),
                campaign.role(Role.MANAGER).group())) {
            throw new NotForYou("Danh sách đăng ký " + code + " không thuộc khối của bạn.", "");
        }
        return list;
    }

    /** @return registrations of the bloc's units, by unit */
    @Transactional(readOnly = true)
    public List<Registration> registrationsOf(BlocRegistration list) {
        return registrations.findByCampaignIdAndBlocIdOrderByUnitId(list.campaignId(), list.blocId());
    }

    /** @return every registration that still waits for the leader's decision */
    @Transactional(readOnly = true)
    List<Finding> check(BlocRegistration list) {
        String clause = campaigns
                .get(list.campaignId())
                .deadline(DeadlineKind.BLOC_REGISTRATION)
                .map(Campaign.Deadline::clause)
                .orElse("");
        return registrationsOf(list).stream()
                .filter(r -> r.status() == RegistrationStatus.SUBMITTED)
                .map(r -> Finding.blocking(
                        "REGISTRATION_UNDECIDED",
                        Place.row(r.code()),
                        "Đăng ký " + r.code() + " đã nộp nhưng Trưởng khối chưa xem xét.",
                        "Đưa vào danh sách hoặc trả lại kèm lý do.",
                        clause))
                .toList();
    }

    /**
     * Sends the list to the appraising office.
     *
     * @throws Refusal naming every registration that still waits for the leader's decision
     */
    public void send(String code, Person person) {
        BlocRegistration list = blocRegistrations.findByCode(code).orElseThrow(() -> unknown(code));
        if (!person.isIn(Groups.leaderOf(list.blocId()))) {
            throw new NotForYou("Chỉ Trưởng khối được gửi danh sách đăng ký " + code + ".", "");
        }
        Refusal.unlessEmpty("Chưa gửi được danh sách đăng ký của khối", check(list));
        long accepted = registrationsOf(list).stream()
                .filter(r -> r.status() == RegistrationStatus.ACCEPTED)
                .count();
        list.send(person.id(), clock.instant());
        blocRegistrations.save(list);
        journal.write(code, person, "Gửi danh sách đăng ký của khối gồm " + accepted + " đơn vị.");
    }

    /** The appraising office receives the list, or returns it with a reason. */
    public void receive(String code, boolean received, String reason, Person person) {
        BlocRegistration list = get(code);
        Campaign.RoleHolder appraiser = campaigns.get(list.campaignId()).role(Role.APPRAISER);
        if (!person.isIn(appraiser.group())) {
            throw new NotForYou("Chỉ " + appraiser.name() + " được tiếp nhận danh sách đăng ký.", "");
        }
        if (received) {
            list.receive(person.id(), clock.instant());
        } else {
            if (reason == null || reason.isBlank()) {
                throw Refusal.because(
                        "REASON_MISSING",
                        "Chưa ghi lý do trả lại danh sách đăng ký.",
                        "Ghi rõ cần sửa gì để Trưởng khối làm một lần là xong.",
                        "");
            }
            list.returnToBloc(reason);
        }
        blocRegistrations.save(list);
        journal.write(
                code,
                person,
                received ? "Tiếp nhận danh sách đăng ký của khối." : "Trả lại danh sách đăng ký của khối.",
                reason);
    }

    private BlocRegistration get(String code) {
        return blocRegistrations.findById(code).orElseThrow(() -> unknown(code));
    }

    private static NotFound unknown(String code) {
        return new NotFound("Không có danh sách đăng ký " + code + ".");
    }
}
