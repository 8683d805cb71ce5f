package vn.vinhdanh.council;

import java.util.Map;
import vn.vinhdanh.campaign.Campaign;

/** Says who would get what as things stand. Implemented by the room that makes the proposal, which reads our votes. */
public interface ProposesAwards {

    /** @return what the proposal says, by dossier; nothing of people, whom no quota counts (P9) */
    Map<String, ProposalLine> of(Campaign campaign);
}
