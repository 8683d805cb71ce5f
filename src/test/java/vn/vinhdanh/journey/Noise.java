package vn.vinhdanh.journey;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** Valid files of any size, full of noise, no two alike. */
final class Noise {

    private static final int MEGABYTE = 1024 * 1024;

    private Noise() {}

    /** One page with pictures of one megabyte each, as a scanner would write them. */
    static Path pdf(Path file, int megabytes, long seed) throws IOException {
        Random random = new Random(seed);
        byte[] noise = new byte[MEGABYTE];
        List<Long> offsets = new ArrayList<>();
        try (Counted out = new Counted(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.text("%PDF-1.7\n");
            StringBuilder pictures = new StringBuilder();
            for (int i = 0; i < megabytes; i++) {
                pictures.append("/P").append(i).append(' ').append(5 + i).append(" 0 R ");
            }
            object(out, offsets, "<</Type/Catalog/Pages 2 0 R>>");
            object(out, offsets, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
            object(
                    out,
                    offsets,
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<<" + pictures
                            + ">>>>>>");
            object(out, offsets, "<</Length 14>>\nstream\nq /P0 Do Q    \nendstream");
            for (int i = 0; i < megabytes; i++) {
                random.nextBytes(noise);
                offsets.add(out.written);
                out.text(offsets.size() + " 0 obj\n<</Type/XObject/Subtype/Image/Width 1024/Height 1024"
                        + "/ColorSpace/DeviceGray/BitsPerComponent 8/Length " + MEGABYTE + ">>\nstream\n");
                out.write(noise);
                out.text("\nendstream\nendobj\n");
            }
            long table = out.written;
            out.text("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
            for (long offset : offsets) {
                out.text("%010d 00000 n \n".formatted(offset));
            }
            out.text("trailer\n<</Size " + (offsets.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
        }
        return file;
    }

    /** A picture in colours. */
    static Path png(Path file, int megabytes, long seed) throws IOException {
        int side = (int) Math.sqrt(megabytes * (double) MEGABYTE / 3);
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int y = 0; y < side; y++) {
            int[] line = random.ints(side).toArray();
            picture.setRGB(0, y, side, 1, line, 0, side);
        }
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    private static void object(Counted out, List<Long> offsets, String content) throws IOException {
        offsets.add(out.written);
        out.text(offsets.size() + " 0 obj\n" + content + "\nendobj\n");
    }

    private static final class Counted extends OutputStream {

        private final OutputStream out;
        private long written;

        Counted(OutputStream out) {
            this.out = out;
        }

        void text(String text) throws IOException {
            write(text.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            written++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            written += length;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
