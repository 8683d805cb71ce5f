/**
 * Reminds people of what they owe: says which day is a reminder day, gathers one digest per person and day, and who else
 * hears of overdue work. Days and ladder come from the campaign, the work from the work list; sending is the
 * notification room's. Nothing is marked late here: that follows from deadline and completion.
 */
package vn.vinhdanh.reminder;
