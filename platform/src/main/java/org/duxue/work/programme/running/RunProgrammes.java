package org.duxue.work.programme.running;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.ground.shared.UnitCode;
import org.duxue.guard.burden.BurdenGate;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.duxue.work.programme.ProgrammeProblem;
import org.duxue.work.programme.clock.Deadline;
import org.duxue.work.programme.launch.Programme;
import org.duxue.work.programme.launch.ProgrammeState;
import org.duxue.work.programme.launch.Programmes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office does to a programme that runs: lets it stand still and go on, closes it, gives it up. */
@Component
public class RunProgrammes {
    private final Office office;
    private final Programmes programmes;
    private final Cases cases;
    private final CaseDesk desk;
    private final CaseClocks clocks;
    private final BurdenGate burden;
    private final Clock clock;

    RunProgrammes(
            Office office,
            Programmes programmes,
            Cases cases,
            CaseDesk desk,
            CaseClocks clocks,
            BurdenGate burden,
            Clock clock) {
        this.office = office;
        this.programmes = programmes;
        this.cases = cases;
        this.desk = desk;
        this.clocks = clocks;
        this.burden = burden;
        this.clock = clock;
    }

    @Transactional
    public Programme pause(UUID id, String why) {
        UnitCode district = office.require();
        String reason = Office.reason(why);
        Programme programme = held(id, ProgrammeState.RUNNING);
        programmes.change(id, ProgrammeState.PAUSED, reason);
        programmes.log(id, "paused", reason, Map.of());
        office.announce("programme:programme:paused", id, district, detail(programme, reason));
        return find(id);
    }

    /** Every clock that stood still runs on from where it was. */
    @Transactional
    public Programme resume(UUID id, String why) {
        UnitCode district = office.require();
        Programme programme = held(id, ProgrammeState.PAUSED);
        LocalDate since = programmes.pausedOn(id);
        int stood = since == null ? 0 : Math.max(0, Deadline.left(since, LocalDate.now(clock)));
        for (CaseDesk.Row row : desk.open()) {
            if (row.view().programme().equals(id) && row.pausedOn() == null) {
                clocks.shift(row.view().id(), stood);
            }
        }
        programmes.change(id, ProgrammeState.RUNNING, null);
        programmes.log(id, "resumed", why.strip(), Map.of("days", stood));
        office.announce("programme:programme:resumed", id, district, detail(programme, why.strip()));
        return find(id);
    }

    @Transactional
    public Programme close(UUID id, String why) {
        UnitCode district = office.require();
        Programme programme = held(id, ProgrammeState.RUNNING);
        long open = cases.of(id).stream().filter(one -> !one.state().over()).count();
        if (open > 0) {
            throw ProgrammeProblem.CASES_OPEN.with("count", open);
        }
        programmes.change(id, ProgrammeState.CLOSED, null);
        programmes.log(id, "closed", why.strip(), Map.of());
        office.announce("programme:programme:closed", id, district, detail(programme, why.strip()));
        return find(id);
    }

    /** Gives up every open case; schools that have not handed anything in get their minutes back. */
    @Transactional
    public Programme withdraw(UUID id, String why) {
        UnitCode district = office.require();
        String reason = Office.reason(why);
        Programme programme = programmes.hold(id).orElseThrow(ProgrammeProblem.UNKNOWN::problem);
        if (programme.state().over() || programme.state() == ProgrammeState.DRAFT) {
            throw wrongState(programme);
        }
        for (CaseView one : cases.of(id)) {
            if (!one.state().over()) {
                giveBack(programme, one);
                cases.advance(one.id(), CaseState.WITHDRAWN, reason);
            }
        }
        programmes.change(id, ProgrammeState.WITHDRAWN, null);
        programmes.log(id, "withdrawn", reason, Map.of());
        office.announce("programme:programme:withdrawn", id, district, detail(programme, reason));
        return find(id);
    }

    /** Takes off the ledger what a case asked of its unit, unless the unit has done it already. */
    void giveBack(Programme programme, CaseView one) {
        UUID entry = programme.entry();
        boolean nothingDone =
                List.of(CaseState.PREPARING, CaseState.SELF_EVALUATION).contains(one.state());
        if (entry != null && nothingDone) {
            burden.release(entry, one.unit(), programme.title() + "（撤销）", programme.minutes(), LocalDate.now(clock));
        }
    }

    private Programme find(UUID id) {
        return programmes.find(id).orElseThrow(ProgrammeProblem.UNKNOWN::problem);
    }

    private Programme held(UUID id, ProgrammeState needed) {
        Programme programme = programmes.hold(id).orElseThrow(ProgrammeProblem.UNKNOWN::problem);
        if (programme.state() != needed) {
            throw wrongState(programme);
        }
        return programme;
    }

    private static RuntimeException wrongState(Programme programme) {
        return ProgrammeProblem.STATE_WRONG
                .with("title", programme.title())
                .and("state", programme.state().title());
    }

    private static Map<String, Object> detail(Programme programme, String reason) {
        return reason.isEmpty()
                ? Map.of("title", programme.title())
                : Map.of("title", programme.title(), "reason", reason);
    }
}
