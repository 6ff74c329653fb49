package org.duxue.statistics.rating.agreement;

/**
 * A figure with its 95 % interval.
 *
 * @param se NaN where only the interval is defined
 */
public record Figure(double value, double se, double lower95, double upper95) {
    /** Nothing can be said. */
    public static final Figure NONE = new Figure(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
