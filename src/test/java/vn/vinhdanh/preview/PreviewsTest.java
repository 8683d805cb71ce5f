package vn.vinhdanh.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vinhdanh.document.HarmlessFiles;
import vn.vinhdanh.document.Sample;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.quarantine.Contents;

/** Whatever is let in is shown, as a new picture and within bounds. */
class PreviewsTest {

    private static final String PDF = "application/pdf";

    @TempDir
    Path folder;

    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private Previews previews;

    @BeforeEach
    void open() throws IOException {
        previews = new Previews(new Kept());
    }

    @AfterEach
    void close() throws IOException {
        previews.destroy();
    }

    static Stream<Sample> shown() {
        return HarmlessFiles.all().stream()
                .filter(sample -> !sample.title().startsWith("name"))
                .filter(sample -> sample.name().toLowerCase().matches(".*\\.(pdf|jpe?g|png)"));
    }

    @ParameterizedTest
    @MethodSource("shown")
    void drawsEveryHarmlessFile(Sample sample) throws IOException {
        String type = sample.name().toLowerCase().endsWith("pdf")
                ? PDF
                : sample.name().toLowerCase().endsWith("png") ? "image/png" : "image/jpeg";
        kept.put("a", sample.content());
        BufferedImage drawn = read(previews.page("a", type, 1, 800));
        assertThat(drawn.getWidth()).isBetween(1, 800);
        assertThat(previews.pages("a", type)).isPositive();
    }

    @Test
    void drawsThePageThatWasAskedFor() throws Exception {
        kept.put("a", pdf(Color.RED, Color.GREEN, Color.BLUE));
        assertThat(previews.pages("a", PDF)).isEqualTo(3);
        assertThat(middle(previews.page("a", PDF, 2, 800))).isEqualTo(Color.GREEN);
        assertThat(read(previews.page("a", PDF, 2, 2000)).getWidth()).isEqualTo(2000);
        for (int missing : List.of(0, 4, -1)) {
            assertThatThrownBy(() -> previews.page("a", PDF, missing, 800))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("không có trang " + missing);
        }
    }

    @Test
    void putsPicturesUprightAsTheCameraWasHeld() throws Exception {
        BufferedImage half = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        half.getGraphics().setColor(Color.WHITE);
        half.getGraphics().fillRect(0, 0, 1, 1);
        for (int x = 0; x < 100; x++) {
            for (int y = 0; y < 100; y++) {
                half.setRGB(x, y, Color.RED.getRGB());
            }
        }
        BufferedImage turned = Drawing.upright(half, 6, 1000);
        assertThat(turned.getWidth()).isEqualTo(100);
        assertThat(new Color(turned.getRGB(50, 10))).isEqualTo(Color.RED);
        assertThat(new Color(turned.getRGB(50, 190))).isEqualTo(Color.BLACK);
        BufferedImage other = Drawing.upright(half, 8, 1000);
        assertThat(new Color(other.getRGB(50, 190))).isEqualTo(Color.RED);
        assertThat(new Color(Drawing.upright(half, 3, 1000).getRGB(190, 50))).isEqualTo(Color.RED);
        assertThat(new Color(Drawing.upright(half, 2, 1000).getRGB(190, 50))).isEqualTo(Color.RED);

        Sample upsideDown = HarmlessFiles.all().stream()
                .filter(sample -> sample.title().equals("camera upside down"))
                .findFirst()
                .orElseThrow();
        assertThat(Exif.orientation(Files.write(folder.resolve("a.jpg"), upsideDown.content())))
                .isEqualTo(3);
        assertThat(Exif.orientation(Files.write(folder.resolve("b.jpg"), new byte[10])))
                .isEqualTo(1);
    }

    @Test
    void givesUpOnAPageThatIsDrawnForever() throws Exception {
        Path file = Files.write(folder.resolve("a.pdf"), slow());
        assertThatThrownBy(() -> new PdfPages(Duration.ofMillis(300)).draw(file, 1, 2000))
                .isInstanceOf(NotShown.class)
                .hasMessage("trang này quá phức tạp");
    }

    @Test
    void drawsAVeryLongPageSmaller() throws Exception {
        kept.put("a", pdf(new PDRectangle(100, 14_000), Color.RED));
        BufferedImage drawn = read(previews.page("a", PDF, 1, 2000));
        assertThat((long) drawn.getWidth() * drawn.getHeight()).isLessThanOrEqualTo(6_100_000);
    }

    @Test
    void keepsWhatWasDrawnAndThrowsTheOldestAway() throws IOException {
        Cabinet cabinet = new Cabinet(2500);
        Path first = cabinet.get("1", file -> Files.write(file, new byte[1000]));
        Files.setLastModifiedTime(first, java.nio.file.attribute.FileTime.fromMillis(1000));
        Path second = cabinet.get("2", file -> Files.write(file, new byte[1000]));
        Files.setLastModifiedTime(second, java.nio.file.attribute.FileTime.fromMillis(2000));
        assertThat(cabinet.get("1", file -> {
                    throw new IOException("made twice");
                }))
                .isEqualTo(first);
        cabinet.get("3", file -> Files.write(file, new byte[1000]));
        assertThat(first).exists();
        assertThat(second).doesNotExist();
        cabinet.close();
        assertThat(first).doesNotExist();
    }

    private static byte[] pdf(Color... pages) throws IOException {
        return pdf(PDRectangle.A4, pages);
    }

    private static byte[] pdf(PDRectangle size, Color... pages) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Color color : pages) {
                PDPage page = new PDPage(size);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.setNonStrokingColor(color);
                    content.addRect(0, 0, size.getWidth(), size.getHeight());
                    content.fill();
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] slow() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (int i = 0; i < 20_000; i++) {
                    content.addRect(0, 0, 595, 842);
                    content.fill();
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static BufferedImage read(Path picture) throws IOException {
        return ImageIO.read(picture.toFile());
    }

    private static Color middle(Path picture) throws IOException {
        BufferedImage drawn = read(picture);
        return new Color(drawn.getRGB(drawn.getWidth() / 2, drawn.getHeight() / 2));
    }

    private final class Kept implements Contents {

        @Override
        public void copy(String sha256, OutputStream out) throws IOException {
            out.write(kept.get(sha256));
        }

        @Override
        public void destroy(String sha256) {
            kept.remove(sha256);
        }
    }
}
