package vn.vinhdanh.proposal;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * What is tried; nothing of it is kept.
 *
 * @param numbers other numbers for some groups, by group id
 * @param capPercent another cap of the completion rate in percent; null for the campaign's
 * @param held codes of dossiers taken as on hold
 * @param qualified codes of dossiers taken as found eligible
 * @param unconfirmed results taken as not confirmed, each as dossier code and target number, as in "LC2020-HS-0001:3"
 */
public record WhatIf(
        Map<String, Integer> numbers,
        BigDecimal capPercent,
        Set<String> held,
        Set<String> qualified,
        Set<String> unconfirmed) {

    static final WhatIf NOTHING = new WhatIf(Map.of(), null, Set.of(), Set.of(), Set.of());

    boolean isNothing() {
        return equals(NOTHING);
    }
}
