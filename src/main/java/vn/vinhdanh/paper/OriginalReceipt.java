package vn.vinhdanh.paper;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That the appraising office got the paper original and found it to be that of the electronic set (R54).
 *
 * @param number running number of the dossier's receipts, from 1
 * @param fingerprint code of the electronic set that the paper is the original of
 * @param receivedOn civil date in the campaign's zone
 * @param sets how many sets
 * @param sheets sheets of paper in all
 * @param receivedBy login name
 */
record OriginalReceipt(
        String dossierCode,
        int number,
        Fingerprint fingerprint,
        LocalDate receivedOn,
        int sets,
        int sheets,
        String remarks,
        String receivedBy,
        Instant receivedAt) {}
