package vn.vinhdanh.document;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file's name as the browser sent it. Hostile names are refused and never repaired, so that nobody's file is kept under
 * a name its owner did not choose; only decomposed Vietnamese letters (macOS, old keyboards) become NFC.
 *
 * @param text the name in NFC
 */
public record FileName(String text) {

    private static final int LONGEST = 200;
    private static final int LONGEST_SHOWN = 80;
    private static final Pattern PATH = Pattern.compile("[/\\\\]|%2f|%5c|%00", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIRECTION = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cntrl}\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern BAD_END = Pattern.compile("^\\s.*|.*[.\\s]$");
    private static final Pattern RESERVED = Pattern.compile(
            "(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])\\s*(\\..*)?", Pattern.CASE_INSENSITIVE);

    public static FileName of(String given) {
        return new FileName(given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC));
    }

    /** @return everything that is wrong with the name */
    public Set<Flaw> flaws() {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        if (text.isBlank() || text.matches("[.\\s]+[\\p{Alnum}]{0,5}")) {
            flaws.add(Flaw.NAME_MISSING);
            return flaws;
        }
        add(flaws, Flaw.NAME_TOO_LONG, text.codePointCount(0, text.length()) > LONGEST);
        add(flaws, Flaw.NAME_HAS_PATH, PATH.matcher(text).find());
        add(flaws, Flaw.NAME_HAS_DIRECTION_CHARACTERS, DIRECTION.matcher(text).find());
        add(
                flaws,
                Flaw.NAME_HAS_HIDDEN_CHARACTERS,
                HIDDEN.matcher(DIRECTION.matcher(text).replaceAll("")).find());
        add(flaws, Flaw.NAME_HAS_FORBIDDEN_CHARACTERS, FORBIDDEN.matcher(text).find());
        add(flaws, Flaw.NAME_ENDS_BADLY, BAD_END.matcher(text).matches());
        add(flaws, Flaw.NAME_RESERVED, RESERVED.matcher(text).matches());
        return flaws;
    }

    /** @return the name as it may stand in a sentence: no hidden characters, shortened */
    public String shown() {
        String visible = HIDDEN.matcher(text).replaceAll("�");
        int length = visible.codePointCount(0, visible.length());
        return length <= LONGEST_SHOWN
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }

    private static void add(Set<Flaw> flaws, Flaw flaw, boolean present) {
        if (present) {
            flaws.add(flaw);
        }
    }
}
