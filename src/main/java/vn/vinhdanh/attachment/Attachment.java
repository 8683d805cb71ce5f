package vn.vinhdanh.attachment;

import java.time.Instant;

/**
 * A paper attached to a case, without its bytes.
 *
 * @param code readable code, e.g. {@code LC2020-HS-0042-DK1}
 * @param subject code of the case
 * @param purpose id of what it is for, see {@link AttachmentPolicy}
 * @param mediaType type detected from the content
 * @param sizeBytes size in bytes
 * @param sha256 hash of the content, lower case hex
 * @param pages pages, or sheets where a file has no pages; null when unknown
 * @param removedBy who took it off; null while it is there
 * @param removedAt when; null while it is there
 */
public record Attachment(
        String code,
        String subject,
        String purpose,
        String fileName,
        String mediaType,
        long sizeBytes,
        String sha256,
        Integer pages,
        String uploadedBy,
        Instant uploadedAt,
        String removedBy,
        Instant removedAt) {

    /** Where its content is read. */
    public String url() {
        return "/api/attachments/" + subject + "/" + code + "/content";
    }
}
