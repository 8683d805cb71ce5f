/**
 * Reads the data files that administrators write (campaigns, organizations, rehearsal accounts): a record is the schema
 * of its file, and every mistake is collected with its file, line and column before anyone is told. It knows no
 * campaign and no unit; the rooms that own the records add their own rules.
 */
package vn.vinhdanh.datafile;
