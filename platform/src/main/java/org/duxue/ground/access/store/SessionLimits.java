package org.duxue.ground.access.store;

import java.time.Duration;

/** How long a session lives unused, and at most. */
public record SessionLimits(Duration idle, Duration longest) {}
