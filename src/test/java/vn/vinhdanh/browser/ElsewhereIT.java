package vn.vinhdanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A machine that was set up in another country shows the same. */
@InOffice
class ElsewhereIT {

    private static final Pattern MOMENT = Pattern.compile("\\d{2}/\\d{2}/\\d{4} \\d{2}:\\d{2}");

    private final Office office;

    ElsewhereIT(Office office) {
        this.office = office;
        office.launched();
    }

    @Test
    void tasklistInNewYorkShowsVietnameseWordsAndTimes() {
        Desk away = office.stranger(
                new Browser.NewContextOptions().setLocale("en-US").setTimezoneId("America/New_York"));
        away.signIn("khoi.doanthe");
        away.open("userTask_compileBlocRegistration", "");
        // What the tooltips of cards show; the due date begins a day in Viet Nam.
        assertThat(away.page()
                        .evaluate("angular.element(document.body).injector().get('$filter')('camDate')"
                                + "('2020-10-26T17:00:00.000+0000', 'long')"))
                .isEqualTo("Thứ ba, 27/10/2020 00:00");
        away.looksGood("new-york-tasklist");
        away.close();
    }

    @Test
    void cockpitInNewYorkShowsTheSameTimes() {
        Desk here = office.anotherDesk("lanhdao");
        Desk away = office.stranger(
                new Browser.NewContextOptions().setLocale("en-US").setTimezoneId("America/New_York"));
        away.signIn("lanhdao");
        String instances = "/camunda/app/cockpit/default/#/process-definition/"
                + office.behindTheScenes()
                        .texts("select ID_ from ACT_RE_PROCDEF where KEY_ = 'bloc-registration'")
                        .get(0)
                + "/runtime";
        assertThat(timesInTable(away, instances)).isNotEmpty().isEqualTo(timesInTable(here, instances));
        away.looksGood("new-york-cockpit");
        here.close();
        away.close();
    }

    @Test
    void anEnglishBrowserSaysInVietnameseWhatIsWrongWithAField() {
        Desk away = office.stranger(new Browser.NewContextOptions().setLocale("en-US"));
        away.signIn("noivu.cv");
        away.page().navigate("/lich-nghi");
        away.page().locator(".file-button").waitFor();
        assertThat(away.page().locator("#import").innerText()).contains("Chọn tệp…", "chưa chọn tệp nào");
        Locator document = away.page().locator("input[name=document]");
        assertThat(document.evaluate("field => field.checkValidity() ? '' : field.validationMessage"))
                .isEqualTo("Hãy điền ô này.");
        document.fill("12/QĐ-UBND");
        assertThat(document.evaluate("field => field.checkValidity()")).isEqualTo(true);
        away.close();
    }

    private static List<String> timesInTable(Desk desk, String address) {
        desk.page().navigate(address);
        Locator rows = desk.page().locator("table tbody tr").filter(new Locator.FilterOptions().setHasText(MOMENT));
        rows.first().waitFor();
        return MOMENT.matcher(rows.first().innerText())
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
