package org.duxue.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.PerStage;
import org.duxue.evaluation.framework.Test.Comparison;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;
import org.junit.jupiter.api.Test;

/** Mistakes that are common in tools of this kind; each test fails for the tool that makes it. */
class KnownMistakesTest {
    private static final Indicator BOOKS = Qinghe.resource(
            "R3", "每百名学生拥有体育专任教师数", PerStage.all("pe ÷ 换算(pupils, 百人)"), PerStage.all("0.9"), "人/百人", List.of());

    @Test
    void aSchoolWithoutAnyTeacherStaysInTheDispersion() {
        FactTable.Builder table = pe(new int[][] {{100, 1}, {100, 1}, {200, 0}});
        DispersionResult spread = Qinghe.dispersion(only(table), "R3", "primary");
        assertThat(spread.units()).isEqualTo(3);
        assertThat(spread.mean()).isCloseTo(0.5, within(1e-12));
        assertThat(spread.cv()).isCloseTo(1, within(1e-12));
    }

    @Test
    void weighsSchoolsByPupilsSoThatTheVerdictIsTheStandards() {
        int[][] published = {{45, 279}, {37, 137}, {89, 935}, {76, 160}, {55, 402}};
        DispersionResult spread = Qinghe.dispersion(only(pe(published)), "R3", "primary");
        assertThat(spread.cv()).isCloseTo(0.5152566298844764, within(1e-12));
        assertThat(spread.unweighted()).isCloseTo(0.48877068160501713, within(1e-12));
        assertThat(spread.status()).isEqualTo(Status.NOT_MET);
    }

    @Test
    void computesTheDispersionFromRawStocksNotFromPrintedValues() {
        FactTable.Builder table = FactTable.builder();
        Qinghe.primary(table, "A", "甲", 100).number("teaching_area", 449.6).number("indoor_sports_area", 0);
        Qinghe.primary(table, "B", "乙", 100).number("teaching_area", 450.4).number("indoor_sports_area", 0);
        DispersionResult spread = Qinghe.dispersion(
                Qinghe.evaluate(Qinghe.framework(List.of(Qinghe.area()), List.of()), table), "R4", "primary");
        assertThat(spread.cv()).isCloseTo(0.004 / 4.5, within(1e-12));
    }

    @Test
    void doctorsAreTeachersAboveTheRequiredDegree() {
        FactTable.Builder table = Qinghe.schools();
        Qinghe.primary(table, "D", "博士小学", 100).number("teachers_doctor_primary", 3);
        assertThat(Qinghe.value(Qinghe.evaluate(Qinghe.framework(), table), "D", "primary", "R1"))
                .isEqualTo(8);
    }

