/**
 * Which work waits for whom, by when, and which was done: one row per task, written in the transaction in which the
 * engine opens, hands over or ends it. It decides nothing and starts nothing; reminders and lists read it.
 */
package vn.vinhdanh.worklist;
