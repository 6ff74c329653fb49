package org.duxue.work.programme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duxue.ground.http.Words;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.ClockKind;
import org.duxue.work.programme.ClockView;
import org.duxue.work.programme.Clocks;
import org.duxue.work.programme.DayCount;
import org.duxue.work.programme.ProgrammeKind;
import org.duxue.work.programme.ProgrammeProblem;
import org.duxue.work.programme.clock.Deadline;
import org.duxue.work.programme.clock.PhasePlan;
import org.duxue.work.programme.clock.WorkCalendar;
import org.duxue.work.programme.launch.Programmes;
import org.duxue.work.programme.running.CaseClocks;
import org.duxue.work.programme.running.StatutoryClocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Clocks in PostgreSQL; a case's due day is that of its earliest running clock. */
@Repository
@Transactional
class JdbcClocks implements Clocks, CaseClocks {
    private static final WorkCalendar CALENDAR = WorkCalendar.builtIn();
    private static final String SELECT =
            "select case_id, kind, started_on, due_on, days, day_count, first_due, stopped_on from programme_clock ";

    private final JdbcClient sql;
    private final Programmes programmes;
    private final Clock clock;

    JdbcClocks(JdbcClient sql, Programmes programmes, Clock clock) {
        this.sql = sql;
        this.programmes = programmes;
        this.clock = clock;
    }

    private record Terms(UUID programme, ProgrammeKind kind, DayCount count) {}

    @Override
    public void start(UUID caseId, ClockKind kind, LocalDate from) {
        Terms terms = terms(caseId);
        int days = kind.days(terms.kind());
        write(caseId, kind, from, Deadline.after(from, days, terms.count(), CALENDAR), days, terms.count());
        refresh(caseId);
    }

    @Override
    public void startUntil(UUID caseId, ClockKind kind, LocalDate from, LocalDate due) {
        write(
                caseId,
                kind,
                from,
                due.isBefore(from) ? from : due,
                0,
                terms(caseId).count());
        refresh(caseId);
    }

