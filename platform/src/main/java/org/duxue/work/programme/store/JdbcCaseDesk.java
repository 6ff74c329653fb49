package org.duxue.work.programme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duxue.ground.http.Words;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Page;
import org.duxue.guard.inspectors.Ground;
import org.duxue.work.programme.Assignment;
import org.duxue.work.programme.ProgrammeProblem;
import org.duxue.work.programme.running.CaseDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The office's view of cases in PostgreSQL. */
@Repository
@Transactional
class JdbcCaseDesk implements CaseDesk {
    private static final String MATCHING = """
            where c.programme_id = :programme and (:state::text is null or c.state = :state)
            and (:text::text is null or c.unit_name ilike :text or c.unit_code ilike :text
                or c.unit ->> 'town' ilike :text or c.subject ->> 'name' ilike :text)
            and (not :flagged or c.flag is not null)
            """;

    private final JdbcClient sql;
    private final JsonMapper json;

    JdbcCaseDesk(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Row> search(Filter filter, @Nullable String cursor, int size) {
        String order = switch (filter.sort()) {
            case "state" -> " order by c.state, c.unit_name collate \"zh-Hans-CN-x-icu\", c.id";
            case "due" -> " order by c.due_on nulls last, c.unit_name collate \"zh-Hans-CN-x-icu\", c.id";
            default -> CaseRows.BY_NAME;
        };
        int from = cursor == null ? 0 : offset(Page.keys(cursor, 1).getFirst());
        List<Row> found = bind(filter, CaseRows.SELECT + MATCHING + order + " limit :limit offset :from")
                .param("limit", size + 1)
                .param("from", from)
                .query((row, i) -> read(row))
                .list();
        long total = bind(filter, "select count(*) from programme_case c " + MATCHING)
                .query(Long.class)
                .single();
        return Page.of(found, size, total, last -> List.of(Integer.toString(from + size)));
    }

    private JdbcClient.StatementSpec bind(Filter filter, String text) {
        String like = filter.text() == null || filter.text().isBlank()
                ? null
                : "%" + filter.text().strip() + "%";
        return sql.sql(text)
                .param("programme", filter.programme())
                .param("state", filter.state() == null || filter.state().isBlank() ? null : filter.state())
                .param("text", like)
                .param("flagged", filter.flagged());
    }

    private static int offset(String key) {
        return key.matches("\\d{1,9}") ? Integer.parseInt(key) : 0;
    }

    @Override
    @Transactional(readOnly = true)
    public Row row(UUID caseId) {
        return sql.sql(CaseRows.SELECT + "where c.id = :id")
                .param("id", caseId)
                .query((row, i) -> read(row))
                .optional()
                .orElseThrow(ProgrammeProblem.CASE_UNKNOWN::problem);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> open() {
        return sql.sql(CaseRows.SELECT + """
                        where c.state not in ('closed', 'withdrawn') and p.state in ('running', 'paused')
                        order by c.due_on nulls last, c.id
                        """).query((row, i) -> read(row)).list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> ofPerson(UUID person) {
        return sql.sql(CaseRows.SELECT + """
                        where c.id in (select case_id from programme_assignment where person_id = :person) order by c.id desc
                        """)
                .param("person", person)
                .query((row, i) -> read(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Assignment.Role> mine() {
        Map<UUID, Assignment.Role> mine = new HashMap<>();
        sql.sql("""
                        select case_id, role from programme_assignment
                        where account_id = :me and state = 'active' and (until is null or until > now())
                        """).param("me", Acting.actor().id()).query(row -> {
            mine.merge(
                    row.getObject("case_id", UUID.class),
                    Assignment.Role.of(row.getString("role")),
                    (one, other) -> one.compareTo(other) < 0 ? one : other);
        });
        return mine;
    }

    @Override
    public Row hold(UUID caseId, @Nullable Long edition) {
        Row held = sql.sql(CaseRows.SELECT + "where c.id = :id for update of c")
                .param("id", caseId)
                .query((row, i) -> read(row))
                .optional()
                .orElseThrow(ProgrammeProblem.CASE_UNKNOWN::problem);
        if (edition != null && held.view().edition() != edition) {
            throw HouseProblem.VERSION_STALE.problem();
        }
        return held;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> history(UUID caseId) {
        return sql.sql("select * from programme_history where case_id = :case order by id desc")
                .param("case", caseId)
                .query((row, i) -> new Entry(
                        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .toInstant(),
                        row.getString("person"),
                        row.getString("what"),
                        row.getString("from_state"),
                        row.getString("state"),
                        row.getString("note"),
                        row.getString("detail")))
                .list();
    }

    @Override
    public void note(UUID caseId, String what, String note, Map<String, Object> detail) {
        sql.sql("""
                        with c as (
                            update programme_case set edition = edition + 1, changed_at = clock_timestamp()
                            where id = :case returning id, state)
                        insert into programme_history (case_id, what, from_state, state, note, detail, person)
                        select id, :what, state, state, :note, cast(:detail as jsonb), :person from c
                        """)
                .param("case", caseId)
                .param("what", what)
                .param("note", note)
                .param("detail", json.writeValueAsString(detail))
                .param("person", Acting.actor().name())
                .update();
    }

    @Override
    public void pause(UUID caseId, @Nullable String reason, @Nullable LocalDate on) {
        sql.sql("update programme_case set paused = :reason, paused_on = :on where id = :case")
                .param("reason", reason)
                .param("on", on)
                .param("case", caseId)
                .update();
    }

    @Override
    public void flag(UUID caseId, @Nullable Flag flag) {
        sql.sql("update programme_case set flag = cast(:flag as jsonb) where id = :case")
                .param("flag", flag == null ? null : json.writeValueAsString(flag))
                .param("case", caseId)
                .update();
    }

    @Override
    public void succeed(UUID caseId, Unit successor) {
        sql.sql("""
                        update programme_case set unit_code = :code, unit_name = :name, unit = cast(:unit as jsonb), flag = null
                        where id = :case
                        """)
                .param("code", successor.code().value())
                .param("name", successor.name())
                .param("unit", json.writeValueAsString(JdbcLaunching.described(successor)))
                .param("case", caseId)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Seat> seats(UUID caseId) {
        return sql.sql(CaseRows.ASSIGNMENTS + "where case_id = :case order by state, role, id")
                .param("case", caseId)
                .query((row, i) -> new Seat(
                        CaseRows.assignment(row),
                        row.getObject("person_id", UUID.class),
                        row.getString("kind"),
                        row.getString("ground")))
                .list();
    }

    @Override
    public void end(UUID assignment, Assignment.State state, @Nullable Ground ground, String reason) {
        sql.sql("""
                        update programme_assignment set state = :state, ground = :ground, reason = :reason,
                            ended_at = clock_timestamp(), ended_by = :by
                        where id = :id and state = 'active'
                        """)
                .param("state", state.code())
                .param("ground", ground == null ? null : Words.of(ground))
                .param("reason", reason)
                .param("by", Acting.actor().name())
                .param("id", assignment)
                .update();
    }

    private Row read(ResultSet row) throws SQLException {
        String flag = row.getString("flag");
        return new Row(
                CaseRows.view(row),
                json.readValue(row.getString("unit"), Described.class),
                flag == null ? null : json.readValue(flag, Flag.class),
                row.getObject("paused_on", LocalDate.class),
                row.getInt("minutes"));
    }
}
