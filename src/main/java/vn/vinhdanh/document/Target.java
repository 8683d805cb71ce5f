package vn.vinhdanh.document;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a link or a reference points. Plain web links and forgotten paths of the writer's own computer are harmless.
 *
 * @param text as written in the file
 */
record Target(String text) {

    private static final Pattern COMMAND = Pattern.compile(
            "(j(ava)?script|vbscript|data|mhtml|mk|ms-[a-z-]+|search(-ms)?|shell|jar|res|hcp|smb):.*", Pattern.DOTALL);
    private static final Pattern NETWORK = Pattern.compile("(https?|ftps?|mhtml|smb|ms-[a-z-]+):.*", Pattern.DOTALL);
    private static final Pattern PROGRAM = Pattern.compile(
            "(?!https?:|ftps?:|mailto:).*\\.(exe|bat|cmd|scr|pif|ps1|vb[es]|jse?|ws[fh]|hta|msi|lnk|jar)" + "([?#].*)?",
            Pattern.DOTALL);
    /** {@code \\\\server\\share}, also behind {@code file:}: Windows signs in there as the reader. */
    private static final Pattern OTHER_COMPUTER =
            Pattern.compile("(file:)?(//|////|/////)(?!/)(?![a-z]:)(?!localhost/).+", Pattern.DOTALL);

    Target {
        text = text.replaceAll("[\\p{Cntrl}\\s]", "").replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    /** @return whether following it runs something on the reader's computer */
    boolean runs() {
        return COMMAND.matcher(text).matches() || PROGRAM.matcher(text).matches();
    }

    boolean isOtherComputer() {
        return OTHER_COMPUTER.matcher(text).matches();
    }

    /** @return whether reading it talks to another computer */
    boolean isNetwork() {
        return NETWORK.matcher(text).matches() || isOtherComputer();
    }
}
