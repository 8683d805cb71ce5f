package vn.vinhdanh.listing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.dossier.DossierStatus;

/**
 * A dossier as its list shows it.
 *
 * @param nominee unit, or person, position and unit
 * @param rate of its results; null where there is nothing to count
 * @param since since when it stands where it does
 * @param due first moment that is too late for what it waits for, or null
 * @param now the moment at which it is shown
 */
record ListedDossier(
        String code,
        Campaign campaign,
        String nominee,
        String form,
        String bloc,
        BigDecimal rate,
        String rateInWords,
        DossierStatus status,
        DossierStatus cameFrom,
        Instant since,
        boolean throughBloc,
        boolean council,
        boolean late,
        Instant submittedAt,
        Instant due,
        Instant now) {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public String submittedOn() {
        return words(submittedDate());
    }

    public String sinceDay() {
        return words(sinceDate());
    }

    /** @return the last day on which it is in time */
    public String dueDay() {
        return words(dueDate());
    }

    LocalDate submittedDate() {
        return day(submittedAt);
    }

    LocalDate sinceDate() {
        return day(since);
    }

    LocalDate dueDate() {
        return due == null ? null : day(due.minusSeconds(1));
    }

    public boolean isOverdue() {
        return due != null && !now.isBefore(due);
    }

    public Map<Stage, Stage.Mark> marks() {
        return Stage.marks(status, cameFrom, throughBloc, council);
    }

    private LocalDate day(Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, campaign.timeZone());
    }

    private static String words(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
