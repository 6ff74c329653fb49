package org.duxue.work.collection.facts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.duxue.ground.shared.UnitCode;

/** Who looked at which fact for a case. */
public interface FactConfirmations {
    /** By element. */
    Map<String, Confirmed> of(UUID caseId);

    void confirm(UUID caseId, UnitCode unit, String element, int version);

    /** @param version of the facts that was looked at; a later one has not been */
    record Confirmed(int version, String person, Instant at) {}
}
