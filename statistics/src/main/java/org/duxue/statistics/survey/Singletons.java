package org.duxue.statistics.survey;

/**
 * What a stratum adds to the variance when a single unit of several was drawn from it. Its spread cannot be known, so
 * the choice is the analyst's and is never made silently.
 */
public enum Singletons {
    /** The design is refused and the strata are named; the remedy is to merge them with their like. */
    REFUSE,

    /** The unit is set against the mean of all units of its stage: usually too large a variance, never none. */
    CENTRED,

    /** The unit counts as drawn with certainty and adds nothing: right only when it really was. */
    CERTAINTY
}
