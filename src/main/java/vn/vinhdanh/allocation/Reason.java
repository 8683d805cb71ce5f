package vn.vinhdanh.allocation;

/**
 * One line of an answer to "why?".
 *
 * @param sentence Vietnamese, with figures
 * @param clause what it rests on; may be empty
 */
public record Reason(String sentence, String clause) {}
