package org.duxue.roof.desk.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.roof.desk.Glances;
import org.duxue.roof.desk.HomeView.RecentDeed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class JdbcGlances implements Glances {
    private final JdbcClient sql;

    JdbcGlances(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<WaitingImport> waitingImports() {
        return sql.sql("""
                        select id, state, first_file, files, errors + unexplained as open from desk_import
                        where state in ('mapping', 'review', 'ready') order by created_at limit 20
                        """)
                .query((row, i) -> new WaitingImport(
                        row.getObject("id", UUID.class),
                        row.getString("state"),
                        row.getString("first_file"),
                        row.getInt("files"),
                        row.getLong("open")))
                .list();
    }

    @Override
    public List<RecentDeed> recent(int count) {
        return sql.sql("""
                        select seq, at, actor_name, action, subject, unit_code from desk_recent
                        where action not like 'access:session:%'
                        order by seq desc limit :n
                        """)
                .param("n", count)
                .query((row, i) -> new RecentDeed(
                        row.getLong("seq"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("unit_code"),
                        Map.of(),
                        null))
                .list();
    }
}
