package org.duxue.work.programme.running;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duxue.ground.access.HouseRole;
import org.duxue.ground.notice.Noteworthy.Audience;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.programme.Assignment;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.duxue.work.programme.ClockKind;
import org.duxue.work.programme.clock.Rung;
import org.springframework.stereotype.Component;

/** Who is told that a clock runs out. */
@Component
class Doers {
    private final Cases cases;
    private final Units units;
    private final Clock clock;

    Doers(Cases cases, Units units, Clock clock) {
        this.cases = cases;
        this.units = units;
        this.clock = clock;
    }

    /** Whoever has to act, and as the ladder rises the office and the leader. */
    Set<Audience> of(CaseView view, ClockKind kind, Rung.Audience reach) {
        Set<Audience> whom = new HashSet<>(acting(view, kind));
        UnitCode district = units.root().map(Unit::code).orElse(view.unit());
        if (reach != Rung.Audience.DOER) {
            whom.add(new Audience.RoleIn(HouseRole.DISTRICT_OFFICER.code(), district));
        }
        if (reach == Rung.Audience.LEADER) {
            whom.add(new Audience.RoleIn(HouseRole.DISTRICT_LEADER.code(), district));
        }
        return whom;
    }

    /** Whoever has to act before this clock runs out. */
    private List<Audience> acting(CaseView view, ClockKind kind) {
        boolean unit = switch (kind) {
            case DEFENCE, RECTIFICATION, RECTIFICATION_REPORT -> true;
            case PHASE -> view.state() == CaseState.PREPARING || view.state() == CaseState.SELF_EVALUATION;
            case FEEDBACK, OPINION_LETTER -> false;
        };
        if (unit) {
            return List.of(
                    new Audience.RoleIn(HouseRole.PRINCIPAL.code(), view.unit()),
                    new Audience.RoleIn(HouseRole.SCHOOL_REPORTER.code(), view.unit()));
        }
        List<Audience> doers = new ArrayList<>();
        boolean reviewers =
                kind == ClockKind.PHASE && (view.state() == CaseState.DESK_REVIEW || view.state() == CaseState.ON_SITE);
        if (reviewers) {
            cases.assignments(view.id()).stream()
                    .filter(one -> one.inForce(clock.instant()) && one.role().marks())
                    .map(Assignment::account)
                    .distinct()
                    .forEach(account -> doers.add(new Audience.OneAccount(account)));
        }
        if (doers.isEmpty()) {
            UnitCode district = units.root().map(Unit::code).orElse(view.unit());
            doers.add(new Audience.RoleIn(HouseRole.DISTRICT_OFFICER.code(), district));
        }
        return doers;
    }
}
