package org.duxue.work.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says of itself at one observation point.
 *
 * @param version counts the changes from 1
 * @param finding what it found, or null while it has only begun
 * @param person who changed it last
 * @param returned the last time it was given back; kept after it came in again
 */
public record Answer(
        UUID caseId,
        String point,
        int version,
        AnswerState state,
        @Nullable Finding finding,
        String text,
        String person,
        Instant at,
        @Nullable Returned returned) {

    /**
     * That it was given back.
     *
     * @param due the last day on which it may come in again
     * @param extended whether more time was given
     */
    public record Returned(String reason, LocalDate due, String person, Instant at, boolean extended) {}

    /** Given back and not yet in again. */
    public boolean pending() {
        return returned != null && state.open();
    }
}
