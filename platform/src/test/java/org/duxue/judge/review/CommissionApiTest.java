package org.duxue.judge.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.judge.review.Reviewing.handIn;
import static org.duxue.judge.review.Reviewing.markAll;
import static org.duxue.judge.review.Reviewing.review;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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

/** A commissioned programme: results of all cases, how severe raters are, a second look at a sample, and what is owed. */
@InTheHouse
class CommissionApiTest {
    private static final List<String> SCHOOLS =
            List.of(Qinghe.SCHOOL_A, Qinghe.SCHOOL_B, Qinghe.SCHOOL_C, Qinghe.SCHOOL_D);

    private final House house;
    private final Reviewing reviewing;
    private UUID programme;

    @Autowired
    CommissionApiTest(House house) {
        this.house = house;
        reviewing = new Reviewing(house);
        programme = new UUID(0, 0);
    }

    @BeforeEach
    void startAnew() {
        house.reset();
        programme = reviewing.programme();
    }

    /** Su is a step more generous than Wen at every third point; school A is better than the others. */
    private List<UUID> everythingIsIn() {
        Visitor su = house.visitor(Qinghe.SU);
        Visitor wen = house.visitor(Qinghe.WEN);
        return SCHOOLS.stream()
                .map(school -> {
                    UUID caseId = reviewing.onSite(programme, school);
                    String usual = school.equals(Qinghe.SCHOOL_A) ? "B" : "C";
                    String better = school.equals(Qinghe.SCHOOL_A) ? "A" : "B";
                    markAll(su, caseId, id -> id.hashCode() % 3 == 0 ? better : usual);
                    markAll(wen, caseId, id -> usual);
                    handIn(su, caseId).is(200);
                    handIn(wen, caseId).is(200);
                    return caseId;
                })
                .toList();
    }

    private String path(String rest) {
        return "/api/programmes/" + programme + rest;
    }

    @Test
    void showsAllCasesByPointAndSortsAndFiltersThem() {
        everythingIsIn();
        Visitor luo = house.visitor(Qinghe.LUO);

        JsonNode grid = luo.get(path("/results?sort=-total")).is(200).json();

        assertThat(grid.path("rows")).hasSize(4);
        assertThat(grid.path("rows").path(0).path("unitCode").asString()).isEqualTo(Qinghe.SCHOOL_A);
        assertThat(grid.path("rows").path(0).path("cells"))
                .hasSize(grid.path("points").size());
        assertThat(luo.get(path("/results?q=%E7%AC%AC%E4%BA%8C")).json().path("rows"))
                .hasSize(1);
        assertThat(luo.get(path("/results?sort=P3")).is(200).json().path("rows"))
                .hasSize(4);
        luo.get(path("/results?sort=nowhere")).is(404).refusedWith("REVIEW-POINT-UNKNOWN");
        house.visitor(Qinghe.SU).get(path("/results")).is(403);
        house.visitor(Qinghe.KE).get(path("/results")).is(403);
    }

    @Test
    void showsWhoIsMoreSevereBesideTheResults() {
        everythingIsIn();

        JsonNode severity =
                house.visitor(Qinghe.LUO).get(path("/severity")).is(200).json();

        assertThat(severity.path("refused").isNull()).isTrue();
        assertThat(severity.path("raters")).hasSize(2);
        double su = severityOf(severity, "苏专家");
        assertThat(su).isLessThan(severityOf(severity, "文专家"));
        assertThat(severity.path("subjects")).hasSize(4);
        house.visitor(Qinghe.FANG).get(path("/severity?method=rasch")).is(200);
        house.visitor(Qinghe.SU).get(path("/severity")).is(403);
    }

