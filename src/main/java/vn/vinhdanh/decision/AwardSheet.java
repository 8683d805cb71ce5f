package vn.vinhdanh.decision;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The award book as XLSX. */
final class AwardSheet {

    private static final List<String> COLUMNS = List.of(
            "Đợt",
            "Mã hồ sơ",
            "Được khen thưởng",
            "Hình thức",
            "Số quyết định",
            "Ngày",
            "Tiền thưởng (đồng)",
            "Cách tính",
            "Ghi chú");
    private static final int[] WIDTHS = {12, 18, 40, 44, 18, 13, 18, 50, 44};

    private AwardSheet() {}

    static byte[] of(List<AwardPages.Row> awards) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("Sổ khen thưởng");
            CellStyle bold = bold(book);
            CellStyle day = format(book, "dd/mm/yyyy");
            CellStyle money = format(book, "#,##0");
            Row head = sheet.createRow(0);
            for (int i = 0; i < COLUMNS.size(); i++) {
                head.createCell(i).setCellValue(COLUMNS.get(i));
                head.getCell(i).setCellStyle(bold);
                sheet.setColumnWidth(i, WIDTHS[i] * 256);
            }
            sheet.createFreezePane(0, 1);
            for (AwardPages.Row award : awards) {
                line(sheet.createRow(sheet.getLastRowNum() + 1), award, day, money);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void line(Row row, AwardPages.Row award, CellStyle day, CellStyle money) {
        row.createCell(0).setCellValue(award.campaign());
        row.createCell(1).setCellValue(award.dossierCode());
        row.createCell(2).setCellValue(award.nominee());
        row.createCell(3).setCellValue(award.award());
        row.createCell(4).setCellValue(award.number());
        row.createCell(5).setCellValue(award.decidedOn());
        row.getCell(5).setCellStyle(day);
        row.createCell(6).setCellStyle(money);
        if (award.prize() != null) {
            row.getCell(6).setCellValue(award.prize());
        }
        row.createCell(7).setCellValue(award.working());
        row.createCell(8).setCellValue(award.state());
    }

    private static CellStyle bold(XSSFWorkbook book) {
        Font font = book.createFont();
        font.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        return style;
    }

    private static CellStyle format(XSSFWorkbook book, String pattern) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(pattern));
        return style;
    }
}
