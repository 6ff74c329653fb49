package org.duxue.statistics.growth.quantile;

import java.util.Arrays;

/** Small dense linear algebra over the model's columns: which of them say something new, and symmetric systems. */
final class Columns {
    /** Of a column's squared length, the part that earlier columns must leave over. */
    private static final double NEW = 1e-11;

    private Columns() {}

    /** Of the candidates, in order, those that no earlier ones add up to: Cholesky on their Gram matrix, skipping. */
    static int[] independent(double[][] gram, int[] candidates) {
        int[] kept = new int[candidates.length];
        double[][] factor = new double[candidates.length][];
        int n = 0;
        for (int place : candidates) {
            double[] row = new double[n + 1];
            double rest = gram[place][place];
            for (int i = 0; i < n; i++) {
                double sum = gram[place][kept[i]];
                for (int k = 0; k < i; k++) {
                    sum -= row[k] * factor[i][k];
                }
                row[i] = sum / factor[i][i];
                rest -= row[i] * row[i];
            }
            if (rest > NEW * gram[place][place]) {
                row[n] = Math.sqrt(rest);
                factor[n] = row;
                kept[n++] = place;
            }
        }
        return Arrays.copyOf(kept, n);
    }

    /** The inverse of the lower Cholesky root of a Gram matrix over the free places. */
    static double[][] whitening(double[][] gram, int[] free) {
        int p = free.length;
        double[][] root = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int k = 0; k <= i; k++) {
                double sum = gram[free[i]][free[k]];
                for (int m = 0; m < k; m++) {
                    sum -= root[i][m] * root[k][m];
                }
                root[i][k] = i == k ? Math.sqrt(sum) : sum / root[k][k];
            }
        }
        return inverse(root);
    }

    /** Lower triangle times vector. */
    static double[] times(double[][] lower, double[] x) {
        double[] product = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            for (int k = 0; k <= i; k++) {
                sum += lower[i][k] * x[k];
            }
            product[i] = sum;
        }
        return product;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Solves H x = b over the free places, H positive semidefinite; a ridge of the size of {@code scale} steadies it. */
    static double[] solve(double[][] h, double[] b, int[] free, double[] scale) {
        for (double ridge = 1e-10; ; ridge *= 100) {
            double[] x = new double[b.length];
            if (cholesky(h, b, free, scale, ridge, x)) {
                return x;
            }
        }
    }

    private static boolean cholesky(double[][] h, double[] b, int[] free, double[] scale, double ridge, double[] x) {
        int p = free.length;
        double[][] l = new double[p][p];
        double[] z = new double[p];
        for (int i = 0; i < p; i++) {
            for (int k = 0; k <= i; k++) {
                double sum = h[free[i]][free[k]] + (i == k ? ridge * scale[free[i]] : 0);
                for (int m = 0; m < k; m++) {
                    sum -= l[i][m] * l[k][m];
                }
                if (i == k && !(sum > 1e-3 * ridge * scale[free[i]])) {
                    return false;
                }
                l[i][k] = i == k ? Math.sqrt(sum) : sum / l[k][k];
            }
            double rest = b[free[i]];
            for (int m = 0; m < i; m++) {
                rest -= l[i][m] * z[m];
            }
            z[i] = rest / l[i][i];
        }
        for (int i = p - 1; i >= 0; i--) {
            double rest = z[i];
            for (int m = i + 1; m < p; m++) {
                rest -= l[m][i] * x[free[m]];
            }
            x[free[i]] = rest / l[i][i];
        }
        return true;
    }

    /**
     * The inverse of a square matrix: Gauss and Jordan, the largest pivot of each column.
     *
     * @throws ArithmeticException when the matrix has none
     */
    static double[][] inverse(double[][] matrix) {
        int p = matrix.length;
        double[][] a = new double[p][];
        for (int i = 0; i < p; i++) {
            a[i] = Arrays.copyOf(matrix[i], 2 * p);
            a[i][p + i] = 1;
        }
        for (int j = 0; j < p; j++) {
            int most = j;
            for (int i = j + 1; i < p; i++) {
                most = Math.abs(a[i][j]) > Math.abs(a[most][j]) ? i : most;
            }
            double[] pivot = a[most];
            a[most] = a[j];
            a[j] = pivot;
            if (pivot[j] == 0) {
                throw new ArithmeticException("a singular corner");
            }
            double by = 1 / pivot[j];
            for (int k = j; k < 2 * p; k++) {
                pivot[k] *= by;
            }
            for (int i = 0; i < p; i++) {
                double factor = a[i][j];
                if (i != j && factor != 0) {
                    double[] row = a[i];
                    for (int k = j; k < 2 * p; k++) {
                        row[k] -= factor * pivot[k];
                    }
                }
            }
        }
        double[][] inverse = new double[p][];
        for (int i = 0; i < p; i++) {
            inverse[i] = Arrays.copyOfRange(a[i], p, 2 * p);
        }
        return inverse;
    }
}
