/**
 * The calendar: gives every deadline of a campaign its instant, counts working days, and says a deadline in words. It
 * decides no date itself, the campaign file does, and it fires nothing. Processes, forms and checks ask it.
 */
package vn.vinhdanh.deadline;
