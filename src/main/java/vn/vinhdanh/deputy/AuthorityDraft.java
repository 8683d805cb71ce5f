package vn.vinhdanh.deputy;

import java.time.LocalDate;

/**
 * What people type; anything may be missing.
 *
 * @param fromDay first day of the authority
 * @param toDay last day of it
 */
public record AuthorityDraft(
        String deputy,
        LocalDate fromDay,
        LocalDate toDay,
        String documentNumber,
        LocalDate documentDate,
        DeputyAuthority.Answer answer,
        String reason) {}
