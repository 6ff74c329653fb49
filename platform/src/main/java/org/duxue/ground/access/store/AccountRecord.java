package org.duxue.ground.access.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as the door keeps it, secrets included; never leaves the room.
 *
 * @param totpSecret as the table has it: locked; {@link Accounts#totpSecret} opens it
 */
public record AccountRecord(
        UUID id,
        String account,
        String displayName,
        String unitCode,
        String passwordHash,
        boolean enabled,
        int failures,
        @Nullable Instant lockedUntil,
        @Nullable String totpSecret,
        boolean totpConfirmed,
        long totpLastStep) {

    public boolean lockedAt(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    public boolean asksForTotp() {
        return totpConfirmed && totpSecret != null;
    }

    @Override
    public String toString() {
        return "AccountRecord[" + account + "]";
    }
}
