package org.duxue.judge.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.judge.review.Reviewing.handIn;
import static org.duxue.judge.review.Reviewing.mark;
import static org.duxue.judge.review.Reviewing.markAll;
import static org.duxue.judge.review.Reviewing.rated;
import static org.duxue.judge.review.Reviewing.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A case from blind marks to an agreed result: what the team sees when, who decides, and what the unit is told. */
@InTheHouse
class BoardApiTest {
    private final House house;
    private final Reviewing reviewing;
    private UUID caseId;

    @Autowired
    BoardApiTest(House house) {
        this.house = house;
        reviewing = new Reviewing(house);
        caseId = new UUID(0, 0);
    }

    @BeforeEach
    void startAnew() {
        house.reset();
        caseId = reviewing.onSite(reviewing.programme(), Qinghe.SCHOOL_A);
    }

    private JsonNode board(Visitor visitor) {
        return visitor.get(review(caseId) + "/board").is(200).json();
    }

    private static JsonNode point(JsonNode board, String id) {
        for (JsonNode point : board.path("points")) {
            if (point.path("point").asString().equals(id)) {
                return point;
            }
        }
        throw new AssertionError("no point " + id);
    }

    /** Su finds P4 two steps better than Wen; on all else they agree. */
    private void bothHandIn() {
        Visitor su = house.visitor(Qinghe.SU);
        Visitor wen = house.visitor(Qinghe.WEN);
        markAll(su, caseId, id -> id.equals("P4") ? "A" : "B");
        markAll(wen, caseId, id -> id.equals("P4") ? "C" : "B");
        handIn(su, caseId).is(200);
        handIn(wen, caseId).is(200);
    }

    @Test
    void hidesEverythingFromEverybodyUntilAllHaveHandedIn() {
        Visitor su = house.visitor(Qinghe.SU);
        markAll(su, caseId, id -> "B");
        handIn(su, caseId).is(200);

        for (Visitor visitor :
                List.of(su, house.visitor(Qinghe.WEN), house.visitor(Qinghe.BAI), house.visitor(Qinghe.LUO))) {
            JsonNode shut = board(visitor);
            assertThat(shut.path("open").asBoolean()).isFalse();
            assertThat(shut.path("points")).isEmpty();
            assertThat(shut.path("total").isNull()).isTrue();
            assertThat(shut.path("sheets")).hasSize(3);
            assertThat(visitor.get("/api/cases/" + caseId + "/appraisal")
                            .json()
                            .path("hidden")
                            .asString())
                    .isNotEmpty();
            visitor.get("/api/cases/" + caseId + "/trace?address=P3").is(409).refusedWith("REVIEW-BOARD-SHUT");
        }
    }

    @Test
    void opensTheBoardForBothOfTwoWhoHandInInTheSameSecond() throws Exception {
        Visitor su = house.visitor(Qinghe.SU);
        Visitor wen = house.visitor(Qinghe.WEN);
        markAll(su, caseId, id -> "B");
        markAll(wen, caseId, id -> "B");
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Visitor.Answer>> answers = both.invokeAll(List.of(
                    () -> {
                        together.await();
                        return handIn(su, caseId);
                    },
                    () -> {
                        together.await();
                        return handIn(wen, caseId);
                    }));
            for (Future<Visitor.Answer> answer : answers) {
                answer.get().is(200);
            }
        }

