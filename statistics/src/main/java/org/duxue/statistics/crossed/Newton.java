package org.duxue.statistics.crossed;

import org.duxue.statistics.crossed.equations.Small;

/**
 * Newton's method in a trust region, for a few parameters. Each step bends uphill directions down (the absolute values of
 * the eigenvalues are used), so that it may start anywhere and leaves saddles, such as a variance of zero that ought not to
 * be zero.
 */
final class Newton {
    private static final int STEPS = 200;
    /** Roots beyond this have left the data behind: the residual variance goes to zero. */
    private static final double FAR = 1e8;
    /** The search ends after a step that promised less than this, in units of the criterion. */
    private static final double PROMISE = 1e-12;
    /** Below this, rounding of the criterion says more than the difference of two values. */
    private static final double ROUNDING = 1e-7;

    private final Criterion criterion;
    private final int m;
    /** Parameters that are not free stay where they start. */
    private final boolean[] free;

    private double[] here;
    private double value;
    private int evaluations;

    Newton(Criterion criterion, double[] start, boolean[] free) {
        this.criterion = criterion;
        this.m = start.length;
        this.free = free;
        this.here = start.clone();
        this.value = criterion.at(here);
        this.evaluations = 1;
    }

    /** @return whether the minimum was reached */
    boolean run() {
        double radius = 1;
        double rounding = ROUNDING + 2e-12 * Math.abs(value);
        for (int step = 0; step < STEPS && length(here) < FAR; step++) {
            Derivatives derivatives = new Derivatives(criterion.solution());
            double[] gradient = derivatives.gradient();
            double[] information = derivatives.information();
            hold(gradient, information);
            double[] vectors = new double[m * m];
            double[] curvatures = Small.eigen(information, m, vectors);
            boolean moved = false;
            while (!moved) {
                double[] by = step(gradient, curvatures, vectors, radius);
                double promise = promise(gradient, curvatures, vectors, by);
                double[] there = sum(here, by);
                double next = criterion.at(there);
                evaluations++;
                double gain = value - next;
                boolean within = promise < rounding && gain > -rounding;
                double length = length(by);
                if (within || gain >= 1e-3 * promise) {
                    here = there;
                    value = next;
                    moved = true;
                    if (promise < PROMISE) {
                        return true;
                    }
                    radius = within || gain > 0.75 * promise
                            ? Math.max(radius, 2 * length)
                            : gain < 0.25 * promise ? length / 4 : radius;
                } else if (length < 1e-14 * (1 + length(here))) {
                    value = criterion.at(here);
                    return promise < rounding;
                } else {
                    radius = length / 4;
                }
            }
        }
        return false;
    }

    private void hold(double[] gradient, double[] information) {
        for (int i = 0; i < m; i++) {
            if (!free[i]) {
                gradient[i] = 0;
                for (int j = 0; j < m; j++) {
                    information[i * m + j] = i == j ? 1 : 0;
                    information[j * m + i] = i == j ? 1 : 0;
                }
            }
        }
    }

    private double[] step(double[] gradient, double[] curvatures, double[] vectors, double radius) {
        double largest = 0;
        for (double curvature : curvatures) {
            largest = Math.max(largest, Math.abs(curvature));
        }
        double[] by = new double[m];
        for (int k = 0; k < m; k++) {
            double along = 0;
            for (int i = 0; i < m; i++) {
                along += vectors[i * m + k] * gradient[i];
            }
            double share = along / Math.max(Math.abs(curvatures[k]), 1e-10 * largest + Double.MIN_NORMAL);
            for (int i = 0; i < m; i++) {
                by[i] -= vectors[i * m + k] * share;
            }
        }
        double length = length(by);
        for (int i = 0; length > radius && i < m; i++) {
            by[i] *= radius / length;
        }
        return by;
    }

    /** What the quadratic model, uphill bent down, says the step will gain. */
    private double promise(double[] gradient, double[] curvatures, double[] vectors, double[] by) {
        double promise = 0;
        for (int k = 0; k < m; k++) {
            double along = 0;
            for (int i = 0; i < m; i++) {
                along += vectors[i * m + k] * by[i];
            }
            promise -= Math.abs(curvatures[k]) * along * along / 2;
        }
        for (int i = 0; i < m; i++) {
            promise -= gradient[i] * by[i];
        }
        return promise;
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    private static double length(double[] v) {
        double sum = 0;
        for (double x : v) {
            sum += x * x;
        }
        return Math.sqrt(sum);
    }

    double[] here() {
        return here;
    }

    double value() {
        return value;
    }

    int evaluations() {
        return evaluations;
    }
}
