package org.duxue.judge.review.mark;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A mark as it stands.
 *
 * @param version counts the edits from 1
 * @param finding null when it was taken back
 * @param evidence ids of the unit's evidence it rests on
 */
public record HeldMark(
        UUID caseId,
        UUID account,
        String point,
        MarkPhase phase,
        int version,
        @Nullable Finding finding,
        String reason,
        List<UUID> evidence,
        Instant at) {
    public HeldMark {
        evidence = List.copyOf(evidence);
    }
}
