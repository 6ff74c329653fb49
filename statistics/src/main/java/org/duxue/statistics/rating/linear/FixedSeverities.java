package org.duxue.statistics.rating.linear;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.duxue.statistics.rating.CannotRate;
import org.duxue.statistics.rating.Factored;
import org.duxue.statistics.rating.Ratings;
import org.duxue.statistics.rating.Severities;
import org.hipparchus.analysis.solvers.BrentSolver;

/**
 * Severities as fixed effects, unshrunk and with their full covariance, as tests between raters need them:
 *
 * <pre>
 *   score = item − severity + subject + error,   subject ~ N(0, λσ²), error ~ N(0, σ²)
 * </pre>
 *
 * <p>by restricted maximum likelihood over λ. With one random factor the inverse of each subject's covariance is known in
 * closed form, so that a value of λ costs one pass over the subjects and one factorisation.
 */
public final class FixedSeverities {
    private static final double CLOSE = 1e-13;
    private static final int ROUNDS = 200;
    private static final double TOP = 0.999999;

    private final Ratings ratings;
    private final double centre;
    private final int raters;
    private final int size;
    private final int[][] rows;

    private FixedSeverities(Ratings ratings) {
        this.ratings = ratings;
        this.centre = Arrays.stream(ratings.means(ratings.item())).average().orElse(0);
        this.raters = ratings.rater().levels().size();
        this.size = raters + ratings.item().levels().size();
        int[] count = ratings.counts(ratings.subject());
        this.rows = new int[count.length][];
        for (int s = 0; s < count.length; s++) {
            rows[s] = new int[count[s]];
        }
        int[] next = new int[count.length];
        for (int i = 0; i < ratings.rows(); i++) {
            int s = ratings.subject().code(i);
            rows[s][next[s]++] = i;
        }
    }

    /**
     * The severities, their mean zero, higher being stricter.
     *
     * @throws CannotRate when no scores are left over to tell an error from
     */
    public static Severities of(Ratings ratings) {
        FixedSeverities model = new FixedSeverities(ratings);
        if (ratings.rows() - model.size + 1 < 1) {
            throw new CannotRate(CannotRate.Reason.TOO_FEW, "as many severities as scores");
        }
        return model.solved(model.share()).severities(ratings, model.raters);
    }

    /** The subjects' share of the variance, λ/(1 + λ), where the criterion stands still; 0 when it only grows. */
    private double share() {
        if (slope(0) >= 0) {
            return 0;
        }
        return new BrentSolver(1e-15, CLOSE, 1e-15).solve(ROUNDS, this::slope, 0, TOP);
    }

    /** How the restricted criterion, −2 log-likelihood, grows with the share. */
    private double slope(double share) {
        double lambda = share / (1 - share);
        Solution at = solved(share);
        double[] inverse = at.factor.inverse();
        double logs = 0;
        double trace = 0;
        double squares = 0;
        double[] x = new double[size];
        for (int[] subject : rows) {
            double wide = 1 + subject.length * lambda;
            double rest = 0;
            for (int i : subject) {
                int r = ratings.rater().code(i);
                int t = raters + ratings.item().code(i);
                x[r]--;
                x[t]++;
                rest += ratings.score(i) - centre - at.estimate[t] + at.estimate[r];
            }
            logs += subject.length / wide;
            squares += rest * rest / (wide * wide);
            trace += within(subject, x, inverse) / (wide * wide);
            for (int i : subject) {
                x[ratings.rater().code(i)] = 0;
                x[raters + ratings.item().code(i)] = 0;
            }
        }
        return (logs - trace - squares / at.variance) * (1 + lambda) * (1 + lambda);
    }

    /** xᵀA⁻¹x over the parameters that a subject touches, each taken once. */
    private double within(int[] subject, double[] x, double[] inverse) {
        int[] touched = Arrays.stream(subject)
                .flatMap(i -> IntStream.of(
                        ratings.rater().code(i), raters + ratings.item().code(i)))
                .distinct()
                .toArray();
        double sum = 0;
        for (int a : touched) {
            for (int b : touched) {
                sum += x[a] * inverse[a * size + b] * x[b];
            }
        }
        return sum;
    }

    /** The normal equations at one λ, made regular by holding the sum of severities at zero. */
    private Solution solved(double share) {
        double lambda = share / (1 - share);
        double[] a = new double[size * size];
        double[] right = new double[size];
        double squares = 0;
        for (int[] subject : rows) {
            double shrink = lambda / (1 + subject.length * lambda);
            double total = 0;
            for (int i : subject) {
                double y = ratings.score(i) - centre;
                total += y;
                squares += y * y;
                int r = ratings.rater().code(i);
                int t = raters + ratings.item().code(i);
                a[r * size + r]++;
                a[t * size + t]++;
                a[r * size + t]--;
                a[t * size + r]--;
                right[r] -= y;
                right[t] += y;
            }
            squares -= shrink * total * total;
            takeOut(subject, shrink, total, a, right);
        }
        return new Solution(a, right, squares, ratings.rows(), size, raters);
    }

    /** Subtracts shrink·(Σx)(Σx)ᵀ over the rows of a subject. */
    private void takeOut(int[] subject, double shrink, double total, double[] a, double[] right) {
        for (int i : subject) {
            int ri = ratings.rater().code(i);
            int ti = raters + ratings.item().code(i);
            right[ri] += shrink * total;
            right[ti] -= shrink * total;
            for (int j : subject) {
                int rj = ratings.rater().code(j);
                int tj = raters + ratings.item().code(j);
                a[ri * size + rj] -= shrink;
                a[ti * size + tj] -= shrink;
                a[ri * size + tj] += shrink;
                a[ti * size + rj] += shrink;
            }
        }
    }

    private static final class Solution {
        private final double[] estimate;
        private final Factored factor;
        private final double shift;
        private final double variance;
        private final int size;

        Solution(double[] a, double[] right, double squares, int n, int size, int raters) {
            this.size = size;
            double weight = a[0] + 1;
            for (int i = 0; i < raters; i++) {
                for (int j = 0; j < raters; j++) {
                    a[i * size + j] += weight;
                }
            }
            Factored regular = Factored.of(a, size);
            if (regular == null) {
                throw new CannotRate(CannotRate.Reason.CONFOUNDED, "raters and items cannot be told apart");
            }
            this.factor = regular;
            this.shift = 1 / (weight * raters * raters);
            this.estimate = factor.solve(right);
            double explained = 0;
            for (int i = 0; i < size; i++) {
                explained += estimate[i] * right[i];
            }
            int df = n - size + 1;
            this.variance = Math.max(squares - explained, 1e-12 * squares + Double.MIN_NORMAL) / df;
        }

        Severities severities(Ratings ratings, int raters) {
            double[] values = Arrays.copyOf(estimate, raters);
            double[] covariance = factor.inverse();
            double[] block = new double[raters * raters];
            for (int i = 0; i < raters; i++) {
                for (int j = 0; j < raters; j++) {
                    block[i * raters + j] = variance * (covariance[i * size + j] - shift);
                }
            }
            return new Severities(ratings.rater().levels(), values, block);
        }
    }
}
