package org.duxue.define.facts;

import java.time.Instant;
import java.util.Map;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.UnitCode;
import org.duxue.workbooks.rows.FactValue;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one unit in one period.
 *
 * @param version how many deeds made it; 0 when nothing is known
 * @param recordedAt when the last of them was, or null
 * @param facts by column; missing is missing, never zero
 */
public record FactSheet(
        UnitCode unit, Period period, int version, @Nullable Instant recordedAt, Map<String, Fact> facts) {

    /** A value and where it came from. */
    public record Fact(FactValue value, Origin origin) {}

    public FactSheet {
        facts = Map.copyOf(facts);
    }

    public static FactSheet blank(UnitCode unit, Period period) {
        return new FactSheet(unit, period, 0, null, Map.of());
    }

    public @Nullable FactValue value(String column) {
        Fact fact = facts.get(column);
        return fact == null ? null : fact.value();
    }

    /** A text fact such as {@code type}, or null. */
    public @Nullable String words(String column) {
        return value(column) instanceof FactValue.Words(String text) ? text : null;
    }
}
