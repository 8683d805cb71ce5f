package vn.vinhdanh.council;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaign.RoleHolder;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;

/**
 * The secretary enters what the counting team counted on paper. Half of it is kept; all of it must add up before it
 * counts; afterwards it is corrected with a reason, until the minutes are handed to the chair.
 */
@Service
@Transactional
public class PaperCounts {

    private static final int LONGEST = 4000;

    private final CouncilSessionRepository sessions;
    private final PaperCountRows rows;
    private final PaperCountCheck check;
    private final Counting counting;
    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final Journal journal;
    private final Clock clock;

    PaperCounts(
            CouncilSessionRepository sessions,
            PaperCountRows rows,
            PaperCountCheck check,
            Counting counting,
            Dossiers dossiers,
            Campaigns campaigns,
            Journal journal,
            Clock clock) {
        this.sessions = sessions;
        this.rows = rows;
        this.check = check;
        this.counting = counting;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps what was entered so far, whole or not. */
    CouncilSession write(String code, int version, PaperCount count, Person person) {
        CouncilSession session = locked(code, person);
        requireVersion(session, version);
        session.require(CouncilSession.Status.HELD, "nhập kết quả kiểm phiếu của");
        rows.write(code, onAgenda(session, count));
        return sessions.save(session);
    }

    /**
     * The entered figures count.
     *
     * @throws Refusal with every figure that is missing or does not add up
     */
    public void conclude(String code, Person person) {
        CouncilSession session = locked(code, person);
        PaperCount count = rows.of(code);
        Refusal.unlessEmpty("Chưa ghi nhận được kết quả kiểm phiếu", check.of(session, count));
        session.count(counting.of(session));
        sessions.save(session);
        journal.write(
                code,
                person,
                "Nhập kết quả kiểm phiếu giấy: phát ra " + count.issued() + ", thu về " + count.collected()
                        + ", hợp lệ " + count.valid() + ", không hợp lệ " + count.invalid() + ".");
    }

    /**
     * Puts a count right that counted already; what it was stays on record.
     *
     * @param reason why
     * @throws Refusal when it does not add up, changes nothing or has no reason
     */
    public void correct(String code, int version, PaperCount count, String reason, Person person) {
        CouncilSession session = locked(code, person);
        requireVersion(session, version);
        session.require(CouncilSession.Status.COUNTED, "sửa kết quả kiểm phiếu của");
        PaperCount corrected = onAgenda(session, count);
        List<String> changes = corrected.changesFrom(rows.of(code), dossier -> dossiers.nominee(dossiers.get(dossier)));
        List<Finding> faults = new ArrayList<>(check.of(session, corrected));
        if (reason.isBlank()) {
            faults.add(
                    Finding.blocking("REASON_MISSING", Place.field("reason"), "Chưa ghi lý do sửa.", "Ghi lý do.", ""));
        }
        if (changes.isEmpty()) {
            faults.add(Finding.blocking(
                    "NOTHING_CHANGED", Place.whole(), "Chưa có số nào thay đổi.", "Sửa số chưa đúng.", ""));
        }
        Refusal.unlessEmpty("Chưa sửa được kết quả kiểm phiếu", faults);
        rows.write(code, corrected);
        String words = String.join("; ", changes);
        rows.note(
                code,
                new PaperCountRows.Correction(
                        clock.instant(), person.id(), reason, words.substring(0, Math.min(LONGEST, words.length()))));
        session.recount(counting.of(session));
        sessions.save(session);
        journal.write(code, person, "Sửa kết quả kiểm phiếu: " + words + ".", reason);
    }

    /** @return what keeps the entered figures from counting */
    @Transactional(readOnly = true)
    List<Finding> check(CouncilSession session) {
        return check.of(session, rows.of(session.code()));
    }

    private static PaperCount onAgenda(CouncilSession session, PaperCount count) {
        return new PaperCount(
                count.issued(),
                count.collected(),
                count.valid(),
                count.invalid(),
                count.head(),
                count.tellers(),
                session.agenda().stream()
                        .map(item -> count.of(item.dossierCode()))
                        .toList());
    }

    private CouncilSession locked(String code, Person person) {
        CouncilSession session =
                sessions.findByCode(code).orElseThrow(() -> new NotFound("Không có phiên họp " + code + "."));
        RoleHolder secretary = campaigns.get(session.campaignId()).role(Role.COUNCIL_SECRETARY);
        if (!person.isIn(secretary.group())) {
            throw new NotForYou("Việc này thuộc " + secretary.name() + ".", "");
        }
        if (!session.isOnPaper()) {
            throw Refusal.because(
                    "BALLOT_NOT_ON_PAPER", "Phiên họp " + code + " không bỏ phiếu bằng phiếu giấy.", "", "");
        }
        return session;
    }

    private static void requireVersion(CouncilSession session, int version) {
        if (session.version() != version) {
            throw new OptimisticLockingFailureException(session.code());
        }
    }
}
