package vn.vinhdanh.blocreview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.RankingStep.By;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.completion.CompletionRate;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.deadline.Party;
import vn.vinhdanh.dossier.ChangedTargets;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.supplement.Reason;
import vn.vinhdanh.supplement.SupplementRequest;
import vn.vinhdanh.supplement.SupplementRequests;
import vn.vinhdanh.supplement.SupplementViews;

/** What the form "Họp bình xét" reads and saves. */
@RestController
@RequestMapping("/api/bloc-reviews")
class BlocReviewController {

    private final BlocReviews reviews;
    private final Comparisons comparisons;
    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final CampaignLaunches launches;
    private final Organizations organizations;
    private final SupplementRequests requests;
    private final SupplementViews supplements;
    private final ChangedTargets targetChanges;
    private final DeadlineCalendar calendar;
    private final CurrentPerson currentPerson;

    BlocReviewController(
            BlocReviews reviews,
            Comparisons comparisons,
            Dossiers dossiers,
            Campaigns campaigns,
            CampaignLaunches launches,
            Organizations organizations,
            SupplementRequests requests,
            SupplementViews supplements,
            ChangedTargets targetChanges,
            DeadlineCalendar calendar,
            CurrentPerson currentPerson) {
        this.reviews = reviews;
        this.comparisons = comparisons;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.launches = launches;
        this.organizations = organizations;
        this.requests = requests;
        this.supplements = supplements;
        this.targetChanges = targetChanges;
        this.calendar = calendar;
        this.currentPerson = currentPerson;
    }

    record Opening(String campaignId, String campaignName, String blocId, String blocName, boolean underWay) {}

    record AttendanceRow(String unitId, String unitName, boolean present) {}

    /**
     * @param decision {@code PROPOSE}, {@code NOT_PROPOSE} or null
     * @param place rank among those who compete for the same awards, from 1; 0 for a person
     * @param tied whether others share the place
     * @param contest what they compete for
     * @param behind why it stands behind the one before
     * @param comingBack whether the unit is completing it as this meeting asked
     * @param supplementDue until when; empty when it is not coming back
     * @param targetChanges what was changed of its targets after its registration, in words
     * @param outlook what the leader has to know before asking; null once the meeting is over
     */
    record CandidateRow(
            String dossierCode,
            String unitName,
            String awardForm,
            String completionRate,
            String summary,
            boolean late,
            List<Finding> findings,
            String url,
            Candidate.Decision decision,
            String reason,
            int place,
            boolean tied,
            String contest,
            String behind,
            Integer creativeWorks,
            BigDecimal womenPercent,
            Integer votes,
            boolean comingBack,
            boolean supplementOverdue,
            String supplementDue,
            SupplementViews.Outlook outlook,
            List<String> targetChanges) {}

    /** @param comparedBy steps of the comparison, for people; asks for figures the system does not have */
    record View(
            String code,
            int version,
            String campaignName,
            String blocName,
            String status,
            boolean editable,
            List<String> comparedBy,
            boolean asksCreativeWorks,
            boolean asksWomen,
            String deadline,
            LocalDate heldOn,
            String conclusion,
            List<AttendanceRow> attendance,
            List<CandidateRow> candidates,
            List<Finding> findings) {}

    record Draft(
            int version,
            LocalDate heldOn,
            String conclusion,
            List<AttendanceRow> attendance,
            List<CandidateRow> candidates) {}

    /** @param known whether the leader confirmed that the dossier was sent back often enough already */
    record Supplement(List<Reason> reasons, boolean known) {}

    @GetMapping("/openings")
    List<Opening> openings() {
        Person person = currentPerson.get();
        return launches.launched().stream()
                .flatMap(campaign -> organizations.get(campaign.organization()).blocs().stream()
                        .filter(bloc -> person.isIn(Groups.leaderOf(bloc.id())))
                        .map(bloc -> new Opening(
                                campaign.id(),
                                campaign.name(),
                                bloc.id(),
                                bloc.name(),
                                reviews.isUnderWay(campaign.id(), bloc.id()))))
                .toList();
    }

    @GetMapping("/{code}")
    View read(@PathVariable String code) {
        return view(reviews.read(code, currentPerson.get()));
    }

