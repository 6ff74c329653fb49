package org.duxue.judge.review;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.result.Trace;

/**
 * What comes of the marks and facts of cases: computed on request, never stored. Row-level security narrows what goes into it:
 * marks that are hidden from the caller leave their points open.
 */
public interface CaseResults {
    /** @throws org.duxue.ground.shared.Problem when the caller sees no such case */
    Appraised of(UUID caseId);

    /** By case, in the order of their units' names. */
    Map<UUID, Appraised> ofProgramme(UUID programme);

    /**
     * Explains a number down to who marked it and why, the evidence cited, and the source of each fact.
     *
     * @param address {@code total}, {@code grade}, or the id of a domain, key indicator or observation point
     * @throws org.duxue.ground.shared.Problem when there is no such case or address
     */
    Trace trace(UUID caseId, String address);

    /** Why the caller may not see the marks of a case yet; empty when they may. */
    Optional<String> hidden(UUID caseId);
}
