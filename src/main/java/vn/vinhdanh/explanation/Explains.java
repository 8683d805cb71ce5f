package vn.vinhdanh.explanation;

import java.util.List;
import vn.vinhdanh.dossier.Dossier;

/** What one room has to say about a dossier's way. Beans are asked in their order. */
public interface Explains {

    /** @return steps as they followed each other; only what the nominee's unit may read */
    List<Step> of(Dossier dossier);
}
