/**
 * Shows who would get what today, and what would be if: gathers the dossiers of a campaign for the allocation and puts its
 * answers on a page. It saves and decides nothing; the appraising office, the council's chair and the decider look at it.
 */
package vn.vinhdanh.proposal;
