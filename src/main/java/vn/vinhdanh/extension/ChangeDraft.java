package vn.vinhdanh.extension;

import java.time.LocalDate;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.deadline.Scope;

/**
 * A change of a deadline as it is typed, with gaps.
 *
 * @param lastDay last day on which people are still in time
 */
record ChangeDraft(
        DeadlineKind kind,
        Scope scope,
        LocalDate lastDay,
        String reason,
        String documentNumber,
        LocalDate documentDate) {

    static final ChangeDraft EMPTY = new ChangeDraft(null, Scope.ALL, null, "", "", null);

    /** @return day before whose first moment it would be due; null while no day was chosen */
    LocalDate becomes() {
        return lastDay == null ? null : lastDay.plusDays(1);
    }
}
