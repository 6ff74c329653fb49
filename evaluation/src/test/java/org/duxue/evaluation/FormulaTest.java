package org.duxue.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Indicator.RollUp;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Test.Comparison;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.TestResult;
import org.junit.jupiter.api.Test;

/** What formulas mean: functions, gaps, aggregates, units. */
class FormulaTest {
    private static TestResult school(String formula, String unit, FactTable.Builder table) {
        Indicator indicator =
                Qinghe.simple("X1", "试", Level.SCHOOL, RollUp.ALL, formula, Comparison.AT_LEAST, "0", unit, 2);
        Evaluation evaluation = Qinghe.evaluate(Qinghe.framework(List.of(), List.of(indicator)), table);
        return Qinghe.indicator(Qinghe.unit(evaluation, "S", ""), "X1").tests().getFirst();
    }

    private static double ofSchool(String formula, String unit) {
        return school(formula, unit, oneSchool()).value();
    }

    private static FactTable.Builder oneSchool() {
        return Qinghe.nineYear(FactTable.builder(), "S", "学校", 300, 200)
                .list("music_rooms", 100, 96, 95.5)
                .text("setting", "镇区");
    }

    private static TestResult district(String formula, String unit) {
        Indicator indicator =
                Qinghe.simple("X1", "试", Level.DISTRICT, RollUp.NONE, formula, Comparison.AT_LEAST, "0", unit, 2);
        Evaluation evaluation =
                Qinghe.evaluate(Qinghe.framework(List.of(Qinghe.area()), List.of(indicator)), Qinghe.schools());
        return Qinghe.district(evaluation).indicators().stream()
                .filter(i -> i.indicator().equals("X1"))
                .findFirst()
                .orElseThrow()
                .tests()
                .getFirst();
    }

    private static String fault(String formula, Level level, String unit) {
        RollUp rollUp = level == Level.DISTRICT ? RollUp.NONE : RollUp.ALL;
        Indicator indicator = Qinghe.simple("X1", "试", level, rollUp, formula, Comparison.AT_LEAST, "0", unit, 2);
        FrameworkInvalid thrown = catchThrowableOfType(
                FrameworkInvalid.class, () -> Evaluator.of(Qinghe.framework(List.of(), List.of(indicator))));
        return thrown == null ? "no fault" : thrown.faults().getFirst().message();
    }

    @Test
    void functionsOfNumbersAndLists() {
        assertThat(ofSchool("最大(小学在校生数, 初中在校生数)", "人")).isEqualTo(300);
        assertThat(ofSchool("min(300, teachers, 500)", "人")).isEqualTo(20);
        assertThat(ofSchool("进一(length(小学班额) ÷ 12)", "")).isEqualTo(1);
        assertThat(ofSchool("floor(小学在校生数 ÷ 初中在校生数)", "")).isEqualTo(1);
        assertThat(ofSchool("count_at_least(music_rooms, 96)", "间")).isEqualTo(2);
        assertThat(ofSchool("count_over(music_rooms, 96)", "间")).isEqualTo(1);
        assertThat(ofSchool("largest(music_rooms)", "m2")).isEqualTo(100);
        assertThat(ofSchool("sum_of(music_rooms)", "m2")).isEqualTo(291.5);
        assertThat(ofSchool("如果(城乡 = “镇区” 且 非 (小学在校生数 < 300), 1, 2)", "")).isEqualTo(1);
        assertThat(ofSchool("abs(初中在校生数 − 小学在校生数)", "人")).isEqualTo(100);
        assertThat(ofSchool("sum(pupils)", "人")).isEqualTo(500);
        assertThat(ofSchool("sum(小学: pupils)", "人")).isEqualTo(300);
    }

    @Test
    void blanksAreNoneOnlyWhereTheFormulaSaysSo() {
        assertThat(ofSchool("或零(visiting_pe_primary) + teachers", "人")).isEqualTo(20);
        TestResult missing = school("visiting_pe_primary + teachers", "人", oneSchool());
        assertThat(missing.value()).isNaN();
        assertThat(missing.missing()).containsExactly("visiting_pe_primary");
        assertThat(ofSchool("if(known(visiting_pe_primary), 1, 2)", "")).isEqualTo(2);
        assertThat(ofSchool("count_over(或零(class_sizes_primary), 40)", "班")).isEqualTo(1);
    }

    @Test
    void aKnownHalfCanDecide() {
        assertThat(ofSchool("如果(visiting_pe_primary > 0 或 teachers > 1, 1, 2)", ""))
                .isEqualTo(1);
        assertThat(ofSchool("如果(visiting_pe_primary > 0 且 teachers < 1, 1, 2)", ""))
                .isEqualTo(2);
        assertThat(ofSchool("如果(visiting_pe_primary > 0 且 teachers > 1, 1, 2)", ""))
                .isNaN();
    }

    @Test
    void dividingByZeroSaysByWhat() {
        TestResult test = school("trained ÷ (teachers − 20)", "", oneSchool());
        assertThat(test.reason()).isEqualTo("无法计算：专任教师数 − 20为 0");
        assertThat(test.missing()).isEmpty();
    }

