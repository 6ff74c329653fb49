package org.duxue.judge.analysis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.UnitCode;
import org.duxue.judge.analysis.PlanBook;
import org.duxue.judge.analysis.PlanQuestion;
import org.duxue.judge.analysis.PlanView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcPlanBook implements PlanBook {
    private final JdbcClient sql;
    private final JsonMapper json;

    JdbcPlanBook(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public UUID ask(UnitCode district, String pack, Period period, PlanQuestion question, Actor actor) {
        return sql.sql("""
                        insert into analysis_plan (district_code, pack, period, question, asked_by_id, asked_by)
                        values (:district, :pack, :period, cast(:question as jsonb), :actor, :name)
                        returning id
                        """)
                .param("district", district.value())
                .param("pack", pack)
                .param("period", period.year())
                .param("question", json.writeValueAsString(question))
                .param("actor", actor.id())
                .param("name", actor.name())
                .query(UUID.class)
                .single();
    }

    @Override
    public void finish(PlanView outcome) {
        sql.sql("""
                        update analysis_plan
                        set state = :state, outcome = cast(:outcome as jsonb), finished_at = clock_timestamp()
                        where id = :id and state = 'solving'
                        """)
                .param("state", outcome.state())
                .param("outcome", json.writeValueAsString(outcome))
                .param("id", outcome.id())
                .update();
    }

    @Override
    public Optional<Entry> find(UUID id) {
        return sql.sql("select id, asked_at, outcome from analysis_plan where id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    @Override
    public Optional<PlanView> latestSolved(String pack, Period period) {
        return sql.sql("""
                        select id, asked_at, outcome from analysis_plan
                        where pack = :pack and period = :period and state = 'solved'
                        order by asked_at desc limit 1
                        """)
                .param("pack", pack)
                .param("period", period.year())
                .query(this::row)
                .optional()
                .map(Entry::outcome);
    }

    private Entry row(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                outcome == null ? null : json.readValue(outcome, PlanView.class));
    }
}
