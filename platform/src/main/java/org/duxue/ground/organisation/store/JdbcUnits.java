package org.duxue.ground.organisation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.UnitKind;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All SQL about units. */
@Repository
@Transactional
class JdbcUnits implements Units {
    private static final String COLUMNS = "select code, name, kind, type, setting, ownership, parent_code, town ";
    private static final String MATCHING = """
            from organisation_unit
            where (:kind::text is null or kind = :kind)
            and (:text::text is null or name ilike :text or code ilike :text)
            """;
    private static final String PINYIN = "name collate \"zh-Hans-CN-x-icu\"";

    private final JdbcClient sql;

    JdbcUnits(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Unit> find(UnitCode code) {
        return sql.sql(COLUMNS + "from organisation_unit where code = :code")
                .param("code", code.value())
                .query(JdbcUnits::unit)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UnitCode, Unit> named(Collection<UnitCode> codes) {
        Map<UnitCode, Unit> found = new LinkedHashMap<>();
        sql.sql(COLUMNS + "from organisation_unit where code = any(:codes) order by code")
                .param("codes", texts(codes))
                .query(JdbcUnits::unit)
                .list()
                .forEach(unit -> found.put(unit.code(), unit));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> all() {
        return sql.sql(COLUMNS + "from organisation_unit order by " + PINYIN + ", code")
                .query(JdbcUnits::unit)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Unit> search(@Nullable UnitKind kind, @Nullable String text, @Nullable String cursor, int size) {
        String pattern = text == null || text.isBlank() ? null : "%" + escape(text.strip()) + "%";
        String kindCode = kind == null ? null : kind.code();
        List<String> after = cursor == null ? List.of("", "") : Page.keys(cursor, 2);
        List<Unit> found = sql.sql(COLUMNS + MATCHING + "and (" + PINYIN + ", code) > (:name, :code) order by " + PINYIN
                        + ", code limit :limit")
                .param("kind", kindCode)
                .param("text", pattern)
                .param("name", after.get(0))
                .param("code", after.get(1))
                .param("limit", size + 1)
                .query(JdbcUnits::unit)
                .list();
        long total = sql.sql("select count(*) " + MATCHING)
                .param("kind", kindCode)
                .param("text", pattern)
                .query(Long.class)
                .single();
        return Page.of(
                found, size, total, unit -> List.of(unit.name(), unit.code().value()));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean liesWithin(UnitCode unit, Collection<UnitCode> above) {
        return sql.sql("""
                        select exists (
                            select from organisation_ancestry where descendant = :unit and ancestor = any(:above))
                        """)
                .param("unit", unit.value())
                .param("above", texts(above))
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnitCode> campuses(UnitCode unit) {
        return sql.sql("select code from organisation_unit where parent_code = :unit order by code")
                .param("unit", unit.value())
                .query((row, i) -> new UnitCode(row.getString("code")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UnitCode, Ending> endings(Collection<UnitCode> units, LocalDate by) {
        Map<UnitCode, Ending> endings = new LinkedHashMap<>();
        sql.sql("""
                        select u.code, u.valid_to, u.ended_because,
                            array(select successor from organisation_succession s where s.unit_code = u.code order by 1) as heirs
                        from organisation_unit u where u.code = any(:codes) and u.valid_to <= :by
                        """).param("codes", texts(units)).param("by", by).query(row -> {
            List<UnitCode> heirs = Arrays.stream(
                            (String[]) row.getArray("heirs").getArray())
                    .map(UnitCode::new)
                    .toList();
            endings.put(
                    new UnitCode(row.getString("code")),
                    new Ending(
                            Objects.requireNonNull(row.getObject("valid_to", LocalDate.class)),
                            row.getString("ended_because"),
                            heirs));
        });
        return endings;
    }

    @Override
    public void end(UnitCode unit, Ending ending) {
        sql.sql("""
                        update organisation_unit set valid_to = :on, ended_because = :reason, version = version + 1,
                            updated_at = now()
                        where code = :code
                        """)
                .param("on", ending.on())
                .param("reason", ending.reason())
                .param("code", unit.value())
                .update();
        sql.sql("delete from organisation_succession where unit_code = :code")
                .param("code", unit.value())
                .update();
        sql.sql("insert into organisation_succession (unit_code, successor) select :code, unnest(:heirs)")
                .param("code", unit.value())
                .param("heirs", texts(ending.successors()))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Unit> root() {
        return sql.sql(COLUMNS + "from organisation_unit where parent_code is null order by code limit 1")
                .query(JdbcUnits::unit)
                .optional();
    }

    @Override
    public int bringIn(Collection<Unit> units) {
        List<Unit> list = List.copyOf(units);
        return sql.sql("""
                        insert into organisation_unit (code, name, kind, type, setting, ownership, parent_code, town)
                        select * from unnest(:codes, :names, :kinds, :types, :settings, :ownerships, :parents, :towns)
                        on conflict (code) do update set
                            name = excluded.name, kind = excluded.kind,
                            type = coalesce(excluded.type, organisation_unit.type),
                            setting = coalesce(excluded.setting, organisation_unit.setting),
                            ownership = coalesce(excluded.ownership, organisation_unit.ownership),
                            parent_code = coalesce(excluded.parent_code, organisation_unit.parent_code),
                            town = coalesce(excluded.town, organisation_unit.town),
                            version = organisation_unit.version + 1, updated_at = now()
                        where (organisation_unit.name, organisation_unit.kind) <> (excluded.name, excluded.kind)
                            or excluded.setting <> coalesce(organisation_unit.setting, '')
                            or excluded.type <> coalesce(organisation_unit.type, '')
                            or excluded.ownership <> coalesce(organisation_unit.ownership, '')
                            or excluded.parent_code <> coalesce(organisation_unit.parent_code, '')
                            or excluded.town <> coalesce(organisation_unit.town, '')
                        """)
                .param("codes", column(list, unit -> unit.code().value()))
                .param("names", column(list, Unit::name))
                .param("kinds", column(list, unit -> unit.kind().code()))
                .param("types", column(list, Unit::type))
                .param("settings", column(list, Unit::setting))
                .param("ownerships", column(list, Unit::ownership))
                .param(
                        "parents",
                        column(
                                list,
                                unit -> unit.parent() == null
                                        ? null
                                        : unit.parent().value()))
                .param("towns", column(list, Unit::town))
                .update();
    }

    private interface Column {
        @Nullable
        String of(Unit unit);
    }

    private static @Nullable String[] column(List<Unit> units, Column column) {
        @Nullable String[] values = new @Nullable String[units.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.of(units.get(i));
        }
        return values;
    }

    private static String[] texts(Collection<UnitCode> codes) {
        return codes.stream().map(UnitCode::value).toArray(String[]::new);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        String parent = row.getString("parent_code");
        return new Unit(
                new UnitCode(row.getString("code")),
                row.getString("name"),
                UnitKind.of(kind).orElseThrow(() -> new SQLException("unknown kind of unit: " + kind)),
                row.getString("type"),
                row.getString("setting"),
                row.getString("ownership"),
                parent == null ? null : new UnitCode(parent),
                row.getString("town"));
    }
}
