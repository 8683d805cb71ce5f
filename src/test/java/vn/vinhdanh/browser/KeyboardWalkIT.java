package vn.vinhdanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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
 * reached with Tab and pressed with Enter, Space or the arrows. The unit registered its targets in {@link WalkIT}, without
 * a mouse too.
 */
@InOffice
@Order(3)
@ExtendWith(StopsAtFirstFailure.class)
class KeyboardWalkIT {

    private static final String SESSION = "LC2020-HD-2";

    private final Office office;
    private String dossier;

    KeyboardWalkIT(Office office) {
        this.office = office;
    }

    @Test
    @Order(10)
    void aUnitOpensADossier() {
        office.withoutMouse(
                "cocleu.cv",
                keys -> keys.start("Hồ sơ đề nghị khen thưởng", () -> {
                    keys.to("Tập thể được đề nghị").select("phường Cốc Lếu");
                    keys.to("Hình thức khen thưởng").select("Cờ thi đua của UBND tỉnh");
                }));
        dossier = office.behindTheScenes()
                .texts("select code from dossier where unit_id = 'coc-leu' and award_form = 'PROVINCIAL_FLAG'")
                .get(0);
    }

    @Test
    @Order(20)
    void theUnitFillsItInAndHandsItIn() {
        office.withoutMouse("cocleu.cv", keys -> {
            keys.take(dossier);
            keys.to("Điền cả thời gian thi đua").press("Enter");
            keys.to("Tóm tắt thành tích").type("Dẫn đầu khối thi đua.");
            keys.to("Ngày họp, theo biên bản").type("10102020");
            for (int target = 1; target <= 3; target++) {
                keys.to("Kết quả chỉ tiêu số " + target).type("84,5");
            }
            keys.onTheWayTo(
                    "tổ chức Đảng được đánh giá",
                    "[data-place^='CRITERION:'] input[type=checkbox]",
                    () -> keys.press("Space"));
            keys.select("Hoàn thành tốt nhiệm vụ");
            keys.to("chính quyền được đánh giá").select("Hoàn thành xuất sắc nhiệm vụ");
            keys.to("các tổ chức đoàn thể vững mạnh").select("Vững mạnh");
            for (Locator slot : keys.page()
                    .locator(".vd-slot:has(.vd-required) input[type=file][multiple]")
                    .all()) {
                upload(keys, slot.getAttribute("aria-label"));
            }
            upload(keys, "Minh chứng hoạt động sáng tạo");
            keys.to("Đã có xác nhận của Thủ trưởng").press("Space");
            keys.to("Kiểm tra thử").press("Enter");
            keys.page().locator(".vd-findings ol li, .vd-ok").first().waitFor();
            assertThat(keys.page().locator(".vd-findings ol li").allInnerTexts())
                    .isEmpty();
            keys.complete();
        });
        awaitStatus("HEAD_CONFIRMATION_PENDING");
    }

    @Test
    @Order(30)
    void theHeadConfirms() {
        office.withoutMouse("cocleu.ct", keys -> {
            keys.take(dossier);
            keys.to("Xác nhận").press("Space");
            keys.complete();
        });
        awaitStatus("AWAITING_BLOC_REVIEW");
    }

    @Test
    @Order(40)
    void theBlocReviewsAndProposes() {
        office.withoutMouse("khoi.xaphuong", keys -> {
            keys.start("Bình xét của khối", () -> {});
            keys.take("Họp bình xét");
            keys.to("Ngày họp").type("01072021");
            keys.to("Tất cả có mặt").press("Enter");
            keys.to("Đề nghị").press("Space");
            keys.to("Kết luận cuộc họp").type("Khối thống nhất đề nghị.");
            keys.complete();
            keys.take("Ký văn bản đề nghị của khối");
            keys.to("Số văn bản").type("02/TTr-KTĐ");
            keys.to("Ngày văn bản").type("01/07/2021").press("Tab");
            keys.complete();
        });
        awaitStatus("IN_APPRAISAL");
    }

