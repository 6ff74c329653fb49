package org.duxue.work.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A document on the shelf of a unit.
 *
 * @param demand id of the scheme's demand it answers, or null
 * @param reference by which the unit holds the file
 * @param capturedAt when it was made, as it says itself or somebody stated
 * @param receivedAt when it reached the house
 * @param effectiveFrom first day of the time it speaks of, or null
 * @param validUntil last day it may be relied on, or null
 */
public record Evidence(
        UUID id,
        UnitCode unit,
        @Nullable String demand,
        String name,
        String sha256,
        String mediaType,
        long size,
        UUID reference,
        @Nullable Instant capturedAt,
        Instant receivedAt,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable LocalDate validUntil,
        String person,
        int version) {

    public boolean expired(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }
}
