package vn.vinhdanh.rehearsal.script;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The report as files: a page to read and print, a workbook to count on, and every mail as it was read. */
final class ReportFiles {

    private static final int COLUMN = 24 * 256;

    private final ITemplateEngine templates;

    ReportFiles(ITemplateEngine templates) {
        this.templates = templates;
    }

    void save(Report report, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("bao-cao-dien-tap.html"), page(report));
            Files.writeString(folder.resolve("thu.txt"), mails(report));
            try (XSSFWorkbook workbook = workbook(report);
                    OutputStream out = Files.newOutputStream(folder.resolve("bao-cao-dien-tap.xlsx"))) {
                workbook.write(out);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot save the report in " + folder, broken);
        }
    }

    private String page(Report report) {
        Context words = new Context(Locale.forLanguageTag("vi-VN"));
        words.setVariable("report", report);
        return templates.process("rehearsal-report", words);
    }

    private static String mails(Report report) {
        return report.mails().stream()
                .map(mail -> "=".repeat(72) + "\nNgày " + ReportBuilder.DAY.format(mail.day()) + " – gửi "
                        + mail.person() + "\n" + mail.subject() + "\n" + "-".repeat(72) + "\n" + mail.text())
                .collect(Collectors.joining("\n"));
    }

    private static XSSFWorkbook workbook(Report report) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        sheet(
                workbook,
                "Hạn",
                List.of(
                        "Hạn",
                        "Ngày cuối",
                        "Số việc",
                        "Đúng hạn",
                        "Quá hạn",
                        "Không làm",
                        "Trễ nhất",
                        "Nhận xét",
                        "Vì sao"),
                report.deadlines().stream()
                        .map(row -> List.of(
                                row.name(),
                                row.lastDay() == null ? "" : row.lastDay(),
                                row.all(),
                                row.inTime(),
                                row.late(),
                                row.never(),
                                row.worst(),
                                row.verdict().words(),
                                String.join(" ", row.why()))));
        sheet(
                workbook,
                "Các bước",
                List.of(
                        "Bước",
                        "Nơi làm",
                        "Số việc",
                        "Còn lại",
                        "Chờ (trung vị)",
                        "Chờ lâu nhất",
                        "Quá hạn",
                        "Nhiều nhất cùng lúc"),
                report.steps().stream()
                        .map(row -> List.of(
                                row.name(),
                                row.office(),
                                row.all(),
                                row.open(),
                                row.median(),
                                row.longest(),
                                row.late(),
                                row.atOnce())));
        sheet(
                workbook,
                "Phòng Nội vụ",
                List.of("Ngày", "Việc phải làm", "Làm được", "Còn tồn"),
                report.load().stream().map(row -> List.of(row.day(), row.there(), row.done(), row.left())));
        sheet(
                workbook,
                "Khen thưởng",
                List.of("Hình thức", "Nhóm", "Chỉ tiêu", "Đề nghị", "Được khen"),
                report.awards().stream()
                        .map(row -> List.of(row.award(), row.quota(), row.places(), row.nominated(), row.awarded())));
        sheet(
                workbook,
                "Thư theo người",
                List.of("Tài khoản", "Tên", "Ngày", "Nội dung"),
                report.people().stream().flatMap(person -> person.days().entrySet().stream()
                        .map(day -> List.of(person.user(), person.name(), day.getKey(), day.getValue()))));
        sheet(
                workbook,
                "Không làm được",
                List.of("Ngày", "Việc", "Về", "Lý do"),
                report.troubles().stream().map(row -> List.of(row.day(), row.what(), row.subject(), row.sentence())));
        return workbook;
    }

    private static void sheet(
            XSSFWorkbook workbook, String name, List<String> heads, Stream<List<? extends Object>> rows) {
        Sheet sheet = workbook.createSheet(name);
        fill(sheet.createRow(0), heads);
        rows.forEach(cells -> fill(sheet.createRow(sheet.getLastRowNum() + 1), cells));
        sheet.createFreezePane(0, 1);
        for (int column = 0; column < heads.size(); column++) {
            sheet.setColumnWidth(column, COLUMN);
        }
    }

    private static void fill(Row row, List<? extends Object> cells) {
        for (Object cell : cells) {
            int column = Math.max(row.getLastCellNum(), 0);
            if (cell instanceof Number number) {
                row.createCell(column).setCellValue(number.doubleValue());
            } else if (cell instanceof LocalDate day) {
                row.createCell(column).setCellValue(ReportBuilder.DAY.format(day));
            } else {
                row.createCell(column).setCellValue(cell.toString());
            }
        }
    }
}
