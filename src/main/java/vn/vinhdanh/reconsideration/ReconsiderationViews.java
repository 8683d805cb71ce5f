package vn.vinhdanh.reconsideration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.ReconsiderationRule;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Person;

/** What the forms of a reconsideration show. */
@Component
class ReconsiderationViews {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Reconsiderations reconsiderations;
    private final ReconsiderationChecks checks;
    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final DeadlineCalendar calendar;
    private final Accounts accounts;

    ReconsiderationViews(
            Reconsiderations reconsiderations,
            ReconsiderationChecks checks,
            Dossiers dossiers,
            Campaigns campaigns,
            DeadlineCalendar calendar,
            Accounts accounts) {
        this.reconsiderations = reconsiderations;
        this.checks = checks;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.accounts = accounts;
    }

    /** @param ended whether it can be looked at again; a dossier that is still under way is held in its appraisal */
    record Opening(
            String dossierCode,
            String campaignName,
            String unitName,
            String awardForm,
            String status,
            boolean ended,
            boolean complained) {}

    record Choice(String id, String name) {}

    record View(
            String code,
            int version,
            boolean editable,
            String stage,
            boolean complained,
            String deadline,
            String openedBy,
            String openedAt,
            String dossierCode,
            String campaignName,
            String unitName,
            String awardForm,
            String status,
            String outcomeReason,
            String complainant,
            String subject,
            String content,
            String complaintNumber,
            String complaintDate,
            String result,
            Conclusion proposal,
            String proposalInWords,
            Conclusion conclusion,
            String ground,
            String reason,
            String number,
            String date,
            List<Choice> conclusions,
            List<Choice> grounds,
            List<Finding> findings) {}

    List<Opening> openings(Person person) {
        return dossiers.readableBy(person).stream()
                .filter(dossier -> mayOpen(dossier, person))
                .filter(dossier -> dossier.status() != DossierStatus.PREPARING)
                .map(dossier -> opening(dossier, person))
                .sorted(Comparator.comparing(Opening::ended).reversed())
                .toList();
    }

    private boolean mayOpen(Dossier dossier, Person person) {
        Campaign campaign = campaigns.get(dossier.campaignId());
        return person.isInAny(
                campaign.role(Role.APPRAISER).group(),
                campaign.role(Role.DECIDER).group());
    }

    private Opening opening(Dossier dossier, Person person) {
        Campaign campaign = campaigns.get(dossier.campaignId());
        return new Opening(
                dossier.code(),
                campaign.name(),
                dossiers.nominee(dossier),
                dossiers.form(dossier).name(),
                dossier.status().words(),
                dossier.status().isFinal(),
                person.isIn(campaign.role(Role.APPRAISER).group()));
    }

    View view(Reconsideration reconsideration, Person person) {
        Dossier dossier = dossiers.get(reconsideration.dossierCode());
        Campaign campaign = campaigns.get(dossier.campaignId());
        Complaint complaint = reconsideration.complaint();
        Verification verification = reconsideration.verification();
        Ruling ruling = reconsideration.ruling();
        return new View(
                reconsideration.code(),
                reconsideration.version(),
                isTurnOf(reconsideration, campaign, person),
                reconsideration.stage().name(),
                reconsideration.isComplained(),
                calendar.lastMomentInWords(campaign, reconsideration.due()),
                nameOf(reconsideration.openedBy()),
                moment(reconsideration.openedAt(), campaign),
                dossier.code(),
                campaign.name(),
                dossiers.nominee(dossier),
                dossiers.form(dossier).name(),
                dossier.status().words(),
                dossier.outcomeReason(),
                complaint.complainant(),
                complaint.subject(),
                complaint.content(),
                complaint.number(),
                iso(complaint.date()),
                verification.result(),
                verification.proposal(),
                verification.proposal() == null ? "" : verification.proposal().words(),
                ruling.conclusion(),
                ruling.ground(),
                ruling.reason(),
                ruling.number(),
                iso(ruling.date()),
                Conclusion.possibleFor(dossier.status()).stream()
                        .map(c -> new Choice(c.name(), c.words()))
                        .toList(),
                campaign.reconsideration().revocationGrounds().stream()
                        .map(ReconsiderationViews::choice)
                        .toList(),
                checks.missing(reconsideration));
    }

    private static Choice choice(ReconsiderationRule.RevocationGround ground) {
        return new Choice(ground.id(), ground.text() + " (" + ground.clause() + ")");
    }

    private static boolean isTurnOf(Reconsideration reconsideration, Campaign campaign, Person person) {
        return switch (reconsideration.stage()) {
            case REGISTERING, VERIFYING ->
                person.isIn(campaign.role(Role.APPRAISER).group());
            case CONCLUDING -> person.isIn(campaign.role(Role.DECIDER).group());
            case CONCLUDED -> false;
        };
    }

    String nameOf(String user) {
        return accounts.find(user).map(Person::name).orElse(user);
    }

    static String moment(Instant at, Campaign campaign) {
        return MOMENT.format(at.atZone(campaign.timeZone()));
    }

    private static String iso(LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
