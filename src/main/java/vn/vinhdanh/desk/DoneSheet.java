package vn.vinhdanh.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** What a person did as XLSX. */
final class DoneSheet {

    private static final List<String> COLUMNS =
            List.of("Lúc", "Việc", "Mã hồ sơ, mã việc", "Đơn vị, cá nhân, khối", "Hình thức", "Nội dung");
    private static final int[] WIDTHS = {18, 40, 22, 40, 40, 80};
    private static final float LINE = 15;

    private DoneSheet() {}

    static byte[] of(List<DonePages.Line> lines) {
        try (SXSSFWorkbook book = new SXSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            SXSSFSheet sheet = book.createSheet("Việc đã làm");
            head(book, sheet);
            CellStyle moment = style(book);
            moment.setDataFormat(book.createDataFormat().getFormat("hh:mm dd/mm/yyyy"));
            CellStyle wrapped = style(book);
            wrapped.setWrapText(true);
            for (int n = 0; n < lines.size(); n++) {
                add(sheet.createRow(n + 1), lines.get(n), moment, wrapped);
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** On paper: across, as wide as one sheet, the headings on each. */
    private static void head(SXSSFWorkbook book, SXSSFSheet sheet) {
        Font font = book.createFont();
        font.setBold(true);
        CellStyle bold = book.createCellStyle();
        bold.setFont(font);
        Row head = sheet.createRow(0);
        for (int i = 0; i < COLUMNS.size(); i++) {
            head.createCell(i).setCellValue(COLUMNS.get(i));
            head.getCell(i).setCellStyle(bold);
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
        sheet.createFreezePane(0, 1);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    private static void add(Row row, DonePages.Line line, CellStyle moment, CellStyle wrapped) {
        row.createCell(0).setCellValue(line.at());
        row.getCell(0).setCellStyle(moment);
        List<String> texts =
                List.of(line.what(), line.subject(), line.about(), line.form(), String.join("\n", line.said()));
        int most = 1;
        for (int i = 1; i <= texts.size(); i++) {
            String text = texts.get(i - 1);
            row.createCell(i).setCellValue(text);
            row.getCell(i).setCellStyle(wrapped);
            int letters = WIDTHS[i];
            most = Math.max(
                    most,
                    text.lines().mapToInt(one -> 1 + one.length() / letters).sum());
        }
        // Programs that open the file do not all make room for what is wrapped.
        row.setHeightInPoints(most * LINE);
    }

    private static CellStyle style(SXSSFWorkbook book) {
        CellStyle style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}
