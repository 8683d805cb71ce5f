/**
 * What a manager sees of a campaign: how far dossiers and registrations are, what is late and who has it, what is left of
 * the quotas, where it jams and whether the next deadlines will hold. Reads our own tables in a few statements, never the
 * engine's history; changes and decides nothing. Page, spreadsheet and PDF show the same figures because they are made
 * from the same {@link vn.vinhdanh.overview.Overview}.
 */
package vn.vinhdanh.overview;
