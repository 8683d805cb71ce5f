package vn.vinhdanh.way;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One process of a case, as its diagram.
 *
 * @param name the process
 * @param shapes those that contain others first
 */
public record Way(String name, List<Shape> shapes, List<Flow> flows) {

    private static final int MARGIN = 12;

    /** Whether a case passed it, is there, or has yet to come there. */
    public enum Standing {
        PASSED,
        NOW,
        AHEAD
    }

    public enum Kind {
        TASK,
        EVENT,
        END_EVENT,
        GATEWAY,
        PART
    }

    /** A place on the drawing, in its own units. */
    public record Box(double x, double y, double width, double height) {}

    /**
     * @param label where its name stands beside it, or null when it stands inside
     * @param sign what is drawn inside a gateway or event; empty when nothing
     * @param times how often it was passed or begun
     */
    public record Shape(
            String id, String name, Kind kind, Box box, Box label, String sign, Standing standing, int times) {

        /** @return the class of its drawing */
        public String css() {
            return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + " "
                    + standing.name().toLowerCase(java.util.Locale.ROOT);
        }

        public double middleX() {
            return box.x() + box.width() / 2;
        }

        public double middleY() {
            return box.y() + box.height() / 2;
        }

        /** @return corners of a gateway */
        public String diamond() {
            return middleX() + "," + box.y() + " " + (box.x() + box.width()) + "," + middleY() + " " + middleX() + ","
                    + (box.y() + box.height()) + " " + box.x() + "," + middleY();
        }
    }

    public record Point(double x, double y) {}

    /** @param label where its name stands, or null when it has none */
    public record Flow(String name, List<Point> points, Box label, boolean passed) {

        public String line() {
            return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
        }
    }

    /** @return names of the steps where the case is now */
    public List<String> now() {
        return shapes.stream()
                .filter(shape -> shape.standing() == Standing.NOW && shape.kind() == Kind.TASK)
                .map(Shape::name)
                .toList();
    }

    /** @return what the drawing needs: left, top, width and height */
    public String viewBox() {
        return "%.0f %.0f %.0f %.0f".formatted(left() - MARGIN, top() - MARGIN, width(), height());
    }

    public double width() {
        return shapes.stream().mapToDouble(Way::right).max().orElse(0) - left() + 2 * MARGIN;
    }

    public double height() {
        return shapes.stream().mapToDouble(Way::bottom).max().orElse(0) - top() + 2 * MARGIN;
    }

    private double left() {
        return shapes.stream()
                .mapToDouble(shape -> shape.label() == null
                        ? shape.box().x()
                        : Math.min(shape.box().x(), shape.label().x()))
                .min()
                .orElse(0);
    }

    private double top() {
        return shapes.stream()
                .mapToDouble(shape -> shape.label() == null
                        ? shape.box().y()
                        : Math.min(shape.box().y(), shape.label().y()))
                .min()
                .orElse(0);
    }

    private static double right(Shape shape) {
        double own = shape.box().x() + shape.box().width();
        return shape.label() == null
                ? own
                : Math.max(own, shape.label().x() + shape.label().width());
    }

    private static double bottom(Shape shape) {
        double own = shape.box().y() + shape.box().height();
        return shape.label() == null
                ? own
                : Math.max(own, shape.label().y() + shape.label().height());
    }
}
