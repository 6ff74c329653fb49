package org.duxue.ground.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.ground.shared.Page;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/** The units the caller may see. Row-level security narrows every answer; no permission is asked here. */
public interface Units {
    Optional<Unit> find(UnitCode code);

    /** The named ones that exist and are visible, by code. */
    Map<UnitCode, Unit> named(Collection<UnitCode> codes);

    /** Everything visible, by pinyin of the name. */
    List<Unit> all();

    /** Those whose name or code contains the text, by pinyin of the name. */
    Page<Unit> search(@Nullable UnitKind kind, @Nullable String text, @Nullable String cursor, int size);

    /** Whether the unit is one of these or lies within one of them. */
    boolean liesWithin(UnitCode unit, Collection<UnitCode> above);

    /** The units that lie directly in a unit. */
    List<UnitCode> campuses(UnitCode unit);

    /** Those of the units that have ended by this day. */
    Map<UnitCode, Ending> endings(Collection<UnitCode> units, LocalDate by);

    /** Writes down that a unit is no more after a day, and who takes its work over. */
    void end(UnitCode unit, Ending ending);

    /**
     * That a unit was merged, split or closed.
     *
     * @param on its last day
     */
    record Ending(LocalDate on, String reason, List<UnitCode> successors) {
        public Ending {
            successors = List.copyOf(successors);
        }
    }

    /** The district everything lies in: the visible unit without a parent. */
    Optional<Unit> root();

    /**
     * Adds the new ones and corrects those whose description changed; parents may come in the same list. Answers how many
     * rows it touched. For imports.
     */
    int bringIn(Collection<Unit> units);
}
