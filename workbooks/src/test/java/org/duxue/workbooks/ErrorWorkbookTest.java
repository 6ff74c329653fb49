package org.duxue.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorWorkbookTest {
    private static final List<Object> HEAD = List.of("学校代码", "学校名称", "办学类型", "小学在校生数");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void givesTheClerksOwnFileBackMarkedAndReadsItAgainWithoutTheMarks() throws Exception {
        Path file = Sheets.book(
                folder, "a.xlsx", "学校", List.of(HEAD, List.of("A1", "一小", "小学", -3), List.of("A2", "二小", "小学", 300)));
        ReadFacts first = Sheets.read(Sheets.BALANCED, file);
        Path marked = write(file, first);
        try (Workbook book = load(marked)) {
            assertThat(book.getSheetName(0)).isEqualTo("问题清单");
            assertThat(book.getSheetAt(0).getRow(1).getCell(5).getStringCellValue())
                    .isEqualTo("D2");
            var sheet = book.getSheet("学校");
            assertThat(sheet.getRow(1).getCell(3).getCellComment().getString().getString())
                    .startsWith("【核对】")
                    .contains("负数");
            var formats = sheet.getSheetConditionalFormatting();
            assertThat(formats.getConditionalFormattingAt(0)
                            .getFormattingRanges()[0]
                            .formatAsString())
                    .isEqualTo("D2");
        }
        ReadFacts again = Sheets.read(Sheets.BALANCED, marked);
        assertThat(Sheets.codes(again)).isEqualTo(Sheets.codes(first));
        assertThat(again.rows()).isEqualTo(2);
        Path corrected = correct(marked);
        ReadFacts clean = Sheets.read(Sheets.BALANCED, corrected);
        assertThat(clean.problems()).isEmpty();
        try (Workbook book = load(write(corrected, clean))) {
            assertThat(book.getSheet("学校").getRow(1).getCell(3).getCellComment())
                    .isNull();
            assertThat(book.getSheet("学校").getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isZero();
        }
    }

    @Test
    void turnsACsvFileIntoAMarkedWorkbookThatCanBeSentAgain() throws Exception {
        Path file = Sheets.text(folder, "a.csv", "学校代码,学校名称,办学类型,小学在校生数", "A1,一小,大学,300");
        Path marked = write(file, Sheets.read(Sheets.BALANCED, file));
        assertThat(Sheets.codes(Sheets.read(Sheets.BALANCED, marked)))
                .isEqualTo(Sheets.codes(Sheets.read(Sheets.BALANCED, file)));
    }

    @Test
    void listsProblemsOfARefusedFile() throws Exception {
        Path file = Files.writeString(folder.resolve("a.xlsx"), "%PDF");
        try (Workbook book = load(write(file, Sheets.read(Sheets.BALANCED, file)))) {
            assertThat(book.getNumberOfSheets()).isOne();
            assertThat(book.getSheetAt(0).getRow(1).getCell(9).getStringCellValue())
                    .contains("PDF");
        }
    }

    private Path write(Path file, ReadFacts facts) throws IOException {
        Path path = folder.resolve("marked-" + file.getFileName() + ".xlsx");
        try (OutputStream out = Files.newOutputStream(path)) {
            ErrorWorkbook.write(InputFile.of(file), facts.problems(), out);
        }
        return path;
    }

    private Path correct(Path marked) throws IOException {
        Path path = folder.resolve("corrected.xlsx");
        try (Workbook book = load(marked);
                OutputStream out = Files.newOutputStream(path)) {
            book.getSheet("学校").getRow(1).getCell(3).setCellValue(250);
            book.write(out);
        }
        return path;
    }

    private static Workbook load(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return WorkbookFactory.create(in);
        }
    }
}
