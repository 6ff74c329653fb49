package org.duxue.define.facts.imports.store;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.duxue.define.facts.imports.Import;
import org.duxue.define.facts.imports.Import.Counts;
import org.duxue.define.facts.imports.Import.SourceFile;
import org.duxue.define.facts.imports.Staging;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.Page;
import org.duxue.workbooks.rows.ImportProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staging in PostgreSQL. Rows go in a thousand at a time through arrays, since row-level security shuts the driver's COPY
 * out; comparing and applying are one statement each, however many values there are.
 */
@Repository
@Transactional
class JdbcStaging implements Staging {
    private final JdbcClient sql;
    private final StagedProblems problems;
    private final StagedDifference difference;

    JdbcStaging(JdbcClient sql) {
        this.sql = sql;
        this.problems = new StagedProblems(sql);
        this.difference = new StagedDifference(sql);
    }

    @Override
    public void clear(UUID id) {
        for (String table : List.of("facts_import_row", "facts_import_unit", "facts_import_problem")) {
            sql.sql("delete from " + table + " where import_id = :id")
                    .param("id", id)
                    .update();
        }
    }

    @Override
    public void clearRows(UUID id) {
        sql.sql("delete from facts_import_row where import_id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public void addRows(UUID id, int from, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.sql("""
                        insert into facts_import_row (import_id, seq, unit_code, name, school, file, facts, places)
                        select :id, :from + r.n - 1, r.unit, r.name, r.school, r.file, r.facts, r.places
                        from unnest(:units, :names, :schools, :files, cast(:facts as jsonb[]), cast(:places as jsonb[]))
                            with ordinality as r (unit, name, school, file, facts, places, n)
                        """)
                .param("id", id)
                .param("from", from)
                .param("units", texts(rows, Row::unit))
                .param("names", texts(rows, Row::name))
                .param("schools", rows.stream().map(Row::school).toArray(Boolean[]::new))
                .param("files", texts(rows, Row::file))
                .param("facts", texts(rows, Row::facts))
                .param("places", texts(rows, Row::places))
                .update();
    }

    @Override
    public void addProblems(UUID id, int from, List<ImportProblem> found) {
        problems.add(id, from, found);
    }

    @Override
    public Counts settle(Import of) {
        sql.sql("delete from facts_import_unit where import_id = :id")
                .param("id", of.id())
                .update();
        sql.sql("set local work_mem = '64MB'").update();
        sql.sql("""
                        with cells as (
                            select r.unit_code, r.name, r.file, r.seq, e.key as column_id, e.value,
                                r.places ->> e.key as place
                            from facts_import_row r cross join lateral jsonb_each(r.facts) e
                            where r.import_id = :id
                        ), chosen as (
                            -- a filled cell beats an empty one, a later row an earlier one
                            select distinct on (unit_code, column_id) * from cells
                            order by unit_code, column_id, value = 'null', seq desc
                        ), compared as (
                            select c.*, coalesce(s.version, 0) as base, s.facts -> c.column_id as before
                            from chosen c
                            left join facts_sheet s on s.period = :period and s.unit_code = c.unit_code
                        )
                        insert into facts_import_unit (import_id, unit_code, file, name, base, facts, places, before,
                            added, changed, removed, unchanged)
                        select :id, unit_code, file, max(name), base,
                            coalesce(jsonb_object_agg(column_id, value)
                                filter (where value <> coalesce(before, 'null')), '{}'),
                            coalesce(jsonb_object_agg(column_id, place)
                                filter (where value <> coalesce(before, 'null') and place is not null), '{}'),
                            coalesce(jsonb_object_agg(column_id, before) filter (where value <> before), '{}'),
                            count(*) filter (where before is null and value <> 'null'),
                            count(*) filter (where value <> before and value <> 'null'),
                            count(*) filter (where before is not null and value = 'null'),
                            count(*) filter (where value = before)
                        from compared group by unit_code, file, base
                        """).param("id", of.id()).param("period", of.period().year()).update();
        return sql.sql("""
                        select coalesce(sum(added), 0), coalesce(sum(changed), 0), coalesce(sum(removed), 0),
                            coalesce(sum(unchanged), 0)
                        from facts_import_unit where import_id = :id
                        """)
                .param("id", of.id())
                .query((rs, i) -> Counts.ZERO.differing(rs.getLong(1), rs.getLong(2), rs.getLong(3), rs.getLong(4)))
                .single();
    }

    @Override
    public void alone(Import of) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('facts import ' || :period, 0))")
                .param("period", of.period().toString())
                .query((rs, i) -> true)
                .single();
    }

    @Override
    public boolean overtaken(Import of) {
        return sql.sql("""
                        select exists (
                            select from facts_import_unit u
                            left join facts_sheet s on s.period = :period and s.unit_code = u.unit_code
                            where u.import_id = :id and coalesce(s.version, 0) <> u.base)
                        """)
                .param("id", of.id())
                .param("period", of.period().year())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<UnitRow> units(UUID id) {
        return sql.sql("""
                        select distinct on (unit_code) unit_code, name, facts ->> 'type', facts ->> 'setting',
                            facts ->> 'ownership', facts ->> 'parent_code'
                        from facts_import_row where import_id = :id and school
                        order by unit_code, facts ->> 'type' is null, seq
                        """)
                .param("id", id)
                .query((rs, i) -> new UnitRow(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getString(6)))
                .list();
    }

    @Override
    public int apply(Import of) {
        Actor actor = Acting.actor();
        return sql.sql("""
                            with made as (
                                insert into facts_change (unit_code, period, version, person_id, person, source,
                                    file_hash, import_id, facts, places)
                                select u.unit_code, :period,
                                    u.base + row_number() over (partition by u.unit_code order by u.file),
                                    :personId, :person, u.file, f.hash, :id, u.facts, u.places
                                from facts_import_unit u
                                left join (
                                    select distinct on (name) name, hash
                                    from unnest(:names, :hashes) as f (name, hash)
                                ) f on f.name = u.file
                                where u.import_id = :id and u.facts <> '{}'
                                returning unit_code
                            )
                            select count(distinct unit_code) from made
                            """)
                .param("period", of.period().year())
                .param("personId", actor.id())
                .param("person", actor.name())
                .param("id", of.id())
                .param("names", texts(of.files(), SourceFile::name))
                .param("hashes", texts(of.files(), SourceFile::sha256))
                .query(Integer.class)
                .single();
    }

    @Override
    public Page<Found> problems(Import of, @Nullable String severity, @Nullable String cursor, int size) {
        return problems.page(of, severity, cursor, size);
    }

    @Override
    public List<ImportProblem> allProblems(UUID id) {
        return problems.all(id);
    }

    @Override
    public List<Found> problems(Import of, List<Integer> numbers) {
        return problems.numbered(of, numbers);
    }

    @Override
    public long unexplained(Import of) {
        return problems.unexplained(of);
    }

    @Override
    public Page<Change> difference(UUID id, Filter filter, @Nullable String cursor, int size) {
        return difference.page(id, filter, cursor, size);
    }

    static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
