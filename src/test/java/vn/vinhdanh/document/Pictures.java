package vn.vinhdanh.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Makes JPEGs and PNGs with ImageIO. */
final class Pictures {

    private Pictures() {}

    /** @param type of {@link BufferedImage} */
    static BufferedImage drawn(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillOval(random.nextInt(width), random.nextInt(height), 1 + width / 8, 1 + height / 8);
        }
        pen.dispose();
        return image;
    }

    static byte[] written(String format, int width, int height, int type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(drawn(width, height, type), format, out)) {
            throw new IOException("no writer for " + format);
        }
        return out.toByteArray();
    }

    static byte[] jpeg() throws IOException {
        return written("jpg", 320, 240, BufferedImage.TYPE_INT_RGB);
    }

    static byte[] png() throws IOException {
        return written("png", 320, 240, BufferedImage.TYPE_INT_ARGB);
    }

    static byte[] progressive(String format) throws IOException {
        return write(format, new IIOImage(drawn(640, 480, BufferedImage.TYPE_INT_RGB), null, null), true);
    }

    static byte[] cmyk() throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 320, 240, 4, null);
        for (int y = 0; y < 240; y++) {
            for (int x = 0; x < 320; x++) {
                raster.setPixel(x, y, new int[] {x & 0xFF, y & 0xFF, (x + y) & 0xFF, 0});
            }
        }
        return write("jpg", new IIOImage(raster, null, null), false);
    }

    private static byte[] write(String format, IIOImage image, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (progressive) {
                parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(stream);
            writer.write(null, image, parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A JPEG as a camera held upside down writes it: turned by its EXIF orientation only. */
    static byte[] upsideDownJpeg() throws IOException {
        byte[] tiff = {
            'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 3, 0, 0, 0, 0, 0,
            0
        };
        byte[] jpeg = jpeg();
        return ByteBuffer.allocate(jpeg.length + tiff.length + 4)
                .put(jpeg, 0, 2)
                .put(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (tiff.length + 2)})
                .put(tiff)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A PNG that announces more pixels than it has. */
    static byte[] announcing(int width, int height) throws IOException {
        byte[] png = png();
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 checksum = new CRC32();
        checksum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) checksum.getValue());
        return png;
    }
}
