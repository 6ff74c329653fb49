package org.duxue.evaluation.appraisal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one reviewer found at one observation point.
 *
 * @param rater who, by a name that is unique in the case
 * @param reason in words; asked for at the steps that the scale names
 * @param cited the evidence it rests on, in the reviewer's order
 */
public record Mark(String rater, Finding finding, String reason, List<Cited> cited) {
    public Mark {
        cited = List.copyOf(cited);
    }

    public Mark(String rater, Finding finding, String reason) {
        this(rater, finding, reason, List.of());
    }

    /** A piece of evidence, by its id and the name people know it by. */
    public record Cited(String id, String name) {}

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
