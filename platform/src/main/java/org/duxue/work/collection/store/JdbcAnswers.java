package org.duxue.work.collection.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.collection.Answer;
import org.duxue.work.collection.Answer.Returned;
import org.duxue.work.collection.AnswerVersion;
import org.duxue.work.collection.Answers;
import org.duxue.work.collection.FindingJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers in PostgreSQL. Whatever changes an answer adds its version in the same statement, so neither can be without the
 * other. A signature waits for edits that are under way, and edits for a signature, by a lock of the case.
 */
@Repository
@Transactional
class JdbcAnswers implements Answers {
    private static final String SELECT = "select " + AnswerRows.COLUMNS + " from collection_answer ";

    /** Follows a statement named {@code changed} and keeps what it changed. */
    private static final String KEEP = """
            , kept as (
                insert into collection_answer_version
                    (case_id, unit_code, point, version, deed, state, finding, text, person_id, person, at, note)
                select case_id, unit_code, point, version, :deed, state, finding, text, cast(:personId as uuid), :person, at, :note
                from changed)
            select\s""" + AnswerRows.COLUMNS + " from changed";

    private final JdbcClient sql;
    private final Clock clock;

    JdbcAnswers(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Answer> of(UUID caseId) {
        Map<String, Answer> byPoint = new LinkedHashMap<>();
        sql.sql(SELECT + "where case_id = :case order by point")
                .param("case", caseId)
                .query(AnswerRows::answer)
                .list()
                .forEach(answer -> byPoint.put(answer.point(), answer));
        return byPoint;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Answer> find(UUID caseId, String point) {
        return sql.sql(SELECT + "where case_id = :case and point = :point")
                .param("case", caseId)
                .param("point", point)
                .query(AnswerRows::answer)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AnswerVersion> history(UUID caseId, String point) {
        return sql.sql("""
                        select version, deed, state, finding, text, person, at, note from collection_answer_version
                        where case_id = :case and point = :point order by version desc
                        """)
                .param("case", caseId)
                .param("point", point)
                .query(AnswerRows::version)
                .list();
    }

    @Override
    public void share(UUID caseId) {
        lock("pg_advisory_xact_lock_shared", caseId);
    }

    @Override
    public void hold(UUID caseId) {
        lock("pg_advisory_xact_lock", caseId);
    }

    private void lock(String how, UUID caseId) {
        sql.sql("select " + how + "(:key)")
                .param("key", caseId.getMostSignificantBits() ^ caseId.getLeastSignificantBits())
                .query((rs, i) -> "")
                .list();
    }

    @Override
    public Optional<Answer> save(Edit edit) {
        return deed("saved", "", """
                        with changed as (
                            insert into collection_answer as a
                                (case_id, unit_code, point, version, state, finding, text, person_id, person)
                            select :case, :unit, :point, 1, :state, cast(:finding as jsonb), :text, cast(:personId as uuid), :person
                            where :based = 0
                                or exists (select from collection_answer where case_id = :case and point = :point)
                            on conflict (case_id, point) do update set
                                version = a.version + 1, state = excluded.state, finding = excluded.finding,
                                text = excluded.text, person_id = excluded.person_id, person = excluded.person,
                                at = clock_timestamp()
                            where a.version = :based and a.state in ('draft', 'ready', 'returned')
                            returning *)""")
                .param("case", edit.caseId())
                .param("unit", edit.unit().value())
                .param("point", edit.point())
                .param("based", edit.based())
                .param("state", edit.ready() ? "ready" : "draft")
                .param("finding", FindingJson.text(edit.finding()))
                .param("text", edit.text())
                .query(AnswerRows::answer)
                .optional();
    }

    @Override
    public List<String> carry(UUID caseId, UnitCode unit, List<Carried> answers, String note) {
        if (answers.isEmpty()) {
            return List.of();
        }
        return deed("carried", note, """
                        with changed as (
                            insert into collection_answer
                                (case_id, unit_code, point, version, state, finding, text, person_id, person)
                            select :case, :unit, c.point, 1, 'draft', cast(c.finding as jsonb), c.text, cast(:personId as uuid), :person
                            from unnest(cast(:points as text[]), cast(:findings as text[]), cast(:texts as text[]))
                                as c (point, finding, text)
                            on conflict (case_id, point) do nothing
                            returning *)""")
                .param("case", caseId)
                .param("unit", unit.value())
                .param("points", answers.stream().map(Carried::point).toArray(String[]::new))
                .param(
                        "findings",
                        answers.stream().map(c -> FindingJson.text(c.finding())).toArray(String[]::new))
                .param("texts", answers.stream().map(Carried::text).toArray(String[]::new))
                .query((rs, i) -> rs.getString("point"))
                .list();
    }

    @Override
    public void submit(UUID caseId, Collection<String> points, String note) {
        change("submitted", note, caseId, points, "state = 'submitted'", "a.state in ('draft', 'ready', 'returned')")
                .query(AnswerRows::answer)
                .list();
    }

    @Override
    public Optional<Answer> giveBack(UUID caseId, String point, String reason, LocalDate due) {
        Returned returned = new Returned(reason, due, Acting.actor().name(), clock.instant(), false);
        return change(
                        "returned",
                        reason,
                        caseId,
                        List.of(point),
                        "state = 'returned', returned = cast(:returned as jsonb)",
                        "a.state in ('submitted', 'accepted')")
                .param("returned", AnswerRows.json(returned))
                .query(AnswerRows::answer)
                .optional();
    }

    @Override
    public Optional<Answer> extend(UUID caseId, String point, String reason, LocalDate due) {
        return change(
                        "extended",
                        reason,
                        caseId,
                        List.of(point),
                        "returned = a.returned || jsonb_build_object('due', cast(:due as text), 'extended', true)",
                        "a.returned is not null and a.state in ('draft', 'ready', 'returned')")
                .param("due", due.toString())
                .query(AnswerRows::answer)
                .optional();
    }

    @Override
    public List<String> accept(UUID caseId, Collection<String> points) {
        return change("accepted", "", caseId, points, "state = 'accepted'", "a.state = 'submitted'")
                .query((rs, i) -> rs.getString("point"))
                .list();
    }

    private StatementSpec change(
            String deed, String note, UUID caseId, Collection<String> points, String set, String where) {
        return deed(
                        deed,
                        note,
                        "with changed as (update collection_answer a set version = a.version + 1, at = clock_timestamp(), "
                                + set + " where a.case_id = :case and a.point = any (cast(:points as text[])) and "
                                + where
                                + " returning *)")
                .param("case", caseId)
                .param("points", points.toArray(String[]::new));
    }

    private StatementSpec deed(String deed, String note, String changed) {
        return sql.sql(changed + KEEP)
                .param("deed", deed)
                .param("note", note)
                .param("personId", Acting.actor().id().toString())
                .param("person", Acting.actor().name());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Optional<UnitCode>> sameWords(UnitCode unit, Collection<String> texts) {
        Map<String, Optional<UnitCode>> found = new HashMap<>();
        if (texts.isEmpty()) {
            return found;
        }
        sql.sql("select words, other_unit from collection_same_words(cast(:texts as text[]), :unit)")
                .param("texts", texts.toArray(String[]::new))
                .param("unit", unit.value())
                .query(rs -> {
                    found.put(
                            rs.getString("words"),
                            Optional.ofNullable(rs.getString("other_unit")).map(UnitCode::new));
                });
        return found;
    }
}
