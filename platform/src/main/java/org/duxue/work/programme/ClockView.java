package org.duxue.work.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case.
 *
 * @param started the day of what started it; the day after is the first that counts
 * @param due the last day
 * @param days how many it gives, or 0 where the programme's phases say the day
 * @param firstDue the last day before it was extended, or null
 * @param stopped the day on which what it waits for was done, or null while it runs
 */
public record ClockView(
        ClockKind kind,
        LocalDate started,
        LocalDate due,
        int days,
        DayCount count,
        @Nullable LocalDate firstDue,
        @Nullable LocalDate stopped) {
    public boolean running() {
        return stopped == null;
    }
}
