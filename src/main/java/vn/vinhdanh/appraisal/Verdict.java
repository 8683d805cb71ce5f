package vn.vinhdanh.appraisal;

import org.springframework.data.relational.core.mapping.Table;

/**
 * The appraiser's verdict on one criterion.
 *
 * @param met true when met, false when not, null while undecided
 */
@Table("appraisal_verdict")
record Verdict(String criterion, Boolean met, String note) {}
