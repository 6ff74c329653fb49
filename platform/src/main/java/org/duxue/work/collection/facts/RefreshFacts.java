package org.duxue.work.collection.facts;

import java.util.List;
import java.util.UUID;
import org.duxue.define.scheme.Schemes;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.duxue.work.collection.Answers;
import org.duxue.work.collection.CollectionEvent;
import org.duxue.work.collection.CollectionProblem;
import org.duxue.work.collection.FactSource;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseView;
import org.duxue.work.programme.ProgrammeProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 取数: the office takes the facts of a unit anew for a case, and says why; the older copy stays. */
@Component
public class RefreshFacts {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 500;

    private final CaseDoor door;
    private final Gate gate;
    private final Schemes schemes;
    private final Answers answers;
    private final CaseFacts facts;
    private final FrozenFacts frozen;
    private final ApplicationEventPublisher events;

    RefreshFacts(
            CaseDoor door,
            Gate gate,
            Schemes schemes,
            Answers answers,
            CaseFacts facts,
            FrozenFacts frozen,
            ApplicationEventPublisher events) {
        this.door = door;
        this.gate = gate;
        this.schemes = schemes;
        this.answers = answers;
        this.facts = facts;
        this.frozen = frozen;
        this.events = events;
    }

    @Transactional
    public CaseView refresh(UUID caseId, String reason) {
        CaseView of = door.require(Permission.ANSWER_RETURN, caseId);
        gate.require(Permission.ANSWER_RETURN, of.unit());
        String why = reason.strip();
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            throw CollectionProblem.REASON_REQUIRED.problem();
        }
        if (of.state().over()) {
            throw ProgrammeProblem.CASE_PAUSED.with("reason", "个案已经结束");
        }
        answers.hold(caseId);
        List<FactSource> now =
                facts.standing(of, schemes.appraiser(of.pack(), of.version()).scheme());
        frozen.add(caseId, of.unit(), now, why);
        events.publishEvent(new CollectionEvent.FactsRefreshed(caseId, of.unit(), why, now.size()));
        return of;
    }
}
