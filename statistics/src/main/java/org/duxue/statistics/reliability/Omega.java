package org.duxue.statistics.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * McDonald's omega total: the share of the variance of the sum that one common factor explains,
 * (Σλ)² / ((Σλ)² + Σψ), from a one-factor model fitted by maximum likelihood. Unlike alpha it does not ask that all
 * items load alike; like alpha it is only as good as the assumption of one factor.
 *
 * @param complete persons who answered every item; only they count
 * @param omega of the sum of the answers
 * @param standardised of the sum of answers brought to equal spread
 * @param lower bound of omega's interval: percentiles of the bootstrap over persons
 * @param upper bound
 * @param replicates of the bootstrap in which the model could be fitted
 * @param boundary whether an item ended at the least uniqueness allowed (Heywood case): do not trust the model
 * @param loadings in the order of the items
 */
public record Omega(
        int complete,
        double omega,
        double standardised,
        double lower,
        double upper,
        int replicates,
        boolean boundary,
        List<Loading> loadings) {

    public Omega {
        loadings = List.copyOf(loadings);
    }

    /**
     * @param loading correlation of the item with the factor
     * @param uniqueness share of the item's variance that is its own
     */
    public record Loading(String item, double loading, double uniqueness) {}

    /**
     * @param replicates of the bootstrap; 0 for no interval
     * @param seed the same seed gives the same interval, whatever the number of threads
     */
    public static Omega of(Scale scale, double level, int replicates, long seed) {
        double[][] complete = scale.complete();
        double[][] covariances = Covariances.of(complete);
        OneFactor model = OneFactor.of(Covariances.correlations(covariances));
        double[] resampled = model.converged ? bootstrap(complete, replicates, seed) : new double[0];
        double tail = (1 - level) / 2;
        return new Omega(
                complete[0].length,
                share(model, covariances),
                share(model, null),
                quantile(resampled, tail),
                quantile(resampled, 1 - tail),
                resampled.length,
                model.boundary(),
                IntStream.range(0, scale.items())
                        .mapToObj(i -> new Loading(scale.names().get(i), model.loading[i], model.uniqueness[i]))
                        .toList());
    }

    private static double share(OneFactor model, double @Nullable [][] covariances) {
        double common = 0;
        double own = 0;
        for (int i = 0; i < model.loading.length; i++) {
            double variance = covariances == null ? 1 : covariances[i][i];
            common += model.loading[i] * Math.sqrt(variance);
            own += model.uniqueness[i] * variance;
        }
        return model.converged ? common * common / (common * common + own) : Double.NaN;
    }

    /** Omega in samples drawn from the persons with replacement, ascending; without those that have no model. */
    private static double[] bootstrap(double[][] complete, int replicates, long seed) {
        double[][] centred = Arrays.stream(complete)
                .map(column -> {
                    double mean = Arrays.stream(column).average().orElse(0);
                    return Arrays.stream(column).map(x -> x - mean).toArray();
                })
                .toArray(double[][]::new);
        SplittableRandom root = new SplittableRandom(seed);
        SplittableRandom[] random = new SplittableRandom[replicates];
        Arrays.setAll(random, r -> root.split());
        return IntStream.range(0, replicates)
                .parallel()
                .mapToDouble(r -> {
                    int n = centred[0].length;
                    int[] times = new int[n];
                    for (int draw = 0; draw < n; draw++) {
                        times[random[r].nextInt(n)]++;
                    }
                    double[][] covariances = Covariances.counted(centred, times);
                    return share(OneFactor.of(Covariances.correlations(covariances)), covariances);
                })
                .filter(omega -> !Double.isNaN(omega))
                .sorted()
                .toArray();
    }

    /** Interpolated between order statistics. */
    private static double quantile(double[] ascending, double p) {
        if (ascending.length == 0) {
            return Double.NaN;
        }
        double at = p * (ascending.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (at - below) * (ascending[above] - ascending[below]);
    }
}
