package vn.vinhdanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import vn.vinhdanh.journey.RunningApplication;
import vn.vinhdanh.journey.TestBrowser.Card;

/** A person's window: what they click and type, and what they get to see. */
final class Desk {

    static final int WIDTH = 1366;
    static final int HEIGHT = 768;

    private static final double QUIET_WITHIN_MS = 10_000;

    /** Our own pages ask at once for what they need. */
    private static final Duration OUR_PAUSE = Duration.ofMillis(100);

    /** Our own things on a page of Tasklist. */
    private static final String[] OUR_PARTS = {
        "form.vd", ".fjs-container", ".vinh-danh-bell", ".vinh-danh-notices", ".vinh-danh-band"
    };

    private final BrowserContext context;
    private final Page page;
    private final Watch watch;
    private final RunningApplication application;
    private String user = "";

    Desk(BrowserContext context, RunningApplication application) {
        this.context = context;
        this.application = application;
        Marks.wrapLabels(context);
        context.setDefaultTimeout(60_000);
        page = context.newPage();
        page.setViewportSize(WIDTH, HEIGHT);
        watch = new Watch(page);
        // Else the dialog for files is caught only while somebody waits for it, which begins too late now and then.
        page.onFileChooser(chooser -> {});
    }

    Page page() {
        return page;
    }

    /** @return the keyboard, for who has no mouse */
    Keys keys() {
        return new Keys(this);
    }

    Watch watch() {
        return watch;
    }

    String user() {
        return user;
    }

    void close() {
        context.close();
    }

    // ---------- getting about ----------

    void signIn(String name) {
        page.navigate("/login");
        page.getByLabel("Tên đăng nhập").fill(name);
        page.getByLabel("Mật khẩu").fill(Office.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Đăng nhập").setExact(true))
                .click();
        page.waitForURL(url -> !url.endsWith("/login"));
        user = name;
    }

    void tasklist() {
        page.navigate("/camunda/app/tasklist/default/");
        waitForTasklist();
    }

    void waitForTasklist() {
        page.getByText("Bắt đầu quy trình").first().waitFor();
        page.locator(".tasks-list").first().waitFor();
    }

    /** Waits until there is a task of this step, picks its card and takes it on. */
    void take(String step, String subject) {
        if (open(step, subject).assignee().isEmpty()) {
            claim();
        }
    }

    /** Waits until there is a task of this step and picks its card. */
    Card open(String step, String subject) {
        Card wanted = Awaitility.await(user + " has " + step + " " + subject)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .pollDelay(Duration.ZERO)
                .until(
                        () -> application.browser(user).find(step, card -> subject.isEmpty() || card.isOf(subject)),
                        Optional::isPresent)
                .orElseThrow();
        tasklist();
        page.getByText(wanted.assignee().isEmpty() ? "Việc của nhóm tôi" : "Việc của tôi")
                .first()
                .click();
        page.locator(".tasks-list .task")
                .filter(new Locator.FilterOptions().setHasText(wanted.name()))
                .filter(new Locator.FilterOptions().setHasText(subject))
                .first()
                .click();
        waitForForm();
        return wanted;
    }

    void claim() {
        claimButton().click();
        waitUntilClaimed();
    }

    Locator claimButton() {
        return page.getByText("Nhận việc", new Page.GetByTextOptions().setExact(true))
                .first();
    }

    void waitForForm() {
        page.locator("form.vd .vd-head, .fjs-container .fjs-form").first().waitFor();
    }

    void waitUntilClaimed() {
        page.locator(".disabled-form").waitFor(gone());
        waitForForm();
    }

    Locator completeButton() {
        return page.locator("[ng-click='complete()']").first();
    }

    /** Presses "Hoàn thành", which goes through. */
    void complete() {
        completing(() -> completeButton().click());
    }

    /** Presses "Hoàn thành" and says yes to the question that comes. */
    void complete(String yes) {
        completing(() -> {
            completeButton().click();
            answer(yes);
        });
    }

    /** Presses a button of the question that stands in the middle of the page. */
    void answer(String button) {
        page.locator("dialog[open]")
                .getByText(button, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** @param press how the button is pressed */
    void completing(Runnable press) {
        goesThrough(press);
        completeButton().waitFor(gone());
    }

    /** Starts a process from Tasklist's dialog. */
    void start(String process, Runnable fill) {
        tasklist();
        page.getByText("Bắt đầu quy trình").first().click();
        page.locator(".modal-body").getByText(process).first().click();
        page.locator(".modal-body form.vd .form-group").first().waitFor();
        fill.run();
        starting(() -> page.locator(".modal-footer .btn-primary").first().click());
    }

    /** @param press how the button of the dialog is pressed */
    void starting(Runnable press) {
        goesThrough(press);
        page.locator(".modal-body").waitFor(gone());
    }

    private void goesThrough(Runnable press) {
        Response answer = page.waitForResponse(response -> response.url().contains("/submit-form"), press);
        assertThat(answer.status())
                .as(() -> answer.url() + ": " + answer.text())
                .isLessThan(300);
    }

    static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    // ---------- looking ----------

    /** Waits until the page has drawn itself and asked for everything; some of Camunda's pages never stop asking. */
    void settle() {
        if (!page.url().contains("/camunda/")) {
            page.waitForCondition(() -> watch.isQuietFor(OUR_PAUSE));
            return;
        }
        try {
            page.waitForLoadState(
                    LoadState.NETWORKIDLE, new Page.WaitForLoadStateOptions().setTimeout(QUIET_WITHIN_MS));
        } catch (TimeoutError busy) {
            page.waitForLoadState(LoadState.LOAD);
        }
        page.waitForFunction("[...document.querySelectorAll('.app-splash, .loader, .spinner-big')]"
                + ".every(waiting => !waiting.checkVisibility({ visibilityProperty: true }))");
    }

    /** Nothing English, nothing technical, nothing that failed unseen, no barrier; kept as a picture. */
    void looksGood(String name) {
        Look.picture(page, name);
        List<String> faults = new ArrayList<>(faultsSeen());
        faults.addAll(barriers());
        assertThat(faults).as(name).isEmpty();
    }

    /** @return what is foreign on the page as it is shown now, and what failed unseen since it was last asked */
    List<String> faultsSeen() {
        boolean forTechnicians =
                page.url().contains("/app/cockpit/") || page.url().contains("/app/admin/");
        List<String> faults = new ArrayList<>(Look.foreign(page, forTechnicians));
        faults.addAll(watch.complaints());
        return faults;
    }

    /** @return what keeps somebody from using our parts of the page */
    List<String> barriers() {
        return Look.barriers(page, ourParts());
    }

    private String[] ourParts() {
        return page.url().contains("/camunda/app/") ? OUR_PARTS : new String[] {"html"};
    }

    /** Does something that the server refuses, on purpose. */
    void expectRefusal(Runnable something) {
        watch.expecting(Set.of(409, 422), something);
    }
}
