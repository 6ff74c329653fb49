package org.duxue.work.programme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.http.Words;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.Period;
import org.duxue.work.programme.DayCount;
import org.duxue.work.programme.ProgrammeKind;
import org.duxue.work.programme.clock.PhasePlan;
import org.duxue.work.programme.launch.Draft;
import org.duxue.work.programme.launch.Programme;
import org.duxue.work.programme.launch.ProgrammeState;
import org.duxue.work.programme.launch.Programmes;
import org.duxue.work.programme.launch.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Programmes in PostgreSQL. */
@Repository
@Transactional
class JdbcProgrammes implements Programmes {
    private static final String SELECT = "select * from programme_programme ";
    private static final String MATCHING = """
            where (:state::text is null or state = :state)
            and (:period::text is null or period = :period)
            and (:text::text is null or title ilike :text)
            """;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    JdbcProgrammes(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public UUID add(Draft draft, Actor by) {
        UUID id = bind(draft, """
                        insert into programme_programme (title, pack, version, period, kind, day_count, parameters, entry_id,
                            plan_year, plan_item, draw_seed, created_by, created_name)
                        values (:title, :pack, :version, :period, :kind, :count, cast(:parameters as jsonb), :entry,
                            :planYear, :planItem, :seed, :byId, :by)
                        returning id
                        """)
                .param("byId", by.id())
                .param("by", by.name())
                .query((row, i) -> row.getObject("id", UUID.class))
                .single();
        sql.sql("insert into programme_draft (programme_id, content) values (:id, cast(:content as jsonb))")
                .param("id", id)
                .param("content", json.writeValueAsString(draft))
                .update();
        return Objects.requireNonNull(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Programme> find(UUID id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, i) -> read(row))
                .optional();
    }

    @Override
    public Optional<Programme> hold(UUID id) {
        return sql.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query((row, i) -> read(row))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Draft> draft(UUID id) {
        return sql.sql("select content from programme_draft where programme_id = :id")
                .param("id", id)
                .query((row, i) -> json.readValue(row.getString("content"), Draft.class))
                .optional();
    }

    @Override
    public boolean save(UUID id, Draft draft, long edition) {
        int changed = bind(draft, """
                        update programme_programme set title = :title, pack = :pack, version = :version, period = :period,
                            kind = :kind, day_count = :count, parameters = cast(:parameters as jsonb), entry_id = :entry,
                            plan_year = :planYear, plan_item = :planItem, draw_seed = :seed, edition = edition + 1
                        where id = :id and edition = :edition and state = 'draft'
                        """).param("id", id).param("edition", edition).update();
        if (changed == 1) {
            sql.sql("update programme_draft set content = cast(:content as jsonb) where programme_id = :id")
                    .param("content", json.writeValueAsString(draft))
                    .param("id", id)
                    .update();
        }
        return changed == 1;
    }

    @Override
    public void delete(UUID id) {
        sql.sql("delete from programme_programme where id = :id and state = 'draft'")
                .param("id", id)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Programme> search(Filter filter, @Nullable String cursor, int size) {
        String after = cursor == null ? null : Page.keys(cursor, 1).getFirst();
        List<Programme> found = bind(
                        filter,
                        SELECT + MATCHING
                                + "and (:after::uuid is null or id < :after::uuid) order by id desc limit :limit")
                .param("after", after)
                .param("limit", size + 1)
                .query((row, i) -> read(row))
                .list();
        long total = bind(filter, "select count(*) from programme_programme " + MATCHING)
                .query(Long.class)
                .single();
        return Page.of(found, size, total, one -> List.of(one.id().toString()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Progress> progress(Collection<UUID> ids, LocalDate today) {
        Map<UUID, Progress> progress = new HashMap<>();
        sql.sql("""
                        select programme_id, state, count(*) as cases,
                            count(*) filter (where due_on < :today and paused is null) as overdue,
                            count(paused) as paused, count(flag) as flagged
                        from programme_case where programme_id = any(:ids) group by programme_id, state
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("today", today)
                .query(row -> {
                    boolean open = !List.of("closed", "withdrawn").contains(row.getString("state"));
                    Progress one = new Progress(
                            Map.of(row.getString("state"), row.getInt("cases")),
                            open ? row.getInt("overdue") : 0,
                            open ? row.getInt("paused") : 0,
                            open ? row.getInt("flagged") : 0);
                    progress.merge(row.getObject("programme_id", UUID.class), one, JdbcProgrammes::add);
                });
        return progress;
    }

    private static Progress add(Progress one, Progress other) {
        Map<String, Integer> states = new HashMap<>(one.states());
        other.states().forEach((state, cases) -> states.merge(state, cases, Integer::sum));
        return new Progress(
                states,
                one.overdue() + other.overdue(),
                one.paused() + other.paused(),
                one.flagged() + other.flagged());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, PhasePlan> phases(Collection<UUID> ids) {
        Map<UUID, List<PhasePlan.Span>> spans = new HashMap<>();
        sql.sql("select * from programme_phase where programme_id = any(:ids) order by programme_id, ordinal")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    spans.computeIfAbsent(row.getObject("programme_id", UUID.class), id -> new ArrayList<>())
                            .add(new PhasePlan.Span(
                                    row.getString("id"),
                                    row.getString("name"),
                                    row.getString("name_en"),
                                    Objects.requireNonNull(row.getObject("starts_on", LocalDate.class)),
                                    Objects.requireNonNull(row.getObject("ends_on", LocalDate.class))));
                });
        Map<UUID, PhasePlan> plans = new HashMap<>();
        spans.forEach((id, list) -> plans.put(id, new PhasePlan(list)));
        return plans;
    }

    @Override
    public void change(UUID id, ProgrammeState state, @Nullable String paused) {
        sql.sql("""
                        update programme_programme set state = :state, paused = :paused, edition = edition + 1,
                            paused_on = case when :paused::text is null then null else cast(:today as date) end,
                            ended_at = case when :over then clock_timestamp() end
                        where id = :id
                        """)
                .param("state", Words.of(state))
                .param("paused", paused)
                .param("today", LocalDate.now(clock))
                .param("over", state.over())
                .param("id", id)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable LocalDate pausedOn(UUID id) {
        return sql.sql("select paused_on from programme_programme where id = :id and paused_on is not null")
                .param("id", id)
                .query((row, i) -> row.getObject("paused_on", LocalDate.class))
                .optional()
                .orElse(null);
    }

    @Override
    public void log(UUID id, String what, String note, Map<String, Object> detail) {
        sql.sql("""
                        insert into programme_log (programme_id, what, note, detail, person)
                        values (:id, :what, :note, cast(:detail as jsonb), :person)
                        """)
                .param("id", id)
                .param("what", what)
                .param("note", note)
                .param("detail", json.writeValueAsString(detail))
                .param("person", Acting.actor().name())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Logged> log(UUID id) {
        return sql.sql(
                        "select at, person, what, note, detail from programme_log where programme_id = :id order by id desc")
                .param("id", id)
                .query((row, i) -> new Logged(
                        Objects.requireNonNull(instant(row, "at")),
                        row.getString("person"),
                        row.getString("what"),
                        row.getString("note"),
                        row.getString("detail")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Programme> ofPlan(int year) {
        return sql.sql(SELECT
                        + "where plan_year = :year and plan_item is not null and state <> 'withdrawn' order by id")
                .param("year", year)
                .query((row, i) -> read(row))
                .list();
    }

    private JdbcClient.StatementSpec bind(Filter filter, String text) {
        String like = filter.text() == null || filter.text().isBlank()
                ? null
                : "%" + filter.text().strip() + "%";
        return sql.sql(text)
                .param("state", filter.state() == null ? null : Words.of(filter.state()))
                .param("period", filter.period())
                .param("text", like);
    }

    private JdbcClient.StatementSpec bind(Draft draft, String text) {
        LocalDate first =
                draft.phases().isEmpty() ? null : draft.phases().getFirst().starts();
        return sql.sql(text)
                .param("title", draft.title())
                .param("pack", draft.pack())
                .param("version", draft.version())
                .param("period", draft.period())
                .param("kind", draft.kind())
                .param("count", draft.dayCount())
                .param("parameters", json.writeValueAsString(draft.parameters()))
                .param("entry", draft.entry(), java.sql.Types.OTHER)
                .param("planYear", draft.planItem() == null || first == null ? null : first.getYear())
                .param("planItem", draft.planItem())
                .param("seed", draft.seed());
    }

    private Programme read(ResultSet row) throws SQLException {
        String rules = row.getString("rules");
        return new Programme(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("pack"),
                row.getString("version"),
                Period.of(row.getString("period")),
                ProgrammeKind.of(row.getString("kind")),
                Words.read(DayCount.class, row.getString("day_count")),
                Words.read(ProgrammeState.class, row.getString("state")),
                rules == null ? null : json.readValue(rules, Programme.Rules.class),
                row.getObject("entry_id", UUID.class),
                row.getInt("minutes"),
                number(row, "plan_year"),
                number(row, "plan_item"),
                (Long) row.getObject("draw_seed"),
                row.getString("paused"),
                row.getString("created_name"),
                Objects.requireNonNull(instant(row, "created_at")),
                row.getString("launched_name"),
                instant(row, "launched_at"),
                row.getLong("edition"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        Number number = (Number) row.getObject(column);
        return number == null ? null : number.intValue();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
