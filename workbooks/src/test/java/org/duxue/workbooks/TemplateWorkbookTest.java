package org.duxue.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.framework.Element;
import org.duxue.packs.Pack;
import org.duxue.workbooks.columns.PackColumn;
import org.duxue.workbooks.columns.PackColumns;
import org.duxue.workbooks.rows.UnitDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateWorkbookTest {
    @TempDir
    private Path folder = Path.of("");

    /** Every column of the pack gets a value, goes through the workbook, and comes back the same. */
    @ParameterizedTest
    @ValueSource(strings = {"balanced-development", "preschool-universal"})
    void bringsTheSameFactsBack(String id) throws Exception {
        Pack pack = org.duxue.packs.PackLibrary.builtIn(id);
        for (int seed = 1; seed <= 3; seed++) {
            Facts facts = random(pack, new Random(seed));
            Path path = write(pack, units(facts), facts);
            FactFiles files = Sheets.open(pack, path);
            assertThat(files.files().getFirst().layout()).isEqualTo(Layout.TEMPLATE);
            ReadFacts read = files.toFacts(ReadOptions.plain(), Progress.none());
            assertThat(read.errors()).isEmpty();
            assertSame(facts.schools(), read.facts().schools());
            assertSame(facts.districts(), read.facts().districts());
        }
    }

    @Test
    void hasDropDownsNotesFrozenHeadingsAndAlerts() throws Exception {
        Path path = write(Sheets.BALANCED, UnitDirectory.empty(), null);
        try (InputStream in = Files.newInputStream(path);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            var sheet = book.getSheet("学校");
            assertThat(sheet.getDataValidations()).hasSizeGreaterThan(30);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
            assertThat(sheet.getRow(4).getZeroHeight()).isTrue();
            assertThat(sheet.getRow(3).getCell(0).getCellComment().getString().getString())
                    .contains("学校代码", "必填");
            assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isGreaterThan(8);
            assertThat(book.getSheet("区县")).isNotNull();
            assertThat(book.getSheet("填表说明")).isNotNull();
            assertThat(book.getSheetIndex("代码表")).isEqualTo(book.getNumberOfSheets() - 1);
        }
    }

    @Test
    void anEmptyTemplateSaysThatItIsEmpty() throws Exception {
        ReadFacts read = Sheets.read(Sheets.BALANCED, write(Sheets.BALANCED, UnitDirectory.empty(), null));
        assertThat(read.errors())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("没有数据行"));
    }

    private Path write(Pack pack, UnitDirectory units, @org.jspecify.annotations.Nullable Facts known)
            throws IOException {
        Path path = folder.resolve("template.xlsx");
        try (OutputStream out = Files.newOutputStream(path)) {
            TemplateWorkbook.write(pack, "2025", units, known, out);
        }
        return path;
    }

    private static UnitDirectory units(Facts facts) {
        List<UnitDirectory.Unit> units = new java.util.ArrayList<>();
        for (int i = 0; i < facts.schools().rows(); i++) {
            String name = java.util.Objects.requireNonNull(facts.schools().text(i, "name"));
            String type = java.util.Objects.requireNonNull(facts.schools().text(i, "type"));
            units.add(new UnitDirectory.Unit(facts.schools().code(i), name, type, List.of()));
        }
        return UnitDirectory.of(units);
    }

    private static Facts random(Pack pack, Random random) {
        PackColumns columns = PackColumns.of(pack);
        FactTable.Builder schools = FactTable.builder();
        for (int i = 0; i < 5; i++) {
            schools.row("21501180" + (10 + i));
            for (PackColumn column : columns.all()) {
                if (!column.ofDistrict()) {
                    fill(schools, column, columns, random, i);
                }
            }
        }
        FactTable.Builder districts = FactTable.builder().row("500118");
        columns.all().stream()
                .filter(PackColumn::ofDistrict)
                .forEach(column -> fill(districts, column, columns, random, 0));
        return new Facts(schools.build(), districts.build());
    }

    private static void fill(FactTable.Builder table, PackColumn column, PackColumns columns, Random random, int row) {
        Element element = column.element();
        double low = element.min() == null ? 0 : element.min().doubleValue();
        double high = element.max() == null ? 1000 : element.max().doubleValue();
        double number = low + Math.floor(random.nextDouble() * (high - low));
        switch (column.id()) {
            case PackColumns.CODE, PackColumns.PARENT -> {}
            case PackColumns.NAME -> table.text("name", "第" + row + "学校");
            case PackColumns.TYPE -> table.text("type", columns.types().get(row));
            case PackColumns.COUNTS -> table.flag("counts_as_school", true);
            case PackColumns.DISTRICT -> table.text("district", "500118");
            default -> {
                switch (element.kind()) {
                    case COUNT -> table.number(column.id(), number);
                    case NUMBER -> table.number(column.id(), Math.min(high, number + random.nextInt(100) / 100.0));
                    case FLAG -> table.flag(column.id(), random.nextBoolean());
                    case CHOICE ->
                        table.text(
                                column.id(),
                                element.choices()
                                        .get(random.nextInt(element.choices().size())));
                    case TEXT -> table.text(column.id(), "文字" + random.nextInt(100));
                    case NUMBERS -> table.list(column.id(), number, number + 0.5);
                }
            }
        }
    }

    private static void assertSame(FactTable expected, FactTable actual) {
        assertThat(actual.rows()).isEqualTo(expected.rows());
        for (int i = 0; i < expected.rows(); i++) {
            assertThat(actual.code(i)).isEqualTo(expected.code(i));
            for (String column : expected.columns()) {
                assertThat(Double.valueOf(actual.number(i, column)))
                        .as(column)
                        .isEqualTo(Double.valueOf(expected.number(i, column)));
                assertThat(actual.text(i, column)).as(column).isEqualTo(expected.text(i, column));
                assertThat(actual.list(i, column)).as(column).isEqualTo(expected.list(i, column));
            }
        }
    }
}