    private static double severityOf(JsonNode severity, String name) {
        for (JsonNode rater : severity.path("raters")) {
            if (rater.path("name").asString().equals(name)) {
                return rater.path("severity").asDouble();
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void namesTheSubsetsWhenRatersShareNoCase() {
        UUID first = reviewing.reviewed(programme, Qinghe.SCHOOL_A, "on-site");
        UUID second = reviewing.reviewed(programme, Qinghe.SCHOOL_B, "on-site");
        reviewing.assign(first, Qinghe.SU, "rater");
        reviewing.assign(second, Qinghe.WEN, "rater");
        Visitor su = house.visitor(Qinghe.SU);
        Visitor wen = house.visitor(Qinghe.WEN);
        markAll(su, first, id -> id.hashCode() % 2 == 0 ? "B" : "C");
        markAll(wen, second, id -> id.hashCode() % 2 == 0 ? "C" : "B");
        handIn(su, first).is(200);
        handIn(wen, second).is(200);

        JsonNode severity =
                house.visitor(Qinghe.LUO).get(path("/severity")).is(200).json();

        assertThat(severity.path("refused").path("reason").asString()).isEqualTo("disconnected");
        assertThat(severity.path("subsets")).hasSize(2);
    }

    @Test
    void drawsASampleThatTheOfficeScoresBlindAndCompares() {
        everythingIsIn();
        Visitor luo = house.visitor(Qinghe.LUO);
        Map<String, Object> order = Map.of("share", 0.25, "seed", 7, "rescorers", List.of(house.id(Qinghe.LUO)));

        house.visitor(Qinghe.SU).post(path("/re-scoring"), order).is(403);
        luo.post(path("/re-scoring"), Map.of("share", 0.25, "rescorers", List.of(house.id(Qinghe.SU))))
                .is(422)
                .refusedWith("REVIEW-RESCORER-UNKNOWN");
        JsonNode drawn = luo.post(path("/re-scoring"), order).is(200).json();
        assertThat(drawn.path("cases")).hasSize(1);
        UUID sampled =
                UUID.fromString(drawn.path("cases").path(0).path("caseId").asString());
        assertThat(luo.get(review(sampled) + "/board").json().path("open").asBoolean())
                .isFalse();

        markAll(luo, sampled, id -> "D");
        handIn(luo, sampled).is(200);

        JsonNode compared = luo.get(path("/re-scoring")).is(200).json();
        assertThat(compared.path("difference").path("value").asDouble()).isPositive();
        assertThat(compared.path("apart")).isNotEmpty();
        assertThat(luo.get(review(sampled) + "/board").json().path("sheets")).hasSize(3);
        luo.post(path("/re-scoring"), order).is(409).refusedWith("REVIEW-DRAWN-ALREADY");
    }

    @Test
    void marksEverythingAnInstitutionLooksAtAndChecksWhatItOwes() {
        UUID caseId = reviewing.reviewed(programme, Qinghe.SCHOOL_A, "on-site");
        reviewing.assign(caseId, Qinghe.MING, "rater");
        Visitor ming = house.visitor(Qinghe.MING);
        Visitor luo = house.visitor(Qinghe.LUO);
        String mark = URLDecoder.decode(ming.get(review(caseId)).is(200).header("Watermark"), StandardCharsets.UTF_8);
        assertThat(mark).startsWith("明评估师 20");

        luo.put(path("/deliverables"), Map.of("items", List.of(Map.of("name", "听课记录汇总", "due", "2026-12-01"))))
                .is(200);
        ming.put(path("/deliverables"), Map.of("items", List.of())).is(403);
        byte[] content = "课次,等级\n1,B\n".getBytes(StandardCharsets.UTF_8);
        ming.upload(path("/deliverables/1/hand-in"), "file", "汇总.csv", content).is(200);
        luo.put(path("/deliverables/1/check"), Map.of("verdict", "returned", "note", ""))
                .is(422);
        JsonNode back = luo.put(path("/deliverables/1/check"), Map.of("verdict", "returned", "note", "缺附件"))
                .is(200)
                .json();
        assertThat(back.path("items").path(0).path("state").asString()).isEqualTo("returned");
        luo.put(path("/deliverables/1/check"), Map.of("verdict", "accepted"))
                .is(409)
                .refusedWith("REVIEW-NOTHING-TO-CHECK");
        ming.upload(path("/deliverables/1/hand-in"), "file", "汇总.csv", content).is(200);
        JsonNode accepted = luo.put(path("/deliverables/1/check"), Map.of("verdict", "accepted"))
                .is(200)
                .json();
        assertThat(accepted.path("items").path(0).path("state").asString()).isEqualTo("accepted");
        assertThat(accepted.path("items").path(0).path("rounds").asInt()).isEqualTo(2);
        house.visitor(Qinghe.KE).get(path("/deliverables")).is(403);
        reviewing.recuse(caseId, Qinghe.MING);
        ming.get(path("/deliverables")).is(404);
    }
}
