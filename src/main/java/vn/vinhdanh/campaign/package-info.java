/**
 * The campaign as data: period, deadlines, award forms, quotas, criteria, documents, council rules, roles and legal
 * regime, each with its clause of the plan. It reads and checks campaign files and never changes at run time; it knows
 * no unit by name and no process. Beside the data it keeps only what happens to a campaign as a whole: its launch and
 * the reports on it. Everyone reads it.
 */
package vn.vinhdanh.campaign;
