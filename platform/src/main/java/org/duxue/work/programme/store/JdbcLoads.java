package org.duxue.work.programme.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.duxue.guard.inspectors.Loads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts the running cases that people of the register are on. */
@Repository
@Transactional(readOnly = true)
class JdbcLoads implements Loads {
    private final JdbcClient sql;

    JdbcLoads(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, Integer> running(Collection<UUID> people) {
        Map<UUID, Integer> running = new HashMap<>();
        sql.sql("""
                        select a.person_id, count(distinct a.case_id) as cases
                        from programme_assignment a join programme_case c on c.id = a.case_id
                        where a.person_id = any(:people) and a.state = 'active' and c.state not in ('closed', 'withdrawn')
                        group by a.person_id
                        """).param("people", people.toArray(UUID[]::new)).query(row -> {
            running.put(row.getObject("person_id", UUID.class), row.getInt("cases"));
        });
        return running;
    }
}
