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
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A reviewer's own sheet: written at once, kept in every version, mine alone, and frozen when handed in. */
@InTheHouse
class SheetApiTest {
    private final House house;
    private final Reviewing reviewing;
    private UUID programme;
    private UUID caseId;

    @Autowired
    SheetApiTest(House house) {
        this.house = house;
        reviewing = new Reviewing(house);
        programme = new UUID(0, 0);
        caseId = new UUID(0, 0);
    }

    @BeforeEach
    void startAnew() {
        house.reset();
        programme = reviewing.programme();
        caseId = reviewing.onSite(programme, Qinghe.SCHOOL_A);
    }

    @Test
    void showsRubricAndMarkAndSaysWhatIsLacking() {
        Visitor su = house.visitor(Qinghe.SU);
        mark(su, caseId, "P3", 0, rated("B", "")).is(200);

        JsonNode sheet = su.get(review(caseId)).is(200).json();

        assertThat(sheet.path("state").asString()).isEqualTo("open");
        assertThat(sheet.path("editable").asBoolean()).isTrue();
        JsonNode point = sheet.path("tree")
                .path(1)
                .path("indicators")
                .path(0)
                .path("points")
                .path(0);
        assertThat(point.path("id").asString()).isEqualTo("P3");
        assertThat(point.path("texts")).hasSize(4);
        assertThat(point.path("onSite").path("finding").path("step").asString()).isEqualTo("B");
        assertThat(sheet.path("progress").path("marked").asInt()).isEqualTo(1);
        assertThat(sheet.path("lacking"))
                .hasSize(sheet.path("progress").path("points").asInt() - 1);
    }

    @Test
    void refusesAStaleEditWithTheMarkThatStandsAndKeepsEveryVersion() {
        Visitor su = house.visitor(Qinghe.SU);
        assertThat(mark(su, caseId, "P3", 0, rated("B", "")).is(200).header("ETag"))
                .isEqualTo("\"1\"");
        mark(su, caseId, "P3", 1, rated("A", "目标写在学案上，逐条检测")).is(200);

        JsonNode refused = mark(su, caseId, "P3", 1, rated("C", ""))
                .is(412)
                .refusedWith("HOUSE-VERSION-STALE")
                .json();

        assertThat(refused.path("current").path("version").asInt()).isEqualTo(2);
        assertThat(refused.path("current").path("finding").path("step").asString())
                .isEqualTo("A");
        mark(su, caseId, "P4", 3, rated("C", "")).is(412);
        JsonNode history = su.get(review(caseId) + "/marks/P3/history").is(200).json();
        assertThat(history).hasSize(2);
        assertThat(history.path(1).path("finding").path("step").asString()).isEqualTo("B");
    }

    @Test
    void keepsDeskAndSiteApartAndCountsTheSite() {
        reviewing.state(caseId, "desk-review");
        Visitor su = house.visitor(Qinghe.SU);
        mark(su, caseId, "P3", 0, rated("B", "")).is(200);
        su.post(review(caseId) + "/hand-in", Map.of()).is(409).refusedWith("REVIEW-NOT-OPEN");
        reviewing.state(caseId, "on-site");
        mark(su, caseId, "P3", 0, rated("C", "现场与材料不符")).is(200);

        JsonNode point = su.get(review(caseId))
                .json()
                .path("tree")
                .path(1)
                .path("indicators")
                .path(0)
                .path("points")
                .path(0);

        assertThat(point.path("desk").path("finding").path("step").asString()).isEqualTo("B");
        assertThat(point.path("onSite").path("finding").path("step").asString()).isEqualTo("C");
    }

    @Test
    void refusesWhatDoesNotFitTheScheme() {
        Visitor su = house.visitor(Qinghe.SU);

        mark(su, caseId, "P3", 0, rated("E", "")).is(422).refusedWith("REVIEW-MARK-UNFIT");
        mark(su, caseId, "P3", 0, Reviewing.clean()).is(422).refusedWith("REVIEW-MARK-UNFIT");
        mark(su, caseId, "P99", 0, rated("B", "")).is(404).refusedWith("REVIEW-POINT-UNKNOWN");
        mark(su, caseId, "P3", 0, Map.of("finding", Map.of("kind", "guessed"))).is(422);
        su.put(review(caseId) + "/marks/P3", rated("B", "")).is(428);
    }

    @Test
    void letsOnlyTheAssignedMarkAndOnlyTheirDomains() {
        UUID other = reviewing.reviewed(programme, Qinghe.SCHOOL_B, "on-site");
        reviewing.assign(other, Qinghe.SU, "rater", "D1");
        Visitor su = house.visitor(Qinghe.SU);

        mark(su, other, "P3", 0, rated("B", "")).is(403).refusedWith("REVIEW-NOT-MINE");
        JsonNode sheet = su.get(review(other)).is(200).json();
        assertThat(sheet.path("tree")).hasSize(1);
        house.visitor(Qinghe.WEN).get(review(other)).is(404).refusedWith("PROGRAMME-CASE-UNKNOWN");
        mark(house.visitor(Qinghe.LUO), caseId, "P3", 0, rated("B", "")).is(403).refusedWith("REVIEW-NOT-MINE");
        house.visitor(Qinghe.KE).get(review(caseId)).is(403);
    }

    @Test
    void namesEveryPointThatIsMissingBeforeHandingIn() {
        Visitor su = house.visitor(Qinghe.SU);
        List<String> points = markAll(su, caseId, point -> "B");
        mark(su, caseId, points.getFirst(), 1, rated("A", "")).is(200);
        mark(su, caseId, points.getLast(), 1, Map.of("reason", "", "evidence", List.of()))
                .is(200);

        JsonNode refused =
                handIn(su, caseId).is(422).refusedWith("REVIEW-INCOMPLETE").json();

        assertThat(refused.path("fields").findValuesAsString("field"))
                .containsExactly(points.getFirst(), points.getLast());
        assertThat(refused.path("fields").path(0).path("message").asString()).contains("须写明理由");
    }

    @Test
    void freezesASheetThatWasHandedInUntilTheOfficeGivesItBack() {
        Visitor su = house.visitor(Qinghe.SU);
        String point = markAll(su, caseId, id -> "B").getFirst();
        assertThat(handIn(su, caseId).is(200).json().path("state").asString()).isEqualTo("handed-in");

        handIn(su, caseId).is(200);
        mark(su, caseId, point, 1, rated("C", "")).is(409).refusedWith("REVIEW-SHEET-FROZEN");
        String reopening = review(caseId) + "/sheets/" + house.id(Qinghe.SU) + "/reopening";
        su.post(reopening, Map.of("reason", "漏看")).is(403);
        house.visitor(Qinghe.LUO).post(reopening, Map.of("reason", "")).is(422);
        house.visitor(Qinghe.LUO)
                .post(reopening, Map.of("reason", "听课记录有误，请核对"))
                .is(200);

        mark(su, caseId, point, 1, rated("C", "核对后更正")).is(200);
        handIn(su, caseId).is(200);
        assertThat(house.asSuperuser("select count(*) from audit_entry where action = 'review:sheet:handed-in'"))
                .containsExactly("2");
    }
}
