package vn.vinhdanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each role signs in, begins where it should, and finds nothing broken or foreign on any page it can reach. */
@InOffice
@Order(2)
class RolesIT {

    /** One page of each kind is enough: numbers, codes and names in addresses are left out to tell kinds. */
    private static final int PAGES_PER_ROLE = 60;

    private final Office office;

    RolesIT(Office office) {
        this.office = office;
        office.launched();
    }

    @ParameterizedTest
    @Order(10)
    @ValueSource(
            strings = {
                "kimtan.cv",
                "kimtan.ct",
                "khoi.xaphuong",
                "noivu.cv",
                "noivu.tp",
                "hd.chutich",
                "hd.thuky",
                "hd.uyvien1",
                "congan.cv",
                "chutich",
                "lanhdao",
                "quantri"
            })
    void beginsWhereItsWorkIs(String user) {
        Desk desk = office.anotherDesk(user);
        Page page = desk.page();
        String app = user.equals("lanhdao") ? "cockpit" : "tasklist";
        page.waitForURL("**/camunda/app/" + app + "/default/**");
        desk.settle();
        assertThat(page.locator(".ce-eol-banner").isVisible())
                .as("Camunda's own notice")
                .isFalse();
        List<?> apps = (List<?>) page.evaluate("fetch('/camunda/api/admin/auth/user/default',"
                + " {headers: {Accept: 'application/json'}}).then(a => a.json()).then(p => p.authorizedApps)");
        assertThat(apps.contains("admin")).as("administrator").isEqualTo(user.equals("quantri"));
        desk.looksGood("first-page-" + user);
        desk.close();
    }

    @ParameterizedTest
    @Order(20)
    @ValueSource(strings = {"kimtan.cv", "kimtan.ct", "khoi.xaphuong", "noivu.cv", "hd.thuky", "chutich", "lanhdao"})
    void findsNoPageBrokenOrForeign(String user) {
        Desk desk = office.desk(user);
        Map<String, List<String>> faults = new TreeMap<>();
        Map<String, String> waiting = new LinkedHashMap<>();
        waiting.put("/", "/");
        waiting.put("/ho-so", "/ho-so");
        waiting.put("/camunda/app/welcome/default/", "/camunda/app/welcome/default/");
        Map<String, String> seen = new LinkedHashMap<>();
        while (!waiting.isEmpty() && seen.size() < PAGES_PER_ROLE) {
            Map.Entry<String, String> next = waiting.entrySet().iterator().next();
            waiting.remove(next.getKey());
            seen.put(next.getKey(), next.getValue());
            desk.page().navigate("about:blank");
            desk.page().navigate(next.getValue());
            desk.settle();
            String name =
                    "page" + next.getKey().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
            List<String> found = new ArrayList<>(desk.faultsSeen());
            if (office.isNew(name)) {
                found.addAll(desk.barriers());
                Look.picture(desk.page(), name);
                if (!next.getKey().contains("/camunda/") && Look.phonePicture(desk.page(), name)) {
                    found.add("has to be moved sideways on a phone");
                }
            }
            if (!found.isEmpty()) {
                faults.put(user + " at " + next.getValue(), found);
            }
            for (Object link : (List<?>) desk.page().evaluate(Crawl.LINKS)) {
                String kind = Crawl.kind((String) link);
                if (!seen.containsKey(kind)) {
                    waiting.putIfAbsent(kind, (String) link);
                }
            }
        }
        assertThat(faults)
                .as(() -> String.join("\n", faults.toString().split("(?<=\\]), ")))
                .isEmpty();
    }
}
