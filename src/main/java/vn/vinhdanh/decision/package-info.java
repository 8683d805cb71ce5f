/**
 * The decision of the competent chairman, the submission to the level above and its answer, and the record of every
 * award. It moves dossiers only through the dossier room; the workflow room calls it.
 */
package vn.vinhdanh.decision;