    @PutMapping("/{code}")
    View write(@PathVariable String code, @RequestBody Draft draft) {
        List<Attendance> attendance = draft.attendance() == null
                ? List.of()
                : draft.attendance().stream()
                        .map(a -> new Attendance(a.unitId(), a.present()))
                        .toList();
        List<Candidate> decisions = draft.candidates() == null
                ? List.of()
                : draft.candidates().stream()
                        .map(c -> new Candidate(
                                c.dossierCode(),
                                c.decision(),
                                c.reason() == null ? "" : c.reason(),
                                c.creativeWorks(),
                                c.womenPercent(),
                                c.votes(),
                                null,
                                false))
                        .toList();
        String conclusion = draft.conclusion() == null ? "" : draft.conclusion();
        return view(reviews.write(
                code, draft.version(), draft.heldOn(), conclusion, attendance, decisions, currentPerson.get()));
    }

    /** The meeting sends a dossier back to be completed. */
    @PostMapping("/{code}/candidates/{dossierCode}/supplement")
    View askForSupplement(
            @PathVariable String code, @PathVariable String dossierCode, @RequestBody Supplement supplement) {
        List<Reason> reasons = supplement.reasons() == null ? List.of() : supplement.reasons();
        return view(reviews.askForSupplement(code, dossierCode, reasons, supplement.known(), currentPerson.get()));
    }

    private View view(BlocReview review) {
        Campaign campaign = campaigns.get(review.campaignId());
        Organization organization = organizations.get(campaign.organization());
        boolean open = review.status() == BlocReview.Status.OPEN;
        List<Candidate> table = open ? reviews.table(review) : review.candidates();
        Map<String, Dossier> byCode = table.stream()
                .map(c -> dossiers.get(c.dossierCode()))
                .collect(Collectors.toMap(Dossier::code, Function.identity()));
        return new View(
                review.code(),
                review.version(),
                campaign.name(),
                organization.bloc(review.blocId()).map(b -> b.name()).orElse(review.blocId()),
                review.status().words(),
                open && currentPerson.get().isIn(Groups.leaderOf(review.blocId())),
                campaign.ranking().stream().map(step -> step.by().words()).toList(),
                asks(campaign, By.CREATIVE_WORKS),
                asks(campaign, By.WOMEN_SHARE),
                calendar.lastMomentInWords(campaign, DeadlineKind.BLOC_REVIEW, Party.ofBloc(review.blocId())),
                review.heldOn(),
                review.conclusion(),
                review.attendance().stream()
                        .map(a -> new AttendanceRow(
                                a.unitId(),
                                organization.unit(a.unitId()).map(u -> u.name()).orElse(a.unitId()),
                                a.present()))
                        .toList(),
                comparisons.order(review, table).stream()
                        .map(line -> row(line, byCode.get(line.candidate().dossierCode()), campaign, open))
                        .toList(),
                open ? reviews.check(review) : List.of());
    }

    private static boolean asks(Campaign campaign, By by) {
        return campaign.ranking().stream().anyMatch(step -> step.by() == by);
    }

    private CandidateRow row(Comparisons.Line line, Dossier dossier, Campaign campaign, boolean open) {
        Candidate candidate = line.candidate();
        Optional<SupplementRequest> outstanding = open ? reviews.outstanding(candidate) : Optional.empty();
        return new CandidateRow(
                dossier.code(),
                dossiers.nominee(dossier),
                dossiers.form(dossier).name(),
                dossiers.completionRate(dossier)
                        .map(CompletionRate::inWords)
                        .orElse(dossier.isIndividual() ? "không tính" : "không đăng ký riêng"),
                dossier.summary(),
                dossier.isLate(),
                dossier.findings(),
                "/ho-so/" + dossier.code(),
                candidate.decision(),
                candidate.reason(),
                line.place(),
                line.tied(),
                line.contest(),
                line.behind(),
                candidate.creativeWorks(),
                candidate.womenPercent(),
                candidate.votes(),
                outstanding.isPresent(),
                outstanding.map(requests::isOverdue).orElse(false),
                outstanding
                        .map(request -> calendar.lastMomentInWords(campaign, request.due()))
                        .orElse(""),
                open ? supplements.outlook(dossiers.participants(dossier), dossier.code()) : null,
                targetChanges.of(dossier));
    }
}
