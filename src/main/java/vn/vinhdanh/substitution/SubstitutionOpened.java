package vn.vinhdanh.substitution;

import java.time.Instant;

/**
 * Somebody has to say who takes the place of a refused nominee.
 *
 * @param due first moment that is too late
 */
public record SubstitutionOpened(String code, String dossierCode, Instant due) {}
