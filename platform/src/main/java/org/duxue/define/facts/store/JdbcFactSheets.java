package org.duxue.define.facts.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duxue.define.facts.FactSheet;
import org.duxue.define.facts.FactSheets;
import org.duxue.define.facts.FactVersion;
import org.duxue.define.facts.ValueJson;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Facts in PostgreSQL: changes are added, the sheet follows by trigger, and a version once decoded is kept. */
@Repository
@Transactional
class JdbcFactSheets implements FactSheets {
    private final JdbcClient sql;
    private final SheetCache cache = new SheetCache();

    JdbcFactSheets(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public FactSheet find(UnitCode unit, Period period) {
        return sql.sql("""
                        select unit_code, version, recorded_at from facts_sheet
                        where period = :period and unit_code = :unit
                        """)
                .param("period", period.year())
                .param("unit", unit.value())
                .query(Seen::of)
                .optional()
                .map(seen -> known(seen, period)
                        .orElseGet(() -> load(period, List.of(unit.value())).getFirst()))
                .orElseGet(() -> FactSheet.blank(unit, period));
    }

    @Override
    public List<FactSheet> all(Period period) {
        List<Seen> visible = sql.sql(
                        "select unit_code, version, recorded_at from facts_sheet where period = :period order by unit_code")
                .param("period", period.year())
                .query(Seen::of)
                .list();
        List<@Nullable FactSheet> sheets = new ArrayList<>(visible.size());
        List<String> unknown = new ArrayList<>();
        for (Seen seen : visible) {
            FactSheet sheet = known(seen, period).orElse(null);
            sheets.add(sheet);
            if (sheet == null) {
                unknown.add(seen.unitCode());
            }
        }
        if (unknown.isEmpty()) {
            return sheets.stream().map(Objects::requireNonNull).toList();
        }
        Map<String, FactSheet> loaded = new HashMap<>();
        load(period, unknown).forEach(sheet -> loaded.put(sheet.unit().value(), sheet));
        return IntStream.range(0, visible.size())
                .mapToObj(i -> Objects.requireNonNullElseGet(
                        sheets.get(i),
                        () -> Objects.requireNonNull(loaded.get(visible.get(i).unitCode()))))
                .toList();
    }

    /** What the database says is there, to be found in the cache or loaded. */
    private record Seen(String unitCode, int version, Instant recordedAt) {
        static Seen of(ResultSet rs, int number) throws SQLException {
            return new Seen(rs.getString("unit_code"), rs.getInt("version"), SheetRows.required(rs, "recorded_at"));
        }
    }

    private Optional<FactSheet> known(Seen seen, Period period) {
        SheetCache.Key key = new SheetCache.Key(seen.unitCode(), period);
        return Optional.ofNullable(cache.get(key, seen.version(), seen.recordedAt()));
    }

    private List<FactSheet> load(Period period, List<String> units) {
        List<FactSheet> sheets = sql.sql("""
                        select s.unit_code, s.version, s.recorded_at, s.facts, s.origins, c.deeds
                        from facts_sheet s
                        cross join lateral (
                            select jsonb_object_agg(c.version, jsonb_build_array(
                                c.source, c.person, extract(epoch from c.recorded_at), c.file_hash, c.places)) as deeds
                            from facts_change c
                            where c.unit_code = s.unit_code and c.period = s.period
                            and c.version in (select distinct o.value::int from jsonb_each_text(s.origins) o)
                        ) c
                        where s.period = :period and s.unit_code = any(:units)
                        """)
                .param("period", period.year())
                .param("units", units.toArray(String[]::new))
                .query((rs, i) -> SheetRows.sheet(rs, period))
                .list();
        sheets.forEach(cache::put);
        return sheets;
    }

    @Override
    public FactSheet find(UnitCode unit, Period period, Instant asOf) {
        return known(period, asOf, unit.value()).stream().findFirst().orElseGet(() -> FactSheet.blank(unit, period));
    }

    @Override
    public List<FactSheet> all(Period period, Instant asOf) {
        return known(period, asOf, null);
    }

    /** Reads the history: of each column the last change recorded by then, unless it took the value away. */
    private List<FactSheet> known(Period period, Instant asOf, @Nullable String unit) {
        SheetRows.Gathering gathering = new SheetRows.Gathering(period);
        sql.sql("""
                        select distinct on (c.unit_code, e.key) c.unit_code, e.key, e.value, c.version, c.source,
                            c.places ->> e.key as place, c.person, c.recorded_at, c.file_hash
                        from facts_change c cross join lateral jsonb_each(c.facts) e
                        where c.period = :period and c.recorded_at <= :asOf
                        and (cast(:unit as text) is null or c.unit_code = :unit)
                        order by c.unit_code, e.key, c.version desc
                        """)
                .param("period", period.year())
                .param("asOf", OffsetDateTime.ofInstant(asOf, ZoneOffset.UTC))
                .param("unit", unit)
                .query(gathering::add);
        return gathering.sheets();
    }

    @Override
    public List<Period> periods() {
        return sql.sql("select distinct period from facts_sheet order by period desc")
                .query((rs, i) -> new Period(rs.getInt(1)))
                .list();
    }

    @Override
    public Optional<String> fileOf(Period period, String source, Instant at) {
        return sql.sql("""
                        select file_hash from facts_change
                        where period = :period and recorded_at = :at and source = :source and file_hash is not null limit 1
                        """)
                .param("period", period.year())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("source", source)
                .query(String.class)
                .optional();
    }

    @Override
    public List<FactVersion> history(UnitCode unit, Period period, String column) {
        return sql.sql("""
                        select value, recorded_at, superseded_at, source, place, person, reason from facts_value
                        where unit_code = :unit and period = :period and column_id = :column
                        order by version desc
                        """)
                .param("unit", unit.value())
                .param("period", period.year())
                .param("column", column)
                .query((rs, i) -> new FactVersion(
                        ValueJson.read(rs.getString("value")),
                        SheetRows.required(rs, "recorded_at"),
                        SheetRows.instant(rs, "superseded_at"),
                        rs.getString("source"),
                        rs.getString("place"),
                        rs.getString("person"),
                        rs.getString("reason")))
                .list();
    }

    @Override
    public Saved save(Save save) {
        Outcome outcome = write(save);
        if (outcome.present() != save.based()) {
            throw HouseProblem.VERSION_STALE.problem();
        }
        Instant presentAt = outcome.presentAt();
        FactSheet before = presentAt == null
                ? FactSheet.blank(save.unit(), save.period())
                : known(new Seen(save.unit().value(), save.based(), presentAt), save.period())
                        .orElse(null);
        if (before == null) {
            return new Saved(find(save.unit(), save.period()), outcome.changed());
        }
        if (outcome.version() == null) {
            return new Saved(before, List.of());
        }
        FactSheet after = SheetRows.after(before, save, outcome.version(), outcome.at(), outcome.changed());
        keepOnceCommitted(after);
        return new Saved(after, outcome.changed());
    }

    private void keepOnceCommitted(FactSheet sheet) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                cache.put(sheet);
            }
        });
    }

    /**
     * @param present the version found, and when it was made
     * @param version the version made, null when nothing was new
     */
    private record Outcome(
            int present,
            @Nullable Instant presentAt,
            @Nullable Integer version,
            @Nullable Instant at,
            List<String> changed) {}

    private Outcome write(Save save) {
        try {
            return sql.sql("""
                            with asked as (
                                select key as column_id, value from jsonb_each(cast(:facts as jsonb))
                            ), present as (
                                select version, recorded_at, facts from facts_sheet where period = :period and unit_code = :unit
                            ), news as (
                                select a.column_id, a.value from asked a left join present p on true
                                where coalesce(p.facts -> a.column_id, 'null') <> a.value
                            ), made as (
                                insert into facts_change
                                    (unit_code, period, version, person_id, person, source, facts, reasons)
                                select :unit, :period, :based + 1, :personId, :person, :source,
                                    jsonb_object_agg(column_id, value), cast(:reasons as jsonb)
                                from news
                                where coalesce((select version from present), 0) = :based
                                having count(*) > 0
                                returning version, recorded_at
                            )
                            select coalesce((select version from present), 0) as present,
                                (select recorded_at from present) as present_at,
                                (select version from made) as version, (select recorded_at from made) as recorded_at,
                                (select array_agg(column_id) from news) as changed
                            """)
                    .param("facts", ValueJson.write(save.facts()))
                    .param("period", save.period().year())
                    .param("unit", save.unit().value())
                    .param("based", save.based())
                    .param("personId", save.actor().id())
                    .param("person", save.actor().name())
                    .param("source", save.source())
                    .param("reasons", ValueJson.writeTexts(save.reasons()))
                    .query((rs, i) -> outcome(rs))
                    .single();
        } catch (DuplicateKeyException | ConcurrencyFailureException overtaken) {
            throw HouseProblem.VERSION_STALE.problem();
        }
    }

    private static Outcome outcome(ResultSet rs) throws SQLException {
        java.sql.Array changed = rs.getArray("changed");
        List<String> columns = changed == null ? List.of() : Arrays.asList((String[]) changed.getArray());
        int present = rs.getInt("present");
        Instant presentAt = SheetRows.instant(rs, "present_at");
        int version = rs.getInt("version");
        return rs.wasNull()
                ? new Outcome(present, presentAt, null, null, List.of())
                : new Outcome(present, presentAt, version, SheetRows.required(rs, "recorded_at"), columns);
    }

    @Override
    public void confirm(UnitCode unit, Period period, String pack, int version, Actor actor) {
        sql.sql("""
                        insert into facts_confirmation (unit_code, period, pack, version, person_id, person)
                        values (:unit, :period, :pack, :version, :personId, :person)
                        on conflict (unit_code, period, pack) do update set version = excluded.version,
                            person_id = excluded.person_id, person = excluded.person, confirmed_at = clock_timestamp()
                        """)
                .param("unit", unit.value())
                .param("period", period.year())
                .param("pack", pack)
                .param("version", version)
                .param("personId", actor.id())
                .param("person", actor.name())
                .update();
    }

    @Override
    public Optional<Confirmation> confirmation(UnitCode unit, Period period, String pack) {
        return sql.sql("""
                        select person, confirmed_at, version from facts_confirmation
                        where unit_code = :unit and period = :period and pack = :pack
                        """)
                .param("unit", unit.value())
                .param("period", period.year())
                .param("pack", pack)
                .query((rs, i) -> new Confirmation(
                        rs.getString("person"), SheetRows.required(rs, "confirmed_at"), rs.getInt("version")))
                .optional();
    }

    @Override
    public int confirmed(Period period, String pack) {
        return sql.sql("""
                        select count(*) from facts_confirmation c
                        join facts_sheet s on s.unit_code = c.unit_code and s.period = c.period and s.version = c.version
                        where c.period = :period and c.pack = :pack
                        """)
                .param("period", period.year())
                .param("pack", pack)
                .query(Integer.class)
                .single();
    }
}
