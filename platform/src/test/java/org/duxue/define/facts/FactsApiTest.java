package org.duxue.define.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.fixtures.Qinghe.HU;
import static org.duxue.fixtures.Qinghe.KE;
import static org.duxue.fixtures.Qinghe.LUO;
import static org.duxue.fixtures.Qinghe.SCHOOL_A;
import static org.duxue.fixtures.Qinghe.YIN;

import java.util.List;
import java.util.Map;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Visitor;
import org.duxue.fixtures.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Facts over HTTP: shapes, versions, keys and refusals. */
@InTheHouse
class FactsApiTest {
    private static final String SHEET = "/api/units/" + SCHOOL_A + "/facts/2025";
    private static final String READ = SHEET + "?pack=balanced-development";

    private final House house;

    @Autowired
    FactsApiTest(House house) {
        this.house = house;
    }

    @BeforeEach
    void startsWithNothingKnown() {
        house.reset();
    }

    @Test
    void showsTheColumnsAPrimarySchoolHasEmptyBeforeAnythingIsKnown() {
        Answer answer = house.visitor(YIN).get(READ).is(200);
        JsonNode sheet = answer.json();
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(sheet.path("unit").path("name").stringValue()).isEqualTo("清河实验小学");
        assertThat(sheet.path("editable").booleanValue()).isTrue();
        assertThat(fact(sheet, "pupils_primary").path("value").isNull()).isTrue();
        assertThat(fact(sheet, "pupils_primary").path("name").stringValue()).isEqualTo("小学在校生数");
        assertThat(fact(sheet, "pupils_junior").isMissingNode()).isTrue();
        assertThat(fact(sheet, "quota_primary").isMissingNode()).isTrue();
    }

    @Test
    void keepsAFormAndShowsWhoFilledItIn() {
        Visitor yin = house.visitor(YIN);
        Answer saved =
                yin.put(SHEET, form("pupils_primary", 812), "If-Match", "\"0\"").is(200);
        assertThat(saved.header("ETag")).isEqualTo("\"1\"");
        JsonNode fact = fact(yin.get(READ).is(200).json(), "pupils_primary");
        assertThat(fact.path("value").intValue()).isEqualTo(812);
        assertThat(fact.path("source").path("person").stringValue()).isEqualTo(YIN.name());
        JsonNode history =
                yin.get(SHEET + "/history?column=pupils_primary").is(200).json();
        assertThat(history.get(0).path("supersededAt").isNull()).isTrue();
    }

    @Test
    void keepsAFormOnceHoweverOftenItIsSentWithOneKey() {
        Visitor yin = house.visitor(YIN);
        for (int i = 0; i < 3; i++) {
            yin.put(SHEET, form("pupils_primary", 812), "If-Match", "\"0\"", "Idempotency-Key", "form-1")
                    .is(200);
        }
        assertThat(yin.get(READ).json().path("version").intValue()).isOne();
        yin.put(SHEET, form("pupils_primary", 900), "If-Match", "\"0\"", "Idempotency-Key", "form-1")
                .is(422)
                .refusedWith("HOUSE-KEY-REUSED");
    }

    @Test
    void refusesAnEditWithoutAVersionOrWithAnOldOne() {
        Visitor yin = house.visitor(YIN);
        yin.put(SHEET, form("pupils_primary", 812)).is(428).refusedWith("HOUSE-VERSION-REQUIRED");
        yin.put(SHEET, form("pupils_primary", 812), "If-Match", "\"0\"").is(200);
        yin.put(SHEET, form("pupils_primary", 813), "If-Match", "\"0\"").is(412).refusedWith("HOUSE-VERSION-STALE");
    }

    @Test
    void namesEveryFaultyFieldAtOnce() {
        Map<String, Object> body = Map.of(
                "pack",
                "balanced-development",
                "values",
                List.of(
                        Map.of("column", "pupils_primary", "value", "many"),
                        Map.of("column", "teaching_area", "value", -1)));
        JsonNode problem = house.visitor(YIN)
                .put(SHEET, body, "If-Match", "\"0\"")
                .is(422)
                .refusedWith("HOUSE-FIELDS-INVALID")
                .json();
        assertThat(problem.path("fields").size()).isEqualTo(2);
        assertThat(problem.path("fields").get(0).path("field").stringValue()).isEqualTo("values[0].value");
    }

    @Test
    void hidesASchoolFromOthers() {
        house.visitor(HU).get(READ).is(404);
        house.visitor().get(READ).is(401);
    }

    @Test
    void letsThePrincipalConfirmAndTheReporterNot() {
        house.visitor(YIN)
                .put(SHEET, form("pupils_primary", 812), "If-Match", "\"0\"")
                .is(200);
        house.visitor(YIN)
                .post(SHEET + "/confirmation?pack=balanced-development", null)
                .is(403);
        JsonNode sheet = house.visitor(KE)
                .post(SHEET + "/confirmation?pack=balanced-development", null)
                .is(200)
                .json();
        assertThat(sheet.path("confirmedBy").stringValue()).isEqualTo(KE.name());
    }

    @Test
    void answersWhatWasKnownAtAMoment() {
        house.visitor(YIN)
                .put(SHEET, form("pupils_primary", 812), "If-Match", "\"0\"")
                .is(200);
        JsonNode before = house.visitor(LUO)
                .get(READ + "&asOf=2020-01-01T00:00:00Z")
                .is(200)
                .json();
        assertThat(fact(before, "pupils_primary").path("value").isNull()).isTrue();
        assertThat(before.path("editable").booleanValue()).isFalse();
        house.visitor(LUO).get(READ + "&asOf=yesterday").is(400).refusedWith("FACTS-TIME-MALFORMED");
        house.visitor(LUO).get(SHEET + "?pack=none").is(404).refusedWith("FRAMEWORK-PACK-UNKNOWN");
    }

    private static Map<String, Object> form(String column, Object value) {
        return Map.of("pack", "balanced-development", "values", List.of(Map.of("column", column, "value", value)));
    }

    private static JsonNode fact(JsonNode sheet, String column) {
        for (JsonNode fact : sheet.path("facts")) {
            if (fact.path("column").stringValue().equals(column)) {
                return fact;
            }
        }
        return sheet.path("absent");
    }
}