        assertThat(board(su).path("open").asBoolean()).isTrue();
        assertThat(board(wen).path("points")).isNotEmpty();
        assertThat(house.asSuperuser("select state from programme_case")).containsExactly("deliberation");
        assertThat(house.asSuperuser("select deed from review_deed order by id"))
                .containsExactly("handed-in", "handed-in", "opened");
        assertThat(house.asSuperuser("select count(*) from review_sheet where state = 'handed-in'"))
                .containsExactly("2");
    }

    @Test
    void leavesADisputeToTheLeaderAndTheRecordShowsWhoAgreed() {
        bothHandIn();
        Visitor bai = house.visitor(Qinghe.BAI);
        JsonNode board = board(bai);
        assertThat(point(board, "P4").path("state").asString()).isEqualTo("disputed");
        assertThat(point(board, "P4").path("apart").asInt()).isEqualTo(2);
        assertThat(board.path("disputes").asInt()).isEqualTo(1);
        assertThat(board.path("agreement").path("exact").path("value").asDouble())
                .isLessThan(1);
        Map<String, Object> agreed = Map.of(
                "finding", Map.of("kind", "rated", "step", "B"),
                "reason", "调阅录像后一致认为达到良好",
                "participants", List.of("白督学", "苏专家", "文专家"));
        String at = review(caseId) + "/board/agreed/P4";

        house.visitor(Qinghe.SU).put(at, agreed, "If-Match", "\"0\"").is(403).refusedWith("REVIEW-NOT-DECIDING");
        bai.put(
                        at,
                        Map.of(
                                "finding",
                                Map.of("kind", "rated", "step", "B"),
                                "reason",
                                "一致",
                                "participants",
                                List.of("白督学")),
                        "If-Match",
                        "\"0\"")
                .is(422)
                .refusedWith("REVIEW-PARTICIPANTS-MISSING");
        JsonNode settled = bai.put(at, agreed, "If-Match", "\"0\"").is(200).json();

        assertThat(point(settled, "P4").path("state").asString()).isEqualTo("rated");
        assertThat(point(settled, "P4").path("agreed").path("participants")).hasSize(3);
        bai.put(at, agreed, "If-Match", "\"0\"").is(412);
        JsonNode undone = bai.delete(at + "?reason=%E8%AE%B0%E5%BD%95%E6%9C%89%E8%AF%AF", null, "If-Match", "\"1\"")
                .is(200)
                .json();
        assertThat(point(undone, "P4").path("state").asString()).isEqualTo("disputed");
        JsonNode history = bai.get(review(caseId) + "/board/history").is(200).json();
        assertThat(history.findValuesAsString("deed"))
                .containsExactly("agreed-undone", "agreed", "opened", "handed-in", "handed-in");
    }

    @Test
    void capsTheGradeByARedLineAndTakesThatBack() {
        bothHandIn();
        Visitor luo = house.visitor(Qinghe.LUO);
        String at = review(caseId) + "/board/red-lines/X9";

        luo.put(at, Map.of("reason", " "), "If-Match", "\"0\"").is(422).refusedWith("REVIEW-REASON-MISSING");
        JsonNode struck = luo.put(at, Map.of("reason", "课堂观察表系补写"), "If-Match", "\"0\"")
                .is(200)
                .json();
        assertThat(struck.path("grades")).hasSize(1);
        assertThat(struck.path("grades").path(0).asString()).isEqualTo("inadequate");
        JsonNode back = luo.delete(at + "?reason=%E6%9F%A5%E5%AE%9E%E4%B8%8D%E5%AE%9E", null, "If-Match", "\"1\"")
                .is(200)
                .json();
        assertThat(back.path("grades").path(0).asString()).isNotEqualTo("inadequate");
    }

    @Test
    void keepsTheMarksOfARecusedRaterButNoLongerCountsThem() {
        UUID other = caseId;
        reviewing.assign(other, Qinghe.MING, "rater");
        bothHandIn();
        Visitor ming = house.visitor(Qinghe.MING);
        markAll(ming, caseId, id -> "D");
        assertThat(board(house.visitor(Qinghe.LUO)).path("open").asBoolean()).isFalse();
        handIn(ming, caseId).is(200);
        double with = board(house.visitor(Qinghe.LUO)).path("total").path("low").asDouble();

        reviewing.recuse(caseId, Qinghe.MING);

        JsonNode board = board(house.visitor(Qinghe.LUO));
        assertThat(board.path("total").path("low").asDouble()).isGreaterThan(with);
        assertThat(point(board, "P3").path("marks")).hasSize(3);
        assertThat(board.path("sheets").findValuesAsString("state")).contains("recused");
        ming.get(review(caseId)).is(404);
    }

    @Test
    void noLongerWaitsWhenTheOfficeClosesTheScoring() {
        Visitor su = house.visitor(Qinghe.SU);
        Visitor luo = house.visitor(Qinghe.LUO);
        markAll(su, caseId, id -> "B");
        handIn(su, caseId).is(200);
        mark(house.visitor(Qinghe.WEN), caseId, "P3", 0, rated("C", "")).is(200);

        su.post(review(caseId) + "/closure", Map.of("reason", "试")).is(403);
        JsonNode board = luo.post(review(caseId) + "/closure", Map.of("reason", "文专家住院，由组长商定"))
                .is(200)
                .json();

        assertThat(board.path("open").asBoolean()).isTrue();
        assertThat(board.path("caseState").asString()).isEqualTo("deliberation");
        assertThat(point(board, "P3").path("state").asString()).isEqualTo("open");
        assertThat(point(board, "P3").path("marks")).hasSize(2);
        mark(house.visitor(Qinghe.WEN), caseId, "P4", 0, rated("C", "")).is(409);
        luo.post(review(caseId) + "/closure", Map.of("reason", "再试")).is(409);
    }

    @Test
    void showsTheUnitNothingUntilItIsToldAndThenNoNames() {
        bothHandIn();
        Visitor ke = house.visitor(Qinghe.KE);
        String trace = "/api/cases/" + caseId + "/trace?address=P4";
        assertThat(ke.get("/api/cases/" + caseId + "/appraisal")
                        .is(200)
                        .json()
                        .path("hidden")
                        .asString())
                .contains("初步意见");
        ke.get(trace).is(409);
        house.visitor(Qinghe.TAO).get(trace).is(404);

        reviewing.state(caseId, "preliminary");

        JsonNode told = ke.get("/api/cases/" + caseId + "/appraisal").is(200).json();
        assertThat(told.path("total").path("high").asDouble()).isPositive();
        String text = ke.get(trace).is(200).text();
        assertThat(text).contains("评估员甲", "评估员乙", "听课两节").doesNotContain("苏专家", "文专家");
        assertThat(house.visitor(Qinghe.LUO).get(trace).is(200).text()).contains("苏专家", "文专家");
        house.visitor(Qinghe.LUO)
                .get("/api/cases/" + caseId + "/trace?address=nowhere")
                .is(404);
    }
}
