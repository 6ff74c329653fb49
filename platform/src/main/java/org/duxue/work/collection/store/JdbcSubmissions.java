package org.duxue.work.collection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.collection.Submission;
import org.duxue.work.collection.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Signatures in PostgreSQL. */
@Repository
@Transactional
class JdbcSubmissions implements Submissions {
    private static final String COLUMNS = "round, signed_by, signed_at, late, note, sha256, points";
    private static final String SELECT =
            "select " + COLUMNS + " from collection_submission where case_id = :case order by round";

    private final JdbcClient sql;

    JdbcSubmissions(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Submission> latest(UUID caseId) {
        return sql.sql(SELECT + " desc limit 1")
                .param("case", caseId)
                .query(JdbcSubmissions::submission)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Submission> first(Collection<UUID> cases) {
        Map<UUID, Submission> found = new HashMap<>();
        sql.sql("select case_id, " + COLUMNS + " from collection_submission where case_id = any (:cases) and round = 1")
                .param("cases", cases.toArray(UUID[]::new))
                .query(rs -> {
                    found.put(Objects.requireNonNull(rs.getObject("case_id", UUID.class)), submission(rs, 0));
                });
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Submission> of(UUID caseId) {
        return sql.sql(SELECT)
                .param("case", caseId)
                .query(JdbcSubmissions::submission)
                .list();
    }

    @Override
    public Submission add(UUID caseId, UnitCode unit, Signed signed) {
        return sql.sql("""
                        insert into collection_submission (case_id, unit_code, round, document, sha256, points, late, note,
                            signed_by_id, signed_by)
                        select :case, :unit, coalesce(max(round), 0) + 1, :document, :sha256, :points, :late, :note,
                            cast(:personId as uuid), :person
                        from collection_submission where case_id = :case
                        returning\s""" + COLUMNS)
                .param("case", caseId)
                .param("unit", unit.value())
                .param("document", signed.document())
                .param("sha256", signed.sha256())
                .param("points", signed.points())
                .param("late", signed.late())
                .param("note", signed.note())
                .param("personId", Acting.actor().id().toString())
                .param("person", Acting.actor().name())
                .query(JdbcSubmissions::submission)
                .single();
    }

    private static Submission submission(ResultSet rs, int row) throws SQLException {
        return new Submission(
                rs.getInt("round"),
                rs.getString("signed_by"),
                AnswerRows.instant(rs, "signed_at"),
                rs.getBoolean("late"),
                rs.getString("note"),
                rs.getString("sha256"),
                rs.getInt("points"));
    }
}
