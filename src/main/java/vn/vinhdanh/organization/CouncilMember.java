package vn.vinhdanh.organization;

/**
 * @param user login name of the member
 * @param position office held, e.g. "Phó Chủ tịch UBND thành phố"
 */
public record CouncilMember(String user, String name, String position, Seat seat, boolean sample) {

    public enum Seat {
        CHAIR,
        VICE_CHAIR,
        SECRETARY,
        MEMBER
    }
}
