package org.duxue.work.programme.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.duxue.work.programme.CaseState;
import org.jspecify.annotations.Nullable;

/** How long a commissioned institution may look at a case: until the preliminary opinion is due, and not a day longer. Pure. */
public final class Commission {
    private Commission() {}

    /**
     * The moment an assignment ends by itself; null for people who are not commissioned.
     *
     * @param kind as on the register, {@code institution} for the commissioned
     */
    public static @Nullable Instant until(String kind, PhasePlan phases, ZoneId zone) {
        if (!kind.equals("institution") || phases.spans().isEmpty()) {
            return null;
        }
        LocalDate last = phases.during(CaseState.PRELIMINARY)
                .map(PhasePlan.Span::ends)
                .orElse(phases.spans().getLast().ends());
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
