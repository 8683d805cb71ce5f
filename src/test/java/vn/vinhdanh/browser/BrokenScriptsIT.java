package vn.vinhdanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A script of ours that does not arrive, or throws, takes its own help with it and nothing else. */
@InOffice
class BrokenScriptsIT {

    private static final Pattern LISTED = Pattern.compile("'((?:\\.\\./tasklist/)?scripts/[\\w-]+)'");

    private final Office office;

    BrokenScriptsIT(Office office) {
        this.office = office;
        office.launched();
    }

    /** Every script that Tasklist lists, and those that only Cockpit has. */
    static Stream<Arguments> scripts() {
        return Stream.of("tasklist", "cockpit").flatMap(app -> LISTED.matcher(
                        Marks.text("/META-INF/resources/webjars/camunda/app/" + app + "/scripts/config.js"))
                .results()
                .map(found -> found.group(1))
                .filter(script -> !script.startsWith("../"))
                .map(script -> Arguments.of(app, script)));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void theApplicationComesUpWithoutIt(String app, String script) {
        comesUp(app, script, new Route.FulfillOptions().setStatus(404));
    }

    @Test
    void theApplicationComesUpWhenOneThrows() {
        comesUp(
                "tasklist",
                "scripts/vinh-danh-bell",
                new Route.FulfillOptions().setContentType("text/javascript").setBody("throw new Error('broken');"));
    }

    private void comesUp(String app, String script, Route.FulfillOptions instead) {
        Desk desk = office.desk(app.equals("cockpit") ? "lanhdao" : "kimtan.cv");
        Page page = desk.page();
        Pattern address = Pattern.compile(".*/app/" + app + "/" + script + "\\.js(\\?.*)?");
        page.route(address, route -> route.fulfill(instead));
        try {
            page.navigate("about:blank");
            page.navigate("/camunda/app/" + app + "/default/");
            page.locator(app.equals("cockpit") ? "[ng-view] section, .ctn-main" : ".tasks-list")
                    .first()
                    .waitFor();
            desk.settle();
            assertThat(page.locator("[cam-widget-header]").isVisible()).isTrue();
        } finally {
            page.unroute(address);
            desk.watch().complaints();
        }
    }
}
