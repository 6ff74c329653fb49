package org.duxue.statistics.crossed.equations;

import java.util.List;

/**
 * The parameters of the fit: per grouping the lower triangular root T of its covariance divided by the residual variance,
 * {@code Σ = σ² T T'}. The signs of T's columns are free, so that the criterion is smooth and even across zero and no
 * bound is needed. Flat, they stand grouping by grouping and in each column by column.
 */
public final class Roots {
    private final double[] flat;
    /** Per grouping size × size, row by row. */
    private final double[][] matrices;

    public Roots(List<Grouping> groupings, double[] flat) {
        this.flat = flat.clone();
        this.matrices = new double[groupings.size()][];
        int at = 0;
        for (int f = 0; f < matrices.length; f++) {
            int size = groupings.get(f).size();
            matrices[f] = new double[size * size];
            for (int column = 0; column < size; column++) {
                for (int row = column; row < size; row++) {
                    matrices[f][row * size + column] = flat[at++];
                }
            }
        }
    }

    public double[] flat() {
        return flat;
    }

    public double[] of(int grouping) {
        return matrices[grouping];
    }

    /** {@code into = T v} for one level with {@code width} columns; into and v may lie in the same array, apart. */
    public static void times(double[] t, int size, double[] v, int from, double[] into, int to, int width) {
        if (size == 1) {
            scale(t[0], v, from, into, to, width);
            return;
        }
        for (int a = 0; a < size; a++) {
            for (int j = 0; j < width; j++) {
                double sum = 0;
                for (int b = 0; b <= a; b++) {
                    sum += t[a * size + b] * v[from + b * width + j];
                }
                into[to + a * width + j] = sum;
            }
        }
    }

    /** {@code into = T' v}. */
    public static void transposedTimes(double[] t, int size, double[] v, int from, double[] into, int to, int width) {
        if (size == 1) {
            scale(t[0], v, from, into, to, width);
            return;
        }
        for (int a = 0; a < size; a++) {
            for (int j = 0; j < width; j++) {
                double sum = 0;
                for (int b = a; b < size; b++) {
                    sum += t[b * size + a] * v[from + b * width + j];
                }
                into[to + a * width + j] = sum;
            }
        }
    }

    private static void scale(double by, double[] v, int from, double[] into, int to, int width) {
        for (int j = 0; j < width; j++) {
            into[to + j] = by * v[from + j];
        }
    }
}
