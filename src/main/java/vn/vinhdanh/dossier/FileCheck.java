package vn.vinhdanh.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign.UploadRule;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/** Says what is wrong with an uploaded file, from its content and not from what the browser claims. */
@Component
class FileCheck {

    private static final int LONGEST_NAME = 200;

    private final Tika tika = new Tika();

    /** @return media type of the content */
    String detect(Path file, String name) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return tika.detect(content, name);
        }
    }

    /**
     * @param rule sizes and types that the campaign allows
     * @param documentType where the file is to be filed, for the place of the findings
     * @param name name as uploaded, already made safe by {@link #safeName}
     * @return everything that is wrong, empty when the file may be kept
     */
    List<Finding> check(UploadRule rule, String documentType, String name, long size, String mediaType) {
        List<Finding> findings = new ArrayList<>();
        Place place = Place.document(documentType);
        String allowed = rule.types().values().stream()
                .map(ending -> ending.replaceFirst("^\\.", "").toUpperCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
        if (size == 0) {
            findings.add(Finding.blocking(
                    "FILE_EMPTY", place, "Tệp “" + name + "” rỗng (0 byte).", "Kiểm tra lại tệp rồi tải lên lại.", ""));
            return findings;
        }
        if (size > rule.maxFileBytes()) {
            findings.add(Finding.blocking(
                    "FILE_TOO_LARGE",
                    place,
                    "Tệp “" + name + "” nặng " + megabytes(size) + ", vượt mức " + megabytes(rule.maxFileBytes()) + ".",
                    "Quét lại với độ phân giải thấp hơn hoặc tách thành nhiều tệp.",
                    ""));
        }
        String ending = rule.types().get(mediaType);
        if (ending == null) {
            findings.add(Finding.blocking(
                    "FILE_TYPE_NOT_ALLOWED",
                    place,
                    "Nội dung tệp “" + name + "” không phải loại được nhận (nhận ra: " + mediaType + ").",
                    "Chỉ nhận " + allowed + "; đổi tên tệp không làm đổi loại.",
                    ""));
        } else if (!endsWith(name, ending)) {
            findings.add(Finding.blocking(
                    "FILE_NAME_MISLEADS",
                    place,
                    "Tên tệp “" + name + "” không khớp với nội dung bên trong (" + ending.toUpperCase(Locale.ROOT)
                            + ").",
                    "Lưu lại tệp đúng định dạng rồi tải lên.",
                    ""));
        }
        return findings;
    }

    /** @return the last part of the name, NFC, without control characters, at most 200 characters long */
    static String safeName(String given) {
        String name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|?*:]", "").trim();
        if (name.isEmpty()) {
            name = "tep";
        }
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    /** @return the size as people read it: kilobytes for small files */
    static String size(long bytes) {
        return bytes >= 1_048_576 ? megabytes(bytes) : Math.max(1, bytes / 1024) + " KB";
    }

    static String megabytes(long bytes) {
        return String.format(Locale.forLanguageTag("vi"), "%.1f MB", bytes / 1_048_576.0);
    }

    private static boolean endsWith(String name, String ending) {
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = "." + ending.replaceFirst("^\\.", "").toLowerCase(Locale.ROOT);
        return lower.endsWith(plain) || plain.equals(".jpg") && lower.endsWith(".jpeg");
    }
}
