/**
 * How much money goes with an award: multiples and base salaries by date, as data with their source. It reads no dossier
 * and pays nothing; the decision room asks it when an award is recorded.
 */
package vn.vinhdanh.prize;