    @Test
    void aStageTheSchoolDoesNotHaveHasNothing() {
        FactTable.Builder table = Qinghe.primary(FactTable.builder(), "S", "小学", 300);
        assertThat(school("小学在校生数 + 初中在校生数", "人", table).value()).isEqualTo(300);
    }

    @Test
    void districtsAddUpPartsAndSchools() {
        assertThat(district("sum(primary: pupils)", "人").value()).isEqualTo(400 + 700 + 150 + 300 + 240);
        assertThat(district("sum(pupils)", "人").value()).isEqualTo(400 + 700 + 150 + 500 + 500);
        assertThat(district("sum(学校: teaching_area)", "m2").value()).isEqualTo(1250 * 6 + 8000);
        assertThat(district("sum(teaching_area)", "m2").value()).isEqualTo(1250 * 6 + 8000);
        assertThat(district("count(primary: pupils ≥ 300)", "所").value()).isEqualTo(3);
        assertThat(district("share(primary: pupils ≥ 300)", "%").value()).isEqualTo(60);
        assertThat(district("mean(primary: teaching_area ÷ pupils, pupils)", "m2/人")
                        .value())
                .isBetween(6.0, 8.0);
        assertThat(district("如果(all(primary: pupils ≥ 150), 1, 0)", "").value()).isEqualTo(1);
        assertThat(district("cv(junior: pupils, 1)", "").value()).isCloseTo(30 / 230.0, within(1e-12));
        assertThat(district("share_meeting(R4)", "%").value()).isEqualTo(100);
        assertThat(district("count_not_meeting(R4)", "个").value()).isZero();
    }

    @Test
    void oneCountOverAnotherBecomesAPercentageOnlyByConversion() {
        String share = "count(primary: pupils ≥ 300) ÷ count(primary: pupils > 0)";
        assertThat(district("convert(" + share + ", %)", "%").value()).isEqualTo(60);
        assertThat(district("convert(" + share + ", ‰)", "‰").value()).isEqualTo(600);
        assertThat(district(share + " × 100%", "%").value()).isEqualTo(60);
        assertThat(district(share, "").value()).isEqualTo(0.6);
        assertThat(fault(share, Level.DISTRICT, "%")).contains("无单位", "换算(…, %)");
        assertThat(ofSchool("convert(length(music_rooms) ÷ 12, %)", "%")).isEqualTo(25);
    }

    @Test
    void aBareNumberTakesAPlainUnitAndIsRefusedAScaledOne() {
        assertThat(ofSchool("convert(5, 元)", "元")).isEqualTo(5);
        assertThat(ofSchool("convert(convert(50000, 元), 万元)", "万元")).isEqualTo(5);
        assertThat(fault("convert(5, 万元)", Level.SCHOOL, "万元")).contains("没有单位", "换算(换算(5, 元), 万元)");
        assertThat(fault("teachers ÷ convert(count(pupils ≥ 1), 百人)", Level.SCHOOL, "人/百人"))
                .contains("没有单位", "人");
    }

    @Test
    void faultsNameTheRemedy() {
        assertThat(fault("teachers + equipment_value_wan", Level.SCHOOL, "人")).contains("不是同一种量");
        assertThat(fault("equipment_value_wan", Level.SCHOOL, "元"))
                .contains("万元")
                .contains("换算(…, 元)");
        assertThat(fault("教师", Level.SCHOOL, "人")).contains("没有名为“教师”");
        assertThat(fault("专任教师", Level.SCHOOL, "人")).contains("是否要写“专任教师数”");
        assertThat(fault("pupils", Level.SCHOOL, "人")).contains("小学在校生数");
        assertThat(fault("teachers", Level.DISTRICT, "人")).contains("sum(专任教师数)");
        assertThat(fault("如果(城乡 = “市区”, 1, 2)", Level.SCHOOL, "")).contains("可选：城区、镇区、乡村");
        assertThat(fault("如果(teachers, 1, 2)", Level.SCHOOL, "")).contains("应当得出是或否");
        assertThat(fault("music_rooms > 90", Level.SCHOOL, "")).contains("一列数字");
        assertThat(fault("sum(幼儿园: pupils)", Level.DISTRICT, "人")).contains("没有名为“幼儿园”的学段");
        assertThat(fault("share_meeting(R99)", Level.DISTRICT, "%")).contains("R99");
        assertThat(fault("城乡", Level.SCHOOL, "")).contains("不得出数字");
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        Indicator one = Qinghe.simple("X1", "甲", Level.SCHOOL, RollUp.ALL, "没有", Comparison.AT_LEAST, "也没有", "人", 2);
        Indicator two = Qinghe.simple("X1", "乙", Level.DISTRICT, RollUp.ALL, "1 +", Comparison.AT_LEAST, "0", "人", 2);
        FrameworkInvalid thrown = catchThrowableOfType(
                FrameworkInvalid.class, () -> Evaluator.of(Qinghe.framework(List.of(), List.of(one, two))));
        assertThat(Qinghe.known(thrown).faults()).hasSize(5);
        assertThat(Qinghe.known(thrown).faults().getFirst().where()).isEqualTo("sections/X1");
    }
}
