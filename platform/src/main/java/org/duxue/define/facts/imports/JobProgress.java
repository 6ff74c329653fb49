package org.duxue.define.facts.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.duxue.workbooks.Progress;

/** Passes progress on, but not more often than anybody looks. */
final class JobProgress implements Progress {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Imports imports;
    private final UUID id;
    private final Clock clock;
    private String phase = "";
    private Instant next = Instant.MIN;

    JobProgress(Imports imports, UUID id, Clock clock) {
        this.imports = imports;
        this.id = id;
        this.clock = clock;
    }

    @Override
    public void at(String now, long done, long total) {
        Instant time = clock.instant();
        if (!now.equals(phase) || !time.isBefore(next)) {
            phase = now;
            next = time.plus(PAUSE);
            imports.progress(id, now, done, total);
        }
    }
}
