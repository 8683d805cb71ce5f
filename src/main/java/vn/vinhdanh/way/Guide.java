package vn.vinhdanh.way;

import java.util.List;

/**
 * Help for one step, taken from its model.
 *
 * @param name the step, as it is called in the list of tasks
 * @param toDo who does what
 * @param basis clauses, empty when none
 * @param next what may come after it, in the order of the model
 */
public record Guide(String name, String toDo, String basis, List<String> next) {}
