package org.duxue.packs.versions;

/**
 * One change between two versions of a scheme.
 *
 * @param id id of the node within its kind; empty for the scheme as a whole, its review and its outline
 * @param name the node's name, in the later version where it has one there
 * @param field what of the node changed, for example {@code weight}, {@code rubric/A}, {@code evidence/plan}; empty when the
 *     whole node was added or removed
 * @param before the earlier text, empty when added
 * @param after the later text, empty when removed
 */
public record SchemeChange(Kind kind, Node node, String id, String name, String field, String before, String after) {
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** What kind of thing changed, in the order in which changes are told. */
    public enum Node {
        SCHEME,
        SCALE,
        GRADE,
        RED_LINE,
        REVIEW,
        DOMAIN,
        INDICATOR,
        POINT,
        ELEMENT,
        PARAMETER,
        OUTLINE
    }
}
