package vn.vinhdanh.preview;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads how a camera was held. */
final class Exif {

    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    /** @return 1 to 8 as EXIF counts; 1 when the file does not say */
    static int orientation(Path jpeg) throws IOException {
        try (InputStream content = Files.newInputStream(jpeg);
                DataInputStream in = new DataInputStream(content)) {
            in.readUnsignedShort();
            for (int marker; (marker = in.readUnsignedShort()) >= 0xFFC0 && marker != START_OF_SCAN; ) {
                byte[] segment = in.readNBytes(in.readUnsignedShort() - 2);
                if (marker == APP1 && new String(segment, StandardCharsets.ISO_8859_1).startsWith("Exif\0\0")) {
                    return orientation(segment);
                }
            }
            return 1;
        } catch (IOException | RuntimeException unreadable) {
            return 1;
        }
    }

    private static int orientation(byte[] segment) {
        ByteBuffer tiff = ByteBuffer.wrap(segment, 6, segment.length - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        for (int i = 0; i < tiff.getShort(directory); i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
