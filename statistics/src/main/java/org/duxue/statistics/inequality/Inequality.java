package org.duxue.statistics.inequality;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.duxue.statistics.CompensatedSum;
import org.duxue.statistics.WeightedDispersion;

/**
 * How unequally values are shared out among people, each value counting for the people behind it. Population forms:
 *
 * <pre>
 *   gini   = Σ Σ w_i w_j |x_i − x_j| / (2 W² x̄)
 *   theilT = Σ w/W · (x/x̄) · log(x/x̄)       a value of zero adds nothing
 *   theilL = Σ w/W · log(x̄/x)               infinite when a value that weighs is zero
 * </pre>
 *
 * <p>All are 0 when everybody has the same and do not change with the unit of the values or of the weights. One value
 * has no inequality. Without weight, or with nothing to share (mean 0), all are undefined (NaN).
 *
 * @param n how many values
 * @param weight Σ w
 * @param mean Σ wx / Σ w
 * @param cv of {@link WeightedDispersion}
 * @param gini 0 to just below 1; most moved by differences in the middle
 * @param theilT most moved by high values
 * @param theilL mean log deviation, most moved by low values
 */
public record Inequality(int n, double weight, double mean, double cv, double gini, double theilT, double theilL) {

    /** @throws IllegalArgumentException when the lengths differ, or a value or weight is negative or not finite */
    public static Inequality of(double[] values, double[] weights) {
        Weighted.check(values, weights);
        WeightedDispersion dispersion = WeightedDispersion.of(values, weights);
        double mean = dispersion.mean();
        if (!(mean > 0)) {
            return new Inequality(
                    values.length, dispersion.weight(), mean, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        return new Inequality(
                values.length,
                dispersion.weight(),
                mean,
                dispersion.cv(),
                gini(values, weights, mean, dispersion.weight()),
                theilT(values, weights, mean, dispersion.weight()),
                theilL(values, weights, mean, dispersion.weight()));
    }

    /** By gaps between neighbours: each is crossed by as many pairs as weight below times weight above. */
    private static double gini(double[] values, double[] weights, double mean, double weight) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        CompensatedSum sum = new CompensatedSum();
        CompensatedSum below = new CompensatedSum();
        for (int k = 0; k + 1 < order.length; k++) {
            below.add(weights[order[k]]);
            double share = below.value() / weight;
            sum.addProduct(share * (1 - share), values[order[k + 1]] - values[order[k]]);
        }
        return Math.max(0, sum.value() / mean);
    }

    static double theilT(double[] values, double[] weights, double mean, double weight) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0 && weights[i] > 0) {
                double relative = values[i] / mean;
                sum.addProduct(weights[i] / weight * relative, log(values[i], mean));
            }
        }
        return Math.max(0, sum.value());
    }

    static double theilL(double[] values, double[] weights, double mean, double weight) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < values.length; i++) {
            if (weights[i] > 0) {
                if (values[i] == 0) {
                    return Double.POSITIVE_INFINITY;
                }
                sum.addProduct(weights[i] / weight, -log(values[i], mean));
            }
        }
        return Math.max(0, sum.value());
    }

    /** log(x / mean), exact to the last digit also where the two are close. */
    static double log(double x, double mean) {
        double relative = (x - mean) / mean;
        return Math.abs(relative) < 0.5 ? Math.log1p(relative) : Math.log(x / mean);
    }
}
