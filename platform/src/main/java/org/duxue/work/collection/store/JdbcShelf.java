package org.duxue.work.collection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.files.preview.PerceptualHash;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.collection.Citation;
import org.duxue.work.collection.Evidence;
import org.duxue.work.collection.evidence.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Documents and citations in PostgreSQL. */
@Repository
@Transactional
class JdbcShelf implements Shelf {
    private static final String COLUMNS = """
            id, unit_code, demand, name, sha256, media_type, size, reference_id, captured_at, received_at,
            effective_from, effective_to, valid_until, person, version
            """;
    private static final String SELECT = "select " + COLUMNS + " from collection_evidence ";

    private static final String CITATIONS =
            "select case_id, point, evidence_id, note, person, at from collection_citation where case_id = :case";

    private final JdbcClient sql;

    JdbcShelf(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Evidence> find(UUID id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(JdbcShelf::evidence)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Evidence> named(Collection<UUID> ids) {
        Map<UUID, Evidence> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            sql.sql(SELECT + "where id = any (:ids) order by id")
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(JdbcShelf::evidence)
                    .list()
                    .forEach(one -> found.put(one.id(), one));
        }
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Evidence> same(UnitCode unit, String sha256, @Nullable String demand) {
        return sql.sql(SELECT + """
                        where unit_code = :unit and sha256 = :sha256 and demand is not distinct from cast(:demand as text)
                        order by id limit 1
                        """)
                .param("unit", unit.value())
                .param("sha256", sha256)
                .param("demand", demand)
                .query(JdbcShelf::evidence)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Evidence> page(UnitCode unit, @Nullable String text, @Nullable String demand, @Nullable String cursor) {
        String where = """
                where unit_code = :unit and (cast(:text as text) is null or strpos(name, :text) > 0)
                    and (cast(:demand as text) is null or demand = :demand)
                """;
        long total = narrowed("select count(*) from collection_evidence " + where, unit, text, demand)
                .query(Long.class)
                .single();
        UUID before =
                cursor == null ? null : UUID.fromString(Page.keys(cursor, 1).getFirst());
        List<Evidence> found = narrowed(
                        SELECT + where
                                + "and (cast(:before as uuid) is null or id < :before) order by id desc limit :limit",
                        unit,
                        text,
                        demand)
                .param("before", before, Types.OTHER)
                .param("limit", Page.SIZE + 1)
                .query(JdbcShelf::evidence)
                .list();
        return Page.of(found, Page.SIZE, total, one -> List.of(one.id().toString()));
    }

    private StatementSpec narrowed(String statement, UnitCode unit, @Nullable String text, @Nullable String demand) {
        return sql.sql(statement)
                .param("unit", unit.value())
                .param("text", text == null || text.isBlank() ? null : text.strip(), Types.VARCHAR)
                .param("demand", demand == null || demand.isBlank() ? null : demand, Types.VARCHAR);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Evidence> answering(UnitCode unit, Collection<String> demands) {
        return sql.sql(SELECT + "where unit_code = :unit and demand = any (cast(:demands as text[])) order by id desc")
                .param("unit", unit.value())
                .param("demands", demands.toArray(String[]::new))
                .query(JdbcShelf::evidence)
                .list();
    }

    @Override
    public Evidence add(New fresh) {
        return described(sql.sql("""
                                insert into collection_evidence (unit_code, demand, name, sha256, media_type, size, reference_id,
                                    captured_at, effective_from, effective_to, valid_until, likeness, person_id, person)
                                values (:unit, :demand, :name, :sha256, :mediaType, :size, :reference, :captured, :from, :to,
                                    :until, :likeness, :personId, :person)
                                returning\s""" + COLUMNS), fresh.described())
                .param("unit", fresh.unit().value())
                .param("sha256", fresh.file().sha256())
                .param("mediaType", fresh.file().kind().mediaType())
                .param("size", fresh.file().size())
                .param("reference", fresh.reference())
                .param(
                        "likeness",
                        fresh.likeness().isPresent() ? fresh.likeness().getAsLong() : null,
                        Types.BIGINT)
                .param("personId", Acting.actor().id())
                .param("person", Acting.actor().name())
                .query(JdbcShelf::evidence)
                .single();
    }

    @Override
    public Optional<Evidence> edit(UUID id, int based, Described described) {
        return described(sql.sql("""
                                update collection_evidence set name = :name, demand = :demand, captured_at = :captured,
                                    effective_from = :from, effective_to = :to, valid_until = :until, version = version + 1
                                where id = :id and version = :based
                                returning\s""" + COLUMNS), described)
                .param("id", id)
                .param("based", based)
                .query(JdbcShelf::evidence)
                .optional();
    }

    private static StatementSpec described(StatementSpec statement, Described described) {
        Instant captured = described.capturedAt();
        return statement
                .param("name", described.name())
                .param("demand", described.demand(), Types.VARCHAR)
                .param(
                        "captured",
                        captured == null ? null : OffsetDateTime.ofInstant(captured, ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("from", described.effectiveFrom(), Types.DATE)
                .param("to", described.effectiveTo(), Types.DATE)
                .param("until", described.validUntil(), Types.DATE);
    }

    @Override
    public void remove(UUID id) {
        sql.sql("delete from collection_evidence where id = :id")
                .param("id", id)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Citation> citations(UUID caseId) {
        return sql.sql(CITATIONS + " order by at, evidence_id")
                .param("case", caseId)
                .query(JdbcShelf::citation)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Citation> citations(UUID caseId, String point) {
        return sql.sql(CITATIONS + " and point = :point order by at, evidence_id")
                .param("case", caseId)
                .param("point", point)
                .query(JdbcShelf::citation)
                .list();
    }

    private static Citation citation(ResultSet rs, int row) throws SQLException {
        return new Citation(
                Objects.requireNonNull(rs.getObject("case_id", UUID.class)),
                rs.getString("point"),
                Objects.requireNonNull(rs.getObject("evidence_id", UUID.class)),
                rs.getString("note"),
                rs.getString("person"),
                AnswerRows.instant(rs, "at"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CitedAt> citedAt(Collection<UUID> ids) {
        return sql.sql("""
                        select evidence_id, case_id, point from collection_citation where evidence_id = any (:ids)
                        order by at, point
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((rs, i) -> new CitedAt(
                        Objects.requireNonNull(rs.getObject("evidence_id", UUID.class)),
                        Objects.requireNonNull(rs.getObject("case_id", UUID.class)),
                        rs.getString("point")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public int citations(Evidence evidence) {
        return sql.sql("""
                        select (select count(*) from collection_citation where evidence_id = :id)
                            + (select count(*) from collection_submission
                                where unit_code = :unit and strpos(document, :sha256) > 0)
                        """)
                .param("id", evidence.id())
                .param("unit", evidence.unit().value())
                .param("sha256", evidence.sha256())
                .query(Integer.class)
                .single();
    }

    @Override
    public void cite(UUID caseId, UnitCode unit, String point, UUID evidence, String note) {
        sql.sql("""
                        insert into collection_citation (case_id, unit_code, point, evidence_id, note, person_id, person)
                        values (:case, :unit, :point, :evidence, :note, :personId, :person)
                        on conflict (case_id, point, evidence_id) do update set note = excluded.note
                        """)
                .param("case", caseId)
                .param("unit", unit.value())
                .param("point", point)
                .param("evidence", evidence)
                .param("note", note)
                .param("personId", Acting.actor().id())
                .param("person", Acting.actor().name())
                .update();
    }

    @Override
    public boolean uncite(UUID caseId, String point, UUID evidence) {
        return sql.sql("""
                        delete from collection_citation
                        where case_id = :case and point = :point and evidence_id = :evidence
                        """)
                        .param("case", caseId)
                        .param("point", point)
                        .param("evidence", evidence)
                        .update()
                == 1;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Reuse>> alike(Collection<UUID> ids) {
        Map<UUID, List<Reuse>> found = new HashMap<>();
        sql.sql("select * from collection_alike(:ids, :near)")
                .param("ids", ids.toArray(UUID[]::new))
                .param("near", PerceptualHash.NEAR)
                .query(rs -> {
                    found.computeIfAbsent(
                                    Objects.requireNonNull(rs.getObject("evidence", UUID.class)),
                                    id -> new ArrayList<>())
                            .add(reuse(rs));
                });
        return found;
    }

    private static Reuse reuse(ResultSet rs) throws SQLException {
        String unit = rs.getString("other_unit");
        return new Reuse(
                rs.getInt("distance"),
                rs.getBoolean("same_file"),
                rs.getBoolean("elsewhere"),
                rs.getObject("other", UUID.class),
                unit == null ? null : new UnitCode(unit),
                rs.getObject("other_case", UUID.class),
                maybe(rs, "received_at"));
    }

    private static Evidence evidence(ResultSet rs, int row) throws SQLException {
        return new Evidence(
                Objects.requireNonNull(rs.getObject("id", UUID.class)),
                new UnitCode(rs.getString("unit_code")),
                rs.getString("demand"),
                rs.getString("name"),
                rs.getString("sha256"),
                rs.getString("media_type"),
                rs.getLong("size"),
                Objects.requireNonNull(rs.getObject("reference_id", UUID.class)),
                maybe(rs, "captured_at"),
                AnswerRows.instant(rs, "received_at"),
                rs.getObject("effective_from", LocalDate.class),
                rs.getObject("effective_to", LocalDate.class),
                rs.getObject("valid_until", LocalDate.class),
                rs.getString("person"),
                rs.getInt("version"));
    }

    private static @Nullable Instant maybe(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
