/**
 * On which days Vietnamese offices are closed: what the labour law gives each year, with Tết and Giỗ Tổ computed from the
 * lunar calendar, what the yearly notices choose and swap, and what a place closes for itself, all from calendar files. It
 * counts no deadlines, package {@code deadline} does.
 */
package vn.vinhdanh.holiday;
