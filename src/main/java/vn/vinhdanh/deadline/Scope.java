package vn.vinhdanh.deadline;

import java.util.Objects;

/**
 * For whom a deadline was changed.
 *
 * @param id of the bloc or unit; empty for all
 */
public record Scope(Level level, String id) {

    /** From the widest to the narrowest. */
    public enum Level {
        ALL("Tất cả"),
        BLOC("Một khối"),
        UNIT("Một đơn vị");

        private final String words;

        Level(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public static final Scope ALL = new Scope(Level.ALL, "");

    public static Scope bloc(String id) {
        return new Scope(Level.BLOC, id);
    }

    public static Scope unit(String id) {
        return new Scope(Level.UNIT, id);
    }

    /** @return whether what was changed for this scope holds for the party */
    public boolean covers(Party party) {
        return switch (level) {
            case ALL -> true;
            case BLOC -> Objects.equals(id, party.bloc());
            case UNIT -> party.units().contains(id);
        };
    }
}
