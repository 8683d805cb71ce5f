package vn.vinhdanh.explanation;

import java.util.List;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.identity.Person;

/** What one room has to say about a dossier's way. Beans are asked in their order. */
public interface Explains {

    /** @return steps as they followed each other; only what the nominee's unit may read */
    List<Step> of(Dossier dossier);

    /** @return the same, with what this reader may see beyond it */
    default List<Step> of(Dossier dossier, Person reader) {
        return of(dossier);
    }
}
