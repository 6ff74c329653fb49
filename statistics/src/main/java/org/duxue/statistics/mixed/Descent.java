package org.duxue.statistics.mixed;

import org.duxue.statistics.data.NoFit;
import org.duxue.statistics.data.NoFit.Reason;
import org.duxue.statistics.matrix.Cholesky;

/**
 * Finds the L at which a {@link Criterion} is lowest: Newton's method with the curvature lifted until it points downhill,
 * a backtracking search along the step, and a stop on the decrease that a further step could bring.
 *
 * <p>L is free of constraints: the sign of a column means nothing, and zero variance is an ordinary minimum of an even
 * function. Once found, a diagonal entry that is zero to all purposes is set to zero where that does not raise the
 * criterion.
 */
final class Descent {
    /** Below this a diagonal entry of L (in standardised units) is called zero: the limit that lme4 calls singular. */
    static final double SINGULAR = 1e-4;

    private static final double[] STARTS = {0.3, 0.1, 1, 0.03, 3, 0.01, 10};
    private static final double ENOUGH = 1e-17;
    private static final int STEPS = 500;

    private final Criterion criterion;
    private final int terms;
    private double value;
    private int steps;

    Descent(Criterion criterion) {
        this.criterion = criterion;
        this.terms = criterion.terms();
    }

    /** How many Newton steps were taken. */
    int steps() {
        return steps;
    }

    /** The lower triangular L of the minimum, its diagonal not negative; the criterion stands at it. */
    double[] minimise() {
        double[] l = start();
        descend(l);
        if (snap(l)) {
            descend(l);
            snap(l);
        }
        clear(l);
        for (int j = 0; j < terms; j++) {
            for (int i = j; l[j * terms + j] < 0 && i < terms; i++) {
                l[i * terms + j] = i == j ? l[i * terms + j] : -l[i * terms + j];
            }
            l[j * terms + j] = Math.abs(l[j * terms + j]);
        }
        criterion.value(l);
        return l;
    }

    static boolean singular(double[] l, int terms) {
        boolean singular = false;
        for (int j = 0; j < terms; j++) {
            singular |= l[j * terms + j] < SINGULAR;
        }
        return singular;
    }

    /** The best of equal variances without covariance: from the middle outwards, as long as it falls. */
    private double[] start() {
        double[] best = scaled(STARTS[0]);
        value = criterion.value(best);
        boolean[] falling = {true, true};
        for (int s = 1; s < STARTS.length; s++) {
            if (falling[s % 2]) {
                double[] next = scaled(STARTS[s]);
                double there = criterion.value(next);
                falling[s % 2] = there < value;
                if (there < value) {
                    value = there;
                    best = next;
                    falling[1 - s % 2] = false;
                }
            }
        }
        return best;
    }

    private double[] scaled(double size) {
        double[] l = new double[terms * terms];
        for (int j = 0; j < terms; j++) {
            l[j * terms + j] = size;
        }
        return l;
    }

    private void descend(double[] l) {
        value = criterion.value(l);
        for (int step = 0; step < STEPS; step++) {
            steps++;
            criterion.differentiate(l);
            double[] direction = direction();
            double promise = 0;
            for (int p = 0; p < direction.length; p++) {
                promise -= criterion.gradient()[p] * direction[p] / 2;
            }
            if (promise < ENOUGH || !move(l, direction, promise)) {
                return;
            }
            if (Math.abs(l[0]) > 1e6) {
                throw new NoFit(Reason.NO_VARIATION_WITHIN_GROUPS, "");
            }
        }
    }

    /** −(curvature + lift)⁻¹ gradient. */
    private double[] direction() {
        int n = criterion.gradient().length;
        double largest = 1e-300;
        for (int p = 0; p < n; p++) {
            largest = Math.max(largest, Math.abs(criterion.curvature()[p * n + p]));
        }
        double lift = 0;
        while (true) {
            double[] lifted = criterion.curvature().clone();
            for (int p = 0; p < n; p++) {
                lifted[p * n + p] += lift;
            }
            if (Cholesky.factor(lifted, n) && conditioned(lifted, n, largest)) {
                double[] direction = new double[n];
                for (int p = 0; p < n; p++) {
                    direction[p] = -criterion.gradient()[p];
                }
                Cholesky.forward(lifted, n, direction, 0, 1);
                Cholesky.backward(lifted, n, direction, 0, 1);
                return direction;
            }
            lift = Math.max(1e-3 * largest, 4 * lift);
        }
    }

    private static boolean conditioned(double[] root, int n, double largest) {
        for (int p = 0; p < n; p++) {
            if (root[p * n + p] * root[p * n + p] < 1e-10 * largest) {
                return false;
            }
        }
        return true;
    }

    /** Goes along the direction as far as it pays; false when it does not. */
    private boolean move(double[] l, double[] direction, double promise) {
        double rounding = 4e-15 * Math.abs(value);
        for (double share = 1; share > 1e-8; share /= 4) {
            double[] next = l.clone();
            for (int p = 0, i = 0; i < terms; i++) {
                for (int j = 0; j <= i; j++, p++) {
                    next[i * terms + j] += share * direction[p];
                }
            }
            double there = criterion.value(next);
            if (there <= value - 1e-4 * share * promise + rounding) {
                System.arraycopy(next, 0, l, 0, l.length);
                value = there;
                return true;
            }
        }
        criterion.value(l);
        return false;
    }

    /** Sets what is zero to all purposes to zero; true when that showed a way further down. */
    private boolean snap(double[] l) {
        for (int j = 0; j < terms; j++) {
            double entry = l[j * terms + j];
            if (entry != 0 && Math.abs(entry) < SINGULAR) {
                double[] zero = l.clone();
                zero[j * terms + j] = 0;
                double at = criterion.value(zero);
                criterion.differentiate(zero);
                if (j == terms - 1 && falls(zero)) {
                    l[j * terms + j] = 0.1;
                    return true;
                }
                if (at <= value + 1e-9) {
                    l[j * terms + j] = 0;
                    value = at;
                }
            }
        }
        return false;
    }

    /** Drops what rounding left of entries that are zero. */
    private void clear(double[] l) {
        double[] cleared = l.clone();
        for (int k = 0; k < l.length; k++) {
            cleared[k] = Math.abs(l[k]) < 1e-7 ? 0 : l[k];
        }
        if (criterion.value(cleared) <= value + 1e-9) {
            System.arraycopy(cleared, 0, l, 0, l.length);
        }
    }

    /** Whether more variance of the last term would lower the criterion. */
    private boolean falls(double[] l) {
        double[] free = new double[terms];
        free[terms - 1] = 1;
        for (int i = terms - 2; i >= 0; i--) {
            double sum = 0;
            for (int k = i + 1; k < terms; k++) {
                sum -= l[k * terms + i] * free[k];
            }
            free[i] = l[i * terms + i] == 0 ? 0 : sum / l[i * terms + i];
        }
        double rate = 0;
        for (int a = 0; a < terms; a++) {
            for (int b = 0; b < terms; b++) {
                rate += free[a] * criterion.slope()[a * terms + b] * free[b];
            }
        }
        return rate < -1e-6 * criterion.profile().divisor;
    }
}
