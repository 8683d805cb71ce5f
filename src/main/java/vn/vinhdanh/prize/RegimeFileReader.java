package vn.vinhdanh.prize;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.Items;

/** Reads a regime file and holds it against every rule that concerns the file alone. */
public final class RegimeFileReader {

    private RegimeFileReader() {}

    /**
     * @param file file to read; every mistake is reported to it
     * @return the file, which may have gaps where it has mistakes; null when nothing could be read
     */
    public static RegimeFile read(DataFile file) {
        RegimeFile regime = file.read(RegimeFile.class);
        if (regime != null) {
            Items.each(regime.baseSalaries(), "baseSalaries", (salary, at) -> {
                checkPeriod(salary.from(), salary.to(), at, file);
                if (salary.amount() <= 0) {
                    file.mistake(at + ".amount", "mức lương cơ sở phải lớn hơn 0.");
                }
            });
            Items.each(regime.prizes(), "prizes", (rate, at) -> {
                checkPeriod(rate.from(), rate.to(), at, file);
                if (rate.collective() == null && rate.individual() == null) {
                    file.mistake(at, "phải có hệ số cho tập thể (collective) hoặc cá nhân (individual).");
                }
                if (isNotPositive(rate.collective()) || isNotPositive(rate.individual())) {
                    file.mistake(at, "hệ số tiền thưởng phải lớn hơn 0.");
                }
            });
            if (regime.rounding() != null && regime.rounding().to() <= 0) {
                file.mistake("rounding.to", "mức làm tròn phải lớn hơn 0 đồng.");
            }
        }
        return regime;
    }

    private static boolean isNotPositive(BigDecimal multiple) {
        return multiple != null && multiple.signum() <= 0;
    }

    private static void checkPeriod(LocalDate from, LocalDate to, String at, DataFile file) {
        if (from != null && to != null && to.isBefore(from)) {
            file.mistake(at + ".to", "ngày hết hiệu lực trước ngày có hiệu lực.");
        }
    }
}
