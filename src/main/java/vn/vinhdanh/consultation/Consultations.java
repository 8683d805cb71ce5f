package vn.vinhdanh.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.ConsultationRule;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierClosed;
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
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Unit;

/** Asking bodies about a dossier, their answers, and what these mean for the appraisal (R51). */
@Service
@Transactional
public class Consultations {

    private final OpinionRepository opinions;
    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final DeadlineCalendar calendar;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consultations(
            OpinionRepository opinions,
            Dossiers dossiers,
            Campaigns campaigns,
            Organizations organizations,
            DeadlineCalendar calendar,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.opinions = opinions;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.organizations = organizations;
        this.calendar = calendar;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks bodies about a dossier under appraisal, all at the same time.
     *
     * @return code of this round of asking
     * @throws Refusal with everything that is missing or wrong in the question
     */
    public String ask(String dossierCode, Question question, Person person) {
        Dossier dossier = dossiers.keep(dossierCode);
        requireAppraiser(dossier, person);
        List<Opinion> before = opinions.findByDossierCodeOrderByAskedAtAscCodeAsc(dossierCode);
        Refusal.unlessEmpty("Chưa gửi lấy ý kiến được", faults(question, dossier, before));
        Campaign campaign = campaigns.get(dossier.campaignId());
        int round = 1 + before.stream().mapToInt(Opinion::round).max().orElse(0);
        Instant due =
                question.lastDay().plusDays(1).atStartOfDay(campaign.timeZone()).toInstant();
        List<Opinion> asked = new ArrayList<>();
        for (String body : question.bodies()) {
            asked.add(opinions.save(Opinion.ask(
                    dossierCode,
                    round,
                    asked.size(),
                    body,
                    question.text().trim(),
                    person.id(),
                    clock.instant(),
                    due)));
        }
        journal.write(
                dossierCode,
                person,
                "Lấy ý kiến lần " + round + ": "
                        + asked.stream().map(this::bodyName).collect(Collectors.joining("; ")) + ". Hạn trả lời: "
                        + calendar.lastMomentInWords(campaign, due) + ".");
        String code = asked.get(0).consultationCode();
        events.publishEvent(new ConsultationOpened(code, dossierCode, asked.size(), due));
        return code;
    }

    private List<Finding> faults(Question question, Dossier dossier, List<Opinion> before) {
        Campaign campaign = campaigns.get(dossier.campaignId());
        String clause = campaign.consultation().clause();
        List<Finding> faults = new ArrayList<>();
        if (!isUnderAppraisal(dossier)) {
            faults.add(Finding.blocking(
                    "NOT_IN_APPRAISAL",
                    Place.whole(),
                    "Hồ sơ " + dossier.code() + " đang ở trạng thái “"
                            + dossier.status().words() + "”, không ở bước thẩm định.",
                    "Chỉ lấy ý kiến khi hồ sơ đang thẩm định hoặc tạm dừng xét.",
                    clause));
        }
        if (question.bodies().isEmpty()) {
            faults.add(Finding.blocking(
                    "BODIES_MISSING",
                    Place.field("bodies"),
                    "Chưa chọn cơ quan để hỏi ý kiến.",
                    "Chọn ít nhất một cơ quan.",
                    clause));
        }
        List<String> known = bodiesFor(dossier).stream().map(Unit::id).toList();
        for (String body : question.bodies()) {
            if (!known.contains(body)) {
                faults.add(Finding.blocking(
                        "BODY_NOT_TO_ASK",
                        Place.field("bodies"),
                        "Không hỏi ý kiến được “" + nameOf(dossier, body) + "” về hồ sơ này.",
                        "Chọn cơ quan khác trong danh sách; đơn vị được đề nghị hoặc lập hồ sơ không tự cho ý kiến.",
                        clause));
            } else if (before.stream().anyMatch(o -> o.body().equals(body) && isAwaited(o))) {
                faults.add(Finding.blocking(
                        "BODY_ASKED_ALREADY",
                        Place.field("bodies"),
                        nameOf(dossier, body) + " đang được hỏi ý kiến và còn trong hạn.",
                        "Chờ trả lời, hoặc bỏ chọn cơ quan này.",
                        clause));
            }
        }
        if (question.bodies().stream().distinct().count() < question.bodies().size()) {
            faults.add(Finding.blocking(
                    "BODY_TWICE",
                    Place.field("bodies"),
                    "Một cơ quan được chọn hai lần.",
                    "Bỏ lần chọn thừa.",
                    clause));
        }
        if (question.text().isBlank()) {
            faults.add(Finding.blocking(
                    "QUESTION_MISSING",
                    Place.field("question"),
                    "Chưa ghi nội dung cần hỏi.",
                    "Ghi rõ cần cơ quan được hỏi cho biết điều gì.",
                    clause));
        }
        if (question.lastDay() == null
                || !question.lastDay()
                        .isAfter(clock.instant().atZone(campaign.timeZone()).toLocalDate())) {
            faults.add(Finding.blocking(
                    "DUE_NOT_AHEAD",
                    Place.field("lastDay"),
                    "Hạn trả lời phải sau ngày hôm nay.",
                    "Chọn ngày cuối cùng để trả lời.",
                    clause));
        }
        return faults;
    }

    /** @return bodies that may be asked about the dossier, those that the campaign suggests first */
    @Transactional(readOnly = true)
    public List<Unit> bodiesFor(Dossier dossier) {
        Campaign campaign = campaigns.get(dossier.campaignId());
        Unit nominee = dossiers.participants(dossier).unit();
        Unit preparer = dossiers.participants(dossier).preparer();
        List<String> suggested = suggestions(campaign, nominee).stream()
                .map(ConsultationRule.Suggestion::unit)
                .toList();
        return organizations.get(campaign.organization()).units().stream()
                .filter(unit -> unit.parent() == null)
                .filter(unit -> !unit.id().equals(nominee.id()) && !unit.id().equals(preparer.id()))
                .sorted(Comparator.comparingInt(unit -> rank(suggested, unit)))
                .toList();
    }

    private static int rank(List<String> suggested, Unit unit) {
        int place = suggested.indexOf(unit.id());
        return place < 0 ? suggested.size() : place;
    }

    static List<ConsultationRule.Suggestion> suggestions(Campaign campaign, Unit nominee) {
        return campaign.consultation().suggestions().stream()
                .filter(suggestion -> suggestion.appliesTo(nominee.kind()))
                .toList();
    }

    /** @return all opinions asked about a dossier, the earliest first; whoever asks */
    @Transactional(readOnly = true)
    public List<Opinion> of(String dossierCode) {
        return opinions.findByDossierCodeOrderByAskedAtAscCodeAsc(dossierCode);
    }

    /** @return the opinion that the body at this position of a round was asked for */
    @Transactional(readOnly = true)
    public Opinion at(String consultationCode, int position) {
        return get(Opinion.codeOf(consultationCode, position));
    }

    /** Reads for the body that was asked or for the appraising office. */
    @Transactional(readOnly = true)
    public Opinion read(String code, Person person) {
        Opinion opinion = get(code);
        if (!ConsultedBodies.isOf(person, opinion) && !isAppraiser(dossiers.get(opinion.dossierCode()), person)) {
            throw new NotForYou("Ý kiến này là của " + bodyName(opinion) + ".", "");
        }
        return opinion;
    }

    /** Keeps what the body's clerk has typed so far. */
    public Opinion write(String code, int version, Answer answer, String reason, Person person) {
        Opinion opinion = requireBody(code, person);
        if (opinion.version() != version) {
            throw new OptimisticLockingFailureException(code);
        }
        opinion.write(answer, reason);
        return opinions.save(opinion);
    }

    /** @return what would be refused now */
    static List<Finding> missing(Opinion opinion, ConsultationRule rule) {
        List<Finding> missing = new ArrayList<>();
        if (opinion.answer() == null) {
            missing.add(Finding.blocking(
                    "ANSWER_MISSING",
                    Place.field("answer"),
                    "Chưa chọn ý kiến.",
                    "Chọn không có ý kiến khác, có ý kiến hoặc đề nghị tạm dừng xét.",
                    rule.clause()));
        } else if (opinion.answer().objects() && opinion.reason().isBlank()) {
            missing.add(Finding.blocking(
                    "REASON_MISSING",
                    Place.field("reason"),
                    "Chưa ghi nội dung ý kiến.",
                    "Ghi rõ ý kiến và căn cứ để cơ quan thẩm định xem xét.",
                    rule.clause()));
        }
        return missing;
    }

    /** The body answers, in time or late; an answer that comes while the appraisal is concluded waits for it to end. */
    public void give(String code, Person person) {
        dossiers.keep(get(code).dossierCode());
        Opinion opinion = requireBody(code, person);
        Refusal.unlessEmpty("Chưa gửi được ý kiến", missing(opinion, rule(opinion)));
        opinion.give(person.id(), clock.instant());
        opinions.save(opinion);
        journal.write(
                opinion.dossierCode(),
                person,
                bodyName(opinion) + " trả lời lấy ý kiến lần " + opinion.round()
                        + (opinion.isLate() ? " (muộn)." : "."));
    }

    /** Notes that a body let its time pass; may run twice. */
    public void noteSilence(String consultationCode, int position) {
        Opinion opinion = at(consultationCode, position);
        if (opinion.noteSilence(clock.instant())) {
            opinions.save(opinion);
            journal.write(
                    opinion.dossierCode(),
                    bodyName(opinion) + " không trả lời trong hạn lấy ý kiến lần " + opinion.round() + ": "
                            + rule(opinion).silence().words() + ".");
        }
    }

    /** Nobody has to answer about a dossier that has ended. */
    @EventListener
    public void on(DossierClosed closed) {
        List<Opinion> open =
                of(closed.dossierCode()).stream().filter(Opinion::isOpen).toList();
        open.forEach(opinion -> {
            opinion.close();
            opinions.save(opinion);
        });
        open.stream()
                .map(Opinion::consultationCode)
                .distinct()
                .forEach(code -> events.publishEvent(new ConsultationClosed(code)));
    }

    /**
     * @param opinions all that were asked about the dossier, the earliest first
     * @return why the dossier cannot be called eligible yet: who is still asked, or has to be asked again
     */
    @Transactional(readOnly = true)
    public List<Finding> obstacles(Dossier dossier, List<Opinion> opinions) {
        Campaign campaign = campaigns.get(dossier.campaignId());
        ConsultationRule rule = campaign.consultation();
        Map<String, List<Opinion>> byBody = opinions.stream()
                .collect(Collectors.groupingBy(Opinion::body, LinkedHashMap::new, Collectors.toList()));
        List<Finding> obstacles = new ArrayList<>();
        byBody.values().forEach(asked -> {
            Opinion last = asked.get(asked.size() - 1);
            if (isAwaited(last)) {
                obstacles.add(Finding.blocking(
                        "OPINION_AWAITED",
                        Place.row(last.code()),
                        bodyName(last) + " còn được hỏi ý kiến đến " + calendar.lastMomentInWords(campaign, last.due())
                                + ".",
                        "Chờ trả lời hoặc chờ hết hạn rồi kết luận đủ điều kiện.",
                        rule.clause()));
            } else if (last.isOpen()
                    && rule.silence() == ConsultationRule.Silence.ASK_AGAIN
                    && asked.stream().filter(o -> !o.isAnswered()).count() < 2) {
                obstacles.add(Finding.blocking(
                        "OPINION_TO_ASK_AGAIN",
                        Place.row(last.code()),
                        bodyName(last) + " không trả lời trong hạn; "
                                + rule.silence().words() + ".",
                        "Gửi lấy ý kiến lần nữa cho cơ quan này.",
                        rule.clause()));
            }
        });
        return obstacles;
    }

    /** @return whether the person weighs what bodies answer: appraisers, council, deciding authority, managers */
    boolean weighs(Opinion opinion, Person person) {
        return weighs(dossiers.get(opinion.dossierCode()), person);
    }

    /** @return the same for all answers about a dossier */
    public boolean weighs(Dossier dossier, Person person) {
        Campaign campaign = campaigns.get(dossier.campaignId());
        return Stream.of(Role.APPRAISER, Role.DECIDER, Role.COUNCIL, Role.MANAGER)
                .anyMatch(role -> person.isIn(campaign.role(role).group()));
    }

    boolean isAppraiser(Dossier dossier, Person person) {
        return person.isIn(
                campaigns.get(dossier.campaignId()).role(Role.APPRAISER).group());
    }

    static boolean isUnderAppraisal(Dossier dossier) {
        return dossier.status() == DossierStatus.IN_APPRAISAL || dossier.status() == DossierStatus.ON_HOLD;
    }

    /** @return name of the body that was asked */
    public String bodyName(Opinion opinion) {
        return nameOf(dossiers.get(opinion.dossierCode()), opinion.body());
    }

    /** Whether an answer may still come in time. */
    private boolean isAwaited(Opinion opinion) {
        return opinion.isOpen() && clock.instant().isBefore(opinion.due());
    }

    private ConsultationRule rule(Opinion opinion) {
        return campaigns.get(dossiers.get(opinion.dossierCode()).campaignId()).consultation();
    }

    private String nameOf(Dossier dossier, String body) {
        return organizations
                .get(campaigns.get(dossier.campaignId()).organization())
                .unit(body)
                .map(Unit::name)
                .orElse(body);
    }

    Opinion get(String code) {
        return opinions.findById(code).orElseThrow(() -> new NotFound("Không có lần lấy ý kiến " + code + "."));
    }

    private Opinion requireBody(String code, Person person) {
        Opinion opinion = get(code);
        if (!person.isIn(Groups.staffOf(opinion.body()))) {
            throw new NotForYou("Ý kiến này do chuyên viên của " + bodyName(opinion) + " gửi.", "");
        }
        return opinion;
    }

    private void requireAppraiser(Dossier dossier, Person person) {
        if (!isAppraiser(dossier, person)) {
            throw new NotForYou(
                    "Lấy ý kiến về hồ sơ do "
                            + campaigns
                                    .get(dossier.campaignId())
                                    .role(Role.APPRAISER)
                                    .name() + " thực hiện.",
                    "");
        }
    }
}
