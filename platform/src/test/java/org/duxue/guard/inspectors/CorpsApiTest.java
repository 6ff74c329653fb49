package org.duxue.guard.inspectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.QingheProgrammes;
import org.duxue.fixtures.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The register over HTTP. */
@InTheHouse
class CorpsApiTest {
    private final House house;

    @Autowired
    CorpsApiTest(House house) {
        this.house = house;
    }

    @BeforeEach
    void startAnew() {
        house.reset();
    }

    @Test
    void namesEveryFaultAtOnce() {
        JsonNode refused = house.visitor(Qinghe.LUO)
                .post(
                        "/api/corps",
                        Map.of(
                                "name", " ",
                                "kind", "part-time",
                                "account", "nobody",
                                "term", Map.of("from", "2026-01-01", "to", "2031-01-01", "index", 4),
                                "employers", List.of(Map.of("unit", "X404", "name", "某校"))))
                .is(422)
                .refusedWith("INSPECTORS-ENTRY-NOT-RIGHT")
                .json();
        List<String> fields = new ArrayList<>();
        refused.path("fields").forEach(fault -> fields.add(fault.path("field").asString()));
        assertThat(fields).containsExactlyInAnyOrder("name", "term.to", "term.index", "employers[0].unit", "account");
    }

    @Test
    void linksAnAccountToOnePersonOnly() {
        Visitor luo = house.visitor(Qinghe.LUO);
        QingheProgrammes.corps(luo);
        luo.post("/api/corps", Map.of("name", "另一人", "kind", "expert", "account", "su"))
                .is(422)
                .refusedWith("INSPECTORS-ENTRY-NOT-RIGHT");
    }

    @Test
    void answersForAUnitWhoMustBeRecusedAndKeepsEndedTiesOnRecord() {
        Visitor luo = house.visitor(Qinghe.LUO);
        String su = QingheProgrammes.corps(luo).getOrDefault("su", "");
        JsonNode tied =
                ties(luo, su, 1, List.of(Map.of("ground", "head-relative", "unit", Qinghe.SCHOOL_A, "relation", "表兄")));
        JsonNode verdict = luo.get("/api/corps/" + su + "/recusal?unit=" + Qinghe.SCHOOL_A)
                .is(200)
                .json();
        assertThat(verdict.path("free").asBoolean()).isFalse();
        assertThat(verdict.at("/refusals/0/clause").asString()).contains("第十二条");
        assertThat(luo.get("/api/corps/" + su + "/recusal?unit=" + Qinghe.SCHOOL_B)
                        .json()
                        .path("free")
                        .asBoolean())
                .isTrue();
        assertThat(luo.get("/api/corps?q=苏&unit=" + Qinghe.SCHOOL_A).json().at("/items/0/refusals"))
                .hasSize(1);

        ties(luo, su, tied.path("edition").asInt(), List.of());
        assertThat(luo.get("/api/corps/" + su + "/recusal?unit=" + Qinghe.SCHOOL_A)
                        .json()
                        .path("free")
                        .asBoolean())
                .isTrue();
        assertThat(house.asSuperuser("select count(*)::text from inspectors_tie where ended_at is not null"))
                .containsExactly("1");
    }

    @Test
    void letsSomebodyLeaveOnceWithAReason() {
        Visitor luo = house.visitor(Qinghe.LUO);
        String wen = QingheProgrammes.corps(luo).getOrDefault("wen", "");
        luo.post("/api/corps/" + wen + "/exit", Map.of("reason", " ")).is(422);
        JsonNode left = luo.post("/api/corps/" + wen + "/exit", Map.of("on", "2026-01-31", "reason", "聘期届满"))
                .is(200)
                .json();
        assertThat(left.path("state").asString()).isEqualTo("left");
        luo.post("/api/corps/" + wen + "/exit", Map.of("reason", "再退")).is(409).refusedWith("INSPECTORS-LEFT-ALREADY");
        assertThat(luo.get("/api/corps?state=active").json().path("total").asInt())
                .isEqualTo(3);
        assertThat(luo.get("/api/corps?state=left").json().path("total").asInt())
                .isEqualTo(1);
    }

    private static JsonNode ties(Visitor luo, String person, int edition, List<Map<String, String>> ties) {
        return luo.put("/api/corps/" + person + "/ties", Map.of("ties", ties), "If-Match", "\"" + edition + "\"")
                .is(200)
                .json();
    }
}
