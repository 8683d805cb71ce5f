package vn.vinhdanh.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** @return everything that is wrong or worth knowing now, blocking findings first */
    List<Finding> check(Dossier dossier) {
        DossierFacts facts = facts(dossier);
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
        List<Dossier> others = dossiers.findByCampaignIdAndUnitId(campaign.id(), dossier.unitId()).stream()
                .filter(d -> !d.code().equals(dossier.code()) && d.isOfSameNominee(dossier))
                .toList();
        return new DossierFacts(
                campaign,
                form(dossier),
                participants,
                dossier,
                requiredDocuments(dossier),
                documents.of(dossier.code()),
                acceptedRegistration(dossier),
                acceptedRegistration(dossier).map(r -> reports.of(r).last()).orElse(Map.of()),
                others,
                siblingDossiers(participants, form(dossier)),
                companions(dossier, participants),
                honours(dossier, campaign),
                today(campaign),
                isAfterDeadline(dossier));
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

    private List<Dossier> companions(Dossier dossier, Participants participants) {
        List<String> units =
                preparedTogether(participants).stream().map(Unit::id).toList();
        return dossiers.findByCampaignIdAndUnitIdIn(dossier.campaignId(), units).stream()
                .filter(d -> !d.code().equals(dossier.code()))
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

    private List<Dossier> siblingDossiers(Participants participants, AwardForm form) {
        Unit unit = participants.unit();
        Set<UnitKind> sameQuota =
                form.quotaFor(unit.kind()).map(Campaign.Quota::kinds).orElse(Set.of());
        if (unit.parent() == null || sameQuota.isEmpty()) {
            return List.of();
        }
        List<String> siblings = organizations.get(participants.campaign().organization()).units().stream()
                .filter(u -> unit.parent().equals(u.parent()) && sameQuota.contains(u.kind()))
                .map(Unit::id)
                .filter(id -> !id.equals(unit.id()))
                .toList();
        return siblings.isEmpty()
                ? List.of()
                : dossiers.findByCampaignIdAndUnitIdIn(participants.campaign().id(), siblings);
    }
}
