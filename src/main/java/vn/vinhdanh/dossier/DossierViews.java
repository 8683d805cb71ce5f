package vn.vinhdanh.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.campaign.Campaign.Criterion;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.completion.CompletionRate;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.registration.ChangeWords;
import vn.vinhdanh.registration.Decimals;
import vn.vinhdanh.registration.Direction;
import vn.vinhdanh.registration.Registration;
import vn.vinhdanh.registration.Target;
import vn.vinhdanh.supplement.SupplementViews;

/** Turns a dossier into what its form and its page show, and what a form sends into a draft. */
@Component
public class DossierViews {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Dossiers dossiers;
    private final Examination examination;
    private final DocumentViews documents;
    private final CampaignLaunches launches;
    private final Organizations organizations;
    private final DeadlineCalendar calendar;
    private final SupplementViews supplements;
    private final ReportedFigures reportedFigures;
    private final ChangeWords changeWords;
    private final Journal journal;
    private final Accounts accounts;

    DossierViews(
            Dossiers dossiers,
            Examination examination,
            DocumentViews documents,
            CampaignLaunches launches,
            Organizations organizations,
            DeadlineCalendar calendar,
            SupplementViews supplements,
            ReportedFigures reportedFigures,
            ChangeWords changeWords,
            Journal journal,
            Accounts accounts) {
        this.dossiers = dossiers;
        this.examination = examination;
        this.documents = documents;
        this.launches = launches;
        this.organizations = organizations;
        this.calendar = calendar;
        this.supplements = supplements;
        this.reportedFigures = reportedFigures;
        this.changeWords = changeWords;
        this.journal = journal;
        this.accounts = accounts;
    }

    /** A nominee for whom the person may open a dossier, with the award forms that are open to it or its people. */
    public record Opening(
            String campaignId, String campaignName, String unitId, String unitName, List<FormChoice> awardForms) {}

    /**
     * @param directClause what a direct proposal past the bloc rests on (R50); empty where no bloc reviews anyway
     * @param individualClause what it rests on that a person is nominated (P9); empty where the unit itself is
     */
    public record FormChoice(String id, String name, String note, String directClause, String individualClause) {}

    public record Choice(String id, String name, String note) {}

