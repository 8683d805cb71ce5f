package vn.vinhdanh.organization;

import vn.vinhdanh.datafile.Code;
import vn.vinhdanh.datafile.MayBeAbsent;

/**
 * @param user login name of the member
 * @param position office held, e.g. "Phó Chủ tịch UBND thành phố"
 */
public record CouncilMember(@Code String user, String name, String position, Seat seat, @MayBeAbsent boolean sample) {

    public enum Seat {
        CHAIR,
        VICE_CHAIR,
        SECRETARY,
        MEMBER
    }
}
