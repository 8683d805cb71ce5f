package vn.vinhdanh.holiday;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import vn.vinhdanh.holiday.Announcement.Kind;

/** Announcements as the rows of a spreadsheet that people keep, as CSV or as an Excel workbook. */
final class AnnouncementTable {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    static final List<String> HEADINGS = List.of(
            "Loại",
            "Ngày nghỉ đầu tiên",
            "Ngày nghỉ cuối hoặc ngày làm bù",
            "Lý do hoặc mã dịp lễ",
            "Số, ký hiệu văn bản",
            "Ngày văn bản");

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    /** By it Excel knows that a CSV is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<Announcement> entries = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    private AnnouncementTable() {}

    static AnnouncementTable ofCsv(byte[] content) {
        AnnouncementTable table = new AnnouncementTable();
        String text = new String(content, StandardCharsets.UTF_8).replace(BYTE_ORDER_MARK, "");
        List<List<String>> rows = text.lines().map(AnnouncementTable::cells).toList();
        table.read(rows);
        return table;
    }

    /** @throws IOException when it is no workbook */
    static AnnouncementTable ofWorkbook(byte[] content) throws IOException {
        AnnouncementTable table = new AnnouncementTable();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            Sheet sheet = workbook.getSheetAt(0);
            table.read(IntStream.rangeClosed(0, sheet.getLastRowNum())
                    .mapToObj(sheet::getRow)
                    .map(AnnouncementTable::cells)
                    .toList());
        }
        return table;
    }

    /** @return the announcements as a file that {@link #ofCsv} reads */
    static String toCsv(List<Announcement> announcements) {
        Stream<List<String>> rows = announcements.stream()
                .map(entry -> List.of(
                        entry.kind().words(),
                        DAY.format(entry.first()),
                        DAY.format(entry.second()),
                        entry.name(),
                        entry.document(),
                        entry.documentDate() == null ? "" : DAY.format(entry.documentDate())));
        return BYTE_ORDER_MARK
                + Stream.concat(Stream.of(HEADINGS), rows)
                        .map(row -> row.stream().map(AnnouncementTable::quoted).collect(Collectors.joining(";")))
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** @return rows that could be read */
    List<Announcement> entries() {
        return entries;
    }

    /** @return where the n-th entry stands, for people */
    String place(int entry) {
        return "Dòng " + lines.get(entry);
    }

    /** @return what could not be read, each with its line */
    List<String> mistakes() {
        return mistakes;
    }

    private void read(List<List<String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = rows.get(i);
            boolean heading = i == 0 && cell(cells, 0).equalsIgnoreCase(HEADINGS.get(0));
            if (!heading && cells.stream().anyMatch(cell -> !cell.isBlank())) {
                read(i + 1, cells);
            }
        }
        if (entries.isEmpty() && mistakes.isEmpty()) {
            mistakes.add("Tệp không có dòng nào.");
        }
    }

    private void read(int line, List<String> cells) {
        int before = mistakes.size();
        Kind kind = Stream.of(Kind.values())
                .filter(known -> known.words().equalsIgnoreCase(cell(cells, 0)))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            mistakes.add("Dòng " + line + ": loại “" + cell(cells, 0) + "” không có; ghi một trong: "
                    + Stream.of(Kind.values()).map(Kind::words).collect(Collectors.joining(", ")) + ".");
        }
        LocalDate first = day(line, cells, 1, true);
        LocalDate second = day(line, cells, 2, kind == Kind.SWAP);
        LocalDate documentDate = day(line, cells, 5, false);
        if (mistakes.size() == before) {
            entries.add(new Announcement(
                    kind, first, second == null ? first : second, cell(cells, 3), cell(cells, 4), documentDate));
            lines.add(line);
        }
    }

    private LocalDate day(int line, List<String> cells, int column, boolean needed) {
        String text = cell(cells, column);
        if (text.isEmpty()) {
            if (needed) {
                mistakes.add("Dòng " + line + ": thiếu “" + HEADINGS.get(column) + "”.");
            }
            return null;
        }
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : LocalDate.parse(text, TYPED);
        } catch (DateTimeException noDay) {
            mistakes.add("Dòng " + line + ": “" + HEADINGS.get(column) + "” ghi “" + text
                    + "” không phải là ngày; ghi như 29/04/2024.");
            return null;
        }
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    private static List<String> cells(Row row) {
        if (row == null) {
            return List.of();
        }
        DataFormatter formatter = new DataFormatter();
        return IntStream.range(0, HEADINGS.size())
                .mapToObj(row::getCell)
                .map(cell -> cell == null ? "" : isDay(cell) ? day(cell) : formatter.formatCellValue(cell))
                .toList();
    }

    private static boolean isDay(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell);
    }

    private static String day(Cell cell) {
        return DAY.format(cell.getLocalDateTimeCellValue());
    }

    /** One line; a quoted cell may hold the separator and, doubled, the quotation mark. */
    private static List<String> cells(String line) {
        char separator = line.chars().filter(c -> c == ';').count() > 0 ? ';' : line.indexOf('\t') >= 0 ? '\t' : ',';
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                // The second of two marks closes and opens again: it is one of the text.
                if (!quoted && !cell.isEmpty() && cell.charAt(cell.length() - 1) == '\u0000') {
                    cell.setCharAt(cell.length() - 1, '"');
                } else if (quoted) {
                    cell.append('\u0000');
                }
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().replace("\u0000", ""));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().replace("\u0000", ""));
        return cells;
    }

    /** Always quoted, and never a formula of a spreadsheet. */
    private static String quoted(String cell) {
        String safe = cell.matches("^[=+@-].*") ? "'" + cell : cell;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
