package org.duxue.work.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The clocks of a case. Moving a case on starts and stops the statutory ones by itself: deliberation starts the feedback
 * clock, the preliminary opinion starts defence and opinion letter, and so on; rooms start here what depends on a document.
 */
public interface Clocks {
    /** Starts the clock with the days the ordinance gives; an older one of this kind starts anew. */
    void start(UUID caseId, ClockKind kind, LocalDate from);

    /** Starts a clock whose last day was set, for instance by an opinion letter. */
    void startUntil(UUID caseId, ClockKind kind, LocalDate from, LocalDate due);

    /** Does nothing when there is no such clock running. */
    void stop(UUID caseId, ClockKind kind);

    /** By due day. */
    List<ClockView> of(UUID caseId);
}
