package org.duxue.define.framework.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.define.framework.FrameworkProblem;
import org.duxue.define.framework.Frameworks;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.packs.Pack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Definitions and own figures in PostgreSQL; definitions are kept in memory since they never change. */
@Repository
@Transactional
class JdbcFrameworks implements Frameworks {
    private final JdbcClient sql;
    private volatile Map<String, Pack> shelf = Map.of();

    JdbcFrameworks(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Pack> all() {
        return List.copyOf(shelf.values());
    }

    @Override
    public Pack pack(String id) {
        Pack pack = shelf.get(id);
        if (pack == null) {
            throw FrameworkProblem.PACK_UNKNOWN.with("pack", id).and("known", String.join("、", shelf.keySet()));
        }
        return pack;
    }

    @Override
    public Tuning tuning(String id) {
        Map<String, BigDecimal> own = new LinkedHashMap<>();
        sql.sql("select parameter, value from framework_parameter where pack = :pack order by parameter")
                .param("pack", id)
                .query(rs -> {
                    own.put(rs.getString("parameter"), rs.getBigDecimal("value"));
                });
        return new Tuning(version(id), own);
    }

    private int version(String id) {
        return sql.sql("select version from framework_tuning where pack = :pack")
                .param("pack", id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public void tune(String id, int based, Map<String, @Nullable BigDecimal> values, String reason) {
        int moved = sql.sql(
                        based == 0
                                ? "insert into framework_tuning (pack) values (:pack) on conflict do nothing"
                                : "update framework_tuning set version = version + 1 where pack = :pack and version = :based")
                .param("pack", id)
                .param("based", based)
                .update();
        if (moved == 0) {
            throw HouseProblem.VERSION_STALE.problem();
        }
        values.forEach((parameter, value) -> {
            if (value == null) {
                clear(id, parameter);
            } else {
                set(id, parameter, value, reason);
            }
        });
    }

    private void clear(String id, String parameter) {
        sql.sql("delete from framework_parameter where pack = :pack and parameter = :parameter")
                .param("pack", id)
                .param("parameter", parameter)
                .update();
    }

    private void set(String id, String parameter, BigDecimal value, String reason) {
        Actor actor = Acting.actor();
        sql.sql("""
                        insert into framework_parameter (pack, parameter, value, reason, person_id, person)
                        values (:pack, :parameter, :value, :reason, :personId, :person)
                        on conflict (pack, parameter) do update set value = excluded.value, reason = excluded.reason,
                            person_id = excluded.person_id, person = excluded.person, changed_at = clock_timestamp()
                        """)
                .param("pack", id)
                .param("parameter", parameter)
                .param("value", value)
                .param("reason", reason)
                .param("personId", actor.id())
                .param("person", actor.name())
                .update();
    }

    @Override
    public List<Pack> install(List<Pack> packs) {
        Map<String, Pack> inForce = new LinkedHashMap<>();
        List<Pack> refused = new ArrayList<>();
        for (Pack pack : packs) {
            String definition = DefinitionJson.write(pack);
            if (keep(pack, definition)) {
                inForce.put(pack.id(), pack);
            } else {
                inForce.put(pack.id(), installed(pack));
                refused.add(pack);
            }
        }
        shelf = Collections.unmodifiableMap(inForce);
        return refused;
    }

    /** Whether this very content is what the version stands for, now at the latest. */
    private boolean keep(Pack pack, String definition) {
        String fingerprint = DefinitionJson.fingerprint(definition);
        sql.sql("""
                        insert into framework_definition (pack, version, fingerprint, title, definition)
                        values (:pack, :version, :fingerprint, :title, cast(:definition as jsonb))
                        on conflict (pack, version) do nothing
                        """)
                .param("pack", pack.id())
                .param("version", pack.version())
                .param("fingerprint", fingerprint)
                .param("title", pack.title())
                .param("definition", definition)
                .update();
        return sql.sql("select fingerprint from framework_definition where pack = :pack and version = :version")
                .param("pack", pack.id())
                .param("version", pack.version())
                .query(String.class)
                .single()
                .equals(fingerprint);
    }

    private Pack installed(Pack pack) {
        return DefinitionJson.read(
                sql.sql("select definition::text from framework_definition where pack = :pack and version = :version")
                        .param("pack", pack.id())
                        .param("version", pack.version())
                        .query(String.class)
                        .single());
    }
}
