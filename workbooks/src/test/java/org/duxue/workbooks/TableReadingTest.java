package org.duxue.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.workbooks.Sheets.BALANCED;
import static org.duxue.workbooks.Sheets.book;
import static org.duxue.workbooks.Sheets.codes;
import static org.duxue.workbooks.Sheets.number;
import static org.duxue.workbooks.Sheets.only;
import static org.duxue.workbooks.Sheets.read;
import static org.duxue.workbooks.Sheets.text;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReadingTest {
    private static final List<Object> HEAD = List.of("学校代码", "学校名称", "办学类型", "小学在校生数", "教学及辅助用房面积（平方米）");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsATableByChineseHeadings() throws Exception {
        ReadFacts facts = read(
                BALANCED,
                book(folder, "a.xlsx", "学校", List.of(HEAD, List.of("2150118001", "红旗小学", "小学", 450, 2500.5))));
        assertThat(facts.problems()).isEmpty();
        assertThat(number(facts, "2150118001", "pupils_primary")).isEqualTo(450);
        var source = java.util.Objects.requireNonNull(facts.facts().schools().provenance(0, "teaching_area"));
        assertThat(source.source()).isEqualTo("a.xlsx");
        assertThat(source.place()).isEqualTo("学校!E2");
    }

    @Test
    void readsATableByColumnIdsFromCsvInEitherEncoding() throws Exception {
        String lines = "code,name,type,pupils_primary\nA1,红旗小学,小学,\"1,450\"\n合计,,,1450\n,,,\n";
        Path utf8 = Files.writeString(folder.resolve("u.csv"), "\uFEFF" + lines);
        Path gb = Files.write(folder.resolve("g.csv"), lines.getBytes(Charset.forName("GB18030")));
        for (Path path : List.of(utf8, gb)) {
            ReadFacts facts = read(BALANCED, path);
            assertThat(facts.problems()).isEmpty();
            assertThat(facts.rows()).isOne();
            assertThat(facts.facts().schools().text(0, "name")).isEqualTo("红旗小学");
            assertThat(number(facts, "A1", "pupils_primary")).isEqualTo(1450);
        }
    }

    @Test
    void readsAFolderOfDistrictAndSchools() throws Exception {
        text(folder, "schools.csv", "code,name,type,district,pupils_primary", "A1,红旗小学,小学,500118,450");
        text(folder, "district.csv", "code,name,teacher_pay_wan,veto_exam", "500118,永川区,11.5,否");
        ReadFacts facts = read(BALANCED, folder);
        assertThat(facts.problems()).isEmpty();
        assertThat(facts.facts().districts().code(0)).isEqualTo("500118");
        assertThat(facts.facts().districts().number(0, "teacher_pay_wan")).isEqualTo(11.5);
        assertThat(facts.facts().districts().number(0, "veto_exam")).isZero();
    }

    @Test
    void readsMergedHeadingsUnitsSubtotalsAndSkipsTotals() throws Exception {
        ReadFacts facts = read(
                BALANCED,
                book(
                        folder,
                        "2025小学.xlsx",
                        "小学",
                        List.of(
                                List.of("小学综合情况一览表"),
                                List.of("学校（机构）名称", "学校（机构）标识码", "办学类型", "在校生数", "", "专任教师", "", "", "固定资产总值"),
                                List.of("", "", "", "合计", "#女", "#按授课课程分", "", "", "教学仪器设备资产值(元)"),
                                List.of("", "", "", "", "", "体育与健康", "艺术", "", ""),
                                List.of("", "", "", "", "", "", "计", "信息", ""),
                                List.of("甲", "乙", "丙", 1, 2, 3, 4, 5, 6),
                                List.of("合计", "", "", 450, 200, 4, 5, 1, 1),
                                List.of("红旗小学", "2150118001", "小学", "４５０", 200, 4, 5, 1, 125000),
                                List.of(),
                                List.of("备注：本表由各校填报")),
                        "A1:I1",
                        "A2:A5",
                        "B2:B5",
                        "C2:C5",
                        "D2:E2",
                        "D3:D5",
                        "E3:E5",
                        "F2:H2",
                        "F3:H3",
                        "F4:F5",
                        "G4:H4",
                        "I3:I5"));
        assertThat(facts.problems()).isEmpty();
        assertThat(facts.rows()).isOne();
        assertThat(number(facts, "2150118001", "pupils_primary")).isEqualTo(450);
        assertThat(number(facts, "2150118001", "equipment_value_wan")).isEqualTo(12.5);
        assertThat(number(facts, "2150118001", "art_primary")).isEqualTo(5);
        assertThat(number(facts, "2150118001", "music_primary")).isZero();
    }

    @Test
    void doesNotCountTheArtSubtotalBesideItsParts() throws Exception {
        ReadFacts facts = read(
                BALANCED,
                book(
                        folder,
                        "小学.xlsx",
                        "小学",
                        List.of(
                                List.of("学校名称", "学校标识码", "办学类型", "专任教师", "", "", ""),
                                List.of("", "", "", "#按授课课程分", "", "", ""),
                                List.of("", "", "", "艺术", "", "", ""),
                                List.of("", "", "", "计", "音乐", "美术", "艺术"),
                                List.of("红旗小学", "2150118001", "小学", 6, 3, 2, 1)),
                        "A1:A4",
                        "B1:B4",
                        "C1:C4",
                        "D1:G1",
                        "D2:G2",
                        "D3:G3"));
        assertThat(number(facts, "2150118001", "music_primary")).isEqualTo(3);
        assertThat(number(facts, "2150118001", "art_primary")).isOne();
    }

    @Test
    void addsStagesOfASchoolUpByItsCodeAndNamesBothCellsWhereTheyDiffer() throws Exception {
        Path primary = text(folder, "小学.csv", "学校标识码,学校名称,办学类型,在校生数,运动场地面积", "3150118001,望江学校,九年一贯制学校,600,9000");
        Path junior = text(folder, "初中.csv", "学校标识码,学校名称,办学类型,在校生数,运动场地面积", "3150118001,望江学校,九年一贯制学校,500,9100");
        ReadFacts facts = read(BALANCED, primary, junior);
        assertThat(facts.facts().schools().rows()).isOne();
        assertThat(number(facts, "3150118001", "pupils_primary")).isEqualTo(600);
        assertThat(number(facts, "3150118001", "pupils_junior")).isEqualTo(500);
        ImportProblem differs = only(facts, ProblemCode.SHARED_DIFFERS);
        assertThat(differs.message()).contains("小学.csv E2", "初中.csv E2", "9000", "9100");
    }

    @Test
    void namesEveryFaultyCellAtOnce() throws Exception {
        ReadFacts facts = read(
                BALANCED,
                book(
                        folder,
                        "a.xlsx",
                        "学校",
                        List.of(
                                HEAD,
                                List.of("A1", "一小", "小学", -3, 100),
                                List.of("A2", "二小", "小学", 45.5, 100),
                                List.of("A3", "三小", "小学", "约300", "100元"),
                                List.of("A4", "四小", "大学", "=1/0", "=B1"),
                                List.of("A4", "另一所", "小学", 300, 1200),
                                List.of("A5", "五小", "小学", 300, 1200),
                                List.of("A5", "五小", "小学", 300, 1200),
                                List.of("", "无码小学", "小学", 300, 1200))));
        assertThat(codes(facts))
                .contains(
                        ProblemCode.NEGATIVE,
                        ProblemCode.NOT_WHOLE,
                        ProblemCode.NOT_A_NUMBER,
                        ProblemCode.UNIT_DIFFERS,
                        ProblemCode.TYPE_UNKNOWN,
                        ProblemCode.CODE_TWICE,
                        ProblemCode.SCHOOL_TWICE,
                        ProblemCode.CODE_MISSING);
        ImportProblem negative = only(facts, ProblemCode.NEGATIVE);
        assertThat(negative.place().toString()).isEqualTo("a.xlsx 学校!D2");
        assertThat(negative.place().columnLabel()).isEqualTo("D 小学在校生数");
        assertThat(negative.value()).startsWith("-3");
        assertThat(negative.remedy()).isNotBlank();
        assertThat(facts.acceptable()).isFalse();
    }

    @Test
    void survivesAbsurdNumbersTextsAndCodes() throws Exception {
        ReadFacts facts = read(
                BALANCED,
                text(
                        folder,
                        "a.csv",
                        "code,name,type,pupils_primary,teaching_area,class_sizes_primary",
                        "A1,一小,小学,1e999,9" + "9".repeat(400) + ",",
                        "A2,二小,小学,-1e300,100,1e999、45",
                        "1E999999999,三小,小学,300,1200,",
                        "A/4,四小,小学,300,1200,",
                        "A5," + "五".repeat(300) + ",小学,300,1200,",
                        "7".repeat(90) + ",七小,小学,300,1200,"));
        assertThat(codes(facts))
                .contains(ProblemCode.TEXT_TOO_LONG, ProblemCode.LIST_UNREADABLE)
                .filteredOn(code -> code == ProblemCode.NUMBER_ABSURD || code == ProblemCode.CODE_MALFORMED)
                .hasSize(5);
        assertThat(facts.problems())
                .allSatisfy(problem -> assertThat(problem.toString().length()).isLessThan(700));
    }

    @Test
    void takesANumberCellBeyondAllMeasureForText() throws Exception {
        Path path = book(folder, "n.xlsx", "学校", List.of(HEAD, List.of("A1", 12345, "小学", 450, 3000)));
        Path huge = folder.resolve("huge.xlsx");
        try (var in = new java.util.zip.ZipInputStream(Files.newInputStream(path));
                var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(huge))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                String part = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                out.write(part.replace("<v>12345.0</v>", "<v>1E999999999</v>")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        ReadFacts facts = read(BALANCED, huge);
        assertThat(facts.facts().schools().text(0, "name")).isEqualTo("1E999999999");
    }

    @Test
    void takesCachedValuesOfFormulasAndNamesErrorCells() throws Exception {
        Path path = folder.resolve("f.xlsx");
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook();
                var out = Files.newOutputStream(path)) {
            var sheet = book.createSheet("学校");
            Sheets.fill(
                    sheet,
                    List.of(
                            HEAD,
                            List.of("A1", "一小", "小学", "=200+250", "=1/0"),
                            List.of("A2", "二小", "小学", "=100+1", 10)));
            book.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(sheet.getRow(1).getCell(3));
            book.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(sheet.getRow(1).getCell(4));
            book.write(out);
        }
        ReadFacts facts = read(BALANCED, path);
        assertThat(number(facts, "A1", "pupils_primary")).isEqualTo(450);
        assertThat(only(facts, ProblemCode.ERROR_CELL).place().address()).isEqualTo("学校!E2");
        assertThat(only(facts, ProblemCode.ERROR_CELL).value()).isEqualTo("#DIV/0!");
        assertThat(codes(facts)).contains(ProblemCode.NO_CACHED_VALUE);
    }

    @Test
    void refusesADateWhereANumberBelongs() throws Exception {
        Path path = folder.resolve("d.xlsx");
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook();
                var out = Files.newOutputStream(path)) {
            var sheet = book.createSheet("学校");
            Sheets.fill(sheet, List.of(HEAD, List.of("A1", "一小", "小学", 45000, 10)));
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            sheet.getRow(1).getCell(3).setCellStyle(style);
            book.write(out);
        }
        assertThat(codes(read(BALANCED, path))).contains(ProblemCode.DATE_CELL);
    }

    @Test
    void saysWhichMandatoryColumnsAreMissingAndWhichHeadingMayBeMeant() throws Exception {
        FactFiles files = Sheets.open(BALANCED, text(folder, "a.csv", "学校代码,学校名称,小学在校生数", "A1,一小,300"));
        assertThat(files.missing()).containsExactly(new MissingColumn("type", "办学类型"));
        assertThat(files.problems()).extracting(ImportProblem::code).containsExactly(ProblemCode.COLUMN_MISSING);
    }

    @Test
    void refusesFilesWithoutTheColumnTheStandardCannotDoWithout() throws Exception {
        ReadFacts facts = read(
                BALANCED,
                text(
                        folder,
                        "a.csv",
                        "code,name,type,pupils_primary,teachers_bachelor_junior",
                        "A1,一小,小学,300,",
                        "A2,望江学校,九年一贯制学校,200,20",
                        "A3,二中,初级中学,,40"));
        ImportProblem missing = only(facts, ProblemCode.COLUMN_MISSING);
        assertThat(missing.place().toString()).isEqualTo("a.csv");
        assertThat(missing.value()).isEqualTo("pupils_junior");
        assertThat(missing.message()).contains("初中在校生数", "2 所", "望江学校");
        assertThat(missing.remedy()).contains("初中在校生数", "pupils_junior");
        assertThat(facts.acceptable()).isFalse();

        ReadFacts gardens =
                read(Sheets.PRESCHOOL, text(folder, "k.csv", "code,name,type,heads", "K1,一幼,幼儿园,1", "K2,二小,小学,0"));
        assertThat(only(gardens, ProblemCode.COLUMN_MISSING).message()).contains("在园幼儿数", "1 所");
    }

    @Test
    void asksForNothingOfAStageThatNoSchoolTeaches() throws Exception {
        assertThat(read(
                                BALANCED,
                                text(
                                        folder,
                                        "a.csv",
                                        "code,name,type,pupils_primary,teachers_bachelor_junior,pe_senior",
                                        "A1,一小,小学,300,,",
                                        "A4,四中,高级中学,,,"))
                        .problems())
                .isEmpty();
    }

    @Test
    void warnsOnlyWhereAStageMerelyWeighs() throws Exception {
        ReadFacts facts =
                read(BALANCED, text(folder, "a.csv", "code,name,type,pupils_junior", "A3,二中,完全中学,300", "A4,四中,高级中学,"));
        assertThat(facts.acceptable()).isTrue();
        assertThat(only(facts, ProblemCode.COLUMN_NEEDED).message()).contains("高中在校生数", "1 所", "拆分");
    }

    @Test
    void takesAnEmptyCellForAMissingValueAndNotForAMissingColumn() throws Exception {
        ReadFacts facts =
                read(BALANCED, text(folder, "a.csv", "code,name,type,pupils_primary", "A1,一小,小学,300", "A2,二小,小学,"));
        assertThat(facts.problems()).isEmpty();
        assertThat(number(facts, "A2", "pupils_primary")).isNaN();
    }

    @Test
    void filesAddedToKnownFactsNeedAReasonOnlyForSchoolsOfWhichNothingIsKnown() throws Exception {
        Path file = text(folder, "a.csv", "code,name,type,teaching_area", "A1,一小,小学,3000", "A2,二小,小学,2000");
        var known = FactTable.builder().row("A1").number("pupils_primary", 300);
        ReadOptions added = new ReadOptions(
                null, new Facts(known.build(), FactTable.builder().build()), java.util.Map.of(), null, null);
        ReadFacts facts = Sheets.open(BALANCED, file).toFacts(added, Progress.none());
        assertThat(facts.acceptable()).isTrue();
        ImportProblem needed = only(facts, ProblemCode.COLUMN_NEEDED);
        assertThat(needed.message()).contains("小学在校生数", "1 所", "二小");
        assertThat(needed.code().needsReason()).isTrue();
    }

    @Test
    void asksForTheMainSchoolOfACampusAndRefusesUnknownOnes() throws Exception {
        String head = "学校代码,学校名称,办学类型,是否计校数,所属学校代码,小学在校生数";
        ReadFacts facts = read(
                BALANCED,
                text(
                        folder,
                        "a.csv",
                        head,
                        "A1,红旗小学,小学,是,,300",
                        "A2,红旗小学东校区,小学,否,,90",
                        "A3,红旗小学西校区,小学,否,A9,90",
                        "A4,红旗小学南校区,小学,0,A1,90"));
        assertThat(only(facts, ProblemCode.PARENT_MISSING).place().row()).isEqualTo(3);
        assertThat(only(facts, ProblemCode.PARENT_UNKNOWN).value()).isEqualTo("A9");
        assertThat(facts.matches())
                .singleElement()
                .satisfies(match ->
                        assertThat(match.candidates().getFirst().code()).isEqualTo("A1"));
        ReadOptions answered = new ReadOptions(
                null, null, java.util.Map.of(facts.matches().getFirst().key(), "A1"), null, null);
        ReadFacts again = Sheets.open(BALANCED, folder.resolve("a.csv")).toFacts(answered, Progress.none());
        assertThat(codes(again)).containsExactly(ProblemCode.PARENT_UNKNOWN);
        assertThat(again.facts().schools().text(1, "parent_code")).isEqualTo("A1");
    }

    @Test
    void readsListsOfNumbersAndRefusesUnreadableOnes() throws Exception {
        ReadFacts facts = read(
                BALANCED, text(folder, "a.csv", "学校代码,学校名称,办学类型,小学各班人数", "A1,一小,小学,\"45、44×2；46\"", "A2,二小,小学,45、甲"));
        assertThat(facts.facts().schools().list(0, "class_sizes_primary")).containsExactly(45, 44, 44, 46);
        assertThat(only(facts, ProblemCode.LIST_UNREADABLE).message()).contains("甲");
    }
}
