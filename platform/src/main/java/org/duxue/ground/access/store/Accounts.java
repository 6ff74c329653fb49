package org.duxue.ground.access.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.database.Door;
import org.duxue.ground.privacy.FieldLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts as sign-in needs them. */
@Component
public class Accounts {
    private static final String COLUMNS = """
            select id, account, display_name, unit_code, password_hash, enabled, failures, locked_until, totp_secret,
                totp_confirmed, totp_last_step
            from access_account
            """;

    private final JdbcClient sql;
    private final FieldLock lock;

    Accounts(Door door, FieldLock lock) {
        this.sql = door.sql();
        this.lock = lock;
    }

    public Optional<AccountRecord> find(String account) {
        return sql.sql(COLUMNS + "where account = :account")
                .param("account", account)
                .query(AccountRecord.class)
                .optional();
    }

    public Optional<AccountRecord> find(UUID id) {
        return sql.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(AccountRecord.class)
                .optional();
    }

    public boolean any() {
        return sql.sql("select exists (select from access_account)")
                .query(Boolean.class)
                .single();
    }

    /** Adds an account; empty when the name is taken. */
    public Optional<UUID> add(String account, String name, String unit, String passwordHash) {
        return sql.sql("""
                        insert into access_account (account, display_name, unit_code, password_hash)
                        values (:account, :name, :unit, :hash)
                        on conflict (account) do nothing returning id
                        """)
                .param("account", account)
                .param("name", name)
                .param("unit", unit)
                .param("hash", passwordHash)
                .query(UUID.class)
                .optional();
    }

    /** Replaces what the account was granted: these roles in this unit. */
    public void grant(UUID account, List<String> roles, String unit) {
        sql.sql("delete from access_grant where account_id = :account")
                .param("account", account)
                .update();
        for (String role : roles.stream().distinct().toList()) {
            sql.sql("insert into access_grant (account_id, role, unit_code) values (:account, :role, :unit)")
                    .param("account", account)
                    .param("role", role)
                    .param("unit", unit)
                    .update();
        }
    }

    /** Enabled accounts that hold the role in a unit that lies in no other, oldest first. */
    public List<UUID> holders(String role) {
        return sql.sql("""
                        select a.id from access_account a
                        join access_grant g on g.account_id = a.id and g.role = :role
                        join organisation_unit u on u.code = g.unit_code and u.parent_code is null
                        where a.enabled order by a.created_at, a.id
                        """)
                .param("role", role)
                .query((row, i) -> row.getObject("id", UUID.class))
                .list();
    }

    public void signedIn(UUID id, Instant now) {
        sql.sql("""
                        update access_account set failures = 0, locked_until = null, last_sign_in = :now where id = :id
                        """).param("now", Timestamp.from(now)).param("id", id).update();
    }

    public int countFailure(UUID id) {
        return sql.sql("update access_account set failures = failures + 1 where id = :id returning failures")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    public void lock(UUID id, Instant until) {
        sql.sql("update access_account set locked_until = :until where id = :id")
                .param("until", Timestamp.from(until))
                .param("id", id)
                .update();
    }

    public void unlock(UUID id) {
        sql.sql("update access_account set failures = 0, locked_until = null, version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /** Marks a one-time code as used; false when it, or a later one, was used already. */
    public boolean spendTotpStep(UUID id, long step) {
        return sql.sql("update access_account set totp_last_step = :step where id = :id and totp_last_step < :step")
                        .param("step", step)
                        .param("id", id)
                        .update()
                == 1;
    }

    public void offerTotp(UUID id, String secret) {
        sql.sql("update access_account set totp_secret = :secret, totp_confirmed = false where id = :id")
                .param("secret", lock.lock(totpPlace(id), secret))
                .param("id", id)
                .update();
    }

    /** The secret of the second factor; empty when there is none, or when the key that locked it is not the one at hand. */
    public Optional<String> totpSecret(AccountRecord account) {
        return Optional.ofNullable(account.totpSecret()).flatMap(kept -> lock.open(totpPlace(account.id()), kept));
    }

    /** Locks the secrets that were kept before there was a lock; answers how many. */
    public int lockOldTotpSecrets() {
        List<Map.Entry<UUID, String>> plain = sql
                .sql("select id, totp_secret from access_account where totp_secret is not null for update")
                .query((rs, i) -> Map.entry(rs.getObject(1, UUID.class), rs.getString(2)))
                .stream()
                .filter(row -> !FieldLock.isLocked(row.getValue()))
                .toList();
        plain.forEach(row -> sql.sql("update access_account set totp_secret = :secret where id = :id")
                .param("secret", lock.lock(totpPlace(row.getKey()), row.getValue()))
                .param("id", row.getKey())
                .update());
        return plain.size();
    }

    private static String totpPlace(UUID id) {
        return "access_account/totp_secret/" + id;
    }

    public void confirmTotp(UUID id) {
        sql.sql("update access_account set totp_confirmed = true, version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    public void removeTotp(UUID id) {
        sql.sql("""
                        update access_account set totp_secret = null, totp_confirmed = false, version = version + 1
                        where id = :id
                        """).param("id", id).update();
    }

    public void changePassword(UUID id, String hash) {
        sql.sql("""
                        update access_account set password_hash = :hash, password_changed_at = now(), failures = 0,
                            locked_until = null, version = version + 1
                        where id = :id
                        """).param("hash", hash).param("id", id).update();
    }
}
