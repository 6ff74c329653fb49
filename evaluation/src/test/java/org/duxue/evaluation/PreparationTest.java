package org.duxue.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.Notice;
import org.duxue.evaluation.result.Status;
import org.junit.jupiter.api.Test;

/** How rows become parts: merged, formed, split, left out; nothing silently. */
class PreparationTest {
    @Test
    void splitsAsTheWorkedExamplesDo() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("split_worked_examples.csv"))) {
            String csv = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String[]> rows = csv.lines()
                    .skip(1)
                    .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                    .toList();
            assertThat(rows).hasSize(8);
            rows.forEach(PreparationTest::checkSplit);
        }
    }

    private static void checkSplit(String[] row) {
        int a = Integer.parseInt(row[2]);
        int b = Integer.parseInt(row[3]);
        FactTable.Builder table = FactTable.builder();
        Qinghe.nineYear(table, "N", "学校", a, b)
                .text("type", row[1].equals("nine") ? "九年一贯制学校" : row[1].equals("complete") ? "完全中学" : "十二年一贯制学校")
                .number("teaching_area", Double.parseDouble(row[5]))
                .number("indoor_sports_area", 0);
        if (!row[1].equals("nine")) {
            table.number("pupils_senior", Double.parseDouble(row[4]));
        }
        Evaluation evaluation = Qinghe.evaluate(Qinghe.framework(), table);
        if (a > 0) {
            double stock = Qinghe.value(evaluation, "N", "primary", "R4") * a;
            assertThat(stock).as(row[0]).isCloseTo(Double.parseDouble(row[8]), within(1e-4));
        }
        double stock = Qinghe.value(evaluation, "N", "junior", "R4") * b;
        assertThat(stock).as(row[0]).isCloseTo(Double.parseDouble(row[9]), within(1e-4));
    }

    @Test
    void splitsThePublishedStockToNineDigits() {
        FactTable.Builder table = FactTable.builder();
        Qinghe.nineYear(table, "N", "学校", 166, 210)
                .number("teaching_area", 23226)
                .number("indoor_sports_area", 0);
        Evaluation evaluation = Qinghe.evaluate(Qinghe.framework(), table);
        assertThat(Qinghe.value(evaluation, "N", "primary", "R4") * 166).isCloseTo(23226 * 166 / 397.0, within(1e-9));
        assertThat(Qinghe.value(evaluation, "N", "junior", "R4") * 210).isCloseTo(23226 * 231 / 397.0, within(1e-9));
    }

    @Test
    void aCampusOfOneStageKeepsItsStockForThatStage() {
        FactTable.Builder table = FactTable.builder();
        Qinghe.nineYear(table, "N", "主校", 100, 100)
                .number("teaching_area", 2100)
                .number("indoor_sports_area", 0);
        Qinghe.primary(table, "C", "小学校区", 100)
                .number("teaching_area", 900)
                .number("indoor_sports_area", 0)
                .flag("counts_as_school", false)
                .text("parent_code", "N");
        Evaluation evaluation = Qinghe.evaluate(Qinghe.framework(), table);
        assertThat(Qinghe.value(evaluation, "N", "primary", "R4")).isCloseTo((1000 + 900) / 200.0, within(1e-12));
        assertThat(Qinghe.value(evaluation, "N", "junior", "R4")).isCloseTo(1100 / 100.0, within(1e-12));
    }

    @Test
    void aCampusOfSeveralStagesIsMergedBeforeTheSplit() {
        FactTable.Builder table = FactTable.builder();
        Qinghe.nineYear(table, "N", "主校", 100, 100)
                .number("teaching_area", 2100)
                .number("indoor_sports_area", 0);
        Qinghe.nineYear(table, "C", "校区", 200, 0)
                .number("pupils_junior", 100)
                .number("teaching_area", 900)
                .number("indoor_sports_area", 0)
                .flag("counts_as_school", false)
                .text("parent_code", "N");
        Evaluation evaluation = Qinghe.evaluate(Qinghe.framework(), table);
        double share = 300 / (300 + 1.1 * 200);
        assertThat(Qinghe.value(evaluation, "N", "primary", "R4")).isCloseTo(3000 * share / 300, within(1e-12));
    }

    @Test
    void followsChainsOfCampusesAndSurvivesRings() {
        FactTable.Builder table = FactTable.builder();
        Qinghe.primary(table, "A", "主校", 100);
        campus(table, "B", "A", 20);
        campus(table, "C", "B", 30);
        campus(table, "X", "Y", 40);
        campus(table, "Y", "X", 50);
        campus(table, "Z", "NOWHERE", 60);
        campus(table, "W", "W", 70);
        Evaluation evaluation = Qinghe.evaluate(Qinghe.framework(), table);
        assertThat(Qinghe.unit(evaluation, "A", "primary").weight()).isEqualTo(150);
        for (String alone : List.of("X", "Y", "Z", "W")) {
            assertThat(Qinghe.unit(evaluation, alone, "primary").weight()).isPositive();
            assertThat(evaluation.notices()).anyMatch(n -> n.kind().equals("no-parent") && alone.equals(n.code()));
        }
    }

    @Test
    void leavesOutTinyPointsAndEmptyStagesWithTheirReason() {
        FactTable.Builder table = Qinghe.schools();
        Qinghe.primary(table, "P", "山顶教学点", 49).text("type", "教学点");
        Qinghe.primary(table, "Q", "山腰教学点", 50).text("type", "教学点");
        Qinghe.nineYear(table, "N9", "新学校", 100, 0);
        Evaluation evaluation = Qinghe.evaluate(Qinghe.framework(), table);
        assertThat(evaluation.units())
                .noneMatch(u -> u.code().equals("P") && u.stage().equals("primary"));
        assertThat(Qinghe.unit(evaluation, "Q", "primary").weight()).isEqualTo(50);
        assertThat(evaluation.notices())
                .filteredOn(n -> n.kind().equals("excluded"))
                .extracting(Notice::message)
                .containsExactly("新学校初中部不参加评价：在校生数为 0", "山顶教学点小学部不参加评价：教学点不足 50 人");
        assertThat(Qinghe.district(evaluation).stages().getFirst().excluded()).isEqualTo(1);
    }

    @Test
    void attachedClassesFormAPartAndUnknownTypesAreNamed() {
        FactTable.Builder table = Qinghe.schools();
        Qinghe.nineYear(table, "J", "附设小学班的初中", 60, 300).text("type", "初级中学");
        Qinghe.primary(table, "U", "怪学校", 80).text("type", "实验学园");
        Qinghe.primary(table, "V", "特校", 80).text("type", "特殊教育学校");
        Evaluation evaluation = Qinghe.evaluate(Qinghe.framework(), table);
        assertThat(Qinghe.unit(evaluation, "J", "primary").weight()).isEqualTo(60);
        assertThat(Qinghe.unit(evaluation, "U", "primary").weight()).isEqualTo(80);
        assertThat(evaluation.units()).noneMatch(u -> u.code().equals("V"));
        assertThat(evaluation.notices())
                .anyMatch(n -> n.kind().equals("attached") && n.message().contains("附设小学班"))
                .anyMatch(n -> n.kind().equals("unknown-type") && n.message().contains("实验学园"))
                .anyMatch(n -> n.kind().equals("outside") && n.message().contains("特校"));
    }

    @Test
    void aListedStageWithoutPupilDataIsUndeterminedNotLeftOut() {
        FactTable.Builder table = Qinghe.schools();
        Qinghe.nineYear(table, "M", "漏报学校", 100, 1).number("pupils_junior", Double.NaN);
        Evaluation evaluation = Qinghe.evaluate(Qinghe.framework(), table);
        assertThat(Qinghe.unit(evaluation, "M", "junior").compliant()).isEqualTo(Status.UNDETERMINED);
        assertThat(Qinghe.indicator(Qinghe.unit(evaluation, "M", "primary"), "R4")
                        .tests()
                        .getFirst()
                        .reason())
                .isEqualTo("无法计算：缺 初中在校生数");
    }

    private static void campus(FactTable.Builder table, String code, String parent, int pupils) {
        Qinghe.primary(table, code, code + "校区", pupils)
                .flag("counts_as_school", false)
                .text("parent_code", parent);
    }
}
