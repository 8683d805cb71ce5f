package vn.vinhdanh.council;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ballots of a secret vote: one sealed box per session, written anew as a whole at every vote, so that nothing about
 * a row, its place or its time leads to a member (decision 0025). A ballot lies under the hash of a receipt that its
 * member alone has; who calls must hold the session's lock.
 */
@Component
class SealedBallots {

    /** All boxes of some size look alike, whatever was written on a ballot. */
    private static final int PADDED_TO = 64 * 1024;

    private static final int RECEIPT_BYTES = 10;
    private static final String RECEIPT_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final TypeReference<TreeMap<String, List<Ballots.Row>>> CONTENT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Seal seal;
    private final ObjectMapper json = new ObjectMapper();
    private final SecureRandom random = new SecureRandom();

    SealedBallots(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    boolean isReady() {
        return seal.isReady();
    }

    /** Sets up the empty box. */
    void begin(String session) {
        jdbc.sql("insert into ballot_box (session_code, sealed) values (?, ?)")
                .params(session, closed(session, new TreeMap<>()))
                .update();
    }

    /** @return the receipt, which is kept nowhere: with it the ballot can be replaced until the count */
    String cast(String session, List<Ballots.Row> rows) {
        String receipt = newReceipt();
        TreeMap<String, List<Ballots.Row>> box = open(session);
        box.put(hash(receipt), rows);
        write(session, box);
        return receipt;
    }

    /** @return whether the receipt fits a ballot, which is then replaced */
    boolean replace(String session, String receipt, List<Ballots.Row> rows) {
        TreeMap<String, List<Ballots.Row>> box = open(session);
        boolean found = box.replace(hash(receipt), rows) != null;
        write(session, box);
        return found;
    }

    /** @return number of votes of each kind for one dossier */
    Map<Vote, Integer> count(String session, String dossier) {
        return about(session, dossier)
                .collect(Collectors.toMap(
                        Ballots.Row::vote, row -> 1, Integer::sum, () -> new EnumMap<Vote, Integer>(Vote.class)));
    }

    /** @return what was written about a dossier, in alphabetical order */
    List<String> opinions(String session, String dossier) {
        return about(session, dossier)
                .map(Ballots.Row::opinion)
                .filter(opinion -> !opinion.isBlank())
                .sorted()
                .toList();
    }

    /** After the count no receipt leads to a ballot any more. */
    void forgetReceipts(String session) {
        TreeMap<String, List<Ballots.Row>> box = open(session);
        write(
                session,
                box.values().stream()
                        .collect(Collectors.toMap(
                                rows -> hash(newReceipt()), Function.identity(), (one, other) -> one, TreeMap::new)));
    }

    private Stream<Ballots.Row> about(String session, String dossier) {
        return open(session).values().stream()
                .flatMap(List::stream)
                .filter(row -> row.dossierCode().equals(dossier) && row.vote() != null);
    }

    private TreeMap<String, List<Ballots.Row>> open(String session) {
        byte[] sealed = jdbc.sql("select sealed from ballot_box where session_code = ?")
                .param(session)
                .query((row, number) -> row.getBytes(1))
                .single();
        try {
            return json.readValue(seal.open(session, sealed), CONTENT);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(String session, TreeMap<String, List<Ballots.Row>> box) {
        jdbc.sql("update ballot_box set sealed = ? where session_code = ?")
                .params(closed(session, box), session)
                .update();
    }

    private byte[] closed(String session, TreeMap<String, List<Ballots.Row>> box) {
        try {
            byte[] content = json.writeValueAsBytes(box);
            int padded = (content.length / PADDED_TO + 1) * PADDED_TO;
            byte[] filled = Arrays.copyOf(content, padded);
            Arrays.fill(filled, content.length, padded, (byte) ' ');
            return seal.close(session, filled);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @return e.g. {@code 7K2M-9QXD-0VTB-4HRN} */
    private String newReceipt() {
        return random.ints((long) RECEIPT_BYTES * 8 / 5, 0, RECEIPT_LETTERS.length())
                .mapToObj(i -> String.valueOf(RECEIPT_LETTERS.charAt(i)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?=.)", "$1-");
    }

    /** Typed by hand: case, blanks and hyphens do not matter. */
    private static String hash(String receipt) {
        String typed = receipt == null ? "" : receipt.toUpperCase().replaceAll("[^0-9A-Z]", "");
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(typed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
