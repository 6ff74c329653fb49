package org.duxue.guard.inspectors.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duxue.ground.http.Words;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.UnitKind;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.UnitCode;
import org.duxue.guard.inspectors.Corps;
import org.duxue.guard.inspectors.CorpsPerson;
import org.duxue.guard.inspectors.CorpsPerson.Employer;
import org.duxue.guard.inspectors.CorpsPerson.Standing;
import org.duxue.guard.inspectors.CorpsPerson.Tie;
import org.duxue.guard.inspectors.Recusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register. */
@Repository
@Transactional(readOnly = true)
class JdbcCorps implements Corps {
    private static final String PINYIN = "name collate \"zh-Hans-CN-x-icu\"";
    private static final String LEFT = "coalesce(left_on <= :on, false)";
    private static final String TERM_OVER = "(term_to < :on or term_from > :on)";
    private static final String MATCHING = """
            where (:kind::text is null or kind = :kind)
            and (:text::text is null or name ilike :text or account ilike :text
                or exists (select from unnest(specialties) s where s ilike :text))
            """;

    private final JdbcClient sql;
    private final Units units;

    JdbcCorps(JdbcClient sql, Units units) {
        this.sql = sql;
        this.units = units;
    }

    @Override
    public Optional<CorpsPerson> find(UUID id) {
        return named(List.of(id)).stream().findFirst();
    }

    @Override
    public List<CorpsPerson> everybody(LocalDate on) {
        return whole(sql.sql(PersonRows.COLUMNS + "where left_on is null or left_on > :on order by " + PINYIN + ", id")
                .param("on", on)
                .query((row, i) -> PersonRows.person(row))
                .list());
    }

    @Override
    public List<CorpsPerson> named(Collection<UUID> ids) {
        return whole(sql.sql(PersonRows.COLUMNS + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, i) -> PersonRows.person(row))
                .list());
    }

    @Override
    public Page<CorpsPerson> search(Filter filter, @Nullable String cursor, int size) {
        String matching = MATCHING + standing(filter.standing());
        List<String> after = cursor == null ? List.of("", "") : Page.keys(cursor, 2);
        UUID last = after.get(1).isEmpty() ? new UUID(0, 0) : UUID.fromString(after.get(1));
        List<CorpsPerson> found = bind(
                        filter,
                        PersonRows.COLUMNS + matching + "and (" + PINYIN + ", id) > (:name, :last) order by " + PINYIN
                                + ", id limit :limit")
                .param("name", after.getFirst())
                .param("last", last)
                .param("limit", size + 1)
                .query((row, i) -> PersonRows.person(row))
                .list();
        long total = bind(filter, "select count(*) from inspectors_person " + matching)
                .query(Long.class)
                .single();
        return Page.of(
                whole(found),
                size,
                total,
                person -> List.of(person.name(), person.id().toString()));
    }

    private static String standing(@Nullable Standing standing) {
        return switch (standing) {
            case null -> "";
            case LEFT -> "and " + LEFT + " ";
            case TERM_OVER -> "and not " + LEFT + " and " + TERM_OVER + " ";
            case ACTIVE -> "and not " + LEFT + " and coalesce(not " + TERM_OVER + ", true) ";
        };
    }

    private JdbcClient.StatementSpec bind(Filter filter, String text) {
        String like = filter.text() == null || filter.text().isBlank()
                ? null
                : "%"
                        + filter.text()
                                .strip()
                                .replace("\\", "\\\\")
                                .replace("%", "\\%")
                                .replace("_", "\\_") + "%";
        return sql.sql(text)
                .param("kind", filter.kind() == null ? null : Words.of(filter.kind()))
                .param("text", like)
                .param("on", filter.on());
    }

    @Override
    public Optional<Recusal.Place> place(UnitCode code) {
        return units.find(code).map(unit -> {
            Set<UnitCode> same = new HashSet<>(units.campuses(code));
            UnitCode above = unit.parent();
            if (above != null) {
                units.find(above).map(Unit::kind).filter(JdbcCorps::school).ifPresent(kind -> same.add(above));
            }
            return new Recusal.Place(code, unit.name(), same);
        });
    }

    private static boolean school(UnitKind kind) {
        return kind == UnitKind.SCHOOL || kind == UnitKind.KINDERGARTEN || kind == UnitKind.TEACHING_POINT;
    }

    private List<CorpsPerson> whole(List<CorpsPerson> bare) {
        UUID[] ids = bare.stream().map(CorpsPerson::id).toArray(UUID[]::new);
        Map<UUID, List<Employer>> employers = new HashMap<>();
        sql.sql("select * from inspectors_employer where person_id = any(:ids) order by person_id, place")
                .param("ids", ids)
                .query(row -> {
                    employers
                            .computeIfAbsent(row.getObject("person_id", UUID.class), id -> new ArrayList<>())
                            .add(PersonRows.employer(row));
                });
        Map<UUID, List<Tie>> ties = new HashMap<>();
        sql.sql("select * from inspectors_tie where person_id = any(:ids) and ended_at is null order by person_id, id")
                .param("ids", ids)
                .query(row -> {
                    ties.computeIfAbsent(row.getObject("person_id", UUID.class), id -> new ArrayList<>())
                            .add(PersonRows.tie(row));
                });
        return bare.stream()
                .map(person -> PersonRows.with(
                        person,
                        employers.getOrDefault(person.id(), List.of()),
                        ties.getOrDefault(person.id(), List.of())))
                .toList();
    }
}
