package vn.vinhdanh.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.vinhdanh.store.FileUser;
import vn.vinhdanh.transaction.PerTransaction;

/** The rows behind the files of dossiers; removed and replaced ones stay, marked. */
@Component
class DocumentStore implements FileUser {

    private static final String COLUMNS = "code, dossier_code, document_type, file_name, media_type, size_bytes,"
            + " sha256, pages, version, replaces, head_signed, uploaded_by, uploaded_at";

    private final JdbcClient jdbc;
    private final PerTransaction<Map<String, List<Removed>>> known = new PerTransaction<>(HashMap::new);

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String table() {
        return "dossier_document";
    }

    void save(DossierDocument document) {
        known.get().clear();
        jdbc.sql("insert into dossier_document (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        document.code(),
                        document.dossierCode(),
                        document.documentType(),
                        document.fileName(),
                        document.mediaType(),
                        document.sizeBytes(),
                        document.sha256(),
                        document.pages(),
                        document.version(),
                        document.replaces(),
                        document.headSigned(),
                        document.uploadedBy(),
                        Timestamp.from(document.uploadedAt()))
                .update();
    }

    List<DossierDocument> of(String dossierCode) {
        return all(dossierCode).stream()
                .filter(kept -> kept.at() == null)
                .map(Removed::document)
                .toList();
    }

    /** @param at when it was taken off or replaced */
    record Removed(DossierDocument document, String person, Instant at) {}

    /** @return files that were taken off the dossier or replaced, the latest first; they can still be read */
    List<Removed> removedFrom(String dossierCode) {
        return all(dossierCode).stream()
                .filter(kept -> kept.at() != null)
                .sorted(Comparator.comparing(Removed::at).reversed().thenComparing(removed -> removed.document()
                        .code()))
                .toList();
    }

    /** Those that count, with nobody and no moment, and the others; asked once per transaction until one is written. */
    private List<Removed> all(String dossierCode) {
        return known.get().computeIfAbsent(dossierCode, this::read);
    }

    private List<Removed> read(String dossierCode) {
        return jdbc.sql("select " + COLUMNS + ", removed_by, removed_at from dossier_document"
                        + " where dossier_code = ? order by uploaded_at, code")
                .param(dossierCode)
                .query((row, number) -> {
                    Timestamp removed = row.getTimestamp(15);
                    return new Removed(document(row), row.getString(14), removed == null ? null : removed.toInstant());
                })
                .list();
    }

    Optional<DossierDocument> find(String dossierCode, String code) {
        return query(jdbc.sql("select " + COLUMNS + " from dossier_document where dossier_code = ? and code = ?")
                        .params(dossierCode, code))
                .optional();
    }

    /** @return documents with this content that count */
    List<DossierDocument> holding(String sha256) {
        return query(jdbc.sql("select " + COLUMNS + " from dossier_document where sha256 = ? and removed_at is null")
                        .param(sha256))
                .list();
    }

    void mark(DossierDocument document, boolean headSigned) {
        known.get().clear();
        jdbc.sql("update dossier_document set head_signed = ? where code = ?")
                .params(headSigned, document.code())
                .update();
    }

    /** @return whether it was there and is marked now */
    boolean remove(DossierDocument document, String person, Instant at) {
        known.get().clear();
        return jdbc.sql("update dossier_document set removed_by = ?, removed_at = ?"
                                + " where code = ? and removed_at is null")
                        .params(person, Timestamp.from(at), document.code())
                        .update()
                > 0;
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
                row.getObject(8, Integer.class),
                row.getInt(9),
                row.getString(10),
                row.getBoolean(11),
                row.getString(12),
                row.getTimestamp(13).toInstant());
    }
}
