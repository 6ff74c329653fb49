package org.duxue.statistics.survey;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.hipparchus.distribution.continuous.TDistribution;

/** An estimate written as a sum of weighted influences, one per row used: its variance, and what follows from that. */
final class Linearised {
    /** On which scale the interval is symmetric. */
    enum Interval {
        /** Student's t on the scale of the estimate. */
        T,
        /** Student's t on the scale of log odds. */
        LOGIT
    }

    private final SurveyDesign design;
    private final int[] used;
    private final double[] z;

    Linearised(SurveyDesign design, int[] used, double[] z) {
        this.design = design;
        this.used = used;
        this.z = z;
    }

    Estimate estimate(String name, double value, double weight, int missing, Interval interval) {
        double variance = used.length == 0 ? Double.NaN : design.variance(used, z);
        double se = Math.sqrt(variance);
        int df = units() - strata();
        double[] bounds = bounds(value, se, df, interval);
        double deff = variance / simple(weight);
        return new Estimate(name, value, se, df, bounds[0], bounds[1], deff, used.length, weight, missing);
    }

    private double[] bounds(double value, double se, int df, Interval interval) {
        if (used.length > 0 && design.sampling().complete()) {
            return new double[] {value, value};
        }
        if (df <= 0 || Double.isNaN(value)) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double tail = (1 - design.level()) / 2;
        if (interval == Interval.T) {
            double t = quantile(df, 1 - tail);
            return new double[] {value - t * se, value + t * se};
        }
        if (value <= 0 || value >= 1) {
            double reach = 1 - Math.pow(tail, 1.0 / units());
            return value <= 0 ? new double[] {0, reach} : new double[] {1 - reach, 1};
        }
        double centre = Math.log(value / (1 - value));
        double half = quantile(df, 1 - tail) * se / (value * (1 - value));
        return new double[] {expit(centre - half), expit(centre + half)};
    }

    private static double quantile(int df, double p) {
        return new TDistribution(df).inverseCumulativeProbability(p);
    }

    private static double expit(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** The variance if as many rows had been drawn at random, without replacement, from the whole domain. */
    private double simple(double weight) {
        int n = used.length;
        if (n < 2 || weight <= n * (1 + 1e-12)) {
            return Double.NaN;
        }
        double mean = 0;
        for (double influence : z) {
            mean += influence / weight;
        }
        double squares = 0;
        for (int k = 0; k < n; k++) {
            double w = design.weight(used[k]);
            double off = z[k] / w - mean;
            squares += w * off * off;
        }
        double spread = squares / weight * n / (n - 1);
        return spread * weight * (weight - n) / n;
    }

    private int units() {
        SampledStage first = design.sampling().first();
        return distinct(row -> first.unit[row]);
    }

    private int strata() {
        SampledStage first = design.sampling().first();
        return distinct(row -> first.stratum[first.unit[row]]);
    }

    private int distinct(IntUnaryOperator key) {
        int[] keys = new int[used.length];
        Arrays.setAll(keys, k -> key.applyAsInt(used[k]));
        Arrays.sort(keys);
        int count = 0;
        for (int k = 0; k < keys.length; k++) {
            count += k == 0 || keys[k] != keys[k - 1] ? 1 : 0;
        }
        return count;
    }
}
