package vn.vinhdanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import vn.vinhdanh.journey.RunningApplication;

/**
 * The running application and one Chromium, in which each person has a window of their own. Where Chromium is not
 * installed (Debian: chromium) the tests are passed over, unless {@code VINHDANH_CHROMIUM=required}, which
 * {@code .ci/run} sets.
 */
final class Office implements CloseableResource {

    static final String PASSWORD = "Dien-Tap-2020!";

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final RunningApplication application;
    private final Playwright playwright;
    private final Browser chromium;
    private final Map<String, Desk> desks = new HashMap<>();
    private final Set<String> pictures = new HashSet<>();

    private Office(RunningApplication application) {
        this.application = application;
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    }

    static Office open() {
        if (!"required".equals(System.getenv("VINHDANH_CHROMIUM"))) {
            Assumptions.assumeTrue(
                    Files.isExecutable(CHROMIUM), "Chromium is not installed here (Debian: apt-get install chromium)");
        }
        RunningApplication application = new RunningApplication("--spring.datasource.url=jdbc:h2:file:"
                + folder().resolve("vinh-danh").toAbsolutePath()
                + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=512;DB_CLOSE_ON_EXIT=FALSE");
        application.start();
        try {
            return new Office(application);
        } catch (RuntimeException noBrowser) {
            application.close();
            throw noBrowser;
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "browser")), "h2-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return where this person works, signed in */
    Desk desk(String user) {
        return desks.computeIfAbsent(user, this::anotherDesk);
    }

    /** @return one more window for a person who may have others open, signed in */
    Desk anotherDesk(String user) {
        Desk desk = stranger();
        desk.signIn(user);
        return desk;
    }

    /** @return a browser in which nobody is signed in */
    Desk stranger() {
        return stranger(new Browser.NewContextOptions().setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh"));
    }

    /** @return a browser as somebody else has set it up, in which nobody is signed in */
    Desk stranger(Browser.NewContextOptions options) {
        return new Desk(chromium.newContext(options.setBaseURL("http://localhost:" + application.port())), application);
    }

    /** Someone who has no mouse signs in at a new window, does this, and sees nothing fail. */
    void withoutMouse(String user, Consumer<Keys> work) {
        Desk desk = stranger();
        Keys keys = desk.keys();
        keys.signIn(user);
        work.accept(keys);
        assertThat(desk.watch().complaints()).isEmpty();
        desk.close();
    }

    /** @return whether no picture of this name was kept before */
    boolean isNew(String picture) {
        return pictures.add(picture);
    }

    /** The campaign runs, whoever launched it. */
    void launched() {
        if (application.count("select count(*) from campaign_launch") == 0) {
            application
                    .browser("noivu.cv")
                    .start("emulation-campaign", Map.of("campaignId", "LC2020"))
                    .orFail();
        }
    }

    /** @return the code of a dossier that the clerk has just opened */
    String openedDossier(String clerk, String unit, String awardForm) {
        application
                .browser(clerk)
                .start(
                        "nomination-dossier",
                        Map.of("campaignId", "LC2020", "unitId", unit, "awardForm", awardForm, "directProposal", false))
                .orFail();
        return dossiersOf(unit).get(0);
    }

    /** @return the code of a dossier of phường Kim Tân; there is one from here on */
    String anyDossier() {
        List<String> dossiers = dossiersOf("kim-tan");
        return dossiers.isEmpty()
                ? openedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_MERIT_CERTIFICATE")
                : dossiers.get(dossiers.size() - 1);
    }

    private List<String> dossiersOf(String unit) {
        return application.texts("select code from dossier where unit_id = ? order by code desc", unit);
    }

    /** @return the application, to set a scene without a browser and to look at what a click left behind */
    RunningApplication behindTheScenes() {
        return application;
    }

    /** Keeps what everybody sees now. */
    void keepPictures(String name) {
        int window = 0;
        for (BrowserContext context : chromium.contexts()) {
            for (Page page : context.pages()) {
                Look.picture(page, name + "-" + ++window);
            }
        }
    }

    @Override
    public void close() {
        playwright.close();
        application.close();
    }
}
