/**
 * The list of dossiers: which of them a person may see, searched, filtered, sorted and counted in the database. It keeps
 * one narrow row per dossier, written in the dossier's own transaction, and owns nothing else. Nobody calls it; it
 * listens to what is saved, and people open its page.
 */
package vn.vinhdanh.listing;
