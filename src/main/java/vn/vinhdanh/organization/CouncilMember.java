package vn.vinhdanh.organization;

import java.util.List;
import vn.vinhdanh.datafile.Code;
import vn.vinhdanh.datafile.MayBeAbsent;

/**
 * @param user login name of the member
 * @param position office held, e.g. "Phó Chủ tịch UBND thành phố"
 * @param unit id of the unit the member works for, which may be nominated; null when it is none of those listed
 * @param assigned ids of units and blocs that the member looks after (R76)
 */
public record CouncilMember(
        @Code String user,
        String name,
        String position,
        Seat seat,
        @MayBeAbsent String unit,
        @MayBeAbsent List<String> assigned,
        @MayBeAbsent boolean sample) {

    public enum Seat {
        CHAIR,
        VICE_CHAIR,
        SECRETARY,
        MEMBER
    }
}
