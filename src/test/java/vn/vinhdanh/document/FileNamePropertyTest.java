package vn.vinhdanh.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.springframework.http.ContentDisposition;

/** Whatever a file is called: any Unicode, bidi, controls, reserved words of Windows, hundreds of characters. */
class FileNamePropertyTest {

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> odd = Arbitraries.of(
                "..",
                "/",
                "\\",
                "%2F",
                "%00",
                "\u0000",
                "\r\n",
                "\u202E",
                "\u2066",
                "\u200E",
                "\uFEFF",
                "\uD800",
                "\uDFFF",
                "\u0301",
                "CON",
                "nul.pdf",
                "LPT1 .docx",
                "com¹",
                ":",
                "\"",
                "|",
                " ",
                ".",
                "\u3000",
                "%",
                ";",
                "=",
                "'",
                "Tờ trình",
                "To\u031b\u0300 tri\u0300nh",
                "báo cáo",
                "😀",
                "ﬁ",
                "Ⅳ",
                "\u2028",
                ".pdf",
                "ạ".repeat(300));
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(40);
        Arbitrary<String> plain = Arbitraries.strings()
                .withChars("abcđêôơưăâáàảãạ ().-_0123456789,&+")
                .ofMaxLength(60);
        return Arbitraries.oneOf(
                any,
                plain,
                Combinators.combine(plain, odd, plain, odd).as((a, b, c, d) -> a + b + c + d),
                odd.list().ofMaxSize(6).map(parts -> String.join("", parts)),
                Arbitraries.strings().all().ofMinLength(280).ofMaxLength(400));
    }

    @Property(tries = 20_000, shrinking = ShrinkingMode.BOUNDED)
    void aNameIsTakenAsItIsOrRefusedAndNeverRepaired(@ForAll("names") String given) {
        FileName name = FileName.of(given);

        assertThat(name.text()).isEqualTo(Normalizer.normalize(given, Normalizer.Form.NFC));
        assertThat(FileName.of(name.text())).as("stable").isEqualTo(name);
        assertThat(FileName.of(name.text()).flaws()).isEqualTo(name.flaws());
        assertThat(name.shown())
                .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]")
                .satisfies(shown ->
                        assertThat(shown.codePointCount(0, shown.length())).isLessThanOrEqualTo(81));
    }

    @Property(tries = 20_000, shrinking = ShrinkingMode.BOUNDED)
    void aNameWithoutFlawIsSafeOnEveryDiskAndInEveryHeader(@ForAll("names") String given) {
        FileName name = FileName.of(given);
        if (!name.flaws().isEmpty()) {
            return;
        }
        String text = name.text();

        assertThat(text).isNotBlank().doesNotContainPattern("[/\\\\<>:\"|?*\\p{Cntrl}]");
        assertThat(text)
                .doesNotEndWith(".")
                .doesNotEndWith(" ")
                .doesNotStartWith(" ")
                .isNotEqualTo("..");
        assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(200);
        assertThat(text.split("\\.")[0].trim()).doesNotMatch("(?i)con|prn|aux|nul|com[0-9]|lpt[0-9]");
        assertThat(text.chars()
                        .filter(c -> Character.UnicodeBlock.of(c) == Character.UnicodeBlock.GENERAL_PUNCTUATION
                                && Character.getType(c) == Character.FORMAT))
                .isEmpty();

        String header = ContentDisposition.attachment()
                .filename(text, StandardCharsets.UTF_8)
                .build()
                .toString();
        assertThat(header).matches("[\\x20-\\x7E]*");
        assertThat(ContentDisposition.parse(header).getFilename()).isEqualTo(text);
    }
}
