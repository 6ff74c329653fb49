package org.duxue.work.collection.evidence;

import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.files.Files;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.duxue.work.collection.CollectionProblem;
import org.duxue.work.collection.Evidence;
import org.duxue.work.collection.evidence.Shelf.Described;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The unit's people describe what is on the shelf, and take down what nothing cites. */
@Component
public class KeepShelf {
    private final Gate gate;
    private final Shelf shelf;
    private final Files files;
    private final HandIn handIn;
    private final ApplicationEventPublisher events;

    KeepShelf(Gate gate, Shelf shelf, Files files, HandIn handIn, ApplicationEventPublisher events) {
        this.gate = gate;
        this.shelf = shelf;
        this.files = files;
        this.handIn = handIn;
        this.events = events;
    }

    /** @return nothing when somebody described it otherwise meanwhile */
    @Transactional
    public Optional<Evidence> describe(UUID id, int based, Described described) {
        own(id);
        if (described.name().isBlank()) {
            throw CollectionProblem.DATES_IMPOSSIBLE.with("reason", "名称不能为空");
        }
        handIn.check(described, true);
        Optional<Evidence> edited = shelf.edit(id, based, described);
        edited.ifPresent(evidence -> events.publishEvent(EvidenceEvent.described(evidence)));
        return edited;
    }

    @Transactional
    public void takeDown(UUID id) {
        Evidence evidence = own(id);
        int cited = shelf.citations(evidence);
        if (cited > 0) {
            throw CollectionProblem.EVIDENCE_CITED.with("name", evidence.name()).and("count", cited);
        }
        shelf.remove(id);
        files.release(evidence.reference());
        events.publishEvent(EvidenceEvent.withdrawn(evidence));
    }

    private Evidence own(UUID id) {
        gate.require(Permission.ANSWER_WRITE);
        Evidence evidence = shelf.find(id).orElseThrow(CollectionProblem.EVIDENCE_UNKNOWN::problem);
        gate.require(Permission.ANSWER_WRITE, evidence.unit());
        return evidence;
    }
}
