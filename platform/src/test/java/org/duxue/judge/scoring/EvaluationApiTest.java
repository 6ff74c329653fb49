package org.duxue.judge.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.QingheFacts;
import org.duxue.fixtures.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A district's evaluation over HTTP: what it says, who may ask, and that nothing in it is stale. */
@InTheHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluationApiTest {
    private static final String BASE = "/api/evaluations/balanced-development/2025";
    private static final String UNIT_A = BASE + "/units/" + Qinghe.SCHOOL_A;

    private final House house;

    @Autowired
    EvaluationApiTest(House house) {
        this.house = house;
    }

    @BeforeAll
    void enterTheFacts() {
        QingheFacts.enter(house);
    }

    @Test
    void judgesTheDistrictAndCountsItsStages() {
        JsonNode summary =
                house.visitor(Qinghe.LUO).get(BASE + "/summary").is(200).json();

        assertThat(summary.path("verdict").asString()).isEqualTo("not-met");
        assertThat(summary.path("district").path("name").asString()).isEqualTo("清河区");
        JsonNode primary = find(summary.path("stages"), "stage", "primary");
        assertThat(primary.path("units").asInt()).isEqualTo(3);
        assertThat(primary.path("excluded").asInt()).isEqualTo(1);
        assertThat(summary.path("dispersions")).hasSize(14);
        assertThat(summary.path("notices").toString()).contains("excluded", Qinghe.SCHOOL_E);
    }

    @Test
    void splitsTheNineYearSchoolsRoomsByWeightedPupils() {
        JsonNode page = house.visitor(Qinghe.LUO)
                .get(BASE + "/units/" + Qinghe.SCHOOL_D)
                .is(200)
                .json();

        double share = 166 / (166 + 1.1 * 210);
        double expected = (2600 - 200) * share / 166;
        assertThat(value(part(page, "primary"), "R4")).isCloseTo(expected, within(1e-9));
    }

    @Test
    void listsUnitsByStageSearchAndRatio() {
        Visitor leader = house.visitor(Qinghe.FANG);

        JsonNode primary =
                leader.get(BASE + "/units?stage=primary&sort=R5").is(200).json();
        assertThat(names(primary)).containsExactly("清河第二小学", "清河实验小学", "上河九年一贯制学校");
        JsonNode found = leader.get(BASE + "/units?q=第二").is(200).json();
        assertThat(names(found)).containsOnly("清河第二小学");
        JsonNode first = leader.get(BASE + "/units?stage=primary&limit=2").json();
        assertThat(first.path("items")).hasSize(2);
        assertThat(first.path("total").asInt()).isEqualTo(3);
        JsonNode rest = leader.get(BASE + "/units?stage=primary&limit=2&cursor="
                        + first.path("next").asString())
                .json();
        assertThat(rest.path("items")).hasSize(1);
    }

    @Test
    void saysWhatASchoolLacks() {
        JsonNode page = house.visitor(Qinghe.LUO)
                .get(BASE + "/units/" + Qinghe.SCHOOL_B)
                .is(200)
                .json();

        JsonNode gap = find(page.path("gaps"), "indicator", "R5");
        assertThat(gap.path("lacking").asDouble()).isCloseTo(7.5 * 400 - 2400, within(1e-6));
        assertThat(gap.path("name").asString()).isEqualTo("运动场地面积");
        assertThat(find(page.path("rank"), "indicator", "R5").path("of").asInt())
                .isEqualTo(3);
    }

    @Test
    void tracesAValueToThePersonWhoEnteredIt() {
        String trace = house.visitor(Qinghe.LUO)
                .get(BASE + "/trace?address=unit/" + Qinghe.SCHOOL_A + "/primary/R4/value")
                .is(200)
                .text();

        assertThat(trace).contains("教学及辅助用房面积", "罗主任", "在线填报", "2600");
        house.visitor(Qinghe.LUO)
                .get(BASE + "/trace?address=unit/" + Qinghe.SCHOOL_A + "/primary/R99/value")
                .is(404)
                .refusedWith("SCORING-ADDRESS-UNKNOWN");
    }

    @Test
    void showsASchoolItselfAndNobodyElse() {
        Visitor yin = house.visitor(Qinghe.YIN);

        JsonNode own = yin.get(UNIT_A).is(200).json();
        assertThat(own.path("parts")).isNotEmpty();
        assertThat(own.path("rank")).isEmpty();
        assertThat(value(part(own, "primary"), "R5")).isCloseTo((3600 + 300) / 500.0, within(1e-9));
        yin.get(BASE + "/units/" + Qinghe.SCHOOL_B).is(403);
        yin.get(BASE + "/summary").is(403);
        yin.get(BASE + "/units").is(403);
        yin.get(BASE + "/trace?address=unit/" + Qinghe.SCHOOL_B + "/primary/R5/value")
                .is(403);
        yin.post(BASE + "/what-if", Map.of()).is(403);
    }

    @Test
    void answersWhatIfWithoutSavingAnything() {
        Visitor luo = house.visitor(Qinghe.LUO);
        Map<String, Object> question = Map.of(
                "facts",
                List.of(Map.of("code", Qinghe.SCHOOL_B, "column", "outdoor_sports_area", "value", 3000)),
                "values",
                List.of(Map.of("code", Qinghe.SCHOOL_A, "stage", "primary", "indicator", "R4", "value", 6.0)));

        JsonNode answer = luo.post(BASE + "/what-if", question).is(200).json();

        JsonNode changed = answer.path("changedUnits");
        JsonNode b = find(changed, "code", Qinghe.SCHOOL_B, "after");
        assertThat(value(b.path("after"), "R5")).isCloseTo(7.5, within(1e-9));
        assertThat(indicator(b.path("after"), "R5").path("status").asString()).isEqualTo("met");
        JsonNode a = find(changed, "code", Qinghe.SCHOOL_A, "after");
        assertThat(value(a.path("after"), "R4")).isCloseTo(6.0, within(1e-9));
        JsonNode now = luo.get(BASE + "/units/" + Qinghe.SCHOOL_B).json();
        assertThat(value(part(now, "primary"), "R5")).isCloseTo(6.0, within(1e-9));
    }

    @Test
    void refusesAWhatIfOnASchoolThatIsNotThere() {
        Map<String, Object> question =
                Map.of("facts", List.of(Map.of("code", "999", "column", "outdoor_sports_area", "value", 1)));

        house.visitor(Qinghe.LUO).post(BASE + "/what-if", question).is(422).refusedWith("SCORING-CHANGE-UNKNOWN");
    }

    @Test
    void saysThatThereAreNoFactsOfAnEmptyYear() {
        house.visitor(Qinghe.LUO)
                .get("/api/evaluations/balanced-development/2011/summary")
                .is(404)
                .refusedWith("SCORING-NO-FACTS");
    }

    @Test
    void takesAReviewersDecisionAsAFactWithItsReason() {
        Visitor luo = house.visitor(Qinghe.LUO);
        Visitor.Answer page = luo.get(BASE + "/indicators/G1").is(200);
        assertThat(page.json().path("confirmation").path("status").asString()).isEqualTo("pending");

        luo.put(
                        BASE + "/indicators/G1/confirmation",
                        Map.of("status", "met", "note", ""),
                        "If-Match",
                        page.header("ETag"))
                .is(422)
                .refusedWith("SCORING-NOTE-REQUIRED");
        JsonNode decided = luo.put(
                        BASE + "/indicators/G1/confirmation",
                        Map.of("status", "met", "note", "布局规划已批复"),
                        "If-Match",
                        page.header("ETag"))
                .is(200)
                .json();

        assertThat(decided.path("confirmation").path("status").asString()).isEqualTo("met");
        assertThat(decided.path("confirmation").path("note").asString()).isEqualTo("布局规划已批复");
        assertThat(decided.path("result").path("status").asString()).isEqualTo("met");
        luo.put(
                        BASE + "/indicators/G1/confirmation",
                        Map.of("status", "met", "note", "换一个理由"),
                        "If-Match",
                        luo.get(BASE + "/indicators/G1").header("ETag"))
                .is(409)
                .refusedWith("SCORING-DECISION-UNCHANGED");
        house.visitor(Qinghe.FANG)
                .put(BASE + "/indicators/G1/confirmation", Map.of("status", "met", "note", "x"), "If-Match", "\"1\"")
                .is(403);
    }

    @Test
    void refusesToConfirmWhatIsComputed() {
        Visitor luo = house.visitor(Qinghe.LUO);
        String tag = luo.get(BASE + "/indicators/G11").is(200).header("ETag");

        luo.put(BASE + "/indicators/G11/confirmation", Map.of("status", "met", "note", "x"), "If-Match", tag)
                .is(422)
                .refusedWith("SCORING-NOT-CONFIRMABLE");
    }

    private static JsonNode part(JsonNode page, String stage) {
        return find(page.path("parts"), "stage", stage);
    }

    private static double value(JsonNode unit, String indicator) {
        return indicator(unit, indicator).path("tests").path(0).path("value").asDouble();
    }

    private static JsonNode indicator(JsonNode unit, String indicator) {
        return find(unit.path("indicators"), "indicator", indicator);
    }

    private static List<String> names(JsonNode page) {
        return page.path("items").values().stream()
                .map(unit -> unit.path("name").asString())
                .toList();
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        return list.values().stream()
                .filter(item -> item.path(field).asString().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(field + "=" + value + " in " + list));
    }

    private static JsonNode find(JsonNode list, String field, String value, String within) {
        return list.values().stream()
                .filter(item -> item.path(within).path(field).asString().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(field + "=" + value + " in " + list));
    }
}
