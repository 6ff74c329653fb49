package org.duxue.statistics.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duxue.statistics.data.Factor;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * A group's growth: median and mean of its pupils' percentiles, each with a 95 % interval that treats them as a sample of
 * pupils the school might have taught.
 *
 * <p>The median's interval runs between order statistics, x₍ₗ₎ to x₍ₙ₊₁₋ₗ₎ with the largest l for which
 * P(Bin(n, ½) &lt; l) ≤ 0.025: it assumes nothing of the distribution and covers at least 95 %. Fewer than six pupils have
 * none (NaN). The mean's is mean ± t₍ₙ₋₁₎ · sd/√n; a single pupil has none.
 *
 * @param group the group's name
 * @param n pupils with a percentile
 * @param median NaN for a group without any
 * @param medianLower NaN when n &lt; 6
 * @param medianUpper NaN when n &lt; 6
 * @param mean NaN for a group without any
 * @param meanSe standard error of the mean; NaN when n &lt; 2
 * @param meanLower NaN when n &lt; 2; not below 1
 * @param meanUpper NaN when n &lt; 2; not above 99
 * @param low share below 35
 * @param typical share from 35 to 65
 * @param high share above 65
 */
public record SchoolGrowth(
        String group,
        int n,
        double median,
        double medianLower,
        double medianUpper,
        double mean,
        double meanSe,
        double meanLower,
        double meanUpper,
        double low,
        double typical,
        double high) {
    private static final double TAIL = 0.025;
    private static final int TYPICAL_FROM = 35;
    private static final int TYPICAL_TO = 65;

    /** Every group in the order of its level, those without any percentile too; pupils of no group count nowhere. */
    public static List<SchoolGrowth> of(Factor groups, GrowthPercentiles percentiles) {
        if (groups.rows() != percentiles.rows()) {
            throw new IllegalArgumentException(groups.rows() + " groups for " + percentiles.rows() + " pupils");
        }
        int levels = groups.levels().size();
        int[][] counts = new int[levels][GrowthPercentiles.MOST + 1];
        for (int i = 0; i < groups.rows(); i++) {
            if (groups.code(i) != Factor.MISSING && percentiles.percentile(i) != GrowthPercentiles.NONE) {
                counts[groups.code(i)][percentiles.percentile(i)]++;
            }
        }
        List<SchoolGrowth> growth = new ArrayList<>();
        for (int g = 0; g < levels; g++) {
            growth.add(of(groups.levels().get(g), counts[g]));
        }
        return growth;
    }

    private static SchoolGrowth of(String group, int[] counts) {
        int n = Arrays.stream(counts).sum();
        double mean = 0;
        for (int p = 0; p < counts.length; p++) {
            mean += (double) p * counts[p] / n;
        }
        double squares = 0;
        for (int p = 0; p < counts.length; p++) {
            squares += counts[p] * (p - mean) * (p - mean);
        }
        double se = n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1) / n);
        double reach = n < 2 ? Double.NaN : se * new TDistribution(n - 1).inverseCumulativeProbability(1 - TAIL);
        int l = place(n);
        return new SchoolGrowth(
                group,
                n,
                n == 0 ? Double.NaN : 0.5 * (ordered(counts, (n + 1) / 2) + ordered(counts, n / 2 + 1)),
                l == 0 ? Double.NaN : ordered(counts, l),
                l == 0 ? Double.NaN : ordered(counts, n + 1 - l),
                mean,
                se,
                Math.max(GrowthPercentiles.LEAST, mean - reach),
                Math.min(GrowthPercentiles.MOST, mean + reach),
                share(counts, 0, TYPICAL_FROM - 1, n),
                share(counts, TYPICAL_FROM, TYPICAL_TO, n),
                share(counts, TYPICAL_TO + 1, GrowthPercentiles.MOST, n));
    }

    /** The largest l with P(Bin(n, ½) &lt; l) ≤ 0.025; zero when there is none. */
    private static int place(int n) {
        if (n == 0) {
            return 0;
        }
        BinomialDistribution half = new BinomialDistribution(n, 0.5);
        int l = half.inverseCumulativeProbability(TAIL);
        while (l > 0 && half.cumulativeProbability(l - 1) > TAIL) {
            l--;
        }
        while (half.cumulativeProbability(l) <= TAIL) {
            l++;
        }
        return l;
    }

    private static double ordered(int[] counts, int place) {
        int passed = 0;
        for (int p = 0; p < counts.length; p++) {
            passed += counts[p];
            if (passed >= place) {
                return p;
            }
        }
        throw new IllegalArgumentException("place " + place + " of " + passed);
    }

    private static double share(int[] counts, int from, int to, int n) {
        return (double) Arrays.stream(counts, from, to + 1).sum() / n;
    }
}
