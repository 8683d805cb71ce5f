package vn.vinhdanh.dossier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.organization.Bloc;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.supplement.Asker;
import vn.vinhdanh.supplement.Reason;
import vn.vinhdanh.supplement.SupplementRequests;

/** Moving a dossier of the wrong bloc or award form, with its unit's consent. */
@Service
@Transactional
public class DossierMoves {

    private final MoveProposalRepository proposals;
    private final DossierRepository dossiers;
    private final Dossiers cases;
    private final Organizations organizations;
    private final BlocDecisions blocDecisions;
    private final StageLog stages;
    private final SupplementRequests requests;
    private final DeadlineCalendar calendar;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DossierMoves(
            MoveProposalRepository proposals,
            DossierRepository dossiers,
            Dossiers cases,
            Organizations organizations,
            BlocDecisions blocDecisions,
            StageLog stages,
            SupplementRequests requests,
            DeadlineCalendar calendar,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.dossiers = dossiers;
        this.cases = cases;
        this.organizations = organizations;
        this.blocDecisions = blocDecisions;
        this.stages = stages;
        this.requests = requests;
        this.calendar = calendar;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Where a dossier may be moved. */
    public record Choices(List<Choice> forms, List<Choice> blocs, String form, String bloc) {}

    public record Choice(String id, String name) {}

    @Transactional(readOnly = true)
    public Choices choices(Dossier dossier) {
        Participants participants = cases.participants(dossier);
        return new Choices(
                forms(participants, dossier)
                        .map(f -> new Choice(f.id(), f.name()))
                        .toList(),
                organization(participants).blocs().stream()
                        .map(b -> new Choice(b.id(), b.name()))
                        .toList(),
                dossier.awardForm(),
                blocOf(participants));
    }

    /**
     * @param form id of the award form; empty for the present one
     * @param bloc id of the bloc; empty for the present one
     * @return what stands against such a proposal
     */
    @Transactional(readOnly = true)
    public List<Finding> missing(Dossier dossier, String form, String bloc, String reason) {
        Participants participants = cases.participants(dossier);
        MoveProposal.Place to = target(dossier, form, bloc);
        List<Finding> missing = new ArrayList<>();
        if (to.equals(present(dossier))) {
            missing.add(finding(
                    participants,
                    "MOVE_WITHOUT_TARGET",
                    "move",
                    "Chưa chọn khối hoặc hình thức khác với hiện nay.",
                    "Chọn khối, hình thức khen thưởng đúng."));
        }
        if (forms(participants, dossier).noneMatch(f -> f.id().equals(to.form()))) {
            missing.add(finding(
                    participants,
                    "MOVE_FORM_UNFIT",
                    "move",
                    dossier.nominee(participants.unit()) + " không thuộc đối tượng của hình thức khen thưởng đã chọn.",
                    "Chọn hình thức dành cho đối tượng này."));
        }
        if (to.bloc() != null && organization(participants).bloc(to.bloc()).isEmpty()) {
            missing.add(finding(
                    participants, "MOVE_BLOC_UNKNOWN", "move", "Không có khối đã chọn.", "Chọn khối trong danh sách."));
        }
        if (reason == null || reason.isBlank()) {
            missing.add(finding(
                    participants,
                    "MOVE_REASON_MISSING",
                    "reason",
                    "Chưa ghi lý do đề nghị chuyển.",
                    "Ghi lý do; đơn vị đọc lý do này để trả lời."));
        }
        if (!to.form().equals(dossier.awardForm()) && isProposedAlready(dossier, to.form())) {
            missing.add(finding(
                    participants,
                    "DOSSIER_OPEN_ALREADY",
                    "move",
                    dossier.nominee(participants.unit()) + " đã có hồ sơ khác đề nghị hình thức này.",
                    "Chọn hình thức khác, hoặc để đơn vị rút một hồ sơ."));
        }
        return missing;
    }

    /**
     * The appraising office proposes to move a dossier that waits for its bloc; it waits for the unit's answer instead.
     *
     * @throws Refusal with everything that stands against it, or because its bloc has concluded on it already
     */
    public void proposeWhileWaiting(String code, String form, String bloc, String reason, Person person) {
        Dossier dossier = cases.requireRole(code, Role.APPRAISER, person);
        if (dossier.status() != DossierStatus.AWAITING_BLOC_REVIEW || blocDecisions.isDecidedOn(code)) {
            throw Refusal.because(
                    "NOT_WAITING_FOR_BLOC",
                    "Hồ sơ " + code + " không chờ khối bình xét, hoặc khối đã kết luận và sắp gửi văn bản đề nghị.",
                    "Hồ sơ đến bước thẩm định thì đề nghị chuyển trong việc “Thẩm định hồ sơ”.",
                    cases.participants(dossier).campaign().moves().clause());
        }
        propose(code, form, bloc, reason, person);
        events.publishEvent(new MoveProposed(code));
    }

    /**
     * The appraising office proposes to move a dossier; the unit's head answers.
     *
     * @throws Refusal with everything that stands against it
     */
    public void propose(String code, String form, String bloc, String reason, Person person) {
        Dossier dossier = cases.requireRole(code, Role.APPRAISER, person);
        Refusal.unlessEmpty("Chưa gửi được đề nghị chuyển hồ sơ " + code, missing(dossier, form, bloc, reason));
        Participants participants = cases.participants(dossier);
        MoveProposal.Place to = target(dossier, form, bloc);
        MoveProposal proposal = MoveProposal.propose(
                code + "-CK-" + (proposals.findByDossierCodeOrderByCode(code).size() + 1),
                code,
                present(dossier),
                to,
                reason.trim(),
                person.id(),
                clock.instant(),
                calendar.workingDaysAfter(
                        participants.campaign(),
                        clock.instant(),
                        participants.campaign().moves().workingDays()));
        dossier.proposeMove();
        dossiers.save(dossier);
        proposals.save(proposal);
        journal.write(code, person, "Đề nghị chuyển hồ sơ " + inWords(dossier, proposal) + ".", reason);
    }

    /** The head of the unit consents, or does not and says why. */
    public void answer(String code, boolean consented, String reason, Person person) {
        Dossier dossier = cases.get(code);
        Participants participants = cases.participants(dossier);
        if (!person.isIn(participants.headGroup())) {
            throw new NotForYou(
                    "Chỉ Thủ trưởng " + participants.preparer().name() + " được trả lời đề nghị chuyển hồ sơ này.", "");
        }
        if (!consented) {
            Dossiers.requireReason(reason, "không đồng ý chuyển");
            dossier.stay();
            dossiers.save(dossier);
        }
        MoveProposal proposal = open(code);
        proposal.answer(consented, reason == null ? "" : reason, person.id(), clock.instant());
        proposals.save(proposal);
        journal.write(
                code, person, consented ? "Đồng ý chuyển hồ sơ." : "Không đồng ý chuyển; hồ sơ giữ nguyên.", reason);
    }

    /** Moves a dossier whose unit consented; the unit is asked to make its papers fit, with all that is wrong now. */
    public void move(String code) {
        Dossier dossier = cases.get(code);
        MoveProposal proposal = latest(code).filter(MoveProposal::isConsented).orElseThrow();
        Participants participants = cases.participants(dossier);
        Campaign campaign = participants.campaign();
        AwardForm form = campaign.awardForm(proposal.to().form()).orElseThrow();
        String words = inWords(dossier, proposal);
        dossier.move(
                form.id(),
                proposal.to().bloc(),
                cases.route(campaign, form, participants.unit(), dossier.isDirectProposal()),
                stages.hadEnded(code));
        dossiers.save(dossier);
        requests.ask(
                participants,
                code,
                Asker.MOVE,
                proposal.proposedBy(),
                Stream.concat(
                                Stream.of(new Reason(
                                        "Hồ sơ đã được chuyển " + words
                                                + ". Sửa tờ trình và tài liệu cho đúng rồi nộp lại.",
                                        Place.whole(),
                                        campaign.moves().clause())),
                                cases.check(dossier).stream()
                                        .filter(Finding::isBlocking)
                                        .map(Reason::of))
                        .toList());
        journal.write(code, "Đã chuyển hồ sơ " + words + "; đơn vị nộp lại cho đúng.");
    }

    /** @return the proposals for a dossier, oldest first */
    @Transactional(readOnly = true)
    public List<MoveProposal> of(String code) {
        return proposals.findByDossierCodeOrderByCode(code);
    }

    /** @return the proposal that waits for its answer */
    @Transactional(readOnly = true)
    public MoveProposal open(String code) {
        return latest(code)
                .filter(MoveProposal::isOpen)
                .orElseThrow(() -> new NotFound("Hồ sơ " + code + " không có đề nghị chuyển nào chờ trả lời."));
    }

    /** @return e.g. "từ Khối A sang Khối B, từ Giấy khen sang Cờ thi đua" */
    @Transactional(readOnly = true)
    public String inWords(Dossier dossier, MoveProposal proposal) {
        Participants participants = cases.participants(dossier);
        List<String> parts = new ArrayList<>();
        if (!Objects.equals(proposal.from().bloc(), proposal.to().bloc())) {
            parts.add("từ " + blocName(participants, proposal.from().bloc()) + " sang "
                    + blocName(participants, proposal.to().bloc()));
        }
        if (!proposal.from().form().equals(proposal.to().form())) {
            parts.add("từ “" + formName(participants, proposal.from().form()) + "” sang “"
                    + formName(participants, proposal.to().form()) + "”");
        }
        return String.join(", ", parts);
    }

    private Optional<MoveProposal> latest(String code) {
        return of(code).stream().reduce((first, last) -> last);
    }

    private boolean isProposedAlready(Dossier dossier, String form) {
        return dossiers.findByCampaignIdAndUnitId(dossier.campaignId(), dossier.unitId()).stream()
                .anyMatch(d -> !d.code().equals(dossier.code())
                        && d.awardForm().equals(form)
                        && d.isOfSameNominee(dossier)
                        && !d.status().isFinal());
    }

    private MoveProposal.Place present(Dossier dossier) {
        return new MoveProposal.Place(dossier.awardForm(), blocOf(cases.participants(dossier)));
    }

    private MoveProposal.Place target(Dossier dossier, String form, String bloc) {
        MoveProposal.Place present = present(dossier);
        return new MoveProposal.Place(
                form == null || form.isBlank() ? present.form() : form,
                bloc == null || bloc.isBlank() ? present.bloc() : bloc);
    }

    private static String blocOf(Participants participants) {
        return participants.bloc() == null ? null : participants.bloc().id();
    }

    /** A person stays a person: only forms for people, and the other way round (P9). */
    private static Stream<AwardForm> forms(Participants participants, Dossier dossier) {
        return participants.campaign().awardForms().stream()
                .filter(AwardForm::nominatedHere)
                .filter(f -> f.isForIndividuals() == (dossier.isIndividual()))
                .filter(f -> f.isOpenTo(participants.unit().kind()));
    }

    private Organization organization(Participants participants) {
        return organizations.get(participants.campaign().organization());
    }

    private String blocName(Participants participants, String bloc) {
        return bloc == null
                ? "không qua khối"
                : organization(participants).bloc(bloc).map(Bloc::name).orElse(bloc);
    }

    private static String formName(Participants participants, String form) {
        return participants.campaign().awardForm(form).map(AwardForm::name).orElse(form);
    }

    private static Finding finding(
            Participants participants, String code, String field, String sentence, String remedy) {
        return Finding.blocking(
                code,
                Place.field(field),
                sentence,
                remedy,
                participants.campaign().moves().clause());
    }
}
