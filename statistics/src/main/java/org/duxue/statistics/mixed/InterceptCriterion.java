package org.duxue.statistics.mixed;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The criterion of a random intercept alone. Here N is the number 1 + λ·n, so that groups of equal size n share their
 * sums: an evaluation takes as many steps as there are sizes, however many the groups. Both derivatives are exact.
 */
final class InterceptCriterion implements Criterion {
    private final double[] within;
    /** The sizes, how many groups have each, and Σ YᵀY of these, width × width upper triangle. */
    private final double[] size;

    private final double[] groups;
    private final double[][] sums;
    private final Profile profile;
    private final int width;
    private final double[] a;
    private final double[] first;
    private final double[] second;
    private final double[] gradient = new double[1];
    private final double[] curvature = new double[1];
    private final double[] slope = new double[1];

    InterceptCriterion(Reduction reduction, Method method, long rows) {
        this.within = reduction.within;
        this.width = reduction.width;
        this.profile = new Profile(width, method, rows);
        int[] counts = new int[reduction.groups.length];
        for (int g = 0; g < counts.length; g++) {
            counts[g] = (int) Math.round(reduction.factor[g] * reduction.factor[g]);
        }
        int[] sizes = distinct(counts);
        size = new double[sizes.length];
        for (int c = 0; c < sizes.length; c++) {
            size[c] = sizes[c];
        }
        groups = new double[sizes.length];
        sums = new double[sizes.length][width * width];
        for (int g = 0; g < counts.length; g++) {
            int at = Arrays.binarySearch(sizes, counts[g]);
            groups[at]++;
            addSquare(sums[at], reduction.projected, g * width);
        }
        a = new double[width * width];
        first = new double[width * width];
        second = new double[width * width];
    }

    /** The sizes that occur, from the smallest up. */
    private static int[] distinct(int[] counts) {
        BitSet met = new BitSet();
        for (int count : counts) {
            met.set(count);
        }
        int[] sizes = new int[met.cardinality()];
        int size = -1;
        for (int c = 0; c < sizes.length; c++) {
            size = met.nextSetBit(size + 1);
            sizes[c] = size;
        }
        return sizes;
    }

    @Override
    public int terms() {
        return 1;
    }

    @Override
    public double value(double[] l) {
        double lambda = l[0] * l[0];
        System.arraycopy(within, 0, a, 0, a.length);
        double logDeterminant = 0;
        for (int c = 0; c < size.length; c++) {
            double one = 1 + lambda * size[c];
            logDeterminant += groups[c] * Math.log(one);
            add(a, sums[c], 1 / one);
        }
        return profile.of(a) + logDeterminant;
    }

    @Override
    public void differentiate(double[] l) {
        double lambda = l[0] * l[0];
        double logFirst = 0;
        double logSecond = 0;
        Arrays.fill(first, 0);
        Arrays.fill(second, 0);
        for (int c = 0; c < size.length; c++) {
            double share = 1 / (1 + lambda * size[c]);
            double pull = size[c] * share;
            logFirst += groups[c] * pull;
            logSecond -= groups[c] * pull * pull;
            add(first, sums[c], -pull * share);
            add(second, sums[c], 2 * pull * pull * share);
        }
        double squares = profile.residualSquares();
        double[] r = profile.residualiser;
        double[] moved = new double[width];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                moved[i] += symmetric(first, i, j) * r[j];
            }
        }
        double fall = dot(moved, r);
        double[] half = new double[width];
        profile.whiten(moved, 0, half, 0);
        double bend = quadratic(second, r) - 2 * dot(half, half);
        double byLambda = profile.divisor * fall / squares + logFirst;
        double twice = profile.divisor * (bend / squares - fall * fall / (squares * squares)) + logSecond;
        if (profile.restricted()) {
            double[] inner = whitened(first);
            byLambda += trace(inner);
            twice += trace(whitened(second)) - dot(inner, inner);
        }
        slope[0] = byLambda;
        gradient[0] = 2 * l[0] * byLambda;
        curvature[0] = 4 * lambda * twice + 2 * byLambda;
    }

    /** R⁻¹ M R⁻ᵀ over the fixed effects, where A_XX = R·Rᵀ. */
    private double[] whitened(double[] m) {
        int p = profile.coefficients;
        double[] half = new double[p * p];
        double[] column = new double[p];
        for (int j = 0; j < p; j++) {
            for (int i = 0; i < p; i++) {
                column[i] = symmetric(m, i, j);
            }
            profile.whiten(column, 0, half, j * p);
        }
        double[] whole = new double[p * p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                column[j] = half[j * p + i];
            }
            profile.whiten(column, 0, whole, i * p);
        }
        return whole;
    }

    private double trace(double[] m) {
        double sum = 0;
        for (int i = 0; i < profile.coefficients; i++) {
            sum += m[i * profile.coefficients + i];
        }
        return sum;
    }

    private double quadratic(double[] m, double[] r) {
        double sum = 0;
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                sum += symmetric(m, i, j) * r[i] * r[j];
            }
        }
        return sum;
    }

    private double symmetric(double[] upper, int i, int j) {
        return i <= j ? upper[i * width + j] : upper[j * width + i];
    }

    private static void add(double[] to, double[] from, double weight) {
        for (int k = 0; k < to.length; k++) {
            to[k] += weight * from[k];
        }
    }

    private void addSquare(double[] to, double[] x, int at) {
        for (int i = 0; i < width; i++) {
            for (int j = i; j < width; j++) {
                to[i * width + j] += x[at + i] * x[at + j];
            }
        }
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    @Override
    public double[] gradient() {
        return gradient;
    }

    @Override
    public double[] curvature() {
        return curvature;
    }

    @Override
    public double[] slope() {
        return slope;
    }

    @Override
    public Profile profile() {
        return profile;
    }
}
