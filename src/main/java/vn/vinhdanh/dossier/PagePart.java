package vn.vinhdanh.dossier;

import java.util.List;
import java.util.Optional;
import vn.vinhdanh.identity.Person;

/** A part of a dossier's page that another room brings, for those who may see it. */
public interface PagePart {

    /** @return the part, or nothing when there is nothing or the person may not see it */
    Optional<Table> of(Dossier dossier, Person person);

    record Table(String title, List<String> columns, List<List<Cell>> rows) {}

    /** @param note smaller text below, may be empty */
    record Cell(String text, String note, List<Link> links) {
        public static Cell of(String text) {
            return new Cell(text, "", List.of());
        }

        public static Cell of(String text, String note) {
            return new Cell(text, note, List.of());
        }
    }

    record Link(String url, String text) {}
}
