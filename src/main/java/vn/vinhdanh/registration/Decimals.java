package vn.vinhdanh.registration;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/** Numbers as people in Vietnam type them: comma or point before the decimals, no grouping. */
public final class Decimals {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}([.,]\\d{1,6})?");

    private Decimals() {}

    /**
     * @param text what was typed; empty gives null
     * @param place where, for the finding
     * @param what whose number it is, begins the sentence
     * @param findings receives a finding when the text is not a number
     */
    public static BigDecimal parse(String text, Place place, String what, List<Finding> findings) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String given = text.trim();
        if (!NUMBER.matcher(given).matches()) {
            findings.add(Finding.blocking(
                    "NUMBER_UNREADABLE",
                    place,
                    what + ": “" + given + "” không phải là số.",
                    "Ghi số không có dấu phân cách hàng nghìn, ví dụ 1500 hoặc 12,5.",
                    ""));
            return null;
        }
        return new BigDecimal(given.replace(',', '.'));
    }

    /** @return the number with a comma before its decimals, without trailing zeros; null gives empty */
    public static String inWords(BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
