package org.duxue.work.programme.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A year's plan without its work points. */
public record Plan(
        int year,
        String title,
        State state,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String approvalNote,
        long edition) {

    /** Whether the leader stands behind it as it is now. */
    public enum State {
        DRAFT,
        APPROVED,
        /** Approved, and edited since. */
        CHANGED
    }
}
