package org.duxue.work.collection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.UnitCode;

/** What was signed; only ever added to. */
public interface Submissions {
    /** The last one. */
    Optional<Submission> latest(UUID caseId);

    /** The first one of each case that has any, by case. */
    Map<UUID, Submission> first(Collection<UUID> cases);

    /** Oldest first. */
    List<Submission> of(UUID caseId);

    /** Adds a signature of the caller; the round follows from those before. */
    Submission add(UUID caseId, UnitCode unit, Signed signed);

    /** @param document what was signed, and its SHA-256 */
    record Signed(String document, String sha256, int points, boolean late, String note) {}
}
