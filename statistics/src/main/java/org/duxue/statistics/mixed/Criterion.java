package org.duxue.statistics.mixed;

import java.util.Arrays;
import org.duxue.statistics.data.NoFit;
import org.duxue.statistics.data.NoFit.Reason;

/**
 * −2 log-likelihood as a function of the relative covariance Λ = L·Lᵀ of the random effects, the coefficients and the
 * residual variance being at their best for it (profiled: Bates, Mächler, Bolker and Walker 2015), with its derivatives.
 *
 * <p>With A = Σ Uᵀ V⁻¹ U from {@link Reduction}, β and the residual sum of squares ρ follow from the Cholesky factor of A,
 * and for ν = n (ML) or n − p (REML)
 *
 * <pre>
 *   D = ν·(1 + log(2π·ρ/ν)) + Σ log|N|  [+ log|A_XX| for REML]
 * </pre>
 *
 * in standardised units. The gradient is exact. The matrix of second derivatives lacks the two terms that stem from β
 * moving along (their share is that of coefficients in groups), so that {@link Descent} converges fast though not quite
 * quadratically.
 */
final class Criterion {
    final int terms;
    final int parameters;
    final double divisor;
    private final Reduction reduction;
    private final Method method;
    private final int width;
    private final int coefficients;

    /** Lower factor of A. */
    final double[] root;
    /** β, then −1: so that A·(β, −1) = 0 over the fixed effects' rows. */
    final double[] residualiser;

    final double[] gradient;
    final double[] curvature;
    /** The gradient by Λ, terms × terms. */
    final double[] slope;

    private final double[] n;
    private final double[] v;
    private final double[] e;
    private final double[] h;
    private final double[] w;
    private final double[] q;
    private final double[] off;
    private final double[] squares;
    private final double[] tensor;
    private double logDeterminant;

    Criterion(Reduction reduction, Method method, long rows) {
        this.reduction = reduction;
        this.method = method;
        this.terms = reduction.terms;
        this.width = reduction.width;
        this.coefficients = width - 1;
        this.parameters = terms * (terms + 1) / 2;
        this.divisor = method == Method.REML ? rows - coefficients : rows;
        root = new double[width * width];
        residualiser = new double[width];
        gradient = new double[parameters];
        curvature = new double[parameters * parameters];
        slope = new double[terms * terms];
        n = new double[terms * terms];
        v = new double[terms * width];
        e = new double[terms * width];
        h = new double[terms * terms];
        w = new double[terms * coefficients];
        q = new double[terms * terms];
        off = new double[terms];
        squares = new double[terms * terms];
        tensor = new double[terms * terms * terms * terms];
    }

    /** ρ at the last value. */
    double residualSquares() {
        double last = root[width * width - 1];
        return last * last;
    }

    /** D at L (terms × terms, lower triangular). */
    double value(double[] l) {
        double[] a = reduction.within.clone();
        logDeterminant = 0;
        if (terms == 1) {
            addIntercepts(a, l[0] * l[0]);
        } else {
            for (int i = 0; i < reduction.groups.length; i++) {
                whiten(i, l);
                logDeterminant += Cholesky.logDeterminant(n, terms);
                for (int t = 0; t < terms; t++) {
                    addSquare(a, v, t * width, 1);
                }
            }
        }
        for (int i = 0; i < width; i++) {
            for (int j = 0; j <= i; j++) {
                root[i * width + j] = a[j * width + i];
            }
        }
        if (!Cholesky.factor(root, width)) {
            throw new NoFit(Reason.NO_RESIDUAL, "");
        }
        solveCoefficients();
        double d = divisor * (1 + Math.log(2 * Math.PI * residualSquares() / divisor)) + logDeterminant;
        return method == Method.REML ? d + logDeterminantOfFixed() : d;
    }

