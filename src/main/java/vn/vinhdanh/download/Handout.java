package vn.vinhdanh.download;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that carry files of others: saved and not shown, taken for nothing else than they are, without any rights. */
public final class Handout {

    private static final String NO_RIGHTS = "default-src 'none'; sandbox";

    private Handout() {}

    /**
     * @param fileName as the browser shall save it, in any script
     * @param mediaType found in the content
     */
    public static ResponseEntity.BodyBuilder of(String fileName, String mediaType) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(fileName))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NO_RIGHTS)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    /**
     * Both ways of RFC 6266: the plain one without diacritics for old programs, and the one for the full name.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc6266#appendix-D">RFC 6266, Appendix D</a>
     */
    static String disposition(String fileName) {
        return "attachment; filename=\"" + plain(fileName) + "\"; filename*=UTF-8''" + encoded(fileName);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[^ !#$&'()+,\\-.0-9;=@A-Z\\[\\]^_`a-z{}~]", "_");
    }

    /** {@code ext-value} of RFC 5987. */
    private static String encoded(String name) {
        StringBuilder text = new StringBuilder();
        for (byte letter : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = letter >= '0' && letter <= '9'
                    || letter >= 'A' && letter <= 'Z'
                    || letter >= 'a' && letter <= 'z'
                    || "!#$&+-.^_`|~".indexOf(letter) >= 0;
            text.append(plain ? String.valueOf((char) letter) : "%%%02X".formatted(letter & 0xFF));
        }
        return text.toString();
    }
}
