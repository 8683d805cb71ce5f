package vn.vinhdanh.overview;

import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/**
 * Draws charts as SVG that can be read in print, without colours and by a screen reader: parts differ by pattern and
 * carry their number, lines differ by dashes and carry their name. All styling is in attributes, because our pages allow
 * no inline style.
 */
final class Charts {

    /** How a part of a bar is filled. */
    enum Fill {
        SOLID("#8c1d2c", "#fff"),
        HATCHED("url(#hatched)", "#1c1c1e"),
        DOTTED("url(#dotted)", "#1c1c1e"),
        EMPTY("#fff", "#1c1c1e");

        private final String paint;
        private final String ink;

        Fill(String paint, String ink) {
            this.paint = paint;
            this.ink = ink;
        }
    }

    record Part(String name, double value, Fill fill) {}

    record Bar(String label, List<Part> parts) {
        double sum() {
            return parts.stream().mapToDouble(Part::value).sum();
        }
    }

    /** @param at where on the axis, 0 to 1 */
    record Point(double at, double value) {}

    record Line(String name, String dash, List<Point> points) {}

    /** @param at where on the axis, 0 to 1 */
    record Mark(String label, double at, boolean now) {}

    private static final int WIDTH = 900;
    private static final int LABELS = 300;
    private static final int ROW = 30;
    private static final int LEGEND = 28;
    private static final int LETTER = 7;
    private static final int LINE = 42;
    private static final int HEIGHT = 300;
    private static final int MARK_LINES = 6;
    private static final int LEFT = 46;
    private static final int BOTTOM = 210;
    private static final int RIGHT = 690;

    private static final String PATTERNS =
            "<defs><pattern id=\"hatched\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
                    + "<rect width=\"6\" height=\"6\" fill=\"#fff\"/><path d=\"M0 6L6 0\" stroke=\"#8c1d2c\""
                    + " stroke-width=\"1.4\"/></pattern><pattern id=\"dotted\" width=\"5\" height=\"5\""
                    + " patternUnits=\"userSpaceOnUse\"><rect width=\"5\" height=\"5\" fill=\"#fff\"/>"
                    + "<rect x=\"1\" y=\"1\" width=\"2\" height=\"2\" fill=\"#1f4e79\"/></pattern></defs>";

    private Charts() {}

    /** @param title what it shows, for who cannot see it */
    static String bars(String title, List<Bar> bars) {
        double most = bars.stream().mapToDouble(Bar::sum).max().orElse(0);
        if (most == 0) {
            return "";
        }
        List<Part> legend = bars.stream()
                .max((a, b) -> Integer.compare(a.parts().size(), b.parts().size()))
                .map(Bar::parts)
                .filter(parts -> parts.size() > 1)
                .orElse(List.of());
        int top = legend.isEmpty() ? 4 : LEGEND;
        StringBuilder svg = begin(title, top + bars.size() * ROW + 4).append(PATTERNS);
        int at = LABELS;
        for (Part part : legend) {
            svg.append(rect(at, 4, 16, 16, part.fill()));
            svg.append(text(at + 22, 17, part.name(), "start", "#1c1c1e"));
            at += 40 + part.name().length() * LETTER;
        }
        for (int i = 0; i < bars.size(); i++) {
            bar(svg, bars.get(i), top + i * ROW, most);
        }
        return svg.append("</svg>").toString();
    }

    private static void bar(StringBuilder svg, Bar bar, int y, double most) {
        List<String> label = lines(bar.label());
        for (int line = 0; line < label.size(); line++) {
            svg.append(
                    text(LABELS - 8, y + (label.size() == 1 ? 19 : 12 + line * 13), label.get(line), "end", "#1c1c1e"));
        }
        double x = LABELS;
        String outside = "";
        for (Part part : bar.parts()) {
            double width = part.value() * (WIDTH - LABELS - 60) / most;
            if (part.value() > 0) {
                svg.append(rect(x, y + 3, width, ROW - 8, part.fill()));
                String number = number(part.value());
                if (width > number.length() * LETTER + 8) {
                    svg.append(onBar(x + width / 2, y + 19, number, part.fill()));
                } else {
                    outside += (outside.isEmpty() ? "" : " + ") + number;
                }
            }
            x += width;
        }
        svg.append(text(x + 6, y + 19, bar.sum() == 0 ? "0" : outside, "start", "#1c1c1e"));
    }

