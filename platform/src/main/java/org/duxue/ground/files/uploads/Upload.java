package org.duxue.ground.files.uploads;

import java.time.Instant;
import java.util.UUID;
import org.duxue.ground.files.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in.
 *
 * @param size as announced
 * @param received bytes that have arrived and are durable, from the first on
 * @param sha256 as announced, or null
 * @param touchedAt when the last part came
 * @param file the whole file once it is complete, or null
 */
public record Upload(
        UUID id,
        String name,
        long size,
        long received,
        @Nullable String sha256,
        Instant touchedAt,
        @Nullable StoredFile file) {
    public boolean complete() {
        return file != null;
    }
}
