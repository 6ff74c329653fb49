package org.duxue.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.duxue.demo.district.DemoDistrict;
import org.duxue.demo.filled.DemoFacts;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.Evaluator;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.evaluation.result.UnitResult.UnitRuleResult;
import org.duxue.packs.PackLibrary;
import org.junit.jupiter.api.Test;

/** The failures that the district is made for, as the real pack finds them. */
class DemoVerdictTest {
    private static final Framework FRAMEWORK =
            PackLibrary.builtIn("balanced-development").framework();
    private static final Evaluation LAST = evaluate(2025);

    @Test
    void failsTwoPrimaryDispersionsByLittleAndLeavesOneOpen() {
        assertThat(dispersion(LAST, "R5", "primary").status()).isEqualTo(Status.NOT_MET);
        assertThat(dispersion(LAST, "R5", "primary").cv()).isBetween(0.5, 0.53);
        assertThat(dispersion(LAST, "R6", "primary").status()).isEqualTo(Status.NOT_MET);
        assertThat(dispersion(LAST, "R6", "primary").cv()).isBetween(0.5, 0.53);
        assertThat(dispersion(LAST, "R7", "primary").status()).isEqualTo(Status.UNDETERMINED);
        assertThat(dispersion(LAST, "R7", "primary").missing()).containsExactly("2150199035");
        for (String indicator : List.of("R1", "R2", "R3", "R4")) {
            assertThat(dispersion(LAST, indicator, "primary").status()).isEqualTo(Status.MET);
        }
    }

    @Test
    void letsRoundingDecideTheEquipmentOfJuniorSchools() {
        DispersionResult equipment = dispersion(LAST, "R6", "junior");
        assertThat(equipment.cv()).isCloseTo(0.4502, within(0.0002)).isGreaterThan(0.45);
        assertThat(equipment.status()).isEqualTo(Status.NOT_MET);
        assertThat(equipment.boundary()).isTrue();
    }

    @Test
    void growsApartFromYearToYear() {
        double first = dispersion(evaluate(2023), "R5", "primary").cv();
        double second = dispersion(evaluate(2024), "R5", "primary").cv();
        assertThat(first).isLessThan(second).isLessThan(0.5);
        assertThat(second).isLessThan(dispersion(LAST, "R5", "primary").cv());
    }

    @Test
    void hasAboutTenSchoolsWithTwoShortcomingsAndMoreWithOne() {
        List<UnitRuleResult> rules = LAST.units().stream()
                .map(UnitResult::unitRule)
                .filter(java.util.Objects::nonNull)
                .toList();
        assertThat(rules.stream().filter(rule -> rule.met() == 5).count()).isBetween(9L, 11L);
        assertThat(rules.stream()
                        .filter(rule -> rule.met() == 6 && rule.status() == Status.MET)
                        .count())
                .isBetween(15L, 25L);
        assertThat(rules.stream().filter(rule -> rule.met() < 5)).isEmpty();
    }

    @Test
    void hasOneSchoolBelowTheFloorAndOnePointWithoutPlan() {
        assertThat(unit("2150199009", "primary").unitRule())
                .satisfies(rule ->
                        assertThat(rule).extracting(UnitRuleResult::belowFloor).isEqualTo(List.of("R5")));
        assertThat(unit("2150199058", "primary").compliant()).isEqualTo(Status.NOT_MET);
        assertThat(LAST.units().stream()
                        .map(UnitResult::unitRule)
                        .filter(java.util.Objects::nonNull)
                        .filter(rule -> !rule.belowFloor().isEmpty()))
                .hasSize(2);
    }

    @Test
    void countsRentedGroundAndVisitingTeachersWhereAPlanIsFiled() {
        assertThat(test("2150199003", "R5").relaxation()).isEqualTo("dense-centre");
        assertThat(test("2150199003", "R5").status()).isEqualTo(Status.MET);
        assertThat(test("2150199054", "R3").relaxation()).isEqualTo("itinerant");
        assertThat(test("2150199058", "R3").relaxation()).isNull();
    }

    @Test
    void flagsTheSchoolThatMeetsItsStandardOnlyWhenRounded() {
        TestResult rooms = test("2150199011", "R7");
        assertThat(rooms.value()).isCloseTo(2.2963, within(0.0001));
        assertThat(rooms.status()).isEqualTo(Status.NOT_MET);
        assertThat(rooms.boundary()).isTrue();
    }

    @Test
    void leavesTheDistrictTwoGuaranteesShortAndItsQualityWhole() {
        assertThat(unmet(LAST, "G")).containsExactly("G5", "G11");
        assertThat(unmet(LAST, "Q")).isEmpty();
        assertThat(unmet(LAST, "S")).isEmpty();
        assertThat(LAST.districts().getFirst().vetoes())
                .isNotEmpty()
                .allMatch(veto -> veto.strikes() == Status.NOT_MET);
    }

    @Test
    void relaxesTheSizeAndTheRoomsOfOlderSchools() {
        assertThat(test("2150199010", "", "G4").relaxation()).isEqualTo("older-or-migrant");
        assertThat(test("2150199010", "", "G4").status()).isEqualTo(Status.MET);
        assertThat(test("2150199023", "", "G3").relaxation()).isEqualTo("built-2016-music");
    }

    @Test
    void lacksPublicKindergartensAndNothingElse() {
        Framework preschool = PackLibrary.builtIn("preschool-universal").framework();
        Evaluation evaluation = evaluate(preschool, 2025);
        assertThat(evaluation.districts().getFirst().indicators().stream()
                        .filter(result -> result.status() != Status.MET)
                        .filter(result -> !result.indicator().startsWith("K"))
                        .map(IndicatorResult::indicator))
                .containsExactly("P3");
    }

    private static List<String> unmet(Evaluation evaluation, String section) {
        return evaluation.districts().getFirst().indicators().stream()
                .filter(result -> result.indicator().startsWith(section) && result.status() != Status.MET)
                .map(IndicatorResult::indicator)
                .toList();
    }

    private static Evaluation evaluate(int year) {
        return evaluate(FRAMEWORK, year);
    }

    private static Evaluation evaluate(Framework framework, int year) {
        return Evaluator.of(framework)
                .evaluate(
                        DemoFacts.of(DemoDistrict.generate(DemoDistrict.DEFAULT_SEED, year), framework),
                        EvaluationOptions.on(LocalDate.of(year, 12, 1)));
    }

    private static DispersionResult dispersion(Evaluation evaluation, String indicator, String stage) {
        DistrictResult district = evaluation.districts().getFirst();
        return district.dispersions().stream()
                .filter(result ->
                        result.indicator().equals(indicator) && result.stage().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    private static UnitResult unit(String code, String stage) {
        return LAST.units().stream()
                .filter(unit -> unit.code().equals(code) && unit.stage().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    private static TestResult test(String code, String indicator) {
        return test(code, "primary", indicator);
    }

    private static TestResult test(String code, String stage, String indicator) {
        return unit(code, stage).indicators().stream()
                .filter(result -> result.indicator().equals(indicator))
                .findFirst()
                .map(IndicatorResult::tests)
                .orElseThrow()
                .getFirst();
    }
}
