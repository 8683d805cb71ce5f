/**
 * What units report of their registered targets after each of the campaign's periods, with evidence, and how far they are
 * (R70). It keeps every revision of every figure and decides nothing: the result that counts is the one of the dossier,
 * which starts from here. Its pages are for the unit, its bloc's leader, the appraising office and those above it.
 */
package vn.vinhdanh.progress;
