package org.duxue.statistics.inequality;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.duxue.statistics.WeightedDispersion;

/**
 * What one school has to do with the coefficient of variation of its district, and what its change would do to it.
 *
 * <p>With cv = σ/x̄ over weights w of sum W,
 *
 * <pre>  ∂cv/∂x_k = w_k/(W x̄) · ((x_k − x̄)/σ − cv)</pre>
 *
 * <p>so a school lowers the cv by gaining as long as it lies below x̄ + σ·cv. Where nothing varies the cv has no
 * derivative, and no change can lower it: slopes and gains are 0.
 *
 * @param index of the school in the arrays given
 * @param value x_k
 * @param weight w_k
 * @param share of the variance, w(x − x̄)²/Σ…; all shares sum to one
 * @param slope ∂cv/∂x_k: the change of the cv per unit of the school's value
 * @param slopePerStock the change of the cv per unit of stock (w·x) given to the school: where the same purchase does
 *     most
 * @param cvAtMean the cv if the school were lifted to today's mean; today's cv for one that is not below
 * @param gainAtMean by how much that lowers the cv
 * @param cvAtStandard the cv if the school were lifted to the standard; NaN when there is none
 * @param gainAtStandard by how much that lowers the cv; below zero when it raises it; NaN without a standard
 */
public record CvContribution(
        int index,
        double value,
        double weight,
        double share,
        double slope,
        double slopePerStock,
        double cvAtMean,
        double gainAtMean,
        double cvAtStandard,
        double gainAtStandard) {

    /**
     * One per school, in the order given.
     *
     * @param standard what a school should have; NaN for none
     * @throws IllegalArgumentException as {@link Inequality#of}
     */
    public static List<CvContribution> of(double[] values, double[] weights, double standard) {
        Weighted.check(values, weights);
        WeightedDispersion whole = WeightedDispersion.of(values, weights);
        double[] shares = WeightedDispersion.contributions(values, weights);
        return IntStream.range(0, values.length)
                .mapToObj(k -> {
                    double slope = slope(whole, values[k], 1);
                    double atMean = lifted(whole, values[k], weights[k], whole.mean());
                    double atStandard = lifted(whole, values[k], weights[k], standard);
                    return new CvContribution(
                            k,
                            values[k],
                            weights[k],
                            shares[k],
                            weights[k] * slope,
                            slope,
                            atMean,
                            whole.cv() - atMean,
                            atStandard,
                            whole.cv() - atStandard);
                })
                .toList();
    }

    /** The same, those first whose lift to the mean lowers the cv most; ties by index. */
    public static List<CvContribution> ranked(double[] values, double[] weights, double standard) {
        return of(values, weights, standard).stream()
                .sorted(Comparator.comparingDouble(CvContribution::gainAtMean)
                        .reversed()
                        .thenComparingInt(CvContribution::index))
                .toList();
    }

    private static double slope(WeightedDispersion whole, double x, double w) {
        return whole.sd() == 0
                ? 0
                : w / (whole.weight() * whole.mean()) * ((x - whole.mean()) / whole.sd() - whole.cv());
    }

    /**
     * The cv with one value changed, from the moments alone: by δ = to − x the mean moves by pδ and the variance by
     * 2pδ(x − x̄) + p(1 − p)δ², p being the school's share of the weight.
     */
    private static double lifted(WeightedDispersion whole, double x, double w, double to) {
        if (Double.isNaN(to)) {
            return Double.NaN;
        }
        if (x >= to) {
            return whole.cv();
        }
        double p = w / whole.weight();
        double delta = to - x;
        double variance = whole.sd() * whole.sd() + p * delta * (2 * (x - whole.mean()) + (1 - p) * delta);
        return Math.sqrt(Math.max(0, variance)) / (whole.mean() + p * delta);
    }
}
