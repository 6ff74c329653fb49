package org.duxue.work.collection;

import java.time.Instant;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it once was.
 *
 * @param deed what made it: {@code saved}, {@code carried}, {@code submitted}, {@code returned}, {@code extended} or {@code accepted}
 * @param note the reason it was given back, where it was carried from
 */
public record AnswerVersion(
        int version,
        String deed,
        AnswerState state,
        @Nullable Finding finding,
        String text,
        String person,
        Instant at,
        String note) {}
