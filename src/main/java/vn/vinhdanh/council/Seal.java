package vn.vinhdanh.council;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Closes ballot boxes with a key of their own, made from a secret that is not in the database: who reads the database,
 * its log or its backups sees neither a ballot nor which one is new.
 */
@Component
class Seal {

    private static final int SHORTEST_SECRET = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String secret;
    private final SecureRandom random = new SecureRandom();

    /** @param secret setting {@code vinhdanh.council.ballot-secret}; may be empty where no ballot is secret */
    Seal(@Value("${vinhdanh.council.ballot-secret}") String secret) {
        this.secret = secret;
    }

    /** @return whether the secret is there and long enough */
    boolean isReady() {
        return secret.length() >= SHORTEST_SECRET;
    }

    byte[] close(String session, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, session, nonce, content);
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
        System.arraycopy(closed, 0, sealed, NONCE_BYTES, closed.length);
        return sealed;
    }

    /** @throws IllegalStateException when the secret is another than that which closed it, or somebody changed the box */
    byte[] open(String session, byte[] sealed) {
        return run(
                Cipher.DECRYPT_MODE,
                session,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private byte[] run(int mode, String session, byte[] nonce, byte[] content) {
        if (!isReady()) {
            throw new IllegalStateException(
                    "vinhdanh.council.ballot-secret is missing or shorter than " + SHORTEST_SECRET + " characters.");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] key = mac.doFinal(("ballot box " + session).getBytes(StandardCharsets.UTF_8));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(
                    "The ballot box of " + session + " does not open: the secret is another, or the box was changed.",
                    failed);
        }
    }
}
