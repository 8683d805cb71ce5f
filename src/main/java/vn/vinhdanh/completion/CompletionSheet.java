package vn.vinhdanh.completion;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.vinhdanh.registration.Direction;

/**
 * The working of a completion rate as an XLSX that computes it again: every rate is a formula, so a reader sees how it came
 * about and may try other figures. Spreadsheets reckon in binary; they give our number to some fourteen digits.
 */
public final class CompletionSheet {

    private static final String CAP = "$B$4";
    private static final String FROM = "$B$5";
    private static final String TO = "$B$6";
    private static final int FIRST_LINE = 9;
    private static final List<String> COLUMNS = List.of(
            "Số",
            "Chỉ tiêu",
            "Cách đánh giá",
            "Đơn vị tính",
            "Đăng ký",
            "Kết quả",
            "Ngày đạt",
            "Trọng số",
            "Tỷ lệ",
            "Đạt",
            "Vượt",
            "Diễn giải");
    private static final int[] WIDTHS = {22, 60, 26, 14, 14, 14, 13, 10, 12, 8, 8, 60};

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Sheet sheet = book.createSheet("Tỷ lệ hoàn thành");
    private final CellStyle bold = style("General", true);
    private final CellStyle plain = style("General", false);
    private final CellStyle number = style("#,##0.######", false);
    private final CellStyle percent = style("0.00%", false);
    private final CellStyle whole = style("0.00%", true);
    private final CellStyle day = style("dd/mm/yyyy", false);

    private CompletionSheet() {}

    /**
     * @param title whose rate it is, for people
     * @param changes what was changed of the targets after acceptance, in words; stands on a sheet of its own
     * @return the file's bytes
     */
    public static byte[] of(String title, CompletionRate rate, List<String> changes) {
        return new CompletionSheet().write(title, rate, changes);
    }

