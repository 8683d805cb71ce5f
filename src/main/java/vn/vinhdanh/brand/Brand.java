package vn.vinhdanh.brand;

import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Under which name and in which colour the office shows its pages and mails; templates know it as {@code @brand}. */
@Component
public class Brand {

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

    /** WCAG 2.1, 1.4.3: the colour carries white text and stands as text on white. */
    private static final double READABLE = 4.5;

    private final String name;
    private final String agency;
    private final String color;

    /**
     * @param name of the system
     * @param agency that runs it; may be empty
     * @param color {@code #rrggbb}
     * @throws IllegalArgumentException when the colour is none or too light to be read against white
     */
    public Brand(
            @Value("${vinhdanh.brand.name}") String name,
            @Value("${vinhdanh.brand.agency}") String agency,
            @Value("${vinhdanh.brand.color}") String color) {
        if (!COLOR.matcher(color).matches()) {
            throw new IllegalArgumentException("vinhdanh.brand.color must be like #c8102e, not " + color);
        }
        if (1.05 / (luminance(color) + 0.05) < READABLE) {
            throw new IllegalArgumentException(
                    "vinhdanh.brand.color " + color + " is too light to be read against white");
        }
        this.name = name.strip();
        this.agency = agency.strip();
        this.color = color;
    }

    /** @return name and agency as the head of a page shows them */
    public String getHeading() {
        return agency.isEmpty() ? name : name + " – " + agency;
    }

    /** @return what the system is called */
    public String getName() {
        return name;
    }

    /** @return {@code #rrggbb}, readable against white */
    public String getColor() {
        return color;
    }

    /** Relative luminance as WCAG 2.1 defines it. */
    private static double luminance(String color) {
        return 0.2126 * channel(color, 1) + 0.7152 * channel(color, 3) + 0.0722 * channel(color, 5);
    }

    private static double channel(String color, int at) {
        double part = Integer.parseInt(color.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
