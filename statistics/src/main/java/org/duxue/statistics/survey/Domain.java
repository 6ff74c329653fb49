package org.duxue.statistics.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.duxue.statistics.CompensatedSum;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.survey.Linearised.Interval;

/**
 * A part of the population, seen through a sample: estimates of it with standard errors by Taylor linearisation. Each
 * estimate is turned into a sum of influences, w·(y − ȳ)/Σw for a mean and w·(y − Rx)/Σwx for a ratio, whose variance
 * the design gives (Woodruff 1971; Binder 1983). Rows where a value is missing (NaN) count as outside the domain.
 */
public final class Domain {
    private final SurveyDesign design;
    private final int[] members;

    /** Rows that carry weight, ascending. */
    Domain(SurveyDesign design, int[] members) {
        this.design = design;
        this.members = members;
    }

    /** Persons (rows) in the sample: what the limit for small cells is about. */
    public int persons() {
        return members.length;
    }

    /** Persons (rows) at each level. */
    public long[] counts(Factor factor) {
        long[] counts = new long[factor.levels().size()];
        for (int row : members) {
            if (factor.code(row) != Factor.MISSING) {
                counts[factor.code(row)]++;
            }
        }
        return counts;
    }

    /** The mean of {@code y}. */
    public Estimate mean(String name, double[] y) {
        int[] used = present(y);
        double weight = weight(used);
        double mean = sum(used, y) / weight;
        return estimate(name, mean, used, influence(used, row -> (y[row] - mean) / weight), Interval.T);
    }

    /** The sum of {@code y} over the population. */
    public Estimate total(String name, double[] y) {
        int[] used = present(y);
        return estimate(name, sum(used, y), used, influence(used, row -> y[row]), Interval.T);
    }

    /** Σ numerator / Σ denominator over the population. */
    public Estimate ratio(String name, double[] numerator, double[] denominator) {
        int[] used = present(numerator, denominator);
        double below = sum(used, denominator);
        double ratio = sum(used, numerator) / below;
        double[] z = influence(used, row -> (numerator[row] - ratio * denominator[row]) / below);
        return estimate(name, ratio, used, z, Interval.T);
    }

    /**
     * The share of those for whom {@code y} is 1 among those for whom it is 0 or 1. The interval is taken on the scale
     * of log odds and so stays between 0 and 1; for a share of exactly 0 or 1 it is Clopper and Pearson's, every
     * first-stage unit counting as one answer.
     */
    public Estimate share(String name, double[] y) {
        int[] used = present(y);
        for (int row : used) {
            if (y[row] != 0 && y[row] != 1) {
                throw new IllegalArgumentException("row " + (row + 1) + " of " + name + " is " + y[row]);
            }
        }
        double weight = weight(used);
        double share = sum(used, y) / weight;
        return estimate(name, share, used, influence(used, row -> (y[row] - share) / weight), Interval.LOGIT);
    }

    /** The share of each level, named by the level, among those who belong to one. */
    public List<Estimate> shares(Factor factor) {
        List<Estimate> shares = new ArrayList<>();
        double[] is = new double[factor.rows()];
        for (int level = 0; level < factor.levels().size(); level++) {
            int wanted = level;
            Arrays.setAll(is, i -> factor.code(i) == Factor.MISSING ? Double.NaN : factor.code(i) == wanted ? 1 : 0);
            shares.add(share(factor.levels().get(level), is));
        }
        return shares;
    }

    /** The mean of {@code y} here less its mean there, with the covariance that a shared design brings. */
    public Estimate difference(String name, double[] y, Domain there) {
        double[] z = new double[design.rows()];
        double value = spread(y, 1, z) - there.spread(y, -1, z);
        int[] used = union(present(y), there.present(y));
        double[] kept = Arrays.stream(used).mapToDouble(row -> z[row]).toArray();
        Estimate whole = estimate(name, value, used, kept, Interval.T);
        int missing = union(members, there.members).length - used.length;
        return new Estimate(
                name,
                value,
                whole.se(),
                whole.df(),
                whole.lower(),
                whole.upper(),
                Double.NaN,
                used.length,
                whole.weight(),
                missing);
    }

    /** Adds the influences on the mean to {@code z}, by row; gives the mean. */
    private double spread(double[] y, int sign, double[] z) {
        int[] used = present(y);
        double weight = weight(used);
        double mean = sum(used, y) / weight;
        for (int row : used) {
            z[row] += sign * design.weight(row) * (y[row] - mean) / weight;
        }
        return mean;
    }

    private static int[] union(int[] a, int[] b) {
        int[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return Arrays.stream(both).sorted().distinct().toArray();
    }

    private Estimate estimate(String name, double value, int[] used, double[] z, Interval interval) {
        Linearised found = new Linearised(design, used, z);
        return found.estimate(name, value, weight(used), members.length - used.length, interval);
    }

    /** The rows in which nothing is missing. */
    private int[] present(double[]... columns) {
        int[] used = new int[members.length];
        int size = 0;
        for (int row : members) {
            boolean complete = true;
            for (double[] column : columns) {
                complete &= !Double.isNaN(column[row]);
                if (Double.isInfinite(column[row])) {
                    throw new IllegalArgumentException("row " + (row + 1) + " is infinite");
                }
            }
            if (complete) {
                used[size++] = row;
            }
        }
        return Arrays.copyOf(used, size);
    }

    private double weight(int[] used) {
        CompensatedSum sum = new CompensatedSum();
        for (int row : used) {
            sum.add(design.weight(row));
        }
        return sum.value();
    }

    private double sum(int[] used, double[] y) {
        CompensatedSum sum = new CompensatedSum();
        for (int row : used) {
            sum.addProduct(design.weight(row), y[row]);
        }
        return sum.value();
    }

    private double[] influence(int[] used, IntToDoubleFunction perUnitOfWeight) {
        double[] z = new double[used.length];
        Arrays.setAll(z, k -> design.weight(used[k]) * perUnitOfWeight.applyAsDouble(used[k]));
        return z;
    }
}
