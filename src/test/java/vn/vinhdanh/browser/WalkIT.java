package vn.vinhdanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.vinhdanh.SamplePdf;
import vn.vinhdanh.journey.Paperwork;
import vn.vinhdanh.journey.StopsAtFirstFailure;
import vn.vinhdanh.journey.TestBrowser;

/** The main job with a mouse, from the launch to the award; one unit has none and goes on in {@link KeyboardWalkIT}. */
@InOffice
@Order(1)
@ExtendWith(StopsAtFirstFailure.class)
class WalkIT {

    private static final String DAY = "2021-07-01";

    private final Office office;
    private String dossier;
    private int stations;

    WalkIT(Office office) {
        this.office = office;
    }

    // ---------- registration ----------

    @Test
    @Order(10)
    void theOfficeLaunchesTheCampaign() {
        Desk desk = office.desk("noivu.cv");
        desk.start("Đợt thi đua", () -> desk.looksGood("start-campaign"));
    }

    @Test
    @Order(20)
    void aUnitRegistersItsTargets() {
        Desk desk = office.desk("kimtan.cv");
        desk.take("userTask_registerTargets", "LC2020-DK-kim-tan");
        desk.completeButton().click();
        findings(desk).first().waitFor();
        assertThat(findings(desk).allInnerTexts()).hasSizeGreaterThanOrEqualTo(3);
        desk.looksGood("register-targets-refused");
        Locator groups = desk.page().locator("form.vd section:has(button:has-text('Thêm chỉ tiêu'))");
        for (int i = 0; i < groups.count(); i++) {
            Locator group = groups.nth(i);
            group.getByText("Thêm chỉ tiêu").click();
            group.getByPlaceholder("Nội dung chỉ tiêu").fill("Phấn đấu vượt chỉ tiêu số " + (i + 1));
            Locator catalogue = group.getByLabel("Nghị quyết, Chương trình, Đề án");
            if (catalogue.count() > 0) {
                catalogue.selectOption(new SelectOption().setIndex(1));
            }
            group.getByLabel("Giá trị đăng ký").fill("80");
            group.getByLabel("Đơn vị tính").fill("%");
        }
        desk.looksGood("register-targets");
        desk.complete();
    }

    @Test
    @Order(30)
    void anotherUnitRegistersWithTheKeyboardAlone() {
        office.withoutMouse("cocleu.cv", keys -> {
            keys.take("LC2020-DK-coc-leu");
            for (String group : keys.page()
                    .locator("form.vd button:has-text('Thêm chỉ tiêu')")
                    .allInnerTexts()) {
                keys.to(group.replaceAll("\\s+", " ").trim()).press("Enter");
                keys.page().waitForFunction("document.activeElement.placeholder === 'Nội dung chỉ tiêu'");
                keys.type("Phấn đấu vượt chỉ tiêu.");
                keys.onTheWayTo("Giá trị đăng ký", "[id^=vd-entry]", () -> keys.press("ArrowDown"));
                keys.type("80");
                keys.to("Đơn vị tính").type("%");
            }
            keys.complete();
        });
        assertThat(office.behindTheScenes().texts("select status from registration where unit_id = 'coc-leu'"))
                .containsExactly("SUBMITTED");
    }

    @Test
    @Order(40)
    void theBlocCompilesItsList() {
        Desk desk = office.desk("khoi.xaphuong");
        desk.take("userTask_compileBlocRegistration", "");
        for (String unit : List.of("phường Kim Tân", "phường Cốc Lếu")) {
            Locator row = desk.page().locator(".vd-row").filter(new Locator.FilterOptions().setHasText(unit));
            row.getByText("Đưa vào danh sách").click();
            row.getByText("Đưa vào danh sách").waitFor(Desk.gone());
        }
        desk.looksGood("compile-bloc-registration");
        desk.complete("Gửi danh sách");
    }

    @Test
    @Order(50)
    void theOfficeReceivesTheList() {
        Desk desk = office.desk("noivu.cv");
        desk.take("userTask_receiveBlocRegistration", "");
        desk.page()
                .getByText("Tiếp nhận", new Page.GetByTextOptions().setExact(true))
                .click();
        desk.looksGood("receive-bloc-registration");
        desk.complete();
    }

    @Test
    @Order(55)
    void anotherBlocsListComesInWithTheKeyboardAlone() {
        TestBrowser clerk = office.behindTheScenes().browser("kinhte.cv");
        TestBrowser.Card task =
                clerk.find("userTask_registerTargets", card -> true).orElseThrow();
        Paperwork.targets(clerk, "LC2020-DK-phong-kinh-te");
        clerk.submit(task.id(), Map.of()).orFail();
        office.withoutMouse("khoi.phongban", keys -> {
            keys.take("Tổng hợp đăng ký");
            keys.to("Đưa vào danh sách").press("Enter");
            keys.page().getByText("Đưa vào danh sách").waitFor(Desk.gone());
            keys.complete("Gửi danh sách");
        });
        office.withoutMouse("noivu.cv", keys -> {
            keys.take("Tiếp nhận");
            keys.to("Tiếp nhận").press("Space");
            keys.complete();
        });
        assertThat(office.behindTheScenes().texts("select status from registration where unit_id = 'phong-kinh-te'"))
                .containsExactly("ACCEPTED");
    }

