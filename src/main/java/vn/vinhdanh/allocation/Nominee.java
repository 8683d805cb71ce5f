package vn.vinhdanh.allocation;

import vn.vinhdanh.allocation.Application.State;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.ranking.Standing;

/**
 * A unit with the award it is nominated for.
 *
 * @param dossier code of its dossier
 * @param state what was decided on it before
 * @param reason why it is out or on hold; empty otherwise
 */
public record Nominee(
        String dossier, Unit unit, AwardForm form, Standing standing, State state, String reason, String clause) {}
