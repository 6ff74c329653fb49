package org.duxue.work.collection.evidence;

import java.util.Map;
import java.util.Optional;
import org.duxue.ground.shared.Recordable;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.collection.Evidence;

/** What happened to a document. */
record EvidenceEvent(String action, Evidence evidence, String where) implements Recordable {
    static EvidenceEvent received(Evidence evidence) {
        return new EvidenceEvent("collection:evidence:received", evidence, "");
    }

    static EvidenceEvent described(Evidence evidence) {
        return new EvidenceEvent("collection:evidence:described", evidence, "");
    }

    static EvidenceEvent withdrawn(Evidence evidence) {
        return new EvidenceEvent("collection:evidence:withdrawn", evidence, "");
    }

    static EvidenceEvent cited(Evidence evidence, String where) {
        return new EvidenceEvent("collection:evidence:cited", evidence, where);
    }

    static EvidenceEvent uncited(Evidence evidence, String where) {
        return new EvidenceEvent("collection:evidence:uncited", evidence, where);
    }

    @Override
    public String subject() {
        return "evidence " + evidence.id();
    }

    @Override
    public Optional<UnitCode> unit() {
        return Optional.of(evidence.unit());
    }

    @Override
    public Map<String, Object> detail() {
        return Map.of("name", evidence.name(), "sha256", evidence.sha256(), "where", where);
    }
}
