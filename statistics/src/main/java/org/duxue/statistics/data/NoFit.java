package org.duxue.statistics.data;

/**
 * Why no model can be fitted to these data. A property of the data, not of the program: the caller tells the user in the
 * user's language, by the reason and what it is about.
 */
public final class NoFit extends IllegalArgumentException {
    /** What is wrong with the data. */
    public enum Reason {
        /** No row is complete. */
        NO_ROWS,
        /** A column holds no value at all. */
        EMPTY_COLUMN,
        /** No more rows than coefficients. */
        TOO_FEW_ROWS,
        /** The outcome is the same in every row. */
        CONSTANT_OUTCOME,
        /** The fixed effects determine the outcome: there is no residual. */
        NO_RESIDUAL,
        /** The outcome does not vary within groups beyond what the fixed effects determine. */
        NO_VARIATION_WITHIN_GROUPS,
        /** A random slope whose column does not vary, or follows from another slope's. */
        SLOPE_NOT_IDENTIFIED,
        /** Two grouping factors part the rows alike, so that their variances cannot be told apart. */
        SAME_GROUPS
    }

    private final Reason reason;
    private final String subject;

    /** @param subject the column that the reason is about, or how many rows, or empty */
    public NoFit(Reason reason, String subject) {
        super(reason + (subject.isEmpty() ? "" : ": " + subject));
        this.reason = reason;
        this.subject = subject;
    }

    public Reason reason() {
        return reason;
    }

    public String subject() {
        return subject;
    }
}
