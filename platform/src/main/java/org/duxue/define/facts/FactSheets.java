package org.duxue.define.facts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.UnitCode;
import org.duxue.workbooks.rows.FactValue;
import org.jspecify.annotations.Nullable;

/** The store of facts as the room wishes it. Row-level security narrows whatever it returns to the caller's units. */
public interface FactSheets {
    FactSheet find(UnitCode unit, Period period);

    /** As it was known at that moment. */
    FactSheet find(UnitCode unit, Period period, Instant asOf);

    /** All visible sheets of a period, in the order of their codes. */
    List<FactSheet> all(Period period);

    List<FactSheet> all(Period period, Instant asOf);

    /** The periods of which something is visible, newest first. */
    List<Period> periods();

    /** SHA-256 of the file that the deed of this moment brought in under this name, if the caller sees it. */
    Optional<String> fileOf(Period period, String source, Instant at);

    /** Newest first. */
    List<FactVersion> history(UnitCode unit, Period period, String column);

    /**
     * Adds the entries that say something new, in one statement.
     *
     * @return the new sheet, or the present one when nothing was new
     * @throws org.duxue.ground.shared.Problem when the facts have moved on from {@code based}
     */
    Saved save(Save save);

    /** @param changed the columns that were new or different */
    record Saved(FactSheet sheet, List<String> changed) {
        public Saved {
            changed = List.copyOf(changed);
        }
    }

    /** @param facts by column, null takes the value away */
    record Save(
            UnitCode unit,
            Period period,
            int based,
            Actor actor,
            String source,
            Map<String, @Nullable FactValue> facts,
            Map<String, String> reasons) {}

    void confirm(UnitCode unit, Period period, String pack, int version, Actor actor);

    Optional<Confirmation> confirmation(UnitCode unit, Period period, String pack);

    /** The visible units of the period whose facts are confirmed as they are now. */
    int confirmed(Period period, String pack);

    /** @param version the version that was confirmed; an older one than the sheet's has lapsed */
    record Confirmation(String person, Instant at, int version) {}
}
