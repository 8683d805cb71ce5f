/**
 * Gives few awards to many nominees by rank, quota and exclusion, and says of every nominee why. Pure: it proposes, people
 * decide, and nothing here is saved.
 */
package vn.vinhdanh.allocation;
