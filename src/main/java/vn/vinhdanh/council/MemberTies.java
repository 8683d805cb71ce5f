package vn.vinhdanh.council;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.organization.CouncilMember;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Participants;

/**
 * What binds members to nominees: a member works for the nominated unit (law.md §1.4 finds no rule that keeps such a
 * member from voting; the campaign says), or looks after it (R76).
 */
@Component
class MemberTies {

    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final Organizations organizations;

    MemberTies(Dossiers dossiers, Campaigns campaigns, Organizations organizations) {
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.organizations = organizations;
    }

    /** @return members of the session who work for the nominee or for who nominates it */
    List<Member> interested(CouncilSession session, Dossier dossier) {
        Participants participants = dossiers.participants(dossier);
        return session.members().stream()
                .filter(member -> participants.unit().id().equals(member.unitId())
                        || participants.preparer().id().equals(member.unitId()))
                .toList();
    }

    /** @return codes of the dossiers on which this member does not vote */
    Set<String> keptFrom(CouncilSession session, String member) {
        if (campaigns.get(session.campaignId()).council().interests().mayVote()) {
            return Set.of();
        }
        return session.agenda().stream()
                .map(AgendaItem::dossierCode)
                .filter(code -> interested(session, dossiers.get(code)).stream()
                        .anyMatch(m -> m.userId().equals(member)))
                .collect(Collectors.toSet());
    }

    /** @return names of the members who look after the nominee, by unit or by bloc */
    List<String> inCharge(Dossier dossier) {
        Participants participants = dossiers.participants(dossier);
        Set<String> lookedAfter = Stream.of(
                        participants.unit().id(),
                        participants.preparer().id(),
                        participants.bloc() == null ? "" : participants.bloc().id())
                .collect(Collectors.toSet());
        Predicate<CouncilMember> cares = member -> member.assigned().stream().anyMatch(lookedAfter::contains);
        return organizations.get(participants.campaign().organization()).council().stream()
                .filter(cares)
                .map(CouncilMember::name)
                .toList();
    }
}
