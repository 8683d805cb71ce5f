package vn.vinhdanh.ranking;

import java.util.List;

/**
 * Those who share one place.
 *
 * @param place from 1; after two who share the first place comes the third
 */
public record Placed<T>(int place, List<T> nominees) {

    public boolean isTie() {
        return nominees.size() > 1;
    }
}
