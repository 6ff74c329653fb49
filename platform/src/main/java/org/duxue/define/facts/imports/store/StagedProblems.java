package org.duxue.define.facts.imports.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.duxue.define.facts.ValueJson;
import org.duxue.define.facts.imports.Import;
import org.duxue.define.facts.imports.Staging;
import org.duxue.define.facts.imports.Staging.Found;
import org.duxue.ground.shared.Page;
import org.duxue.workbooks.rows.ImportProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The problems of a reading. */
final class StagedProblems {
    private final JdbcClient sql;

    StagedProblems(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, int from, List<ImportProblem> found) {
        if (found.isEmpty()) {
            return;
        }
        sql.sql("""
                        insert into facts_import_problem (import_id, seq, severity, needs_reason, key, problem)
                        select :id, :from + p.n, p.severity, p.needs_reason, p.key, p.problem
                        from unnest(:severities, :needs, :keys, cast(:problems as jsonb[]))
                            with ordinality as p (severity, needs_reason, key, problem, n)
                        """)
                .param("id", id)
                .param("from", from)
                .param(
                        "severities",
                        JdbcStaging.texts(found, p -> p.severity().name().toLowerCase(Locale.ROOT)))
                .param("needs", found.stream().map(Staging::needsReason).toArray(Boolean[]::new))
                .param("keys", JdbcStaging.texts(found, ImportProblem::key))
                .param("problems", JdbcStaging.texts(found, ValueJson.MAPPER::writeValueAsString))
                .update();
    }

    Page<Found> page(Import of, @Nullable String severity, @Nullable String cursor, int size) {
        int after = cursor == null ? 0 : Integer.parseInt(Page.keys(cursor, 1).getFirst());
        List<Found> found = sql.sql("""
                        select seq, key, problem from facts_import_problem
                        where import_id = :id and (cast(:severity as text) is null or severity = :severity)
                        and seq > :after order by seq limit :limit
                        """)
                .param("id", of.id())
                .param("severity", severity)
                .param("after", after)
                .param("limit", size + 1)
                .query((rs, i) -> found(rs, of))
                .list();
        long total = sql.sql("""
                        select count(*) from facts_import_problem
                        where import_id = :id and (cast(:severity as text) is null or severity = :severity)
                        """)
                .param("id", of.id())
                .param("severity", severity)
                .query(Long.class)
                .single();
        return Page.of(found, size, total, one -> List.of(Integer.toString(one.number())));
    }

    List<ImportProblem> all(UUID id) {
        return sql.sql("select problem from facts_import_problem where import_id = :id order by seq")
                .param("id", id)
                .query((rs, i) -> problem(rs))
                .list();
    }

    List<Found> numbered(Import of, List<Integer> numbers) {
        return sql.sql("""
                        select seq, key, problem from facts_import_problem
                        where import_id = :id and severity = 'warning' and seq = any(:numbers)
                        """)
                .param("id", of.id())
                .param("numbers", numbers.toArray(Integer[]::new))
                .query((rs, i) -> found(rs, of))
                .list();
    }

    long unexplained(Import of) {
        return sql.sql("""
                        select count(*) from facts_import_problem
                        where import_id = :id and needs_reason
                        and not jsonb_exists(cast(:reasons as jsonb), key)
                        """)
                .param("id", of.id())
                .param("reasons", ValueJson.writeTexts(of.decisions().reasons()))
                .query(Long.class)
                .single();
    }

    private static Found found(ResultSet rs, Import of) throws SQLException {
        return new Found(rs.getInt("seq"), problem(rs), of.decisions().reasons().get(rs.getString("key")));
    }

    private static ImportProblem problem(ResultSet rs) throws SQLException {
        return ValueJson.MAPPER.readValue(rs.getString("problem"), ImportProblem.class);
    }
}