    private byte[] write(String title, CompletionRate rate, List<String> changes) {
        head(title, rate);
        changes(changes);
        for (int i = 0; i < rate.lines().size(); i++) {
            line(sheet.createRow(FIRST_LINE - 1 + i), rate.lines().get(i));
        }
        foot(rate);
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
        book.setForceFormulaRecalculation(true);
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        try (book) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void head(String title, CompletionRate rate) {
        text(sheet.createRow(0), 0, "BẢNG TÍNH TỶ LỆ HOÀN THÀNH CHỈ TIÊU ĐĂNG KÝ", bold);
        text(sheet.createRow(1), 0, title, plain);
        text(sheet.createRow(2), 0, rate.formulaInWords(), plain);
        Row cap = sheet.createRow(3);
        text(cap, 0, "Mức trần", plain);
        number(cap, 1, decimal(rate.terms().cap()), percent);
        Row from = sheet.createRow(4);
        text(from, 0, "Tính từ ngày", plain);
        date(from, 1, rate.terms().from());
        Row to = sheet.createRow(5);
        text(to, 0, "Đến hết ngày", plain);
        date(to, 1, rate.terms().to());
        Row columns = sheet.createRow(FIRST_LINE - 2);
        for (int i = 0; i < COLUMNS.size(); i++) {
            text(columns, i, COLUMNS.get(i), bold);
        }
    }

    private void changes(List<String> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Sheet second = book.createSheet("Chỉ tiêu đã điều chỉnh");
        text(second.createRow(0), 0, "CHỈ TIÊU ĐÃ ĐIỀU CHỈNH SAU KHI ĐĂNG KÝ ĐƯỢC CHẤP NHẬN", bold);
        for (int i = 0; i < changes.size(); i++) {
            text(second.createRow(i + 1), 0, changes.get(i), plain);
        }
        second.setColumnWidth(0, 160 * 256);
    }

    private void line(Row row, CountedTarget line) {
        int at = row.getRowNum() + 1;
        Direction direction = line.target().direction();
        number(row, 0, BigDecimal.valueOf(line.target().number()), plain);
        text(row, 1, line.target().text(), plain);
        text(row, 2, direction == null ? "" : direction.words(), plain);
        text(row, 3, line.target().measure(), plain);
        number(row, 4, line.target().registeredValue(), number);
        number(row, 5, line.reached() == null ? null : line.reached().value(), number);
        date(row, 6, line.reached() == null ? null : line.reached().on());
        number(row, 7, decimal(line.weight()), number);
        formula(row, 8, guarded(rate(direction), at), percent);
        formula(row, 9, guarded(met(direction), at), plain);
        formula(row, 10, guarded(exceeded(direction), at), plain);
        text(row, 11, line.working(), plain);
    }

    private void foot(CompletionRate rate) {
        int last = FIRST_LINE + rate.lines().size() - 1;
        Row row = sheet.createRow(last);
        text(row, 1, "Tỷ lệ hoàn thành chung", bold);
        if (rate.rate().isPresent()) {
            formula(row, 8, whole(rate, last), whole);
        }
        text(row, 11, "Hệ thống tính: " + rate.inWords(), bold);
    }

    private static String whole(CompletionRate rate, int last) {
        String weights = "H" + FIRST_LINE + ":H" + last;
        String rates = "I" + FIRST_LINE + ":I" + last;
        return switch (rate.terms().formula()) {
            case MEAN_OF_CAPPED_RATES -> "AVERAGE(" + rates + ")";
            case WEIGHTED_MEAN -> "SUMPRODUCT(" + weights + "," + rates + ")/SUM(" + weights + ")";
            case SHARE_OF_TARGETS_MET -> "SUM(J" + FIRST_LINE + ":J" + last + ")/ROWS(" + rates + ")";
        };
    }

    /** E registered, F result, G day; # is the row. The cases are those of {@link Counting}. */
    private static String guarded(String counted, int row) {
        return ("IF(OR(E#=\"\",F#=\"\"),0,IF(OR(E#<0,F#<0),0,IF(AND(G#<>\"\",OR(G#<" + FROM + ",G#>" + TO + ")),0,"
                        + counted + ")))")
                .replace("#", String.valueOf(row));
    }

    private static String rate(Direction direction) {
        return switch (orNone(direction)) {
            case "MORE" -> "IF(E#=0,MIN(1," + CAP + "),MIN(F#/E#," + CAP + "))";
            case "LESS" -> "IF(E#=0,IF(F#=0,MIN(1," + CAP + "),0),IF(F#=0," + CAP + ",MIN(E#/F#," + CAP + ")))";
            case "DONE" -> "IF(F#>=1,MIN(1," + CAP + "),0)";
            default -> "0";
        };
    }

    private static String met(Direction direction) {
        return switch (orNone(direction)) {
            case "MORE" -> "IF(F#>=E#,1,0)";
            case "LESS" -> "IF(F#<=E#,1,0)";
            case "DONE" -> "IF(F#>=1,1,0)";
            default -> "0";
        };
    }

    private static String exceeded(Direction direction) {
        return switch (orNone(direction)) {
            case "MORE" -> "IF(AND(E#>0,F#>E#),1,0)";
            case "LESS" -> "IF(F#<E#,1,0)";
            default -> "0";
        };
    }

    private static String orNone(Direction direction) {
        return direction == null ? "" : direction.name();
    }

    private static BigDecimal decimal(Ratio ratio) {
        return ratio.approximately(MathContext.DECIMAL64);
    }

    private static void text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text == null ? "" : text);
        cell.setCellStyle(style);
    }

    /** A missing number leaves the cell empty, which the formulas take for no result. */
    private static void number(Row row, int column, BigDecimal value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (value != null) {
            cell.setCellValue(value.doubleValue());
        }
    }

    private void date(Row row, int column, LocalDate value) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(day);
        if (value != null) {
            cell.setCellValue(value);
        }
    }

    private static void formula(Row row, int column, String formula, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellFormula(formula);
        cell.setCellStyle(style);
    }

    private CellStyle style(String format, boolean strong) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        XSSFFont font = book.createFont();
        font.setFontName("Times New Roman");
        font.setBold(strong);
        style.setFont(font);
        return style;
    }
}
