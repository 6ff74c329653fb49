package org.duxue.ground.access.store;

import java.time.Instant;
import java.util.UUID;
import org.duxue.ground.shared.Caller;

/** A living session and who holds it. */
public record SessionRecord(UUID id, Caller caller, boolean totpEnabled, Instant seenAt, Instant expiresAt) {}
