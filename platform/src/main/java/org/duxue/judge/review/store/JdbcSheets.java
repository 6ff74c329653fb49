package org.duxue.judge.review.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duxue.judge.review.mark.Sheet;
import org.duxue.judge.review.mark.SheetKind;
import org.duxue.judge.review.mark.Sheets;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcSheets implements Sheets {
    private static final String SELECT = """
            select case_id, account_id, kind, name, state, first_handed_in_at, handed_in_at,
                reopened_reason, reopened_by, reopened_at
            from review_sheet
            """;
    private static final String ONE = SELECT + "where case_id = :case and account_id = :account and kind = :kind";

    private final JdbcClient sql;

    JdbcSheets(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void begin(CaseView reviewed, boolean blind, int raters) {
        sql.sql("""
                        insert into review_case (case_id, programme_id, unit_code, blind, raters)
                        values (:case, :programme, :unit, :blind, :raters) on conflict do nothing
                        """)
                .param("case", reviewed.id())
                .param("programme", reviewed.programme())
                .param("unit", reviewed.unit().value())
                .param("blind", blind)
                .param("raters", raters)
                .update();
    }

    @Override
    public Optional<Closure> closure(UUID caseId) {
        return sql.sql("""
                        select closed_reason, closed_by, closed_at from review_case
                        where case_id = :case and closed_at is not null
                        """)
                .param("case", caseId)
                .query((row, i) -> new Closure(
                        row.getString("closed_reason"), row.getString("closed_by"), ReviewRows.at(row, "closed_at")))
                .optional();
    }

    @Override
    public void close(UUID caseId, Closure closure) {
        sql.sql(
                        "update review_case set closed_at = :at, closed_by = :by, closed_reason = :reason where case_id = :case")
                .param("at", ReviewRows.param(closure.at()))
                .param("by", closure.by())
                .param("reason", closure.reason())
                .param("case", caseId)
                .update();
    }

    @Override
    public void open(CaseView reviewed, UUID account, SheetKind kind, String name) {
        sql.sql("""
                        insert into review_sheet (case_id, account_id, kind, programme_id, unit_code, name)
                        values (:case, :account, :kind, :programme, :unit, :name) on conflict do nothing
                        """)
                .param("case", reviewed.id())
                .param("account", account)
                .param("kind", kind.code())
                .param("programme", reviewed.programme())
                .param("unit", reviewed.unit().value())
                .param("name", name)
                .update();
    }

    @Override
    public Optional<Sheet> find(UUID caseId, UUID account, SheetKind kind) {
        return one(ONE, caseId, account, kind);
    }

    @Override
    public Optional<Sheet> hold(UUID caseId, UUID account, SheetKind kind) {
        return one(ONE + " for no key update", caseId, account, kind);
    }

    private Optional<Sheet> one(String select, UUID caseId, UUID account, SheetKind kind) {
        return sql.sql(select)
                .param("case", caseId)
                .param("account", account)
                .param("kind", kind.code())
                .query(JdbcSheets::sheet)
                .optional();
    }

    @Override
    public List<Sheet> of(UUID caseId, SheetKind kind) {
        return sql.sql(SELECT + "where case_id = :case and kind = :kind order by name, account_id")
                .param("case", caseId)
                .param("kind", kind.code())
                .query(JdbcSheets::sheet)
                .list();
    }

    @Override
    public List<Sheet> ofProgramme(UUID programme, SheetKind kind) {
        return sql.sql(SELECT + "where programme_id = :programme and kind = :kind")
                .param("programme", programme)
                .param("kind", kind.code())
                .query(JdbcSheets::sheet)
                .list();
    }

    @Override
    public void handIn(Sheet sheet, Instant at, String digest) {
        sql.sql("""
                        update review_sheet set state = 'handed-in', handed_in_at = :at, digest = :digest,
                            first_handed_in_at = coalesce(first_handed_in_at, :at)
                        where case_id = :case and account_id = :account and kind = :kind
                        """)
                .param("at", ReviewRows.param(at))
                .param("digest", digest)
                .param("case", sheet.caseId())
                .param("account", sheet.account())
                .param("kind", sheet.kind().code())
                .update();
    }

    @Override
    public void reopen(Sheet sheet, Sheet.Reopening reopening) {
        sql.sql("""
                        update review_sheet set state = 'reopened', reopened_reason = :reason, reopened_by = :by,
                            reopened_at = :at
                        where case_id = :case and account_id = :account and kind = :kind
                        """)
                .param("reason", reopening.reason())
                .param("by", reopening.by())
                .param("at", ReviewRows.param(reopening.at()))
                .param("case", sheet.caseId())
                .param("account", sheet.account())
                .param("kind", sheet.kind().code())
                .update();
    }

    @Override
    public void queue(UUID caseId) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('review ' || :case, 0))")
                .param("case", caseId.toString())
                .query((row, i) -> "")
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean boardOpen(UUID caseId) {
        return holds("select :case in (select review_open_cases())", caseId);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean shown(UUID caseId) {
        return holds("select :case in (select review_shown_cases())", caseId);
    }

    private boolean holds(String question, UUID caseId) {
        return sql.sql(question).param("case", caseId).query(Boolean.class).single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> shownOf(UUID programme) {
        return sql.sql(
                        "select case_id as id from review_case where programme_id = :programme and case_id in (select review_shown_cases())")
                .param("programme", programme)
                .query((row, i) -> ReviewRows.id(row, "id"))
                .list();
    }

    @Override
    public List<UUID> awaited(UUID caseId) {
        return sql.sql("select account_id as id from review_awaited() where case_id = :case")
                .param("case", caseId)
                .query((row, i) -> ReviewRows.id(row, "id"))
                .list();
    }

    private static Sheet sheet(ResultSet row, int number) throws SQLException {
        return new Sheet(
                ReviewRows.id(row, "case_id"),
                ReviewRows.id(row, "account_id"),
                SheetKind.of(row.getString("kind")),
                row.getString("name"),
                Sheet.State.of(row.getString("state")),
                ReviewRows.maybeAt(row, "first_handed_in_at"),
                ReviewRows.maybeAt(row, "handed_in_at"),
                reopening(row));
    }

    private static Sheet.@Nullable Reopening reopening(ResultSet row) throws SQLException {
        Instant at = ReviewRows.maybeAt(row, "reopened_at");
        return at == null
                ? null
                : new Sheet.Reopening(row.getString("reopened_reason"), row.getString("reopened_by"), at);
    }
}
