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
 */
public record Unit(
        @Code String id,
        String name,
        UnitKind kind,
        @MayBeAbsent String gsoCode,
        @MayBeAbsent String parent,
        @MayBeAbsent String bloc,
        @MayBeAbsent boolean sample,
        @MayBeAbsent List<Assignment> assignments) {

    /** @param sample true when nothing public says so */
    public record Assignment(String catalogueEntry, Part part, @MayBeAbsent boolean sample) {
        public enum Part {
            LEAD,
            COORDINATE
        }
    }
}
