package vn.vinhdanh.worklist;

import java.util.Set;

/**
 * Whose inbox it is.
 *
 * @param person login name
 * @param groups groups whose tasks they see
 * @param everything whether they may see every task there is
 */
public record InboxReader(String person, Set<String> groups, boolean everything) {}
