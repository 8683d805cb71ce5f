package vn.vinhdanh.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an office can do wrong in Word, and what it is told when the application starts. */
class TemplateInspectionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{ten_phuong}} | chỗ điền {{ten_phuong}} không có; dùng được: ca_nhan, can_cu",
                "{{ don_vi }} | chỗ điền {{ don_vi }} không có",
                "{{Đơn vị}} | chỗ điền {{Đơn vị}} không có",
                "{{@don_vi}} | chỗ điền {{@don_vi}} không có",
                "{{+don_vi}} | chỗ điền {{+don_vi}} không có",
                "{{don_vi.class}} | chỗ điền {{don_vi.class}} không có",
                "{{chi_tieu}} | là danh sách, phải đặt ở đầu một dòng của bảng",
                "{{?chi_tieu}} {{noi_dung}} | có {{?chi_tieu}} mà không có {{/chi_tieu}}",
                "{{noi_dung}} {{/chi_tieu}} | có {{/chi_tieu}} mà trước đó không có {{?chi_tieu}}",
                "{{?chi_tieu}} {{don_vi}} {{/chi_tieu}} | chỗ điền {{don_vi}} không có; dùng được: dang_ky",
                "{{?don_vi}} x {{/don_vi}} | chỗ điền {{?don_vi}} không có",
                "Đơn vị {{don_vi | có dấu {{ hoặc }} không thành một chỗ điền",
                "Đơn vị don_vi}} | có dấu {{ hoặc }} không thành một chỗ điền",
            })
    void saysWhatIsWrong(String text, String sentence) throws IOException {
        assertThat(TemplateInspection.mistakes(word(text), PaperKind.DOSSIER_PAPER))
                .anySatisfy(mistake -> assertThat(mistake).contains(sentence));
    }

    @Test
    void readsNamesThatWordHasBrokenIntoPieces() throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            for (String piece : List.of("Kính gửi {{co_", "quan_nhan}} và {", "{don", "_vi}}")) {
                (word.getParagraphs().isEmpty() ? word.createParagraph() : word.getParagraphArray(0))
                        .createRun()
                        .setText(piece);
            }
            byte[] file = bytes(word);
            assertThat(TemplateInspection.mistakes(file, PaperKind.DOSSIER_PAPER))
                    .isEmpty();
            PaperContent content = new PaperContent(PaperKind.DOSSIER_PAPER)
                    .put("co_quan_nhan", "UBND thành phố")
                    .put("don_vi", "phường Kim Tân");
            assertThat(WordText.of(new WordTemplate(file, PaperKind.DOSSIER_PAPER).fill(content)))
                    .contains("Kính gửi UBND thành phố và phường Kim Tân");
        }
    }

    @Test
    void saysWhichFieldOfARepeatedRowIsUnknown() throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            XWPFTable table = word.createTable(1, 2);
            table.getRow(0).getCell(0).setText("{{chi_tieu}}[stt]");
            table.getRow(0).getCell(1).setText("[diem]");
            assertThat(TemplateInspection.mistakes(bytes(word), PaperKind.DOSSIER_PAPER))
                    .singleElement()
                    .asString()
                    .startsWith("chỗ điền [diem] không có; dùng được: dang_ky");
        }
    }

    @Test
    void refusesMacrosAndWhatIsNoWordFile() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            OPCPackage parts = word.getPackage();
            parts.replaceContentType(
                    XWPFRelation.DOCUMENT.getContentType(), XWPFRelation.MACRO_DOCUMENT.getContentType());
            word.write(file);
        }
        assertThat(TemplateInspection.mistakes(file.toByteArray(), PaperKind.DOSSIER_PAPER))
                .singleElement()
                .asString()
                .startsWith("không phải tệp DOCX thường");
        assertThat(TemplateInspection.mistakes(new byte[] {1, 2, 3}, PaperKind.DOSSIER_PAPER))
                .containsExactly("không mở được như một tệp DOCX.");
    }

    private static byte[] word(String text) throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            word.createParagraph().createRun().setText(text);
            return bytes(word);
        }
    }

    private static byte[] bytes(XWPFDocument word) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        word.write(file);
        return file.toByteArray();
    }
}
