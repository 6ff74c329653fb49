package org.duxue.evaluation.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact came from.
 *
 * @param source file name, or the form it was entered in
 * @param place sheet and cell (教基4155!C6) or line of the source, or null
 * @param person who entered or imported it, or null
 * @param at when it became known, or null
 */
public record Provenance(
        String source,
        @Nullable String place,
        @Nullable String person,
        @Nullable Instant at) {}
