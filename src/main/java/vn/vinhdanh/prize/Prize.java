package vn.vinhdanh.prize;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * The money that goes with one award.
 *
 * @param multiple of the base salary
 * @param baseSalary đồng, on the date of the decision
 * @param amount đồng, rounded
 * @param working how it was counted, in words
 * @param source where multiple, base salary and rounding come from
 */
public record Prize(BigDecimal multiple, long baseSalary, long amount, String working, String source) {

    /** @return e.g. "900.000 đồng" */
    public String inWords() {
        return dong(amount);
    }

    /** @return đồng as people write them */
    public static String dong(long amount) {
        return number().format(amount) + " đồng";
    }

    static NumberFormat number() {
        return NumberFormat.getInstance(Locale.forLanguageTag("vi-VN"));
    }
}
