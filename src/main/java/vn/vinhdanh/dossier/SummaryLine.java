package vn.vinhdanh.dossier;

import org.springframework.data.relational.core.mapping.Table;

/**
 * One line of the "danh sách trích ngang" (R57b, P20).
 *
 * @param unitId whom it speaks of
 * @param nominee the name on the list
 * @param achievements achievements in brief
 * @param rating rating or earlier awards, free text
 */
@Table("dossier_line")
public record SummaryLine(String unitId, String nominee, String achievements, String rating, String note) {

    SummaryLine called(String name) {
        return new SummaryLine(unitId, name, achievements, rating, note);
    }
}
