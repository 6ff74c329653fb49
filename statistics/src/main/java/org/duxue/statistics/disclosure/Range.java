package org.duxue.statistics.disclosure;

/**
 * What can be concluded about a count: it lies between {@code low} and {@code high}, and every whole number between is
 * possible.
 */
public record Range(long low, long high) {
    /** The {@code high} of a count that may be of any size. */
    public static final long UNBOUNDED = Long.MAX_VALUE;

    /** Whether the count is known. */
    public boolean exact() {
        return low == high;
    }
}
