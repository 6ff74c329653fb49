package org.duxue.work.programme.clock;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A rung of the ladder of reminders: three days and one day before, on the day, to the office once it is over, to the leader
 * from the third day on and every week after that.
 *
 * @param code {@code before-3}, {@code before-1}, {@code today}, {@code overdue} or {@code escalated-N}
 */
public record Rung(String code, Audience audience) {
    private static final int ESCALATES = 3;
    private static final int EVERY = 7;

    /** Who is told. */
    public enum Audience {
        /** Whoever has to act. */
        DOER,
        /** They and the office. */
        OFFICE,
        /** They, the office and the leader. */
        LEADER
    }

    /** The highest rung reached by that day; empty while there is time. Days the house slept through are made good by it. */
    public static Optional<Rung> at(LocalDate due, LocalDate today) {
        int left = Deadline.left(today, due);
        if (left > ESCALATES) {
            return Optional.empty();
        }
        if (left > 1) {
            return Optional.of(new Rung("before-3", Audience.DOER));
        }
        if (left == 1) {
            return Optional.of(new Rung("before-1", Audience.DOER));
        }
        if (left == 0) {
            return Optional.of(new Rung("today", Audience.DOER));
        }
        if (-left < ESCALATES) {
            return Optional.of(new Rung("overdue", Audience.OFFICE));
        }
        int weeks = (-left - ESCALATES) / EVERY;
        return Optional.of(new Rung("escalated-" + (ESCALATES + weeks * EVERY), Audience.LEADER));
    }
}
