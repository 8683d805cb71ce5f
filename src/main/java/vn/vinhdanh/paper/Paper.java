package vn.vinhdanh.paper;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A Word file made for somebody.
 *
 * @param name Vietnamese, without the ending
 * @param content the DOCX
 */
public record Paper(String name, byte[] content) {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    public ResponseEntity<byte[]> asDownload() {
        return ResponseEntity.ok()
                .contentType(DOCX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    /** @return the name as a file may have it on any machine */
    String fileName() {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-") + ".docx";
    }
}
