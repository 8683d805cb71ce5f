package vn.vinhdanh.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Locale;
import vn.vinhdanh.dossier.DossierDocument;

/**
 * A short code over the content of all documents of a dossier, printed on the paper set and typed from it (R54). Sixty
 * bits of SHA-256 in Crockford's letters, which people do not confuse.
 */
record Fingerprint(String code) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;

    static Fingerprint of(String dossierCode, Collection<DossierDocument> documents) {
        MessageDigest digest = sha256();
        digest.update(dossierCode.getBytes(StandardCharsets.UTF_8));
        documents.stream()
                .map(document -> "\n" + document.documentType() + " " + document.sha256())
                .sorted()
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        byte[] hash = digest.digest();
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << Byte.SIZE | hash[i] & 0xff;
        }
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt((int) (bits >>> 5 * i & 31)));
        }
        return new Fingerprint(code.toString());
    }

    /** @return what a person typed: case, blanks and hyphens do not count, O is zero, I and L are one */
    static Fingerprint typed(String text) {
        return new Fingerprint((text == null ? "" : text)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1"));
    }

    boolean isEmpty() {
        return code.isEmpty();
    }

    /** @return in groups of four, e.g. "K7QM-3ZTA-9D0E" */
    String inWords() {
        return code.replaceAll("(.{4})(?!$)", "$1-");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
