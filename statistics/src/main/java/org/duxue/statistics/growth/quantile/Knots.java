package org.duxue.statistics.growth.quantile;

import java.util.Arrays;
import java.util.List;

/**
 * Where the cubic pieces of one prior score meet: knots at its 20th, 40th, 60th and 80th percentile (Hyndman and Fan's
 * type 7, R's default) and boundaries a tenth of the range beyond its extremes, all rounded to three decimals.
 *
 * <p>Many equal scores let knots coincide; the curve is then less smooth there, and columns of the basis that say nothing
 * new are left out of the fit. A prior that never varies has coinciding boundaries and adds no column at all.
 *
 * @param inner four, not decreasing
 * @param lower left boundary, in score points
 * @param upper right boundary, in score points
 */
public record Knots(List<Double> inner, double lower, double upper) {
    static final int INNER = 4;
    private static final int DIGITS = 3;
    private static final double BEYOND = 0.1;

    public Knots {
        inner = List.copyOf(inner);
        double last = lower;
        for (double knot : inner) {
            if (!(knot >= last)) {
                throw new IllegalArgumentException("knots " + inner + " do not rise from " + lower);
            }
            last = knot;
        }
        if (inner.size() != INNER || !(upper >= last) || !Double.isFinite(lower) || !Double.isFinite(upper)) {
            throw new IllegalArgumentException("knots " + inner + " do not lie between " + lower + " and " + upper);
        }
    }

    /**
     * The knots of a column; missing values (NaN) are passed over.
     *
     * @throws IllegalArgumentException when nothing is left or a value is infinite
     */
    public static Knots of(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(x -> !Double.isNaN(x)).sorted().toArray();
        return ofSorted(sorted);
    }

    private static Knots ofSorted(double[] sorted) {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("a prior score without any value has no knots");
        }
        double least = sorted[0];
        double most = sorted[sorted.length - 1];
        double beyond = BEYOND * (most - least);
        Double[] inner = new Double[INNER];
        for (int i = 0; i < INNER; i++) {
            inner[i] = Decimals.round(quantile(sorted, (i + 1) / 5.0), DIGITS);
        }
        return new Knots(List.of(inner), Decimals.round(least - beyond, DIGITS), Decimals.round(most + beyond, DIGITS));
    }

    /** Type 7, the products in R's order. */
    private static double quantile(double[] sorted, double share) {
        double place = 1 + (sorted.length - 1) * share;
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        double part = place - below;
        return (1 - part) * sorted[below - 1] + part * sorted[above - 1];
    }

    double clamp(double score) {
        return Math.min(upper, Math.max(lower, score));
    }

    /** Whether a score lies within the boundaries. */
    public boolean covers(double score) {
        return score >= lower && score <= upper;
    }
}
