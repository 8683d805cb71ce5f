package vn.vinhdanh.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vinhdanh.TestData;
import vn.vinhdanh.finding.Finding;

/** What an upload is by its content, whatever it is called. */
class FileCheckTest {

    private final FileCheck check = new FileCheck();

    @TempDir
    Path folder;

    @Test
    void takesAPdfUnderItsName() throws IOException {
        assertThat(codes("to-trinh.pdf", "%PDF-1.4\n%%EOF")).isEmpty();
    }

    @Test
    void takesADocxUnderItsName() throws IOException {
        Path docx = folder.resolve("bao-cao.docx");
        try (OutputStream out = Files.newOutputStream(docx);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<document/>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(codes(docx, "bao-cao.docx")).isEmpty();
    }

    @Test
    void refusesAProgramThatCallsItselfAPdf() throws IOException {
        Path program = folder.resolve("program");
        byte[] header = new byte[256];
        header[0] = 'M';
        header[1] = 'Z';
        Files.write(program, header);
        List<Finding> findings = findings(program, "bien-ban.pdf");
        assertThat(findings).extracting(Finding::code).containsExactly("FILE_TYPE_NOT_ALLOWED");
        assertThat(findings.get(0).remedy()).contains("DOCX, JPG, PDF, PNG, XLSX");
    }

    @Test
    void refusesAWebPageThatCallsItselfAPdf() throws IOException {
        assertThat(codes("bien-ban.pdf", "<!DOCTYPE html><html><script>alert(1)</script></html>"))
                .containsExactly("FILE_TYPE_NOT_ALLOWED");
    }

    @Test
    void refusesAPdfThatCallsItselfAPicture() throws IOException {
        assertThat(codes("anh.png", "%PDF-1.4\n%%EOF")).containsExactly("FILE_NAME_MISLEADS");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertThat(codes("to-trinh.pdf", "")).containsExactly("FILE_EMPTY");
    }

    @Test
    void saysHowMuchTooLargeAFileIs() {
        long tooMuch = TestData.laoCai2020().upload().maxFileBytes() + 1;
        assertThat(check.check(
                        TestData.laoCai2020().upload(),
                        "SUBMISSION_LETTER",
                        "to-trinh.pdf",
                        tooMuch,
                        "application/pdf"))
                .extracting(Finding::code)
                .containsExactly("FILE_TOO_LARGE");
    }

    @Test
    void makesHostileNamesHarmlessAndKeepsVietnameseOnes() {
        assertThat(FileCheck.safeName("Báo cáo thành tích 2021.pdf")).isEqualTo("Báo cáo thành tích 2021.pdf");
        assertThat(FileCheck.safeName("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileCheck.safeName("C:\\Users\\a\\to-trinh.pdf")).isEqualTo("to-trinh.pdf");
        assertThat(FileCheck.safeName("bao\u202Efdp.exe")).isEqualTo("baofdp.exe");
        assertThat(FileCheck.safeName("a\r\nb.pdf")).isEqualTo("ab.pdf");
        assertThat(FileCheck.safeName("x".repeat(300) + ".pdf")).hasSize(200).endsWith(".pdf");
        assertThat(FileCheck.safeName("")).isEqualTo("tep");
    }

    private List<String> codes(String name, String content) throws IOException {
        Path file = folder.resolve("upload");
        Files.writeString(file, content);
        return codes(file, name);
    }

    private List<String> codes(Path file, String name) throws IOException {
        return findings(file, name).stream().map(Finding::code).toList();
    }

    private List<Finding> findings(Path file, String name) throws IOException {
        return check.check(
                TestData.laoCai2020().upload(), "SUBMISSION_LETTER", name, Files.size(file), check.detect(file, name));
    }
}
