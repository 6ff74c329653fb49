package org.duxue.define.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.fixtures.Qinghe.LUO;
import static org.duxue.fixtures.Qinghe.SHU;
import static org.duxue.fixtures.Qinghe.YIN;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Packs over HTTP: whole, with every clause, and with the office's own figures. */
@InTheHouse
class PacksApiTest {
    private static final String PACK = "/api/packs/balanced-development";

    private final House house;

    @Autowired
    PacksApiTest(House house) {
        this.house = house;
    }

    @BeforeEach
    void startsWithThePacksOwnFigures() {
        house.reset();
    }

    @Test
    void listsThePacksThatCameWithTheHouse() {
        JsonNode packs = house.visitor(YIN).get("/api/packs").is(200).json();
        assertThat(packs.values())
                .extracting(pack -> pack.path("id").stringValue())
                .containsExactly("balanced-development", "preschool-universal");
        assertThat(packs.get(0).path("periods").size()).isPositive();
        house.visitor().get("/api/packs").is(401);
    }

    @Test
    void showsAPackWithItsClausesFormulasAndElements() {
        JsonNode pack = house.visitor(YIN).get(PACK).is(200).json();
        JsonNode first = pack.path("sections").get(0).path("indicators").get(0);
        assertThat(first.path("id").stringValue()).isEqualTo("R1");
        assertThat(first.path("measure").stringValue()).isEqualTo("formula");
        assertThat(first.path("clause").path("text").stringValue()).isNotBlank();
        assertThat(first.path("tests").get(0).path("formula").isObject()).isTrue();
        assertThat(first.path("dispersion").path("limits").path("primary").isNumber())
                .isTrue();
        assertThat(pack.path("elements").size()).isGreaterThan(50);
        assertThat(pack.path("parametersVersion").intValue()).isZero();
    }

    @Test
    void setsAnOwnFigureWithAReasonAndGivesItUpAgain() {
        Visitor luo = house.visitor(LUO);
        String parameter =
                luo.get(PACK).json().path("parameters").get(0).path("id").stringValue();
        JsonNode set = luo.put(PACK + "/parameters", edit(parameter, 0.5, "渝教督〔2025〕3号"), "If-Match", "\"0\"")
                .is(200)
                .json();
        assertThat(set.path("parameters").get(0).path("own").doubleValue()).isEqualTo(0.5);
        assertThat(set.path("parametersVersion").intValue()).isOne();
        luo.put(PACK + "/parameters", edit(parameter, 0.6, "又改"), "If-Match", "\"0\"")
                .is(412);
        JsonNode given = luo.put(PACK + "/parameters", edit(parameter, null, "恢复默认"), "If-Match", "\"1\"")
                .is(200)
                .json();
        assertThat(given.path("parameters").get(0).path("own").isNull()).isTrue();
        assertThat(house.asSuperuser(
                        "select detail ->> 'reason' from audit_entry where action = 'pack:parameter:set' order by seq"))
                .containsExactly("渝教督〔2025〕3号", "恢复默认");
    }

    @Test
    void refusesAFigureWithoutReasonRightOrSense() {
        house.visitor(SHU)
                .put(PACK + "/parameters", edit("x", 1, "随意"), "If-Match", "\"0\"")
                .is(403);
        JsonNode problem = house.visitor(LUO)
                .put(PACK + "/parameters", edit("no-such", 1, " "), "If-Match", "\"0\"")
                .is(422)
                .json();
        assertThat(problem.path("fields").size()).isEqualTo(2);
    }

    private static Map<String, Object> edit(String id, @Nullable Object value, String reason) {
        Map<String, @Nullable Object> setting = new HashMap<>();
        setting.put("id", id);
        setting.put("value", value);
        List<Map<String, @Nullable Object>> values = Arrays.asList(setting);
        return Map.of("values", values, "reason", reason);
    }
}
