package vn.vinhdanh.dossier;

import java.util.Map;
import vn.vinhdanh.completion.Reached;

/**
 * A unit with a dossier that was handed in: as much of it as comparing units takes.
 *
 * @param results what was reached, by target number
 */
public record NominatedUnit(
        String dossier,
        String unit,
        String awardForm,
        DossierStatus status,
        String outcomeReason,
        Map<Integer, Reached> results) {}