    @Test
    void anEmptySubmissionIsMissingNotZero() {
        FactTable.Builder table = Qinghe.schools()
                .row("E")
                .text("name", "空白小学")
                .text("type", "小学")
                .text("district", "500199");
        Evaluation evaluation = Qinghe.evaluate(Qinghe.framework(), table);
        UnitResult unit = Qinghe.unit(evaluation, "E", "primary");
        TestResult area = Qinghe.indicator(unit, "R4").tests().getFirst();
        assertThat(area.value()).isNaN();
        assertThat(area.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(area.reason()).isEqualTo("无法计算：缺 教学及辅助用房面积、小学在校生数、室内体育用房面积");
        assertThat(area.missing()).containsExactly("teaching_area", "pupils_primary", "indoor_sports_area");
        assertThat(unit.compliant()).isEqualTo(Status.UNDETERMINED);
        DispersionResult spread = Qinghe.dispersion(evaluation, "R4", "primary");
        assertThat(spread.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(spread.missing()).containsExactly("E");
        assertThat(spread.reason()).contains("空白小学");
        assertThat(Qinghe.district(evaluation).verdict()).isEqualTo(Status.UNDETERMINED);
    }

    @Test
    void aCampusIsMergedByItsCodeNotByALikeName() {
        FactTable.Builder table = Qinghe.schools();
        Qinghe.primary(table, "C", "清河一小东校区", 100)
                .flag("counts_as_school", false)
                .text("parent_code", "S3");
        Evaluation evaluation = Qinghe.evaluate(Qinghe.framework(), table);
        assertThat(Qinghe.unit(evaluation, "S3", "primary").weight()).isEqualTo(250);
        assertThat(Qinghe.unit(evaluation, "S1", "primary").weight()).isEqualTo(400);
    }

    @Test
    void allIndicatorsOfABranchCampusAreMergedTeachersToo() {
        FactTable.Builder table = FactTable.builder();
        Qinghe.primary(table, "A", "主校", 100).number("teachers_bachelor_primary", 1);
        Qinghe.primary(table, "B", "校区", 300)
                .number("teachers_bachelor_primary", 11)
                .flag("counts_as_school", false)
                .text("parent_code", "A");
        Evaluation evaluation = Qinghe.evaluate(Qinghe.framework(), table);
        assertThat(Qinghe.value(evaluation, "A", "primary", "R1")).isEqualTo((1 + 1 + 1 + 3 + 11 + 3) / 4.0);
        assertThat(evaluation.units()).noneMatch(u -> u.code().equals("B"));
        assertThat(evaluation.notices()).anyMatch(n -> n.kind().equals("merged") && "B".equals(n.code()));
    }

    @Test
    void indoorSportsAreaIsMovedInEveryStageOfAThroughSchool() {
        FactTable.Builder table = FactTable.builder();
        Qinghe.nineYear(table, "N", "清河学校", 1200, 1500)
                .number("teaching_area", 20000)
                .number("indoor_sports_area", 1200);
        Evaluation evaluation = Qinghe.evaluate(Qinghe.framework(), table);
        assertThat(Qinghe.value(evaluation, "N", "primary", "R4")).isCloseTo(6.596491228070175, within(1e-12));
        assertThat(Qinghe.value(evaluation, "N", "junior", "R4")).isCloseTo(7.256140350877193, within(1e-12));
    }

    @Test
    void seniorPupilsOfATwelveYearSchoolTakeTheirShare() {
        FactTable.Builder table = FactTable.builder();
        Qinghe.nineYear(table, "T", "清河十二年", 1200, 1500)
                .text("type", "十二年一贯制学校")
                .number("pupils_senior", 1500)
                .number("teaching_area", 30000)
                .number("indoor_sports_area", 0);
        Evaluation evaluation = Qinghe.evaluate(Qinghe.framework(), table);
        assertThat(Qinghe.value(evaluation, "T", "primary", "R4") * 1200).isCloseTo(7453.416149068323, within(1e-9));
        assertThat(Qinghe.value(evaluation, "T", "junior", "R4") * 1500).isCloseTo(10248.447204968945, within(1e-9));
        assertThat(evaluation.units()).noneMatch(u -> u.stage().equals("senior"));
    }

    @Test
    void aSingleSchoolHasNoDispersionRatherThanZero() {
        DispersionResult spread = Qinghe.dispersion(only(pe(new int[][] {{100, 1}})), "R3", "primary");
        assertThat(spread.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(spread.cv()).isNaN();
        assertThat(spread.reason()).isEqualTo("只有 1 个小学部，不计算差异系数");
    }

    @Test
    void aDistrictWithNothingAnywhereHasNoDispersionRatherThanZero() {
        DispersionResult spread = Qinghe.dispersion(only(pe(new int[][] {{100, 0}, {100, 0}})), "R3", "primary");
        assertThat(spread.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(spread.reason()).contains("均值为 0");
    }

    @Test
    void aNegativeMeanIsAnErrorInTheDataNotASmallDispersion() {
        FactTable.Builder table = FactTable.builder();
        Qinghe.primary(table, "A", "甲", 100).number("indoor_sports_area", 5000);
        Qinghe.primary(table, "B", "乙", 100).number("indoor_sports_area", 700);
        DispersionResult spread = Qinghe.dispersion(
                Qinghe.evaluate(Qinghe.framework(List.of(Qinghe.area()), List.of()), table), "R4", "primary");
        assertThat(spread.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(spread.reason()).contains("均值为负数");
    }

    @Test
    void everyClassCountsNotTheAverageClass() {
        FactTable.Builder table = Qinghe.schools();
        Qinghe.primary(table, "L", "大班小学", 84).list("class_sizes_primary", 46, 38);
        Evaluation evaluation = Qinghe.evaluate(Qinghe.framework(), table);
        TestResult classes =
                Qinghe.indicator(Qinghe.unit(evaluation, "L", ""), "G5").tests().getFirst();
        assertThat(classes.value()).isEqualTo(1);
        assertThat(classes.status()).isEqualTo(Status.NOT_MET);
    }

    @Test
    void aPercentIsNotComparedWithABareFraction() {
        Indicator wrong = Qinghe.simple(
                "Q9",
                "校际差异率",
                Level.DISTRICT,
                Indicator.RollUp.NONE,
                "rotated ÷ eligible",
                Comparison.LESS_THAN,
                "0.15",
                "%",
                1);
        assertThat(faultOf(wrong)).contains("单位不一致").contains("换算(…, %)");
    }

    @Test
    void exactlyTenPercentRotationIsEnough() {
        Evaluation evaluation = Qinghe.evaluate(Qinghe.framework(), Qinghe.schools());
        assertThat(Qinghe.district(evaluation).indicators())
                .anyMatch(i -> i.indicator().equals("G11") && i.status() == Status.MET);
    }

    @Test
    void aValueThatOnlyRoundingLiftsToTheStandardFailsAndIsFlagged() {
        Evaluation evaluation = only(pe(new int[][] {{10000, 89}, {1000, 9}}));
        assertThat(Qinghe.value(evaluation, "S1", "primary", "R3")).isEqualTo(0.9);
        FactTable.Builder table = pe(new int[][] {{2000, 0}, {1000, 9}});
        Evaluation near = only(pe(new int[][] {{22111, 198}, {1000, 9}}));
        TestResult test = Qinghe.indicator(Qinghe.unit(near, "S0", "primary"), "R3")
                .tests()
                .getFirst();
        assertThat(test.value()).isBetween(0.895, 0.9);
        assertThat(test.status()).isEqualTo(Status.NOT_MET);
        assertThat(test.boundary()).isTrue();
        assertThat(near.notices()).anyMatch(n -> n.kind().equals("boundary"));
        assertThat(only(table).notices()).noneMatch(n -> n.kind().equals("boundary"));
    }

    @Test
    void pupilsComeFromTheStageDataOfTheSchool() {
        Evaluation evaluation = Qinghe.evaluate(Qinghe.framework(), Qinghe.schools());
        assertThat(Qinghe.unit(evaluation, "N1", "primary").weight()).isEqualTo(300);
        assertThat(Qinghe.unit(evaluation, "N1", "junior").weight()).isEqualTo(200);
    }

    @Test
    void aSubtotalOfArtsIsNotAddedToItsParts() {
        assertThat(Qinghe.framework().elements()).noneMatch(e -> e.name().contains("小计"));
        Indicator once = Qinghe.resource(
                "R3",
                "体艺教师",
                PerStage.all("(pe + or_zero(visiting_pe)) ÷ 换算(pupils, 百人)"),
                PerStage.all("0.9"),
                "人/百人",
                List.of());
        FactTable.Builder table = pe(new int[][] {{100, 1}});
        Evaluation evaluation = Qinghe.evaluate(Qinghe.framework(List.of(once), List.of()), table);
        assertThat(Qinghe.value(evaluation, "S0", "primary", "R3")).isEqualTo(1);
    }

    @Test
    void twoDecimalTenthsMakeExactlyThreeTenths() {
        Indicator sum = Qinghe.resource(
                "R9", "小数", PerStage.all("teaching_area + indoor_sports_area"), PerStage.all("0.3"), "m2", List.of());
        FactTable.Builder table =
                pe(new int[][] {{100, 1}}).number("teaching_area", 0.1).number("indoor_sports_area", 0.2);
        TestResult test = Qinghe.indicator(
                        Qinghe.unit(Qinghe.evaluate(Qinghe.framework(List.of(sum), List.of()), table), "S0", "primary"),
                        "R9")
                .tests()
                .getFirst();
        assertThat(test.value()).isEqualTo(0.3);
        assertThat(test.status()).isEqualTo(Status.MET);
        assertThat(0.1 + 0.2).isNotEqualTo(0.3);
    }

    @Test
    void aDispersionOnItsLimitIsMetExactly() {
        int[][] apart = {{100, 1}, {100, 3}};
        DispersionResult spread = Qinghe.dispersion(only(pe(apart)), "R3", "primary");
        assertThat(spread.cv()).isEqualTo(0.5);
        assertThat(spread.status()).isEqualTo(Status.MET);
        assertThat(spread.boundary()).isFalse();
    }

    @Test
    void missingTheFloorFailsEvenWithEnoughIndicatorsMet() {
        FactTable.Builder table = Qinghe.schools();
        Qinghe.primary(table, "F", "低小学", 100).number("equipment_value_wan", 16.9);
        Qinghe.primary(table, "H", "下限小学", 100).number("equipment_value_wan", 17);
        Evaluation evaluation = Qinghe.evaluate(Qinghe.framework(), table);
        UnitResult low = Qinghe.unit(evaluation, "F", "primary");
        assertThat(low.compliant()).isEqualTo(Status.NOT_MET);
        assertThat(Qinghe.known(low.unitRule()).belowFloor()).containsExactly("R6");
        assertThat(Qinghe.unit(evaluation, "H", "primary").compliant()).isEqualTo(Status.MET);
    }

    private static String faultOf(Indicator indicator) {
        try {
            Evaluator.of(Qinghe.framework(List.of(), List.of(indicator)));
            return "";
        } catch (FrameworkInvalid e) {
            return e.faults().getFirst().message();
        }
    }

    private static Evaluation only(FactTable.Builder table) {
        return Qinghe.evaluate(Qinghe.framework(List.of(BOOKS), List.of()), table);
    }

    private static FactTable.Builder pe(int[][] pupilsAndTeachers) {
        FactTable.Builder table = FactTable.builder();
        for (int k = 0; k < pupilsAndTeachers.length; k++) {
            Qinghe.primary(table, "S" + k, "第" + k + "小学", pupilsAndTeachers[k][0])
                    .number("pe_primary", pupilsAndTeachers[k][1]);
        }
        return table;
    }
}
