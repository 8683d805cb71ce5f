package vn.vinhdanh.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.notification.KeptMail.Status;

/** Mails that wait to be sent, and those that were. */
@Component
public class Outbox {

    private static final String COLUMNS =
            "mail_id, unique_key, person, address, subject, text_body, html_body, calendar,"
                    + " status, attempts, created_at, sent_at, error";
    private static final int LONGEST_ERROR = 2000;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Clock clock;

    Outbox(JdbcClient jdbc, JdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** As {@link #put(List, Instant)}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Mail mail, Instant notBefore) {
        put(List.of(mail), notBefore);
    }

    /**
     * Puts mails into the outbox, as part of the running transaction. One that is there already is not put again. A mail
     * without a usable address is kept as undeliverable, for the office to see.
     *
     * @param notBefore earliest moment to send them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(List<Mail> mails, Instant notBefore) {
        if (!mails.isEmpty()) {
            batches.batchUpdate(
                    "insert into mail (unique_key, person, address, subject, text_body, html_body, calendar, created_at,"
                            + " not_before, status, attempts, repeated, error)"
                            + " select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?"
                            + " where not exists (select 1 from mail where unique_key = ?)",
                    mails.stream().map(mail -> row(mail, notBefore)).toList());
        }
    }

    private Object[] row(Mail mail, Instant notBefore) {
        String flaw = flawOf(mail.address());
        return new Object[] {
            mail.key(),
            mail.person(),
            mail.address(),
            mail.subject(),
            mail.text(),
            mail.html(),
            mail.calendar(),
            now(),
            Timestamp.from(notBefore),
            (flaw.isEmpty() ? Status.WAITING : Status.UNDELIVERABLE).name(),
            false,
            flaw,
            mail.key()
        };
    }

    /** @return mails to be sent now, oldest first, among them those whose sender died */
    List<KeptMail> due(int atMost) {
        return jdbc.sql("select " + COLUMNS + " from mail where status = 'WAITING' and not_before <= ?"
                        + " and (lease_until is null or lease_until < ?) order by mail_id limit " + atMost)
                .params(now(), now())
                .query((row, number) -> mail(row))
                .list();
    }

    /**
     * Takes a mail for sending, for a time; nobody else takes it meanwhile. A mail whose sender died is taken once more,
     * then given up: SMTP cannot say whether it went out, and one doubled mail is enough.
     *
     * @return whether it is ours
     */
    boolean take(KeptMail mail, Duration lease) {
        int givenUp = jdbc.sql("update mail set status = 'UNCONFIRMED', lease_until = null where mail_id = ?"
                        + " and status = 'WAITING' and repeated = true and lease_until < ?")
                .params(mail.id(), now())
                .update();
        if (givenUp > 0) {
            return false;
        }
        return jdbc.sql(
                                "update mail set attempts = attempts + 1, lease_until = ?,"
                                        + " repeated = case when lease_until is null then repeated else true end"
                                        + " where mail_id = ? and status = 'WAITING' and (lease_until is null or lease_until < ?)")
                        .params(Timestamp.from(clock.instant().plus(lease)), mail.id(), now())
                        .update()
                == 1;
    }

    void sent(KeptMail mail) {
        jdbc.sql("update mail set status = 'SENT', sent_at = ?, lease_until = null, error = '' where mail_id = ?")
                .params(now(), mail.id())
                .update();
    }

    void later(KeptMail mail, Duration wait, String error) {
        jdbc.sql("update mail set not_before = ?, lease_until = null, error = ? where mail_id = ?")
                .params(Timestamp.from(clock.instant().plus(wait)), cut(error), mail.id())
                .update();
    }

    void undeliverable(KeptMail mail, String error) {
        jdbc.sql("update mail set status = 'UNDELIVERABLE', lease_until = null, error = ? where mail_id = ?")
                .params(cut(error), mail.id())
                .update();
    }

    int sentSince(Instant moment) {
        return jdbc.sql("select count(*) from mail where sent_at > ?")
                .param(Timestamp.from(moment))
                .query(Integer.class)
                .single();
    }

    /** @return mails to a person, latest first */
    List<KeptMail> to(String person, int atMost) {
        return jdbc.sql("select " + COLUMNS + " from mail where person = ? order by mail_id desc limit " + atMost)
                .param(person)
                .query((row, number) -> mail(row))
                .list();
    }

    /** @return mails that did not arrive, latest first */
    List<KeptMail> lost(int atMost) {
        return jdbc.sql("select " + COLUMNS + " from mail where status in ('UNDELIVERABLE', 'UNCONFIRMED')"
                        + " order by mail_id desc limit " + atMost)
                .query((row, number) -> mail(row))
                .list();
    }

    /** @return people who were written to, by login name */
    List<String> people() {
        return jdbc.sql("select distinct person from mail order by person")
                .query(String.class)
                .list();
    }

    Optional<KeptMail> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from mail where mail_id = ?")
                .param(id)
                .query((row, number) -> mail(row))
                .optional();
    }

    /** @return whether the person wants the daily digest; everybody does who did not say otherwise */
    public boolean wantsDigest(String person) {
        return jdbc.sql("select digest from mail_choice where person = ?")
                .param(person)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    @Transactional
    public void chooseDigest(String person, boolean digest) {
        jdbc.sql("delete from mail_choice where person = ?").param(person).update();
        jdbc.sql("insert into mail_choice (person, digest) values (?, ?)")
                .params(person, digest)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String flawOf(String address) {
        if (address.isBlank()) {
            return "Tài khoản chưa có địa chỉ thư điện tử.";
        }
        try {
            new InternetAddress(address, true).validate();
            return "";
        } catch (AddressException wrong) {
            return "Địa chỉ thư điện tử “" + address + "” không đúng.";
        }
    }

    private static String cut(String error) {
        String given = error == null ? "" : error;
        return given.length() <= LONGEST_ERROR ? given : given.substring(0, LONGEST_ERROR);
    }

    private static KeptMail mail(ResultSet row) throws SQLException {
        Timestamp sentAt = row.getTimestamp(12);
        return new KeptMail(
                row.getLong(1),
                new Mail(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)),
                Status.valueOf(row.getString(9)),
                row.getInt(10),
                row.getTimestamp(11).toInstant(),
                sentAt == null ? null : sentAt.toInstant(),
                row.getString(13));
    }
}
