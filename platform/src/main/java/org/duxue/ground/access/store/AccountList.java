package org.duxue.ground.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.database.Door;
import org.duxue.ground.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts as their administrators need them. */
@Component
public class AccountList {
    private static final String COLUMNS = """
            select a.id, a.account, a.display_name, a.unit_code, u.name as unit_name, a.enabled, a.locked_until,
                a.totp_confirmed, a.last_sign_in, a.version,
                array(select role from access_grant g where g.account_id = a.id order by role) as roles
            from access_account a join organisation_unit u on u.code = a.unit_code
            """;
    private static final String REACHED = """
            exists (
                select from organisation_ancestry w where w.descendant = a.unit_code and w.ancestor = any(:reach))
            and (:text::text is null or a.account ilike :text or a.display_name ilike :text or u.name ilike :text)
            """;

    private final JdbcClient sql;

    AccountList(Door door) {
        this.sql = door.sql();
    }

    /** What an account shall be. */
    public record Update(UUID id, String displayName, String unitCode, boolean enabled, List<String> roles) {}

    public Page<AccountView> search(List<String> reach, @Nullable String text, @Nullable String cursor, int size) {
        String pattern = text == null || text.isBlank() ? null : "%" + escape(text.strip()) + "%";
        String after = cursor == null ? "" : Page.keys(cursor, 1).getFirst();
        String[] units = reach.toArray(String[]::new);
        List<AccountView> found = sql.sql(
                        COLUMNS + "where " + REACHED + "and a.account > :after order by a.account limit :limit")
                .param("reach", units)
                .param("text", pattern)
                .param("after", after)
                .param("limit", size + 1)
                .query(AccountList::view)
                .list();
        long total = sql.sql(
                        "select count(*) from access_account a join organisation_unit u on u.code = a.unit_code where "
                                + REACHED)
                .param("reach", units)
                .param("text", pattern)
                .query(Long.class)
                .single();
        return Page.of(found, size, total, account -> List.of(account.account()));
    }

    public Optional<AccountView> find(UUID id) {
        return sql.sql(COLUMNS + "where a.id = :id")
                .param("id", id)
                .query(AccountList::view)
                .optional();
    }

    /** Changes the account if it still has this version. */
    public boolean update(Update update, long version) {
        int changed = sql.sql("""
                        update access_account set display_name = :name, unit_code = :unit, enabled = :enabled,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                .param("name", update.displayName())
                .param("unit", update.unitCode())
                .param("enabled", update.enabled())
                .param("id", update.id())
                .param("version", version)
                .update();
        if (changed == 1) {
            sql.sql("delete from access_grant where account_id = :id")
                    .param("id", update.id())
                    .update();
            sql.sql("insert into access_grant (account_id, role, unit_code) select :id, unnest(:roles), :unit")
                    .param("id", update.id())
                    .param("roles", update.roles().stream().distinct().toArray(String[]::new))
                    .param("unit", update.unitCode())
                    .update();
        }
        return changed == 1;
    }

    /** Whether someone is left who holds the role and can sign in. Locks their rows, so that two cannot dismiss each other. */
    public boolean holderLeft(String role) {
        return !sql.sql("""
                        select a.id from access_account a
                        where a.enabled and exists (
                            select from access_grant g where g.account_id = a.id and g.role = :role)
                        for update
                        """).param("role", role).query(UUID.class).list().isEmpty();
    }

    public boolean unitExists(String code) {
        return sql.sql("select exists (select from organisation_unit where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static AccountView view(ResultSet row, int number) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        Instant locked = instant(row.getTimestamp("locked_until"));
        return new AccountView(
                row.getObject("id", UUID.class),
                row.getString("account"),
                row.getString("display_name"),
                List.of(roles),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getBoolean("enabled"),
                locked,
                row.getBoolean("totp_confirmed"),
                instant(row.getTimestamp("last_sign_in")),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
