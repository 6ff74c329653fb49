package org.duxue.define.facts;

import java.time.Instant;
import org.duxue.evaluation.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a district in a period as the engine takes them, narrowed to what the caller may see.
 *
 * @param recordedAt when the youngest of them became known, null when there are none
 * @param fingerprint equal for equal facts, so that one reading can be recognised as another's repetition
 */
public record DistrictFacts(Facts facts, @Nullable Instant recordedAt, String fingerprint) {}
