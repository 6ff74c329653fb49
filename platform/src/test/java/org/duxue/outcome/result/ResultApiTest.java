package org.duxue.outcome.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.QingheFacts;
import org.duxue.fixtures.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Signing an evaluation off, told as a story: it stays as it was, whatever becomes of the facts. */
@InTheHouse
class ResultApiTest {
    private static final String RESULTS = "/api/evaluations/balanced-development/2025/results";

    private final House house;

    @Autowired
    ResultApiTest(House house) {
        this.house = house;
    }

    @BeforeEach
    void startAnew() {
        house.reset();
        QingheFacts.enter(house);
    }

    @Test
    void keepsASignedResultWhenTheFactsChange() {
        Visitor luo = house.visitor(Qinghe.LUO);
        JsonNode signed = luo.post(RESULTS, Map.of("note", "会议审定")).is(201).json();
        assertThat(signed.path("number").asString()).matches("清河督评〔20\\d\\d〕1号");
        assertThat(signed.path("verdict").asString()).isEqualTo("not-met");

        Map<String, Object> correction = QingheFacts.body(Map.of("outdoor_sports_area", 3600));
        String tag = luo.get("/api/units/" + Qinghe.SCHOOL_B + "/facts/2025?pack=balanced-development")
                .header("ETag");
        luo.put("/api/units/" + Qinghe.SCHOOL_B + "/facts/2025", correction, "If-Match", tag)
                .is(200);

        JsonNode again =
                luo.get(RESULTS + "/" + signed.path("id").asString()).is(200).json();
        assertThat(again.path("reproduces").asBoolean()).isTrue();
        assertThat(again.path("sha256").asString())
                .isEqualTo(signed.path("sha256").asString());
        JsonNode second = luo.post(RESULTS, Map.of("note", "更正后")).is(201).json();
        assertThat(second.path("number").asString()).endsWith("2号");
        assertThat(second.path("sha256").asString())
                .isNotEqualTo(signed.path("sha256").asString());
        assertThat(luo.get(RESULTS).json()).hasSize(2);
    }

    @Test
    void refusesToSignTheSameTwiceButRepeatsTheAnswerToARepeatedRequest() {
        Visitor luo = house.visitor(Qinghe.LUO);
        String id = luo.post(RESULTS, Map.of(), "Idempotency-Key", "k1")
                .is(201)
                .json()
                .path("id")
                .asString();

        assertThat(luo.post(RESULTS, Map.of(), "Idempotency-Key", "k1")
                        .is(201)
                        .json()
                        .path("id")
                        .asString())
                .isEqualTo(id);
        luo.post(RESULTS, Map.of(), "Idempotency-Key", "k2").is(409).refusedWith("RESULT-SIGNED-ALREADY");
    }

    @Test
    void letsTheLeaderReadButOnlyTheOfficerSign() {
        house.visitor(Qinghe.LUO).post(RESULTS, Map.of()).is(201);

        house.visitor(Qinghe.FANG).get(RESULTS).is(200);
        house.visitor(Qinghe.FANG).post(RESULTS, Map.of()).is(403);
        house.visitor(Qinghe.SHU).post(RESULTS, Map.of()).is(403);
        house.visitor(Qinghe.YIN).get(RESULTS).is(403);
    }

    @Test
    void cannotBeChangedBehindTheRoomsBack() {
        house.visitor(Qinghe.LUO).post(RESULTS, Map.of()).is(201);

        assertThatThrownBy(() -> house.asSuperuser("update result_result set verdict = 'met'"))
                .hasStackTraceContaining("a signed result is never changed");
        assertThat(house.asSuperuser("select verdict from result_result")).isEqualTo(List.of("not-met"));
    }

    @Test
    void writesTheAuditEntryWithTheDeed() {
        house.visitor(Qinghe.LUO).post(RESULTS, Map.of()).is(201);

        assertThat(house.asSuperuser(
                        "select action || ' ' || actor_name from audit_entry where action = 'result:result:signed'"))
                .isEqualTo(List.of("result:result:signed 罗主任"));
    }

    @Test
    void givesEveryPaperOut() {
        Visitor luo = house.visitor(Qinghe.LUO);
        String base = "/api/evaluations/balanced-development/2025";
        for (String paper : List.of("/report.docx", "/result.xlsx")) {
            assertThat(luo.get(base + paper).is(200).text()).startsWith("PK");
        }
        assertThat(luo.get(base + "/report.pdf").is(200).text()).startsWith("%PDF");
        JsonNode data = luo.get(base + "/result.json").is(200).json();
        assertThat(data.path("units")).isNotEmpty();
        assertThat(luo.get(base + "/trace.json").is(200).json().isObject()).isTrue();
        house.visitor(Qinghe.YIN).get(base + "/report.pdf").is(403);
    }
}
