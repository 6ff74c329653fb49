package org.duxue.work.programme.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.programme.Assignment;
import org.duxue.work.programme.CaseMoved;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.duxue.work.programme.ProgrammeKind;
import org.duxue.work.programme.ProgrammeProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Cases in PostgreSQL. */
@Repository
@Transactional
class JdbcCases implements Cases {
    private static final String SELECT = """
            select c.id, c.programme_id, p.title, p.kind, p.pack, p.version, p.period, c.unit_code, c.unit_name,
                c.subject ->> 'name' as subject_name, c.subject ->> 'post' as subject_post,
                (c.subject ->> 'from')::date as subject_from, (c.subject ->> 'to')::date as subject_to,
                c.state, c.paused, c.due_on, c.edition
            from programme_case c join programme_programme p on p.id = c.programme_id
            """;
    private static final String BY_NAME = " order by c.unit_name collate \"zh-Hans-CN-x-icu\", c.id";

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    JdbcCases(JdbcClient sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public CaseView find(UUID id) {
        return sql.sql(SELECT + "where c.id = :id")
                .param("id", id)
                .query(JdbcCases::view)
                .optional()
                .orElseThrow(ProgrammeProblem.CASE_UNKNOWN::problem);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseView> of(UUID programme) {
        return sql.sql(SELECT + "where c.programme_id = :programme" + BY_NAME)
                .param("programme", programme)
                .query(JdbcCases::view)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseView> ofUnit(UnitCode unit) {
        return sql.sql(SELECT + "where c.unit_code = :unit order by c.id desc")
                .param("unit", unit.value())
                .query(JdbcCases::view)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseView> assignedToMe() {
        return sql.sql(SELECT + "where c.id in (select programme_my_cases())" + BY_NAME)
                .query(JdbcCases::view)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Assignment> assignments(UUID caseId) {
        return sql.sql("""
                        select id, case_id, account_id, name, role, domains, state, reason, until
                        from programme_assignment where case_id = :case order by id
                        """)
                .param("case", caseId)
                .query((rs, i) -> assignment(rs))
                .list();
    }

    @Override
    public void advance(UUID caseId, CaseState to, String note) {
        CaseView found = sql.sql(SELECT + "where c.id = :id for update of c")
                .param("id", caseId)
                .query(JdbcCases::view)
                .optional()
                .orElseThrow(ProgrammeProblem.CASE_UNKNOWN::problem);
        if (found.paused() != null && to != CaseState.WITHDRAWN) {
            throw ProgrammeProblem.CASE_PAUSED.with("reason", found.paused());
        }
        if (!found.state().next().contains(to)) {
            String possible = found.state().next().stream().map(CaseState::code).collect(Collectors.joining("、"));
            throw ProgrammeProblem.STEP_NOT_POSSIBLE
                    .with("state", found.state().code())
                    .and("to", to.code())
                    .and("possible", possible);
        }
        sql.sql("""
                        with moved as (
                            update programme_case set state = :to, edition = edition + 1, changed_at = clock_timestamp()
                            where id = :id returning id)
                        insert into programme_history (case_id, what, state, note, person)
                        select id, 'moved', :to, :note, :person from moved
                        """)
                .param("id", caseId)
                .param("to", to.code())
                .param("note", note)
                .param("person", Acting.actor().name())
                .update();
        events.publishEvent(new CaseMoved(caseId, found.unit(), found.state(), to, note));
    }

    private static CaseView view(ResultSet rs, int row) throws SQLException {
        return new CaseView(
                Objects.requireNonNull(rs.getObject("id", UUID.class)),
                Objects.requireNonNull(rs.getObject("programme_id", UUID.class)),
                rs.getString("title"),
                ProgrammeKind.of(rs.getString("kind")),
                rs.getString("pack"),
                rs.getString("version"),
                Period.of(rs.getString("period")),
                new UnitCode(rs.getString("unit_code")),
                rs.getString("unit_name"),
                subject(rs),
                CaseState.of(rs.getString("state")),
                rs.getString("paused"),
                day(rs, "due_on"),
                rs.getLong("edition"));
    }

    private static CaseView.@Nullable Subject subject(ResultSet rs) throws SQLException {
        String name = rs.getString("subject_name");
        LocalDate from = day(rs, "subject_from");
        LocalDate to = day(rs, "subject_to");
        return name == null || from == null || to == null
                ? null
                : new CaseView.Subject(name, rs.getString("subject_post"), from, to);
    }

    private static @Nullable LocalDate day(ResultSet rs, String column) throws SQLException {
        Date day = rs.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    private static Assignment assignment(ResultSet rs) throws SQLException {
        Timestamp until = rs.getTimestamp("until");
        return new Assignment(
                Objects.requireNonNull(rs.getObject("id", UUID.class)),
                Objects.requireNonNull(rs.getObject("case_id", UUID.class)),
                Objects.requireNonNull(rs.getObject("account_id", UUID.class)),
                rs.getString("name"),
                Assignment.Role.of(rs.getString("role")),
                Arrays.asList((String[]) rs.getArray("domains").getArray()),
                Assignment.State.of(rs.getString("state")),
                rs.getString("reason"),
                until == null ? null : until.toInstant());
    }
}
