package vn.vinhdanh.presence;

import java.time.Instant;

/**
 * Someone else who has the same thing open.
 *
 * @param editing whether in a form that can change it; otherwise on its page
 * @param since when they opened it
 * @param savedAt when they last saved; null when they did not
 */
record Present(String name, boolean editing, Instant since, Instant savedAt) {}
