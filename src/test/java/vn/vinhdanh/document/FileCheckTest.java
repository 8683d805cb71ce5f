package vn.vinhdanh.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vinhdanh.TestData;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/** Holds every file of the corpora against the verdict it deserves, under the rule of the city's campaign. */
class FileCheckTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final FileCheck check = new FileCheck(new FileInspection());

    @TempDir
    Path folder;

    static List<Sample> hostile() {
        return HostileFiles.all();
    }

    static List<Sample> harmless() {
        return HarmlessFiles.all();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void keepsOut(Sample sample) throws IOException {
        List<Finding> findings = check(sample.name(), sample.content()).findings();
        assertThat(findings).extracting(Finding::code).containsExactlyInAnyOrderElementsOf(sample.codes());
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.isBlocking()).isTrue();
            assertThat(finding.place()).isEqualTo(Place.document("SUBMISSION_LETTER"));
            assertThat(finding.sentence()).startsWith("Tệp").endsWith(".");
            assertThat(finding.sentence()).doesNotContainPattern("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]");
            assertThat(finding.remedy()).endsWith(".");
        });
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void lets(Sample sample) throws IOException {
        FileCheck.Verdict verdict = check(sample.name(), sample.content());
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.name()).isEqualTo(Normalizer.normalize(sample.name(), Normalizer.Form.NFC));
        assertThat(TestData.laoCai2020().upload().types()).containsKey(verdict.mediaType());
    }

    @Test
    void hasSixtyFilesOfEachKind() {
        assertThat(hostile())
                .hasSizeGreaterThanOrEqualTo(60)
                .extracting(Sample::title)
                .doesNotHaveDuplicates();
        assertThat(harmless()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void tellsTheNameAndTheContentInOneGo() throws IOException {
        assertThat(check("../x\u202E.docx", new byte[] {'M', 'Z', 0, 0}).findings())
                .extracting(Finding::code)
                .containsExactly("NAME_HAS_PATH", "NAME_HAS_DIRECTION_CHARACTERS", "FILE_IS_PROGRAM");
    }

    @Test
    void namesTheTypesThatAreTaken() throws IOException {
        Finding finding = check("thu.pdf", "Kính gửi".getBytes(StandardCharsets.UTF_8))
                .findings()
                .get(0);
        assertThat(finding.sentence()).contains("text/plain");
        assertThat(finding.remedy()).contains("DOCX, JPG, PDF, PNG, XLSX");
    }

    @Test
    void saysHowMuchTooLargeAFileIs() throws IOException {
        byte[] tooMuch = new byte[(int) TestData.laoCai2020().upload().maxFileBytes() + 104858];
        assertThat(check("to-trinh.pdf", tooMuch).findings())
                .extracting(Finding::sentence)
                .containsExactly("Tệp “to-trinh.pdf” nặng 20,1 MB, vượt mức 20,0 MB.");
    }

    @Test
    void answersWhateverAFileWasTurnedInto() throws IOException {
        Random random = new Random(2020);
        List<byte[]> files = harmless().stream()
                .map(Sample::content)
                .filter(content -> content.length < 60_000)
                .toList();
        for (int i = 0; i < 1500; i++) {
            byte[] content = files.get(random.nextInt(files.size())).clone();
            for (int changes = random.nextInt(8); changes >= 0; changes--) {
                content[random.nextInt(content.length)] = (byte) random.nextInt(256);
            }
            byte[] spoilt = Arrays.copyOf(content, content.length - random.nextInt(2) * random.nextInt(content.length));
            assertThat(check("to-trinh.pdf", spoilt)).isNotNull();
        }
    }

    private FileCheck.Verdict check(String name, byte[] content) throws IOException {
        Path file = folder.resolve("upload");
        Files.write(file, content);
        return Assertions.assertTimeout(
                LONGEST,
                () -> check.check(TestData.laoCai2020().upload(), Place.document("SUBMISSION_LETTER"), name, file));
    }
}
