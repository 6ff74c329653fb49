package org.duxue.work.collection.signing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duxue.define.scheme.Schemes;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.duxue.work.collection.Answer;
import org.duxue.work.collection.Answers;
import org.duxue.work.collection.CollectionEvent;
import org.duxue.work.collection.CollectionProblem;
import org.duxue.work.collection.answering.AskedPoint;
import org.duxue.work.collection.answering.Editing;
import org.duxue.work.programme.Assignment;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Single points go back to the unit with a reason and a day, while the rest stays handed in; the office gives more time, and
 * the team accepts what it has nothing to ask about.
 */
@Component
public class GiveBack {
    /** Longest time to put a point right. */
    public static final int MOST_DAYS = 60;

    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 500;
    private static final List<String> READERS = List.of("principal", "school-reporter");

    private final CaseDoor door;
    private final Gate gate;
    private final Schemes schemes;
    private final Answers answers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GiveBack(
            CaseDoor door, Gate gate, Schemes schemes, Answers answers, ApplicationEventPublisher events, Clock clock) {
        this.door = door;
        this.gate = gate;
        this.schemes = schemes;
        this.answers = answers;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public CaseView giveBack(UUID caseId, String point, String reason, LocalDate due) {
        CaseView of = reviewed(caseId);
        Point asked = AskedPoint.find(scheme(of), point);
        refuseOtherDomains(of, List.of(point));
        String why = reason(reason);
        day(due);
        answers.hold(caseId);
        if (answers.giveBack(caseId, point, why, due).isEmpty()) {
            throw CollectionProblem.NOT_HANDED_IN.with("point", point);
        }
        events.publishEvent(new CollectionEvent.GivenBack(caseId, of.unit(), point, why, due));
        READERS.forEach(role -> events.publishEvent(new CameBack(caseId, of.unit(), role, asked.name(), why, due)));
        return of;
    }

    /** Only the office gives more time. */
    @Transactional
    public CaseView extend(UUID caseId, String point, String reason, LocalDate due) {
        CaseView of = reviewed(caseId);
        gate.require(Permission.ANSWER_RETURN, of.unit());
        String why = reason(reason);
        day(due);
        answers.hold(caseId);
        if (answers.extend(caseId, point, why, due).isEmpty()) {
            throw CollectionProblem.NOT_GIVEN_BACK.with("point", point);
        }
        events.publishEvent(new CollectionEvent.Extended(caseId, of.unit(), point, due, why));
        return of;
    }

    /** @param points those to accept; none for every one that is handed in and in the caller's domains */
    @Transactional
    public CaseView accept(UUID caseId, List<String> points) {
        CaseView of = reviewed(caseId);
        refuseOtherDomains(of, points);
        answers.hold(caseId);
        List<String> asked = points.isEmpty()
                ? answers.of(caseId).values().stream()
                        .map(Answer::point)
                        .filter(point -> mayJudge(of, point))
                        .toList()
                : points;
        List<String> accepted = answers.accept(caseId, asked);
        if (!accepted.isEmpty()) {
            events.publishEvent(new CollectionEvent.Accepted(caseId, of.unit(), accepted));
        }
        return of;
    }

    private CaseView reviewed(UUID caseId) {
        CaseView of = door.require(Permission.ANSWER_RETURN, caseId);
        if (!Editing.reviewed(of.state())) {
            throw CollectionProblem.NOT_SUBMITTED.problem();
        }
        return of;
    }

    private void refuseOtherDomains(CaseView of, List<String> points) {
        points.stream().filter(point -> !mayJudge(of, point)).findFirst().ifPresent(point -> {
            throw CollectionProblem.NOT_YOUR_DOMAIN.with("point", point);
        });
    }

    /** The office everywhere, a reviewer in the domains assigned. */
    private boolean mayJudge(CaseView of, String point) {
        if (gate.allows(Permission.ANSWER_RETURN, of.unit())) {
            return true;
        }
        List<String> domains = door.mine(of.id()).map(Assignment::domains).orElse(List.of());
        return domains.isEmpty()
                || AskedPoint.domain(scheme(of), point)
                        .map(domain -> domains.contains(domain.id()))
                        .orElse(false);
    }

    private Appraisal scheme(CaseView of) {
        return schemes.appraiser(of.pack(), of.version()).scheme();
    }

    private void day(LocalDate due) {
        LocalDate today = LocalDate.now(clock);
        if (due.isBefore(today) || due.isAfter(today.plusDays(MOST_DAYS))) {
            throw CollectionProblem.DUE_IMPOSSIBLE.with("days", MOST_DAYS);
        }
    }

    private static String reason(String reason) {
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw CollectionProblem.REASON_REQUIRED.problem();
        }
        return why;
    }
}
