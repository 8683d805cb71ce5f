package vn.vinhdanh.dossier;

import java.time.Instant;

/**
 * A file of a dossier, without its bytes.
 *
 * @param code readable code, e.g. {@code LC2020-HS-0042-VB3}
 * @param documentType id of the document type it is filed under
 * @param mediaType type detected from the content, never the one the browser claimed
 * @param sizeBytes size in bytes
 * @param sha256 hash of the content, lower case hex
 * @param pages pages, or sheets where a file has no pages; null when unknown
 * @param version 1, and one more each time it is replaced
 * @param replaces code of the version before; null for the first
 * @param headSigned whether the uploader declares that it carries the head's confirmation (R57)
 */
public record DossierDocument(
        String code,
        String dossierCode,
        String documentType,
        String fileName,
        String mediaType,
        long sizeBytes,
        String sha256,
        Integer pages,
        int version,
        String replaces,
        boolean headSigned,
        String uploadedBy,
        Instant uploadedAt) {}
