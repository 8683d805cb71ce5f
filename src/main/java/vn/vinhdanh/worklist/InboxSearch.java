package vn.vinhdanh.worklist;

import java.time.Instant;
import java.util.List;

/**
 * What somebody looks for in a list and in which order.
 *
 * @param wishes all of them hold
 * @param order the first difference decides; the rest follows by deadline
 */
public record InboxSearch(List<Wish> wishes, List<Order> order) {

    public static final InboxSearch EVERYTHING = new InboxSearch(List.of(), List.of());

    /** What can be compared and sorted by. */
    public enum Field {
        CODE("i.subject"),
        STEP("i.step"),
        STEP_NAME("i.step_name"),
        UNIT("i.unit_name"),
        AWARD_FORM("i.award_form_name"),
        BLOC("i.bloc_name"),
        ASSIGNEE("i.assignee"),
        DUE("i.due"),
        CREATED("i.created_at");

        final String column;

        Field(String column) {
            this.column = column;
        }
    }

    public record Order(Field field, boolean ascending) {}

    /** One thing that holds of what is looked for. */
    public sealed interface Wish {}

    /** All these words are somewhere in code, task, unit, award form or bloc; without diacritics, in any order. */
    public record Words(String words) implements Wish {}

    /** The field is this text, however it is capitalized. */
    public record Equal(Field field, String text) implements Wish {}

    public record Before(Field field, Instant moment) implements Wish {}

    public record After(Field field, Instant moment) implements Wish {}
}
