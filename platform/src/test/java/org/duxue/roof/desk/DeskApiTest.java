package org.duxue.roof.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.QingheFacts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What each of the cast finds on coming in. */
@InTheHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskApiTest {
    private static final String HOME = "/api/desk/home?period=2025";

    private final House house;

    @Autowired
    DeskApiTest(House house) {
        this.house = house;
    }

    @BeforeAll
    void enterTheFacts() {
        QingheFacts.enter(house);
    }

    @Test
    void showsTheOfficerTheDistrictAndWhatWaits() {
        JsonNode home = house.visitor(Qinghe.LUO).get(HOME).is(200).json();

        assertThat(home.path("evaluations").path(0).path("pack").asString()).isEqualTo("balanced-development");
        assertThat(home.path("evaluations").path(0).path("units").asInt()).isEqualTo(5);
        assertThat(home.path("todos").toString()).contains("补齐待定的指标", "尚未确认数据");
        assertThat(home.path("recent")).isNotEmpty();
    }

    @Test
    void showsASchoolItsOwnStandingAndNoRecord() {
        JsonNode home = house.visitor(Qinghe.YIN).get(HOME).is(200).json();

        assertThat(home.path("evaluations").path(0).path("units").asInt()).isLessThanOrEqualTo(2);
        assertThat(home.path("todos").toString()).contains("/facts/" + Qinghe.SCHOOL_A);
        assertThat(home.path("recent")).isEmpty();
        assertThat(home.toString()).doesNotContain(Qinghe.SCHOOL_B);
    }

    @Test
    void opensForAYearWithoutFacts() {
        JsonNode home = house.visitor(Qinghe.LUO)
                .get("/api/desk/home?period=2011")
                .is(200)
                .json();

        assertThat(home.path("evaluations")).isEmpty();
    }

    @Test
    void opensForTheAdministratorWhoJudgesNothing() {
        JsonNode home = house.visitor(Qinghe.ADMINISTRATOR).get(HOME).is(200).json();

        assertThat(home.path("evaluations")).isEmpty();
    }
}
