package vn.vinhdanh.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a file is, where it says so. */
class PagesTest {

    private final FileInspection inspection = new FileInspection();

    @TempDir
    Path folder;

    @Test
    void countsThePagesOfAPdf() throws Exception {
        assertThat(pages(Pdfs.with(document -> HarmlessFiles.pages(document, 40))))
                .isEqualTo(40);
    }

    @Test
    void takesThePagesThatWordNotedDown() throws Exception {
        byte[] noted = OfficeFiles.docx(
                document -> document.getProperties().getExtendedProperties().setPages(12));
        assertThat(pages(noted)).isEqualTo(12);
    }

    @Test
    void doesNotKnowWhereWordNotedNothingDown() throws Exception {
        assertThat(pages(OfficeFiles.docx())).isNull();
    }

    @Test
    void countsTheSheetsOfAnXlsx() throws Exception {
        byte[] two = OfficeFiles.xlsx(workbook -> workbook.createSheet("Danh sách trích ngang"));
        assertThat(pages(two)).isEqualTo(2);
    }

    @Test
    void takesAPictureForOnePage() throws Exception {
        byte[] picture = HarmlessFiles.all().stream()
                .filter(sample -> sample.title().equals("PNG with alpha"))
                .findFirst()
                .orElseThrow()
                .content();
        assertThat(pages(picture)).isOne();
    }

    private Integer pages(byte[] content) throws IOException {
        Path file = folder.resolve("file");
        Files.write(file, content);
        FileInspection.Content found = inspection.inspect(file);
        assertThat(found.flaws()).isEmpty();
        return found.pages();
    }
}
