package vn.vinhdanh.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The list as XLSX, written row by row in flat memory. */
final class ListSheet implements AutoCloseable {

    private static final List<String> COLUMNS = List.of(
            "Mã hồ sơ",
            "Tập thể, cá nhân",
            "Hình thức đề nghị",
            "Khối",
            "Tỷ lệ",
            "Ngày nộp",
            "Nộp muộn",
            "Trạng thái",
            "Từ ngày",
            "Hạn bước này",
            "Quá hạn",
            "Đơn vị",
            "Khối bình xét",
            "Thẩm định",
            "Hội đồng",
            "Quyết định");
    private static final int[] WIDTHS = {18, 44, 44, 30, 11, 12, 10, 28, 12, 14, 10, 22, 22, 22, 22, 22};
    private static final int IN_MEMORY = 200;

    private final SXSSFWorkbook book = new SXSSFWorkbook(IN_MEMORY);
    private final SXSSFSheet sheet = book.createSheet("Danh sách hồ sơ");
    private final CellStyle day = style("dd/mm/yyyy");
    private final CellStyle percent = style("0.00%");
    private int next;

    ListSheet() {
        CellStyle bold = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(true);
        bold.setFont(font);
        Row head = sheet.createRow(next++);
        for (int i = 0; i < COLUMNS.size(); i++) {
            head.createCell(i).setCellValue(COLUMNS.get(i));
            head.getCell(i).setCellStyle(bold);
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
        sheet.createFreezePane(1, 1);
        // On paper: across, as wide as one sheet, the headings on each.
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    void add(ListedDossier dossier) {
        Map<Stage, Stage.Mark> marks = dossier.marks();
        Row row = sheet.createRow(next++);
        List<Object> cells = List.of(
                dossier.code(),
                dossier.nominee(),
                dossier.form(),
                dossier.bloc(),
                orElse(dossier.rate(), dossier.rateInWords()),
                orElse(dossier.submittedDate(), ""),
                dossier.late() ? "muộn" : "",
                dossier.status().words(),
                dossier.sinceDate(),
                orElse(dossier.dueDate(), ""),
                dossier.isOverdue() ? "quá hạn" : "",
                marks.get(Stage.UNIT).words(),
                marks.get(Stage.BLOC).words(),
                marks.get(Stage.APPRAISAL).words(),
                marks.get(Stage.COUNCIL).words(),
                marks.get(Stage.DECISION).words());
        for (int i = 0; i < cells.size(); i++) {
            put(row.createCell(i), cells.get(i));
        }
    }

    /** Days and rates are such to a spreadsheet, too: it sorts and filters by them. */
    private void put(Cell cell, Object value) {
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof BigDecimal rate) {
            cell.setCellValue(rate.doubleValue());
            cell.setCellStyle(percent);
        } else {
            cell.setCellValue(value.toString());
        }
    }

    private static Object orElse(Object value, String none) {
        return Objects.requireNonNullElse(value, none);
    }

    private CellStyle style(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    void write(OutputStream out) throws IOException {
        sheet.setAutoFilter(new CellRangeAddress(0, next - 1, 0, COLUMNS.size() - 1));
        book.write(out);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
