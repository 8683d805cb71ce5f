package vn.vinhdanh.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** The unpacked bytes of one part, counted against what an honest file needs. */
final class PartStream extends InputStream {

    private static final long MOST_UNPACKED = 400L * 1024 * 1024;
    private static final long FREE_OF_RATIO = 20L * 1024 * 1024;
    private static final int HIGHEST_RATIO = 200;
    /** The XML parser keeps a tag or a run of text in memory. */
    private static final int LONGEST_WITHOUT_TAG = 8 * 1024 * 1024;

    /** What all parts of one file may use together. */
    static final class Budget {

        private final TimeLimit time;
        private long unpacked;

        Budget(TimeLimit time) {
            this.time = time;
        }
    }

    private final InputStream content;
    private final ZipEntry entry;
    private final boolean xml;
    private final Budget budget;
    private final CRC32 checksum = new CRC32();
    private final byte[] head = new byte[8];
    private long read;
    private int withoutTag;
    private TooMuch tooMuch;

    PartStream(InputStream content, ZipEntry entry, boolean xml, Budget budget) {
        this.content = content;
        this.entry = entry;
        this.xml = xml;
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = content.read(bytes, offset, length);
        if (count > 0) {
            checksum.update(bytes, offset, count);
            if (read < head.length) {
                System.arraycopy(bytes, offset, head, (int) read, Math.min(count, head.length - (int) read));
            }
            read += count;
            budget.unpacked += count;
            boolean swollen = read > FREE_OF_RATIO && read > HIGHEST_RATIO * Math.max(1, entry.getCompressedSize());
            if (swollen
                    || budget.unpacked > MOST_UNPACKED
                    || budget.time.isOver()
                    || xml && runsOn(bytes, offset, count)) {
                tooMuch = new TooMuch(entry.getName());
                throw tooMuch;
            }
        }
        return count;
    }

    private boolean runsOn(byte[] bytes, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            withoutTag = bytes[i] == '<' ? 0 : withoutTag + 1;
            if (withoutTag > LONGEST_WITHOUT_TAG) {
                return true;
            }
        }
        return false;
    }

    /** @throws TooMuch when that is why a parser stopped, whatever the parser made of it */
    void rethrow() throws TooMuch {
        if (tooMuch != null) {
            throw tooMuch;
        }
    }

    /** @param marks in lower case */
    boolean beginsWith(String... marks) {
        String start = Bytes.text(head);
        return Arrays.stream(marks).anyMatch(start::startsWith);
    }

    /** Reads what is left. @return whether the part is what was packed */
    boolean isWhole() throws IOException {
        byte[] buffer = new byte[64 * 1024];
        int count;
        do {
            count = read(buffer, 0, buffer.length);
        } while (count > 0);
        return entry.getCrc() == checksum.getValue();
    }
}
