package org.duxue.statistics.crossed.equations;

import java.util.Arrays;

/** Small dense matrices, row by row. */
public final class Small {
    private Small() {}

    /**
     * The lower Cholesky root of a symmetric matrix, zeros above.
     *
     * @throws ArithmeticException when it is not positive definite
     */
    public static double[] root(double[] matrix, int n) {
        double[] root = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i * n + j];
                for (int k = 0; k < j; k++) {
                    rest -= root[i * n + k] * root[j * n + k];
                }
                if (i == j && !(rest > 0)) {
                    throw new ArithmeticException("not positive definite");
                }
                root[i * n + j] = i == j ? Math.sqrt(rest) : rest / root[j * n + j];
            }
        }
        return root;
    }

    /** The inverse of L L' from L's upper left n × n part; rows of L are {@code stride} long. */
    public static double[] inverseOfSquare(double[] root, int stride, int n) {
        double[] triangle = new double[n * n];
        for (int j = 0; j < n; j++) {
            triangle[j * n + j] = 1 / root[j * stride + j];
            for (int i = j + 1; i < n; i++) {
                double rest = 0;
                for (int k = j; k < i; k++) {
                    rest -= root[i * stride + k] * triangle[k * n + j];
                }
                triangle[i * n + j] = rest / root[i * stride + i];
            }
        }
        double[] inverse = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = Math.max(i, j); k < n; k++) {
                    inverse[i * n + j] += triangle[k * n + i] * triangle[k * n + j];
                }
            }
        }
        return inverse;
    }

    /** Eigenvalues of a symmetric matrix by Jacobi's rotations; its eigenvectors become the columns of {@code vectors}. */
    public static double[] eigen(double[] matrix, int n, double[] vectors) {
        double[] a = matrix.clone();
        Arrays.fill(vectors, 0);
        for (int i = 0; i < n; i++) {
            vectors[i * n + i] = 1;
        }
        for (int sweep = 0; sweep < 60 && offDiagonal(a, n) > 0; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, vectors, n, p, q);
                }
            }
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = a[i * n + i];
        }
        return values;
    }

    private static double offDiagonal(double[] a, int n) {
        double sum = 0;
        double whole = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                whole += a[i * n + j] * a[i * n + j];
                sum += i == j ? 0 : a[i * n + j] * a[i * n + j];
            }
        }
        return sum > 1e-30 * whole ? sum : 0;
    }

    private static void rotate(double[] a, double[] vectors, int n, int p, int q) {
        double apq = a[p * n + q];
        if (apq == 0) {
            return;
        }
        double ratio = (a[q * n + q] - a[p * n + p]) / (2 * apq);
        double tan = Math.copySign(1, ratio) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
        double cos = 1 / Math.sqrt(tan * tan + 1);
        double sin = tan * cos;
        for (int k = 0; k < n; k++) {
            turn(a, k * n + p, k * n + q, cos, sin);
        }
        for (int k = 0; k < n; k++) {
            turn(a, p * n + k, q * n + k, cos, sin);
        }
        for (int k = 0; k < n; k++) {
            turn(vectors, k * n + p, k * n + q, cos, sin);
        }
    }

    private static void turn(double[] a, int one, int two, double cos, double sin) {
        double x = a[one];
        double y = a[two];
        a[one] = cos * x - sin * y;
        a[two] = sin * x + cos * y;
    }
}
