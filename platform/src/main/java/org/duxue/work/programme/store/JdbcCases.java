package org.duxue.work.programme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.programme.Assignment;
import org.duxue.work.programme.CaseMachine;
import org.duxue.work.programme.CaseMachine.Standing;
import org.duxue.work.programme.CaseMoved;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.duxue.work.programme.ProgrammeProblem;
import org.duxue.work.programme.running.MoveNotices;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Cases in PostgreSQL. */
@Repository
@Transactional
class JdbcCases implements Cases {
    private final JdbcClient sql;
    private final JdbcClocks clocks;
    private final Units units;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    JdbcCases(JdbcClient sql, JdbcClocks clocks, Units units, Clock clock, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clocks = clocks;
        this.units = units;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public CaseView find(UUID id) {
        return sql.sql(CaseRows.SELECT + "where c.id = :id")
                .param("id", id)
                .query((row, i) -> CaseRows.view(row))
                .optional()
                .orElseThrow(ProgrammeProblem.CASE_UNKNOWN::problem);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseView> of(UUID programme) {
        return sql.sql(CaseRows.SELECT + "where c.programme_id = :programme" + CaseRows.BY_NAME)
                .param("programme", programme)
                .query((row, i) -> CaseRows.view(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseView> ofUnit(UnitCode unit) {
        return sql.sql(CaseRows.SELECT + "where c.unit_code = :unit order by c.id desc")
                .param("unit", unit.value())
                .query((row, i) -> CaseRows.view(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseView> assignedToMe() {
        return sql.sql(CaseRows.SELECT + "where c.id in (select programme_my_cases())" + CaseRows.BY_NAME)
                .query((row, i) -> CaseRows.view(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Phase> phases(UUID programme) {
        return sql.sql("""
                        select id, name, starts_on, ends_on from programme_phase where programme_id = :programme order by ordinal
                        """)
                .param("programme", programme)
                .query((row, i) -> new Phase(
                        row.getString("id"),
                        row.getString("name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Assignment> assignments(UUID caseId) {
        return sql.sql(CaseRows.ASSIGNMENTS + "where case_id = :case order by id")
                .param("case", caseId)
                .query((row, i) -> CaseRows.assignment(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Standing standing(UUID caseId) {
        return sql.sql("""
                        select c.state, c.paused, p.state as programme_state, p.paused as programme_paused,
                            coalesce(c.flag ->> 'kind' = 'unit-ended', false) as undecided,
                            coalesce((p.rules ->> 'team')::integer, 0) as needed,
                            (select count(distinct a.account_id) from programme_assignment a
                                where a.case_id = c.id and a.state = 'active' and a.role in ('leader', 'rater')
                                and (a.until is null or a.until > now())) as team
                        from programme_case c join programme_programme p on p.id = c.programme_id
                        where c.id = :id
                        """)
                .param("id", caseId)
                .query((row, i) -> standing(row))
                .optional()
                .orElseThrow(ProgrammeProblem.CASE_UNKNOWN::problem);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Assignment> assignmentsOf(UUID programme) {
        return sql.sql("""
                        select a.id, a.case_id, a.account_id, a.name, a.role, a.domains, a.state, a.reason, a.until
                        from programme_assignment a join programme_case c on c.id = a.case_id
                        where c.programme_id = :programme order by a.id
                        """)
                .param("programme", programme)
                .query((row, i) -> CaseRows.assignment(row))
                .list();
    }

    @Override
    public void advance(UUID caseId, CaseState to, String note) {
        CaseView found = sql.sql(CaseRows.SELECT + "where c.id = :id for update of c")
                .param("id", caseId)
                .query((row, i) -> CaseRows.view(row))
                .optional()
                .orElseThrow(ProgrammeProblem.CASE_UNKNOWN::problem);
        CaseMachine.refuse(standing(caseId), to).ifPresent(refusal -> {
            throw refusal;
        });
        sql.sql("""
                        with moved as (
                            update programme_case set state = :to, edition = edition + 1, changed_at = clock_timestamp()
                            where id = :id returning id)
                        insert into programme_history (case_id, what, from_state, state, note, person)
                        select id, 'moved', :from, :to, :note, :person from moved
                        """)
                .param("id", caseId)
                .param("from", found.state().code())
                .param("to", to.code())
                .param("note", note)
                .param("person", Acting.actor().name())
                .update();
        clocks.entered(found, to);
        events.publishEvent(new CaseMoved(caseId, found.unit(), found.state(), to, note));
        tell(found, to);
    }

    private void tell(CaseView found, CaseState to) {
        Instant now = clock.instant();
        List<Assignment> team =
                assignments(found.id()).stream().filter(one -> one.inForce(now)).toList();
        Optional<UnitCode> district = units.root().map(Unit::code);
        MoveNotices.of(found, to, team, district.orElse(found.unit())).forEach(events::publishEvent);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                CaseState.of(row.getString("state")),
                row.getString("paused"),
                programme(row.getString("programme_state"), row.getString("programme_paused")),
                row.getBoolean("undecided"),
                row.getInt("team"),
                row.getInt("needed"));
    }

    private static @Nullable String programme(String state, @Nullable String paused) {
        return switch (state) {
            case "paused" -> "项目已暂停" + (paused == null ? "" : "（" + paused + "）");
            case "closed" -> "项目已结束";
            case "withdrawn" -> "项目已撤销";
            default -> null;
        };
    }
}
