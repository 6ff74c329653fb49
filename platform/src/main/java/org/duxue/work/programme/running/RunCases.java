package org.duxue.work.programme.running;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duxue.ground.notice.Noteworthy.Audience;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.programme.Assignment;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseSucceeded;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.duxue.work.programme.ClockKind;
import org.duxue.work.programme.ProgrammeProblem;
import org.duxue.work.programme.announce.Told;
import org.duxue.work.programme.clock.Deadline;
import org.duxue.work.programme.launch.Programme;
import org.duxue.work.programme.launch.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done to a single case by hand; documents and marks move it on by themselves. */
@Component
public class RunCases {
    /** Steps that no document of a higher room takes. */
    private static final Set<CaseState> BY_HAND =
            EnumSet.of(CaseState.SELF_EVALUATION, CaseState.DESK_REVIEW, CaseState.ON_SITE, CaseState.DELIBERATION);

    private final Office office;
    private final CaseDesk desk;
    private final Cases cases;
    private final CaseClocks clocks;
    private final CaseDoor door;
    private final Programmes programmes;
    private final RunProgrammes running;
    private final Units units;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RunCases(
            Office office,
            CaseDesk desk,
            Cases cases,
            CaseClocks clocks,
            CaseDoor door,
            Programmes programmes,
            RunProgrammes running,
            Units units,
            Clock clock,
            ApplicationEventPublisher events) {
        this.office = office;
        this.desk = desk;
        this.cases = cases;
        this.clocks = clocks;
        this.door = door;
        this.programmes = programmes;
        this.running = running;
        this.units = units;
        this.clock = clock;
        this.events = events;
    }

    /** Whether the step is one that people take by hand. */
    public static boolean byHand(CaseState to) {
        return BY_HAND.contains(to);
    }

    @Transactional
    public void pause(UUID id, String why) {
        office.require();
        String reason = Office.reason(why);
        CaseDesk.Row row = desk.hold(id, null);
        CaseView view = open(row);
        if (row.pausedOn() != null) {
            throw ProgrammeProblem.CASE_PAUSED.with("reason", String.valueOf(view.paused()));
        }
        desk.pause(id, reason, today());
        written(view, "paused", reason, Map.of());
        tellUnit(view, "督导暂停", reason);
    }

    @Transactional
    public void resume(UUID id, String why) {
        office.require();
        CaseDesk.Row row = desk.hold(id, null);
        CaseView view = open(row);
        if (row.pausedOn() == null) {
            throw ProgrammeProblem.STATE_WRONG.with("title", view.unitName()).and("state", "进行中");
        }
        LocalDate since = row.pausedOn();
        int stood = since == null ? 0 : Math.max(0, Deadline.left(since, today()));
        desk.pause(id, null, null);
        clocks.shift(id, stood);
        written(view, "resumed", why.strip(), Map.of("days", stood));
        tellUnit(view, "督导恢复", "各项期限顺延 " + stood + " 天");
    }

    /** Gives the running phase of one case another last day. */
    @Transactional
    public void extend(UUID id, LocalDate due, String why) {
        office.require();
        String reason = Office.reason(why);
        CaseView view = open(desk.hold(id, null));
        if (!due.isAfter(today())) {
            throw ProgrammeProblem.DAY_WRONG.with("due", due);
        }
        ClockKind kind = view.state() == CaseState.RECTIFYING ? ClockKind.RECTIFICATION : ClockKind.PHASE;
        clocks.extend(id, kind, due);
        written(view, "extended", reason, Map.of("due", due.toString(), "before", String.valueOf(view.due())));
        tellUnit(view, "期限延至 " + due, reason);
    }

    @Transactional
    public void withdraw(UUID id, String why) {
        office.require();
        String reason = Office.reason(why);
        CaseView view = open(desk.hold(id, null));
        Programme programme = programmes.find(view.programme()).orElseThrow(ProgrammeProblem.UNKNOWN::problem);
        running.giveBack(programme, view);
        desk.flag(id, null);
        cases.advance(id, CaseState.WITHDRAWN, reason);
    }

    /** By the office, or on site and into deliberation by the team's leader. */
    @Transactional
    public void advance(UUID id, CaseState to, String why) {
        if (!office.is()) {
            boolean leads = door.mine(id)
                    .filter(mine -> mine.role() == Assignment.Role.LEADER)
                    .isPresent();
            if (!leads || (to != CaseState.ON_SITE && to != CaseState.DELIBERATION)) {
                office.require();
            }
        }
        if (!byHand(to)) {
            throw ProgrammeProblem.BY_ITS_ROOM.with("to", to.title());
        }
        cases.advance(id, to, why.strip());
    }

    /** The office's decision after a unit was merged or split: the case goes on at a successor. */
    @Transactional
    public void goOn(UUID id, @Nullable String successor, String why) {
        office.require();
        String reason = Office.reason(why);
        CaseView view = open(desk.hold(id, null));
        UnitCode code = successor == null || successor.isBlank() ? view.unit() : new UnitCode(successor);
        Unit unit = units.find(code).orElseThrow(() -> HouseProblem.NOT_FOUND.with("what", "单位 " + code));
        desk.succeed(id, unit);
        written(view, "succession", reason, Map.of("from", view.unit().value(), "to", code.value()));
        events.publishEvent(new CaseSucceeded(id, view.unit(), code));
        tellUnit(cases.find(id), "由本单位承接督导", view.unitName() + "的“" + view.programmeTitle() + "”由本单位继续。");
    }

    private CaseView open(CaseDesk.Row row) {
        if (row.view().state().over()) {
            throw ProgrammeProblem.STATE_WRONG
                    .with("title", row.view().unitName())
                    .and("state", row.view().state().title());
        }
        return row.view();
    }

    private void written(CaseView view, String what, String reason, Map<String, Object> detail) {
        desk.note(view.id(), what, reason, detail);
        Map<String, Object> all = new HashMap<>(detail);
        all.put("reason", reason);
        office.announce("programme:case:" + what, view.id(), view.unit(), all);
    }

    private void tellUnit(CaseView view, String title, String body) {
        for (String role : List.of("principal", "school-reporter")) {
            office.tell(new Told(
                    new Audience.RoleIn(role, view.unit()),
                    title + "：" + view.programmeTitle(),
                    body,
                    "/cases/" + view.id()));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
