/**
 * What is wrong, why, by which clause, and what to do: the one shape in which every room refuses. It owns no rule and
 * no text; the rooms that check something fill it. Everyone may use it.
 */
package vn.vinhdanh.finding;
