package org.duxue.define.facts;

import java.time.Instant;
import org.duxue.workbooks.rows.FactValue;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was once known about a column.
 *
 * @param value null when the value was taken away
 * @param supersededAt when the next version was recorded, null for the one that holds now
 */
public record FactVersion(
        @Nullable FactValue value,
        Instant recordedAt,
        @Nullable Instant supersededAt,
        String source,
        @Nullable String place,
        String person,
        @Nullable String reason) {}
