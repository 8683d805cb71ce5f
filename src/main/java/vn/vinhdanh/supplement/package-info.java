/**
 * Requests to complete a dossier: who asks, all reasons at once, until when, and what the unit did about each. It counts
 * the requests that the campaign limits and knows their deadline. It moves no dossier; the dossier room calls it, pages
 * and notices read it.
 */
package vn.vinhdanh.supplement;
