package org.duxue.statistics.rating.agreement;

import org.hipparchus.distribution.continuous.TDistribution;

/** Intervals from estimates with one subject left out at a time. */
final class Intervals {
    private static final double Z95 = 1.959963984540054;

    private Intervals() {}

    /** The jackknife standard error of one figure. */
    static double jackknife(double[][] without, int figure) {
        int n = without.length;
        double mean = 0;
        for (double[] one : without) {
            mean += one[figure] / n;
        }
        double sum = 0;
        for (double[] one : without) {
            sum += (one[figure] - mean) * (one[figure] - mean);
        }
        return Math.sqrt(sum * (n - 1) / n);
    }

    /** Student's interval, held within −1 and 1. */
    static Figure around(double value, double se, int n) {
        if (Double.isNaN(value) || Double.isNaN(se)) {
            return new Figure(value, Double.NaN, Double.NaN, Double.NaN);
        }
        double reach = new TDistribution(n - 1.0).inverseCumulativeProbability(0.975) * se;
        return new Figure(value, se, Math.max(-1, value - reach), Math.min(1, value + reach));
    }

    /** Wilson's interval of a share, with as many independent pairs as its error implies; without error, {@code n}. */
    static Figure share(double p, double se, int n) {
        double count = se > 1e-12 ? p * (1 - p) / (se * se) : n;
        double z2 = Z95 * Z95 / count;
        double centre = (p + z2 / 2) / (1 + z2);
        double reach = Z95 / (1 + z2) * Math.sqrt(p * (1 - p) / count + z2 / 4 / count);
        return new Figure(p, se, Math.max(0, centre - reach), Math.min(1, centre + reach));
    }
}
