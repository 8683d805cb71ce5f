/**
 * The meeting in which a bloc compares the dossiers of its units and shortlists some: who attended, what was decided on
 * each dossier and why, and the bloc's letter. It moves dossiers only through the dossier room; controllers and the
 * workflow room call it.
 */
package vn.vinhdanh.blocreview;
