package vn.vinhdanh.deputy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.attachment.Attachments;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.deputy.DeputyAuthority.Answer;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.numbering.Codes;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.organization.Unit;

/** What can be done with the written authority of a deputy, from its paper to its end. */
@Service
@Transactional
public class DeputyAuthorities {

    private final DeputyAuthorityRepository authorities;
    private final AuthorityParties parties;
    private final Attachments papers;
    private final Accounts accounts;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final Codes codes;
    private final Journal journal;
    private final Clock clock;

    DeputyAuthorities(
            DeputyAuthorityRepository authorities,
            AuthorityParties parties,
            Attachments papers,
            Accounts accounts,
            Campaigns campaigns,
            Organizations organizations,
            Codes codes,
            Journal journal,
            Clock clock) {
        this.authorities = authorities;
        this.parties = parties;
        this.papers = papers;
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.organizations = organizations;
        this.codes = codes;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Opens the case of a head who will be away.
     *
     * @throws NotForYou when the person is neither staff nor head of the unit
     */
    public DeputyAuthority open(String campaignId, String unitId, Person person) {
        Campaign campaign = campaigns.get(campaignId);
        Organization organization = organizations.get(campaign.organization());
        Unit unit = organization
                .unit(unitId == null ? "" : unitId)
                .orElseThrow(() -> new NotFound("Không có đơn vị " + unitId + "."));
        Participants participants = Participants.of(campaign, organization, unit);
        if (!participants.preparer().equals(unit) || !AuthorityParties.isOfTheUnit(participants, person)) {
            throw new NotForYou("Chỉ chuyên viên hoặc Thủ trưởng của đơn vị được lập giấy ủy quyền của đơn vị đó.", "");
        }
        String code = campaign.id() + "-UQ-" + codes.next(campaign.id() + "-UQ");
        DeputyAuthority authority = authorities.save(DeputyAuthority.open(
                code, campaign.id(), unit.id(), participants.headGroup(), person.id(), clock.instant()));
        journal.write(code, person, "Mở việc ủy quyền cho cấp phó của " + unit.name() + ".");
        return authority;
    }

    @Transactional(readOnly = true)
    public DeputyAuthority get(String code) {
        return authorities.findById(code).orElseThrow(() -> new NotFound("Không có giấy ủy quyền " + code + "."));
    }

    /** Reads for a person; refuses who has no part in it. */
    @Transactional(readOnly = true)
    public DeputyAuthority read(String code, Person person) {
        DeputyAuthority authority = get(code);
        parties.requireReader(authority, person);
        return authority;
    }

    /** Keeps what was typed by whoever's turn it is. */
    public DeputyAuthority write(String code, int version, AuthorityDraft draft, Person person) {
        DeputyAuthority authority = get(code);
        parties.requireTurnOf(authority, person);
        if (authority.version() != version) {
            throw new OptimisticLockingFailureException(code);
        }
        authority.write(draft);
        return authorities.save(authority);
    }

    /** @return what stands in the way of completing the step that the authority is at */
    @Transactional(readOnly = true)
    public List<Finding> check(DeputyAuthority authority, Person person) {
        return switch (authority.status()) {
            case PREPARING, RETURNED ->
                authority.answer() == Answer.GIVE_UP ? List.of() : checkPaper(authority, person);
            case SENT -> checkDecision(authority);
            case ACCEPTED -> reasonFor(authority, "hủy ủy quyền");
            case IN_EFFECT -> reasonFor(authority, "kết thúc sớm");
            case ENDED, DROPPED -> List.of();
        };
    }

    private List<Finding> checkPaper(DeputyAuthority authority, Person sender) {
        Participants participants = parties.of(authority);
        List<DeputyAuthority> others = authorities.findByHeadGroup(authority.headGroup()).stream()
                .filter(other ->
                        !other.code().equals(authority.code()) && other.status().takesItsDays())
                .toList();
        return new AuthorityChecks(authority, participants, today(participants.campaign()))
                .check(
                        authority.deputy().isEmpty() ? Optional.empty() : accounts.find(authority.deputy()),
                        sender,
                        others,
                        !papers.of(authority.code(), AuthorityPapers.SCAN).isEmpty());
    }

    private List<Finding> checkDecision(DeputyAuthority authority) {
        if (authority.answer() != Answer.ACCEPT && authority.answer() != Answer.RETURN) {
            return List.of(Finding.blocking(
                    "ANSWER_MISSING",
                    Place.field("answer"),
                    "Chưa chọn chấp nhận hay trả lại.",
                    "Chọn một trong hai rồi hoàn thành.",
                    ""));
        }
        if (authority.answer() == Answer.RETURN) {
            return reasonFor(authority, "trả lại");
        }
        return authority.toDay().isBefore(today(campaigns.get(authority.campaignId())))
                ? List.of(Finding.blocking(
                        "AUTHORITY_OVER",
                        Place.field("answer"),
                        "Thời gian ủy quyền (" + authority.period() + ") đã qua nên không chấp nhận được nữa.",
                        "Trả lại kèm lý do.",
                        ""))
                : List.of();
    }

    private static List<Finding> reasonFor(DeputyAuthority authority, String what) {
        return authority.reason().isEmpty()
                ? List.of(Finding.blocking(
                        "REASON_MISSING",
                        Place.field("reason"),
                        "Chưa ghi lý do " + what + ".",
                        "Ghi lý do để đơn vị biết và để lưu hồ sơ.",
                        ""))
                : List.of();
    }

    /** The unit sends the paper, or gives it up. @return whether it was sent */
    public boolean send(String code, Person person) {
        authorities.findByHeadGroupOrderByCode(get(code).headGroup());
        DeputyAuthority authority = complete(code, person, "Chưa gửi được giấy ủy quyền");
        if (authority.answer() == Answer.GIVE_UP) {
            journal.write(code, person, "Thôi ủy quyền.", authority.reason());
            return false;
        }
        authority.send(person.id());
        authorities.save(authority);
        journal.write(
                code,
                person,
                "Gửi " + authority.paper() + ": " + deputyName(authority) + " ký thay " + authority.period() + ".");
        return true;
    }

    /** The appraising office accepts the paper or returns it with a reason. @return whether it was accepted */
    public boolean decide(String code, Person person) {
        DeputyAuthority authority = complete(code, person, "Chưa hoàn thành được");
        boolean accepted = authority.answer() == Answer.ACCEPT;
        String reason = authority.reason();
        if (accepted) {
            authority.accept();
        } else {
            authority.giveBack();
        }
        authorities.save(authority);
        journal.write(code, person, accepted ? "Chấp nhận giấy ủy quyền." : "Trả lại giấy ủy quyền.", reason);
        return accepted;
    }

    /** The head or the appraising office calls an accepted authority off before its first day. */
    public void cancel(String code, Person person) {
        DeputyAuthority authority = complete(code, person, "Chưa hủy được");
        journal.write(code, person, "Hủy ủy quyền trước ngày đầu.", authority.reason());
    }

    /** The head or the appraising office ends an authority before its last day. */
    public void endEarly(String code, Person person) {
        DeputyAuthority authority = complete(code, person, "Chưa kết thúc được");
        journal.write(code, person, "Kết thúc ủy quyền trước hạn.", authority.reason());
    }

    private DeputyAuthority complete(String code, Person person, String headline) {
        DeputyAuthority authority = get(code);
        parties.requireTurnOf(authority, person);
        Refusal.unlessEmpty(headline, check(authority, person));
        return authority;
    }

    /** Ends an authority that never came into effect; may run twice. */
    public void drop(String code) {
        DeputyAuthority authority = get(code);
        if (authority.status() != AuthorityStatus.DROPPED) {
            authority.drop();
            authorities.save(authority);
            journal.write(code, "Không ủy quyền.");
        }
    }

    /** The first day has come: the deputy acts as head from the end of this transaction on. */
    public void grant(String code) {
        DeputyAuthority authority = get(code);
        boolean heldForAnother = others(authority).stream().anyMatch(DeputyAuthority::isMemberAdded);
        boolean added = accounts.join(authority.deputy(), authority.headGroup());
        authority.grant(added || heldForAnother, clock.instant());
        authorities.save(authority);
        journal.write(
                code,
                accounts.keepsMemberships()
                        ? deputyName(authority) + " được ký thay Thủ trưởng " + authority.period() + "."
                        : "Tài khoản do danh bạ ngoài quản lý: quản trị đưa " + deputyName(authority) + " vào nhóm "
                                + authority.headGroup() + " " + authority.period() + ".");
    }

    /** Takes back what was granted, unless another authority of the same deputy goes on; may run twice. */
    public void takeBack(String code) {
        DeputyAuthority authority = get(code);
        if (authority.status() == AuthorityStatus.ENDED) {
            return;
        }
        authority.end(clock.instant());
        authorities.save(authority);
        if (authority.isMemberAdded() && others(authority).isEmpty()) {
            accounts.leave(authority.deputy(), authority.headGroup());
        }
        journal.write(
                code,
                accounts.keepsMemberships()
                        ? deputyName(authority) + " thôi ký thay Thủ trưởng."
                        : "Tài khoản do danh bạ ngoài quản lý: quản trị đưa " + deputyName(authority) + " ra khỏi nhóm "
                                + authority.headGroup() + ".");
    }

    private List<DeputyAuthority> others(DeputyAuthority authority) {
        return authorities.findByHeadGroupAndDeputy(authority.headGroup(), authority.deputy()).stream()
                .filter(other -> other.status() == AuthorityStatus.IN_EFFECT
                        && !other.code().equals(authority.code()))
                .toList();
    }

    String deputyName(DeputyAuthority authority) {
        return accounts.find(authority.deputy()).map(Person::name).orElse(authority.deputy());
    }

    private LocalDate today(Campaign campaign) {
        return LocalDate.ofInstant(clock.instant(), campaign.timeZone());
    }
}
