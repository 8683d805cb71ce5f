package vn.vinhdanh.dossier;

import org.springframework.data.relational.core.mapping.Table;

/**
 * What the unit declares about one criterion of the award form.
 *
 * @param declared whether it declares to meet the criterion
 * @param rating rating id for criteria with a scale, or null; {@link #NOT_RATED} where no rating exists (P12)
 * @param note explanation or number of the document that proves it
 * @param evidence code of the document that proves it; null when none was named
 */
@Table("dossier_declaration")
public record Declaration(String criterion, boolean declared, String rating, String note, String evidence) {

    /** No rating exists, e.g. for a commune merged in that year; the council has to decide (P12). */
    public static final String NOT_RATED = "NOT_RATED";

    static Declaration none(String criterion) {
        return new Declaration(criterion, false, null, "", null);
    }
}