    /** @param most of all lines, above 0 */
    static String lines(String title, List<Line> lines, List<Mark> marks) {
        double most = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::value)
                .max()
                .orElse(0);
        if (most == 0) {
            return "";
        }
        StringBuilder svg = begin(title, HEIGHT);
        svg.append("<path d=\"M%d 20V%dH%d\" fill=\"none\" stroke=\"#55555c\"/>".formatted(LEFT, BOTTOM, RIGHT));
        svg.append(text(LEFT - 6, 28, number(most), "end", "#1c1c1e"))
                .append(text(LEFT - 6, BOTTOM, "0", "end", "#1c1c1e"));
        marks(svg, marks);
        double last = -100;
        for (Line line : lines) {
            StringBuilder path = new StringBuilder("M" + LEFT + " " + BOTTOM);
            double y = BOTTOM;
            int x = LEFT;
            for (Point point : line.points()) {
                x = x(point.at());
                path.append("H").append(x);
                y = BOTTOM - point.value() * (BOTTOM - 24) / most;
                path.append(String.format(Locale.ROOT, "V%.1f", y));
            }
            svg.append("<path d=\"%s\" fill=\"none\" stroke=\"#1c1c1e\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>"
                    .formatted(path, line.dash()));
            double at = Math.abs(y - last) < 16 ? last + 16 : y;
            last = at;
            svg.append("<path d=\"M%d %dh34\" stroke=\"#1c1c1e\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>"
                    .formatted(RIGHT + 6, Math.round(at), line.dash()));
            double value = line.points().isEmpty()
                    ? 0
                    : line.points().get(line.points().size() - 1).value();
            svg.append(text(RIGHT + 44, at + 5, line.name() + ": " + number(value), "start", "#1c1c1e"));
        }
        return svg.append("</svg>").toString();
    }

    /** Each name on the first line on which it does not run into the one before it. */
    private static void marks(StringBuilder svg, List<Mark> marks) {
        int[] ends = new int[MARK_LINES];
        for (Mark mark : marks) {
            int x = x(mark.at());
            int width = mark.label().length() * LETTER;
            int left = Math.min(x + 3, WIDTH - width);
            int level = 0;
            while (level < MARK_LINES - 1 && ends[level] > left) {
                level++;
            }
            ends[level] = left + width + LETTER;
            svg.append("<path d=\"M%d 12V%d\" stroke=\"%s\" stroke-dasharray=\"%s\"/>"
                    .formatted(
                            x,
                            BOTTOM + 6 + level * 15,
                            mark.now() ? "#1a5fb4" : "#8c1d2c",
                            mark.now() ? "none" : "2 3"));
            svg.append(text(left, BOTTOM + 16 + level * 15, mark.label(), "start", mark.now() ? "#1a5fb4" : "#8c1d2c"));
        }
    }

    private static int x(double at) {
        return (int) Math.round(LEFT + Math.max(0, Math.min(1, at)) * (RIGHT - LEFT));
    }

    private static StringBuilder begin(String title, int height) {
        String said = HtmlUtils.htmlEscape(title, "UTF-8");
        return new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                        .formatted(WIDTH, height)
                + " viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\"".formatted(WIDTH, height, said)
                + " font-family=\"Liberation Sans, Arial, sans-serif\" font-size=\"13\"><title>" + said + "</title>");
    }

    private static String rect(double x, double y, double width, double height, Fill fill) {
        return String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" stroke=\"#8c1d2c\"/>",
                x,
                y,
                width,
                height,
                fill.paint);
    }

    /** A number on a pattern stands on white, else nobody could read it. */
    private static String onBar(double x, double y, String number, Fill fill) {
        String ground = fill == Fill.HATCHED || fill == Fill.DOTTED
                ? String.format(
                        Locale.ROOT,
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"15\" fill=\"#fff\"/>",
                        x - number.length() * LETTER / 2.0 - 3,
                        y - 12,
                        number.length() * LETTER + 6)
                : "";
        return ground + text(x, y, number, "middle", fill.ink);
    }

    private static String text(double x, double y, String words, String anchor, String colour) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                x,
                y,
                anchor,
                colour,
                HtmlUtils.htmlEscape(words, "UTF-8"));
    }

    /** @return the label on one line or two; what goes beyond is left to the table below */
    private static List<String> lines(String label) {
        int end = label.length() <= LINE ? -1 : label.lastIndexOf(' ', LINE);
        return end < 0
                ? List.of(shortened(label))
                : List.of(label.substring(0, end), shortened(label.substring(end + 1)));
    }

    private static String shortened(String label) {
        return label.length() <= LINE ? label : label.substring(0, LINE - 1).strip() + "…";
    }

    private static String number(double value) {
        return Cell.of(Math.abs(value - Math.rint(value)) < 0.05 ? (Object) Math.round(value) : (Object) value)
                .text();
    }
}
