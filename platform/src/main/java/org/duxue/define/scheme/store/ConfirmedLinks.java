package org.duxue.define.scheme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.duxue.define.scheme.Crosswalks;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.packs.versions.Crosswalk.Link;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Crosswalks as officers confirmed them. */
@Repository
@Transactional
class ConfirmedLinks implements Crosswalks {
    private static final TypeReference<List<Link>> LINKS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    ConfirmedLinks(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Optional<Confirmed> of(String id, String from, String to) {
        return sql.sql("""
                        select edition, links, confirmed_by, confirmed_at from scheme_crosswalk
                        where scheme = :scheme and from_version = :from and to_version = :to
                        """)
                .param("scheme", id)
                .param("from", from)
                .param("to", to)
                .query(this::read)
                .optional();
    }

    private Confirmed read(ResultSet row, int number) throws SQLException {
        return new Confirmed(
                row.getInt("edition"),
                json.readValue(row.getString("links"), LINKS),
                row.getString("confirmed_by"),
                row.getObject("confirmed_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public void confirm(String id, String from, String to, int based, List<Link> links) {
        Actor actor = Acting.actor();
        String statement = based == 0 ? """
                        insert into scheme_crosswalk (scheme, from_version, to_version, links, confirmed_by_id, confirmed_by)
                        values (:scheme, :from, :to, cast(:links as jsonb), :personId, :person)
                        on conflict do nothing
                        """ : """
                        update scheme_crosswalk set links = cast(:links as jsonb), confirmed_by_id = :personId,
                            confirmed_by = :person, confirmed_at = clock_timestamp(), edition = edition + 1
                        where scheme = :scheme and from_version = :from and to_version = :to and edition = :based
                        """;
        int written = sql.sql(statement)
                .param("scheme", id)
                .param("from", from)
                .param("to", to)
                .param("based", based)
                .param("links", json.writeValueAsString(links))
                .param("personId", actor.id())
                .param("person", actor.name())
                .update();
        if (written == 0) {
            throw HouseProblem.VERSION_STALE.problem();
        }
    }
}
