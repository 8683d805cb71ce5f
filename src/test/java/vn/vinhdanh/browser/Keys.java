package vn.vinhdanh.browser;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.function.Predicate;

/** Someone at a desk who has no mouse: reaches everything with Tab. */
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

    private final Desk desk;
    private final Page page;

    Keys(Desk desk) {
        this.desk = desk;
        page = desk.page();
    }

    Page page() {
        return page;
    }

    // ---------- the daily work ----------

    void signIn(String user) {
        page.navigate("/login");
        page.waitForFunction("document.activeElement.name === 'username'");
        type(user).press("Tab").type(Office.PASSWORD).press("Enter");
        desk.waitForTasklist();
    }

    /** Picks the card that says so, and takes the task on unless it is one's own already. */
    void take(String words) {
        page.locator(".tasks-list .task").getByText(words).first().waitFor();
        to(words).press("Enter");
        desk.waitForForm();
        if (page.locator(".disabled-form").isVisible()) {
            to("Nhận việc").press("Enter");
            desk.waitUntilClaimed();
        }
    }

    void complete() {
        toExactly("Hoàn thành");
        desk.completing(() -> press("Enter"));
    }

    /** @param yes what the question that comes is answered with */
    void complete(String yes) {
        toExactly("Hoàn thành");
        desk.completing(() -> {
            press("Enter");
            page.locator("dialog[open]").waitFor();
            to(yes).press("Enter");
        });
    }

    /** Starts a process from Tasklist's dialog. */
    void start(String process, Runnable fill) {
        to("Bắt đầu quy trình").press("Enter");
        page.locator(".modal-body").getByText(process).first().waitFor();
        to(process).press("Enter");
        page.locator(".modal-body form.vd .form-group").first().waitFor();
        fill.run();
        to("Bắt đầu");
        desk.starting(() -> press("Enter"));
    }

    // ---------- each key ----------

    /** Presses Tab until something that is called so, among other words, has the focus. */
    Keys to(String name) {
        return tab(name, here -> here.contains(name));
    }

    /** Presses Tab until something that is called exactly so has the focus. */
    private Keys toExactly(String name) {
        return tab(name, name::equals);
    }

    private Keys tab(String name, Predicate<String> there) {
        StringBuilder passed = new StringBuilder();
        for (int pressed = 0; pressed < PATIENCE; pressed++) {
            page.keyboard().press("Tab");
            String here = (String) page.evaluate(FOCUSED);
            if (there.test(here)) {
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

    /** Goes down the list that has the focus to this option. */
    Keys select(String option) {
        for (int pressed = 0; pressed < PATIENCE; pressed++) {
            press("ArrowDown");
            if (option.equals(page.evaluate("document.activeElement.selectedOptions[0].label"))) {
                return this;
            }
        }
        throw new AssertionError("“" + option + "” is not in the list that has the focus");
    }

    /** Opens the dialog for files with a key and takes a file there. */
    Keys choose(String key, FilePayload file) {
        FileChooser dialog = page.waitForFileChooser(() -> press(key));
        dialog.setFiles(file);
        return this;
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }
}
