/**
 * What was reached against what was registered: the completion rate, exact, with its working line by line for people and
 * as a sheet that computes it again. Pure; knows targets and the campaign's formula, no dossier and no database.
 */
package vn.vinhdanh.completion;
