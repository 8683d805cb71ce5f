package vn.vinhdanh.registration;

import java.util.List;

/**
 * What a clerk has typed so far.
 *
 * @param takesPart false when the unit declares that it does not take part
 * @param abstainReason why not, needed then
 * @param lateReason why it is handed in late, needed after the deadline (P21)
 */
record RegistrationDraft(boolean takesPart, String abstainReason, String lateReason, List<Target> targets) {}
