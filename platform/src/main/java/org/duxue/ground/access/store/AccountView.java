package org.duxue.ground.access.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as its administrator sees it; without secrets. */
public record AccountView(
        UUID id,
        String account,
        String displayName,
        List<String> roles,
        String unitCode,
        String unitName,
        boolean enabled,
        @Nullable Instant lockedUntil,
        boolean totpEnabled,
        @Nullable Instant lastSignIn,
        int version) {}
