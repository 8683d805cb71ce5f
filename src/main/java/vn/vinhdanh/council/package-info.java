/**
 * A session of the council: agenda, one vote per member and dossier kept as rows of their own, the tally over all
 * members, minutes. It moves dossiers only through the dossier room; controllers and the workflow room call it.
 */
package vn.vinhdanh.council;
