/**
 * Shows files without handing them out: a page of a PDF or a picture is drawn here and goes out as a new picture, a Word
 * or Excel file as its bare text and tables. Whatever was active in a file stays here. Bounded in time, memory, disk and
 * in how much is drawn at once.
 */
package vn.vinhdanh.preview;