    @Override
    public void stop(UUID caseId, ClockKind kind) {
        halt(caseId, List.of(kind));
        refresh(caseId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClockView> of(UUID caseId) {
        return sql.sql(SELECT + "where case_id = :case order by stopped_on is not null, due_on, kind")
                .param("case", caseId)
                .query((row, i) -> view(row))
                .list();
    }

    /** Sets the clocks for a step that was just taken. */
    void entered(CaseView found, CaseState to) {
        LocalDate today = LocalDate.now(clock);
        Terms terms = terms(found.id());
        PhasePlan phases =
                programmes.phases(List.of(terms.programme())).getOrDefault(terms.programme(), new PhasePlan(List.of()));
        StatutoryClocks.Orders orders = StatutoryClocks.entering(to, phases);
        halt(found.id(), orders.stop());
        for (ClockKind kind : orders.start()) {
            if (kind == ClockKind.RECTIFICATION) {
                rectify(found.id(), terms, phases, today);
            } else {
                int days = kind.days(terms.kind());
                write(
                        found.id(),
                        kind,
                        today,
                        Deadline.after(today, days, terms.count(), CALENDAR),
                        days,
                        terms.count());
            }
        }
        orders.phaseEnds()
                .ifPresent(ends -> write(
                        found.id(), ClockKind.PHASE, today, ends.isBefore(today) ? today : ends, 0, terms.count()));
        refresh(found.id());
    }

    /** What the opinion has set stays; else the programme's phase says it, else the usual days. */
    private void rectify(UUID caseId, Terms terms, PhasePlan phases, LocalDate today) {
        boolean set = of(caseId).stream().anyMatch(one -> one.kind() == ClockKind.RECTIFICATION && one.running());
        if (set) {
            return;
        }
        int days = ClockKind.RECTIFICATION.days(terms.kind());
        LocalDate usual = Deadline.after(today, days, terms.count(), CALENDAR);
        LocalDate due = phases.spans().stream()
                .filter(span -> span.id().equals("rectification") && span.ends().isAfter(today))
                .map(PhasePlan.Span::ends)
                .findFirst()
                .orElse(usual);
        write(caseId, ClockKind.RECTIFICATION, today, due, 0, terms.count());
        int report = ClockKind.RECTIFICATION_REPORT.days(terms.kind());
        write(
                caseId,
                ClockKind.RECTIFICATION_REPORT,
                due,
                Deadline.after(due, report, terms.count(), CALENDAR),
                report,
                terms.count());
    }

    @Override
    public void extend(UUID caseId, ClockKind kind, LocalDate due) {
        sql.sql("""
                        update programme_clock set first_due = coalesce(first_due, due_on), due_on = :due
                        where case_id = :case and kind = :kind and stopped_on is null
                        """)
                .param("due", due)
                .param("case", caseId)
                .param("kind", kind.code())
                .update();
        refresh(caseId);
    }

    @Override
    public void shift(UUID caseId, int days) {
        for (ClockView one : of(caseId)) {
            if (one.running() && days > 0) {
                sql.sql("update programme_clock set due_on = :due where case_id = :case and kind = :kind")
                        .param("due", Deadline.shifted(one.due(), days, one.count(), CALENDAR))
                        .param("case", caseId)
                        .param("kind", one.kind().code())
                        .update();
            }
        }
        refresh(caseId);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<ClockView>> running(Collection<UUID> cases) {
        Map<UUID, List<ClockView>> running = new HashMap<>();
        sql.sql(SELECT + "where case_id = any(:cases) and stopped_on is null order by case_id, due_on, kind")
                .param("cases", cases.toArray(UUID[]::new))
                .query(row -> {
                    running.computeIfAbsent(row.getObject("case_id", UUID.class), id -> new ArrayList<>())
                            .add(view(row));
                });
        return running;
    }

    @Override
    public boolean remind(Reminder reminder) {
        return sql.sql("""
                        insert into programme_reminder (case_id, kind, due_on, rung, told, on_day)
                        values (:case, :kind, :due, :rung, :told, :day) on conflict do nothing
                        """)
                        .param("case", reminder.caseId())
                        .param("kind", reminder.kind().code())
                        .param("due", reminder.due())
                        .param("rung", reminder.rung())
                        .param("told", reminder.told())
                        .param("day", reminder.on())
                        .update()
                == 1;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reminder> reminders(UUID caseId) {
        return sql.sql("select * from programme_reminder where case_id = :case order by on_day, rung")
                .param("case", caseId)
                .query((row, i) -> new Reminder(
                        Objects.requireNonNull(row.getObject("case_id", UUID.class)),
                        ClockKind.of(row.getString("kind")),
                        day(row, "due_on"),
                        row.getString("rung"),
                        row.getString("told"),
                        day(row, "on_day")))
                .list();
    }

    private void write(UUID caseId, ClockKind kind, LocalDate from, LocalDate due, int days, DayCount count) {
        sql.sql("""
                        insert into programme_clock (case_id, kind, started_on, due_on, days, day_count)
                        values (:case, :kind, :from, :due, :days, :count)
                        on conflict (case_id, kind) do update set started_on = excluded.started_on, due_on = excluded.due_on,
                            days = excluded.days, day_count = excluded.day_count, first_due = null, stopped_on = null
                        """)
                .param("case", caseId)
                .param("kind", kind.code())
                .param("from", from)
                .param("due", due)
                .param("days", days)
                .param("count", Words.of(count))
                .update();
    }

    private void halt(UUID caseId, List<ClockKind> kinds) {
        sql.sql("""
                        update programme_clock set stopped_on = :today
                        where case_id = :case and kind = any(:kinds) and stopped_on is null
                        """)
                .param("today", LocalDate.now(clock))
                .param("case", caseId)
                .param("kinds", kinds.stream().map(ClockKind::code).toArray(String[]::new))
                .update();
    }

    private void refresh(UUID caseId) {
        sql.sql("""
                        update programme_case set due_on = (
                            select min(due_on) from programme_clock where case_id = :case and stopped_on is null)
                        where id = :case
                        """).param("case", caseId).update();
    }

    private Terms terms(UUID caseId) {
        return sql.sql("""
                        select p.id, p.kind, p.day_count from programme_case c
                        join programme_programme p on p.id = c.programme_id where c.id = :case
                        """)
                .param("case", caseId)
                .query((row, i) -> new Terms(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        ProgrammeKind.of(row.getString("kind")),
                        Words.read(DayCount.class, row.getString("day_count"))))
                .optional()
                .orElseThrow(ProgrammeProblem.CASE_UNKNOWN::problem);
    }

    private static ClockView view(ResultSet row) throws SQLException {
        return new ClockView(
                ClockKind.of(row.getString("kind")),
                day(row, "started_on"),
                day(row, "due_on"),
                row.getInt("days"),
                Words.read(DayCount.class, row.getString("day_count")),
                row.getObject("first_due", LocalDate.class),
                row.getObject("stopped_on", LocalDate.class));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }
}
