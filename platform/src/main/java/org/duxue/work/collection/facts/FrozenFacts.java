package org.duxue.work.collection.facts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.collection.FactSource;

/** The copies of facts by which cases are judged; the newest of a case holds. */
public interface FrozenFacts {
    Optional<Copy> latest(UUID caseId);

    /** The facts of those cases that have a copy. */
    Map<UUID, List<FactSource>> latest(Collection<UUID> cases);

    void add(UUID caseId, UnitCode unit, List<FactSource> facts, String reason);

    /** @param reason why it was taken: by signing, or in the office's words */
    record Copy(List<FactSource> facts, String person, String reason, Instant takenAt, int serial) {
        public Copy {
            facts = List.copyOf(facts);
        }
    }
}
