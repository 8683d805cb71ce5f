/**
 * What a file really is and what is wrong with it, found by opening it with the parsers that will read it later. It
 * reads one file on disk in flat memory and bounded time and never keeps, changes or repairs anything. Whoever takes
 * uploads calls it before a file is kept, outside any database transaction.
 */
package vn.vinhdanh.document;
