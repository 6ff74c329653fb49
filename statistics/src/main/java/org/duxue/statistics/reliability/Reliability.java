package org.duxue.statistics.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.FDistribution;

/**
 * Cronbach's alpha of a scale and of the scale without each item.
 *
 * <pre>  alpha = k/(k − 1) · (1 − Σ s_ii / Σ Σ s_ij)</pre>
 *
 * <p>Given twice: over those who answered everything, and from covariances of all pairs there are, which uses every
 * answer but of different persons. Undefined (NaN) where nothing varies; {@code standardised} also where a single item
 * does not.
 *
 * @param persons rows
 * @param complete of whom answered every item
 * @param listwise over the complete ones
 * @param pairwise over all pairs
 * @param lower bound of the interval of {@code listwise.alpha} (Feldt, Woodruff and Salih 1987)
 * @param upper bound
 * @param items in the order given
 */
public record Reliability(
        int persons, int complete, Alpha listwise, Alpha pairwise, double lower, double upper, List<Item> items) {

    public Reliability {
        items = List.copyOf(items);
    }

    /**
     * @param alpha of the sum of the answers
     * @param standardised of the sum of answers brought to equal spread
     * @param meanCorrelation between two items
     */
    public record Alpha(double alpha, double standardised, double meanCorrelation) {
        private static Alpha of(double[][] covariances) {
            double[][] correlations = Covariances.correlations(covariances);
            int k = correlations.length;
            return new Alpha(
                    alphaOf(covariances, -1), alphaOf(correlations, -1), (sum(correlations, -1) - k) / (k * (k - 1.0)));
        }
    }

    /**
     * An item beside the sum of the others.
     *
     * @param n answers
     * @param mean of them, after turning
     * @param sd of them
     * @param rest correlation with the sum of the other items, pairwise; below zero the item was probably asked the
     *     other way round
     * @param restListwise the same over complete persons
     * @param alphaWithout alpha of the others, pairwise; NaN when only one is left
     * @param alphaWithoutListwise the same over complete persons
     */
    public record Item(
            String name,
            boolean reversed,
            int n,
            double mean,
            double sd,
            double rest,
            double restListwise,
            double alphaWithout,
            double alphaWithoutListwise) {}

    /** With an interval that holds the truth in {@code level} of samples, 0.95 for instance. */
    public static Reliability of(Scale scale, double level) {
        double[][] complete = scale.complete();
        double[][] listwise = Covariances.of(complete);
        double[][] pairwise = Covariances.of(
                IntStream.range(0, scale.items()).mapToObj(scale::answers).toArray(double[][]::new));
        double alpha = alphaOf(listwise, -1);
        int n = complete[0].length;
        double tail = (1 - level) / 2;
        return new Reliability(
                scale.persons(),
                n,
                Alpha.of(listwise),
                Alpha.of(pairwise),
                feldt(alpha, n, scale.items(), 1 - tail),
                feldt(alpha, n, scale.items(), tail),
                IntStream.range(0, scale.items())
                        .mapToObj(item -> item(scale, item, pairwise, listwise))
                        .toList());
    }

    /** (1 − alpha̲)/(1 − alpha) follows F with n − 1 and (n − 1)(k − 1) degrees of freedom. */
    private static double feldt(double alpha, int n, int k, double p) {
        if (n < 2 || Double.isNaN(alpha)) {
            return Double.NaN;
        }
        double f = new FDistribution(n - 1, (n - 1.0) * (k - 1)).inverseCumulativeProbability(p);
        return 1 - (1 - alpha) * f;
    }

    private static Item item(Scale scale, int item, double[][] pairwise, double[][] listwise) {
        double[] answers =
                Arrays.stream(scale.answers(item)).filter(x -> !Double.isNaN(x)).toArray();
        return new Item(
                scale.names().get(item),
                scale.isReversed(item),
                answers.length,
                Arrays.stream(answers).average().orElse(Double.NaN),
                Math.sqrt(pairwise[item][item]),
                rest(pairwise, item),
                rest(listwise, item),
                alphaOf(pairwise, item),
                alphaOf(listwise, item));
    }

    /** The correlation of an item with the sum of the others. */
    private static double rest(double[][] covariances, int item) {
        double own = covariances[item][item];
        double withOthers = Arrays.stream(covariances[item]).sum() - own;
        return withOthers / Math.sqrt(own * sum(covariances, item));
    }

    /** Alpha without one item; −1 for none. */
    private static double alphaOf(double[][] covariances, int without) {
        int k = covariances.length - (without < 0 ? 0 : 1);
        double own = 0;
        for (int i = 0; i < covariances.length; i++) {
            own += i == without ? 0 : covariances[i][i];
        }
        double all = sum(covariances, without);
        return k < 2 || all == 0 ? Double.NaN : k / (k - 1.0) * (1 - own / all);
    }

    private static double sum(double[][] matrix, int without) {
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                sum += i == without || j == without ? 0 : matrix[i][j];
            }
        }
        return sum;
    }
}
