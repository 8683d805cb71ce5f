package vn.vinhdanh.overview;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The overview as XLSX: a sheet for each section, numbers as numbers. */
final class OverviewSheets {

    /** Of a column of a table, in letters. */
    private static final int NARROWEST = 14;

    private static final int WIDEST = 44;
    private static final int LETTER = 256;
    private static final float LINE = 15;

    private OverviewSheets() {}

    static byte[] of(Overview overview) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            CellStyle bold = bold(book);
            CellStyle decimal = book.createCellStyle();
            decimal.setDataFormat(book.createDataFormat().getFormat("#,##0.0"));
            CellStyle wrapped = wrapped(book);
            CellStyle heading = heading(book);
            Sheet first = book.createSheet("Trả lời nhanh");
            head(first, overview, "Trả lời nhanh", bold);
            for (Answer answer : overview.answers()) {
                fill(next(first), List.of(Cell.of(answer.question()), Cell.of(answer.words())), wrapped, decimal);
            }
            first.setColumnWidth(0, WIDEST * LETTER);
            first.setColumnWidth(1, 2 * WIDEST * LETTER);
            setHeights(first);
            for (Section section : overview.sections()) {
                Sheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(section.title()));
                head(sheet, overview, section.title(), bold);
                section.sentences()
                        .forEach(sentence -> next(sheet).createCell(0).setCellValue(sentence));
                for (Table table : section.tables()) {
                    table(sheet, table, heading, wrapped, decimal);
                }
                setHeights(sheet);
                next(sheet);
                next(sheet).createCell(0).setCellValue(section.note());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @return one table on one sheet, e.g. the dossiers behind a figure */
    static byte[] of(String title, String below, Table table) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            CellStyle bold = bold(book);
            Sheet sheet = book.createSheet("Hồ sơ");
            head(sheet, title, below, bold);
            table(sheet, table, heading(book), wrapped(book), bold);
            setHeights(sheet);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void head(Sheet sheet, Overview overview, String title, CellStyle bold) {
        head(sheet, title, overview.campaignName() + " – lúc " + overview.moment(), bold);
    }

    /** Printed across the page, as wide as one sheet of paper. */
    private static void head(Sheet sheet, String title, String below, CellStyle bold) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        fill(sheet.createRow(0), List.of(Cell.of(title)), bold, bold);
        fill(next(sheet), List.of(Cell.of(below)), null, bold);
        next(sheet);
    }

    private static void table(Sheet sheet, Table table, CellStyle heading, CellStyle wrapped, CellStyle decimal) {
        next(sheet);
        fill(next(sheet), table.heads().stream().map(Cell::of).toList(), heading, heading);
        if (table.rows().isEmpty()) {
            next(sheet).createCell(0).setCellValue(table.empty());
        }
        table.rows().forEach(row -> fill(next(sheet), row, wrapped, decimal));
        for (int column = 0; column < table.heads().size(); column++) {
            int at = column;
            int longest = table.rows().stream()
                    .mapToInt(row -> row.get(at).text().length() + 2)
                    .max()
                    .orElse(0);
            int letters = Math.max(NARROWEST, Math.min(WIDEST, longest));
            sheet.setColumnWidth(column, Math.max(letters * LETTER, given(sheet, column)));
        }
    }

    /** @return the width that a table further up needs; 0 when none does */
    private static int given(Sheet sheet, int column) {
        int width = sheet.getColumnWidth(column);
        return width == sheet.getDefaultColumnWidth() * LETTER ? 0 : width;
    }

    /** Programs that open the file do not all make room for what is wrapped. */
    private static void setHeights(Sheet sheet) {
        for (Row row : sheet) {
            int lines = 1;
            for (org.apache.poi.ss.usermodel.Cell field : row) {
                if (field.getCellStyle().getWrapText() && field.getCellType() == CellType.STRING) {
                    int letters = sheet.getColumnWidth(field.getColumnIndex()) / LETTER;
                    lines = Math.max(
                            lines,
                            field.getStringCellValue()
                                    .lines()
                                    .mapToInt(line -> 1 + (line.length() - 1) / letters)
                                    .sum());
                }
            }
            if (lines > 1) {
                row.setHeightInPoints(lines * LINE);
            }
        }
    }

    private static Row next(Sheet sheet) {
        return sheet.createRow(sheet.getLastRowNum() + 1);
    }

    /** @param style null for the plain one */
    private static void fill(Row row, List<Cell> cells, CellStyle style, CellStyle decimal) {
        for (int column = 0; column < cells.size(); column++) {
            org.apache.poi.ss.usermodel.Cell field = row.createCell(column);
            Object value = cells.get(column).value();
            if (value instanceof Number number) {
                field.setCellValue(number.doubleValue());
            } else {
                field.setCellValue(value.toString());
            }
            if (value instanceof Double) {
                field.setCellStyle(decimal);
            } else if (style != null) {
                field.setCellStyle(style);
            }
        }
    }

    private static CellStyle wrapped(XSSFWorkbook book) {
        CellStyle style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static CellStyle heading(XSSFWorkbook book) {
        CellStyle style = bold(book);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static CellStyle bold(XSSFWorkbook book) {
        Font font = book.createFont();
        font.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        return style;
    }
}
