package org.duxue.statistics.survey;

/**
 * What a sample says about its population.
 *
 * @param name what is estimated
 * @param value the estimate; NaN when no row carries weight
 * @param se its standard error under the design
 * @param df degrees of freedom: first-stage units less first-stage strata, counted where the domain has rows
 * @param lower bound of the interval; NaN when there are no degrees of freedom
 * @param upper bound of the interval
 * @param deff the variance over that of a simple random sample of as many rows without replacement; NaN where the
 *     weights do not add up to more than the rows
 * @param n rows that carry weight and have a value
 * @param weight the sum of their weights: how many of the population they stand for
 * @param missing rows of the domain left out because a value is missing
 */
public record Estimate(
        String name,
        double value,
        double se,
        int df,
        double lower,
        double upper,
        double deff,
        int n,
        double weight,
        int missing) {

    /** The standard error as a share of the estimate. */
    public double relativeError() {
        return se / Math.abs(value);
    }
}
