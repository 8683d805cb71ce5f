package vn.vinhdanh.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vinhdanh.attachment.Attachments;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.ConsultationRule;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierViews;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.dossier.PagePart;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Person;

/** What the appraiser's form, the body's form and the dossier's page show of a consultation. */
@Component
class ConsultationViews {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Consultations consultations;
    private final Dossiers dossiers;
    private final DossierViews dossierViews;
    private final Campaigns campaigns;
    private final DeadlineCalendar calendar;
    private final Attachments attachments;
    private final Accounts accounts;
    private final Clock clock;

    ConsultationViews(
            Consultations consultations,
            Dossiers dossiers,
            DossierViews dossierViews,
            Campaigns campaigns,
            DeadlineCalendar calendar,
            Attachments attachments,
            Accounts accounts,
            Clock clock) {
        this.consultations = consultations;
        this.dossiers = dossiers;
        this.dossierViews = dossierViews;
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.attachments = attachments;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param about what the campaign suggests to ask it about; empty when it suggests nothing */
    record BodyChoice(String id, String name, String about) {}

    record OpinionRow(
            String code,
            int round,
            String body,
            String question,
            String deadline,
            String state,
            boolean answered,
            boolean awaited,
            boolean late,
            boolean objects,
            String answer,
            String reason,
            String answeredBy,
            String answeredAt,
            List<PagePart.Link> papers) {}

    /** What the appraiser sees: whom to ask, until when, and what was answered so far. */
    record Desk(
            String dossierCode,
            boolean mayAsk,
            String silence,
            String clause,
            String lastDay,
            List<BodyChoice> bodies,
            List<OpinionRow> opinions) {}

    record AnswerChoice(String id, String name) {}

    /** What the consulted body sees. */
    record OpinionForm(
            String code,
            int version,
            boolean editable,
            String bodyName,
            String question,
            String askedBy,
            String deadline,
            boolean overdue,
            Answer answer,
            String reason,
            List<AnswerChoice> answers,
            DossierViews.View dossier,
            List<Finding> findings) {}

    Desk desk(Dossier dossier, Person person) {
        Campaign campaign = campaigns.get(dossier.campaignId());
        ConsultationRule rule = campaign.consultation();
        List<ConsultationRule.Suggestion> suggestions = Consultations.suggestions(
                campaign, dossiers.participants(dossier).unit());
        return new Desk(
                dossier.code(),
                consultations.isAppraiser(dossier, person) && Consultations.isUnderAppraisal(dossier),
                rule.silence().words(),
                rule.clause(),
                lastDay(campaign, rule).toString(),
                consultations.bodiesFor(dossier).stream()
                        .map(unit -> new BodyChoice(
                                unit.id(),
                                unit.name(),
                                suggestions.stream()
                                        .filter(s -> s.unit().equals(unit.id()))
                                        .findFirst()
                                        .map(ConsultationRule.Suggestion::about)
                                        .orElse("")))
                        .toList(),
                rows(dossier));
    }

    private LocalDate lastDay(Campaign campaign, ConsultationRule rule) {
        return calendar.workingDaysAfter(campaign, clock.instant(), rule.workingDays())
                .atZone(campaign.timeZone())
                .toLocalDate()
                .minusDays(1);
    }

    List<OpinionRow> rows(Dossier dossier) {
        return consultations.of(dossier.code()).stream()
                .map(opinion -> row(opinion, campaigns.get(dossier.campaignId())))
                .toList();
    }

    private OpinionRow row(Opinion opinion, Campaign campaign) {
        boolean awaited = opinion.isOpen() && clock.instant().isBefore(opinion.due());
        return new OpinionRow(
                opinion.code(),
                opinion.round(),
                consultations.bodyName(opinion),
                opinion.question(),
                calendar.lastMomentInWords(campaign, opinion.due()),
                state(opinion, awaited, campaign.consultation()),
                opinion.isAnswered(),
                awaited,
                opinion.isLate(),
                opinion.objects(),
                opinion.isAnswered() ? opinion.answer().words() : "",
                opinion.isAnswered() ? opinion.reason() : "",
                opinion.isAnswered() ? nameOf(opinion.answeredBy()) : "",
                opinion.isAnswered() ? moment(opinion.answeredAt(), campaign) : "",
                opinion.isAnswered()
                        ? attachments.of(opinion.code()).stream()
                                .map(paper -> new PagePart.Link(paper.url(), paper.fileName()))
                                .toList()
                        : List.of());
    }

    private static String state(Opinion opinion, boolean awaited, ConsultationRule rule) {
        if (opinion.isAnswered()) {
            return opinion.answer().words() + (opinion.isLate() ? " (trả lời muộn)" : "");
        }
        if (opinion.isClosed()) {
            return "Hồ sơ kết thúc trước khi trả lời";
        }
        return awaited
                ? "Chờ trả lời"
                : "Quá hạn chưa trả lời: " + rule.silence().words();
    }

    OpinionForm form(Opinion opinion, Person person) {
        Dossier dossier = dossiers.get(opinion.dossierCode());
        Campaign campaign = campaigns.get(dossier.campaignId());
        return new OpinionForm(
                opinion.code(),
                opinion.version(),
                opinion.isOpen() && ConsultedBodies.isOf(person, opinion),
                consultations.bodyName(opinion),
                opinion.question(),
                nameOf(opinion.askedBy()),
                calendar.lastMomentInWords(campaign, opinion.due()),
                !clock.instant().isBefore(opinion.due()),
                opinion.answer(),
                opinion.reason(),
                Arrays.stream(Answer.values())
                        .map(answer -> new AnswerChoice(answer.name(), answer.words()))
                        .toList(),
                dossierViews.view(dossier, person),
                opinion.isOpen() ? Consultations.missing(opinion, campaign.consultation()) : List.of());
    }

    private String nameOf(String user) {
        return Optional.ofNullable(user)
                .flatMap(accounts::find)
                .map(Person::name)
                .orElse("");
    }

    private static String moment(Instant at, Campaign campaign) {
        return MOMENT.format(at.atZone(campaign.timeZone()));
    }
}
