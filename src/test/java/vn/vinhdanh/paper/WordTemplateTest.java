package vn.vinhdanh.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template that we ship, filled and read again; what people typed stays text whatever it looks like. */
class WordTemplateTest {

    private static final Path SHIPPED = Path.of("src/main/resources/papers");
    private static final Pattern TAG = Pattern.compile("\\{\\{([A-Za-z_]+)}}");

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(SHIPPED)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void canBeFilled(Path file) throws IOException {
        assertThat(TemplateInspection.mistakes(Files.readAllBytes(file), kindOf(file)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void putsEveryValueInItsPlace(Path file) throws IOException {
        byte[] template = Files.readAllBytes(file);
        PaperKind kind = kindOf(file);
        PaperContent content = new PaperContent(kind);
        kind.texts().forEach(name -> content.put(name, "Giá trị của " + name));
        kind.lists()
                .forEach((name, fields) -> content.list(name, List.of(entry(name, fields, 1), entry(name, fields, 2))));

        String filled = WordText.of(new WordTemplate(template, kind).fill(content));

        assertThat(filled).doesNotContain("{{", "}}", "[stt]", "[ten]", "[noi_dung]");
        Map<String, Long> asked = TAG.matcher(WordText.of(template))
                .results()
                .collect(Collectors.groupingBy(found -> found.group(1), Collectors.counting()));
        assertThat(asked).hasSizeGreaterThan(3);
        asked.forEach((name, times) -> {
            String small = name.toLowerCase(Locale.ROOT);
            if (kind.texts().contains(small)) {
                String value = "Giá trị của " + small;
                boolean alsoAField = kind.lists().values().stream().anyMatch(fields -> fields.contains(small));
                if (alsoAField) { // the template may mean the one or the other
                    assertThat(filled).as(name).containsAnyOf(value, " cột " + small);
                    return;
                }
                assertThat(filled.split(name.equals(small) ? value : value.toUpperCase(Locale.ROOT), -1))
                        .as(name)
                        .hasSizeGreaterThan(times.intValue());
            } else if (kind.lists().containsKey(name)) {
                assertThat(filled).contains(name + " dòng 1 cột ", name + " dòng 2 cột ");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void leavesHostileTextsInert(Path file) throws IOException {
        String hostile = "A & B <w:p/> ]]> {{ma_ho_so}} {{?chi_tieu}} {{@don_vi}} [stt] ${7*7} #{T(java.lang.Runtime)}"
                + " \u0000\u0001\u202E{ HYPERLINK \"http://x\" } INCLUDETEXT C:\\secret.txt\nDòng hai";
        PaperKind kind = kindOf(file);
        PaperContent content = new PaperContent(kind);
        kind.texts().forEach(name -> content.put(name, name.equals("ma_ho_so") ? "LC2020-HS-0001" : hostile));
        kind.lists().forEach((name, fields) -> {
            Map<String, String> row = new LinkedHashMap<>();
            fields.forEach(field -> row.put(field, hostile));
            content.list(name, List.of(row, row, row));
        });

        byte[] filled = new WordTemplate(Files.readAllBytes(file), kind).fill(content);

        String text = WordText.of(filled);
        assertThat(text)
                .contains(
                        "A & B <w:p/> ]]> {{ma_ho_so}} {{?chi_tieu}} {{@don_vi}} [stt] ${7*7} #{T(java.lang.Runtime)}")
                .contains("Dòng hai")
                .doesNotContain("\u202E");
        assertThat(WordText.fieldsOf(filled))
                .as("fields of Word")
                .isEqualTo(WordText.fieldsOf(Files.readAllBytes(file)));
        assertThat(WordText.linksOf(filled)).as("links to the outside").isZero();
    }

    static PaperKind kindOf(Path file) {
        String name = file.getFileName().toString();
        if (name.startsWith("thong-bao")) {
            return PaperKind.NOTICE;
        }
        return name.endsWith("-hoi-dong.docx") || name.endsWith("-kiem-phieu.docx")
                ? PaperKind.COUNCIL_PAPER
                : PaperKind.DOSSIER_PAPER;
    }

    private static Map<String, String> entry(String list, List<String> fields, int row) {
        Map<String, String> entry = new LinkedHashMap<>();
        fields.forEach(field -> entry.put(field, list + " dòng " + row + " cột " + field));
        return entry;
    }
}
