package org.duxue.work.collection.facts;

import java.util.EnumSet;
import java.util.Set;
import org.duxue.define.scheme.Schemes;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.duxue.work.programme.CaseMoved;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.Cases;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A case that comes to its reviewers without a signature, since its scheme asks the unit nothing or the office closed the
 * self-evaluation, gets its copy of the facts then: reviewers do not see the unit's own. Whoever moves it must see them.
 */
@Component
class FreezeOnEntry {
    private static final Set<CaseState> REVIEWED =
            EnumSet.of(CaseState.DESK_REVIEW, CaseState.ON_SITE, CaseState.DELIBERATION);

    private final Gate gate;
    private final Cases cases;
    private final Schemes schemes;
    private final CaseFacts facts;
    private final FrozenFacts frozen;

    FreezeOnEntry(Gate gate, Cases cases, Schemes schemes, CaseFacts facts, FrozenFacts frozen) {
        this.gate = gate;
        this.cases = cases;
        this.schemes = schemes;
        this.facts = facts;
        this.frozen = frozen;
    }

    @EventListener
    void freeze(CaseMoved moved) {
        boolean wanted = REVIEWED.contains(moved.to())
                && gate.allows(Permission.FACTS_READ, moved.at())
                && frozen.latest(moved.caseId()).isEmpty();
        if (wanted) {
            CaseView of = cases.find(moved.caseId());
            frozen.add(
                    of.id(),
                    of.unit(),
                    facts.standing(
                            of, schemes.appraiser(of.pack(), of.version()).scheme()),
                    "进入评审时取数");
        }
    }
}
