package org.duxue.guard.inspectors;

/** As what somebody inspects: appointed, engaged, called in for a matter, or an institution under contract. */
public enum CorpsKind {
    FULL_TIME,
    PART_TIME,
    EXPERT,
    INSTITUTION
}