    @Test
    @Order(60)
    void nineMonthsPass() {
        Desk desk = office.desk("noivu.cv");
        desk.page().navigate("/dien-tap");
        desk.looksGood("rehearsal-clock");
        desk.page().getByLabel("Chuyển đến 8 giờ sáng ngày").fill(DAY);
        desk.page().getByText("Chuyển đến ngày này").click();
        desk.page().getByText("Trên đường đi đã xảy ra").waitFor(new Locator.WaitForOptions().setTimeout(300_000));
        assertThat(desk.page().locator(".rehearsal-band").innerText()).contains("01/07/2021");
        desk.looksGood("rehearsal-clock-moved");
    }

    // ---------- the dossier ----------

    @Test
    @Order(70)
    void aUnitOpensADossier() {
        Desk desk = office.desk("kimtan.cv");
        desk.start("Hồ sơ đề nghị khen thưởng", () -> {
            desk.page().getByLabel("Tập thể được đề nghị").selectOption(new SelectOption().setLabel("phường Kim Tân"));
            desk.page()
                    .getByLabel("Hình thức khen thưởng")
                    .selectOption(new SelectOption().setLabel("Giấy khen của Chủ tịch UBND thành phố"));
            desk.looksGood("start-dossier");
        });
        dossier = office.behindTheScenes()
                .texts("select code from dossier where unit_id = 'kim-tan'")
                .get(0);
    }

    @Test
    @Order(80)
    void aHalfFilledDossierComesBackWithEveryFault() {
        Desk desk = office.desk("kimtan.cv");
        desk.take("userTask_prepareDossier", dossier);
        desk.page().getByLabel("Tóm tắt thành tích").first().fill("Dẫn đầu khối thi đua.");
        desk.looksGood("prepare-dossier");
        desk.completeButton().click();
        desk.answer("Sửa tiếp");
        assertThat(findings(desk).allInnerTexts())
                .hasSizeGreaterThanOrEqualTo(5)
                .anyMatch(text -> text.contains("Thiếu “Tờ trình"))
                .allMatch(text -> text.contains("(") || text.contains("→"), "says what to do, or by which clause");
        desk.looksGood("prepare-dossier-refused");
    }

