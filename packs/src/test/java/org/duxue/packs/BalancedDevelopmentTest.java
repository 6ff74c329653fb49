package org.duxue.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Preparation;
import org.duxue.evaluation.framework.Relaxation;
import org.junit.jupiter.api.Test;

/** The contract of the balanced-development pack: columns, indicators, standards and what is not verified. */
class BalancedDevelopmentTest {
    private final Pack pack = PackLibrary.builtIn("balanced-development");
    private final Framework framework = pack.framework();

    @Test
    void hasThirtyTwoIndicatorsInTheOrderOfTheStandard() {
        assertThat(framework.sections().stream()
                        .flatMap(section -> section.indicators().stream())
                        .map(Indicator::id))
                .containsExactlyElementsOf(ids(Map.of("R", 7, "G", 15, "Q", 9, "S", 1)));
    }

    private static List<String> ids(Map<String, Integer> counts) {
        return List.of("R", "G", "Q", "S").stream()
                .flatMap(letter -> IntStream.rangeClosed(1, Objects.requireNonNull(counts.get(letter)))
                        .mapToObj(number -> letter + number))
                .toList();
    }

    @Test
    void keepsTheColumnsOfADataFile() {
        List<String> columns = framework.elements().stream()
                .flatMap(element -> element.columns().stream())
                .toList();
        assertThat(columns)
                .contains("code", "name", "type", "counts_as_school", "parent_code", "district", "ownership", "setting")
                .contains("pupils_primary", "pupils_junior", "pupils_senior", "teachers_diploma_primary")
                .doesNotContain("teachers_diploma_junior", "backbone_senior")
                .contains("teaching_area", "indoor_sports_area", "outdoor_sports_area", "equipment_value_wan")
                .contains("multimedia_rooms");
        for (String id :
                List.of("teachers_bachelor", "teachers_master", "teachers_doctor", "backbone", "pe", "music")) {
            assertThat(columns).contains(id + "_primary", id + "_junior");
        }
        assertThat(columns).contains("fineart_primary", "fineart_junior", "art_primary", "art_junior");
    }

    @Test
    void namesTheColumnsAsTheOfficialTablesDo() {
        assertThat(headings())
                .containsEntry("pupils", "在校生数")
                .containsEntry("teachers_diploma", "专科学历专任教师数")
                .containsEntry("backbone", "县级以上骨干教师数")
                .containsEntry("pe", "体育专任教师数")
                .containsEntry("teaching_area", "教学及辅助用房面积")
                .containsEntry("indoor_sports_area", "室内体育用房面积")
                .containsEntry("outdoor_sports_area", "运动场地面积")
                .containsEntry("equipment_value_wan", "教学仪器设备资产值")
                .containsEntry("multimedia_rooms", "网络多媒体教室数");
    }

    private Map<String, String> headings() {
        return framework.elements().stream().collect(java.util.stream.Collectors.toMap(Element::id, Element::name));
    }

    @Test
    void setsTheStandardsOfTheSevenResources() {
        List<List<String>> standards = framework.sections().getFirst().indicators().stream()
                .map(i -> i.tests().getFirst().standard())
                .map(s -> List.of(Objects.requireNonNull(s.of("primary")), Objects.requireNonNull(s.of("junior"))))
                .toList();
        assertThat(standards)
                .containsExactly(
                        List.of("4.2", "5.3"),
                        List.of("1", "1"),
                        List.of("0.9", "0.9"),
                        List.of("4.5", "5.8"),
                        List.of("7.5", "10.2"),
                        List.of("2000", "2500"),
                        List.of("2.3", "2.4"));
    }

    @Test
    void limitsTheDispersionOfEachOfTheSeven() {
        assertThat(framework.sections().getFirst().indicators()).allSatisfy(indicator -> {
            var dispersion = Objects.requireNonNull(indicator.dispersion());
            assertThat(dispersion.limits().get("primary")).isEqualByComparingTo("0.5");
            assertThat(dispersion.limits().get("junior")).isEqualByComparingTo("0.45");
            assertThat(dispersion.decimals()).isEqualTo(3);
            assertThat(indicator.floor()).isEqualByComparingTo("0.85");
        });
    }

    @Test
    void splitsWhatStagesShareButNeverTeachers() {
        Preparation.Split split = Objects.requireNonNull(framework.preparation().split());
        assertThat(split.weights())
                .containsEntry("primary", BigDecimal.ONE)
                .containsEntry("junior", new BigDecimal("1.1"))
                .containsEntry("senior", new BigDecimal("1.32"));
        assertThat(split.elements()).noneMatch(id -> id.startsWith("teachers")).contains("indoor_sports_area");
    }

    @Test
    void endsEveryRelaxationOnADayAndAsksForAPlan() {
        List<Relaxation> relaxations = framework.sections().stream()
                .flatMap(section -> section.indicators().stream())
                .flatMap(indicator -> indicator.relaxations().stream())
                .toList();
        assertThat(relaxations).hasSize(9).allSatisfy(relaxation -> {
            assertThat(relaxation.until()).isNotNull();
            assertThat(relaxation.requires()).isNotNull();
        });
    }

    @Test
    void marksWhatWasNotCheckedAgainstADocument() {
        assertThat(Unverified.in(framework))
                .containsExactly(
                        "split",
                        "parameter base_quota_primary",
                        "parameter base_quota_junior",
                        "parameter special_quota",
                        "parameter rotation_share",
                        "parameter rotation_backbone_share",
                        "parameter zoning_primary_share",
                        "parameter zoning_junior_share",
                        "parameter level_line",
                        "parameter between_line",
                        "G2/quota-primary",
                        "G2/quota-junior",
                        "G5/listed",
                        "G7/value",
                        "G9/value",
                        "G10",
                        "G12",
                        "G14/allocated",
                        "G14/rural",
                        "Q4/value",
                        "S1/questionnaire");
    }

    @Test
    void laysOutTheNationalTables() {
        assertThat(pack.tables())
                .extracting(OutputTable::id)
                .containsExactly("T1", "T2-1", "T2-2", "T3-1", "T3-2", "T4", "T5", "T6");
        assertThat(pack.tables().get(3).columns())
                .filteredOn(column -> column.show().startsWith("cv:"))
                .hasSize(7)
                .allSatisfy(column -> assertThat(column.decimals()).isEqualTo(3));
    }

    @Test
    void offersALeverForEachOfTheSeven() {
        assertThat(pack.levers())
                .extracting(Lever::indicator)
                .containsExactly("R1", "R2", "R3", "R4", "R5", "R6", "R7");
    }
}
