package vn.vinhdanh.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.campaign.UnitKind;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.dossier.PastAwards.PastAward;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.progress.ProgressReports;
import vn.vinhdanh.registration.Registration;
import vn.vinhdanh.registration.RegistrationStatus;
import vn.vinhdanh.registration.Registrations;
import vn.vinhdanh.trace.Detail;

/** Looks at a dossier from every side: gathers the facts and runs every check. Reads only. */
@Component
@Transactional(readOnly = true)
class Examination {

    private final DossierRepository dossiers;
    private final OtherDossiers otherDossiers;
    private final DocumentStore documents;
    private final List<DossierCheck> checks;
    private final RuleTables tables;
    private final Registrations registrations;
    private final ProgressReports reports;
    private final PastAwards pastAwards;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final DeadlineCalendar calendar;
    private final Clock clock;

    Examination(
            DossierRepository dossiers,
            OtherDossiers otherDossiers,
            DocumentStore documents,
            List<DossierCheck> checks,
            RuleTables tables,
            Registrations registrations,
            ProgressReports reports,
            PastAwards pastAwards,
            Campaigns campaigns,
            Organizations organizations,
            DeadlineCalendar calendar,
            Clock clock) {
        this.dossiers = dossiers;
        this.otherDossiers = otherDossiers;
        this.documents = documents;
        this.checks = checks;
        this.tables = tables;
        this.registrations = registrations;
        this.reports = reports;
        this.pastAwards = pastAwards;
        this.campaigns = campaigns;
        this.organizations = organizations;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * What one look at a dossier found.
     *
     * @param findings everything that is wrong or worth knowing now, blocking findings first
     * @param details what the dossier contains, for comparing it with another look
     * @param afterDeadline whether the unit's deadline has passed
     */
    record Look(List<Finding> findings, List<Detail> details, boolean afterDeadline) {}

    Look look(Dossier dossier) {
        DossierFacts facts = facts(dossier);
        return new Look(findings(facts), DossierDetails.of(facts), facts.afterDeadline());
    }

    /** @return everything that is wrong or worth knowing now, blocking findings first */
    List<Finding> check(Dossier dossier) {
        return findings(facts(dossier));
    }

    private List<Finding> findings(DossierFacts facts) {
        return enabled(checks.stream().flatMap(check -> check.check(facts)), facts.campaign())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /** @return what the dossier contains, for comparing it with an earlier look */
    List<Detail> details(Dossier dossier) {
        return DossierDetails.of(facts(dossier));
    }

    /** @return documents the campaign's table asks this dossier for */
    List<RequiredDocument> requiredDocuments(Dossier dossier) {
        Participants participants = participants(dossier);
        return tables
                .evaluate(
                        participants.campaign().tables().requiredDocuments(),
                        Map.of(
                                "awardLevel", form(dossier).level(),
                                "nomineeKind",
                                        form(dossier)
                                                .nomineeKind(participants.unit().kind()),
                                "representedByParent", participants.unit().parent() != null))
                .stream()
                .map(row -> RequiredDocument.of(
                        (String) row.get("documentType"),
                        Boolean.TRUE.equals(row.get("headConfirmation")),
                        (String) row.get("heldBy"),
                        (String) row.get("clause")))
                .toList();
    }

    boolean isAfterDeadline(Dossier dossier) {
        return !clock.instant().isBefore(deadline(dossier));
    }

    /** @return first moment that is too late for the unit to hand in */
    Instant deadline(Dossier dossier) {
        return calendar.instantOf(participants(dossier), DeadlineKind.UNIT_NOMINATION);
    }

    Participants participants(Dossier dossier) {
        Campaign campaign = campaigns.get(dossier.campaignId());
        Organization organization = organizations.get(campaign.organization());
        Participants own = Participants.of(
                campaign, organization, organization.unit(dossier.unitId()).orElseThrow());
        return dossier.blocId() == null
                ? own
                : own.inBloc(organization.bloc(dossier.blocId()).orElseThrow());
    }

    AwardForm form(Dossier dossier) {
        return campaigns
                .get(dossier.campaignId())
                .awardForm(dossier.awardForm())
                .orElseThrow();
    }

    /** Units register targets; what a person did is not measured by them (P9). */
    Optional<Registration> acceptedRegistration(Dossier dossier) {
        if (dossier.isIndividual()) {
            return Optional.empty();
        }
        return registrations
                .of(dossier.campaignId(), dossier.unitId())
                .filter(r -> r.status() == RegistrationStatus.ACCEPTED);
    }

    private DossierFacts facts(Dossier dossier) {
        Participants participants = participants(dossier);
        Campaign campaign = participants.campaign();
        AwardForm form = form(dossier);
        Set<String> together =
                preparedTogether(participants).stream().map(Unit::id).collect(Collectors.toSet());
        Set<String> siblings = siblings(participants, form);
        List<OtherDossier> others = otherDossiers.besides(
                dossier,
                Stream.of(Set.of(dossier.unitId()), together, siblings)
                        .flatMap(Set::stream)
                        .distinct()
                        .toList());
        Optional<Registration> registration = acceptedRegistration(dossier);
        return new DossierFacts(
                campaign,
                form,
                participants,
                dossier,
                requiredDocuments(dossier),
                documents.of(dossier.code()),
                registration,
                registration.map(r -> reports.of(r).last()).orElse(Map.of()),
                others.stream().filter(d -> d.isOfSameNominee(dossier)).toList(),
                of(siblings, others),
                of(together, others),
                honours(dossier, campaign),
                today(campaign),
                isAfterDeadline(dossier));
    }

    private static List<OtherDossier> of(Set<String> units, List<OtherDossier> dossiers) {
        return dossiers.stream().filter(d -> units.contains(d.unitId())).toList();
    }

    /** @return what is wrong with the person to be nominated; nothing for a form for units */
    List<Finding> faultsOf(Individual person, AwardForm form, Campaign campaign) {
        return form.isForIndividuals()
                ? enabled(IndividualChecks.of(person, form, today(campaign)), campaign)
                        .toList()
                : List.of();
    }

    private static Stream<Finding> enabled(Stream<Finding> findings, Campaign campaign) {
        Set<String> off = campaign.disabledChecks();
        return findings.filter(finding -> off == null || !off.contains(finding.code()));
    }

    private LocalDate today(Campaign campaign) {
        return LocalDate.ofInstant(clock.instant(), campaign.timeZone());
    }

    /** @return units whose papers the same staff prepares, the staff's own unit first */
    List<Unit> preparedTogether(Participants participants) {
        Organization organization = organizations.get(participants.campaign().organization());
        Unit preparer = participants.preparer();
        return Stream.concat(Stream.of(preparer), organization.units().stream().filter(u -> preparer.id()
                        .equals(u.parent())))
                .toList();
    }

    /** Unit ids mean the same unit in campaigns of the same organization only. */
    private List<PastAward> honours(Dossier dossier, Campaign campaign) {
        if (dossier.achievementsFrom() == null || dossier.achievementsTo() == null) {
            return List.of();
        }
        return pastAwards.overlapping(dossier.unitId(), dossier.achievementsFrom(), dossier.achievementsTo()).stream()
                .filter(award -> !award.dossierCode().equals(dossier.code()))
                .filter(award ->
                        dossiers.findById(award.dossierCode()).orElseThrow().isOfSameNominee(dossier))
                .filter(award ->
                        campaigns.get(award.campaignId()).organization().equals(campaign.organization()))
                .toList();
    }

    /** @return units that stand in the same quota under the same parent */
    private Set<String> siblings(Participants participants, AwardForm form) {
        Unit unit = participants.unit();
        Set<UnitKind> sameQuota =
                form.quotaFor(unit.kind()).map(Campaign.Quota::kinds).orElse(Set.of());
        return unit.parent() == null
                ? Set.of()
                : organizations.get(participants.campaign().organization()).units().stream()
                        .filter(u -> unit.parent().equals(u.parent()) && sameQuota.contains(u.kind()))
                        .map(Unit::id)
                        .filter(id -> !id.equals(unit.id()))
                        .collect(Collectors.toSet());
    }
}
