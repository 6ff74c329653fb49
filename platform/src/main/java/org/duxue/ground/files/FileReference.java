package org.duxue.ground.files;

import java.time.Instant;
import java.util.UUID;
import org.duxue.ground.shared.UnitCode;

/**
 * That a unit refers to a file, and as what.
 *
 * @param subject what it belongs to, for example {@code import 0198…}
 */
public record FileReference(
        UUID id,
        String sha256,
        UnitCode unit,
        String subject,
        String name,
        String mediaType,
        long size,
        String person,
        Instant createdAt) {}
