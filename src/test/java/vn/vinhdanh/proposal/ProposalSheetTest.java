package vn.vinhdanh.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.TestData;
import vn.vinhdanh.allocation.Allocation;
import vn.vinhdanh.allocation.Application.State;
import vn.vinhdanh.allocation.Field;
import vn.vinhdanh.allocation.Nominee;
import vn.vinhdanh.allocation.Reasons;
import vn.vinhdanh.allocation.Rules;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.completion.Ratio;
import vn.vinhdanh.ranking.Ranking;
import vn.vinhdanh.ranking.Standing;

/** R84: the proposal as a file, a row for each nominee of each award. */
class ProposalSheetTest {

    private static final Campaign CAMPAIGN = TestData.laoCai2020();

    @Test
    void hasARowForEachNomineeWithEveryReasonAndItsClause() throws IOException {
        Field field = Field.of(
                CAMPAIGN,
                TestData.laoCai2020Organization(),
                List.of(nominee("HS-1", "kim-tan", 90), nominee("HS-2", "coc-leu", 80)),
                Map.of());
        Rules rules = new Rules(field.groups(), new Ranking(CAMPAIGN.ranking()), "", "");
        Reasons reasons = new Reasons(rules);
        Proposal proposal = new Proposal(
                field.groups(),
                Allocation.of(rules, field.applications()).stream()
                        .map(outcome -> new Proposal.Line(outcome, reasons.of(outcome)))
                        .toList());
        byte[] file = ProposalSheet.of(
                CAMPAIGN.name(),
                proposal,
                Map.of("HS-1", "90,00 %", "HS-2", "80,00 %"),
                Map.of("HS-1", List.of("Chỉ tiêu số 2: điều chỉnh từ 80 % thành 70 %.")));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Row first = book.getSheetAt(0).getRow(4);
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo("Bằng khen của Chủ tịch UBND tỉnh");
            assertThat(first.getCell(3).getNumericCellValue()).isEqualTo(1);
            assertThat(first.getCell(4).getStringCellValue()).isEqualTo("phường Kim Tân");
            assertThat(first.getCell(6).getStringCellValue()).isEqualTo("90,00 %");
            assertThat(first.getCell(7).getStringCellValue()).contains("từ 80 % thành 70 %");
            assertThat(first.getCell(8).getStringCellValue()).isEqualTo("Đề xuất khen thưởng");
            assertThat(first.getCell(9).getStringCellValue())
                    .startsWith("Xếp thứ 1 trong nhóm")
                    .endsWith("phường Kim Tân đứng trước phường Cốc Lếu vì tỷ lệ hoàn thành: 90,00 % so với 80,00 %.");
            assertThat(first.getCell(10).getStringCellValue())
                    .isEqualTo("Mục III.3.2.b, Kế hoạch; Mục III.3.1.b, Kế hoạch");
            assertThat(book.getSheetAt(0))
                    .anyMatch(row -> row.getCell(8) != null
                            && row.getCell(8)
                                    .getStringCellValue()
                                    .equals("Đề xuất khen thưởng (đơn vị đề nghị hình thức cao hơn)"));
        }
    }

    private static Nominee nominee(String dossier, String unit, int percent) {
        return new Nominee(
                dossier,
                TestData.laoCai2020Organization().unit(unit).orElseThrow(),
                CAMPAIGN.awardForm("PROVINCIAL_MERIT_CERTIFICATE").orElseThrow(),
                new Standing(Ratio.of(percent, 100), null, null, null, null),
                State.IN_RUNNING,
                "",
                "");
    }
}
