package vn.vinhdanh.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Valid files that were changed inside: parts of a DOCX or XLSX below its packing, where changes of single bytes of the
 * file never get, and objects of a PDF. The check always answers, soon, and with a bounded appetite.
 */
class SpoiltFilePropertyTest {

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final long MOST_BYTES = 512L << 20;
    private static final FileInspection INSPECTION = new FileInspection();

    private static final List<String> NASTY = List.of(
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
            "<a>".repeat(3000),
            "\u0000",
            "&#x0;",
            "]]>",
            "<?xml version=\"1.1\"?>",
            "xmlns:x=\"javascript:\"",
            "TargetMode=\"External\" Target=\"file:///etc/passwd\"",
            "9".repeat(400),
            "-2147483648",
            "<< /Length 2147483647 >>",
            "1 0 R",
            "/Kids [1 0 R 1 0 R]",
            "/JavaScript",
            "endobj",
            "\uFFFF",
            "PK\u0003\u0004");

    private static Path file;
    private static List<Sample> samples;

    @BeforeContainer
    static void samples() throws IOException {
        file = Files.createTempFile("vinh-danh-", ".spoilt");
        samples = HarmlessFiles.all().stream()
                .filter(sample -> sample.content().length < 60_000)
                .toList();
    }

    @AfterContainer
    static void cleanUp() throws IOException {
        Files.deleteIfExists(file);
    }

    @Provide
    Arbitrary<Sample> packages() {
        return Arbitraries.of(samples.stream()
                .filter(sample -> sample.name().matches("(?i).*\\.(docx|xlsx)"))
                .toList());
    }

    @Provide
    Arbitrary<Sample> pdfs() {
        return Arbitraries.of(samples.stream()
                .filter(sample -> sample.name().toLowerCase(Locale.ROOT).endsWith(".pdf"))
                .toList());
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void officeFileSpoiltInsideIsAnswered(@ForAll("packages") Sample sample, @ForAll long seed) throws IOException {
        answers(repacked(sample.content(), new Random(seed)), sample.name());
    }

    @Property(tries = 900, shrinking = ShrinkingMode.OFF)
    void pdfSpoiltInsideIsAnswered(@ForAll("pdfs") Sample sample, @ForAll long seed) throws IOException {
        answers(spoilt(sample.content(), new Random(seed)), sample.name());
    }

    private static void answers(byte[] content, String name) throws IOException {
        Files.write(file, content);
        long begun = System.nanoTime();
        long before = allocated();

        FileInspection.Content answer = INSPECTION.inspect(file);

        assertThat(answer.flaws()).as(name).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST);
        assertThat(allocated() - before).as("bytes taken for one file").isLessThan(MOST_BYTES);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** Spoils the parts of a ZIP and packs them again. */
    private static byte[] repacked(byte[] content, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            Set<String> names = new HashSet<>();
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                int fate = random.nextInt(12);
                if (fate == 0) {
                    continue;
                }
                String name = fate == 1 ? entry.getName() + random.nextInt(9) : entry.getName();
                if (names.add(name)) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(fate < 6 ? spoilt(part, random) : part);
                    zip.closeEntry();
                }
            }
        }
        return out.toByteArray();
    }

    /** Puts something nasty in, takes a piece out, doubles a piece, or changes some bytes. */
    private static byte[] spoilt(byte[] content, Random random) {
        byte[] result = content;
        for (int changes = 1 + random.nextInt(3); changes > 0 && result.length > 1; changes--) {
            int from = random.nextInt(result.length);
            int to = Math.min(result.length, from + random.nextInt(200));
            byte[] middle =
                    switch (random.nextInt(4)) {
                        case 0 -> NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8);
                        case 1 -> new byte[0];
                        case 2 -> twice(Arrays.copyOfRange(result, from, to));
                        default -> flipped(Arrays.copyOfRange(result, from, to), random);
                    };
            result = joined(Arrays.copyOf(result, from), middle, Arrays.copyOfRange(result, to, result.length));
        }
        return result;
    }

    private static byte[] twice(byte[] piece) {
        return joined(piece, piece);
    }

    private static byte[] flipped(byte[] piece, Random random) {
        for (int i = 0; i < piece.length; i += 1 + random.nextInt(20)) {
            piece[i] = (byte) random.nextInt(256);
        }
        return piece;
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }
}
