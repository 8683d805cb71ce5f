package vn.vinhdanh.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vinhdanh.campaign.Campaign.CompletionRateRule.Formula;
import vn.vinhdanh.registration.Direction;
import vn.vinhdanh.registration.Target;

/** The sheet's own formulas, computed by a spreadsheet, against the exact figures (P5). */
class CompletionSheetTest {

    private static final int FIRST_LINE = 8;
    private static final int RATE = 8;
    private static final int MET = 9;
    private static final int EXCEEDED = 10;
    private static final LocalDate LAST_DAY = LocalDate.of(2021, 6, 30);

    private static final List<String> REGISTERED = Arrays.asList("0", "1", "3", "12.5", "-2", null);
    private static final List<String> REACHED = Arrays.asList("0", "0.9", "1", "3.7", "1000", "-1", null);

    @ParameterizedTest
    @EnumSource(Formula.class)
    void computesEveryRateAgainAndComesToTheSame(Formula formula) throws IOException {
        CompletionRate rate = everyCase(formula, Ratio.of(6, 5));
        try (XSSFWorkbook book = open(rate)) {
            XSSFSheet sheet = book.getSheetAt(0);
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            for (int i = 0; i < rate.lines().size(); i++) {
                CountedTarget line = rate.lines().get(i);
                String what = line.target() + " " + line.reached();
                assertThat(computed(evaluator, sheet, FIRST_LINE + i, RATE))
                        .as(what)
                        .isCloseTo(number(line.rate()), within(1e-14));
                assertThat(computed(evaluator, sheet, FIRST_LINE + i, MET))
                        .as("met: " + what)
                        .isEqualTo(line.isMet() ? 1 : 0);
                assertThat(computed(evaluator, sheet, FIRST_LINE + i, EXCEEDED))
                        .as("exceeded: " + what)
                        .isEqualTo(line.isExceeded() ? 1 : 0);
            }
            assertThat(computed(evaluator, sheet, FIRST_LINE + rate.lines().size(), RATE))
                    .isCloseTo(number(rate.rate().orElseThrow()), within(1e-14));
        }
    }

    @Test
    void followsWhenAReaderTriesAnotherResult() throws IOException {
        CompletionRate rate = CompletionRate.of(
                terms(Formula.MEAN_OF_CAPPED_RATES, Ratio.ONE),
                List.of(target(1, Direction.MORE, "10"), target(2, Direction.DONE, "1")),
                Map.of(1, Reached.of(new BigDecimal("5"))));
        try (XSSFWorkbook book = open(rate)) {
            XSSFSheet sheet = book.getSheetAt(0);
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            assertThat(computed(evaluator, sheet, FIRST_LINE + 2, RATE)).isEqualTo(0.25);
            sheet.getRow(FIRST_LINE + 1).getCell(5).setCellValue(1);
            evaluator.clearAllCachedResultValues();
            assertThat(computed(evaluator, sheet, FIRST_LINE + 2, RATE)).isEqualTo(0.75);
        }
    }

    /** Shown at once, also where nothing computes (a phone, a preview), and with nothing typed taken for a formula. */
    @Test
    void carriesItsFiguresAndTakesNoTextForAFormula() throws IOException {
        CompletionRate rate = CompletionRate.of(
                terms(Formula.MEAN_OF_CAPPED_RATES, Ratio.ONE),
                List.of(new Target(1, "ANY", null, "=HYPERLINK(\"x\")", "%", Direction.MORE, BigDecimal.TEN)),
                Map.of(1, Reached.of(new BigDecimal("7"))));
        try (XSSFWorkbook book = open(rate)) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("phường Kim Tân");
            assertThat(sheet.getRow(FIRST_LINE).getCell(1).getCellType()).isEqualTo(CellType.STRING);
            Cell whole = sheet.getRow(FIRST_LINE + 1).getCell(RATE);
            assertThat(whole.getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(whole.getNumericCellValue()).isEqualTo(0.7);
            assertThat(sheet.getRow(FIRST_LINE).getCell(11).getStringCellValue())
                    .isEqualTo("7 : 10 = 70,00 %");
            assertThat(sheet.getRow(FIRST_LINE + 1).getCell(11).getStringCellValue())
                    .isEqualTo("Hệ thống tính: 70,00 %");
        }
    }

    @Test
    void hasNoRateWithoutTargets() throws IOException {
        try (XSSFWorkbook book =
                open(CompletionRate.of(terms(Formula.MEAN_OF_CAPPED_RATES, Ratio.ONE), List.of(), Map.of()))) {
            assertThat(book.getSheetAt(0).getRow(FIRST_LINE).getCell(RATE)).isNull();
        }
    }

    /** Every direction with every registered value, every result, and days in and out of the campaign. */
    private static CompletionRate everyCase(Formula formula, Ratio cap) {
        List<Target> targets = new ArrayList<>();
        Map<Integer, Reached> results = new HashMap<>();
        for (Direction direction : Arrays.asList(Direction.MORE, Direction.LESS, Direction.DONE, null)) {
            for (String registered : REGISTERED) {
                for (String reached : REACHED) {
                    for (LocalDate day :
                            Arrays.asList(null, LAST_DAY, LAST_DAY.plusDays(1), LocalDate.of(2020, 9, 30))) {
                        int number = targets.size() + 1;
                        targets.add(target(number, direction, registered));
                        if (reached != null) {
                            results.put(number, new Reached(new BigDecimal(reached), day));
                        }
                    }
                }
            }
        }
        return CompletionRate.of(terms(formula, cap), targets, results);
    }

    private static Terms terms(Formula formula, Ratio cap) {
        return new Terms(
                formula, cap, LocalDate.of(2020, 10, 1), LAST_DAY, Map.of("HEAVY", Ratio.of(7, 3), "ANY", Ratio.ONE));
    }

    private static Target target(int number, Direction direction, String registered) {
        return new Target(
                number,
                number % 3 == 0 ? "HEAVY" : "ANY",
                null,
                "Chỉ tiêu",
                "hộ",
                direction,
                registered == null ? null : new BigDecimal(registered));
    }

    private static double number(Ratio ratio) {
        return ratio.approximately(MathContext.DECIMAL128).doubleValue();
    }

    private static double computed(FormulaEvaluator evaluator, XSSFSheet sheet, int row, int column) {
        return evaluator.evaluate(sheet.getRow(row).getCell(column)).getNumberValue();
    }

    private static XSSFWorkbook open(CompletionRate rate) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(CompletionSheet.of("phường Kim Tân", rate, List.of())));
    }
}
