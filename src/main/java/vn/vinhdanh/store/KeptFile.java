package vn.vinhdanh.store;

/**
 * A file that was checked and whose bytes are kept.
 *
 * @param name as it was given, in NFC
 * @param mediaType type found in the content
 * @param sizeBytes size in bytes
 * @param pages pages, or sheets where a file has no pages; null when unknown
 * @param sha256 hash of the content, lower case hex; what {@link FileStore} finds it by
 */
public record KeptFile(String name, String mediaType, Integer pages, long sizeBytes, String sha256) {}
