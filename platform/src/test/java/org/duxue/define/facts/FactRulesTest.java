package org.duxue.define.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.duxue.ground.shared.Problem;
import org.duxue.packs.PackLibrary;
import org.duxue.workbooks.rows.FactValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FactRulesTest {
    private static final Columns COLUMNS =
            Columns.of(PackLibrary.builtIn("balanced-development").framework());

    @Test
    void takesEveryKindOfValueAsWhatItIs() {
        Map<String, @Nullable FactValue> facts = officer(
                entry("pupils_primary", "812"),
                entry("teaching_area", "4061.5"),
                entry("boarding_school", "true"),
                entry("setting", "\"镇区\""),
                entry("class_sizes_primary", "[45, 44, 46]"));
        assertThat(facts)
                .containsEntry("pupils_primary", new FactValue.Amount(812))
                .containsEntry("teaching_area", new FactValue.Amount(4061.5))
                .containsEntry("boarding_school", new FactValue.YesNo(true))
                .containsEntry("setting", new FactValue.Words("镇区"))
                .containsEntry("class_sizes_primary", new FactValue.Amounts(List.of(45.0, 44.0, 46.0)));
    }

    @Test
    void namesAllFaultsAtOnceEachWithItsPlace() {
        assertThatThrownBy(() -> officer(
                        entry("pupils_primary", "-3"),
                        entry("pupils_junior", "12.5"),
                        entry("teaching_area", "\"很多\""),
                        entry("boarding_school", "\"是\""),
                        entry("setting", "\"海上\""),
                        entry("no_such_column", "1"),
                        entry("quota_primary", "1150"),
                        entry("pupils_primary", "3")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(Problem.Field::field)
                                .containsExactly(
                                        "values[0].value",
                                        "values[1].value",
                                        "values[2].value",
                                        "values[3].value",
                                        "values[4].value",
                                        "values[5].column",
                                        "values[6].column",
                                        "values[7].column"));
    }

    @Test
    void takesAnImplausibleValueOnlyWithAReason() {
        assertThatThrownBy(() -> officer(entry("pupils_primary", "13000")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields().getFirst().message())
                                .contains("大于 12000", "理由"));
        assertThat(officer(new SaveFacts.Entry("pupils_primary", json("13000"), "三校区合并")))
                .hasSize(1);
    }

    @Test
    void neverTakesAnImpossibleValueWhateverTheReason() {
        assertThatThrownBy(() -> officer(new SaveFacts.Entry("pupils_primary", json("-1"), "就是这样")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void takesAValueAwayWhenItIsLeftEmpty() {
        Map<String, @Nullable FactValue> facts =
                officer(new SaveFacts.Entry("pupils_primary", null, null), entry("setting", "null"));
        assertThat(facts).containsOnlyKeys("pupils_primary", "setting").containsValue(null);
    }

    @Test
    void keepsWhoASchoolIsOutOfItsOwnHands() {
        assertThatThrownBy(() -> new FactRules(COLUMNS, false, false).check(List.of(entry("type", "\"小学\""))))
                .isInstanceOf(Problem.class);
        assertThat(officer(entry("type", "\"小学\""))).hasSize(1);
    }

    private static Map<String, @Nullable FactValue> officer(SaveFacts.Entry... entries) {
        return new FactRules(COLUMNS, false, true).check(Arrays.asList(entries));
    }

    private static SaveFacts.Entry entry(String column, String json) {
        return new SaveFacts.Entry(column, json(json), null);
    }

    private static JsonNode json(String text) {
        return ValueJson.MAPPER.readTree(text);
    }
}
