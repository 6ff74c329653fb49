package org.duxue.judge.review.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.judge.review.mark.HeldMark;
import org.duxue.judge.review.mark.MarkPhase;
import org.duxue.judge.review.mark.Marks;
import org.duxue.judge.review.mark.SheetKind;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcMarks implements Marks {
    private static final String COLUMNS = """
            select case_id, account_id, point, phase, version, finding ->> 'kind' as kind, finding ->> 'step' as step,
                case when finding ->> 'kind' = 'counted' then finding end as finding, reason,
                case when evidence <> '{}' then evidence end as evidence, at
            """;
    private static final String SELECT = COLUMNS + " from review_mark m ";

    private final JdbcClient sql;
    private final ReviewRows rows;

    JdbcMarks(JdbcClient sql, ReviewRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** One statement: the mark, if the version fits, and its version beside it. */
    @Override
    public Optional<HeldMark> write(CaseView reviewed, UUID account, SheetKind kind, long version, Edit edit) {
        return sql.sql("""
                        with written as (
                            insert into review_mark as m (case_id, account_id, kind, point, phase, programme_id, unit_code,
                                version, finding, reason, evidence)
                            select :case, :account, :kind, :point, :phase, :programme, :unit, 1, cast(:finding as jsonb),
                                :reason, cast(:evidence as uuid[])
                            where :version = 0 or exists (select from review_mark o where o.case_id = :case
                                and o.account_id = :account and o.kind = :kind and o.point = :point and o.phase = :phase)
                            on conflict (case_id, account_id, kind, point, phase) do update
                            set version = m.version + 1, finding = excluded.finding, reason = excluded.reason,
                                evidence = excluded.evidence, at = clock_timestamp()
                            where m.version = :version
                            returning *
                        ), kept as (
                            insert into review_mark_version (case_id, account_id, kind, point, phase, unit_code, version,
                                finding, reason, evidence, at)
                            select case_id, account_id, kind, point, phase, unit_code, version, finding, reason, evidence, at
                            from written
                        )
                        """ + COLUMNS + " from written")
                .param("case", reviewed.id())
                .param("account", account)
                .param("kind", kind.code())
                .param("point", edit.point())
                .param("phase", edit.phase().code())
                .param("programme", reviewed.programme())
                .param("unit", reviewed.unit().value())
                .param("finding", rows.text(edit.finding()))
                .param("reason", edit.reason().strip())
                .param("evidence", ReviewRows.literal(edit.evidence()))
                .param("version", version)
                .query(this::mark)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<HeldMark> find(UUID caseId, UUID account, SheetKind kind, String point, MarkPhase phase) {
        return sql.sql(
                        SELECT
                                + "where case_id = :case and account_id = :account and kind = :kind and point = :point and phase = :phase")
                .param("case", caseId)
                .param("account", account)
                .param("kind", kind.code())
                .param("point", point)
                .param("phase", phase.code())
                .query(this::mark)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<HeldMark> of(UUID caseId, UUID account, SheetKind kind) {
        return sql.sql(SELECT + "where case_id = :case and account_id = :account and kind = :kind")
                .param("case", caseId)
                .param("account", account)
                .param("kind", kind.code())
                .query(this::mark)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<HeldMark> of(UUID caseId, SheetKind kind) {
        return sql.sql(SELECT + "where case_id = :case and kind = :kind")
                .param("case", caseId)
                .param("kind", kind.code())
                .query(this::mark)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<HeldMark> ofProgramme(UUID programme, SheetKind kind) {
        return sql.sql(SELECT + "where programme_id = :programme and kind = :kind")
                .param("programme", programme)
                .param("kind", kind.code())
                .query(this::mark)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<HeldMark> history(UUID caseId, UUID account, SheetKind kind, String point) {
        return sql.sql(COLUMNS + """
                         from review_mark_version m
                        where case_id = :case and account_id = :account and kind = :kind and point = :point
                        order by at desc, version desc
                        """)
                .param("case", caseId)
                .param("account", account)
                .param("kind", kind.code())
                .param("point", point)
                .query(this::mark)
                .list();
    }

    private HeldMark mark(ResultSet row, int number) throws SQLException {
        return new HeldMark(
                ReviewRows.id(row, "case_id"),
                ReviewRows.id(row, "account_id"),
                row.getString("point"),
                MarkPhase.of(row.getString("phase")),
                row.getInt("version"),
                finding(row),
                row.getString("reason"),
                row.getObject("evidence") == null ? List.of() : ReviewRows.ids(row, "evidence"),
                ReviewRows.at(row, "at"));
    }

    /** Most marks are a step: these are read without looking into the document. */
    private @Nullable Finding finding(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        if (kind == null) {
            return null;
        }
        return switch (kind) {
            case "rated" -> new Finding.Rated(row.getString("step"));
            case "inapplicable" -> new Finding.Inapplicable();
            default -> rows.finding(row, "finding");
        };
    }
}
