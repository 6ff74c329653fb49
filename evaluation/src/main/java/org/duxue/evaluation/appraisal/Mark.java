package org.duxue.evaluation.appraisal;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one reviewer found at one observation point.
 *
 * @param rater who, by a name that is unique in the case
 * @param reason in words; asked for at the steps that the scale names
 */
public record Mark(String rater, Finding finding, String reason) {

    /** What was found. */
    public sealed interface Finding {
        /** A step of the scale. */
        record Rated(String step) implements Finding {}

        /** Findings that cost points: how often each occurred, by id; an empty map is a clean point. */
        record Counted(Map<String, Integer> times) implements Finding {
            public Counted {
                times = java.util.Collections.unmodifiableMap(new TreeMap<>(times));
            }
        }

        /** The point does not concern this unit. */
        record Inapplicable() implements Finding {}
    }
}
