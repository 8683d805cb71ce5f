package vn.vinhdanh.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Names as they go out; a client reads them by RFC 6266. */
class HandoutTest {

    @Test
    void keepsVietnameseNamesAndOffersAPlainOneToOldPrograms() {
        assertThat(Handout.disposition("Tờ trình số 12 “Đợt 1”.pdf"))
                .isEqualTo(
                        "attachment; filename=\"To trinh so 12 _Dot 1_.pdf\"; filename*=UTF-8''T%E1%BB%9D%20tr%C3%ACnh"
                                + "%20s%E1%BB%91%2012%20%E2%80%9C%C4%90%E1%BB%A3t%201%E2%80%9D.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Báo cáo thành tích.docx",
                "a\"; filename=\"b.exe",
                "đạt 100% & vượt.pdf",
                "dòng\r\nSet-Cookie: a=b.pdf",
                "[1] 'phụ lục', #2; ~$.pdf",
                "𝔄.pdf"
            })
    void isReadBackAsItWas(String name) {
        String header = Handout.disposition(name);
        assertThat(header).matches("[\\x20-\\x7E]*");
        ContentDisposition read = ContentDisposition.parse(header);
        assertThat(read.getFilename()).isEqualTo(name);
        assertThat(read.isAttachment()).isTrue();
    }

    @Test
    void givesAFileNoRights() {
        HttpHeaders headers = Handout.of("a.pdf", "application/pdf").build().getHeaders();
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains("sandbox")
                .contains("default-src 'none'");
        assertThat(headers.getCacheControl()).isEqualTo("private, no-store");
    }
}
