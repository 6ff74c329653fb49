package org.duxue.ground.notice.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duxue.ground.notice.Noteworthy;
import org.duxue.ground.notice.Noteworthy.Audience;
import org.duxue.ground.notice.Notice;
import org.duxue.ground.notice.Notices;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Messages in PostgreSQL. Row-level security shows those of the caller's units; the role is matched here. */
@Repository
@Transactional
class JdbcNotices implements Notices {
    private static final String MINE = """
            from notice_message m
            left join notice_reading r on r.message_id = m.id and r.account_id = :account
            where (m.account_id = :account
                or (m.role, m.unit_code) in (select * from unnest(cast(:roles as text[]), cast(:units as text[]))))
            """;

    private final JdbcClient sql;

    JdbcNotices(JdbcClient sql) {
        this.sql = sql;
    }

    @EventListener
    void deliver(Noteworthy news) {
        UUID account = news.audience() instanceof Audience.OneAccount(var one) ? one : null;
        Audience.RoleIn role = news.audience() instanceof Audience.RoleIn in ? in : null;
        sql.sql("""
                        insert into notice_message (account_id, role, unit_code, title, body, link)
                        values (:account, :role, :unit, :title, :body, :link)
                        """)
                .param("account", account, java.sql.Types.OTHER)
                .param("role", role == null ? null : role.role())
                .param("unit", role == null ? null : role.unit().value())
                .param("title", news.title())
                .param("body", news.body())
                .param("link", news.link())
                .update();
    }

    @Override
    public List<Notice> mine() {
        return query("select m.id, m.title, m.body, m.link, m.created_at, r.read_at " + MINE
                        + " order by r.read_at is not null, m.id desc limit " + SHOWN)
                .query((rs, i) -> notice(rs))
                .list();
    }

    @Override
    public int unread() {
        return query("select count(*) " + MINE + " and r.read_at is null")
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean read(UUID id) {
        boolean there = query("select m.id " + MINE + " and m.id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (there) {
            sql.sql("insert into notice_reading (message_id, account_id) values (:id, :account) on conflict do nothing")
                    .param("id", id)
                    .param("account", Acting.actor().id())
                    .update();
        }
        return there;
    }

    private JdbcClient.StatementSpec query(String text) {
        List<Caller.Grant> grants = Acting.caller().map(Caller::grants).orElse(List.of());
        return sql.sql(text)
                .param("account", Acting.actor().id())
                .param("roles", grants.stream().map(Caller.Grant::role).toArray(String[]::new))
                .param(
                        "units",
                        grants.stream().map(grant -> grant.unit().value()).toArray(String[]::new));
    }

    private static Notice notice(ResultSet rs) throws SQLException {
        return new Notice(
                Objects.requireNonNull(rs.getObject("id", UUID.class)),
                rs.getString("title"),
                rs.getString("body"),
                rs.getString("link"),
                Objects.requireNonNull(instant(rs, "created_at")),
                instant(rs, "read_at"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
