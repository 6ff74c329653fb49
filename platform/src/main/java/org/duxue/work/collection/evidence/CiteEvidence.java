package org.duxue.work.collection.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.duxue.define.scheme.Schemes;
import org.duxue.ground.shared.Permission;
import org.duxue.work.collection.Answers;
import org.duxue.work.collection.CollectionProblem;
import org.duxue.work.collection.Evidence;
import org.duxue.work.collection.answering.AskedPoint;
import org.duxue.work.collection.answering.Editing;
import org.duxue.work.programme.CaseDoor;
import org.duxue.work.programme.CaseView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts documents of the shelf to a point and takes them away, as long as the point is in the unit's hands. */
@Component
public class CiteEvidence {
    private static final int LONGEST_NOTE = 500;

    private final CaseDoor door;
    private final Schemes schemes;
    private final Answers answers;
    private final Shelf shelf;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CiteEvidence(
            CaseDoor door,
            Schemes schemes,
            Answers answers,
            Shelf shelf,
            ApplicationEventPublisher events,
            Clock clock) {
        this.door = door;
        this.schemes = schemes;
        this.answers = answers;
        this.shelf = shelf;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public CaseView cite(UUID caseId, String point, UUID id, String note) {
        CaseView of = open(caseId, point);
        Evidence evidence = shelf.find(id).orElseThrow(CollectionProblem.EVIDENCE_UNKNOWN::problem);
        if (!evidence.unit().equals(of.unit())) {
            throw CollectionProblem.EVIDENCE_ELSEWHERE.problem();
        }
        String bounded = note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE);
        shelf.cite(caseId, of.unit(), point, id, bounded.strip());
        events.publishEvent(EvidenceEvent.cited(evidence, caseId + "/" + point));
        return of;
    }

    /** Taking away what is not cited is no fault. */
    @Transactional
    public CaseView uncite(UUID caseId, String point, UUID id) {
        CaseView of = open(caseId, point);
        Evidence evidence = shelf.find(id).orElseThrow(CollectionProblem.EVIDENCE_UNKNOWN::problem);
        if (shelf.uncite(caseId, point, id)) {
            events.publishEvent(EvidenceEvent.uncited(evidence, caseId + "/" + point));
        }
        return of;
    }

    private CaseView open(UUID caseId, String point) {
        CaseView of = door.require(Permission.ANSWER_WRITE, caseId);
        AskedPoint.find(schemes.appraiser(of.pack(), of.version()).scheme(), point);
        answers.share(caseId);
        Editing.refusal(of, point, answers.find(caseId, point).orElse(null), LocalDate.now(clock))
                .ifPresent(refusal -> {
                    throw refusal;
                });
        return of;
    }
}
