/**
 * What the running transaction knows already: small answers by {@link vn.vinhdanh.transaction.PerTransaction}, aggregates
 * by a layer under the repositories that reads each of them once and writes only those of its lists that changed
 * (docs/decisions/0034), and what is written only at its end. Nothing here outlives its transaction or is seen by another one.
 */
package vn.vinhdanh.transaction;
