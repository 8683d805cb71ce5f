package vn.vinhdanh.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Draws JPEGs and PNGs anew, as large as a screen needs, and upright. */
final class Pictures {

    private Pictures() {}

    static BufferedImage draw(Path file, String mediaType, int width) throws IOException {
        boolean jpeg = mediaType.equals("image/jpeg");
        return Drawing.upright(jpeg ? jpeg(file, width) : png(file, width), jpeg ? Exif.orientation(file) : 1, width);
    }

    /** PDFBox knows the colours of printers (CMYK), which ImageIO does not. */
    private static BufferedImage jpeg(Path file, int width) throws IOException {
        try (PDDocument frame = new PDDocument();
                InputStream content = Files.newInputStream(file)) {
            PDImageXObject image = JPEGFactory.createFromStream(frame, content);
            return image.getImage(null, step(image.getWidth(), image.getHeight(), width));
        }
    }

    private static BufferedImage png(Path file, int width) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (FileImageInputStream content = new FileImageInputStream(file.toFile())) {
            reader.setInput(content, true, true);
            ImageReadParam thinned = reader.getDefaultReadParam();
            int step = step(reader.getWidth(0), reader.getHeight(0), width);
            thinned.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, thinned);
        } finally {
            reader.dispose();
        }
    }

    /** Thinned out while it is read, but to no less than twice the width that is wanted. */
    private static int step(int width, int height, int wanted) {
        return Math.max(1, Math.min(width, height) / (2 * wanted));
    }
}
