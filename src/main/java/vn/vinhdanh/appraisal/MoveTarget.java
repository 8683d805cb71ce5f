package vn.vinhdanh.appraisal;

/**
 * Where a dossier belongs in the appraiser's eyes.
 *
 * @param form id of the award form; null for the present one
 * @param bloc id of the bloc; null for the present one
 */
record MoveTarget(String form, String bloc) {}
