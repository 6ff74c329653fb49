package org.duxue.statistics.data;

import java.util.List;

/**
 * Which columns of a model matrix add something to those before them.
 *
 * <p>Columns are taken in order. Each is freed of its mean and of the columns kept so far, by a Cholesky factorisation of
 * the matrix of centred cross-products; one of which no more than {@link #TOLERANCE} of its sum of squares remains is not
 * kept. (Two columns whose correlation differs from one by less than 10⁻¹¹ are thus one column. Cross-products of
 * doubles cannot tell finer.)
 */
public final class Independence {
    /** The share of a column's sum of squares that must remain. */
    public static final double TOLERANCE = 1e-11;

    private Independence() {}

    /**
     * From the columns' centred cross-products.
     *
     * @param products n × n, row by row, symmetric
     * @param magnitudes per column, the square of its largest size before centring: what rounding is measured by; a
     *     column whose sum of squares is below {@code 1e-30} of it is constant
     */
    public static boolean[] of(double[] products, double[] magnitudes, int n) {
        double[] left = products.clone();
        boolean[] kept = new boolean[n];
        for (int j = 0; j < n; j++) {
            double whole = products[j * n + j];
            kept[j] = whole > 1e-30 * magnitudes[j] && left[j * n + j] > TOLERANCE * whole;
            if (kept[j]) {
                sweep(left, j, n);
            }
        }
        return kept;
    }

    /** From the columns themselves; every row must be complete. */
    static boolean[] of(List<Column> columns, int rows) {
        int n = columns.size();
        double[][] centred = new double[n][];
        double[] magnitudes = new double[n];
        for (int j = 0; j < n; j++) {
            centred[j] = centred(columns.get(j).values());
            magnitudes[j] = rows * largestSquare(columns.get(j).values());
        }
        double[] products = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                double product = dot(centred[i], centred[j]);
                products[i * n + j] = product;
                products[j * n + i] = product;
            }
        }
        return of(products, magnitudes, n);
    }

    /** Frees the columns after j of column j. */
    private static void sweep(double[] left, int j, int n) {
        double pivot = left[j * n + j];
        for (int a = j + 1; a < n; a++) {
            double share = left[a * n + j] / pivot;
            for (int b = j + 1; b < n; b++) {
                left[a * n + b] -= share * left[j * n + b];
            }
        }
    }

    private static double[] centred(double[] values) {
        double first = values.length == 0 ? 0 : values[0];
        double sum = 0;
        for (double value : values) {
            sum += value - first;
        }
        double mean = sum / values.length;
        double[] centred = new double[values.length];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = values[i] - first - mean;
        }
        return centred;
    }

    private static double largestSquare(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, value * value);
        }
        return largest;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
