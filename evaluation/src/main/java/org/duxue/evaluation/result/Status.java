package org.duxue.evaluation.result;

/** What a test, an indicator, a unit or a district comes to. */
public enum Status {
    MET,
    NOT_MET,
    /** Something needed is missing; the reason says what. */
    UNDETERMINED,
    /** The standard does not ask it of this unit. */
    NOT_APPLICABLE
}
