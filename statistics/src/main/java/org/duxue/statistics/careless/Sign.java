package org.duxue.statistics.careless;

/** A sign of careless answering; one alone proves nothing. */
public enum Sign {
    /** One answer was given many times running. */
    LONG_STRING,
    /** The answers hardly differ from one another. */
    LOW_VARIABILITY,
    /** Filled in faster than it can be read. */
    FAST,
    /** Somebody else gave exactly the same answers. */
    DUPLICATE,
    /** Somebody else gave the same answers to all but a few items. */
    NEAR_DUPLICATE,
    /** Too few items were answered to judge the answers at all. */
    TOO_FEW_ANSWERS
}
