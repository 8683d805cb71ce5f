package vn.vinhdanh.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** Says everything that is wrong with a template, in the words of who edits it in Word. */
final class TemplateInspection {

    private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern FIELD = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");

    private final PaperKind kind;
    private final List<String> mistakes = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    private TemplateInspection(PaperKind kind) {
        this.kind = kind;
    }

    /** @return Vietnamese sentences, empty when the template can be used */
    static List<String> mistakes(byte[] file, PaperKind kind) {
        TemplateInspection inspection = new TemplateInspection(kind);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            if (!XWPFRelation.DOCUMENT
                    .getContentType()
                    .equals(word.getPackagePart().getContentType())) {
                return List.of("không phải tệp DOCX thường (có macro, hoặc là tệp mẫu DOTX); hãy lưu lại thành .docx.");
            }
            inspection.read(word);
        } catch (IOException | POIXMLException | UnsupportedFileFormatException | OpenXML4JRuntimeException broken) {
            return List.of("không mở được như một tệp DOCX.");
        }
        if (inspection.mistakes.isEmpty()) {
            inspection.tryOut(file);
        }
        return inspection.mistakes;
    }

    private void read(XWPFDocument word) {
        read((IBody) word);
        word.getHeaderList().forEach(this::read);
        word.getFooterList().forEach(this::read);
        open.forEach(list -> mistakes.add("có {{?" + list + "}} mà không có {{/" + list + "}}."));
    }

    private void read(IBody body) {
        for (IBodyElement element : body.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                tags(text(paragraph)).forEach(this::check);
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(this::read);
            }
        }
    }

    private void read(XWPFTableRow row) {
        String text = row.getTableCells().stream()
                .flatMap(cell -> cell.getParagraphs().stream())
                .map(TemplateInspection::text)
                .collect(Collectors.joining(" "));
        tags(text).stream()
                .filter(tag -> kind.lists().containsKey(tag))
                .findFirst()
                .ifPresentOrElse(list -> readRepeated(list, text), () -> row.getTableCells()
                        .forEach(cell -> read((IBody) cell)));
    }

    private void readRepeated(String list, String text) {
        tags(text).stream().filter(tag -> !tag.equals(list)).forEach(this::check);
        Matcher field = FIELD.matcher(text);
        while (field.find()) {
            checkField(list, field.group(1), "[" + field.group(1) + "]");
        }
    }

    private void check(String tag) {
        if (tag.startsWith("?")) {
            String list = tag.substring(1);
            if (!kind.lists().containsKey(list)) {
                unknown("{{" + tag + "}}", kind.lists().keySet());
            }
            open.push(list);
        } else if (tag.startsWith("/")) {
            String list = tag.substring(1);
            if (!open.remove(list)) {
                mistakes.add("có {{" + tag + "}} mà trước đó không có {{?" + list + "}}.");
            }
        } else if (!open.isEmpty()) {
            checkField(open.peek(), tag, "{{" + tag + "}}");
        } else if (kind.lists().containsKey(tag)) {
            mistakes.add("{{" + tag + "}} là danh sách, phải đặt ở đầu một dòng của bảng hoặc viết {{?" + tag
                    + "}} … {{/" + tag + "}}.");
        } else if (!isAmong(kind.texts(), tag)) {
            unknown("{{" + tag + "}}", kind.texts());
        }
    }

    private void checkField(String list, String field, String shown) {
        List<String> fields = kind.lists().getOrDefault(list, List.of());
        if (!fields.isEmpty() && !isAmong(fields, field)) {
            unknown(shown, fields);
        }
    }

    /** In small letters, or all in capitals. */
    private static boolean isAmong(Collection<String> names, String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return names.contains(small) && (name.equals(small) || name.equals(small.toUpperCase(Locale.ROOT)));
    }

    private void unknown(String shown, Collection<String> known) {
        mistakes.add("chỗ điền " + shown + " không có; dùng được: " + String.join(", ", new TreeSet<>(known)) + ".");
    }

    /** Whatever the reading above did not see, a text box for one, shows when the template is filled. */
    private void tryOut(byte[] file) {
        try {
            byte[] filled = new WordTemplate(file, kind).fill(new PaperContent(kind));
            try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(filled))) {
                if (BRACES.matcher(word.getDocument().newCursor().getTextValue())
                        .find()) {
                    mistakes.add("có dấu {{ hoặc }} không thành một chỗ điền.");
                }
            }
        } catch (IOException | RuntimeException unusable) {
            mistakes.add("không điền thử được: " + unusable.getMessage() + ".");
        }
    }

    /** As it stands in the file: POI's own reading turns letters shown as capitals into capitals. */
    private static String text(XWPFParagraph paragraph) {
        return paragraph.getRuns().stream()
                .flatMap(run -> run.getCTR().getTList().stream())
                .map(CTText::getStringValue)
                .collect(Collectors.joining());
    }

    private static List<String> tags(String text) {
        return TAG.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
