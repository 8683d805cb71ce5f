package vn.vinhdanh.overview;

/**
 * What a manager asks first.
 *
 * @param words one or more lines
 * @param tone {@code good}, {@code warn} or {@code bad}; empty for neither
 * @param section id of the section that shows the figures
 */
public record Answer(String question, String words, String tone, String section) {}
