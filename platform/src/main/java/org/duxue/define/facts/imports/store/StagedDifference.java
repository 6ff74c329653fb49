package org.duxue.define.facts.imports.store;

import java.util.List;
import java.util.UUID;
import org.duxue.define.facts.ValueJson;
import org.duxue.define.facts.imports.Staging.Change;
import org.duxue.define.facts.imports.Staging.Filter;
import org.duxue.ground.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The difference of an import, value by value. */
final class StagedDifference {
    private static final String MATCHING = """
            from facts_import_unit u cross join lateral jsonb_each(u.facts) e
            cross join lateral (select case when e.value = 'null' then 'removed'
                when jsonb_exists(u.before, e.key) then 'changed' else 'added' end as kind) k
            where u.import_id = :id
            and (cast(:kind as text) is null or k.kind = :kind)
            and (cast(:text as text) is null or u.name ilike :text or u.unit_code ilike :text or e.key = any(:columns))
            """;

    private final JdbcClient sql;

    StagedDifference(JdbcClient sql) {
        this.sql = sql;
    }

    Page<Change> page(UUID id, Filter filter, @Nullable String cursor, int size) {
        List<String> after = cursor == null ? List.of("", "") : Page.keys(cursor, 2);
        List<Change> found = query(
                        """
                        select u.unit_code, u.name, e.key as column_id, k.kind, u.before -> e.key as before,
                            e.value as after
                        """
                                + MATCHING
                                + "and (u.unit_code, e.key) > (:unit, :column) order by u.unit_code, e.key limit :limit",
                        id,
                        filter)
                .param("unit", after.get(0))
                .param("column", after.get(1))
                .param("limit", size + 1)
                .query((rs, i) -> new Change(
                        rs.getString("unit_code"),
                        rs.getString("name"),
                        rs.getString("column_id"),
                        rs.getString("kind"),
                        ValueJson.read(rs.getString("before")),
                        ValueJson.read(rs.getString("after"))))
                .list();
        long total = query("select count(*) " + MATCHING, id, filter)
                .query(Long.class)
                .single();
        return Page.of(found, size, total, change -> List.of(change.unit(), change.column()));
    }

    private JdbcClient.StatementSpec query(String text, UUID id, Filter filter) {
        String part = filter.text();
        String pattern =
                part == null || part.isBlank() ? null : "%" + part.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return sql.sql(text)
                .param("id", id)
                .param("kind", filter.kind())
                .param("text", pattern)
                .param("columns", filter.columns().toArray(String[]::new));
    }
}
