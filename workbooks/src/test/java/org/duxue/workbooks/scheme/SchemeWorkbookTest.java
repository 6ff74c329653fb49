package org.duxue.workbooks.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.duxue.packs.appraisal.AppraisalFaults;
import org.duxue.packs.appraisal.AppraisalLibrary;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.packs.versions.SchemeDifference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scheme goes to Excel and comes back; what somebody spoilt there is named cell by cell. */
class SchemeWorkbookTest {
    private static final RecursiveComparisonConfiguration BY_VALUE = RecursiveComparisonConfiguration.builder()
            .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
            .build();

    @TempDir
    private Path folder;

    static List<String> shipped() {
        return AppraisalLibrary.builtInIds();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void losesNothing(String id) throws IOException, SchemeWorkbookInvalid {
        AppraisalPack pack = AppraisalLibrary.builtIn(id).withoutExamples();
        AppraisalPack back = SchemeWorkbook.read(written(pack));
        assertThat(SchemeDifference.between(pack, back)).isEmpty();
        assertThat(back).usingRecursiveComparison(BY_VALUE).isEqualTo(pack);
        assertThat(AppraisalFaults.of(back)).isEmpty();
    }

    @Test
    void addsTheWeightsOfSiblingsUpInTheSheet() throws IOException {
        try (InputStream in = Files.newInputStream(written(pack()));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet tree = book.getSheet("领域与指标");
            XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(book);
            int sum = SheetPlan.TREE.column(SheetPlan.SUM);
            for (int row = 1; row <= tree.getLastRowNum(); row++) {
                assertThat(evaluator.evaluate(tree.getRow(row).getCell(sum)).getNumberValue())
                        .isEqualTo(100);
            }
            assertThat(tree.getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isOne();
        }
    }

    @Test
    void takesAHalfDoneSchemeAsItStands() throws IOException, SchemeWorkbookInvalid {
        Path file = edited(book -> {
            cell(book, "领域与指标", 2, "E").setCellValue(35);
            cell(book, "观测点", 2, "N").setCellValue("");
        });
        AppraisalPack back = SchemeWorkbook.read(file);
        assertThat(AppraisalFaults.of(back)).extracting(f -> f.where()).containsExactly("domains", "points/P1/rubric");
    }

    @Test
    void namesEveryCellThatCannotBeReadAtOnce() throws IOException {
        Path file = edited(book -> {
            cell(book, "领域与指标", 2, "E").setCellValue("二十");
            cell(book, "领域与指标", 3, "D").setCellValue("D9");
            cell(book, "领域与指标", 5, "A").setCellValue("指标");
            cell(book, "等次", 2, "F").setCellValue("D最多两个");
            cell(book, "观测点", 3, "E").setCellValue("看材料");
            cell(book, "佐证", 2, "A").setCellValue("P99");
            cell(book, "评定等级", 3, "A").setCellValue("A");
            book.removeSheetAt(book.getSheetIndex("底线"));
        });
        List<CellFault> faults = catchThrowableOfType(SchemeWorkbookInvalid.class, () -> SchemeWorkbook.read(file))
                .faults();
        assertThat(faults)
                .extracting(CellFault::address)
                .contains("领域与指标!E2", "领域与指标!D3", "领域与指标!A5", "等次!F2", "观测点!E3", "佐证!A2", "评定等级!A3");
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.message()).isNotBlank();
            assertThat(fault.remedy()).isNotBlank();
        });
        assertThat(faults.toString()).contains("填的是“二十”，不是数字；只填数字，不写单位和文字");
    }

    @Test
    void refusesWhatIsNoSchemeAtAll() throws IOException {
        Path text = Files.writeString(folder.resolve("x.xlsx"), "%PDF-1.7 not a workbook");
        assertThat(catchThrowableOfType(SchemeWorkbookInvalid.class, () -> SchemeWorkbook.read(text))
                        .faults())
                .hasSize(1);
        Path empty = folder.resolve("empty.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(empty)) {
            book.createSheet("Sheet1");
            book.write(out);
        }
        assertThat(catchThrowableOfType(SchemeWorkbookInvalid.class, () -> SchemeWorkbook.read(empty))
                        .faults())
                .extracting(CellFault::sheet)
                .contains("方案", "评定等级", "等次", "领域与指标", "观测点");
    }

    private static AppraisalPack pack() {
        return AppraisalLibrary.builtIn("quality-special").withoutExamples();
    }

    private Path written(AppraisalPack pack) throws IOException {
        Path file = folder.resolve(pack.id() + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            SchemeWorkbook.write(pack, out);
        }
        return file;
    }

    private Path edited(Consumer<XSSFWorkbook> change) throws IOException {
        Path file = written(pack());
        Path changed = folder.resolve("changed.xlsx");
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(changed)) {
            change.accept(book);
            book.write(out);
        }
        return changed;
    }

    private static org.apache.poi.xssf.usermodel.XSSFCell cell(
            XSSFWorkbook book, String sheet, int row, String column) {
        XSSFRow line = book.getSheet(sheet).getRow(row - 1);
        return line.getCell(column.charAt(0) - 'A');
    }
}
