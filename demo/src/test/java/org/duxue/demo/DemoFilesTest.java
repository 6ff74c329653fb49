package org.duxue.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duxue.demo.district.DemoDistrict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFilesTest {
    @TempDir
    private Path folder;

    @Test
    void writesTheSameBytesForTheSameSeed() throws IOException {
        List<DemoFiles.Delivery> first = DemoFiles.write(folder.resolve("a"), 3);
        List<DemoFiles.Delivery> second = DemoFiles.write(folder.resolve("b"), 3);
        assertThat(first).hasSize(6).hasSameSizeAs(second);
        for (int i = 0; i < first.size(); i++) {
            List<Path> files = first.get(i).files();
            for (int f = 0; f < files.size(); f++) {
                assertThat(files.get(f))
                        .hasSameBinaryContentAs(second.get(i).files().get(f));
            }
        }
    }

    @Test
    void saysTheSameOfAThroughSchoolInEveryStageFile() throws IOException {
        List<Path> files = DemoFiles.write(folder, DemoDistrict.DEFAULT_SEED).stream()
                .filter(delivery ->
                        delivery.period().equals("2025") && delivery.pack().equals("balanced-development"))
                .findFirst()
                .orElseThrow()
                .files();
        String twelveYear = "3450199010";
        List<List<String>> tails = new ArrayList<>();
        for (Path file : files.subList(0, 3)) {
            try (XSSFWorkbook book = open(file)) {
                List<String> cells = rows(book.getSheetAt(0)).getOrDefault(twelveYear, List.of());
                tails.add(cells.subList(cells.size() - 12, cells.size()));
            }
        }
        assertThat(tails.get(0)).isEqualTo(tails.get(1)).isEqualTo(tails.get(2)).doesNotContain("");
    }

    @Test
    void putsTheObservedItemsOfTheNewGenerationWhereTheyWereSeen() throws IOException {
        List<Path> files = DemoFiles.writeBaseLevel(folder, DemoDistrict.DEFAULT_SEED, 2025);
        try (XSSFWorkbook book = open(files.getFirst())) {
            assertThat(text(book, "教基1001_小学", 3, 2)).isEqualTo("2150199007");
            assertThat(text(book, "教基1001_小学", 25, 2)).isEqualTo("小学");
            assertThat(text(book, "教基3112_小学", 6, 8)).isEqualTo("1765");
            assertThat(text(book, "教基4155_小学", 9, 0)).startsWith("博士");
            assertThat(text(book, "教基4155_小学", 4, 11)).isEmpty();
            assertThat(text(book, "教基4155_小学", 3, 11)).isEqualTo("体育与健康");
            assertThat(text(book, "教基1102续_小学", 12, 0)).isEqualTo("县级及以上骨干教师（小学）");
            assertThat(text(book, "教基5170_小学", 10, 0)).endsWith("教学及辅助用房");
            assertThat(text(book, "教基5170_小学", 17, 0)).startsWith("室内体育用房");
            assertThat(text(book, "教基5176_小学", 19, 0)).endsWith("教学仪器设备资产值");
        }
    }

    @Test
    void printsLettersAndNumbersRoundTheFormsOfTheOldGeneration() throws IOException {
        List<Path> files = DemoFiles.writeBaseLevel(folder, DemoDistrict.DEFAULT_SEED, 2020);
        try (XSSFWorkbook book = open(files.getLast())) {
            assertThat(text(book, "基础基211", 1, 3)).isEqualTo("D");
            assertThat(text(book, "基础基211", 5, 0)).isEqualTo("4");
            assertThat(text(book, "基础基211", 5, 1)).isEqualTo("甲");
            assertThat(text(book, "基础基411", 7, 1)).isEqualTo("总 计");
            assertThat(text(book, "基础基111", 14, 3)).isEqualTo("幼儿园");
        }
    }

    @Test
    void writesEachFaultIntoAFileOfItsOwn() {
        List<BrokenFiles.Broken> files = BrokenFiles.write(folder, DemoDistrict.DEFAULT_SEED);
        assertThat(files).hasSize(8).allMatch(broken -> Files.exists(broken.file()));
        assertThat(files).extracting(BrokenFiles.Broken::fault).doesNotHaveDuplicates();
    }

    @Test
    void namesNotableSchoolsThatExist() {
        DemoDistrict district = DemoDistrict.generate(DemoDistrict.DEFAULT_SEED, 2025);
        assertThat(NotableSchool.all())
                .allSatisfy(notable ->
                        assertThat(district.school(notable.code()).name()).isEqualTo(notable.name()));
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    /** Texts of the rows by the code in the second column. */
    private static Map<String, List<String>> rows(Sheet sheet) {
        DataFormatter formatter = new DataFormatter();
        Map<String, List<String>> rows = new HashMap<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < row.getLastCellNum(); c++) {
                cells.add(plain(formatter.formatCellValue(row.getCell(c))));
            }
            rows.put(cells.size() > 1 ? cells.get(1) : "", cells);
        }
        return rows;
    }

    /** The number behind commas, blanks and full-width digits. */
    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .replace(",", "")
                .trim();
    }

    /** Row as printed by the program, from one; column from zero. */
    private static String text(XSSFWorkbook book, String sheet, int row, int column) {
        Cell cell = book.getSheet(sheet).getRow(row - 1).getCell(column);
        return cell == null ? "" : new DataFormatter().formatCellValue(cell);
    }
}
