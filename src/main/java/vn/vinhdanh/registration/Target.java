package vn.vinhdanh.registration;

import java.math.BigDecimal;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One registered, measurable target. A draft may leave anything empty; {@link RegistrationChecks} says what is missing.
 *
 * @param number position in the registration, from 1
 * @param contentGroup id of the mandatory content group it belongs to (R61–R63)
 * @param catalogueEntry id of the Resolution, Programme or Project it comes from, or null
 * @param measure unit of measure, e.g. "%", "hộ", "tỷ đồng"
 * @param registeredValue value to reach; 1 for {@link Direction#DONE}
 */
@Table("registration_target")
public record Target(
        int number,
        String contentGroup,
        String catalogueEntry,
        String text,
        String measure,
        Direction direction,
        BigDecimal registeredValue) {

    /** @return the registered figure with its measure, as in "80 %" */
    public String figure() {
        return direction == Direction.DONE ? "hoàn thành" : inWords(registeredValue);
    }

    /** @return a result as people say it, with the measure */
    public String inWords(BigDecimal value) {
        if (value == null) {
            return "";
        }
        return direction == Direction.DONE
                ? value.signum() == 0 ? "chưa hoàn thành" : "hoàn thành"
                : (Decimals.inWords(value) + " " + (measure == null ? "" : measure)).trim();
    }
}
