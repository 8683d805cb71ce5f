package vn.vinhdanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.SamplePdf;

/** What happens to people while they fill in a form. */
@InOffice
class FormsIT {

    private static final String UNIT = "vanhoa.cv";

    private final Office office;
    private String dossier;

    FormsIT(Office office) {
        this.office = office;
        office.launched();
    }

    @Test
    @Order(10)
    void aFileThatIsNotWhatItSaysIsRefusedWhereItWasChosen() {
        dossier = office.openedDossier(UNIT, "van-hoa", "PROVINCIAL_MERIT_CERTIFICATE");
        Desk desk = office.desk(UNIT);
        desk.take("userTask_prepareDossier", dossier);
        Locator slot = desk.page().locator(".vd-slot").first();
        desk.expectRefusal(() -> {
            choose(slot, "Tờ trình.pdf", "MZ\u0090\u0000 this is a program".getBytes(StandardCharsets.ISO_8859_1));
            slot.locator("[role=alert]").waitFor();
        });
        assertThat(slot.locator("[role=alert]").innerText()).contains("Tờ trình.pdf");
        desk.looksGood("upload-refused");
        choose(slot, "Tờ trình.pdf", SamplePdf.titled("Tờ trình " + UUID.randomUUID()));
        slot.locator(".vd-files a").first().waitFor();
        assertThat(slot.locator(".vd-files").innerText()).contains("Tờ trình.pdf");
    }

    @Test
    @Order(20)
    void whatWasTypedSurvivesTheEndOfTheSession() {
        Desk desk = office.anotherDesk(UNIT);
        desk.take("userTask_prepareDossier", dossier);
        Page page = desk.page();
        String words = "Dẫn đầu phong trào xây dựng nông thôn mới.";
        List<Cookie> others = page.context().cookies().stream()
                .filter(cookie -> !cookie.name.equals("JSESSIONID"))
                .toList();
        page.context().clearCookies();
        page.context().addCookies(others);
        desk.watch().expecting(Set.of(401, 403), () -> {
            page.locator("#vd-summary").fill(words);
            page.getByText("Phiên làm việc đã hết").first().waitFor();
        });
        desk.watch().complaints();
        desk.signIn(UNIT);
        desk.open("userTask_prepareDossier", dossier);
        page.waitForCondition(() -> words.equals(page.locator("#vd-summary").inputValue()));
        page.getByText("Đã lưu lúc").waitFor();
        desk.looksGood("session-ended-restored");
        assertThat(office.behindTheScenes().texts("select summary from dossier where code = ?", dossier))
                .containsExactly(words);
        desk.close();
    }

    @Test
    @Order(30)
    void ofTwoPeopleWhoTakeOneTaskOnOneHasItAndTheOtherReadsWhy() {
        String shared = office.openedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");
        Desk one = office.anotherDesk("kimtan.cv");
        Desk other = office.anotherDesk("kimtan.cv2");
        one.open("userTask_prepareDossier", shared);
        other.open("userTask_prepareDossier", shared);
        one.claim();
        one.page().locator("#vd-summary").fill("Chuyên viên thứ nhất nhập trước.");
        other.watch().expecting(Set.of(400, 403, 409, 500), () -> {
            other.claimButton().click();
            other.page().locator(".page-notifications .alert").first().waitFor();
        });
        assertThat(other.page().locator(".page-notifications").innerText())
                .containsPattern("[ăâđêôơư]")
                .doesNotContain("ENGINE-", "userId");
        other.page().reload();
        other.waitForForm();
        assertThat(other.page().locator(".disabled-form").count()).isPositive();
        other.page().getByText("Chuyên viên phường Kim Tân (mẫu)").first().waitFor();
        other.looksGood("somebody-elses-task");
        one.close();
        other.close();
    }

    private static void choose(Locator slot, String name, byte[] content) {
        slot.locator("input[type=file][multiple]").setInputFiles(new FilePayload(name, "application/pdf", content));
    }
}
