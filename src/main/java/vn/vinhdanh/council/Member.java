package vn.vinhdanh.council;

import org.springframework.data.relational.core.mapping.Table;

/**
 * A member as the council stood when the agenda was settled.
 *
 * @param unitId unit that the member works for, or null
 * @param presence null until recorded
 */
@Table("council_session_member")
record Member(String userId, String name, String title, String unitId, Presence presence) {

    Member with(Presence recorded) {
        return new Member(userId, name, title, unitId, recorded);
    }

    boolean is(Presence recorded) {
        return presence == recorded;
    }
}
