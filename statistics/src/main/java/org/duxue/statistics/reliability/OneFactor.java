package org.duxue.statistics.reliability;

import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * The one-factor model R ≈ λλᵀ + diag(ψ) of a correlation matrix, by maximum likelihood (Jöreskog 1967): over log ψ the
 * likelihood is a function of the eigenvalues θ of ψ^−½ R ψ^−½, Σ_{j>1} (θ_j − log θ_j − 1), with gradient and exact
 * second derivatives (Clarke 1970) from the eigenvectors; Newton steps, halved until they descend. A uniqueness is not
 * let below 0.005, as is usual; one that ends there is a Heywood case.
 */
final class OneFactor {
    private static final double LEAST = Math.log(0.005);
    private static final int STEPS = 200;
    private static final double FLAT = 1e-12;
    /** What rounding may leave of the gradient of an optimum. */
    private static final double NEARLY_FLAT = 1e-8;

    final double[] loading;
    final double[] uniqueness;
    final boolean converged;

    private OneFactor(double[] loading, double[] uniqueness, boolean converged) {
        this.loading = loading;
        this.uniqueness = uniqueness;
        this.converged = converged;
    }

    /** Whether an item seems to be without error of its own, so that the model should not be trusted. */
    boolean boundary() {
        return Arrays.stream(uniqueness).anyMatch(u -> u <= Math.exp(LEAST) * (1 + 1e-9));
    }

    /** The model of a correlation matrix; not converged when that is singular or has gaps. */
    static OneFactor of(double[][] correlations) {
        int k = correlations.length;
        try {
            return fit(correlations, start(correlations));
        } catch (MathRuntimeException e) {
            double[] none = new double[k];
            Arrays.fill(none, Double.NaN);
            return new OneFactor(none, none, false);
        }
    }

    private static double[] start(double[][] correlations) {
        RealMatrix inverse = new LUDecomposition(new Array2DRowRealMatrix(correlations))
                .getSolver()
                .getInverse();
        double[] x = new double[correlations.length];
        Arrays.setAll(x, i -> Math.clamp(Math.log((1 - 0.5 / x.length) / inverse.getEntry(i, i)), LEAST, 0));
        return x;
    }

    private static OneFactor fit(double[][] correlations, double[] start) {
        Point at = new Point(correlations, start);
        for (int step = 0; step < STEPS && at.steepest() > FLAT; step++) {
            Point next = at.descend(correlations);
            if (next == at) {
                break;
            }
            at = next;
        }
        double[] uniqueness = Arrays.stream(at.x).map(Math::exp).toArray();
        return new OneFactor(at.loading(), uniqueness, at.steepest() <= NEARLY_FLAT);
    }

    /** The likelihood at one log ψ with all that follows from its eigenvectors. */
    private static final class Point {
        final double[] x;
        private final double[] theta;
        private final double[][] vector;
        private final double value;
        private final double[] gradient;

        Point(double[][] correlations, double[] x) {
            this.x = x;
            int k = x.length;
            double[][] scaled = new double[k][k];
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    scaled[i][j] = correlations[i][j] * Math.exp(-(x[i] + x[j]) / 2);
                }
            }
            EigenDecompositionSymmetric eigen =
                    new EigenDecompositionSymmetric(new Array2DRowRealMatrix(scaled, false));
            theta = eigen.getEigenvalues(); // largest first
            vector = eigen.getV().getData();
            double sum = 0;
            for (int j = 1; j < k; j++) {
                sum += theta[j] - Math.log(theta[j]) - 1;
            }
            value = sum;
            gradient = gradient();
        }

        private double[] gradient() {
            double[] slopes = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                for (int j = 1; j < x.length; j++) {
                    slopes[i] += (1 - theta[j]) * vector[i][j] * vector[i][j];
                }
            }
            return slopes;
        }

        /** Whether it stands at the least uniqueness and would go below. */
        private boolean held(int i) {
            return x[i] <= LEAST && gradient[i] >= 0;
        }

        double steepest() {
            double steepest = 0;
            for (int i = 0; i < x.length; i++) {
                steepest = Math.max(steepest, held(i) ? 0 : Math.abs(gradient[i]));
            }
            return steepest;
        }

        /** A lower point along Newton's direction, or this one when there is none. */
        Point descend(double[][] correlations) {
            for (boolean exact : new boolean[] {true, false}) {
                double[] way = solve(curvature(exact));
                double slope = 0;
                for (int i = 0; i < way.length; i++) {
                    slope += way[i] * gradient[i];
                }
                for (double length = 1; slope > 0 && length > 1e-10; length /= 2) {
                    double[] there = new double[x.length];
                    for (int i = 0; i < there.length; i++) {
                        there[i] = Math.clamp(x[i] - length * way[i], LEAST, 1);
                    }
                    Point next = new Point(correlations, there);
                    if (next.isBelow(this)) {
                        return next;
                    }
                }
            }
            return this;
        }

        /** Lower; or, where rounding hides which is lower, flatter. */
        private boolean isBelow(Point other) {
            double rounding = 1e-14 * (1 + other.value);
            return value < other.value - rounding || (value <= other.value + rounding && steepest() < other.steepest());
        }

        /** Second derivatives; or those of a model that fits, which are never negative. */
        private double[][] curvature(boolean exact) {
            int k = x.length;
            double[][] second = new double[k][k];
            for (int a = 0; a < k; a++) {
                for (int b = 0; b < k; b++) {
                    double plain = 0;
                    double scaled = 0;
                    double across = 0;
                    for (int j = 1; j < k; j++) {
                        double product = vector[a][j] * vector[b][j];
                        plain += product;
                        scaled += theta[j] * product;
                        across += (1 - theta[j]) * (theta[j] + theta[0]) / (theta[0] - theta[j]) * product;
                    }
                    second[a][b] = exact
                            ? plain * scaled + vector[a][0] * vector[b][0] * across
                            : plain * plain + (a == b ? 1e-6 : 0);
                }
            }
            return second;
        }

        private double[] solve(double[][] second) {
            double[] right = gradient.clone();
            for (int i = 0; i < right.length; i++) {
                if (held(i)) {
                    right[i] = 0;
                    for (int j = 0; j < right.length; j++) {
                        second[i][j] = second[j][i] = i == j ? 1 : 0;
                    }
                }
            }
            return new LUDecomposition(new Array2DRowRealMatrix(second, false))
                    .getSolver()
                    .solve(new ArrayRealVector(right, false))
                    .toArray();
        }

        double[] loading() {
            double size = Math.sqrt(Math.max(0, theta[0] - 1));
            double sum = 0;
            double[] loading = new double[x.length];
            for (int i = 0; i < loading.length; i++) {
                loading[i] = size * vector[i][0] * Math.exp(x[i] / 2);
                sum += loading[i];
            }
            double sign = sum < 0 ? -1 : 1;
            return Arrays.stream(loading).map(l -> sign * l).toArray();
        }
    }
}
