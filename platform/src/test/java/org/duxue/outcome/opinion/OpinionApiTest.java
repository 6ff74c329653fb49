package org.duxue.outcome.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duxue.outcome.opinion.Concluding.opinion;
import static org.duxue.outcome.opinion.Concluding.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A result from the team's marks to the closed file, by those who take part. */
@InTheHouse
class OpinionApiTest {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final House house;
    private final Concluding concluding;

    @Autowired
    OpinionApiTest(House house) {
        this.house = house;
        concluding = new Concluding(house);
    }

    @BeforeEach
    void startAnew() {
        house.reset();
    }

    @Test
    void showsTheUnitNothingBeforeTheOpinionWentOut() {
        UUID caseId = concluding.deliberated();
        JsonNode shown = page(house.visitor(Qinghe.KE), caseId);
        assertThat(shown.path("card").isNull()).isTrue();
        assertThat(shown.path("draft").isNull()).isTrue();
        assertThat(shown.path("hidden").asString()).contains("初步意见");
        house.visitor(Qinghe.HU).get(opinion(caseId)).is(404);
        house.visitor(Qinghe.SU).get(opinion(caseId)).is(403);
    }

    @Test
    void drawsTheOpinionUpFromTheResult() {
        UUID caseId = concluding.deliberated();
        JsonNode shown = page(house.visitor(Qinghe.LUO), caseId);
        assertThat(shown.path("card").path("gradeName").asString()).isNotBlank();
        assertThat(shown.path("card").path("domains")).hasSize(3);
        assertThat(shown.path("diagnosis").path("gaps")).isNotEmpty();
        assertThat(shown.path("diagnosis").path("lift").path("steps")).isNotEmpty();
        assertThat(shown.path("comparison").path("shown").asBoolean()).isFalse();
        assertThat(shown.path("comparison").path("why").asString()).contains("不足 5 个");
        assertThat(shown.path("draft").path("problems")).hasSize(2);
        assertThat(shown.path("draft").path("requirements")).hasSize(2);
        assertThat(shown.path("draft").path("unexplained")).isEmpty();
    }

    @Test
    void doesNotIssueANumberThatNothingExplains() {
        UUID caseId = concluding.deliberated();
        Visitor luo = house.visitor(Qinghe.LUO);
        Map<String, Object> text = Map.of("overall", "课堂改革扎实，总分99.99分，全年公开课231节。");
        JsonNode kept = luo.put(opinion(caseId) + "/draft", text, "If-Match", "\"0\"")
                .is(200)
                .json();
        assertThat(kept.path("draft").path("unexplained")).hasSize(2);
        luo.put(opinion(caseId) + "/draft", text, "If-Match", "\"0\"").is(412);
        Visitor.Answer refused = luo.post(opinion(caseId) + "/preliminary", Map.of());
        refused.is(422).refusedWith("OPINION-FIGURES-UNEXPLAINED");
        assertThat(refused.text()).contains("99.99", "231", "登记值");
        assertThat(page(luo, caseId).path("stage").asString()).isEqualTo("draft");
    }

    @Test
    void hearsADefenceAndFreezesWhatComesOfIt() {
        UUID caseId = concluding.preliminary();
        Visitor luo = house.visitor(Qinghe.LUO);
        Visitor ke = house.visitor(Qinghe.KE);
        double before = total(page(ke, caseId));

        ke.post(opinion(caseId) + "/defence", Map.of("items", List.of())).refusedWith("OPINION-NOT-RECEIVED");
        JsonNode received = ke.post(opinion(caseId) + "/receipt", null).is(200).json();
        assertThat(LocalDate.parse(received.path("defenceUntil").asString()))
                .isAfter(LocalDate.now(HERE).plusDays(3));
        luo.post(opinion(caseId) + "/final", Map.of()).is(409).refusedWith("OPINION-DEFENCE-RUNNING");

        Map<String, Object> filing = Map.of(
                "items",
                List.of(
                        Map.of("point", "P1", "text", "已补交全部教研记录", "evidence", List.of()),
                        Map.of("text", "请考虑本校新建校区的情况", "evidence", List.of())));
        JsonNode filed = ke.post(opinion(caseId) + "/defence", filing).is(200).json();
        assertThat(filed.path("stage").asString()).isEqualTo("defence");
        luo.post(opinion(caseId) + "/final", Map.of()).is(409).refusedWith("OPINION-DEFENCE-UNDECIDED");

        Map<String, Object> decision = Map.of(
                "items",
                List.of(
                        Map.of("no", 1, "verdict", "upheld", "reason", "补交记录属实", "step", "B"),
                        Map.of("no", 2, "verdict", "rejected", "reason", "方案对新建校区没有例外")));
        luo.put(opinion(caseId) + "/defence/decision", decision, "If-Match", "\"7\"")
                .is(412);
        JsonNode decided = luo.put(opinion(caseId) + "/defence/decision", decision, "If-Match", "\"1\"")
                .is(200)
                .json();
        assertThat(decided.path("defence").path("items").path(0).path("before").asString())
                .isNotBlank();

        luo.post(opinion(caseId) + "/draft", null).is(200);
        luo.post(opinion(caseId) + "/final", Map.of()).is(200);
        JsonNode concluded = page(ke, caseId);
        assertThat(concluded.path("stage").asString()).isEqualTo("final");
        assertThat(total(concluded)).isGreaterThan(before);
        assertThat(concluded.path("issues")).hasSize(2);
        assertThat(concluded.path("issues").path(0).path("total").asDouble()).isEqualTo(before);
        assertThat(concluded.path("requirements")).hasSize(1);
    }

