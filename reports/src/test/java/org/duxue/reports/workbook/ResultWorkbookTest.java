package org.duxue.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.reports.Gaps;
import org.duxue.reports.Qinghe;
import org.duxue.reports.Readout;
import org.duxue.reports.Subject;
import org.junit.jupiter.api.Test;

class ResultWorkbookTest {
    private static final Subject SUBJECT = Qinghe.subject();
    private static final byte[] BYTES = write();

    private static byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ResultWorkbook.write(SUBJECT, Gaps.of(SUBJECT), out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static XSSFWorkbook open() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(BYTES));
    }

    @Test
    void hasASheetForEveryPart() throws IOException {
        try (XSSFWorkbook book = open()) {
            List<String> names = new ArrayList<>();
            book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
                    .contains("总览", "资源配置 小学", "资源配置 初中", "差异系数 小学", "差异系数 初中", "政府保障程度", "教育质量", "社会认可度", "一票否决")
                    .contains("差距清单", "说明")
                    .containsAll(SUBJECT.pack().tables().stream()
                            .map(table ->
                                    table.title().substring(0, table.title().indexOf(' ')))
                            .toList());
        }
    }

    @Test
    void recalculatedFormulasGiveTheCoefficientsOfTheEvaluation() throws IOException {
        try (XSSFWorkbook book = open()) {
            Sheet sheet = book.getSheet("差异系数 初中");
            FormulaEvaluator formulas = book.getCreationHelper().createFormulaEvaluator();
            Row coefficients = row(sheet, "CV 差异系数");
            List<Double> calculated = new ArrayList<>();
            for (Cell cell : coefficients) {
                if (cell.getCellType() == CellType.FORMULA) {
                    calculated.add(formulas.evaluate(cell).getNumberValue());
                }
            }
            List<Double> expected = new Readout(SUBJECT)
                    .dispersions(SUBJECT.evaluation().districts().getFirst(), "junior").stream()
                            .map(DispersionResult::cv)
                            .toList();
            assertThat(calculated).hasSize(7);
            for (int i = 0; i < 7; i++) {
                assertThat(calculated.get(i)).isCloseTo(expected.get(i), offset(1e-9));
            }
        }
    }

    @Test
    void everyFormulaHasAStoredValueThatRecalculationConfirms() throws IOException {
        try (XSSFWorkbook book = open()) {
            FormulaEvaluator formulas = book.getCreationHelper().createFormulaEvaluator();
            int checked = 0;
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            double stored = cell.getNumericCellValue();
                            double again = formulas.evaluate(cell).getNumberValue();
                            assertThat(again)
                                    .as(sheet.getSheetName() + "!" + cell.getAddress() + " " + cell.getCellFormula())
                                    .isCloseTo(stored, offset(1e-9 * Math.max(1, Math.abs(stored))));
                            checked++;
                        }
                    }
                }
            }
            assertThat(checked).isGreaterThan(250);
        }
    }

    @Test
    void mergesTheHeadingsOfOfficialTablesAndPrintsTheirDecimals() throws IOException {
        try (XSSFWorkbook book = open()) {
            Sheet sheet = book.getSheet("表Ⅱ-1");
            assertThat(sheet.getMergedRegions()).isNotEmpty();
            Row first = sheet.getRow(5);
            List<String> formats = new ArrayList<>();
            first.forEach(cell -> formats.add(cell.getCellStyle().getDataFormatString()));
            assertThat(formats).contains("#,##0.00");
        }
    }

    @Test
    void givesTheSameBytesForTheSameSubject() {
        assertThat(write()).isEqualTo(BYTES);
    }

    private static Row row(Sheet sheet, String label) {
        for (Row row : sheet) {
            Cell cell = row.getCell(0);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(label)) {
                return row;
            }
        }
        throw new AssertionError("no row " + label);
    }
}
