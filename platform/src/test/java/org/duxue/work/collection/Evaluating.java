package org.duxue.work.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.fixtures.House;
import org.duxue.fixtures.Qinghe.Person;
import org.duxue.packs.appraisal.AppraisalLibrary;
import org.duxue.work.collection.answering.AskedPoint;
import org.duxue.work.programme.Assignment;
import org.duxue.work.programme.CaseState;

/** Words for tests about self-evaluation: a running programme, its cases and their teams. */
public final class Evaluating {
    public static final String PACK = "quality-compulsory";
    public static final String VERSION = AppraisalLibrary.builtIn(PACK).header().version();

    private Evaluating() {}

    public static UUID programme(House house, String pack, String version, String period) {
        return id(house, """
                insert into programme_programme (title, pack, version, period, kind, state, created_by, created_name, launched_at)
                values ('%s 年度办学质量督导', '%s', '%s', '%s', 'comprehensive', 'running', gen_random_uuid(), '罗主任', now())
                returning id::text""".formatted(period, pack, version, period));
    }

    public static UUID caseOf(House house, UUID programme, String unit, String name, CaseState state) {
        return id(house, """
                insert into programme_case (programme_id, unit_code, unit_name, state)
                values ('%s', '%s', '%s', '%s') returning id::text""".formatted(programme, unit, name, state.code()));
    }

    /** A case of the school in self-evaluation, by the built-in scheme. */
    public static UUID underway(House house, String unit, String name) {
        return caseOf(house, programme(house, PACK, VERSION, "2025"), unit, name, CaseState.SELF_EVALUATION);
    }

    public static void due(House house, UUID caseId, LocalDate day) {
        house.asSuperuser(
                "update programme_case set due_on = '%s' where id = '%s' returning id::text".formatted(day, caseId));
    }

    public static void assign(House house, UUID caseId, Person person, Assignment.Role role, String... domains) {
        house.asSuperuser(
                """
                insert into programme_assignment (case_id, account_id, name, role, domains)
                values ('%s', '%s', '%s', '%s', '{%s}') returning id::text""".formatted(caseId, house.id(person), person.name(), role.code(), String.join(",", domains)));
    }

    public static void recuse(House house, UUID caseId, Person person) {
        house.asSuperuser("update programme_assignment set state = 'recused' where case_id = '%s' and account_id = '%s'"
                .formatted(caseId, house.id(person)));
    }

    public static List<Point> points() {
        return AskedPoint.of(AppraisalLibrary.builtIn(PACK).scheme());
    }

    /** A middling answer that fits the point, in words of its own. */
    public static Finding finding(Point point) {
        return point.measure() instanceof Measure.Deductions ? new Finding.Counted(Map.of()) : new Finding.Rated("B");
    }

    public static String words(Point point) {
        return "本学年围绕“" + point.name() + "”开展工作，有计划、有记录，抽查发现个别环节落实不到位，已列入下学期改进清单（"
                + point.id().toLowerCase(Locale.ROOT) + "）。";
    }

    /** Facts that the computed points need. */
    public static Map<String, Integer> facts() {
        return Map.of(
                "teachers_total",
                60,
                "trained_teachers",
                57,
                "pupils_start",
                200,
                "pupils_graduating",
                197,
                "fitness_tested",
                900,
                "fitness_good",
                520,
                "boarders",
                0);
    }

    private static UUID id(House house, String sql) {
        return UUID.fromString(house.asSuperuser(sql).getFirst());
    }
}
