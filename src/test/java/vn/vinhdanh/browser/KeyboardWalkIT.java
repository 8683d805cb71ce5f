package vn.vinhdanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
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

/**
 * A dossier for an award of the province from its beginning to the answer, by people who have no mouse: everything is
 * reached with Tab and pressed with Enter, Space or the arrows. The unit registered its targets in {@link WalkIT}.
 */
@InOffice
@Order(3)
@ExtendWith(StopsAtFirstFailure.class)
class KeyboardWalkIT {

    /** The sixth of June: day and month may stand in either order in a native date field. */
    private static final String SIXTH_OF_JUNE = "06062021";

    private final Office office;
    private String dossier;

    KeyboardWalkIT(Office office) {
        this.office = office;
    }

    @Test
    @Order(10)
    void aUnitOpensADossier() {
        Desk desk = atTheDesk("kimtan.cv");
        Keys keys = desk.keys();
        keys.to("Bắt đầu quy trình").press("Enter");
        desk.page()
                .locator(".modal-body")
                .getByText("Hồ sơ đề nghị khen thưởng")
                .waitFor();
        keys.to("Hồ sơ đề nghị khen thưởng").press("Enter");
        desk.page().locator(".modal-body form.vd .form-group").first().waitFor();
        keys.to("Tập thể được đề nghị").type("phường Kim Tân");
        keys.to("Hình thức khen thưởng").type("Cờ thi đua của UBND tỉnh");
        keys.to("Bắt đầu");
        desk.starting(() -> keys.press("Enter"));
        dossier = office.behindTheScenes()
                .texts("select code from dossier where unit_id = 'kim-tan' order by code desc")
                .get(0);
        assertThat(office.behindTheScenes().texts("select award_form from dossier where code = ?", dossier))
                .containsExactly("PROVINCIAL_FLAG");
        leave(desk);
    }

    @Test
    @Order(20)
    void theUnitFillsItInAndHandsItIn() {
        Desk desk = atTheDesk("kimtan.cv");
        Keys keys = desk.keys();
        take(desk, dossier);
        keys.to("Điền cả thời gian thi đua").press("Enter");
        keys.to("Tóm tắt thành tích").type("Dẫn đầu khối thi đua.");
        keys.to("Ngày họp, theo biên bản").type("10102020");
        for (int target = 1; target <= 3; target++) {
            keys.to("Kết quả chỉ tiêu số " + target).type("84,5");
        }
        keys.onTheWayTo(
                "Gửi thêm loại tài liệu khác",
                "[data-place^='CRITERION:'] input[type=checkbox]",
                () -> keys.press("Space"));
        for (String slot : requiredSlots(desk.page())) {
            upload(desk, slot);
        }
        keys.to("Kiểm tra thử").press("Enter");
        desk.page().getByText("Không còn điểm nào phải sửa").first().waitFor();
        complete(desk);
        awaitStatus("HEAD_CONFIRMATION_PENDING");
        leave(desk);
    }

    @Test
    @Order(30)
    void theHeadConfirms() {
        Desk desk = atTheDesk("kimtan.ct");
        take(desk, dossier);
        desk.keys().to("Xác nhận").press("Space");
        complete(desk);
        awaitStatus("AWAITING_BLOC_REVIEW");
        leave(desk);
    }

