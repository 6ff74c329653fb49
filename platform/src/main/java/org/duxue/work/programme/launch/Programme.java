package org.duxue.work.programme.launch;

import java.time.Instant;
import java.util.UUID;
import org.duxue.ground.shared.Period;
import org.duxue.work.programme.DayCount;
import org.duxue.work.programme.ProgrammeKind;
import org.jspecify.annotations.Nullable;

/**
 * A programme without what its draft holds.
 *
 * @param minutes what one unit is asked for
 * @param paused why it stands still, or null
 */
public record Programme(
        UUID id,
        String title,
        String pack,
        String version,
        Period period,
        ProgrammeKind kind,
        DayCount dayCount,
        ProgrammeState state,
        @Nullable Rules rules,
        @Nullable UUID entry,
        int minutes,
        @Nullable Integer planYear,
        @Nullable Integer planItem,
        @Nullable Long seed,
        @Nullable String paused,
        String createdBy,
        Instant createdAt,
        @Nullable String launchedBy,
        @Nullable Instant launchedAt,
        long edition) {

    /** What the scheme asked of teams at launch. */
    public record Rules(int team, int raters) {}
}
