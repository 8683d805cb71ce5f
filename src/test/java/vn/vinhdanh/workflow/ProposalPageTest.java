package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code /de-xuat}: who would get what and why, for those who prepare and decide it (R36–R46, R84). */
@ProcessTest
class ProposalPageTest {

    private static final String CITY = "CITY_COMMENDATION";

    @Autowired
    CaseWork work;

    @BeforeEach
    void theCampaignIsUnderWay() {
        work.campaignUnderWay();
    }

    @Test
    void isForTheOfficeTheChairAndTheDeciderOnly() {
        for (String user : List.of("noivu.cv", "hd.chutich", "chutich")) {
            assertThat(work.ask(user, "GET", "/de-xuat", "")).as(user).isEqualTo(200);
            assertThat(work.ask(user, "GET", "/de-xuat/bang.xlsx", "")).as(user).isEqualTo(200);
        }
        for (String user : List.of("kimtan.cv", "kimtan.ct", "khoi.xaphuong", "hd.uyvien1", "lanhdao", "quantri")) {
            assertThat(work.ask(user, "GET", "/de-xuat", "")).as(user).isEqualTo(403);
            assertThat(work.ask(user, "GET", "/de-xuat/bang.xlsx", "")).as(user).isEqualTo(403);
            assertThat(work.ask(user, "GET", "/de-xuat?dot=LC2020", ""))
                    .as(user)
                    .isEqualTo(403);
        }
    }

    @Test
    void saysOfEachWhatItWouldGetAndWhyAndOfWhatIsTriedWhatWouldBeDifferent() {
        String first = work.qualifiedDossier("kimtan.cv", "kim-tan", CITY);
        String waits = work.directDossier("cocleu.cv", "coc-leu", CITY);

        String today = page("/de-xuat");
        assertThat(today)
                .contains(
                        "phường Kim Tân",
                        "Đề xuất khen thưởng",
                        "Xếp thứ 1 trong nhóm “phường tiêu biểu”; nhóm có 3 chỉ tiêu.")
                .contains("Chưa xét xong", "Hồ sơ đang ở bước: Đang thẩm định.")
                .doesNotContain("Nếu thử");

        String tried = page("/de-xuat?dot=LC2020&so:CITY_COMMENDATION/PHUONG=1&du=" + waits);
        assertThat(tried)
                .contains("Nếu thử", "thử với 1", "Bằng nhau, chờ biểu quyết", "nhiều hơn số chỉ tiêu còn lại (1)");

        assertThat(page("/de-xuat?dung=" + first)).contains("Tạm dừng xét; được xét lại khi hết lý do tạm dừng.");
        assertThat(page("/de-xuat?bo=" + first + ":1")).containsPattern("\\d+,\\d\\d % → \\d+,\\d\\d %");
        assertThat(page("/de-xuat?tran=0&so:CITY_COMMENDATION/XA=nhiều"))
                .contains("Mức trần phải lớn hơn 0.", "Số chỉ tiêu “nhiều”")
                .doesNotContain("Nếu thử");
        assertThat(page("/de-xuat")).as("nothing is kept").isEqualTo(today);
    }

    private String page(String url) {
        return work.page("noivu.cv", url);
    }
}
