package org.duxue.statistics.growth;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.special.Erf;

/**
 * What a percentile is worth when scores are measured with error: were the pupil examined again, between which
 * percentiles would nineteen of twenty results lie? The curves are taken as they are; errors are normal and independent
 * with stated standard deviations, centred on the scores as observed (they are not shrunk towards the mean, so the
 * interval shows unrest, it does not correct the percentile for regression).
 *
 * <p>With error in the current score alone this is exact, since the percentile never falls when the score rises: its
 * quantiles are the percentiles of the score's quantiles, s ± 1.96·e, and its standard deviation is
 *
 * <pre>
 *   E g = 1 + Σ_{i=2..99} p_i     E g² = 1 + Σ_{i=2..99} (2i − 1) p_i     p_i = Φ((s − Q_i) / e)
 * </pre>
 *
 * With error in the priors too, seeded draws of all scores take its place: quantiles and deviation are those of the draws.
 */
public final class ScoreError {
    private static final double Z = 1.959963984540054;
    private static final double TAIL = 0.025;

    private final GrowthModel model;

    public ScoreError(GrowthModel model) {
        this.model = model;
    }

    /**
     * @param lower the 2.5th percentile of what the growth percentile would be, 1 to 99
     * @param upper the 97.5th
     * @param sd its standard deviation, percentile points
     */
    public record Spread(int lower, int upper, double sd) {}

    /**
     * Error in the current score alone, exact.
     *
     * @param priors the latest first; NaN ends the history
     * @param error standard deviation of the score's error, score points; zero gives the percentile itself
     * @throws IllegalArgumentException when the latest prior or the score is missing, or the error is negative
     */
    public Spread of(double[] priors, double current, double error) {
        check(current, error);
        double[] curves = model.predict(priors);
        int lower = percentile(curves, current - Z * error);
        int upper = percentile(curves, current + Z * error);
        if (error == 0) {
            return new Spread(lower, upper, 0);
        }
        double mean = 1;
        double square = 1;
        for (int i = GrowthPercentiles.LEAST + 1; i <= GrowthPercentiles.MOST; i++) {
            double p = 0.5 * Erf.erfc((curves[i - 1] - current) / (error * Math.sqrt(2)));
            mean += p;
            square += (2 * i - 1) * p;
        }
        return new Spread(lower, upper, Math.sqrt(Math.max(0, square - mean * mean)));
    }

    /**
     * Error in all scores, by simulation.
     *
     * @param priors the latest first; NaN ends the history
     * @param priorError standard deviation of each prior's error
     * @param draws at least forty, so that the tails hold one
     * @param seed of the pupil: the same seed gives the same answer, whatever else is computed
     * @throws IllegalArgumentException as {@link #of(double[], double, double)}, or when draws are too few
     */
    public Spread simulate(double[] priors, double current, double error, double[] priorError, int draws, long seed) {
        check(current, error);
        if (draws < 1 / TAIL || priorError.length < priors.length) {
            throw new IllegalArgumentException("needs 40 draws or more and an error for each prior");
        }
        SplittableRandom random = new SplittableRandom(seed);
        int[] drawn = new int[draws];
        double[] moved = new double[priors.length];
        for (int d = 0; d < draws; d++) {
            for (int j = 0; j < moved.length; j++) {
                moved[j] = priors[j] + priorError[j] * random.nextGaussian();
            }
            drawn[d] = percentile(model.predict(moved), current + error * random.nextGaussian());
        }
        Arrays.sort(drawn);
        double mean = Arrays.stream(drawn).average().orElseThrow();
        double squares =
                Arrays.stream(drawn).mapToDouble(g -> (g - mean) * (g - mean)).sum();
        int tail = (int) Math.ceil(TAIL * draws);
        return new Spread(drawn[tail - 1], drawn[draws - tail], Math.sqrt(squares / (draws - 1)));
    }

    /** The seed of one pupil's draws from the seed of all. */
    public static long seedOf(long seed, int pupil) {
        return seed * 0x9E3779B97F4A7C15L + pupil;
    }

    private static void check(double current, double error) {
        if (!Double.isFinite(current) || !(error >= 0) || Double.isInfinite(error)) {
            throw new IllegalArgumentException("a score of " + current + " with an error of " + error);
        }
    }

    private static int percentile(double[] curves, double score) {
        int below = 0;
        int end = curves.length;
        while (below < end) {
            int middle = (below + end) >>> 1;
            if (curves[middle] < score) {
                below = middle + 1;
            } else {
                end = middle;
            }
        }
        return GrowthPercentiles.clamp(below);
    }
}
