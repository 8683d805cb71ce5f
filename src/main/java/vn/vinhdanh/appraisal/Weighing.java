package vn.vinhdanh.appraisal;

import org.springframework.data.relational.core.mapping.Table;

/**
 * How the appraiser dealt with a consulted body's objection (R51).
 *
 * @param opinionCode code of the body's opinion
 */
@Table("appraisal_weighing")
record Weighing(String opinionCode, String text) {}
