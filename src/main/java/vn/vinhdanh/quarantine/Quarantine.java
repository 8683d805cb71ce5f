package vn.vinhdanh.quarantine;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.antivirus.Antivirus;
import vn.vinhdanh.antivirus.Verdict;
import vn.vinhdanh.antivirus.Verdict.Trouble;
import vn.vinhdanh.finding.Refusal;

/** What is known about contents: who waits, who may pass. */
@Component
public class Quarantine {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    /** Longer than any scan: a node that died gives its files back. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final Antivirus antivirus;
    private final JdbcClient jdbc;
    private final Clock clock;

    Quarantine(Antivirus antivirus, JdbcClient jdbc, Clock clock) {
        this.antivirus = antivirus;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Asks about a new file and remembers the answer. A content that was answered for before is not asked about again
     * while the scanner is away.
     *
     * @param sha256 hash of the content
     * @return Unknown when it has to wait
     */
    public Verdict judge(String sha256, Path file) {
        Verdict verdict = antivirus.scan(file);
        if (verdict instanceof Verdict.NotAsked) {
            return verdict;
        }
        if (verdict instanceof Verdict.Unknown unknown) {
            return known(sha256).orElseGet(() -> {
                hold(sha256, unknown.trouble());
                return unknown;
            });
        }
        settle(sha256, verdict);
        return verdict;
    }

    /** @return the waiting ones among the contents, each with why it waits; none when nothing is to be scanned */
    public Map<String, Trouble> waiting(Collection<String> hashes) {
        Map<String, Trouble> waiting = new HashMap<>();
        if (antivirus.isRequired() && !hashes.isEmpty()) {
            jdbc.sql("select sha256, trouble from file_scan where state = 'WAITING' and sha256 in (:hashes)")
                    .param("hashes", Set.copyOf(hashes))
                    .query(row -> {
                        waiting.put(row.getString(1), Trouble.valueOf(row.getString(2)));
                    });
        }
        return waiting;
    }

    /** @return content → name of the virus, for the infected ones among the contents */
    public Map<String, String> infected(Collection<String> hashes) {
        Map<String, String> infected = new HashMap<>();
        if (!hashes.isEmpty()) {
            jdbc.sql("select sha256, signature from file_scan where state = 'INFECTED' and sha256 in (:hashes)")
                    .param("hashes", Set.copyOf(hashes))
                    .query(row -> {
                        infected.put(row.getString(1), row.getString(2));
                    });
        }
        return infected;
    }

    /** @return why a content cannot be opened yet, for people; empty when it can */
    public String inWords(String sha256) {
        return waiting(Set.of(sha256)).values().stream()
                .map(trouble -> "đang chờ quét vi-rút: " + trouble.words())
                .findFirst()
                .orElse("");
    }

    /**
     * To be called before anybody is shown a content.
     *
     * @throws Refusal when it waits or is infected
     */
    public void requireReleased(String sha256, String fileName) {
        Set<String> one = Set.of(sha256);
        waiting(one).values().forEach(trouble -> {
            throw Refusal.because(
                    "FILE_AWAITS_SCAN",
                    "Tệp “" + fileName + "” đang chờ quét vi-rút, chưa mở được: " + trouble.words() + ".",
                    "Hệ thống tự quét lại sau ít phút; hãy quay lại sau.",
                    "");
        });
        infected(one).values().forEach(signature -> {
            throw Refusal.because(
                    "FILE_INFECTED",
                    "Tệp “" + fileName + "” có vi-rút (" + signature + ") nên đã bị hủy.",
                    "Đề nghị người nộp tải lên bản sạch.",
                    "");
        });
    }

    /** @return a waiting content whose turn it is, for this node alone */
    Optional<String> claim() {
        Timestamp now = at(clock.instant());
        for (String sha256 : jdbc.sql("select sha256 from file_scan where state = 'WAITING' and due_at <= ?"
                        + " and (claimed_until is null or claimed_until <= ?) order by due_at, sha256"
                        + " fetch first 20 rows only")
                .params(now, now)
                .query(String.class)
                .list()) {
            int mine = jdbc.sql("update file_scan set claimed_until = ?, tries = tries + 1 where sha256 = ?"
                            + " and state = 'WAITING' and (claimed_until is null or claimed_until <= ?)")
                    .params(at(clock.instant().plus(CLAIM)), sha256, now)
                    .update();
            if (mine == 1) {
                return Optional.of(sha256);
            }
        }
        return Optional.empty();
    }

    /** Lets a claimed content wait on, each time longer. */
    void postpone(String sha256, Trouble trouble) {
        int tries = jdbc.sql("select tries from file_scan where sha256 = ?")
                .param(sha256)
                .query(Integer.class)
                .optional()
                .orElse(1);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
        jdbc.sql("update file_scan set trouble = ?, due_at = ?, claimed_until = null where sha256 = ?"
                        + " and state = 'WAITING'")
                .params(
                        trouble.name(),
                        at(clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE)),
                        sha256)
                .update();
    }

    /** Writes down what the scanner said. */
    void settle(String sha256, Verdict verdict) {
        String signature = verdict instanceof Verdict.Infected infected ? infected.signature() : "";
        String state = signature.isEmpty() ? "CLEAN" : "INFECTED";
        Timestamp now = at(clock.instant());
        int known = jdbc.sql("update file_scan set state = ?, signature = ?, scanned_at = ?, claimed_until = null"
                        + " where sha256 = ?")
                .params(state, signature, now, sha256)
                .update();
        if (known == 0) {
            insert(sha256, state, signature, "", now);
        }
    }

    /** Nobody refers to it any more. */
    void forget(String sha256) {
        jdbc.sql("delete from file_scan where sha256 = ? and state = 'WAITING'")
                .param(sha256)
                .update();
    }

    private Optional<Verdict> known(String sha256) {
        return jdbc.sql("select state, signature from file_scan where sha256 = ? and state <> 'WAITING'")
                .param(sha256)
                .query((row, number) -> row.getString(1).equals("CLEAN")
                        ? (Verdict) new Verdict.Clean()
                        : new Verdict.Infected(row.getString(2)))
                .optional();
    }

    private void hold(String sha256, Trouble trouble) {
        insert(sha256, "WAITING", "", trouble.name(), at(clock.instant().plus(FIRST_PAUSE)));
    }

    private void insert(String sha256, String state, String signature, String trouble, Timestamp dueAt) {
        try {
            jdbc.sql("insert into file_scan (sha256, state, signature, trouble, tries, due_at, scanned_at)"
                            + " values (?, ?, ?, ?, 0, ?, ?)")
                    .params(sha256, state, signature, trouble, dueAt, state.equals("WAITING") ? null : dueAt)
                    .update();
        } catch (DuplicateKeyException knownMeanwhile) {
            // The same content came twice at once; both asked the same scanner.
            return;
        }
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }
}
