package org.duxue.statistics.mixed;

import org.duxue.statistics.data.NoFit;
import org.duxue.statistics.data.NoFit.Reason;
import org.duxue.statistics.matrix.Cholesky;

/**
 * The best coefficients and residual variance for given variances between groups: they follow from A = Σ Uᵀ V⁻¹ U
 * (fixed effects first, the outcome last) by its Cholesky factor, whose last diagonal entry is the root of the residual
 * sum of squares.
 */
final class Profile {
    /** Fixed effects and the outcome. */
    final int width;
    /** Fixed effects. */
    final int coefficients;
    /** n − p (restricted) or n: what the residual sum of squares is divided by. */
    final double divisor;
    /** Lower factor of A. */
    final double[] root;
    /** (−β, 1): a row of U times this is its residual. */
    final double[] residualiser;

    private final Method method;

    Profile(int width, Method method, long rows) {
        this.width = width;
        this.coefficients = width - 1;
        this.method = method;
        this.divisor = method == Method.REML ? rows - coefficients : rows;
        this.root = new double[width * width];
        this.residualiser = new double[width];
    }

    boolean restricted() {
        return method == Method.REML;
    }

    /**
     * Takes A (its upper triangle) and gives −2 log-likelihood less the logarithm of |V|:
     * ν·(1 + log(2π·ρ/ν)), and log|A_XX| when restricted.
     */
    double of(double[] a) {
        for (int i = 0; i < width; i++) {
            for (int j = 0; j <= i; j++) {
                root[i * width + j] = a[j * width + i];
            }
        }
        if (!Cholesky.factor(root, width)) {
            throw new NoFit(Reason.NO_RESIDUAL, "");
        }
        solve();
        double d = divisor * (1 + Math.log(2 * Math.PI * residualSquares() / divisor));
        for (int i = 0; restricted() && i < coefficients; i++) {
            d += 2 * Math.log(root[i * width + i]);
        }
        return d;
    }

    /** ρ. */
    double residualSquares() {
        double last = root[width * width - 1];
        return last * last;
    }

    double coefficient(int i) {
        return -residualiser[i];
    }

    /** to ← R⁻¹ x, where A_XX = R·Rᵀ. */
    void whiten(double[] x, int at, double[] to, int toAt) {
        for (int i = 0; i < coefficients; i++) {
            double sum = x[at + i];
            int row = i * width;
            for (int k = 0; k < i; k++) {
                sum -= root[row + k] * to[toAt + k];
            }
            to[toAt + i] = sum / root[row + i];
        }
    }

    private void solve() {
        for (int i = coefficients - 1; i >= 0; i--) {
            double sum = root[coefficients * width + i];
            for (int k = i + 1; k < coefficients; k++) {
                sum += root[k * width + i] * residualiser[k];
            }
            residualiser[i] = -sum / root[i * width + i];
        }
        residualiser[coefficients] = 1;
    }
}
