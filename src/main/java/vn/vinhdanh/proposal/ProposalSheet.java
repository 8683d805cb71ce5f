package vn.vinhdanh.proposal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.vinhdanh.allocation.Group;
import vn.vinhdanh.allocation.Outcome;
import vn.vinhdanh.allocation.Reason;

/** The proposal as an XLSX: a row for each nominee of each award, with every reason and its clause. */
final class ProposalSheet {

    private static final List<String> COLUMNS = List.of(
            "Hình thức",
            "Nhóm",
            "Chỉ tiêu",
            "Thứ",
            "Tập thể",
            "Hồ sơ",
            "Tỷ lệ hoàn thành",
            "Chỉ tiêu đã điều chỉnh",
            "Đề xuất",
            "Lý do",
            "Căn cứ");
    private static final int[] WIDTHS = {34, 34, 9, 7, 30, 18, 18, 40, 26, 80, 40};

    private ProposalSheet() {}

    /**
     * @param rates completion rate by dossier, for people
     * @param changes what was changed of the nominees' targets, in words, by dossier
     * @return the file's bytes
     */
    static byte[] of(String campaign, Proposal proposal, Map<String, String> rates, Map<String, List<String>> changes) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("Đề xuất khen thưởng");
            CellStyle bold = style(book, true);
            CellStyle plain = style(book, false);
            fill(sheet.createRow(0), bold, List.of("ĐỀ XUẤT KHEN THƯỞNG – " + campaign));
            fill(
                    sheet.createRow(1),
                    plain,
                    List.of("Hệ thống đề xuất theo thứ tự và chỉ tiêu của đợt; con người quyết định."));
            fill(sheet.createRow(3), bold, COLUMNS);
            for (Proposal.Line line : proposal.lines()) {
                fill(sheet.createRow(sheet.getLastRowNum() + 1), plain, cells(line, rates, changes));
            }
            for (int i = 0; i < WIDTHS.length; i++) {
                sheet.setColumnWidth(i, WIDTHS[i] * 256);
            }
            sheet.createFreezePane(0, 4);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<Object> cells(
            Proposal.Line line, Map<String, String> rates, Map<String, List<String>> changes) {
        Outcome outcome = line.outcome();
        Group group = outcome.group();
        return List.of(
                group.formName(),
                group.name(),
                group.number(),
                outcome.place() == 0 ? "" : outcome.place(),
                outcome.application().name(),
                outcome.application().dossier(),
                rates.getOrDefault(outcome.application().dossier(), ""),
                String.join(" ", changes.getOrDefault(outcome.application().dossier(), List.of())),
                outcome.kind().words() + (outcome.application().asked() ? "" : " (đơn vị đề nghị hình thức cao hơn)"),
                line.reasons().stream().map(Reason::sentence).collect(Collectors.joining(" ")),
                line.reasons().stream()
                        .map(Reason::clause)
                        .filter(clause -> !clause.isBlank())
                        .distinct()
                        .collect(Collectors.joining("; ")));
    }

    private static void fill(Row row, CellStyle style, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(style);
            if (values.get(i) instanceof Integer number) {
                cell.setCellValue(number);
            } else {
                cell.setCellValue(values.get(i).toString());
            }
        }
    }

    private static CellStyle style(XSSFWorkbook book, boolean strong) {
        CellStyle style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        XSSFFont font = book.createFont();
        font.setFontName("Times New Roman");
        font.setBold(strong);
        style.setFont(font);
        return style;
    }
}
