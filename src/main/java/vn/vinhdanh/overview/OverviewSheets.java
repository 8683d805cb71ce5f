package vn.vinhdanh.overview;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
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

/** The overview as XLSX: a sheet for each section, numbers as numbers and days as days. */
final class OverviewSheets {

    /** Of a column of a table, in letters. */
    private static final int NARROWEST = 14;

    private static final int WIDEST = 44;
    private static final int LETTER = 256;
    private static final float LINE = 15;

    private OverviewSheets() {}

    static byte[] of(Overview overview) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Styles styles = new Styles(book);
            Sheet first = book.createSheet("Trả lời nhanh");
            head(first, overview, "Trả lời nhanh", styles);
            for (Answer answer : overview.answers()) {
                fill(next(first), List.of(Cell.of(answer.question()), Cell.of(answer.words())), styles.wrapped, styles);
            }
            first.setColumnWidth(0, WIDEST * LETTER);
            first.setColumnWidth(1, 2 * WIDEST * LETTER);
            setHeights(first);
            for (Section section : overview.sections()) {
                Sheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(section.title()));
                head(sheet, overview, section.title(), styles);
                section.sentences()
                        .forEach(sentence -> next(sheet).createCell(0).setCellValue(sentence));
                for (Table table : section.tables()) {
                    table(sheet, table, styles);
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
            Styles styles = new Styles(book);
            Sheet sheet = book.createSheet("Hồ sơ");
            head(sheet, title, below, styles);
            table(sheet, table, styles);
            setHeights(sheet);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void head(Sheet sheet, Overview overview, String title, Styles styles) {
        head(sheet, title, overview.campaignName() + " – lúc " + overview.moment(), styles);
    }

    /** Printed across the page, as wide as one sheet of paper. */
    private static void head(Sheet sheet, String title, String below, Styles styles) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        fill(sheet.createRow(0), List.of(Cell.of(title)), styles.bold, styles);
        fill(next(sheet), List.of(Cell.of(below)), null, styles);
        next(sheet);
    }

    private static void table(Sheet sheet, Table table, Styles styles) {
        next(sheet);
        fill(next(sheet), table.heads().stream().map(Cell::of).toList(), styles.heading, styles);
        if (table.rows().isEmpty()) {
            next(sheet).createCell(0).setCellValue(table.empty());
        }
        table.rows().forEach(row -> fill(next(sheet), row, styles.wrapped, styles));
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
    private static void fill(Row row, List<Cell> cells, CellStyle style, Styles styles) {
        for (int column = 0; column < cells.size(); column++) {
            org.apache.poi.ss.usermodel.Cell field = row.createCell(column);
            Object value = cells.get(column).value();
            if (value instanceof Number number) {
                field.setCellValue(number.doubleValue());
            } else if (value instanceof LocalDate day) {
                field.setCellValue(day);
            } else {
                field.setCellValue(value.toString());
            }
            if (value instanceof Double) {
                field.setCellStyle(styles.decimal);
            } else if (value instanceof LocalDate) {
                field.setCellStyle(styles.day);
            } else if (style != null) {
                field.setCellStyle(style);
            }
        }
    }

    /** How fields look; a workbook has each once. */
    private static final class Styles {

        private final CellStyle bold;
        private final CellStyle heading;
        private final CellStyle wrapped;
        private final CellStyle decimal;
        private final CellStyle day;

        Styles(XSSFWorkbook book) {
            Font font = book.createFont();
            font.setBold(true);
            bold = book.createCellStyle();
            bold.setFont(font);
            wrapped = book.createCellStyle();
            wrapped.setWrapText(true);
            wrapped.setVerticalAlignment(VerticalAlignment.TOP);
            heading = book.createCellStyle();
            heading.cloneStyleFrom(wrapped);
            heading.setFont(font);
            decimal = number(book, "#,##0.0");
            day = number(book, "dd/mm/yyyy");
        }

        private static CellStyle number(XSSFWorkbook book, String format) {
            CellStyle style = book.createCellStyle();
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setDataFormat(book.createDataFormat().getFormat(format));
            return style;
        }
    }
}
