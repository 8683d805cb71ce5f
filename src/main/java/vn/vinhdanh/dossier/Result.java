package vn.vinhdanh.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What was reached of a registered target.
 *
 * @param targetNumber number of the target in the registration
 * @param reached value reached at the cut-off, or null while not reported
 * @param note how it is proved
 * @param reachedOn day it was reached; null for the figure of the cut-off
 * @param against the registered figure that the clerk saw when typing, as in "80 %"; null for none
 */
@Table("dossier_result")
public record Result(int targetNumber, BigDecimal reached, LocalDate reachedOn, String note, String against) {}
