package vn.vinhdanh.progress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.vinhdanh.campaign.ProgressRule.Period;
import vn.vinhdanh.completion.CompletionRate;
import vn.vinhdanh.completion.CountedTarget;
import vn.vinhdanh.progress.Overview.UnitPart;
import vn.vinhdanh.registration.Target;

/** How far units are, as an XLSX: one line per unit with its rate after each period and so far, then one per target. */
final class ProgressSheet {

    private final Overview overview;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle plain = style("General", false);
    private final CellStyle bold = style("General", true);
    private final CellStyle number = style("#,##0.######", false);
    private final CellStyle percent = style("0.00%", false);

    private ProgressSheet(Overview overview) {
        this.overview = overview;
    }

    /** @param title whose progress it is and as of when, for people */
    static byte[] of(String title, Overview overview) {
        return new ProgressSheet(overview).write(title);
    }

    private byte[] write(String title) {
        units(book.createSheet("Tiến độ"), title);
        targets(book.createSheet("Từng chỉ tiêu"));
        try (book) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void units(Sheet sheet, String title) {
        text(sheet.createRow(0), 0, "TIẾN ĐỘ THỰC HIỆN CHỈ TIÊU ĐĂNG KÝ THI ĐUA", bold);
        text(sheet.createRow(1), 0, title, plain);
        List<String> columns = new ArrayList<>(List.of("STT", "Khối thi đua", "Đơn vị", "Số chỉ tiêu"));
        overview.periods().forEach(period -> {
            columns.add(period.name());
            columns.add("Số chỉ tiêu đã báo cáo");
            columns.add("Ghi chú");
        });
        columns.add("Tỷ lệ đến nay");
        head(sheet, 3, columns);
        int at = 4;
        for (Overview.BlocPart bloc : overview.blocs()) {
            for (UnitPart unit : bloc.units()) {
                unit(sheet.createRow(at), at - 3, bloc.name(), unit);
                at++;
            }
        }
        if (at == 4) {
            text(sheet.createRow(4), 0, "Chưa có đơn vị nào có đăng ký được chấp nhận.", plain);
        }
        widths(sheet, columns.size(), 2);
    }

    private void unit(Row row, int place, String bloc, UnitPart unit) {
        number(row, 0, BigDecimal.valueOf(place));
        text(row, 1, bloc, plain);
        text(row, 2, unit.participants().unit().name(), plain);
        number(row, 3, BigDecimal.valueOf(unit.registration().targets().size()));
        int column = 4;
        for (Period period : overview.periods()) {
            boolean has = unit.reported().has(period);
            if (has) {
                unit.reported().rate(period).flatMap(CompletionRate::rate).ifPresent(rate -> {
                    Cell cell = row.createCell(4 + 3 * overview.periods().indexOf(period));
                    cell.setCellStyle(percent);
                    cell.setCellValue(rate.approximately(MathContext.DECIMAL64).doubleValue());
                });
            }
            number(row, column + 1, BigDecimal.valueOf(unit.reported().count(period)));
            text(row, column + 2, has ? unit.reported().isLate(period) ? "nộp muộn" : "" : "chưa báo cáo", plain);
            column += 3;
        }
        int last = column;
        unit.reported().rate().flatMap(CompletionRate::rate).ifPresent(rate -> {
            Cell cell = row.createCell(last);
            cell.setCellStyle(percent);
            cell.setCellValue(rate.approximately(MathContext.DECIMAL64).doubleValue());
        });
    }

    private void targets(Sheet sheet) {
        List<String> columns =
                new ArrayList<>(List.of("Đơn vị", "Số", "Chỉ tiêu", "Cách đánh giá", "Đơn vị tính", "Đăng ký"));
        overview.periods().forEach(period -> columns.add(period.name()));
        columns.add("Tỷ lệ đến nay");
        columns.add("Diễn giải");
        columns.add("Điểm cần lưu ý");
        head(sheet, 0, columns);
        int at = 1;
        for (UnitPart unit : overview.units()) {
            for (Target target : unit.registration().targets()) {
                target(sheet.createRow(at++), unit, target);
            }
        }
        widths(sheet, columns.size(), 2);
    }

    private void target(Row row, UnitPart unit, Target target) {
        text(row, 0, unit.participants().unit().name(), plain);
        number(row, 1, BigDecimal.valueOf(target.number()));
        text(row, 2, target.text(), plain);
        text(row, 3, target.direction() == null ? "" : target.direction().words(), plain);
        text(row, 4, target.measure(), plain);
        number(row, 5, target.registeredValue());
        int column = 6;
        List<String> flags = new ArrayList<>();
        Entry before = null;
        for (Period period : overview.periods()) {
            Entry entry = unit.reported().at(period, target.number()).orElse(null);
            if (entry != null) {
                number(row, column, entry.reached());
                for (String flag : ReportChecks.flags(overview.campaign(), period, target, entry, before)) {
                    flags.add(period.name() + ": " + flag);
                }
            }
            before = entry;
            column++;
        }
        int rateAt = column;
        unit.reported().rate().stream()
                .flatMap(rate -> rate.lines().stream())
                .filter(line -> line.target().number() == target.number())
                .findFirst()
                .ifPresent(line -> counted(row, rateAt, line));
        text(row, rateAt + 2, String.join("; ", flags), plain);
    }

    private void counted(Row row, int at, CountedTarget line) {
        Cell cell = row.createCell(at);
        cell.setCellStyle(percent);
        cell.setCellValue(line.rate().approximately(MathContext.DECIMAL64).doubleValue());
        text(row, at + 1, line.working(), plain);
    }

    private void head(Sheet sheet, int at, List<String> columns) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < columns.size(); i++) {
            text(row, i, columns.get(i), bold);
        }
        sheet.createFreezePane(0, at + 1);
    }

    private static void widths(Sheet sheet, int columns, int wide) {
        for (int i = 0; i < columns; i++) {
            sheet.setColumnWidth(i, (i == wide ? 50 : i == 0 ? 18 : 20) * 256);
        }
    }

    private static void text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text == null ? "" : text);
        cell.setCellStyle(style);
    }

    private void number(Row row, int column, BigDecimal value) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(number);
        if (value != null) {
            cell.setCellValue(value.doubleValue());
        }
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
