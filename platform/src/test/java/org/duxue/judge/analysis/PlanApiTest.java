package org.duxue.judge.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
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

/** 最小投入方案 over HTTP: asked, solved aside, proven. */
@InTheHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanApiTest {
    private static final String PLAN = "/api/evaluations/balanced-development/2025/plan";

    private final House house;

    @Autowired
    PlanApiTest(House house) {
        this.house = house;
    }

    @BeforeAll
    void enterTheFacts() {
        QingheFacts.enter(house);
    }

    @Test
    void findsAPlanThatPassesWhenCarriedOut() {
        Visitor luo = house.visitor(Qinghe.LUO);
        JsonNode plan = solved(luo, Map.of("stages", List.of("primary")));

        assertThat(plan.path("state").asString()).isEqualTo("solved");
        assertThat(plan.path("proof").path("passes").asBoolean()).isTrue();
        assertThat(plan.path("cost").asDouble()).isGreaterThan(0);
        assertThat(plan.path("lowerBound").asDouble())
                .isLessThanOrEqualTo(plan.path("cost").asDouble() + 1e-6);
        double sum = plan.path("steps").values().stream()
                .mapToDouble(step -> step.path("cost").asDouble())
                .sum();
        assertThat(sum).isCloseTo(plan.path("cost").asDouble(), org.assertj.core.api.Assertions.within(0.01));
        assertThat(plan.path("assumptions")).isNotEmpty();
        assertThat(luo.get(PLAN + "/" + plan.path("id").asString() + "/plan.xlsx")
                        .is(200)
                        .text())
                .startsWith("PK");
    }

    @Test
    void followsTheOfficersPrices() {
        Visitor luo = house.visitor(Qinghe.LUO);
        JsonNode pack = luo.get("/api/packs/balanced-development").is(200).json();
        String lever = pack.path("levers").path(0).path("id").asString();

        luo.post(PLAN, Map.of("prices", Map.of(lever, -1))).is(422).refusedWith("HOUSE-FIELDS-INVALID");
        luo.post(PLAN, Map.of("prices", Map.of("nothing", 1))).is(422);
        luo.post(PLAN, Map.of("stages", List.of("nowhere"))).is(422);
    }

    @Test
    void isNotForSchoolsNorForTheDataOfficer() {
        house.visitor(Qinghe.YIN).post(PLAN, Map.of()).is(403);
        house.visitor(Qinghe.SHU).post(PLAN, Map.of()).is(403);
        house.visitor(Qinghe.LUO)
                .get(PLAN + "/0198a0a0-0000-7000-8000-000000000000")
                .is(404)
                .refusedWith("ANALYSIS-PLAN-UNKNOWN");
    }

    private static JsonNode solved(Visitor visitor, Map<String, Object> question) {
        String id = visitor.post(PLAN, question).is(202).json().path("id").asString();
        Instant limit = Instant.now().plus(Duration.ofMinutes(2));
        JsonNode plan = visitor.get(PLAN + "/" + id).is(200).json();
        while (plan.path("state").asString().equals("solving") && Instant.now().isBefore(limit)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            plan = visitor.get(PLAN + "/" + id).is(200).json();
        }
        return plan;
    }
}
