package vn.vinhdanh.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/**
 * A paper that somebody says was signed.
 *
 * @param called what people call it, in the middle of a sentence, e.g. "quyết định"
 * @param number may be null or blank
 * @param date may be null
 */
public record SignedPaper(String called, String number, LocalDate date) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /**
     * @param campaign whose people enter it, and whose day counts
     * @param clause that the paper follows
     * @return what keeps it from being entered: number or date that is missing, or a day that has yet to come
     */
    public List<Finding> faults(Campaign campaign, Instant now, String clause) {
        return faults(LocalDate.ofInstant(now, campaign.timeZone()), clause);
    }

    /** @param today where it is entered; the rest as {@link #faults(Campaign, Instant, String)} */
    public List<Finding> faults(LocalDate today, String clause) {
        List<Finding> faults = new ArrayList<>();
        if (number == null || number.isBlank()) {
            faults.add(Finding.blocking(
                    "NUMBER_MISSING",
                    Place.field("documentNumber"),
                    "Chưa ghi số " + called + ".",
                    "Ghi số văn bản.",
                    clause));
        }
        if (date == null) {
            faults.add(Finding.blocking(
                    "DATE_MISSING",
                    Place.field("documentDate"),
                    "Chưa ghi ngày " + called + ".",
                    "Chọn ngày ký.",
                    clause));
        }
        ahead(today, Place.field("documentDate"), clause).ifPresent(faults::add);
        return faults;
    }

    /** @return that its day has yet to come; of a paper that need not be named, but is */
    public Optional<Finding> ahead(Campaign campaign, Instant now, Place place, String clause) {
        return ahead(LocalDate.ofInstant(now, campaign.timeZone()), place, clause);
    }

    private Optional<Finding> ahead(LocalDate today, Place place, String clause) {
        return Optional.ofNullable(date)
                .filter(day -> day.isAfter(today))
                .map(day -> Finding.blocking(
                        "DATE_IN_FUTURE",
                        place,
                        "Ngày " + called + " (" + DAY.format(day) + ") chưa đến.",
                        "Ghi đúng ngày ký; văn bản chưa ký thì chờ ký rồi mới ghi.",
                        clause));
    }
}
