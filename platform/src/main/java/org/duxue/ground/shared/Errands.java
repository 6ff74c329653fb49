package org.duxue.ground.shared;

import java.time.Duration;
import java.util.UUID;

/**
 * Work that outlives a request, done on behalf of the person who started it: it gets a ticket of its own, short-lived and
 * torn up at the end, so that row-level security sees that person and signing out does not stop the work.
 */
public interface Errands {
    /** Starts the work on a thread of its own, on behalf of the current caller. */
    void start(String name, Duration limit, Runnable work);

    /** Starts the work on behalf of an account, for example to resume it after a restart. */
    void startFor(UUID account, String name, Duration limit, Runnable work);
}
