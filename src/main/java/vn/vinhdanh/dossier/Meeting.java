package vn.vinhdanh.dossier;

import java.time.LocalDate;

/**
 * The meeting of the council that proposed the nominee (R56).
 *
 * @param heldOn null while not typed
 * @param heldBy whose council met (P10); null for the one that the campaign's table names
 */
record Meeting(LocalDate heldOn, HeldBy heldBy) {

    enum HeldBy {
        /** The nominee's own council. */
        NOMINEE,
        /** The council of the commune that acts for it. */
        PARENT
    }
}
