package org.duxue.judge.review.commission;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The samples that were drawn, one per programme. */
public interface Draws {
    /** @param of how many cases it was drawn from */
    record Drawn(UUID programme, long seed, BigDecimal share, int cases, int of, String by, Instant at) {}

    Optional<Drawn> of(UUID programme);

    /** @return false when one was drawn already */
    boolean add(UUID programme, long seed, BigDecimal share, int cases, int of);
}
