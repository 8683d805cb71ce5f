package vn.vinhdanh.explanation;

import java.util.Optional;
import vn.vinhdanh.dossier.Dossier;

/** Who of two stands before the other, by the campaign's order, where they compete for the awards of one quota. */
public interface Compares {

    /** @return empty where they do not compete */
    Optional<Order> of(Dossier one, Dossier other);

    /**
     * @param ahead code of the dossier that stands before the other; empty for equals
     * @param sentence names both and the figures that decide
     */
    record Order(String ahead, String sentence, String clause) {}
}
