/**
 * The diary of every registration, dossier, meeting and session: who did what when and why, in Vietnamese sentences. It
 * is written in the transaction of the step and never changed. It knows no rule; every room writes, the dossier's page
 * reads.
 */
package vn.vinhdanh.journal;
