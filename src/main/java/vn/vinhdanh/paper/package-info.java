/**
 * The papers around a dossier: Word templates that the office edits and the system fills, and later the paper original.
 * It decides nothing about a dossier and keeps no uploaded file; it is called by people who download and print, and by
 * the loading of data files, which has it check every template.
 */
package vn.vinhdanh.paper;
