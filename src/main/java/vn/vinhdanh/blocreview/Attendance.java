package vn.vinhdanh.blocreview;

import org.springframework.data.relational.core.mapping.Table;

/** Whether a unit of the bloc was at the meeting. */
@Table("bloc_review_attendance")
record Attendance(String unitId, boolean present) {}
