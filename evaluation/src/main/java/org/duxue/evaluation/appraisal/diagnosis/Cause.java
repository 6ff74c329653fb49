package org.duxue.evaluation.appraisal.diagnosis;

import java.util.List;

/**
 * A gap and what the facts show beside it. It points to where one should look; it proves nothing.
 *
 * @param links facts shown beside the point and points computed from facts that are its kin
 */
public record Cause(Reading gap, List<Link> links) {
    public Cause {
        links = List.copyOf(links);
    }

    /**
     * @param id the element's column or the point's id
     * @param text the value as printed, with its unit
     * @param low whether it points the same way: a computed point that is a gap itself
     */
    public record Link(Kind kind, String id, String name, String text, boolean low) {}

    public enum Kind {
        FACT,
        POINT
    }
}
