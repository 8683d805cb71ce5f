package vn.vinhdanh.dossier;

import org.springframework.data.relational.core.mapping.Table;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Severity;

/** A finding as it is kept with the dossier. */
@Table("dossier_finding")
record StoredFinding(
        String code,
        Severity severity,
        Place.Kind placeKind,
        String placeKey,
        String sentence,
        String remedy,
        String source) {

    static StoredFinding of(Finding finding) {
        return new StoredFinding(
                finding.code(),
                finding.severity(),
                finding.place().kind(),
                finding.place().key(),
                finding.sentence(),
                finding.remedy(),
                finding.source());
    }

    Finding finding() {
        return new Finding(code, severity, new Place(placeKind, placeKey), sentence, remedy, source);
    }
}
