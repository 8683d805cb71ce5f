package vn.vinhdanh.blocreview;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.RegistrationWay;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.campaign.SignedPaper;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.dossier.BlocDecisions;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.organization.Bloc;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.supplement.Reason;
import vn.vinhdanh.supplement.SupplementRequest;
import vn.vinhdanh.supplement.SupplementRequests;

/** What can be done with a bloc's review meeting. */
@Service
@Transactional
public class BlocReviews implements BlocDecisions {

    private static final BigDecimal MOST_PERCENT = new BigDecimal(100);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final BlocReviewRepository reviews;
    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final CampaignLaunches launches;
    private final Organizations organizations;
    private final Comparisons comparisons;
    private final SupplementRequests requests;
    private final DeadlineCalendar calendar;
    private final Journal journal;
    private final Clock clock;

    BlocReviews(
            BlocReviewRepository reviews,
            Dossiers dossiers,
            Campaigns campaigns,
            CampaignLaunches launches,
            Organizations organizations,
            Comparisons comparisons,
            SupplementRequests requests,
            DeadlineCalendar calendar,
            Journal journal,
            Clock clock) {
        this.reviews = reviews;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.launches = launches;
        this.organizations = organizations;
        this.comparisons = comparisons;
        this.requests = requests;
        this.calendar = calendar;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Opens a review; called by the bloc leader, or by the campaign when nominations close.
     *
     * @param person the leader, or null when the calendar opens it
     * @throws Refusal when the bloc has a review under way, or the campaign was not launched
     */
    public BlocReview open(String campaignId, String blocId, Person person) {
        Campaign campaign = campaigns.get(campaignId);
        Bloc bloc = organizations
                .get(campaign.organization())
                .bloc(blocId)
                .orElseThrow(() -> new NotFound("Không có khối thi đua " + blocId + "."));
        if (person != null && !person.isIn(Groups.leaderOf(blocId))) {
            throw new NotForYou("Chỉ Trưởng " + bloc.name() + " được mở cuộc bình xét của khối.", "");
        }
        if (launches.launchedAt(campaignId).isEmpty()) {
            throw Refusal.because(
                    "CAMPAIGN_NOT_LAUNCHED",
                    campaign.name() + " chưa được phát động.",
                    "Chờ đợt thi đua được phát động.",
                    campaign.plan().clause());
        }
        List<BlocReview> earlier = reviews.findByCampaignIdAndBlocId(campaignId, blocId);
        earlier.stream()
                .filter(r -> r.status() != BlocReview.Status.SIGNED)
                .findFirst()
                .ifPresent(open -> {
                    throw Refusal.because(
                            "BLOC_REVIEW_OPEN",
                            bloc.name() + " đang có cuộc bình xét " + open.code() + ".",
                            "Hoàn thành cuộc bình xét đó trước.",
                            clause(campaign));
                });
        String code = campaignId + "-BX-" + blocId + (earlier.isEmpty() ? "" : "-" + (earlier.size() + 1));
        BlocReview review = BlocReview.open(
                code,
                campaignId,
                blocId,
                members(campaign, blocId).stream().map(Unit::id).toList());
        setTable(review);
        BlocReview saved = reviews.save(review);
        journal.write(code, "Mở cuộc bình xét của " + bloc.name() + ".");
        return saved;
    }

    /** @return whether the bloc has a review that is not finished */
    @Transactional(readOnly = true)
    public boolean isUnderWay(String campaignId, String blocId) {
        return reviews.findByCampaignIdAndBlocId(campaignId, blocId).stream()
                .anyMatch(r -> r.status() != BlocReview.Status.SIGNED);
    }

    /** @return whether the calendar should open a review: dossiers wait, or the bloc has not met yet, and none is open */
    @Transactional(readOnly = true)
    public boolean isToBeOpened(String campaignId, String blocId) {
        boolean met = !reviews.findByCampaignIdAndBlocId(campaignId, blocId).isEmpty();
        return !isUnderWay(campaignId, blocId)
                && (!met || !waiting(campaignId, blocId).isEmpty());
    }

    /** Reads for the leader, the appraising office or a manager; brings the table up to date. */
    public BlocReview read(String code, Person person) {
        BlocReview review = get(code);
        Campaign campaign = campaigns.get(review.campaignId());
        if (!person.isInAny(
                Groups.leaderOf(review.blocId()),
                campaign.role(Role.APPRAISER).group(),
                campaign.role(Role.MANAGER).group())) {
            throw new NotForYou("Cuộc bình xét " + code + " không thuộc khối của bạn.", "");
        }
        return review;
    }

    /** Keeps what was typed during the meeting. */
    public BlocReview write(
            String code,
            int version,
            LocalDate heldOn,
            String conclusion,
            List<Attendance> attendance,
            List<Candidate> decisions,
            Person person) {
        BlocReview review = requireLeader(code, person);
        if (review.version() != version) {
            throw new OptimisticLockingFailureException(code);
        }
        review.write(heldOn, conclusion, attendance, decisions);
        setTable(review);
        return reviews.save(review);
    }

    /** Candidates as the meeting should see them now, with dossiers that came in meanwhile. */
    @Transactional(readOnly = true)
    public List<Candidate> table(BlocReview review) {
        setTable(review);
        return review.candidates();
    }

    /** @return what would be refused now */
    @Transactional(readOnly = true)
    List<Finding> check(BlocReview review) {
        setTable(review);
        return open(review, campaigns.get(review.campaignId()));
    }

    /**
     * Concludes the meeting.
     *
     * @return the review, with the number of candidates decided on
     * @throws Refusal with everything the meeting left open
     */
    public BlocReview conclude(String code, Person person) {
        BlocReview review = requireLeader(code, person);
        Campaign campaign = campaigns.get(review.campaignId());
        setTable(review);
        Refusal.unlessEmpty("Chưa kết thúc được cuộc bình xét " + code, open(review, campaign));
        comparisons.inWords(review).forEach(order -> journal.write(code, person, order));
        comparisons.record(review);
        review.conclude();
        long proposed =
                review.candidates().stream().filter(Candidate::isProposed).count();
        journal.write(
                code,
                person,
                "Kết luận bình xét: đề nghị " + proposed + " trong " + review.candidateCount() + " hồ sơ.",
                review.conclusion());
        return reviews.save(review);
    }

    /**
     * The leader signs the bloc's letter to the appraising office.
     *
     * @throws Refusal with everything that is missing, or when the letter's day has yet to come
     */
    public void sign(String code, String number, LocalDate date, Person person) {
        BlocReview review = requireLeader(code, person);
        Campaign campaign = campaigns.get(review.campaignId());
        List<Finding> missing =
                new SignedPaper("văn bản đề nghị", number, date).faults(campaign, clock.instant(), clause(campaign));
        Refusal.unlessEmpty("Chưa ghi nhận được văn bản đề nghị của khối", missing);
        review.sign("số " + number.trim() + " ngày " + DAY.format(date));
        journal.write(code, person, "Ký văn bản đề nghị của khối " + review.letter() + ".");
        reviews.save(review);
    }

    /**
     * Tells one dossier what the meeting decided on it. May run twice.
     *
     * @param index position on the table, from 0
     * @return what was decided
     */
    public BlocOutcome announce(String code, int index) {
        BlocReview review = get(code);
        Candidate candidate = review.candidates().get(index);
        Dossier dossier = dossiers.get(candidate.dossierCode());
        boolean waits = dossier.status() == DossierStatus.AWAITING_BLOC_REVIEW;
        boolean comingBack = outstanding(candidate).isPresent();
        boolean told = !waits && !comingBack || !dossier.outcomeReason().isBlank();
        if (!told) {
            String reason = comparisons
                    .deviation(review, candidate)
                    .map(passedOver ->
                            "khác thứ tự do hệ thống xếp. " + passedOver + " Lý do của khối: " + candidate.reason())
                    .orElse(candidate.reason());
            dossiers.noteBlocOutcome(dossier.code(), candidate.isProposed(), reason);
        }
        review.told(index);
        reviews.save(review);
        return new BlocOutcome(dossier.code(), candidate.isProposed(), comingBack, told);
    }

    /**
     * @param comingBack true when the unit has not brought back what the meeting asked for
     * @param alreadyKnown true when the dossier no longer waits: told before, or withdrawn
     */
    public record BlocOutcome(String dossierCode, boolean shortlisted, boolean comingBack, boolean alreadyKnown) {}

    /**
     * The meeting sends a dossier on its table back to be completed, with every reason at once; it stays on the table.
     *
     * @param known whether the leader confirmed that the dossier was sent back often enough already
     * @throws Refusal with everything that stands against it
     */
    public BlocReview askForSupplement(
            String code, String dossierCode, List<Reason> reasons, boolean known, Person person) {
        BlocReview review = requireLeader(code, person);
        setTable(review);
        Campaign campaign = campaigns.get(review.campaignId());
        if (review.candidates().stream()
                .noneMatch(c ->
                        c.dossierCode().equals(dossierCode) && outstanding(c).isEmpty())) {
            throw Refusal.because(
                    "CANDIDATE_NOT_HERE",
                    "Hồ sơ " + dossierCode + " không chờ cuộc bình xét " + code + ".",
                    "Tải lại danh sách hồ sơ của cuộc họp.",
                    clause(campaign));
        }
        Refusal.unlessEmpty(
                "Chưa gửi được yêu cầu bổ sung hồ sơ " + dossierCode,
                requests.missing(campaign, dossierCode, reasons, known, Place.row(dossierCode)));
        review.asked(
                dossierCode,
                dossiers.returnFromBloc(dossierCode, reasons, person).code());
        journal.write(code, person, "Yêu cầu bổ sung hồ sơ " + dossierCode + ".");
        return reviews.save(review);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isDecidedOn(String dossierCode) {
        return reviews.findByCampaignId(dossiers.get(dossierCode).campaignId()).stream()
                .filter(r -> r.status() != BlocReview.Status.OPEN)
                .flatMap(r -> r.candidates().stream())
                .anyMatch(c -> c.dossierCode().equals(dossierCode) && !c.told());
    }

    /** @return the meeting's request whose dossier has not come back yet */
    Optional<SupplementRequest> outstanding(Candidate candidate) {
        return Optional.ofNullable(candidate.supplement())
                .filter(request ->
                        dossiers.get(candidate.dossierCode()).status().isComingBack())
                .map(requests::get);
    }

    private void setTable(BlocReview review) {
        review.setTable(waiting(review.campaignId(), review.blocId()), candidate -> outstanding(candidate)
                .isPresent());
    }

    List<Unit> members(Campaign campaign, String blocId) {
        return organizations.get(campaign.organization()).units().stream()
                .filter(u -> blocId.equals(u.bloc()) && !u.hasEnded())
                .filter(u -> campaign.subject(u.kind())
                        .map(s -> s.registration() != RegistrationWay.NONE)
                        .orElse(false))
                .toList();
    }

    private List<Finding> open(BlocReview review, Campaign campaign) {
        String clause = clause(campaign);
        List<Finding> open = new ArrayList<>();
        if (review.heldOn() == null) {
            open.add(Finding.blocking(
                    "MEETING_DATE_MISSING",
                    Place.field("heldOn"),
                    "Chưa ghi ngày họp.",
                    "Chọn ngày họp bình xét.",
                    clause));
        }
        if (review.attendance().stream().noneMatch(Attendance::present)) {
            open.add(Finding.blocking(
                    "ATTENDANCE_MISSING",
                    Place.field("attendance"),
                    "Chưa ghi đơn vị nào dự họp.",
                    "Đánh dấu các đơn vị có mặt.",
                    clause));
        }
        for (Candidate candidate : review.candidates()) {
            Place row = Place.row(candidate.dossierCode());
            Optional<SupplementRequest> outstanding = outstanding(candidate);
            if (outstanding.isPresent() && !requests.isOverdue(outstanding.get())) {
                open.add(Finding.blocking(
                        "CANDIDATE_COMING_BACK",
                        row,
                        "Hồ sơ " + candidate.dossierCode() + " đang bổ sung theo yêu cầu của khối, đến "
                                + calendar.lastMomentInWords(
                                        campaign, outstanding.get().due()) + ".",
                        "Chờ hồ sơ trở lại; hết hạn bổ sung mà chưa trở lại thì kết luận được là không đề nghị.",
                        campaign.supplements().clause()));
            } else if (outstanding.isPresent() && candidate.isProposed()) {
                open.add(Finding.blocking(
                        "CANDIDATE_NOT_BACK",
                        row,
                        "Hồ sơ " + candidate.dossierCode() + " chưa bổ sung xong nên không đề nghị được.",
                        "Chờ hồ sơ trở lại, hoặc chọn không đề nghị và ghi lý do.",
                        campaign.supplements().clause()));
            } else if (candidate.decision() == null) {
                open.add(Finding.blocking(
                        "CANDIDATE_UNDECIDED",
                        row,
                        "Hồ sơ " + candidate.dossierCode() + " chưa được quyết định.",
                        "Chọn đề nghị hoặc không đề nghị.",
                        clause));
            } else if (!candidate.isProposed()
                    && (candidate.reason() == null || candidate.reason().isBlank())) {
                open.add(Finding.blocking(
                        "CANDIDATE_REASON_MISSING",
                        row,
                        "Hồ sơ " + candidate.dossierCode() + " không được đề nghị nhưng chưa ghi lý do.",
                        "Ghi lý do; đơn vị sẽ được thông báo lý do này.",
                        clause));
            } else if (candidate.reason() == null || candidate.reason().isBlank()) {
                comparisons
                        .deviation(review, candidate)
                        .ifPresent(passedOver -> open.add(Finding.blocking(
                                "DEVIATION_REASON_MISSING",
                                row,
                                "Hồ sơ " + candidate.dossierCode() + " được đề nghị khác thứ tự. " + passedOver,
                                "Ghi lý do; lý do này đi cùng hồ sơ. Nếu chọn nhầm thì sửa quyết định.",
                                clause)));
            }
            negative(candidate, row, clause).ifPresent(open::add);
        }
        return open;
    }

    private static Optional<Finding> negative(Candidate candidate, Place row, String clause) {
        boolean wrong = candidate.creativeWorks() != null && candidate.creativeWorks() < 0
                || candidate.votes() != null && candidate.votes() < 0
                || candidate.womenPercent() != null
                        && (candidate.womenPercent().signum() < 0
                                || candidate.womenPercent().compareTo(MOST_PERCENT) > 0);
        return wrong
                ? Optional.of(Finding.blocking(
                        "COMPARED_FIGURE_WRONG",
                        row,
                        "Hồ sơ " + candidate.dossierCode() + " có số so sánh nhỏ hơn 0 hoặc tỷ lệ nữ quá 100 %.",
                        "Kiểm tra lại số công trình, số phiếu, tỷ lệ nữ.",
                        clause))
                : Optional.empty();
    }

    private List<String> waiting(String campaignId, String blocId) {
        return dossiers.in(campaignId, DossierStatus.AWAITING_BLOC_REVIEW).stream()
                .filter(d -> {
                    Bloc bloc = dossiers.participants(d).bloc();
                    return bloc != null && bloc.id().equals(blocId);
                })
                .map(Dossier::code)
                .toList();
    }

    private BlocReview get(String code) {
        return reviews.findById(code).orElseThrow(() -> new NotFound("Không có cuộc bình xét " + code + "."));
    }

    private BlocReview requireLeader(String code, Person person) {
        BlocReview review = get(code);
        if (!person.isIn(Groups.leaderOf(review.blocId()))) {
            throw new NotForYou("Chỉ Trưởng khối được ghi kết quả cuộc bình xét " + code + ".", "");
        }
        return review;
    }

    private static String clause(Campaign campaign) {
        return campaign.deadline(DeadlineKind.BLOC_REVIEW)
                .map(Campaign.Deadline::clause)
                .orElse("");
    }
}