    @Test
    void refusesADefenceAfterItsDayUnlessMoreTimeWasGiven() {
        UUID caseId = concluding.preliminary();
        Visitor ke = house.visitor(Qinghe.KE);
        ke.post(opinion(caseId) + "/receipt", null).is(200);
        house.asSuperuser("update opinion_file set content = jsonb_set(content, '{defenceUntil}', '\"2026-01-05\"') "
                + "where case_id = '" + caseId + "' returning 'moved'");
        Map<String, Object> filing = Map.of("items", List.of(Map.of("point", "P1", "text", "迟到的申辩")));
        ke.post(opinion(caseId) + "/defence", filing).is(409).refusedWith("OPINION-DEFENCE-LATE");
        String until = LocalDate.now(HERE).plusDays(3).toString();
        house.visitor(Qinghe.LUO)
                .post(opinion(caseId) + "/defence/extension", Map.of("until", until, "reason", "校长住院"))
                .is(200);
        ke.post(opinion(caseId) + "/defence", filing).is(200);
    }

    @Test
    void followsWhatWasAskedForUntilItIsDone() {
        UUID caseId = concluding.concluded();
        Visitor luo = house.visitor(Qinghe.LUO);
        Visitor ke = house.visitor(Qinghe.KE);
        JsonNode published = luo.post(opinion(caseId) + "/publication", Map.of("summary", "已公布"))
                .is(200)
                .json();
        assertThat(published.path("stage").asString()).isEqualTo("rectifying");
        JsonNode contents = published.path("publication").path("contents");
        assertThat(contents.path("gradeName").asString()).isNotBlank();
        assertThat(contents.toString()).doesNotContain("苏专家", "文专家");

        Map<String, Object> partial = Map.of("summary", "", "items", List.of(report(1)));
        ke.post(opinion(caseId) + "/rectification-report", partial).is(422).refusedWith("OPINION-REPORT-INVALID");
        Map<String, Object> whole = Map.of("summary", "已整改", "items", List.of(report(1), report(2)));
        ke.post(opinion(caseId) + "/rectification-report", whole).is(200);
        Map<String, Object> check = Map.of(
                "items",
                List.of(
                        Map.of("no", 1, "verdict", "passed", "note", ""),
                        Map.of("no", 2, "verdict", "returned", "note", "没有课堂记录")));
        luo.put(opinion(caseId) + "/rectification-report/check", check).is(200);
        ke.post(opinion(caseId) + "/rectification-report", Map.of("summary", "补报", "items", List.of(report(2))))
                .is(200);
        JsonNode closed = luo.put(
                        opinion(caseId) + "/rectification-report/check",
                        Map.of("items", List.of(Map.of("no", 2, "verdict", "passed", "note", ""))))
                .is(200)
                .json();
        assertThat(closed.path("stage").asString()).isEqualTo("closed");
    }

    @Test
    void neverChangesWhatWentOutButAddsASuccessor() {
        UUID caseId = concluding.concluded();
        assertThatThrownBy(() -> house.asSuperuser("update opinion_issue set note = '改' returning 'x'"))
                .hasRootCauseInstanceOf(java.sql.SQLException.class);
        Visitor luo = house.visitor(Qinghe.LUO);
        luo.post(opinion(caseId) + "/correction", Map.of("reason", " ")).is(422);
        JsonNode corrected = luo.post(opinion(caseId) + "/correction", Map.of("reason", "整改期限写错"))
                .is(200)
                .json();
        assertThat(corrected.path("issues")).hasSize(3);
        JsonNode last = corrected.path("issues").path(2);
        assertThat(last.path("kind").asString()).isEqualTo("correction");
        assertThat(last.path("replaces").asString())
                .isEqualTo(corrected.path("issues").path(1).path("id").asString());
        assertThat(last.path("current").asBoolean()).isTrue();
    }

    private static Map<String, Object> report(int no) {
        return Map.of("no", no, "text", "已完成并有记录", "done", true, "evidence", List.of());
    }

    private static double total(JsonNode page) {
        return page.path("card").path("total").path("low").asDouble();
    }
}
