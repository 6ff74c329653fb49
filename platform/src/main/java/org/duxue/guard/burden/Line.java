package org.duxue.guard.burden;

import java.time.LocalDate;
import java.util.UUID;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * One thing a unit was asked for; with negative minutes, that it was called off.
 *
 * @param year of the entry
 * @param recordedBy null before it is written
 */
public record Line(
        @Nullable UUID id,
        UUID entry,
        UnitCode unit,
        int year,
        String what,
        int minutes,
        int visits,
        LocalDate on,
        @Nullable String recordedBy) {}