    @Test
    @Order(50)
    void theOfficeAppraises() {
        Desk unit = office.desk("cocleu.cv");
        unit.page().navigate("/ho-so/" + dossier + "/phieu-bia");
        String fingerprint = unit.page().locator("strong").allInnerTexts().stream()
                .filter(text -> text.matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}"))
                .findFirst()
                .orElseThrow();
        office.withoutMouse("noivu.cv", keys -> {
            keys.take(dossier);
            keys.to("Số tờ").type("42");
            keys.to("Dấu vân tay trên phiếu bìa").type(fingerprint);
            keys.to("Xác nhận đã nhận bản giấy").press("Enter");
            keys.page().getByText("Giấy biên nhận").waitFor();
            keys.to("Đánh dấu đạt cho").press("Enter");
            keys.to("Đủ điều kiện").press("Space");
            keys.complete();
        });
        awaitStatus("AWAITING_COUNCIL");
    }

    @Test
    @Order(60)
    void theOfficeConvenesTheCouncil() {
        office.withoutMouse("noivu.cv", keys -> {
            keys.start("Phiên họp Hội đồng", () -> {});
            keys.take(SESSION);
            keys.to("Ngày họp").type("07072021");
            keys.to("Bỏ phiếu đến")
                    .type("07072021")
                    .press("ArrowRight")
                    .type("0500")
                    .press("ArrowUp");
            keys.to("Địa điểm").type("Phòng họp số 1");
            keys.to("Chọn tất cả").press("Enter");
            keys.complete();
        });
        awaitStatus("IN_COUNCIL");
    }

    @Test
    @Order(70)
    void theCouncilVotes() {
        office.withoutMouse("hd.thuky", keys -> {
            keys.take(SESSION);
            keys.to("Đồng ý").press("Space");
            keys.complete("Nộp phiếu");
        });
        for (String user : List.of("hd.chutich", "hd.pho", "hd.uyvien1", "hd.uyvien2")) {
            TestBrowser member = office.behindTheScenes().browser(user);
            Paperwork.ballot(member, SESSION);
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
        office.withoutMouse("hd.thuky", keys -> {
            keys.take(SESSION);
            keys.to("Ai đã bỏ phiếu thì có mặt").press("Enter");
            keys.complete("Chốt phiếu");
            keys.take("Lập biên bản");
            keys.to("Số biên bản").type("02/BB-HĐTĐKT");
            keys.to("Soạn sẵn từ kết quả kiểm phiếu").press("Enter");
            keys.complete();
        });
        office.withoutMouse("hd.chutich", keys -> {
            keys.take(SESSION);
            keys.complete("Ký biên bản");
        });
        awaitStatus("AWAITING_DECISION");
    }

    @Test
    @Order(90)
    void theChairmanSubmitsAndTheProvinceAnswers() {
        office.withoutMouse("chutich", keys -> {
            keys.take(dossier);
            keys.to("Ký tờ trình").press("Space");
            keys.to("Số tờ trình").type("88/TTr-UBND");
            keys.to("Ngày tờ trình").type("01/07/2021").press("Tab");
            keys.complete();
        });
        awaitStatus("AWAITING_HIGHER_LEVEL");
        office.withoutMouse("noivu.cv", keys -> {
            keys.take(dossier);
            keys.to("Được khen thưởng").press("Space");
            keys.to("Số quyết định hoặc văn bản trả lời").type("900/QĐ-UBND");
            keys.to("Ngày quyết định hoặc văn bản").type("01/07/2021").press("Tab");
            keys.complete();
        });
        awaitStatus("AWARDED");
    }

    // ---------- how it is done ----------

    private static void upload(Keys keys, String slot) {
        String name = "Văn bản " + UUID.randomUUID().toString().substring(0, 8) + ".pdf";
        keys.to(slot)
                .choose("Space", new FilePayload(name, "application/pdf", SamplePdf.titled(slot + UUID.randomUUID())));
        keys.page().getByLabel("Xem tệp " + name).waitFor();
    }

    private void awaitStatus(String status) {
        Awaitility.await(status)
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> office.behindTheScenes().texts("select status from dossier where code = ?", dossier),
                        List.of(status)::equals);
    }
}
