package org.duxue.ground.access.store;

import java.util.List;
import org.duxue.ground.database.Door;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts a demonstration offers to everybody, with their passwords; empty in a house of one's own. */
@Component
public class DemoAccounts {
    /** A line of the sign-in page. */
    public record Shown(String account, String password, String displayName, String role) {}

    private final JdbcClient sql;

    DemoAccounts(Door door) {
        this.sql = door.sql();
    }

    public void add(Shown account) {
        sql.sql("""
                        insert into access_demo_account (account, password, display_name, role)
                        values (:account, :password, :name, :role)
                        """)
                .param("account", account.account())
                .param("password", account.password())
                .param("name", account.displayName())
                .param("role", account.role())
                .update();
    }

    /** In the order they were opened, and only while their password is still the one shown. */
    public List<Shown> all() {
        return sql.sql("""
                        select d.account, d.password, d.display_name, d.role
                        from access_demo_account d join access_account a on a.account = d.account and a.enabled
                        where a.password_changed_at <= d.opened_at
                        order by d.place
                        """).query(DataClassRowMapper.newInstance(Shown.class)).list();
    }

    /** The name of the district everything lies in, for the sign-in page; empty before the founding. */
    public String district() {
        return sql.sql("select name from organisation_unit where parent_code is null order by code limit 1")
                .query(String.class)
                .optional()
                .orElse("");
    }
}
