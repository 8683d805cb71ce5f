/**
 * Shows files without handing them out: a page of a PDF or a picture is drawn here and goes out as a new picture. Word and
 * Excel files are downloaded: their text without their layout is not what was signed (docs/decisions/0010). Whatever was
 * active in a file stays here. Bounded in time, memory, disk and in how much is drawn at once.
 */
package vn.vinhdanh.preview;
