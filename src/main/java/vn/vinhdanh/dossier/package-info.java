/**
 * The nomination dossier: what it claims, its documents, the checks that find everything wrong with it, and its
 * standing from preparation to award. It owns every change of a dossier and never a process; the bloc review, appraisal,
 * council and decision rooms move it on through {@link vn.vinhdanh.dossier.Dossiers}.
 */
package vn.vinhdanh.dossier;
