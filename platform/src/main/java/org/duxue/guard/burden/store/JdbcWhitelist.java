package org.duxue.guard.burden.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.http.Words;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.UnitCode;
import org.duxue.guard.burden.Entry;
import org.duxue.guard.burden.Line;
import org.duxue.guard.burden.Total;
import org.duxue.guard.burden.Used;
import org.duxue.guard.burden.Whitelist;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The whitelist and its ledger in PostgreSQL. */
@Repository
@Transactional
class JdbcWhitelist implements Whitelist {
    private static final String SELECT = """
            select id, year, ordinal, title, organiser, basis, opens_on, closes_on, visits_cap, minutes_cap, note, state,
                approved_by, approved_at, edition
            from burden_entry
            """;

    private final JdbcClient sql;

    JdbcWhitelist(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> of(int year) {
        return sql.sql(SELECT + "where year = :year order by ordinal")
                .param("year", year)
                .query((row, i) -> entry(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Entry> find(UUID id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, i) -> entry(row))
                .optional();
    }

    @Override
    public Optional<Entry> hold(UUID id) {
        return sql.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query((row, i) -> entry(row))
                .optional();
    }

    @Override
    public UUID add(int year, Entry.Content content) {
        sql.sql("select pg_advisory_xact_lock(hashtext('burden_entry'), :year)")
                .param("year", year)
                .query((row, i) -> "")
                .list();
        return bind(content, """
                        insert into burden_entry (year, ordinal, title, organiser, basis, opens_on, closes_on, visits_cap,
                            minutes_cap, note)
                        select :year, coalesce(max(ordinal), 0) + 1, :title, :organiser, :basis, cast(:opens as date),
                            cast(:closes as date), cast(:visits as integer), cast(:minutes as integer), :note
                        from burden_entry where year = :year
                        returning id
                        """).param("year", year).query(UUID.class).single();
    }

    @Override
    public boolean change(Entry entry, @Nullable Actor approver) {
        return bind(entry.content(), """
                        update burden_entry set title = :title, organiser = :organiser, basis = :basis, opens_on = :opens,
                            closes_on = :closes, visits_cap = :visits, minutes_cap = :minutes, note = :note, state = :state,
                            approved_by = coalesce(:approver, approved_by),
                            approved_at = case when :approver::text is null then approved_at else clock_timestamp() end,
                            edition = edition + 1
                        where id = :id and edition = :edition
                        """)
                        .param("state", Words.of(entry.state()))
                        .param("approver", approver == null ? null : approver.name())
                        .param("id", entry.id())
                        .param("edition", entry.edition())
                        .update()
                == 1;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UnitCode, Used> used(@Nullable UUID entry, int year, Collection<UnitCode> units) {
        Map<UnitCode, Used> used = new HashMap<>();
        sql.sql("""
                        select unit_code, sum(minutes) as minutes, sum(visits) as visits from burden_line
                        where unit_code = any(:units) and year = :year and (:entry::uuid is null or entry_id = :entry)
                        group by unit_code
                        """)
                .param("units", units.stream().map(UnitCode::value).toArray(String[]::new))
                .param("year", year)
                .param("entry", entry, java.sql.Types.OTHER)
                .query(row -> {
                    used.put(
                            new UnitCode(row.getString("unit_code")),
                            new Used(row.getInt("minutes"), row.getInt("visits")));
                });
        return used;
    }

    @Override
    public void write(Collection<Line> lines, Actor by) {
        List<Line> all = List.copyOf(lines);
        sql.sql("""
                        insert into burden_line (entry_id, unit_code, year, what, minutes, visits, on_day, recorded_by_id,
                            recorded_by)
                        select e, u, y, w, m, v, cast(d as date), :byId, :by
                        from unnest(:entries, :units, :years, :whats, :minutes, :visits, :days) as l (e, u, y, w, m, v, d)
                        """)
                .param("byId", by.id())
                .param("by", by.name())
                .param("entries", all.stream().map(Line::entry).toArray(UUID[]::new))
                .param("units", all.stream().map(line -> line.unit().value()).toArray(String[]::new))
                .param("years", all.stream().map(Line::year).toArray(Integer[]::new))
                .param("whats", all.stream().map(Line::what).toArray(String[]::new))
                .param("minutes", all.stream().map(Line::minutes).toArray(Integer[]::new))
                .param("visits", all.stream().map(Line::visits).toArray(Integer[]::new))
                .param("days", all.stream().map(line -> line.on().toString()).toArray(String[]::new))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> lines(UnitCode unit, int year) {
        return sql.sql(
                        "select * from burden_line where unit_code = :unit and year = :year order by on_day desc, id desc")
                .param("unit", unit.value())
                .param("year", year)
                .query((row, i) -> new Line(
                        row.getObject("id", UUID.class),
                        Objects.requireNonNull(row.getObject("entry_id", UUID.class)),
                        new UnitCode(row.getString("unit_code")),
                        row.getInt("year"),
                        row.getString("what"),
                        row.getInt("minutes"),
                        row.getInt("visits"),
                        Objects.requireNonNull(row.getObject("on_day", LocalDate.class)),
                        row.getString("recorded_by")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Total> totals(int year) {
        return sql.sql("""
                        select unit_code, sum(minutes) as minutes, sum(visits) as visits, count(distinct entry_id) as entries
                        from burden_line where year = :year group by unit_code order by minutes desc, unit_code
                        """)
                .param("year", year)
                .query((row, i) -> new Total(
                        new UnitCode(row.getString("unit_code")),
                        row.getInt("minutes"),
                        row.getInt("visits"),
                        row.getInt("entries")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Reach> reach(int year) {
        Map<UUID, Reach> reach = new HashMap<>();
        sql.sql("""
                        select entry_id, count(distinct unit_code) as units, sum(minutes) as minutes from burden_line
                        where year = :year group by entry_id
                        """).param("year", year).query(row -> {
            reach.put(row.getObject("entry_id", UUID.class), new Reach(row.getInt("units"), row.getInt("minutes")));
        });
        return reach;
    }

    private JdbcClient.StatementSpec bind(Entry.Content content, String text) {
        return sql.sql(text)
                .param("title", content.title())
                .param("organiser", content.organiser())
                .param("basis", content.basis())
                .param("opens", content.opens())
                .param("closes", content.closes())
                .param("visits", content.visitsCap())
                .param("minutes", content.minutesCap())
                .param("note", content.note());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        OffsetDateTime approved = row.getObject("approved_at", OffsetDateTime.class);
        return new Entry(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getInt("year"),
                row.getInt("ordinal"),
                new Entry.Content(
                        row.getString("title"),
                        row.getString("organiser"),
                        row.getString("basis"),
                        Objects.requireNonNull(row.getObject("opens_on", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("closes_on", LocalDate.class)),
                        (Integer) row.getObject("visits_cap"),
                        (Integer) row.getObject("minutes_cap"),
                        row.getString("note")),
                Words.read(Entry.State.class, row.getString("state")),
                row.getString("approved_by"),
                approved == null ? null : approved.toInstant(),
                row.getLong("edition"));
    }
}
