package org.duxue.define.facts.imports.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.define.facts.ValueJson;
import org.duxue.define.facts.imports.Import;
import org.duxue.define.facts.imports.ImportState;
import org.duxue.define.facts.imports.Imports;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Imports in PostgreSQL; what people decided and reading found lies in them as JSON. */
@Repository
@Transactional
class JdbcImports implements Imports {
    private static final String SELECT = "select * from facts_import ";

    private final JdbcClient sql;

    JdbcImports(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public UUID add(Import fresh) {
        return sql.sql("""
                        insert into facts_import (unit_code, pack, period, state, files, person_id, person)
                        values (:unit, :pack, :period, :state, cast(:files as jsonb), :personId, :person)
                        returning id
                        """)
                .param("unit", fresh.unit().value())
                .param("pack", fresh.pack())
                .param("period", fresh.period().year())
                .param("state", fresh.state().code())
                .param("files", json(fresh.files()))
                .param("personId", fresh.personId())
                .param("person", fresh.person())
                .query(UUID.class)
                .single();
    }

    @Override
    public Optional<Import> find(UUID id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(ImportRows::row)
                .optional();
    }

    @Override
    public Page<Import> recent(@Nullable String pack, @Nullable String cursor, int size) {
        String before = cursor == null ? null : Page.keys(cursor, 1).getFirst();
        List<Import> found = sql.sql(SELECT + """
                        where (cast(:pack as text) is null or pack = :pack)
                        and (cast(:before as text) is null or id < cast(:before as uuid))
                        order by id desc limit :limit
                        """)
                .param("pack", pack)
                .param("before", before)
                .param("limit", size + 1)
                .query(ImportRows::row)
                .list();
        long total = sql.sql("select count(*) from facts_import where (cast(:pack as text) is null or pack = :pack)")
                .param("pack", pack)
                .query(Long.class)
                .single();
        return Page.of(found, size, total, one -> List.of(one.id().toString()));
    }

    @Override
    public void update(Import changed) {
        int updated = sql.sql("""
                        update facts_import set state = :state, files = cast(:files as jsonb),
                            choices = cast(:choices as jsonb), mapped = :mapped, matches = cast(:matches as jsonb),
                            reasons = cast(:reasons as jsonb), columns = cast(:columns as jsonb),
                            missing = cast(:missing as jsonb), questions = cast(:questions as jsonb),
                            counts = cast(:counts as jsonb), failure = cast(:failure as jsonb),
                            accepted_at = case when :state = 'accepted' then clock_timestamp() end,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                .param("state", changed.state().code())
                .param("files", json(changed.files()))
                .param("choices", json(changed.decisions().columns()))
                .param("mapped", changed.decisions().mapped())
                .param("matches", json(changed.decisions().matches()))
                .param("reasons", json(changed.decisions().reasons()))
                .param("columns", json(changed.findings().columns()))
                .param("missing", json(changed.findings().missing()))
                .param("questions", json(changed.findings().questions()))
                .param("counts", json(changed.findings().counts()))
                .param("failure", changed.failure() == null ? null : json(changed.failure()))
                .param("id", changed.id())
                .param("version", changed.version())
                .update();
        if (updated == 0) {
            throw HouseProblem.VERSION_STALE.problem();
        }
    }

    @Override
    public Optional<Import> take(UUID id, ImportState state) {
        return sql.sql(SELECT + "where id = :id and state = :state for no key update skip locked")
                .param("id", id)
                .param("state", state.code())
                .query(ImportRows::row)
                .optional();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int attempt(UUID id, String phase) {
        return sql.sql("""
                        insert into facts_import_progress (import_id, phase, done, total, attempts)
                        values (:id, :phase, 0, 0, 1)
                        on conflict (import_id) do update set phase = excluded.phase, done = 0, total = 0,
                            attempts = facts_import_progress.attempts + 1, updated_at = clock_timestamp()
                        returning attempts
                        """)
                .param("id", id)
                .param("phase", phase)
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(UUID id, String phase, long done, long total) {
        sql.sql("""
                        update facts_import_progress
                        set phase = :phase, done = :done, total = :total, updated_at = clock_timestamp()
                        where import_id = :id
                        """)
                .params(Map.of("id", id, "phase", phase, "done", done, "total", total))
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void finished(UUID id) {
        sql.sql("update facts_import_progress set phase = '', done = total, attempts = 0 where import_id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public Progressed progressed(UUID id) {
        return sql.sql("select phase, done, total from facts_import_progress where import_id = :id")
                .param("id", id)
                .query((rs, i) -> new Progressed(rs.getString(1), rs.getLong(2), rs.getLong(3)))
                .optional()
                .orElse(new Progressed("等待处理", 0, 0));
    }

    @Override
    public List<Unfinished> unfinished() {
        return sql.sql("select id, person_id from facts_unfinished_imports()")
                .query((rs, i) -> new Unfinished(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class)))
                .list();
    }

    @Override
    public Optional<String> recall(UnitCode district, String pack, String signature) {
        return sql.sql("""
                        select column_id from facts_mapping
                        where unit_code = :unit and pack = :pack and signature = :signature
                        """)
                .param("unit", district.value())
                .param("pack", pack)
                .param("signature", signature)
                .query(String.class)
                .optional();
    }

    @Override
    public void remember(UnitCode district, String pack, String signature, String column) {
        sql.sql("""
                        insert into facts_mapping (unit_code, pack, signature, column_id, person)
                        values (:unit, :pack, :signature, :column, :person)
                        on conflict (unit_code, pack, signature) do update set column_id = excluded.column_id,
                            person = excluded.person, remembered_at = clock_timestamp()
                        """)
                .param("unit", district.value())
                .param("pack", pack)
                .param("signature", signature)
                .param("column", column)
                .param("person", Acting.actor().name())
                .update();
    }

    private static String json(Object value) {
        return ValueJson.MAPPER.writeValueAsString(value);
    }
}
