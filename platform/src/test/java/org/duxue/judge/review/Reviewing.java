package org.duxue.judge.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.duxue.fixtures.House;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.Qinghe.Person;
import org.duxue.fixtures.Visitor;
import tools.jackson.databind.JsonNode;

/** Words for stories about reviews: a running programme, its cases and teams, and marks. */
public final class Reviewing {
    public static final String PACK = "classroom-reform";
    public static final String VERSION = "2025.1";

    private final House house;

    public Reviewing(House house) {
        this.house = house;
    }

    /** A running programme of the smallest scheme with blind double scoring. */
    public UUID programme() {
        return programme(PACK);
    }

    public UUID programme(String pack) {
        return UUID.fromString(house.asSuperuser("""
                        insert into programme_programme (title, pack, version, period, kind, state, created_by, created_name, launched_at)
                        values ('课堂改革评估', '%s', '%s', '2025', 'special', 'running', '%s', '罗主任', now()) returning id
                        """.formatted(pack, VERSION, house.id(Qinghe.LUO)))
                .getFirst());
    }

    public UUID reviewed(UUID programme, String unit, String state) {
        return UUID.fromString(
                house.asSuperuser("""
                        insert into programme_case (programme_id, unit_code, unit_name, state)
                        select '%s', code, name, '%s' from organisation_unit where code = '%s' returning id
                        """.formatted(programme, state, unit)).getFirst());
    }

    public void assign(UUID caseId, Person person, String role, String... domains) {
        house.asSuperuser("""
                insert into programme_assignment (case_id, account_id, name, role, domains)
                values ('%s', '%s', '%s', '%s', '{%s}') returning id
                """.formatted(caseId, house.id(person), person.name(), role, String.join(",", domains)));
    }

    /** A case on site with Inspector Bai as leader and Experts Su and Wen as raters. */
    public UUID onSite(UUID programme, String unit) {
        UUID caseId = reviewed(programme, unit, "on-site");
        assign(caseId, Qinghe.BAI, "leader");
        assign(caseId, Qinghe.SU, "rater");
        assign(caseId, Qinghe.WEN, "rater");
        return caseId;
    }

    public void recuse(UUID caseId, Person person) {
        house.asSuperuser("""
                update programme_assignment set state = 'recused', reason = '亲属在该校任职'
                where case_id = '%s' and account_id = '%s' returning id
                """.formatted(caseId, house.id(person)));
    }

    public void state(UUID caseId, String state) {
        house.asSuperuser(
                "update programme_case set state = '%s' where id = '%s' returning id".formatted(state, caseId));
    }

    public static String review(UUID caseId) {
        return "/api/cases/" + caseId + "/review";
    }

    /** Points that people mark, in the order of the sheet, each with what its measure is. */
    public static Map<String, String> markable(JsonNode sheet) {
        Map<String, String> points = new LinkedHashMap<>();
        sheet.path("tree")
                .forEach(domain -> domain.path("indicators")
                        .forEach(indicator -> indicator.path("points").forEach(point -> {
                            if (point.path("markable").asBoolean()) {
                                points.put(
                                        point.path("id").asString(),
                                        point.path("measure").asString());
                            }
                        })));
        return points;
    }

    public static Map<String, Object> rated(String step, String reason) {
        return Map.of("finding", Map.of("kind", "rated", "step", step), "reason", reason, "evidence", List.of());
    }

    public static Map<String, Object> clean() {
        return Map.of("finding", Map.of("kind", "counted", "times", Map.of()), "reason", "", "evidence", List.of());
    }

    public static Visitor.Answer mark(Visitor rater, UUID caseId, String point, int version, Object body) {
        return rater.put(review(caseId) + "/marks/" + point, body, "If-Match", "\"" + version + "\"");
    }

    /** Marks every point with the step that the function gives for it; deductions are found clean. Answers the points. */
    public static List<String> markAll(Visitor rater, UUID caseId, UnaryOperator<String> step) {
        JsonNode sheet = rater.get(review(caseId)).is(200).json();
        List<String> rubrics = new ArrayList<>();
        Map<String, Object> bodies = new HashMap<>();
        markable(sheet).forEach((point, measure) -> {
            if (measure.equals("rubric")) {
                rubrics.add(point);
                bodies.put(point, rated(step.apply(point), "听课两节，课堂实录与评价表一致"));
            } else {
                bodies.put(point, clean());
            }
        });
        bodies.forEach((point, body) -> mark(rater, caseId, point, 0, body).is(200));
        return rubrics;
    }

    public static Visitor.Answer handIn(Visitor rater, UUID caseId) {
        return rater.post(review(caseId) + "/hand-in", Map.of());
    }
}
