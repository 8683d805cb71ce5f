package vn.vinhdanh.draft;

import java.time.Instant;

/**
 * @param version counts the savings, so that a person with two windows does not overwrite their own words
 * @param content JSON, as the form gave it
 */
record FormDraft(int version, String content, Instant savedAt) {}
