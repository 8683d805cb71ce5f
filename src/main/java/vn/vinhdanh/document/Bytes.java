package vn.vinhdanh.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Looks for marks in a file of any size, in flat memory. */
final class Bytes {

    private static final int BUFFER = 64 * 1024;
    private static final int END_OF_ZIP = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    /** Written instead of a number that needs 64 bits. */
    private static final long LARGE = 0xFFFFFFFFL;

    private Bytes() {}

    static byte[] head(Path file, int length) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(length);
        }
    }

    static byte[] tail(Path file, int length) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(content.length(), length)];
            content.seek(content.length() - tail.length);
            content.readFully(tail);
            return tail;
        }
    }

    /** @return the bytes as text, one character per byte, A–Z in lower case and nothing else changed */
    static String text(byte[] bytes) {
        byte[] lower = bytes.clone();
        for (int i = 0; i < lower.length; i++) {
            if (lower[i] >= 'A' && lower[i] <= 'Z') {
                lower[i] += 'a' - 'A';
            }
        }
        return new String(lower, StandardCharsets.ISO_8859_1);
    }

    /** @param marks in lower case, at least two characters each; letters are found in either case */
    static boolean contains(Path file, String... marks) throws IOException {
        int overlap = 0;
        for (String mark : marks) {
            overlap = Math.max(overlap, mark.length() - 1);
        }
        byte[] buffer = new byte[BUFFER];
        int kept = 0;
        try (InputStream content = Files.newInputStream(file)) {
            int read;
            while ((read = content.readNBytes(buffer, kept, BUFFER - kept)) > 0) {
                int length = kept + read;
                String piece = text(length == BUFFER ? buffer : Arrays.copyOf(buffer, length));
                for (String mark : marks) {
                    if (piece.contains(mark)) {
                        return true;
                    }
                }
                kept = Math.min(overlap, length);
                System.arraycopy(buffer, length - kept, buffer, 0, kept);
            }
        }
        return false;
    }

    /** @return whether archive programs would open the file as a ZIP, whatever it begins with */
    static boolean endsAsZip(Path file) throws IOException {
        return endOfZip(tail(file, END_OF_ZIP + LONGEST_COMMENT)) >= 0;
    }

    /**
     * Two ZIPs behind each other, or something behind a ZIP: one program reads this, another that.
     *
     * @return whether the file holds more than the ZIP that it begins with; false for a ZIP without its end
     */
    static boolean holdsMoreThanOneZip(Path file) throws IOException {
        byte[] tail = tail(file, END_OF_ZIP + LONGEST_COMMENT);
        int end = endOfZip(tail);
        if (end < 0) {
            return false;
        }
        for (int i = end + END_OF_ZIP; i < tail.length; i++) {
            if (tail[i] != 0 && !Character.isWhitespace(tail[i])) {
                return true;
            }
        }
        ByteBuffer record = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        long directorySize = record.getInt(end + 12) & LARGE;
        long directoryAt = record.getInt(end + 16) & LARGE;
        return directoryAt != LARGE && directoryAt + directorySize < Files.size(file) - (tail.length - end);
    }

    private static int endOfZip(byte[] tail) {
        for (int i = tail.length - END_OF_ZIP; i >= 0; i--) {
            if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
                return i;
            }
        }
        return -1;
    }
}
