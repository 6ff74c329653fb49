package org.duxue.ground.access.store;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.access.secret.Secret;
import org.duxue.ground.database.Door;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.Caller;
import org.duxue.ground.shared.UnitCode;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions and the tickets that belong to them, at the door. */
@Component
public class Sessions {
    /** A session's last use is noted no more often than this, so that reading stays reading. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final SessionLimits settings;

    Sessions(Door door, SessionLimits settings) {
        this.sql = door.sql();
        this.settings = settings;
    }

    /** Opens a session; call inside the door's transaction. */
    public Secret open(UUID account, Instant now, String address, String browser) {
        sql.sql("delete from access_session where account_id = :account and (expires_at < :now or seen_at < :idle)")
                .param("account", account)
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.minus(settings.idle())))
                .update();
        Secret token = Secret.random();
        Instant end = now.plus(settings.longest());
        UUID session = sql.sql("""
                        insert into access_session (token_hash, account_id, created_at, seen_at, expires_at, address, browser)
                        values (:hash, :account, :now, :now, :end, :address, :browser) returning id
                        """)
                .param("hash", token.hash())
                .param("account", account)
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(end))
                .param("address", address)
                .param("browser", browser)
                .query(UUID.class)
                .single();
        issue(token.ticket(), account, Optional.of(session), "session", end);
        return token;
    }

    /** Issues a ticket that ends by itself. */
    public void issue(Secret ticket, UUID account, Optional<UUID> session, String purpose, Instant end) {
        sql.sql("""
                        insert into access_ticket (hash, account_id, session_id, purpose, expires_at)
                        values (:hash, :account, :session, :purpose, :end)
                        """)
                .param("hash", ticket.hash())
                .param("account", account)
                .param("session", session.orElse(null))
                .param("purpose", purpose)
                .param("end", Timestamp.from(end))
                .update();
    }

    public void tearUp(Secret ticket) {
        sql.sql("delete from access_ticket where hash = :hash")
                .param("hash", ticket.hash())
                .update();
    }

    /** The living session of a token, if there is one. */
    public Optional<SessionRecord> find(Secret token, Instant now) {
        Optional<SessionRecord> found = sql.sql("""
                        select s.id as session_id, s.seen_at, s.expires_at, a.id, a.account, a.display_name, a.unit_code,
                            a.totp_confirmed, g.role, g.unit_code as granted_in
                        from access_session s
                        join access_account a on a.id = s.account_id and a.enabled
                        left join access_grant g on g.account_id = a.id
                        where s.token_hash = :hash and s.expires_at > :now and s.seen_at > :idle
                        order by g.role, g.unit_code
                        """)
                .param("hash", token.hash())
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.minus(settings.idle())))
                .query(new CallerRows(token.ticket()));
        if (found.isPresent() && found.get().seenAt().isBefore(now.minus(NOTED_EVERY))) {
            sql.sql("update access_session set seen_at = :now where id = :id")
                    .param("now", Timestamp.from(now))
                    .param("id", found.get().id())
                    .update();
        }
        return found;
    }

    /** Who an account is and what it was granted; empty when it is gone or switched off. */
    public Optional<Caller> caller(UUID account, Secret ticket) {
        List<Caller.Grant> grants = sql.sql("select role, unit_code from access_grant where account_id = :id")
                .param("id", account)
                .query((row, n) -> new Caller.Grant(row.getString(1), new UnitCode(row.getString(2))))
                .list();
        return sql.sql("select id, account, display_name, unit_code from access_account where id = :id and enabled")
                .param("id", account)
                .query((row, n) -> new Caller(
                        new Actor(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)),
                        ticket.token(),
                        grants))
                .optional();
    }

    /** A session as its owner sees it in the list of their own. */
    public record OpenSession(
            UUID id,
            Instant createdAt,
            Instant seenAt,
            Instant expiresAt,
            String address,
            String browser,
            boolean current) {}

    public List<OpenSession> ofAccount(UUID account, UUID current, Instant now) {
        return sql.sql("""
                        select id, created_at, seen_at, expires_at, address, browser, id = :current as current
                        from access_session
                        where account_id = :account and expires_at > :now and seen_at > :idle
                        order by created_at desc
                        """)
                .param("current", current)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.minus(settings.idle())))
                .query(DataClassRowMapper.newInstance(OpenSession.class))
                .list();
    }

    /** Ends a session of this account; one of somebody else's is left alone. */
    public void closeOf(UUID account, UUID session) {
        sql.sql("delete from access_session where id = :id and account_id = :account")
                .param("id", session)
                .param("account", account)
                .update();
    }

    public void close(UUID session) {
        sql.sql("delete from access_session where id = :id")
                .param("id", session)
                .update();
    }

    /** Ends every session and errand of an account. */
    public void closeAll(UUID account) {
        sql.sql("delete from access_session where account_id = :account")
                .param("account", account)
                .update();
        sql.sql("delete from access_ticket where account_id = :account")
                .param("account", account)
                .update();
    }

    /** Ends every session of an account but one. */
    public void closeOthers(UUID account, UUID kept) {
        sql.sql("delete from access_session where account_id = :account and id <> :kept")
                .param("account", account)
                .param("kept", kept)
                .update();
    }
}
