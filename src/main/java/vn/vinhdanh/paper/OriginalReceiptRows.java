package vn.vinhdanh.paper;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Receipts of paper originals; one that a later one follows stays. */
@Component
class OriginalReceiptRows {

    private static final String COLUMNS =
            "dossier_code, number, fingerprint, received_on, sets, sheets, remarks, received_by, received_at";

    private final JdbcClient jdbc;

    OriginalReceiptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(OriginalReceipt receipt) {
        jdbc.sql("insert into original_receipt (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        receipt.dossierCode(),
                        receipt.number(),
                        receipt.fingerprint().code(),
                        Date.valueOf(receipt.receivedOn()),
                        receipt.sets(),
                        receipt.sheets(),
                        receipt.remarks(),
                        receipt.receivedBy(),
                        Timestamp.from(receipt.receivedAt()))
                .update();
    }

    Optional<OriginalReceipt> latest(String dossierCode) {
        return jdbc
                .sql("select " + COLUMNS + " from original_receipt where dossier_code = ? order by number desc")
                .param(dossierCode)
                .query((row, number) -> new OriginalReceipt(
                        row.getString(1),
                        row.getInt(2),
                        new Fingerprint(row.getString(3)),
                        row.getDate(4).toLocalDate(),
                        row.getInt(5),
                        row.getInt(6),
                        row.getString(7),
                        row.getString(8),
                        row.getTimestamp(9).toInstant()))
                .list()
                .stream()
                .findFirst();
    }
}
