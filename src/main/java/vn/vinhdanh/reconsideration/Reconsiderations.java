package vn.vinhdanh.reconsideration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.ReconsiderationRule;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.decision.Decisions;
import vn.vinhdanh.decision.Revocation;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.numbering.Codes;

/** What can be done to look at an ended dossier again. */
@Service
@Transactional
public class Reconsiderations {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ReconsiderationRepository reconsiderations;
    private final ReconsiderationChecks checks;
    private final Dossiers dossiers;
    private final Decisions decisions;
    private final Campaigns campaigns;
    private final DeadlineCalendar calendar;
    private final Codes codes;
    private final Journal journal;
    private final Clock clock;

    Reconsiderations(
            ReconsiderationRepository reconsiderations,
            ReconsiderationChecks checks,
            Dossiers dossiers,
            Decisions decisions,
            Campaigns campaigns,
            DeadlineCalendar calendar,
            Codes codes,
            Journal journal,
            Clock clock) {
        this.reconsiderations = reconsiderations;
        this.checks = checks;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.codes = codes;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Begins to look at a dossier again: the appraising office because somebody complained, the deciding authority on
     * its own.
     *
     * @throws Refusal when the dossier has not ended, is looked at already, or nothing could come of it
     */
    public Reconsideration open(String dossierCode, Person person) {
        Dossier dossier = dossiers.keep(dossierCode);
        Campaign campaign = campaigns.get(dossier.campaignId());
        boolean complained = person.isIn(campaign.role(Role.APPRAISER).group());
        if (!complained && !person.isIn(campaign.role(Role.DECIDER).group())) {
            throw new NotForYou(
                    "Xem xét lại hồ sơ do " + campaign.role(Role.APPRAISER).name() + " (khi có đơn) hoặc "
                            + campaign.role(Role.DECIDER).name() + " mở.",
                    "");
        }
        refuseWhatCannotBe(dossier, complained, campaign.reconsideration().clause());
        String code = campaign.id() + "-XL-" + codes.next(campaign.id() + "-XL");
        ReconsiderationRule rule = campaign.reconsideration();
        Reconsideration opened = reconsiderations.save(Reconsideration.open(
                code,
                dossierCode,
                complained,
                person.id(),
                clock.instant(),
                inWorkingDays(campaign, complained ? rule.verificationWorkingDays() : rule.conclusionWorkingDays())));
        journal.write(
                dossierCode,
                person,
                complained
                        ? "Tiếp nhận đơn về hồ sơ, mở việc xem xét lại " + code + "."
                        : "Mở việc xem xét lại " + code + ".");
        return opened;
    }

    private void refuseWhatCannotBe(Dossier dossier, boolean complained, String clause) {
        if (!dossier.status().isFinal()) {
            throw Refusal.because(
                    "DOSSIER_NOT_FINAL",
                    "Hồ sơ " + dossier.code() + " còn đang xét (“"
                            + dossier.status().words() + "”).",
                    "Đơn về hồ sơ đang xét: ở bước thẩm định chọn “Tạm dừng xét”, đính kèm đơn làm căn cứ, có kết luận"
                            + " thì tiếp tục.",
                    clause);
        }
        reconsiderations.findByDossierCodeOrderByOpenedAtAscCodeAsc(dossier.code()).stream()
                .filter(other -> other.stage() != Stage.CONCLUDED)
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.because(
                            "RECONSIDERED_ALREADY",
                            "Hồ sơ " + dossier.code() + " đang được xem xét lại theo " + other.code() + ".",
                            "Làm tiếp việc đó; đơn mới về cùng hồ sơ thì đính kèm vào đó.",
                            clause);
                });
        if (!complained && Conclusion.possibleFor(dossier.status()).size() == 1) {
            throw Refusal.because(
                    "NOTHING_TO_RECONSIDER",
                    "Hồ sơ " + dossier.code() + " đã kết thúc với trạng thái “"
                            + dossier.status().words() + "” nên không mở lại được.",
                    dossier.status() == DossierStatus.WITHDRAWN
                            ? "Đơn vị đã tự rút; muốn đề nghị lại thì đơn vị lập hồ sơ mới."
                            : "Muốn đề nghị lại thì đơn vị lập hồ sơ mới.",
                    clause);
        }
    }

    /** @return the reconsideration, whoever asks */
    @Transactional(readOnly = true)
    public Reconsideration get(String code) {
        return reconsiderations
                .findById(code)
                .orElseThrow(() -> new NotFound("Không có việc xem xét lại " + code + "."));
    }

    /** Reads for the appraising office and the deciding authority; nobody else sees who complained. */
    @Transactional(readOnly = true)
    public Reconsideration read(String code, Person person) {
        Reconsideration found = get(code);
        if (!mayRead(dossiers.get(found.dossierCode()), person)) {
            throw new NotForYou(
                    "Việc xem xét lại " + code + " chỉ cơ quan thẩm định và người có thẩm quyền xem được.", "");
        }
        return found;
    }

    /** @return reconsiderations of a dossier, the earliest first; none for those who may not see them */
    @Transactional(readOnly = true)
    List<Reconsideration> of(Dossier dossier, Person person) {
        return mayRead(dossier, person)
                ? reconsiderations.findByDossierCodeOrderByOpenedAtAscCodeAsc(dossier.code())
                : List.of();
    }

    Reconsideration write(String code, int version, Complaint complaint, Person person) {
        return write(code, version, Role.APPRAISER, person, r -> r.write(complaint));
    }

    Reconsideration write(String code, int version, Verification verification, Person person) {
        return write(code, version, Role.APPRAISER, person, r -> r.write(verification));
    }

    Reconsideration write(String code, int version, Ruling ruling, Person person) {
        return write(code, version, Role.DECIDER, person, r -> r.write(ruling));
    }

    private Reconsideration write(
            String code, int version, Role role, Person person, Consumer<Reconsideration> change) {
        Reconsideration found = require(code, role, person);
        if (found.version() != version) {
            throw new OptimisticLockingFailureException(code);
        }
        change.accept(found);
        return reconsiderations.save(found);
    }

    /** The complaint is taken in. */
    public void register(String code, Person person) {
        Reconsideration found = require(code, Role.APPRAISER, person);
        Refusal.unlessEmpty("Chưa tiếp nhận được đơn", checks.missing(found));
        found.register();
        reconsiderations.save(found);
        journal.write(code, person, "Tiếp nhận đơn: " + found.complaint().subject() + ".");
    }

    /** The appraising office has verified the complaint and proposes what to do. */
    public Reconsideration verify(String code, Person person) {
        Reconsideration found = require(code, Role.APPRAISER, person);
        Refusal.unlessEmpty("Chưa trình được kết quả xác minh", checks.missing(found));
        Campaign campaign = campaign(found);
        found.verify(inWorkingDays(campaign, campaign.reconsideration().conclusionWorkingDays()));
        journal.write(
                code,
                person,
                "Xác minh xong, đề xuất: " + found.verification().proposal().words() + ".",
                found.verification().result());
        return reconsiderations.save(found);
    }

    /**
     * The deciding authority concludes; {@link #reopen} and {@link #revoke} carry it out in the same transaction.
     *
     * @throws Refusal with everything that is missing, or when the dossier has moved on meanwhile
     */
    public Conclusion conclude(String code, Person person) {
        Reconsideration found = require(code, Role.DECIDER, person);
        dossiers.keep(found.dossierCode());
        Refusal.unlessEmpty("Chưa kết luận được", checks.missing(found));
        found.conclude(person.id(), clock.instant());
        reconsiderations.save(found);
        Ruling ruling = found.ruling();
        journal.write(code, person, "Kết luận: " + ruling.conclusion().words() + paper(ruling) + ".", ruling.reason());
        if (ruling.conclusion() == Conclusion.KEEP) {
            journal.write(
                    found.dossierCode(),
                    person,
                    "Kết luận xem xét lại " + code + ": giữ nguyên kết quả" + paper(ruling) + ".",
                    ruling.reason());
        }
        return ruling.conclusion();
    }

    /** Has the dossier appraised again, as concluded. */
    public void reopen(String code, Person person) {
        Reconsideration found = get(code);
        dossiers.reopen(
                found.dossierCode(),
                "Kết luận xem xét lại " + code + ": cho xét lại từ bước thẩm định" + paper(found.ruling()) + ".",
                found.ruling().reason(),
                person);
    }

    /** Takes the award back, as concluded. */
    public void revoke(String code, Person person) {
        Reconsideration found = get(code);
        Ruling ruling = found.ruling();
        ReconsiderationRule.RevocationGround ground =
                campaign(found).reconsideration().ground(ruling.ground()).orElseThrow();
        decisions.revoke(
                found.dossierCode(),
                new Revocation(
                        ruling.number().trim(),
                        ruling.date(),
                        ground.text() + " (" + ground.clause() + "). " + ruling.reason()),
                person);
    }

    private boolean mayRead(Dossier dossier, Person person) {
        Campaign campaign = campaigns.get(dossier.campaignId());
        return person.isInAny(
                campaign.role(Role.APPRAISER).group(),
                campaign.role(Role.DECIDER).group());
    }

    private static String paper(Ruling ruling) {
        return ", văn bản số " + ruling.number().trim() + " ngày " + DAY.format(ruling.date());
    }

    private Instant inWorkingDays(Campaign campaign, int days) {
        return calendar.workingDaysAfter(campaign, clock.instant(), days);
    }

    /** @return civil date in the campaign's zone */
    LocalDate today(Campaign campaign) {
        return clock.instant().atZone(campaign.timeZone()).toLocalDate();
    }

    private Campaign campaign(Reconsideration found) {
        return campaigns.get(dossiers.get(found.dossierCode()).campaignId());
    }

    private Reconsideration require(String code, Role role, Person person) {
        Reconsideration found = get(code);
        Campaign.RoleHolder holder = campaign(found).role(role);
        if (!person.isIn(holder.group())) {
            throw new NotForYou("Việc này thuộc " + holder.name() + ".", "");
        }
        return found;
    }
}
