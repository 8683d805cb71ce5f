package vn.vinhdanh.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Vietnamese as it is typed in haste: "Cốc Lếu" and "coc leu" are the same. */
public final class Plain {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final String LETTERS = letters();
    private static final String THEIR_PLAIN_ONES =
            LETTERS.chars().mapToObj(letter -> of(Character.toString(letter))).collect(Collectors.joining());

    private Plain() {}

    /** Latin letters of one sign whose plain form is one sign. */
    private static String letters() {
        return IntStream.rangeClosed('A', 'ỹ')
                .filter(sign -> sign <= 'Z' || sign >= 'À' && sign <= 'ư' || sign >= 'Ạ')
                .mapToObj(Character::toString)
                .filter(sign -> of(sign).matches("[a-z]"))
                .filter(sign -> !of(sign).equals(sign))
                .collect(Collectors.joining());
    }

    /**
     * Does in the database what {@link #of(String)} does here, for texts that nobody keeps in their plain form; on H2 and
     * PostgreSQL, whatever their locale is.
     *
     * @param text an SQL expression
     */
    public static String sql(String text) {
        return "translate(" + text + ", '" + LETTERS + "', '" + THEIR_PLAIN_ONES + "')";
    }

    /** @return the text in small letters without diacritics, one space between words; empty for null */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        String small =
                MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
        return SPACES.matcher(small).replaceAll(" ").strip();
    }

    /** @return several texts as one, to be searched in */
    public static String of(String... texts) {
        return String.join(
                " ",
                Stream.of(texts).map(Plain::of).filter(text -> !text.isEmpty()).toList());
    }

    /** @return a pattern for SQL's {@code like … escape '!'} per word; all must be found */
    public static List<String> patterns(String words) {
        return Stream.of(of(words).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word.replaceAll("[!%_]", "!$0") + "%")
                .toList();
    }

    /** @return whether all words are somewhere in the text */
    public static boolean speaksOf(String text, String words) {
        String plain = of(text);
        return Stream.of(of(words).split(" ")).allMatch(plain::contains);
    }
}
