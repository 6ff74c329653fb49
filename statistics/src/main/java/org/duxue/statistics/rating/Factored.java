package org.duxue.statistics.rating;

import org.duxue.statistics.matrix.Cholesky;
import org.jspecify.annotations.Nullable;

/** A symmetric matrix known to be positive definite with digits to spare, ready for solving. */
public final class Factored {
    /** What must be left of a diagonal element beside the columns before it. */
    private static final double RELATIVE = 1e-13;

    private final double[] l;
    private final int n;

    private Factored(double[] l, int n) {
        this.l = l;
        this.n = n;
    }

    /** Null when the matrix is not positive definite to working precision. */
    public static @Nullable Factored of(double[] matrix, int n) {
        double[] l = matrix.clone();
        if (!Cholesky.factor(l, n)) {
            return null;
        }
        for (int i = 0; i < n; i++) {
            double pivot = l[i * n + i];
            if (!(pivot * pivot > RELATIVE * matrix[i * n + i])) {
                return null;
            }
        }
        return new Factored(l, n);
    }

    public double[] solve(double[] right) {
        double[] x = right.clone();
        Cholesky.forward(l, n, x, 0, 1);
        Cholesky.backward(l, n, x, 0, 1);
        return x;
    }

    public double[] inverse() {
        return Cholesky.inverse(l, n);
    }
}
