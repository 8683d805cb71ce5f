package vn.vinhdanh.trace;

import vn.vinhdanh.finding.Place;

/**
 * One thing that a checked thing contains.
 *
 * @param label what it is, in Vietnamese; with the place it names the detail
 * @param content its value as people read it; empty when there is none
 */
public record Detail(Place place, String label, String content) {

    boolean names(Detail other) {
        return place.equals(other.place) && label.equals(other.label);
    }
}
