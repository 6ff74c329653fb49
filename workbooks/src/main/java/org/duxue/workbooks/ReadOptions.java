package org.duxue.workbooks;

import java.time.Instant;
import java.util.Map;
import org.duxue.evaluation.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What a reading depends on besides the files.
 *
 * @param previous last period's facts for the check of jumps, or null
 * @param known this period's facts that the files are added to, or null when the files are all there is
 * @param matches answers to near matches: key of the question → code; an empty code means a new unit
 * @param person who imports, for provenance, or null
 * @param at when, for provenance, or null
 */
public record ReadOptions(
        @Nullable Facts previous,
        @Nullable Facts known,
        Map<String, String> matches,
        @Nullable String person,
        @Nullable Instant at) {
    public ReadOptions {
        matches = Map.copyOf(matches);
    }

    public static ReadOptions plain() {
        return new ReadOptions(null, null, Map.of(), null, null);
    }
}