    private void addIntercepts(double[] a, double lambda) {
        double product = 1;
        for (int i = 0; i < reduction.groups.length; i++) {
            double f = reduction.factor[i];
            double one = 1 + lambda * f * f;
            product *= one;
            if (product > 1e200) {
                logDeterminant += Math.log(product);
                product = 1;
            }
            addSquare(a, reduction.projected, i * width, 1 / one);
        }
        logDeterminant += Math.log(product);
    }

    private void addSquare(double[] a, double[] x, int at, double weight) {
        for (int i = 0; i < width; i++) {
            double scaled = weight * x[at + i];
            int row = i * width;
            for (int j = i; j < width; j++) {
                a[row + j] += scaled * x[at + j];
            }
        }
    }

    private void solveCoefficients() {
        for (int j = 0; j < coefficients; j++) {
            residualiser[j] = root[coefficients * width + j];
        }
        for (int i = coefficients - 1; i >= 0; i--) {
            double sum = residualiser[i];
            for (int k = i + 1; k < coefficients; k++) {
                sum -= root[k * width + i] * residualiser[k];
            }
            residualiser[i] = sum / root[i * width + i];
        }
        residualiser[coefficients] = -1;
    }

    private double logDeterminantOfFixed() {
        double sum = 0;
        for (int i = 0; i < coefficients; i++) {
            sum += 2 * Math.log(root[i * width + i]);
        }
        return sum;
    }

    /** n ← the factor of N, v ← its inverse times Y, for the group. */
    private void whiten(int i, double[] l) {
        int f = i * terms * terms;
        double[] b = h;
        for (int k = 0; k < terms; k++) {
            for (int j = 0; j < terms; j++) {
                double sum = 0;
                for (int t = Math.max(k, j); t < terms; t++) {
                    sum += reduction.factor[f + t * terms + k] * l[t * terms + j];
                }
                b[k * terms + j] = sum;
            }
        }
        for (int k = 0; k < terms; k++) {
            for (int m = 0; m <= k; m++) {
                double sum = k == m ? 1 : 0;
                for (int j = 0; j < terms; j++) {
                    sum += b[k * terms + j] * b[m * terms + j];
                }
                n[k * terms + m] = sum;
            }
        }
        Cholesky.factor(n, terms);
        System.arraycopy(reduction.projected, i * terms * width, v, 0, terms * width);
        for (int k = 0; k < terms; k++) {
            for (int m = 0; m < k; m++) {
                double share = n[k * terms + m];
                for (int u = 0; u < width; u++) {
                    v[k * width + u] -= share * v[m * width + u];
                }
            }
            double pivot = 1 / n[k * terms + k];
            for (int u = 0; u < width; u++) {
                v[k * width + u] *= pivot;
            }
        }
    }

    /** e ← F N⁻¹ Y = Zᵀ V⁻¹ U and h ← F N⁻¹ Fᵀ = Zᵀ V⁻¹ Z of the group, in arrays that the next call overwrites. */
    double[] weigh(int i, double[] l) {
        whiten(i, l);
        int f = i * terms * terms;
        double[] g = q;
        for (int t = 0; t < terms; t++) {
            for (int k = 0; k < terms; k++) {
                g[k * terms + t] = reduction.factor[f + t * terms + k];
            }
        }
        for (int t = 0; t < terms; t++) {
            Cholesky.forward(n, terms, g, t, terms);
        }
        for (int t = 0; t < terms; t++) {
            for (int s = 0; s < terms; s++) {
                double sum = 0;
                for (int k = 0; k < terms; k++) {
                    sum += g[k * terms + t] * g[k * terms + s];
                }
                h[t * terms + s] = sum;
            }
            int row = t * width;
            Arrays.fill(e, row, row + width, 0);
            for (int k = 0; k < terms; k++) {
                double share = g[k * terms + t];
                for (int u = 0; u < width; u++) {
                    e[row + u] += share * v[k * width + u];
                }
            }
        }
        return e;
    }

