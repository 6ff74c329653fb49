package org.duxue.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.workbooks.Sheets.number;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duxue.workbooks.rows.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseWorkbookTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsARealKindergartenWorkbookOf2020AsItIs() throws Exception {
        Path path = KindergartenFixture.write(
                folder.resolve("幼儿园.xlsx"), Map.of("基础基111!B7", "1150118001", "基础基111!D7", "青禾幼儿园"));
        FactFiles files = Sheets.open(Sheets.PRESCHOOL, path);
        assertThat(files.files().getFirst().layout()).isEqualTo(Layout.BASE_OLD);
        ReadFacts facts = files.toFacts(ReadOptions.plain(), Progress.none());
        assertThat(facts.problems()).isEmpty();
        var schools = facts.facts().schools();
        assertThat(schools.text(0, "name")).isEqualTo("青禾幼儿园");
        assertThat(schools.text(0, "type")).isEqualTo("幼儿园");
        assertThat(schools.text(0, "setting")).isEqualTo("镇区");
        Map<String, Double> expected = Map.ofEntries(
                Map.entry("children", 305.0),
                Map.entry("children_3", 87.0),
                Map.entry("children_5", 148.0),
                Map.entry("classes", 9.0),
                Map.entry("staff", 28.0),
                Map.entry("heads", 2.0),
                Map.entry("teachers", 15.0),
                Map.entry("carers", 5.0),
                Map.entry("health_staff", 1.0),
                Map.entry("building_area", 2670.0),
                Map.entry("activity_area", 688.0 + 576 + 225),
                Map.entry("office_area", 48.0),
                Map.entry("living_area", 93.0),
                Map.entry("land_area", 2181.0),
                Map.entry("green_area", 260.0),
                Map.entry("outdoor_area", 1124.5),
                Map.entry("books", 1261.0));
        expected.forEach((column, value) ->
                assertThat(number(facts, "1150118001", column)).as(column).isEqualTo(value));
        var source = java.util.Objects.requireNonNull(schools.provenance(0, "children"));
        assertThat(source.place()).isEqualTo("基础基311!I7");
    }

    @Test
    void readsTheWorkbookWithoutIdentityAndAsksForTheCode() throws Exception {
        ReadFacts facts =
                Sheets.read(Sheets.PRESCHOOL, KindergartenFixture.write(folder.resolve("幼儿园.xlsx"), Map.of()));
        assertThat(Sheets.codes(facts)).containsExactly(ProblemCode.CODE_FROM_NAME);
        assertThat(facts.facts().schools().number(0, "children")).isEqualTo(305);
    }

    @Test
    void readsTheNewGenerationByLabelWhereverTheCellsStand() throws Exception {
        for (int shift : List.of(0, 3)) {
            Path path = newGeneration(folder.resolve("小学" + shift + ".xlsx"), shift);
            ReadFacts facts = Sheets.read(Sheets.BALANCED, path);
            assertThat(facts.problems()).isEmpty();
            assertThat(facts.facts().schools().text(0, "type")).isEqualTo("小学");
            assertThat(number(facts, "2150118007", "pupils_primary")).isEqualTo(812);
            assertThat(number(facts, "2150118007", "teachers_bachelor_primary")).isEqualTo(31);
            assertThat(number(facts, "2150118007", "teachers_doctor_primary")).isZero();
            assertThat(number(facts, "2150118007", "pe_primary")).isEqualTo(4);
            assertThat(number(facts, "2150118007", "music_primary")).isEqualTo(2);
            assertThat(number(facts, "2150118007", "art_primary")).isNaN();
        }
    }

    private static Path newGeneration(Path path, int shift) throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            Sheets.fill(
                    book.createSheet("教基1001_小学"),
                    List.of(
                            List.of("学校（机构）统计调查表"),
                            List.of("甲", "乙", "1"),
                            List.of("学校（机构）标识码", 1, "2150118007"),
                            List.of("学校（机构）名称", 2, "青禾小学"),
                            List.of("学校（机构）办学类型", 3, "小学")));
            var pupils = book.createSheet("教基3112_小学");
            Sheets.fill(
                    pupils,
                    shifted(
                            shift,
                            List.of(
                                    List.of("小学学生数"),
                                    List.of("教基3112 单位：人"),
                                    List.of("", "编号", "毕业生数", "在校生数", ""),
                                    List.of("", "", "", "合计", "一年级"),
                                    List.of("甲", "乙", 1, 2, 3),
                                    List.of("总  计", 1, 130, "８１２", 140),
                                    List.of("其中：女", 2, 60, 390, 70))));
            pupils.addMergedRegion(
                    org.apache.poi.ss.util.CellRangeAddress.valueOf("D" + (3 + shift) + ":E" + (3 + shift)));
            Sheets.fill(
                    book.createSheet("教基4155_小学"),
                    shifted(
                            shift,
                            List.of(
                                    List.of("小学专任教师分课程、分学历情况"), List.of("", "编号", "合计", "体育与健康", "艺术", "", "", ""),
                                    List.of("", "", "", "", "计", "音乐", "美术", "艺术"), List.of("甲", "乙", 1, 2, 3, 4, 5, 6),
                                    List.of("总计", 1, 52, 4, 3, 2, 1, "*"), List.of("女", 2, 40, 1, 2, 1, 1, "*"),
                                    List.of("博士研究生毕业", 3, "", "", "", "", "", ""),
                                            List.of("硕士研究生毕业", 4, 2, "", "", "", "", ""),
                                    List.of("本科毕业", 5, 31, "", "", "", "", ""),
                                            List.of("专科毕业", 6, 19, "", "", "", "", ""))),
                    merges(shift));
            book.write(out);
        }
        return path;
    }

    private static String[] merges(int shift) {
        return new String[] {
            "E" + (2 + shift) + ":H" + (2 + shift),
            "C" + (2 + shift) + ":C" + (3 + shift),
            "D" + (2 + shift) + ":D" + (3 + shift)
        };
    }

    private static List<List<?>> shifted(int by, List<List<?>> rows) {
        List<List<?>> shifted = new java.util.ArrayList<>();
        for (int i = 0; i < by; i++) {
            shifted.add(List.of(""));
        }
        shifted.addAll(rows);
        return shifted;
    }
}
