package vn.vinhdanh.council;

import org.springframework.data.relational.core.mapping.Table;

/** A member as the council stood when the agenda was settled. */
@Table("council_session_member")
record Member(String userId, String name, String title) {}
