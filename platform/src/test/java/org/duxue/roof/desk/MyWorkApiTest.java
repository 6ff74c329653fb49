package org.duxue.roof.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.Qinghe.Person;
import org.duxue.fixtures.QingheProgrammes;
import org.duxue.fixtures.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Everybody's list, as a programme goes on. */
@InTheHouse
class MyWorkApiTest {
    private final House house;

    @Autowired
    MyWorkApiTest(House house) {
        this.house = house;
    }

    @BeforeEach
    void startAnew() {
        house.reset();
    }

    @Test
    void tellsEachRoleWhatItMustDoNextAndNothingElse() {
        QingheProgrammes.Launched launched =
                QingheProgrammes.launched(house, "quality-compulsory", Qinghe.SCHOOL_A, Qinghe.SCHOOL_B);
        assertThat(kinds(Qinghe.YIN)).contains("self-evaluation").doesNotContain("sign-off");
        assertThat(kinds(Qinghe.KE)).contains("sign-off");
        assertThat(kinds(Qinghe.SU)).doesNotContain("desk-review");
        JsonNode first = mine(Qinghe.YIN).get(0);
        assertThat(first.path("minutes").asInt()).isPositive();
        assertThat(first.path("link").asString()).endsWith("/self-evaluation");

        Visitor luo = house.visitor(Qinghe.LUO);
        String at = "/api/cases/" + launched.of(Qinghe.SCHOOL_A);
        luo.post(at + "/advance", Map.of("to", "desk-review", "reason", "")).is(200);
        assertThat(kinds(Qinghe.SU)).contains("desk-review");
        assertThat(kinds(Qinghe.KE)).doesNotContain("sign-off");

        luo.post(at + "/advance", Map.of("to", "deliberation", "reason", "")).is(200);
        assertThat(kinds(Qinghe.BAI)).contains("deliberation");
        assertThat(kinds(Qinghe.WEN)).contains("consensus");
        assertThat(kinds(Qinghe.LUO)).contains("issue-preliminary");
        assertThat(kinds(Qinghe.MING)).allMatch(kind -> kind.equals("notice"));
    }

    @Test
    void asksTheLeaderForTheApprovalOfThePlanAndTheOfficeForDraftsLeftBehind() {
        Visitor luo = house.visitor(Qinghe.LUO);
        int year = LocalDate.now(ZoneId.systemDefault()).getYear();
        luo.post("/api/plans/" + year, Map.of()).is(201);
        luo.post("/api/programmes", Map.of("pack", "quality-special", "period", "2025"))
                .is(201);
        assertThat(kinds(Qinghe.FANG)).contains("approve-plan").doesNotContain("launch");
        assertThat(kinds(Qinghe.LUO)).contains("launch").doesNotContain("approve-plan");
    }

    private JsonNode mine(Person person) {
        return house.visitor(person).get("/api/my-work").is(200).json();
    }

    private List<String> kinds(Person person) {
        List<String> kinds = new ArrayList<>();
        mine(person).forEach(item -> kinds.add(item.path("kind").asString()));
        return kinds;
    }
}
