/**
 * Units that are merged while a campaign runs: which one ends, which one takes over, from when and on which paper, what
 * was handed over, and who looked through it. It knows no process; the workflow moves the running work. Everyone learns of
 * an ended unit through {@link vn.vinhdanh.organization.Organizations}, so that the one place that says who plays which
 * part needs no second one.
 */
package vn.vinhdanh.succession;
