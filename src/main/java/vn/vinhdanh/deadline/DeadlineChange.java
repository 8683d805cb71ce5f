package vn.vinhdanh.deadline;

import java.time.Instant;
import java.time.LocalDate;
import vn.vinhdanh.campaign.DeadlineKind;

/**
 * A deadline that was extended or shortened; recorded once, never edited.
 *
 * @param code readable code, e.g. {@code LC2020-GH-0001}
 * @param was day before which it had been due for this scope
 * @param becomes day before which it is due since
 * @param documentNumber of the document that orders it
 * @param person login name of who recorded it
 */
public record DeadlineChange(
        String code,
        String campaignId,
        DeadlineKind kind,
        Scope scope,
        LocalDate was,
        LocalDate becomes,
        String reason,
        String documentNumber,
        LocalDate documentDate,
        String person,
        Instant at) {

    public boolean isShortening() {
        return becomes.isBefore(was);
    }

    /** @return "Gia hạn" or "Rút ngắn" */
    public String inWords() {
        return isShortening() ? "Rút ngắn" : "Gia hạn";
    }
}
