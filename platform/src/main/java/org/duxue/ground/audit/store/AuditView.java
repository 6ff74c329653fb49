package org.duxue.ground.audit.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry as people read it; {@code hash} is null in the moment before it is sealed. */
public record AuditView(
        long seq,
        Instant at,
        String actor,
        String action,
        String subject,
        @Nullable String unit,
        Map<String, Object> detail,
        @Nullable String hash) {}
