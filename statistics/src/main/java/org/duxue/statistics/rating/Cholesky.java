package org.duxue.statistics.rating;

import org.jspecify.annotations.Nullable;

/** A symmetric positive-definite matrix taken apart as L·Lᵀ, rows after one another. */
public final class Cholesky {
    private static final double RELATIVE = 1e-13;

    private final double[] l;
    private final int n;

    private Cholesky(double[] l, int n) {
        this.l = l;
        this.n = n;
    }

    /** Null when the matrix is not positive definite to working precision. */
    public static @Nullable Cholesky of(double[] matrix, int n) {
        double[] l = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i * n + j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i * n + k] * l[j * n + k];
                }
                if (i == j) {
                    if (!(sum > RELATIVE * matrix[i * n + i])) {
                        return null;
                    }
                    l[i * n + i] = Math.sqrt(sum);
                } else {
                    l[i * n + j] = sum / l[j * n + j];
                }
            }
        }
        return new Cholesky(l, n);
    }

    public double[] solve(double[] right) {
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= l[i * n + k] * x[k];
            }
            x[i] /= l[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            x[i] /= l[i * n + i];
            for (int k = 0; k < i; k++) {
                x[k] -= l[i * n + k] * x[i];
            }
        }
        return x;
    }

    public double[] inverse() {
        double[] inverse = new double[n * n];
        double[] unit = new double[n];
        for (int j = 0; j < n; j++) {
            unit[j] = 1;
            double[] column = solve(unit);
            unit[j] = 0;
            for (int i = 0; i < n; i++) {
                inverse[i * n + j] = column[i];
            }
        }
        return inverse;
    }
}