    @Test
    @Order(90)
    void theUnitMendsItAndHandsItIn() {
        Desk desk = office.desk("kimtan.cv");
        Page page = desk.page();
        page.getByText("Điền cả thời gian thi đua").click();
        page.getByLabel("Ngày họp, theo biên bản").fill("2020-10-01");
        page.getByLabel("Thêm dòng cho:").selectOption(new SelectOption().setLabel("phường Kim Tân"));
        page.locator("[data-place='FIELD:lines']")
                .getByText("Thêm", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.locator("#vd-lachieved-0").fill("Hoàn thành vượt mức 3/3 chỉ tiêu.");
        for (Locator figure : page.getByLabel("Kết quả chỉ tiêu số").all()) {
            figure.fill("84,5");
        }
        for (Locator criterion :
                page.locator("[data-place^='CRITERION:'] input[type=checkbox]").all()) {
            criterion.check();
        }
        for (Locator slot : page.locator(".vd-slot:has(.vd-required)").all()) {
            String type = slot.getAttribute("data-slot");
            slot.locator("input[type=file][multiple]")
                    .setInputFiles(new FilePayload(
                            "Văn bản có dấu.pdf", "application/pdf", SamplePdf.titled(type + UUID.randomUUID())));
            slot.getByText("xem", new Locator.GetByTextOptions().setExact(true)).waitFor();
        }
        page.getByText("Kiểm tra thử").click();
        page.getByText("Không còn điểm nào phải sửa").first().waitFor();
        desk.looksGood("prepare-dossier-ready");
        desk.complete();
        status("Chờ khối bình xét");
    }

    // ---------- bloc, office, council, decision ----------

    @Test
    @Order(100)
    void theBlocReviewsAndProposes() {
        Desk desk = office.desk("khoi.xaphuong");
        desk.start("Bình xét của khối", () -> desk.looksGood("start-bloc-review"));
        desk.take("userTask_holdBlocReview", "");
        Page page = desk.page();
        page.getByLabel("Ngày họp").fill(DAY);
        page.getByText("Tất cả có mặt").click();
        page.getByLabel("Đề nghị", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Kết luận").fill("Khối thống nhất đề nghị.");
        desk.looksGood("hold-bloc-review");
        desk.complete();
        desk.take("userTask_signBlocLetter", "");
        page.getByLabel("Số văn bản").fill("01/TTr-KTĐ");
        typeDate(desk, "Ngày văn bản");
        desk.looksGood("sign-bloc-letter");
        desk.complete();
        status("Đang thẩm định");
    }

    @Test
    @Order(110)
    void theOfficeAppraises() {
        Desk unit = office.desk("kimtan.cv");
        unit.page().navigate("/ho-so/" + dossier + "/phieu-bia");
        unit.looksGood("cover-sheet");
        String fingerprint = unit.page().locator("strong").allInnerTexts().stream()
                .filter(text -> text.matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}"))
                .findFirst()
                .orElseThrow();
        Desk desk = office.desk("noivu.cv");
        desk.take("userTask_appraiseDossier", dossier);
        Page page = desk.page();
        page.getByLabel("Số tờ").fill("42");
        page.getByLabel("Dấu vân tay trên phiếu bìa").fill(fingerprint);
        page.getByText("Xác nhận đã nhận bản giấy").click();
        page.getByText("Giấy biên nhận").waitFor();
        page.getByText("Đánh dấu đạt cho").click();
        page.getByLabel("Đủ điều kiện", new Page.GetByLabelOptions().setExact(true))
                .check();
        desk.looksGood("appraise-dossier");
        desk.complete();
        status("Chờ Hội đồng xét");
    }

    @Test
    @Order(120)
    void theOfficeConvenesTheCouncil() {
        Desk desk = office.desk("noivu.cv");
        desk.start("Phiên họp Hội đồng", () -> desk.looksGood("convene-council"));
        desk.take("userTask_prepareAgenda", "");
        Page page = desk.page();
        page.getByLabel("Ngày họp").fill("2021-07-08");
        page.getByLabel("Bỏ phiếu đến").fill("2021-07-08T17:00");
        page.getByLabel("Địa điểm").fill("Phòng họp số 1");
        page.getByText("Chọn tất cả").click();
        desk.looksGood("prepare-agenda");
        desk.complete();
        status("Hội đồng đang xét");
    }

    @Test
    @Order(130)
    void theCouncilVotes() {
        Desk desk = office.desk("hd.thuky");
        desk.take("userTask_vote", "");
        desk.page()
                .getByLabel("Đồng ý", new Page.GetByLabelOptions().setExact(true))
                .check();
        desk.looksGood("vote");
        desk.complete("Nộp phiếu");
        for (String user : List.of("hd.chutich", "hd.pho", "hd.uyvien1", "hd.uyvien2")) {
            TestBrowser member = office.behindTheScenes().browser(user);
            Paperwork.ballot(member, "LC2020-HD-1");
            member.submit(
                            member.find("userTask_vote", card -> true)
                                    .orElseThrow()
                                    .id(),
                            Map.of())
                    .orFail();
        }
    }

    @Test
    @Order(140)
    void theMinutesAreWrittenAndSigned() {
        Desk secretary = office.desk("hd.thuky");
        secretary.take("userTask_recordAttendance", "");
        secretary.page().getByText("Ai đã bỏ phiếu thì có mặt").click();
        secretary.looksGood("record-attendance");
        secretary.complete("Chốt phiếu");
        secretary.take("userTask_draftMinutes", "");
        secretary.page().getByLabel("Số biên bản").fill("01/BB-HĐTĐKT");
        secretary.page().getByText("Soạn sẵn từ kết quả kiểm phiếu").click();
        secretary.looksGood("draft-minutes");
        secretary.complete();
        Desk chair = office.desk("hd.chutich");
        chair.take("userTask_signMinutes", "");
        chair.looksGood("sign-minutes");
        chair.complete("Ký biên bản");
        status("Chờ quyết định");
    }

    @Test
    @Order(150)
    void theChairmanDecides() {
        Desk desk = office.desk("chutich");
        desk.take("userTask_decideAward", dossier);
        desk.completeButton().click();
        desk.page().getByText("Bắt buộc").first().waitFor();
        desk.looksGood("decide-award-refused");
        desk.page().locator(".fjs-container input[type=radio]").first().check();
        desk.page().getByLabel("Số quyết định").fill("120/QĐ-UBND");
        typeDate(desk, "Ngày quyết định");
        desk.looksGood("decide-award");
        desk.complete();
        status("Đã khen thưởng");
    }

    // ---------- how it is done ----------

    private static Locator findings(Desk desk) {
        return desk.page().locator(".vd-findings ol li");
    }

    /** Into a date field of a Camunda Form. */
    private static void typeDate(Desk desk, String label) {
        Locator field = desk.page().getByLabel(label).first();
        field.click();
        field.pressSequentially("01/07/2021");
        desk.page().keyboard().press("Tab");
    }

    /** Waits until everybody who opens the dossier reads that it stands so. */
    private void status(String words) {
        Desk reader = office.desk("noivu.cv");
        Awaitility.await(words)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    reader.page().navigate("/ho-so/" + dossier);
                    return reader.page()
                                    .getByText(words, new Page.GetByTextOptions().setExact(true))
                                    .count()
                            > 0;
                });
        reader.looksGood("dossier-" + ++stations);
    }
}