    /** Gradient and approximate curvature by the entries of L, at which {@link #value} was taken last. */
    void differentiate(double[] l) {
        Arrays.fill(slope, 0);
        Arrays.fill(squares, 0);
        Arrays.fill(tensor, 0);
        double weight = divisor / residualSquares();
        for (int i = 0; i < reduction.groups.length; i++) {
            weigh(i, l);
            residuals();
            uncertainty();
            for (int a = 0; a < terms; a++) {
                for (int b = 0; b < terms; b++) {
                    int ab = a * terms + b;
                    double square = off[a] * off[b];
                    squares[ab] += square;
                    q[ab] += weight * square;
                    slope[ab] += h[ab] - q[ab];
                }
            }
            addTensor();
        }
        chain(l, weight);
    }

    private void residuals() {
        for (int t = 0; t < terms; t++) {
            double sum = 0;
            for (int u = 0; u < width; u++) {
                sum -= e[t * width + u] * residualiser[u];
            }
            off[t] = sum;
        }
    }

    /** q ← E_X·A_XX⁻¹·E_Xᵀ for REML, else zero. */
    private void uncertainty() {
        Arrays.fill(q, 0);
        if (method == Method.ML) {
            return;
        }
        for (int t = 0; t < terms; t++) {
            whitenFixed(e, t * width, w, t * coefficients);
        }
        for (int a = 0; a < terms; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                for (int u = 0; u < coefficients; u++) {
                    sum += w[a * coefficients + u] * w[b * coefficients + u];
                }
                q[a * terms + b] = sum;
                q[b * terms + a] = sum;
            }
        }
    }

    /** to ← R⁻¹ x, where A_XX = R·Rᵀ. */
    void whitenFixed(double[] x, int at, double[] to, int toAt) {
        for (int i = 0; i < coefficients; i++) {
            double sum = x[at + i];
            int row = i * width;
            for (int k = 0; k < i; k++) {
                sum -= root[row + k] * to[toAt + k];
            }
            to[toAt + i] = sum / root[row + i];
        }
    }

    private void addTensor() {
        int square = terms * terms;
        for (int bc = 0; bc < square; bc++) {
            double left = h[bc];
            for (int da = 0; da < square; da++) {
                tensor[bc * square + da] += left * (2 * q[da] - h[da]);
            }
        }
    }

    /** From derivatives by Λ to derivatives by L: dΛ = dL·Lᵀ + L·dLᵀ. */
    private void chain(double[] l, double weight) {
        double[][] steps = new double[parameters][];
        double[] pull = new double[parameters];
        for (int p = 0, i = 0; i < terms; i++) {
            for (int j = 0; j <= i; j++, p++) {
                double[] step = new double[terms * terms];
                for (int t = 0; t < terms; t++) {
                    step[i * terms + t] += l[t * terms + j];
                    step[t * terms + i] += l[t * terms + j];
                }
                steps[p] = step;
                gradient[p] = dot(slope, step);
                pull[p] = dot(squares, step);
            }
        }
        double fall = weight / residualSquares();
        for (int p = 0; p < parameters; p++) {
            for (int r = 0; r <= p; r++) {
                double second = (twice(steps[p], steps[r]) + twice(steps[r], steps[p])) / 2 - fall * pull[p] * pull[r];
                curvature[p * parameters + r] = second;
            }
        }
        for (int p = 0, i = 0; i < terms; i++) {
            for (int j = 0; j <= i; j++, p++) {
                for (int r = 0, k = 0; k < terms; k++) {
                    for (int m = 0; m <= k; m++, r++) {
                        if (m == j && r <= p) {
                            curvature[p * parameters + r] += 2 * slope[i * terms + k];
                        }
                    }
                }
            }
        }
    }

    /** tr(Δa·H·Δb·M) summed over the groups. */
    private double twice(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < terms; i++) {
            for (int j = 0; j < terms; j++) {
                for (int k = 0; k < terms; k++) {
                    for (int m = 0; m < terms; m++) {
                        sum += a[i * terms + j]
                                * tensor[(j * terms + k) * terms * terms + m * terms + i]
                                * b[k * terms + m];
                    }
                }
            }
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** h of the last {@link #weigh}. */
    double[] weight() {
        return h;
    }
}