    @Test
    @Order(40)
    void theBlocReviewsAndProposes() {
        Desk desk = atTheDesk("khoi.xaphuong");
        Keys keys = desk.keys();
        keys.to("Bắt đầu quy trình").press("Enter");
        desk.page().locator(".modal-body").getByText("Bình xét của khối").waitFor();
        keys.to("Bình xét của khối").press("Enter");
        desk.page().locator(".modal-body form.vd .form-group").first().waitFor();
        keys.to("Bắt đầu");
        desk.starting(() -> keys.press("Enter"));
        leave(desk);

        desk = atTheDesk("khoi.xaphuong");
        take(desk, "Họp bình xét");
        desk.keys().to("Ngày họp").type(SIXTH_OF_JUNE);
        desk.keys().to("Tất cả có mặt").press("Enter");
        desk.keys().to("Đề nghị").press("Space");
        desk.keys().to("Kết luận cuộc họp").type("Khối thống nhất đề nghị.");
        complete(desk);
        leave(desk);

        desk = atTheDesk("khoi.xaphuong");
        take(desk, "Ký văn bản đề nghị của khối");
        desk.keys().to("Số văn bản").type("02/TTr-KTĐ");
        desk.keys().to("Ngày văn bản").type("01/07/2021").press("Tab");
        complete(desk);
        awaitStatus("IN_APPRAISAL");
        leave(desk);
    }

    @Test
    @Order(50)
    void theOfficeAppraises() {
        Desk unit = office.desk("kimtan.cv");
        unit.page().navigate("/ho-so/" + dossier + "/phieu-bia");
        String fingerprint = unit.page().locator("strong").allInnerTexts().stream()
                .filter(text -> text.matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}"))
                .findFirst()
                .orElseThrow();
        Desk desk = atTheDesk("noivu.cv");
        Keys keys = desk.keys();
        take(desk, dossier);
        keys.to("Số tờ").type("42");
        keys.to("Dấu vân tay trên phiếu bìa").type(fingerprint);
        keys.to("Xác nhận đã nhận bản giấy").press("Enter");
        desk.page().getByText("Giấy biên nhận").waitFor();
        keys.to("Đánh dấu đạt cho").press("Enter");
        keys.to("Đủ điều kiện").press("Space");
        complete(desk);
        awaitStatus("AWAITING_COUNCIL");
        leave(desk);
    }

    @Test
    @Order(60)
    void theOfficeConvenesTheCouncil() {
        Desk desk = atTheDesk("noivu.cv");
        Keys keys = desk.keys();
        keys.to("Bắt đầu quy trình").press("Enter");
        desk.page().locator(".modal-body").getByText("Phiên họp Hội đồng").waitFor();
        keys.to("Phiên họp Hội đồng").press("Enter");
        desk.page().locator(".modal-body form.vd .form-group").first().waitFor();
        keys.to("Bắt đầu");
        desk.starting(() -> keys.press("Enter"));
        leave(desk);

        desk = atTheDesk("noivu.cv");
        take(desk, "LC2020-HD-2");
        desk.keys().to("Ngày họp").type("07072021");
        desk.keys()
                .to("Bỏ phiếu đến")
                .type("07072021")
                .press("ArrowRight")
                .type("0500")
                .press("ArrowUp");
        desk.keys().to("Địa điểm").type("Phòng họp số 1");
        desk.keys().to("Chọn tất cả").press("Enter");
        complete(desk);
        awaitStatus("IN_COUNCIL");
        leave(desk);
    }

    @Test
    @Order(70)
    void theCouncilVotes() {
        Desk desk = atTheDesk("hd.thuky");
        take(desk, "LC2020-HD-2");
        desk.keys().to("Đồng ý").press("Space");
        complete(desk, "Nộp phiếu");
        leave(desk);
        for (String user : List.of("hd.chutich", "hd.pho", "hd.uyvien1", "hd.uyvien2")) {
            TestBrowser member = office.behindTheScenes().browser(user);
            Paperwork.ballot(member, "LC2020-HD-2");
            member.submit(
                            member.find("userTask_vote", card -> true)
                                    .orElseThrow()
                                    .id(),
                            Map.of())
                    .orFail();
        }
    }

