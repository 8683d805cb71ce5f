package vn.vinhdanh.browser;

import com.microsoft.playwright.Page;

/** Someone who has no mouse: reaches everything with Tab. */
final class Keys {

    private static final int PATIENCE = 120;

    /** What the element that has the focus is called; a card by all that it says. */
    private static final String FOCUSED =
            """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) {
                return '';
              }
              const labels = e.labels ? [...e.labels].map(label => label.innerText).join(' ') : '';
              const card = e.closest('.tasks-list li');
              return [e.getAttribute('aria-label'), labels, e.innerText, e.placeholder, e.title, card && card.innerText]
                .filter(Boolean).join(' ').replace(/[\\s\\u200B]+/g, ' ').trim();
            }
            """;

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Presses Tab until something that is called so has the focus. */
    Keys to(String name) {
        StringBuilder passed = new StringBuilder();
        for (int pressed = 0; pressed < PATIENCE; pressed++) {
            page.keyboard().press("Tab");
            String here = (String) page.evaluate(FOCUSED);
            if (here.contains(name)) {
                return this;
            }
            passed.append(" | ").append(here.length() > 40 ? here.substring(0, 40) : here);
        }
        throw new AssertionError("“" + name + "” cannot be reached with Tab; passed" + passed);
    }

    /** Presses Tab until something that is called so has the focus, and does something at each that fits on the way. */
    Keys onTheWayTo(String name, String selector, Runnable atEach) {
        for (int pressed = 0; pressed < PATIENCE; pressed++) {
            page.keyboard().press("Tab");
            if (((String) page.evaluate(FOCUSED)).contains(name)) {
                return this;
            }
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                atEach.run();
            }
        }
        throw new AssertionError("“" + name + "” cannot be reached with Tab");
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }
}
