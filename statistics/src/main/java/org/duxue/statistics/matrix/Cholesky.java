package org.duxue.statistics.matrix;

/** Small positive definite matrices, n × n row by row; a factor is lower triangular, A = L·Lᵀ. */
public final class Cholesky {
    private Cholesky() {}

    /** Puts the factor in the place of the lower triangle; false when the matrix is not positive definite. */
    public static boolean factor(double[] a, int n) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i * n + j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i * n + k] * a[j * n + k];
                }
                if (i > j) {
                    a[i * n + j] = sum / a[j * n + j];
                } else if (sum > 0) {
                    a[i * n + i] = Math.sqrt(sum);
                } else {
                    return false;
                }
            }
        }
        return true;
    }

    /** x ← L⁻¹ x, for a vector that begins at {@code at} with a stride. */
    public static void forward(double[] l, int n, double[] x, int at, int stride) {
        for (int i = 0; i < n; i++) {
            double sum = x[at + i * stride];
            for (int k = 0; k < i; k++) {
                sum -= l[i * n + k] * x[at + k * stride];
            }
            x[at + i * stride] = sum / l[i * n + i];
        }
    }

    /** x ← L⁻ᵀ x. */
    public static void backward(double[] l, int n, double[] x, int at, int stride) {
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[at + i * stride];
            for (int k = i + 1; k < n; k++) {
                sum -= l[k * n + i] * x[at + k * stride];
            }
            x[at + i * stride] = sum / l[i * n + i];
        }
    }

    /** (L·Lᵀ)⁻¹. */
    public static double[] inverse(double[] l, int n) {
        double[] inverse = new double[n * n];
        for (int j = 0; j < n; j++) {
            inverse[j * n + j] = 1;
            forward(l, n, inverse, j, n);
            backward(l, n, inverse, j, n);
        }
        return inverse;
    }

    /** Σ of the logarithms of the factor's diagonal, twice: the logarithm of the determinant. */
    public static double logDeterminant(double[] l, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += 2 * Math.log(l[i * n + i]);
        }
        return sum;
    }

    /** The factor of a positive semidefinite matrix; columns without anything left are zero. */
    public static double[] semidefinite(double[] a, int n) {
        double[] l = new double[n * n];
        for (int j = 0; j < n; j++) {
            double pivot = a[j * n + j];
            for (int k = 0; k < j; k++) {
                pivot -= l[j * n + k] * l[j * n + k];
            }
            if (pivot > 1e-14 * a[j * n + j]) {
                l[j * n + j] = Math.sqrt(pivot);
                for (int i = j + 1; i < n; i++) {
                    double sum = a[i * n + j];
                    for (int k = 0; k < j; k++) {
                        sum -= l[i * n + k] * l[j * n + k];
                    }
                    l[i * n + j] = sum / l[j * n + j];
                }
            }
        }
        return l;
    }
}
