/**
 * Holds back files that the virus scanner has not answered for. What is known about a content is kept under its hash,
 * whichever rooms refer to it: it waits, is clean or is infected. Waiting files are asked about again until there is an
 * answer, on any number of nodes; nobody reads them before.
 */
package vn.vinhdanh.quarantine;
