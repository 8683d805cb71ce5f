package vn.vinhdanh.substitution;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.decision.HigherRefused;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.numbering.Codes;

/** Asks, after a refusal of the level above, who takes the place, and opens the way for whoever is named (P11). */
@Service
@Transactional
public class Substitutions {

    /** What the refused one reads while another's dossier is not decided. */
    static final String ANOTHER = "Xét thay thế bằng một hồ sơ khác.";

    private final SubstitutionRepository substitutions;
    private final Candidates candidates;
    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final DeadlineCalendar calendar;
    private final Codes codes;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Substitutions(
            SubstitutionRepository substitutions,
            Candidates candidates,
            Dossiers dossiers,
            Campaigns campaigns,
            DeadlineCalendar calendar,
            Codes codes,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.substitutions = substitutions;
        this.candidates = candidates;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.codes = codes;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Where the campaign wants it, and the award is one that a quota counts. */
    @EventListener
    void on(HigherRefused refused) {
        Dossier dossier = dossiers.get(refused.dossierCode());
        Campaign campaign = campaigns.get(dossier.campaignId());
        if (campaign.substitution() == null || dossier.isIndividual()) {
            return;
        }
        Substitution opened = substitutions.save(Substitution.open(
                campaign.id() + "-TT-" + codes.next(campaign.id() + "-TT"),
                dossier.code(),
                clock.instant(),
                calendar.workingDaysAfter(
                        campaign, clock.instant(), campaign.substitution().workingDays())));
        journal.write(dossier.code(), "Mở việc xét thay thế " + opened.code() + ".");
        events.publishEvent(new SubstitutionOpened(opened.code(), dossier.code(), opened.due()));
    }

    /** @return the question, for the appraising office */
    @Transactional(readOnly = true)
    Substitution read(String code, Person person) {
        Substitution found = substitutions
                .findById(code)
                .orElseThrow(() -> new NotFound("Không có việc xét thay thế " + code + "."));
        Campaign.RoleHolder office =
                campaigns.get(dossiers.get(found.dossierCode()).campaignId()).role(Role.APPRAISER);
        if (!person.isIn(office.group())) {
            throw new NotForYou("Việc xét thay thế thuộc " + office.name() + ".", "");
        }
        return found;
    }

    @Transactional(readOnly = true)
    List<Candidate> candidates(Substitution substitution) {
        return candidates.of(dossiers.get(substitution.dossierCode()));
    }

    Substitution write(String code, int version, String chosen, String reason, Person person) {
        Substitution found = read(code, person);
        if (found.version() != version) {
            throw new OptimisticLockingFailureException(code);
        }
        found.write(chosen, reason);
        return substitutions.save(found);
    }

    /** @return what keeps the question from being settled */
    @Transactional(readOnly = true)
    List<Finding> missing(Substitution substitution, List<Candidate> among) {
        String clause = campaigns
                .get(dossiers.get(substitution.dossierCode()).campaignId())
                .substitution()
                .clause();
        List<Finding> missing = new ArrayList<>();
        Optional<Candidate> chosen = chosen(substitution, among);
        if (chosen.isEmpty() && !substitution.chosen().equals(Substitution.NOBODY)) {
            missing.add(Finding.blocking(
                    "SUBSTITUTE_MISSING",
                    Place.field("chosen"),
                    substitution.chosen().isEmpty()
                            ? "Chưa chọn ai được xét thay thế."
                            : "Hồ sơ đã chọn không còn trong danh sách thay thế.",
                    "Chọn một tập thể trong danh sách, hoặc “Không xét thay thế”.",
                    clause));
        }
        chosen.filter(candidate -> !candidate.isPossible())
                .ifPresent(candidate -> missing.add(Finding.blocking(
                        "SUBSTITUTE_IMPOSSIBLE",
                        Place.field("chosen"),
                        "Không xét thay thế bằng " + candidate.nominee() + " được: " + candidate.obstacle(),
                        "Chọn tập thể khác, hoặc “Không xét thay thế”.",
                        candidate.clause())));
        if (substitution.reason().isBlank()) {
            missing.add(Finding.blocking(
                    "REASON_MISSING",
                    Place.field("reason"),
                    "Chưa ghi lý do.",
                    "Ghi lý do; lý do được lưu cùng hồ sơ.",
                    clause));
        }
        return missing;
    }

    /**
     * Settles the question; whoever was named goes on where it stands, or from its appraisal when it had ended.
     *
     * @throws Refusal with everything that is missing, or when the named dossier has moved on meanwhile
     */
    public void conclude(String code, Person person) {
        Substitution found = read(code, person);
        Dossier refused = dossiers.keep(found.dossierCode());
        List<Candidate> among = candidates.of(refused);
        Refusal.unlessEmpty("Chưa kết luận được việc xét thay thế " + code, missing(found, among));
        Optional<Candidate> chosen = chosen(found, among);
        String words = chosen.map(one -> one.nominee() + " – " + one.awardForm() + ". " + one.way())
                .orElse("Không xét thay thế.");
        found.conclude(words, person.id(), clock.instant());
        substitutions.save(found);
        boolean another =
                chosen.filter(one -> !one.dossierCode().equals(refused.code())).isPresent();
        journal.write(
                refused.code(),
                person,
                "Kết luận xét thay thế " + code + ": " + (another ? ANOTHER : words),
                found.reason());
        chosen.ifPresent(one -> open(one, refused, found, person));
    }

    private void open(Candidate chosen, Dossier refused, Substitution found, Person person) {
        String sentence = "Được xét thay thế (" + found.code() + ") cho hồ sơ " + refused.code()
                + " mà cấp trên không khen: " + chosen.awardForm() + ".";
        if (dossiers.keep(chosen.dossierCode()).status().isReopenable()) {
            dossiers.reopenAsSubstitute(chosen.dossierCode(), sentence, found.reason(), person);
        } else {
            journal.write(chosen.dossierCode(), person, sentence, found.reason());
        }
    }

    private static Optional<Candidate> chosen(Substitution substitution, List<Candidate> among) {
        return among.stream()
                .filter(candidate -> candidate.id().equals(substitution.chosen()))
                .findFirst();
    }

    /** @return questions about a dossier that have their answer, the first first */
    @Transactional(readOnly = true)
    List<Substitution> settled(String dossierCode) {
        return substitutions.findByDossierCodeOrderByOpenedAtAscCodeAsc(dossierCode).stream()
                .filter(one -> !one.isOpen())
                .toList();
    }

    /** @return answers that name a dossier for another's place, the first first */
    @Transactional(readOnly = true)
    List<Substitution> naming(String dossierCode) {
        return substitutions.findByChosenOrderByOpenedAtAscCodeAsc(dossierCode).stream()
                .filter(one -> !one.isOpen() && !one.dossierCode().equals(dossierCode))
                .toList();
    }
}
