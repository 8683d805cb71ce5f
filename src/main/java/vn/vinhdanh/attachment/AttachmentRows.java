package vn.vinhdanh.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.store.FileUser;

/** The rows behind attachments; removed ones stay, marked. */
@Component
class AttachmentRows implements FileUser {

    private static final String SELECT = "select code, subject, purpose, file_name, media_type, size_bytes, sha256,"
            + " pages, uploaded_by, uploaded_at, removed_by, removed_at from attachment";

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String table() {
        return "attachment";
    }

    void insert(Attachment attachment) {
        jdbc.sql("insert into attachment (code, subject, purpose, file_name, media_type, size_bytes, sha256,"
                        + " pages, uploaded_by, uploaded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        attachment.code(),
                        attachment.subject(),
                        attachment.purpose(),
                        attachment.fileName(),
                        attachment.mediaType(),
                        attachment.sizeBytes(),
                        attachment.sha256(),
                        attachment.pages(),
                        attachment.uploadedBy(),
                        Timestamp.from(attachment.uploadedAt()))
                .update();
    }

    /** @return those that were not removed, oldest first */
    List<Attachment> of(String subject) {
        return jdbc.sql(SELECT + " where subject = ? and removed_at is null order by uploaded_at, code")
                .param(subject)
                .query((row, number) -> attachment(row))
                .list();
    }

    /** @return the attachment, also when it was removed */
    Optional<Attachment> find(String subject, String code) {
        return jdbc.sql(SELECT + " where subject = ? and code = ?")
                .params(subject, code)
                .query((row, number) -> attachment(row))
                .optional();
    }

    /** @return those with this content that were not removed */
    List<Attachment> holding(String sha256) {
        return jdbc.sql(SELECT + " where sha256 = ? and removed_at is null")
                .param(sha256)
                .query((row, number) -> attachment(row))
                .list();
    }

    /** @return whether it was there and is marked now */
    boolean remove(String code, String person, Instant at) {
        return jdbc.sql("update attachment set removed_by = ?, removed_at = ? where code = ? and removed_at is null")
                        .params(person, Timestamp.from(at), code)
                        .update()
                > 0;
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        Timestamp removedAt = row.getTimestamp(12);
        return new Attachment(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getString(7),
                row.getObject(8, Integer.class),
                row.getString(9),
                row.getTimestamp(10).toInstant(),
                row.getString(11),
                removedAt == null ? null : removedAt.toInstant());
    }
}
