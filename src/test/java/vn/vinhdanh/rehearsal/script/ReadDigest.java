package vn.vinhdanh.rehearsal.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vinhdanh.rehearsal.script.MailLog.Told;

/**
 * A digest as a person reads it.
 *
 * @param counts how many lines of which kind it says it has
 * @param lines those that are written out; a long digest leaves some out
 */
record ReadDigest(List<String> counts, List<String> lines) {

    private static final Pattern SECTION = Pattern.compile("(\\p{Lu}[\\p{Lu} ,]+) \\((\\d+)\\)");
    private static final Pattern STEP = Pattern.compile("\\* (.+?)(?: \\(\\d+\\))?");
    private static final Pattern LINE = Pattern.compile(" +- (?:.* – )?(\\S+)");

    static ReadDigest of(Told mail) {
        ReadDigest read = new ReadDigest(new ArrayList<>(), new ArrayList<>());
        String kind = "";
        String step = "";
        for (String text : mail.text().split("\n")) {
            Matcher section = SECTION.matcher(text);
            Matcher group = STEP.matcher(text);
            Matcher line = LINE.matcher(text);
            if (section.matches()) {
                kind = mail.day() + " " + mail.person() + " " + section.group(1).charAt(0)
                        + section.group(1).substring(1).toLowerCase(Locale.ROOT);
                read.counts.add(kind + " (" + section.group(2) + ")");
            } else if (group.matches()) {
                step = group.group(1);
            } else if (line.matches()) {
                read.lines.add(kind + ": " + step + " – " + line.group(1));
            }
        }
        return read;
    }
}