    @Test
    @Order(80)
    void theMinutesAreWrittenAndSigned() {
        Desk desk = atTheDesk("hd.thuky");
        take(desk, "LC2020-HD-2");
        desk.keys().to("Ai đã bỏ phiếu thì có mặt").press("Enter");
        complete(desk, "Chốt phiếu");
        leave(desk);

        desk = atTheDesk("hd.thuky");
        take(desk, "LC2020-HD-2");
        desk.keys().to("Số biên bản").type("02/BB-HĐTĐKT");
        desk.keys().to("Soạn sẵn từ kết quả kiểm phiếu").press("Enter");
        complete(desk);
        leave(desk);

        desk = atTheDesk("hd.chutich");
        take(desk, "LC2020-HD-2");
        complete(desk, "Ký biên bản");
        awaitStatus("AWAITING_DECISION");
        leave(desk);
    }

    @Test
    @Order(90)
    void theChairmanSubmitsAndTheProvinceAnswers() {
        Desk desk = atTheDesk("chutich");
        take(desk, dossier);
        desk.keys().to("Ký tờ trình").press("Space");
        desk.keys().to("Số tờ trình").type("88/TTr-UBND");
        desk.keys().to("Ngày tờ trình").type("01/07/2021").press("Tab");
        complete(desk);
        awaitStatus("AWAITING_HIGHER_LEVEL");
        leave(desk);

        desk = atTheDesk("noivu.cv");
        take(desk, dossier);
        desk.keys().to("Được khen thưởng").press("Space");
        desk.keys().to("Số quyết định hoặc văn bản trả lời").type("900/QĐ-UBND");
        desk.keys().to("Ngày quyết định hoặc văn bản").type("01/07/2021").press("Tab");
        complete(desk);
        awaitStatus("AWARDED");
        leave(desk);
    }

    // ---------- how it is done ----------

    /** A new window, signed in with the keyboard. */
    private Desk atTheDesk(String user) {
        Desk desk = office.stranger();
        desk.page().navigate("/login");
        desk.page().waitForFunction("document.activeElement.name === 'username'");
        desk.keys().type(user).press("Tab").type(Office.PASSWORD).press("Enter");
        desk.waitForTasklist();
        return desk;
    }

    private static void leave(Desk desk) {
        assertThat(desk.watch().complaints()).isEmpty();
        desk.close();
    }

    /** Picks the card that says so, and takes the task on unless it is one's own already. */
    private static void take(Desk desk, String words) {
        desk.page().locator(".tasks-list .task").getByText(words).first().waitFor();
        desk.keys().to(words).press("Enter");
        desk.waitForForm();
        if (desk.page().locator(".disabled-form").isVisible()) {
            desk.keys().to("Nhận việc").press("Enter");
            desk.waitUntilClaimed();
        }
    }

    private static void complete(Desk desk) {
        desk.keys().to("Hoàn thành");
        desk.completing(() -> desk.keys().press("Enter"));
    }

    /** @param yes what the question that comes is answered with */
    private static void complete(Desk desk, String yes) {
        desk.keys().to("Hoàn thành");
        desk.completing(() -> {
            desk.keys().press("Enter");
            desk.page().locator("dialog[open]").waitFor();
            desk.keys().to(yes).press("Enter");
        });
    }

    private static List<String> requiredSlots(Page page) {
        return page.locator(".vd-slot:has(.vd-required)").all().stream()
                .map(slot -> slot.locator("input[type=file][multiple]").getAttribute("aria-label"))
                .toList();
    }

    private static void upload(Desk desk, String slot) {
        desk.keys().to(slot);
        FileChooser chooser = desk.page().waitForFileChooser(() -> desk.keys().press("Space"));
        String name = "Văn bản " + UUID.randomUUID().toString().substring(0, 8) + ".pdf";
        chooser.setFiles(new FilePayload(name, "application/pdf", SamplePdf.titled(slot + UUID.randomUUID())));
        desk.page().getByText(name).first().waitFor();
    }

    private void awaitStatus(String status) {
        Awaitility.await(status)
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> office.behindTheScenes().texts("select status from dossier where code = ?", dossier),
                        List.of(status)::equals);
    }
}
