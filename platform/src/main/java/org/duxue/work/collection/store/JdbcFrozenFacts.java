package org.duxue.work.collection.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duxue.define.facts.ValueJson;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.collection.FactSource;
import org.duxue.work.collection.facts.FactConfirmations;
import org.duxue.work.collection.facts.FrozenFacts;
import org.duxue.workbooks.rows.FactValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Copies of facts and who looked at which, in PostgreSQL. */
@Repository
@Transactional
class JdbcFrozenFacts implements FrozenFacts, FactConfirmations {
    private final JdbcClient sql;

    JdbcFrozenFacts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Copy> latest(UUID caseId) {
        return sql.sql("""
                        select serial, facts, person, reason, taken_at from collection_facts where case_id = :case
                        order by serial desc limit 1
                        """)
                .param("case", caseId)
                .query((rs, i) -> new Copy(
                        facts(rs.getString("facts")),
                        rs.getString("person"),
                        rs.getString("reason"),
                        AnswerRows.instant(rs, "taken_at"),
                        rs.getInt("serial")))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<FactSource>> latest(Collection<UUID> cases) {
        Map<UUID, List<FactSource>> found = new HashMap<>();
        sql.sql("""
                        select distinct on (case_id) case_id, facts from collection_facts where case_id = any (:cases)
                        order by case_id, serial desc
                        """).param("cases", cases.toArray(UUID[]::new)).query(rs -> {
            found.put(Objects.requireNonNull(rs.getObject("case_id", UUID.class)), facts(rs.getString("facts")));
        });
        return found;
    }

    @Override
    public void add(UUID caseId, UnitCode unit, List<FactSource> facts, String reason) {
        sql.sql("""
                        insert into collection_facts (case_id, unit_code, serial, facts, person_id, person, reason)
                        select :case, :unit, coalesce(max(serial), 0) + 1, cast(:facts as jsonb), cast(:personId as uuid), :person, :reason
                        from collection_facts where case_id = :case
                        """)
                .param("case", caseId)
                .param("unit", unit.value())
                .param("facts", json(facts))
                .param("personId", Acting.actor().id().toString())
                .param("person", Acting.actor().name())
                .param("reason", reason)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Confirmed> of(UUID caseId) {
        Map<String, Confirmed> found = new HashMap<>();
        sql.sql("select element, version, person, at from collection_fact_confirmation where case_id = :case")
                .param("case", caseId)
                .query(rs -> {
                    found.put(
                            rs.getString("element"),
                            new Confirmed(rs.getInt("version"), rs.getString("person"), AnswerRows.instant(rs, "at")));
                });
        return found;
    }

    @Override
    public void confirm(UUID caseId, UnitCode unit, String element, int version) {
        sql.sql("""
                        insert into collection_fact_confirmation (case_id, unit_code, element, version, person_id, person)
                        values (:case, :unit, :element, :version, :personId, :person)
                        on conflict (case_id, element) do update set version = excluded.version,
                            person_id = excluded.person_id, person = excluded.person, at = clock_timestamp()
                        where collection_fact_confirmation.version <> excluded.version
                        """)
                .param("case", caseId)
                .param("unit", unit.value())
                .param("element", element)
                .param("version", version)
                .param("personId", Acting.actor().id())
                .param("person", Acting.actor().name())
                .update();
    }

    private static String json(List<FactSource> facts) {
        ArrayNode all = ValueJson.MAPPER.createArrayNode();
        for (FactSource fact : facts) {
            ObjectNode one = all.addObject();
            one.put("element", fact.element()).set("value", ValueJson.write(fact.value()));
            one.put("version", fact.version())
                    .put("source", fact.source())
                    .put("place", fact.place())
                    .put("person", fact.person())
                    .put("at", fact.at() == null ? null : fact.at().toString())
                    .put("fileHash", fact.fileHash());
        }
        return ValueJson.MAPPER.writeValueAsString(all);
    }

    private static List<FactSource> facts(String json) {
        List<FactSource> facts = new ArrayList<>();
        for (JsonNode one : ValueJson.MAPPER.readTree(json)) {
            FactValue value = ValueJson.read(one.path("value"));
            if (value != null) {
                String at = text(one, "at");
                facts.add(new FactSource(
                        one.path("element").asString(""),
                        value,
                        one.path("version").asInt(0),
                        one.path("source").asString(""),
                        text(one, "place"),
                        text(one, "person"),
                        at == null ? null : Instant.parse(at),
                        text(one, "fileHash")));
            }
        }
        return facts;
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode found = node.path(name);
        return found.isString() ? found.stringValue() : null;
    }
}
