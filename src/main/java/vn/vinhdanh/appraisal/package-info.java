/**
 * The appraising office's work on one dossier: a verdict per criterion, an overall outcome with its reason, hold and
 * release. It moves dossiers only through the dossier room; controllers and the workflow room call it.
 */
package vn.vinhdanh.appraisal;
