package org.duxue.outcome.opinion;

import static org.duxue.judge.review.Reviewing.handIn;
import static org.duxue.judge.review.Reviewing.markAll;
import static org.duxue.judge.review.Reviewing.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.fixtures.House;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.Visitor;
import org.duxue.judge.review.Reviewing;
import tools.jackson.databind.JsonNode;

/** Words for stories about results: a case of school A that has been marked, heard and concluded as far as a test wants. */
public final class Concluding {
    private final House house;
    private final Reviewing reviewing;

    public Concluding(House house) {
        this.house = house;
        reviewing = new Reviewing(house);
    }

    /** Everything found good, the first two points of the sheet found wanting by both, the computed point settled. */
    public UUID deliberated() {
        UUID programme = reviewing.programme();
        house.asSuperuser("""
                insert into programme_phase (programme_id, ordinal, id, name, name_en, starts_on, ends_on)
                values ('%s', 1, 'on-site', '入校督导', 'On site', '2026-03-25', '2026-04-03') returning id
                """.formatted(programme));
        UUID caseId = reviewing.onSite(programme, Qinghe.SCHOOL_A);
        for (var person : List.of(Qinghe.SU, Qinghe.WEN)) {
            Visitor rater = house.visitor(person);
            markAll(rater, caseId, point -> point.equals("P1") || point.equals("P2") ? "D" : "B");
            handIn(rater, caseId).is(200);
        }
        Map<String, Object> settled = Map.of(
                "finding",
                Map.of("kind", "rated", "step", "B"),
                "reason",
                "问卷由第三方另行统计，结果良好",
                "participants",
                List.of("白督学", "苏专家", "文专家"),
                "kind",
                "office");
        house.visitor(Qinghe.LUO)
                .put(review(caseId) + "/board/agreed/P9", settled, "If-Match", "\"0\"")
                .is(200);
        reviewing.state(caseId, "deliberation");
        return caseId;
    }

    public static String opinion(UUID caseId) {
        return "/api/cases/" + caseId + "/opinion";
    }

    public static JsonNode page(Visitor visitor, UUID caseId) {
        return visitor.get(opinion(caseId)).is(200).json();
    }

    /** The preliminary opinion has gone out as drawn up. */
    public UUID preliminary() {
        UUID caseId = deliberated();
        house.visitor(Qinghe.LUO)
                .post(opinion(caseId) + "/preliminary", Map.of())
                .is(200);
        return caseId;
    }

    /** The unit objects to nothing, and the final opinion has gone out. */
    public UUID concluded() {
        UUID caseId = preliminary();
        Visitor ke = house.visitor(Qinghe.KE);
        ke.post(opinion(caseId) + "/receipt", null).is(200);
        ke.post(opinion(caseId) + "/defence", Map.of("items", List.of())).is(200);
        house.visitor(Qinghe.LUO).post(opinion(caseId) + "/final", Map.of()).is(200);
        return caseId;
    }
}
