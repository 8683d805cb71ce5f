package vn.vinhdanh.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a person sees on a page: its texts, as pictures, and whether those who see badly can use it. */
final class Look {

    private static final Path PICTURES = Path.of("target", "screens");
    private static final Vocabulary VOCABULARY = new Vocabulary();

    /** Texts that somebody sees or hears, each with its place; labels that are marked are left out. */
    private static final String TEXTS =
            """
            mark => {
              const found = [];
              const note = (text, element) => {
                const words = (text || '').replace(/\\s+/g, ' ').trim();
                if (words && !words.includes(mark)) {
                  const place = element.closest('[class]');
                  found.push(words + ' @ ' + element.tagName.toLowerCase() + (place ? '.' + place.classList[0] : ''));
                }
              };
              const seen = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
              // Codes in the rules of decision tables and names of files are not words.
              const unread = 'script, style, noscript, template, textarea, .dmn-decision-table-container tbody, .filepath';
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const element = walker.currentNode.parentElement;
                if (!element.closest(unread) && seen(element)) {
                  note(walker.currentNode.data, element);
                }
              }
              for (const element of document.body.querySelectorAll('[title], [placeholder], [aria-label], [alt]')) {
                if (seen(element)) {
                  ['title', 'placeholder', 'aria-label', 'alt'].forEach(name => note(element.getAttribute(name), element));
                }
              }
              for (const element of document.querySelectorAll('input[type=submit], input[type=button]')) {
                if (seen(element)) {
                  note(element.value, element);
                }
              }
              note(document.title, document.body);
              return [...new Set(found)];
            }
            """;

    private static final String FAULTS =
            """
            async places => {
              const include = places.flatMap(place => [...document.querySelectorAll(place)]);
              if (!include.length) {
                return [];
              }
              const found = await axe.run({ include }, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
                resultTypes: ['violations'],
                // Would copy style sheets into the page, which the policy of our pages forbids.
                preload: false
              });
              return found.violations
                .filter(fault => ['serious', 'critical'].includes(fault.impact))
                .flatMap(fault => fault.nodes.map(node => fault.id + ': ' + node.target.join(' ') + ' ' + node.html.slice(0, 160)
                  + ' – ' + (node.any[0] || node.all[0] || node.none[0] || {}).message));
            }
            """;

    private static final String AXE = Marks.text("/axe.min.js");

    private Look() {}

    /** @return texts that are English or technical */
    static List<String> foreign(Page page, boolean identifiersAllowed) {
        List<String> foreign = new ArrayList<>();
        for (Frame frame : page.frames()) {
            if (frame.isDetached() || !frame.url().startsWith("http")) {
                continue;
            }
            for (Object text : (List<?>) frame.evaluate(TEXTS, Marks.MARK)) {
                String words = ((String) text).substring(0, ((String) text).lastIndexOf(" @ "));
                VOCABULARY.english(words).ifPresent(word -> foreign.add("English “" + word + "”: " + text));
                if (!identifiersAllowed) {
                    VOCABULARY.technical(words).ifPresent(part -> foreign.add("technical “" + part + "”: " + text));
                }
            }
        }
        return foreign;
    }

    /** @return what axe calls serious or critical in these parts of the page, by the rules of WCAG 2.1 A and AA */
    @SuppressWarnings("unchecked")
    static List<String> barriers(Page page, String... places) {
        page.evaluate(AXE + ";0");
        return (List<String>) page.evaluate(FAULTS, List.of(places));
    }

    /** Keeps the page as it is shown on an office screen. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** Keeps the page as it is shown on a phone. @return whether it has to be moved sideways */
    static boolean phonePicture(Page page, String name) {
        page.setViewportSize(390, 844);
        try {
            picture(page, name + "-phone");
            return (Boolean)
                    page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
        } finally {
            page.setViewportSize(Desk.WIDTH, Desk.HEIGHT);
        }
    }
}
