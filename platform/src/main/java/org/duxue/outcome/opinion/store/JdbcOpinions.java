package org.duxue.outcome.opinion.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.outcome.opinion.Defence;
import org.duxue.outcome.opinion.OpinionDraft;
import org.duxue.outcome.opinion.OpinionFile;
import org.duxue.outcome.opinion.OpinionIssue;
import org.duxue.outcome.opinion.OpinionText;
import org.duxue.outcome.opinion.Opinions;
import org.duxue.outcome.opinion.Rectification;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcOpinions implements Opinions {
    private static final TypeReference<List<Defence.Item>> DEFENCE_ITEMS = new TypeReference<>() {};
    private static final TypeReference<List<Rectification.Item>> REPORT_ITEMS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    JdbcOpinions(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Optional<OpinionDraft> draft(UUID caseId) {
        return sql.sql("select text, version, edited_by, edited_at from opinion_draft where case_id = :case")
                .param("case", caseId)
                .query((row, i) -> new OpinionDraft(
                        json.readValue(row.getString("text"), OpinionText.class),
                        row.getLong("version"),
                        row.getString("edited_by"),
                        moment(row, "edited_at")))
                .optional();
    }

    @Override
    public OpinionDraft save(CaseView reviewed, OpinionText text, long based) {
        String statement = based == 0 ? """
                        insert into opinion_draft (case_id, unit_code, text, edited_by_id, edited_by)
                        values (:case, :unit, cast(:text as jsonb), :personId, :person)
                        on conflict (case_id) do nothing
                        """ : """
                        update opinion_draft set text = cast(:text as jsonb), version = version + 1,
                            edited_by_id = :personId, edited_by = :person, edited_at = clock_timestamp()
                        where case_id = :case and unit_code = :unit and version = :based
                        """;
        var prepared = sql.sql(statement)
                .param("case", reviewed.id())
                .param("unit", reviewed.unit().value())
                .param("text", json.writeValueAsString(text))
                .param("personId", Acting.actor().id())
                .param("person", Acting.actor().name());
        int rows =
                based == 0 ? prepared.update() : prepared.param("based", based).update();
        if (rows != 1) {
            throw HouseProblem.VERSION_STALE.problem();
        }
        return draft(reviewed.id()).orElseThrow();
    }

    @Override
    public List<OpinionIssue> issues(UUID caseId) {
        return sql.sql("""
                        select id, case_id, kind, number, document, sha256, facts_sha256, note, replaces, reason, issued_by, issued_at
                        from opinion_issue where case_id = :case order by number
                        """).param("case", caseId).query((row, i) -> issue(row)).list();
    }

    @Override
    public void hold(UUID caseId) {
        sql.sql("select pg_advisory_xact_lock(hashtext('opinion'), hashtext(:case))")
                .param("case", caseId.toString())
                .query((row, i) -> "")
                .list();
    }

    @Override
    public OpinionIssue add(CaseView reviewed, OpinionIssue issue) {
        UUID id = sql.sql("""
                        insert into opinion_issue (case_id, unit_code, kind, number, document, sha256, facts_sha256, note,
                            replaces, reason, issued_by_id, issued_by, issued_at)
                        values (:case, :unit, :kind, :number, :document, :sha256, :facts, :note, :replaces, :reason, :personId,
                            :person, :at)
                        returning id
                        """)
                .param("case", reviewed.id())
                .param("unit", reviewed.unit().value())
                .param("kind", issue.kind().code())
                .param("number", issue.number())
                .param("document", issue.document())
                .param("sha256", issue.sha256())
                .param("facts", issue.factsSha256())
                .param("note", issue.note())
                .param("replaces", issue.replaces())
                .param("reason", issue.reason())
                .param("personId", Acting.actor().id())
                .param("person", issue.issuedBy())
                .param("at", at(issue.issuedAt()))
                .query(UUID.class)
                .single();
        return issues(reviewed.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public OpinionFile file(UUID caseId) {
        return sql.sql("select content from opinion_file where case_id = :case")
                .param("case", caseId)
                .query((row, i) -> json.readValue(row.getString("content"), OpinionFile.class))
                .optional()
                .orElse(OpinionFile.EMPTY);
    }

    @Override
    public void keep(CaseView reviewed, OpinionFile file) {
        sql.sql("""
                        insert into opinion_file (case_id, unit_code, content) values (:case, :unit, cast(:content as jsonb))
                        on conflict (case_id) do update set content = excluded.content
                        """)
                .param("case", reviewed.id())
                .param("unit", reviewed.unit().value())
                .param("content", json.writeValueAsString(file))
                .update();
    }

    @Override
    public Optional<Defence> defence(UUID caseId) {
        return sql.sql("select * from opinion_defence where case_id = :case")
                .param("case", caseId)
                .query((row, i) -> new Defence(
                        json.readValue(row.getString("items"), DEFENCE_ITEMS),
                        row.getString("filed_by"),
                        moment(row, "filed_at"),
                        row.getString("decided_by"),
                        perhaps(row, "decided_at"),
                        row.getLong("version")))
                .optional();
    }

    @Override
    public void file(CaseView reviewed, Defence defence) {
        sql.sql("""
                        insert into opinion_defence (case_id, unit_code, items, filed_by_id, filed_by, filed_at)
                        values (:case, :unit, cast(:items as jsonb), :personId, :person, :at)
                        """)
                .param("case", reviewed.id())
                .param("unit", reviewed.unit().value())
                .param("items", json.writeValueAsString(defence.items()))
                .param("personId", Acting.actor().id())
                .param("person", defence.filedBy())
                .param("at", at(defence.filedAt()))
                .update();
    }

    @Override
    public void decide(UUID caseId, Defence decided, long based) {
        int rows = sql.sql("""
                        update opinion_defence set items = cast(:items as jsonb), decided_by = :person, decided_at = :at,
                            version = version + 1
                        where case_id = :case and version = :based
                        """)
                .param("items", json.writeValueAsString(decided.items()))
                .param("person", decided.decidedBy())
                .param("at", at(decided.decidedAt()))
                .param("case", caseId)
                .param("based", based)
                .update();
        if (rows != 1) {
            throw HouseProblem.VERSION_STALE.problem();
        }
    }

    @Override
    public Optional<Rectification> rectification(UUID caseId) {
        return sql.sql("select * from opinion_rectification where case_id = :case order by round desc limit 1")
                .param("case", caseId)
                .query((row, i) -> new Rectification(
                        row.getInt("round"),
                        row.getString("summary"),
                        json.readValue(row.getString("items"), REPORT_ITEMS),
                        row.getString("filed_by"),
                        moment(row, "filed_at"),
                        row.getString("checked_by"),
                        perhaps(row, "checked_at")))
                .optional();
    }

    @Override
    public void file(CaseView reviewed, Rectification report) {
        sql.sql("""
                        insert into opinion_rectification (case_id, round, unit_code, summary, items, filed_by_id, filed_by, filed_at)
                        values (:case, :round, :unit, :summary, cast(:items as jsonb), :personId, :person, :at)
                        """)
                .param("case", reviewed.id())
                .param("round", report.round())
                .param("unit", reviewed.unit().value())
                .param("summary", report.summary())
                .param("items", json.writeValueAsString(report.items()))
                .param("personId", Acting.actor().id())
                .param("person", report.filedBy())
                .param("at", at(report.filedAt()))
                .update();
    }

    @Override
    public void check(UUID caseId, Rectification checked) {
        int rows = sql.sql("""
                        update opinion_rectification set items = cast(:items as jsonb), checked_by = :person, checked_at = :at
                        where case_id = :case and round = :round and checked_at is null
                        """)
                .param("items", json.writeValueAsString(checked.items()))
                .param("person", checked.checkedBy())
                .param("at", at(checked.checkedAt()))
                .param("case", caseId)
                .param("round", checked.round())
                .update();
        if (rows != 1) {
            throw HouseProblem.CONFLICT.problem();
        }
    }

    private static OpinionIssue issue(ResultSet row) throws SQLException {
        return new OpinionIssue(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("case_id", UUID.class)),
                OpinionIssue.Kind.of(row.getString("kind")),
                row.getInt("number"),
                row.getString("document"),
                row.getString("sha256"),
                row.getString("facts_sha256"),
                row.getString("note"),
                row.getObject("replaces", UUID.class),
                row.getString("reason"),
                row.getString("issued_by"),
                moment(row, "issued_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(perhaps(row, column));
    }

    private static @Nullable Instant perhaps(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
