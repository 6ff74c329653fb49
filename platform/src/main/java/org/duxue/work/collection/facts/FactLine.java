package org.duxue.work.collection.facts;

import java.util.List;
import org.duxue.define.facts.Columns.Column;
import org.duxue.work.collection.FactSource;
import org.duxue.work.collection.facts.FactConfirmations.Confirmed;
import org.jspecify.annotations.Nullable;

/**
 * An element the scheme uses, as the unit sees it.
 *
 * @param known what is known, or null
 * @param confirmed who stands by this very value, or null
 * @param points the points it serves
 */
public record FactLine(
        Column column, @Nullable FactSource known, @Nullable Confirmed confirmed, List<String> points) {
    public FactLine {
        points = List.copyOf(points);
    }

    /** The version of the unit's facts that set it, 0 when nothing is known. */
    public int version() {
        return known == null ? 0 : known.version();
    }
}
