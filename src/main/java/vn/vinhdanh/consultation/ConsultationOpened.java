package vn.vinhdanh.consultation;

import java.time.Instant;

/**
 * Bodies have been asked; published in the transaction of the question.
 *
 * @param code code of this round of asking
 * @param bodies how many were asked
 * @param due first moment that is too late
 */
public record ConsultationOpened(String code, String dossierCode, int bodies, Instant due) {}
