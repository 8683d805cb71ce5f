package vn.vinhdanh.succession;

import java.time.LocalDate;

/**
 * What the appraising office enters to start a merger; anything may be missing.
 *
 * @param effectiveOn first day on which the unit no longer exists
 */
public record MergerPlan(
        String campaignId,
        String endedUnit,
        String successor,
        LocalDate effectiveOn,
        String documentNumber,
        LocalDate documentDate) {}
