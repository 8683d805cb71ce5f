package vn.vinhdanh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that people print come out of the printer readable. */
@InOffice
class PrintIT {

    private static final Path PAPERS = Path.of("target", "screens");

    private final Office office;

    PrintIT(Office office) {
        this.office = office;
        office.launched();
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("/ho-so", List.of("Hồ sơ của tôi", "Các bước")),
                Arguments.of("/ho-so/CODE", List.of("Mã hồ sơ", "Trạng thái", "Hạn nộp")),
                Arguments.of("/ho-so/CODE/phieu-kiem-tra", List.of("PHIẾU KIỂM TRA", "phường Kim Tân")),
                Arguments.of("/ho-so/CODE/vi-sao", List.of("Mã hồ sơ", "phường Kim Tân")),
                Arguments.of("/khen-thuong", List.of("Sổ khen thưởng")),
                Arguments.of("/moc-han/LC2020", List.of("Thời hạn của đợt thi đua")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isReadableOnPaper(String address, List<String> words) throws IOException {
        Page page = office.desk("kimtan.cv").page();
        page.navigate(address.replace("CODE", office.anyDossier()));
        byte[] paper = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        Files.createDirectories(PAPERS);
        Files.write(PAPERS.resolve("print" + address.replace('/', '-') + ".pdf"), paper);
        try (PDDocument document = Loader.loadPDF(paper)) {
            assertThat(document.getNumberOfPages()).isBetween(1, 12);
            assertThat(new PDFTextStripper().getText(document)).contains(words);
        }
    }
}
