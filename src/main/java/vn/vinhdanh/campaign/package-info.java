/**
 * The campaign as data: period, deadlines, award forms, quotas, criteria, documents, council rules, roles and legal
 * regime, each with its clause of the plan. It reads and checks campaign files and never changes at run time; it knows
 * no unit by name and no process. Everyone reads it.
 */
package vn.vinhdanh.campaign;
