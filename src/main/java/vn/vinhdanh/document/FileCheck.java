package vn.vinhdanh.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign.UploadRule;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/** Says what is wrong with an uploaded file, from its content and not from what the browser claims. */
@Component
public class FileCheck {

    private final FileInspection inspection;

    public FileCheck(FileInspection inspection) {
        this.inspection = inspection;
    }

    /**
     * @param name as it is kept
     * @param mediaType of the content
     * @param pages pages, or sheets where a file has no pages; null when unknown
     * @param findings everything that is wrong, empty when the file may be kept
     */
    public record Verdict(String name, String mediaType, Integer pages, List<Finding> findings) {}

    /**
     * @param rule sizes and types that the campaign allows
     * @param place where the file is to be filed, for the findings
     * @param givenName name as the browser sent it
     */
    public Verdict check(UploadRule rule, Place place, String givenName, Path file) throws IOException {
        FileName name = FileName.of(givenName);
        Findings findings = new Findings(place, name.shown());
        findings.add(name.flaws());
        long size = Files.size(file);
        String mediaType = "";
        Integer pages = null;
        if (size == 0) {
            findings.add("FILE_EMPTY", "rỗng (0 byte).", "Kiểm tra lại tệp rồi tải lên lại.");
        } else if (size > rule.maxFileBytes()) {
            // Not opened: the bounds of the parsers are made for what may be kept.
            addTooLarge(findings, "nặng " + megabytes(size) + ", vượt mức ", rule);
        } else {
            FileInspection.Content content = inspection.inspect(file);
            mediaType = content.mediaType();
            pages = content.pages();
            findings.add(content.flaws());
            checkType(rule, name.text(), mediaType, findings);
        }
        return new Verdict(name.text(), mediaType, pages, findings.found);
    }

    /** @return what is wrong with a file that was not read to its end, because it is larger than the rule allows */
    public List<Finding> tooLarge(UploadRule rule, Place place, String givenName) {
        FileName name = FileName.of(givenName);
        Findings findings = new Findings(place, name.shown());
        findings.add(name.flaws());
        addTooLarge(findings, "nặng hơn mức ", rule);
        return findings.found;
    }

    private static void addTooLarge(Findings findings, String words, UploadRule rule) {
        findings.add(
                "FILE_TOO_LARGE",
                words + megabytes(rule.maxFileBytes()) + ".",
                "Quét lại với độ phân giải thấp hơn hoặc tách thành nhiều tệp.");
    }

    private static void checkType(UploadRule rule, String name, String mediaType, Findings findings) {
        String ending = rule.types().get(mediaType);
        if (mediaType.isEmpty()) {
            // A flaw has said what it is.
            return;
        }
        if (ending == null && FileInspection.isArchive(mediaType)) {
            findings.add(EnumSet.of(Flaw.FILE_IS_ARCHIVE));
        } else if (ending == null) {
            String allowed = rule.types().values().stream()
                    .map(type -> type.replaceFirst("^\\.", "").toUpperCase(Locale.ROOT))
                    .sorted()
                    .collect(Collectors.joining(", "));
            findings.add(
                    "FILE_TYPE_NOT_ALLOWED",
                    "không phải loại được nhận (nhận ra: " + mediaType + ").",
                    "Chỉ nhận " + allowed + "; đổi tên tệp không làm đổi loại.");
        } else if (!endsWith(name, ending)) {
            findings.add(
                    "FILE_NAME_MISLEADS",
                    "có tên không khớp với nội dung bên trong (" + ending.toUpperCase(Locale.ROOT) + ").",
                    "Lưu lại tệp đúng định dạng rồi tải lên.");
        }
    }

    /** @return the size as people read it: kilobytes for small files */
    public static String size(long bytes) {
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

    /** What was found about one file. */
    private static final class Findings {

        private final List<Finding> found = new ArrayList<>();
        private final Place place;
        private final String file;

        Findings(Place place, String shownName) {
            this.place = place;
            this.file = shownName.isBlank() ? "Tệp" : "Tệp “" + shownName + "”";
        }

        void add(Set<Flaw> flaws) {
            flaws.forEach(flaw -> add(flaw.name(), flaw.sentence(), flaw.remedy()));
        }

        void add(String code, String sentence, String remedy) {
            found.add(Finding.blocking(code, place, file + " " + sentence, remedy, ""));
        }
    }
}
