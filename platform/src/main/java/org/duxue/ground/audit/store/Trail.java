package org.duxue.ground.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The record as people read it, newest first, narrowed to what they may see. */
@Component
public class Trail {
    private static final String MATCHING = """
            from audit_entry e left join audit_seal s on s.entry_seq = e.seq
            where (:text::text is null or e.action ilike :text or e.subject ilike :text or e.actor_name ilike :text
                or e.unit_code = :exact)
            """;

    private final JdbcClient sql;
    private final JsonMapper json;

    Trail(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Page<AuditView> search(@Nullable String text, @Nullable String cursor, int size) {
        String exact = text == null ? "" : text.strip();
        String pattern = exact.isEmpty()
                ? null
                : "%" + exact.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        long before = cursor == null ? Long.MAX_VALUE : number(cursor);
        List<AuditView> found = sql.sql("""
                        select e.seq, e.at, e.actor_name, e.action, e.subject, e.unit_code, e.detail::text as detail,
                            encode(s.hash, 'hex') as hash
                        """ + MATCHING + " and e.seq < :before order by e.seq desc limit :limit")
                .param("text", pattern)
                .param("exact", exact)
                .param("before", before)
                .param("limit", size + 1)
                .query((row, n) -> view(row))
                .list();
        long total = sql.sql("select count(*) " + MATCHING)
                .param("text", pattern)
                .param("exact", exact)
                .query(Long.class)
                .single();
        return Page.of(found, size, total, entry -> List.of(Long.toString(entry.seq())));
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(Page.keys(cursor, 1).getFirst());
        } catch (NumberFormatException e) {
            throw HouseProblem.CURSOR_MALFORMED.problem();
        }
    }

    private AuditView view(ResultSet row) throws SQLException {
        Instant at = row.getTimestamp("at").toInstant();
        return new AuditView(
                row.getLong("seq"),
                at,
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("unit_code"),
                json.readValue(row.getString("detail"), new TypeReference<>() {}),
                row.getString("hash"));
    }
}
