package org.duxue.judge.review.store;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Acting;
import org.duxue.judge.review.commission.Draws;
import org.duxue.judge.review.commission.Rescorers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcSamples implements Draws, Rescorers {
    private final JdbcClient sql;

    JdbcSamples(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Drawn> of(UUID programme) {
        return sql.sql("""
                        select programme_id, seed, share, cases, of, person, at from review_draw
                        where programme_id = :programme
                        """)
                .param("programme", programme)
                .query((row, i) -> new Drawn(
                        ReviewRows.id(row, "programme_id"),
                        row.getLong("seed"),
                        row.getBigDecimal("share"),
                        row.getInt("cases"),
                        row.getInt("of"),
                        row.getString("person"),
                        ReviewRows.at(row, "at")))
                .optional();
    }

    @Override
    public boolean add(UUID programme, long seed, BigDecimal share, int cases, int of) {
        return sql.sql("""
                        insert into review_draw (programme_id, seed, share, cases, of, person)
                        values (:programme, :seed, :share, :cases, :of, :person) on conflict do nothing
                        """)
                        .param("programme", programme)
                        .param("seed", seed)
                        .param("share", share)
                        .param("cases", cases)
                        .param("of", of)
                        .param("person", Acting.actor().name())
                        .update()
                == 1;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> candidates() {
        Map<UUID, String> officers = new LinkedHashMap<>();
        sql.sql("select account_id, name from access_officers() order by name")
                .query((row, i) -> Map.entry(ReviewRows.id(row, "account_id"), row.getString("name")))
                .list()
                .forEach(officer -> officers.put(officer.getKey(), officer.getValue()));
        return officers;
    }
}