    public record Draft(
            int version,
            IndividualRow individual,
            String achievementsFrom,
            String achievementsTo,
            String summary,
            String lateReason,
            List<ResultRow> results,
            List<DeclarationRow> declarations,
            MeetingRow meeting,
            List<SummaryLine> lines,
            List<String> supplementAnswers) {

        /** @throws Refusal naming every number and date that cannot be read */
        DossierDraft parse() {
            List<Finding> findings = new ArrayList<>();
            LocalDate from = day(achievementsFrom, "period", findings);
            LocalDate to = day(achievementsTo, "period", findings);
            LocalDate heldOn = meeting == null ? null : day(meeting.heldOn(), "meeting", findings);
            List<Result> parsed = stream(results)
                    .map(r -> new Result(
                            r.targetNumber(),
                            Decimals.parse(
                                    r.reached(),
                                    Place.target(r.targetNumber()),
                                    "Kết quả chỉ tiêu số " + r.targetNumber(),
                                    findings),
                            day(r.reachedOn(), "reachedOn", findings),
                            orEmpty(r.note()),
                            r.against()))
                    .toList();
            Individual person = individual == null ? null : individual.parse(findings);
            Refusal.unlessEmpty("Chưa lưu được", findings);
            return new DossierDraft(
                    person,
                    from,
                    to,
                    orEmpty(summary),
                    orEmpty(lateReason),
                    parsed,
                    stream(declarations)
                            .map(d -> new Declaration(
                                    d.criterion(),
                                    d.declared(),
                                    d.rating() == null || d.rating().isBlank() ? null : d.rating(),
                                    orEmpty(d.note()),
                                    d.evidence() == null || d.evidence().isBlank() ? null : d.evidence()))
                            .toList(),
                    new Meeting(heldOn, meeting == null ? null : meeting.heldBy()),
                    stream(lines)
                            .filter(l -> l.unitId() != null)
                            .map(l -> new SummaryLine(
                                    l.unitId(),
                                    orEmpty(l.nominee()),
                                    orEmpty(l.achievements()),
                                    orEmpty(l.rating()),
                                    orEmpty(l.note())))
                            .toList(),
                    stream(supplementAnswers).map(Draft::orEmpty).toList());
        }

        private static LocalDate day(String text, String field, List<Finding> findings) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException unreadable) {
                findings.add(Finding.blocking(
                        "DATE_UNREADABLE",
                        Place.field(field),
                        "“" + text + "” không phải là ngày.",
                        "Chọn ngày trong lịch.",
                        ""));
                return null;
            }
        }

        private static <T> Stream<T> stream(List<T> list) {
            return list == null ? Stream.empty() : list.stream();
        }

        private static String orEmpty(String text) {
            return text == null ? "" : text.trim();
        }
    }

    /**
     * The person who is nominated (P9).
     *
     * @param birthYear as typed; empty while it is not known
     * @param clause what it rests on that a person is nominated; not read back
     */
    public record IndividualRow(String name, String birthYear, String position, boolean head, String clause) {

        private static final Pattern YEAR = Pattern.compile("\\d{1,4}");

        Individual parse(List<Finding> findings) {
            String year = Draft.orEmpty(birthYear);
            boolean isYear = YEAR.matcher(year).matches();
            if (!isYear && !year.isEmpty()) {
                findings.add(Finding.blocking(
                        "YEAR_UNREADABLE",
                        Place.field("individual"),
                        "“" + year + "” không phải là năm.",
                        "Ghi năm sinh bằng bốn chữ số.",
                        ""));
            }
            return new Individual(
                    Draft.orEmpty(name), isYear ? Integer.valueOf(year) : null, Draft.orEmpty(position), head);
        }
    }

    /**
     * @param yesNo answered with 1 for done and 0 for not done
     * @param reachedOn day it was reached, ISO; empty for the figure of the cut-off
     * @param against the registered figure that the result was typed against; the present one when none was kept
     * @param figure the registered figure now, as in "80 %"
     * @param changed what was changed of the target after acceptance, in words; empty when nothing was
     * @param offered what was last reported of it; null when nothing was
     * @param rate rate of this line as people read it; empty without a result
     * @param working how the rate came about, for people
     */
    public record ResultRow(
            int targetNumber,
            String text,
            String measure,
            String direction,
            boolean yesNo,
            String registered,
            String reached,
            String reachedOn,
            String note,
            String against,
            String figure,
            String changed,
            ReportedFigures.Offer offered,
            String rate,
            String working) {}

    public record DeclarationRow(
            String criterion,
            String text,
            String kind,
            String clause,
            List<Choice> ratings,
            String minimum,
            boolean declared,
            String rating,
            String note,
            String evidenceType,
            String evidence) {}

    /**
     * @param asked whether the campaign asks for the minutes of a council
     * @param holders whose council it can have been, the usual one first
     */
    public record MeetingRow(
            boolean asked, String heldOn, Meeting.HeldBy heldBy, List<Choice> holders, String clause) {}

    /**
     * @param asked whether the campaign asks for the list
     * @param nominees who may stand on it
     */
    public record ListRow(boolean asked, String name, String clause, List<Choice> nominees) {}

    /** @param templateUrl where to get the paper half filled; empty where there is no template */
    public record Slot(
            String documentType,
            String name,
            String hint,
            boolean required,
            boolean headConfirmation,
            String clause,
            String templateUrl,
            List<DocumentViews.Row> documents) {}

    public record Moment(String at, String person, String sentence, String reason) {}

    /**
     * @param unitName the nominee, as people say it: a unit, or a person with position and unit
     * @param individual the person who is nominated (P9); null when the unit itself is
     */
    public record View(
            String code,
            int version,
            String campaignName,
            String unitName,
            String preparedBy,
            String blocName,
            String awardForm,
            String awardFormClause,
            String status,
            boolean editable,
            boolean withdrawable,
            String route,
            String period,
            String deadline,
            boolean askLateReason,
            IndividualRow individual,
            String achievementsFrom,
            String achievementsTo,
            String summary,
            String lateReason,
            List<SupplementViews.Row> supplements,
            String outcomeReason,
            List<ResultRow> results,
            List<String> targetChanges,
            String completionRate,
            List<DeclarationRow> declarations,
            MeetingRow meeting,
            ListRow list,
            List<SummaryLine> lines,
            List<Slot> slots,
            List<Choice> otherDocumentTypes,
            List<DocumentViews.RemovedRow> removedDocuments,
            long maxFileBytes,
            List<Finding> findings,
            List<Moment> journal) {}

    List<Opening> openings(Person person) {
        return launches.launched().stream()
                .flatMap(campaign -> organizations.get(campaign.organization()).units().stream()
                        .filter(unit -> Participants.of(campaign, organizations.get(campaign.organization()), unit)
                                .prepares(person))
                        .filter(unit -> !unit.hasEnded())
                        .map(unit -> new Opening(
                                campaign.id(),
                                campaign.name(),
                                unit.id(),
                                unit.name(),
                                campaign.awardForms().stream()
                                        .filter(AwardForm::nominatedHere)
                                        .filter(form -> form.isOpenTo(unit.kind()))
                                        .map(form -> new FormChoice(
                                                form.id(),
                                                form.name(),
                                                form.clause(),
                                                directClause(campaign, form, unit),
                                                form.isForIndividuals()
                                                        ? form.individuals().clause()
                                                        : ""))
                                        .toList()))
                        .filter(opening -> !opening.awardForms().isEmpty()))
                .toList();
    }

    private String directClause(Campaign campaign, AwardForm form, Unit unit) {
        Route direct = dossiers.route(campaign, form, unit, true);
        boolean spares = dossiers.route(campaign, form, unit, false).throughBloc() && !direct.throughBloc();
        return spares ? direct.clause() : "";
    }

    /** @param person for whom; decides what may be edited */
    public View view(Dossier dossier, Person person) {
        Participants participants = dossiers.participants(dossier);
        Campaign campaign = participants.campaign();
        AwardForm form = dossiers.form(dossier);
        boolean editable = dossier.status().isEditable() && participants.prepares(person);
        List<Slot> slots = slots(dossier, participants);
        List<Finding> findings =
                editable && dossiers.wasChecked(dossier) ? examination.check(dossier) : dossier.findings();
        return new View(
                dossier.code(),
                dossier.version(),
                campaign.name(),
                dossier.nominee(participants.unit()),
                participants.preparer().name(),
                participants.blocName(),
                form.name(),
                form.clause(),
                dossier.status().words(),
                editable,
                dossier.status().isBeforeCouncil()
                        && person.isInAny(participants.preparerGroup(), participants.headGroup()),
                route(dossier.route()),
                "từ " + day(campaign.period().from()) + " đến "
                        + day(campaign.period().to()),
                calendar.lastMomentInWords(participants, DeadlineKind.UNIT_NOMINATION),
                dossiers.isLate(dossier),
                individual(dossier, form),
                iso(dossier.achievementsFrom()),
                iso(dossier.achievementsTo()),
                dossier.summary(),
                dossier.lateReason(),
                supplements.rows(campaign, dossier.code()),
                dossier.outcomeReason(),
                results(dossier),
                dossiers.acceptedRegistration(dossier).map(changeWords::of).orElse(List.of()),
                dossiers.completionRate(dossier).map(CompletionRate::inWords).orElse(""),
                declarations(
                        dossier, campaign.criteriaOf(form, participants.unit().kind()), campaign),
                meeting(dossier, participants),
                list(dossier, participants),
                dossier.lines(),
                slots,
                otherTypes(campaign, slots),
                documents.removed(dossier.code(), campaign),
                campaign.upload().maxFileBytes(),
                findings,
                journal.of(dossier.code()).stream()
                        .map(e -> new Moment(
                                MOMENT.format(e.at().atZone(campaign.timeZone())),
                                nameOf(e.person()),
                                e.sentence(),
                                e.reason()))
                        .toList());
    }

    private static IndividualRow individual(Dossier dossier, AwardForm form) {
        Individual person = dossier.individual();
        return person == null
                ? null
                : new IndividualRow(
                        person.name(),
                        person.birthYear() == null ? "" : person.birthYear().toString(),
                        person.position(),
                        person.head(),
                        form.individuals().clause());
    }

    /** Full name of an account; the login name where the account is gone; empty for what no person did. */
    private String nameOf(String user) {
        return user.isEmpty() ? "" : accounts.find(user).map(Person::name).orElse(user);
    }

    private List<ResultRow> results(Dossier dossier) {
        Optional<Registration> registration = dossiers.acceptedRegistration(dossier);
        if (registration.isEmpty()) {
            return List.of();
        }
        Map<Integer, Result> given =
                dossier.results().stream().collect(Collectors.toMap(Result::targetNumber, Function.identity()));
        CompletionRate rate = dossiers.completionRate(dossier).orElseThrow();
        Map<Integer, ReportedFigures.Offer> offers = reportedFigures.of(registration.get());
        return rate.lines().stream()
                .map(line -> {
                    Target target = line.target();
                    Result result = given.get(target.number());
                    return new ResultRow(
                            target.number(),
                            target.text(),
                            target.measure() == null ? "" : target.measure(),
                            target.direction().words(),
                            target.direction() == Direction.DONE,
                            Decimals.inWords(target.registeredValue()),
                            result == null ? "" : Decimals.inWords(result.reached()),
                            result == null || result.reachedOn() == null
                                    ? ""
                                    : result.reachedOn().toString(),
                            result == null ? "" : result.note(),
                            result == null || result.against() == null
                                    ? DossierDetails.registered(target)
                                    : result.against(),
                            DossierDetails.registered(target),
                            changeWords.of(registration.get(), target.number()),
                            offers.get(target.number()),
                            line.reached() == null ? "" : line.rate().percent(),
                            line.working());
                })
                .toList();
    }

    private static List<DeclarationRow> declarations(Dossier dossier, List<Criterion> criteria, Campaign campaign) {
        Map<String, Declaration> given =
                dossier.declarations().stream().collect(Collectors.toMap(Declaration::criterion, Function.identity()));
        return criteria.stream()
                .map(criterion -> {
                    Declaration declaration = given.getOrDefault(criterion.id(), Declaration.none(criterion.id()));
                    return new DeclarationRow(
                            criterion.id(),
                            criterion.text(),
                            criterion.kind().name(),
                            criterion.clause(),
                            ratings(campaign, criterion),
                            criterion.minimum() == null
                                    ? ""
                                    : campaign.ratingScale(criterion.scale())
                                            .map(s -> s.nameOf(criterion.minimum()))
                                            .orElse(""),
                            declaration.declared(),
                            declaration.rating(),
                            declaration.note(),
                            criterion.evidence() == null ? "" : criterion.evidence(),
                            declaration.evidence());
                })
                .toList();
    }

    private MeetingRow meeting(Dossier dossier, Participants participants) {
        Optional<RequiredDocument> minutes = examination.requiredDocuments(dossier).stream()
                .filter(r -> r.heldBy() != null)
                .findFirst();
        if (minutes.isEmpty()) {
            return new MeetingRow(false, "", null, List.of(), "");
        }
        Choice own =
                new Choice(Meeting.HeldBy.NOMINEE.name(), participants.unit().name(), "");
        Choice parent =
                new Choice(Meeting.HeldBy.PARENT.name(), participants.preparer().name(), "");
        boolean usuallyOwn = minutes.get().heldBy() == Meeting.HeldBy.NOMINEE;
        List<Choice> holders = participants.unit().equals(participants.preparer())
                ? List.of(own)
                : usuallyOwn ? List.of(own, parent) : List.of(parent, own);
        Meeting.HeldBy declared = dossier.meeting().heldBy();
        return new MeetingRow(
                true,
                iso(dossier.meeting().heldOn()),
                declared == null ? minutes.get().heldBy() : declared,
                holders,
                minutes.get().clause());
    }

    private ListRow list(Dossier dossier, Participants participants) {
        Campaign campaign = participants.campaign();
        return examination.requiredDocuments(dossier).stream()
                .flatMap(r -> campaign
                        .documentType(r.documentType())
                        .filter(Campaign.DocumentType::lines)
                        .map(type -> new ListRow(true, type.name(), r.clause(), listed(dossier, participants)))
                        .stream())
                .findFirst()
                .orElse(new ListRow(false, "", "", List.of()));
    }

    /** A person's list has that person's line; a unit's list may have those of the units it acts for (P20). */
    private List<Choice> listed(Dossier dossier, Participants participants) {
        return dossier.isIndividual()
                ? List.of(new Choice(dossier.unitId(), dossier.individual().inWords(), ""))
                : examination.preparedTogether(participants).stream()
                        .map(unit -> new Choice(unit.id(), unit.name(), ""))
                        .toList();
    }

    private static List<Choice> ratings(Campaign campaign, Criterion criterion) {
        if (criterion.kind() != Criterion.Kind.RATING) {
            return List.of();
        }
        return Stream.concat(
                        campaign.ratingScale(criterion.scale()).stream()
                                .flatMap(s -> s.ratings().stream())
                                .map(r -> new Choice(r.id(), r.name(), "")),
                        Stream.of(new Choice(Declaration.NOT_RATED, "Chưa được đánh giá", "")))
                .toList();
    }

    private List<Slot> slots(Dossier dossier, Participants participants) {
        List<DocumentViews.Row> all = documents.current(dossier.code(), participants.campaign());
        List<Slot> slots = new ArrayList<>();
        for (RequiredDocument required : examination.requiredDocuments(dossier)) {
            slots.add(slot(
                    dossier,
                    participants,
                    required.documentType(),
                    true,
                    required.headConfirmation(),
                    required.clause(),
                    all));
        }
        TreeSet<String> others = all.stream()
                .map(DocumentViews.Row::documentType)
                .filter(type -> slots.stream().noneMatch(s -> s.documentType().equals(type)))
                .collect(Collectors.toCollection(TreeSet::new));
        participants
                .campaign()
                .criteriaOf(dossiers.form(dossier), participants.unit().kind())
                .stream()
                .map(Criterion::evidence)
                .filter(type -> type != null && !type.isBlank())
                .filter(type -> slots.stream().noneMatch(s -> s.documentType().equals(type)))
                .forEach(others::add);
        others.forEach(type -> slots.add(slot(dossier, participants, type, false, false, "", all)));
        return slots;
    }

    private static Slot slot(
            Dossier dossier,
            Participants participants,
            String type,
            boolean required,
            boolean headConfirmation,
            String clause,
            List<DocumentViews.Row> all) {
        Optional<Campaign.DocumentType> known = participants.campaign().documentType(type);
        return new Slot(
                type,
                known.map(Campaign.DocumentType::name).orElse(type),
                known.map(Campaign.DocumentType::hint).orElse(""),
                required,
                headConfirmation,
                clause.isEmpty() ? known.map(Campaign.DocumentType::clause).orElse("") : clause,
                known.flatMap(t -> t.templateFor(participants.unit().kind(), dossier.isIndividual()))
                        .map(template -> "/api/dossiers/" + dossier.code() + "/papers/" + type)
                        .orElse(""),
                all.stream().filter(d -> d.documentType().equals(type)).toList());
    }

    private static List<Choice> otherTypes(Campaign campaign, List<Slot> slots) {
        return campaign.documentTypes().stream()
                .filter(type -> slots.stream().noneMatch(s -> s.documentType().equals(type.id())))
                .map(type -> new Choice(type.id(), type.name(), type.hint()))
                .toList();
    }

    private static String route(Route route) {
        List<String> stations = new ArrayList<>();
        if (route.headConfirms()) {
            stations.add("Thủ trưởng xác nhận");
        }
        if (route.throughBloc()) {
            stations.add("khối bình xét");
        }
        stations.add("thẩm định");
        if (route.council()) {
            stations.add("Hội đồng xét");
        }
        stations.add(
                route.decidedBy() == Route.DecidedBy.HIGHER ? "trình cấp trên quyết định" : "quyết định khen thưởng");
        return String.join(" → ", stations);
    }

    private static String iso(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
    }
}
