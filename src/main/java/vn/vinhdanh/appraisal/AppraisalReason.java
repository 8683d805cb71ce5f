package vn.vinhdanh.appraisal;

import org.springframework.data.relational.core.mapping.Table;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.supplement.Reason;

/** A reason that the appraiser has noted for sending the dossier back. */
@Table("appraisal_reason")
record AppraisalReason(String sentence, Place.Kind placeKind, String placeKey, String clause) {

    static AppraisalReason of(Reason reason) {
        return new AppraisalReason(
                reason.sentence(), reason.place().kind(), reason.place().key(), reason.clause());
    }

    Reason reason() {
        return new Reason(sentence, new Place(placeKind, placeKey), clause);
    }
}
