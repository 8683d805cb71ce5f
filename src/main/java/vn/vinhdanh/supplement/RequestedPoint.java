package vn.vinhdanh.supplement;

import org.springframework.data.relational.core.mapping.Table;
import vn.vinhdanh.finding.Place;

/**
 * A reason as it is kept with its request.
 *
 * @param answer what the unit says it did about it; empty while nothing was said
 */
@Table("supplement_point")
record RequestedPoint(String sentence, Place.Kind placeKind, String placeKey, String clause, String answer) {

    static RequestedPoint of(Reason reason) {
        return new RequestedPoint(
                reason.sentence(), reason.place().kind(), reason.place().key(), reason.clause(), "");
    }

    RequestedPoint answered(String words) {
        return new RequestedPoint(sentence, placeKind, placeKey, clause, words == null ? "" : words.trim());
    }

    Reason reason() {
        return new Reason(sentence, new Place(placeKind, placeKey), clause);
    }
}
