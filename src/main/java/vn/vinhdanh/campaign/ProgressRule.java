package vn.vinhdanh.campaign;

import java.time.LocalDate;
import java.util.List;
import vn.vinhdanh.datafile.Code;

/**
 * When units report what they have reached of their registered targets, so that progress can be followed (R70).
 *
 * @param periods in their order; the last ends at the cut-off (R23)
 */
public record ProgressRule(List<Period> periods, String clause) {

    /**
     * A time after which units report, cumulatively from the first day of the campaign.
     *
     * @param name as in "Quý I năm 2021"
     * @param to last day whose results belong to it
     * @param before day before whose first moment the report is due (P1)
     */
    public record Period(@Code String id, String name, LocalDate to, LocalDate before, String clause) {}
}
