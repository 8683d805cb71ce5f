package vn.vinhdanh.organization;

import java.util.List;
import vn.vinhdanh.campaign.UnitKind;
import vn.vinhdanh.datafile.Code;
import vn.vinhdanh.datafile.MayBeAbsent;

/**
 * A participant of campaigns.
 *
 * @param id stable id, lower case ASCII with hyphens, e.g. {@code kim-tan}; also in groups ({@code unit.kim-tan})
 * @param name as written in documents, e.g. "phường Kim Tân"
 * @param gsoCode code of the General Statistics Office, or null
 * @param parent id of the commune it belongs to, or null
 * @param bloc id of its bloc, or null when its parent's bloc reviews it
 * @param sample true when neither the plan nor public data names it
 * @param assignments catalogue entries the unit leads or coordinates (R45)
 * @param successor id of the unit that took over when this one ended, or null while it lives
 */
public record Unit(
        @Code String id,
        String name,
        UnitKind kind,
        @MayBeAbsent String gsoCode,
        @MayBeAbsent String parent,
        @MayBeAbsent String bloc,
        @MayBeAbsent boolean sample,
        @MayBeAbsent List<Assignment> assignments,
        @MayBeAbsent String successor) {

    public boolean hasEnded() {
        return successor != null;
    }

    /** @return the same unit, ended, under its old name with the one it belongs to now */
    Unit endedInto(Unit other) {
        return new Unit(
                id,
                name + " (nay thuộc " + other.name() + ")",
                kind,
                gsoCode,
                parent,
                bloc,
                sample,
                assignments,
                other.id());
    }

    /** @param sample true when nothing public says so */
    public record Assignment(String catalogueEntry, Part part, @MayBeAbsent boolean sample) {
        public enum Part {
            LEAD,
            COORDINATE
        }
    }
}
