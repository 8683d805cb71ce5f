package vn.vinhdanh.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.FileImageInputStream;

/** Decodes a JPEG or PNG to its last line, thinned out so that memory stays flat. */
final class ImageInspector {

    static final Set<String> TYPES = Set.of("image/jpeg", "image/png");

    private static final long MOST_PIXELS = 80_000_000;
    private static final int DECODED_SIDE = 1024;

    Set<Flaw> inspect(Path file, String mediaType) throws IOException {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        if (Bytes.contains(file, "<script", "<?php", "<html", "<!doctype")) {
            flaws.add(Flaw.IMAGE_HAS_CODE);
        }
        if (Bytes.contains(file, "%pdf-1.", "%pdf-2.")) {
            flaws.add(Flaw.FILE_IS_TWO_FILES);
        }
        Flaw undecodable = decode(file, mediaType);
        if (undecodable != null) {
            flaws.add(undecodable);
        }
        return flaws;
    }

    private static Flaw decode(Path file, String mediaType) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
        ImageReader reader = readers.next();
        CutShort cutShort = new CutShort();
        try (FileImageInputStream content = new FileImageInputStream(file.toFile())) {
            reader.setInput(content, true, true);
            reader.addIIOReadWarningListener(cutShort);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                return Flaw.IMAGE_TOO_MANY_PIXELS;
            }
            int step = (int) Math.max(1, Math.max(width, height) / DECODED_SIDE);
            ImageReadParam thinned = reader.getDefaultReadParam();
            thinned.setSourceSubsampling(step, step, 0, 0);
            if (reader.canReadRaster()) {
                // Without colours: ImageIO cannot convert CMYK, which printers' scans use.
                reader.readRaster(0, thinned);
            } else {
                BufferedImage image = reader.read(0, thinned);
                image.flush();
            }
            return cutShort.happened ? Flaw.IMAGE_DAMAGED : null;
        } catch (IOException | RuntimeException broken) {
            return Flaw.IMAGE_DAMAGED;
        } finally {
            reader.dispose();
        }
    }

    /** The JPEG reader paints the missing end grey and only warns. */
    private static final class CutShort implements IIOReadWarningListener {

        private boolean happened;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            String text = warning.toLowerCase(Locale.ROOT);
            happened |= text.contains("premature end") || text.contains("corrupt");
        }
    }
}
