package org.duxue.ground.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the house speaks, whichever room answers. */
@InTheHouse
class WireApiTest {
    private final House house;

    @Autowired
    WireApiTest(House house) {
        this.house = house;
    }

    @Test
    void speaksChineseUnlessAskedForEnglish() {
        Visitor visitor = house.visitor();
        assertThat(visitor.get("/api/session").json().path("detail").asString()).isEqualTo("请先登录");
        assertThat(visitor.get("/api/session", "Accept-Language", "en-GB,en;q=0.8,zh;q=0.5")
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo("Please sign in first");
        assertThat(visitor.get("/api/session", "Accept-Language", ";;nonsense")
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo("请先登录");
    }

    @Test
    void explainsABodyThatCannotBeReadAndFieldsThatAreMissing() {
        Visitor visitor = house.visitor();
        visitor.get("/api/session");
        visitor.post("/api/session", "{not json").is(400).refusedWith("HOUSE-BODY-UNREADABLE");
        var problem = visitor.post("/api/session", "{\"account\":\"\",\"password\":\"\"}")
                .is(422)
                .refusedWith("HOUSE-FIELDS-INVALID")
                .json();
        assertThat(problem.path("fields").size()).isEqualTo(2);
        assertThat(problem.path("fields").toString()).contains("account", "password");
    }

    @Test
    void answersUnknownAddressesMethodsAndTypesInTheSameWords() {
        Visitor luo = house.visitor(Qinghe.LUO);
        luo.get("/api/nothing-here").is(404).refusedWith("HOUSE-NOT-FOUND");
        luo.get("/api/units/none").is(404).refusedWith("HOUSE-NOT-FOUND");
        luo.get("/api/units?cursor=!!").is(400).refusedWith("HOUSE-CURSOR-MALFORMED");
        luo.put("/api/units", "{}").is(405).refusedWith("HOUSE-METHOD-UNSUPPORTED");
        luo.post("/api/accounts/not-a-number/unlock", null).is(400).refusedWith("HOUSE-REQUEST-INVALID");
    }

    @Test
    void sendsSafeHeadersAndNoInlineScripts() {
        Visitor.Answer answer = house.visitor().get("/api/session");
        assertThat(answer.header("content-security-policy"))
                .contains("script-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
        assertThat(answer.header("referrer-policy")).isEqualTo("same-origin");
        assertThat(answer.header("server")).isEmpty();
    }

    @Test
    void describesItsInterfaceAsOpenApi31AndTellsItsHealth() {
        var description = house.visitor().get("/api/openapi.json").is(200).json();
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.path("paths").has("/api/units/{code}")).isTrue();
        assertThat(house.visitor()
                        .get("/actuator/health")
                        .is(200)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("UP");
        house.visitor().get("/actuator/env").is(404);
    }

    @Test
    void turnsPagesOverTheWire() {
        Visitor luo = house.visitor(Qinghe.LUO);
        var page = luo.get("/api/units?kind=school&q=清河".replace("清河", "%E6%B8%85%E6%B2%B3"))
                .is(200)
                .json();
        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(page.path("next").isNull()).isTrue();
        assertThat(page.path("items").get(0).path("name").asString()).isEqualTo("清河第二小学");
    }
}
