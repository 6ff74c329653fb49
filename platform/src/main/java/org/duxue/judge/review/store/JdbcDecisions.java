package org.duxue.judge.review.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Acting;
import org.duxue.judge.review.Settlements;
import org.duxue.judge.review.board.Decisions;
import org.duxue.work.programme.CaseView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcDecisions implements Decisions {
    private static final String AGREED =
            "select case_id, point, version, finding, reason, participants, held_on, kind, person, at from ";
    private static final String STRUCK = "select case_id, line, version, struck, reason, evidence, person, at from ";

    private final JdbcClient sql;
    private final ReviewRows rows;

    JdbcDecisions(JdbcClient sql, ReviewRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Agreed> agreed(UUID caseId) {
        return sql.sql(AGREED + "review_agreed where case_id = :of")
                .param("of", caseId)
                .query(this::toAgreed)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Agreed> agreedOf(UUID programme) {
        return sql.sql(AGREED + "review_agreed where programme_id = :of")
                .param("of", programme)
                .query(this::toAgreed)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Struck> struck(UUID caseId) {
        return sql.sql(STRUCK + "review_struck where case_id = :of")
                .param("of", caseId)
                .query(JdbcDecisions::toStruck)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Struck> struckOf(UUID programme) {
        return sql.sql(STRUCK + "review_struck where programme_id = :of")
                .param("of", programme)
                .query(JdbcDecisions::toStruck)
                .list();
    }

    @Override
    public Optional<Agreed> agree(CaseView reviewed, long version, Agreeing agreeing) {
        return sql.sql("""
                        with written as (
                            insert into review_agreed as a (case_id, point, programme_id, unit_code, version, finding, reason,
                                participants, held_on, kind, person)
                            select :case, :point, :programme, :unit, 1, cast(:finding as jsonb), :reason, :participants,
                                :heldOn, :kind, :person
                            where :version = 0 or exists (select from review_agreed o where o.case_id = :case and o.point = :point)
                            on conflict (case_id, point) do update
                            set version = a.version + 1, finding = excluded.finding, reason = excluded.reason,
                                participants = excluded.participants, held_on = excluded.held_on, kind = excluded.kind,
                                person = excluded.person, at = clock_timestamp()
                            where a.version = :version
                            returning *
                        )
                        """ + AGREED + "written")
                .param("case", reviewed.id())
                .param("point", agreeing.point())
                .param("programme", reviewed.programme())
                .param("unit", reviewed.unit().value())
                .param("finding", rows.text(agreeing.finding()))
                .param("reason", agreeing.reason())
                .param("participants", ReviewRows.array(agreeing.participants()))
                .param("heldOn", agreeing.heldOn())
                .param("kind", agreeing.kind().code())
                .param("person", Acting.actor().name())
                .param("version", version)
                .query(this::toAgreed)
                .optional();
    }

    @Override
    public Optional<Struck> strike(CaseView reviewed, long version, Striking striking) {
        return sql.sql("""
                        with written as (
                            insert into review_struck as s (case_id, line, programme_id, unit_code, version, struck, reason,
                                evidence, person)
                            select :case, :line, :programme, :unit, 1, :struck, :reason, cast(:evidence as uuid[]), :person
                            where :version = 0 or exists (select from review_struck o where o.case_id = :case and o.line = :line)
                            on conflict (case_id, line) do update
                            set version = s.version + 1, struck = excluded.struck, reason = excluded.reason,
                                evidence = excluded.evidence, person = excluded.person, at = clock_timestamp()
                            where s.version = :version
                            returning *
                        )
                        """ + STRUCK + "written")
                .param("case", reviewed.id())
                .param("line", striking.line())
                .param("programme", reviewed.programme())
                .param("unit", reviewed.unit().value())
                .param("struck", striking.struck())
                .param("reason", striking.reason())
                .param("evidence", ReviewRows.literal(striking.evidence()))
                .param("person", Acting.actor().name())
                .param("version", version)
                .query(JdbcDecisions::toStruck)
                .optional();
    }

    private Agreed toAgreed(ResultSet row, int number) throws SQLException {
        return new Agreed(
                ReviewRows.id(row, "case_id"),
                row.getString("point"),
                row.getInt("version"),
                rows.finding(row, "finding"),
                row.getString("reason"),
                ReviewRows.texts(row, "participants"),
                Objects.requireNonNull(row.getObject("held_on", LocalDate.class)),
                Settlements.Kind.of(row.getString("kind")),
                row.getString("person"),
                ReviewRows.at(row, "at"));
    }

    private static Struck toStruck(ResultSet row, int number) throws SQLException {
        return new Struck(
                ReviewRows.id(row, "case_id"),
                row.getString("line"),
                row.getInt("version"),
                row.getBoolean("struck"),
                row.getString("reason"),
                ReviewRows.ids(row, "evidence"),
                row.getString("person"),
                ReviewRows.at(row, "at"));
    }
}
