package org.duxue.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far values lie apart, each value weighing as much as the people behind it (差异系数):
 *
 * <pre>
 *   mean = Σ w·x / Σ w        sd = √( Σ w·(x − mean)² / Σ w )        cv = sd / mean
 * </pre>
 *
 * <p>This is the population form that the balanced-development standard prescribes: the mean is the district's stock
 * over the district's pupils, not the mean of the schools' values. Sums are compensated and the squares are taken of
 * differences, so a large common offset costs no digits.
 *
 * <p>Edges: no value, or no weight at all, has neither mean nor dispersion (NaN). One value has sd 0 and cv 0. A mean
 * of zero leaves the cv undefined (NaN). A value of weight zero is counted in {@code n} and adds nothing else.
 *
 * @param n how many values
 * @param weight Σ w
 * @param mean NaN when undefined
 * @param sd NaN when undefined
 * @param cv NaN when undefined
 */
public record WeightedDispersion(int n, double weight, double mean, double sd, double cv) {

    /**
     * The weighted population form.
     *
     * @throws IllegalArgumentException when the arrays differ in length, a value is not finite, or a weight is negative
     *     or not finite
     */
    public static WeightedDispersion of(double[] values, double[] weights) {
        check(values, weights);
        double weight = weightOf(weights);
        double mean = mean(values, weights, weight);
        double sd = Math.sqrt(squares(values, weights, mean) / weight);
        return of(values.length, weight, mean, sd);
    }

    /** Every value alike, population form (divisor n): for information beside the weighted figure. */
    public static WeightedDispersion unweighted(double[] values) {
        return of(values, ones(values.length));
    }

    /** Every value alike, sample form (divisor n − 1): for information; undefined for fewer than two values. */
    public static WeightedDispersion sample(double[] values) {
        double[] alike = ones(values.length);
        check(values, alike);
        double mean = mean(values, alike, values.length);
        double sd = values.length < 2 ? Double.NaN : Math.sqrt(squares(values, alike, mean) / (values.length - 1));
        return of(values.length, values.length, mean, sd);
    }

    /** The weighted population form of each group, by group name in order. */
    public static SortedMap<String, WeightedDispersion> byGroup(
            double[] values, double[] weights, List<String> groups) {
        if (groups.size() != values.length) {
            throw new IllegalArgumentException(values.length + " values but " + groups.size() + " groups");
        }
        check(values, weights);
        SortedMap<String, List<Integer>> rows = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            rows.computeIfAbsent(groups.get(i), g -> new ArrayList<>()).add(i);
        }
        SortedMap<String, WeightedDispersion> result = new TreeMap<>();
        rows.forEach((group, members) -> result.put(group, of(pick(values, members), pick(weights, members))));
        return result;
    }

    /**
     * Each value's share of the variance, w·(x − mean)² / Σ w·(x − mean)²: who pulls the district apart. The shares sum
     * to one; they are all zero when nothing varies.
     */
    public static double[] contributions(double[] values, double[] weights) {
        WeightedDispersion whole = of(values, weights);
        double total = squares(values, weights, whole.mean);
        double[] shares = new double[values.length];
        for (int i = 0; i < shares.length; i++) {
            double off = values[i] - whole.mean;
            shares[i] = total > 0 ? weights[i] * off * off / total : 0;
        }
        return shares;
    }

    private static WeightedDispersion of(int n, double weight, double mean, double sd) {
        double cv = mean == 0 ? Double.NaN : sd / mean;
        return new WeightedDispersion(n, weight, mean, sd, cv);
    }

    private static double mean(double[] values, double[] weights, double weight) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < values.length; i++) {
            sum.addProduct(weights[i], values[i]);
        }
        return weight == 0 ? Double.NaN : sum.value() / weight;
    }

    /** Σ w·(x − mean)², corrected for the rounding of the mean: Σ w·d² − (Σ w·d)² / Σ w. */
    private static double squares(double[] values, double[] weights, double mean) {
        CompensatedSum squares = new CompensatedSum();
        CompensatedSum rest = new CompensatedSum();
        CompensatedSum weight = new CompensatedSum();
        for (int i = 0; i < values.length; i++) {
            double off = values[i] - mean;
            squares.addProduct(weights[i] * off, off);
            rest.addProduct(weights[i], off);
            weight.add(weights[i]);
        }
        double left = rest.value();
        return Math.max(0, squares.value() - left * left / weight.value());
    }

    private static double weightOf(double[] weights) {
        CompensatedSum sum = new CompensatedSum();
        for (double w : weights) {
            sum.add(w);
        }
        return sum.value();
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] pick(double[] from, List<Integer> rows) {
        return rows.stream().mapToDouble(i -> from[i]).toArray();
    }

    private static void check(double[] values, double[] weights) {
        if (values.length != weights.length) {
            throw new IllegalArgumentException(values.length + " values but " + weights.length + " weights");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("value " + i + " is " + values[i]);
            }
            if (!Double.isFinite(weights[i]) || weights[i] < 0) {
                throw new IllegalArgumentException("weight " + i + " is " + weights[i]);
            }
        }
    }
}
