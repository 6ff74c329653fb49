package org.duxue.guard.burden;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.ground.shared.UnitCode;

/** What every task that reaches a school passes through. Works in the caller's transaction. */
public interface BurdenGate {
    /**
     * Writes the minutes into the ledger of every unit, or refuses the whole.
     *
     * @throws org.duxue.ground.shared.Problem with a field for every unit that has reached a cap
     */
    void admit(UUID entry, Collection<UnitCode> units, String what, int minutesEach, LocalDate on);

    /** What {@link #admit} would refuse; empty when nothing. Needs no entry to be chosen wisely: an unknown one is a refusal. */
    List<BurdenRule.Refusal> ask(UUID entry, Collection<UnitCode> units, int minutesEach, LocalDate on);

    /** Takes off what was admitted and did not take place after all. */
    void release(UUID entry, UnitCode unit, String what, int minutes, LocalDate on);

    /** What each unit was asked for in a year over all entries; units without a line may be missing. */
    Map<UnitCode, Used> usedIn(int year, Collection<UnitCode> units);
}
