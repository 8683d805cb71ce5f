package vn.vinhdanh.preview;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Turns and scales pictures; every result is a new one without alpha. */
final class Drawing {

    private Drawing() {}

    /**
     * @param orientation as EXIF counts: 1 upright, 3 upside down, 6 and 8 on a side, the others mirrored
     * @param width greatest width in pixels; nothing is made larger
     */
    static BufferedImage upright(BufferedImage source, int orientation, int width) {
        boolean onItsSide = orientation >= 5;
        int uprightWidth = onItsSide ? source.getHeight() : source.getWidth();
        int uprightHeight = onItsSide ? source.getWidth() : source.getHeight();
        double scale = Math.min(1.0, (double) width / uprightWidth);
        BufferedImage drawn = new BufferedImage(
                Math.max(1, (int) Math.round(uprightWidth * scale)),
                Math.max(1, (int) Math.round(uprightHeight * scale)),
                BufferedImage.TYPE_INT_RGB);
        AffineTransform way = AffineTransform.getScaleInstance(scale, scale);
        way.concatenate(turn(orientation, source.getWidth(), source.getHeight()));
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(source, way, null);
        pen.dispose();
        return drawn;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
