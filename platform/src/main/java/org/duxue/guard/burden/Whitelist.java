package org.duxue.guard.burden;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/** The entries and the ledger. Row-level security narrows every answer: a school sees approved entries and its own lines. */
public interface Whitelist {
    /** By number. */
    List<Entry> of(int year);

    Optional<Entry> find(UUID id);

    /** Waits while somebody else writes lines under the entry. */
    Optional<Entry> hold(UUID id);

    /** Adds a draft at the end of the year's list. */
    UUID add(int year, Entry.Content content);

    /**
     * Writes content and state; false when the entry has another edition by now.
     *
     * @param approver who approves it with this, or null
     */
    boolean change(Entry entry, @Nullable Actor approver);

    /** What the units were asked for under an entry, or in a year altogether; units without a line may be missing. */
    Map<UnitCode, Used> used(@Nullable UUID entry, int year, Collection<UnitCode> units);

    void write(Collection<Line> lines, Actor by);

    /** Of one unit in one year, youngest first. */
    List<Line> lines(UnitCode unit, int year);

    /** Every unit that was asked for anything in a year, the most burdened first. */
    List<Total> totals(int year);

    /** How many units were asked under each entry of a year, and for how many minutes altogether. */
    Map<UUID, Reach> reach(int year);

    record Reach(int units, int minutes) {}
}
