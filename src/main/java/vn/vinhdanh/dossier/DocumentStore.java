package vn.vinhdanh.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Keeps files in the database in pieces of 256 KiB, so that they live and are backed up with the dossier, work on any
 * number of nodes, and stream in flat memory. Removed files stay, marked.
 */
@Component
class DocumentStore {

    private static final int PIECE = 256 * 1024;
    private static final String COLUMNS = "code, dossier_code, document_type, file_name, media_type, size_bytes,"
            + " sha256, head_signed, uploaded_by, uploaded_at";

    private final JdbcClient jdbc;

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(DossierDocument document, InputStream content) throws IOException {
        jdbc.sql("insert into dossier_document (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        document.code(),
                        document.dossierCode(),
                        document.documentType(),
                        document.fileName(),
                        document.mediaType(),
                        document.sizeBytes(),
                        document.sha256(),
                        document.headSigned(),
                        document.uploadedBy(),
                        Timestamp.from(document.uploadedAt()))
                .update();
        byte[] piece = new byte[PIECE];
        int length;
        for (int position = 0; (length = content.readNBytes(piece, 0, PIECE)) > 0; position++) {
            jdbc.sql("insert into dossier_document_piece (document_code, position, content) values (?, ?, ?)")
                    .params(document.code(), position, Arrays.copyOf(piece, length))
                    .update();
        }
    }

    List<DossierDocument> of(String dossierCode) {
        return query(jdbc.sql("select " + COLUMNS
                                + " from dossier_document where dossier_code = ? and removed_at is null"
                                + " order by uploaded_at, code")
                        .param(dossierCode))
                .list();
    }

    /** @param at when it was taken off */
    record Removed(DossierDocument document, String person, Instant at) {}

    /** @return files that were taken off the dossier or replaced, the latest first; they can still be read */
    List<Removed> removedFrom(String dossierCode) {
        return jdbc.sql("select " + COLUMNS + ", removed_by, removed_at from dossier_document"
                        + " where dossier_code = ? and removed_at is not null order by removed_at desc, code")
                .param(dossierCode)
                .query((row, number) -> new Removed(
                        document(row), row.getString(11), row.getTimestamp(12).toInstant()))
                .list();
    }

    Optional<DossierDocument> find(String dossierCode, String code) {
        return query(jdbc.sql("select " + COLUMNS + " from dossier_document where dossier_code = ? and code = ?")
                        .params(dossierCode, code))
                .optional();
    }

    void mark(DossierDocument document, boolean headSigned) {
        jdbc.sql("update dossier_document set head_signed = ? where code = ?")
                .params(headSigned, document.code())
                .update();
    }

    void remove(DossierDocument document, String person, Timestamp at) {
        jdbc.sql("update dossier_document set removed_by = ?, removed_at = ? where code = ? and removed_at is null")
                .params(person, at, document.code())
                .update();
    }

    /** Writes the content piece by piece. */
    void copy(DossierDocument document, OutputStream out) throws IOException {
        byte[] piece;
        for (int position = 0; (piece = piece(document.code(), position)) != null; position++) {
            out.write(piece);
        }
    }

    private byte[] piece(String code, int position) {
        return jdbc.sql("select content from dossier_document_piece where document_code = ? and position = ?")
                .params(code, position)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    private static JdbcClient.MappedQuerySpec<DossierDocument> query(StatementSpec statement) {
        return statement.query((row, number) -> document(row));
    }

    private static DossierDocument document(ResultSet row) throws SQLException {
        return new DossierDocument(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getString(7),
                row.getBoolean(8),
                row.getString(9),
                row.getTimestamp(10).toInstant());
    }
}
