package org.duxue.statistics.inequality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.duxue.statistics.CompensatedSum;
import org.duxue.statistics.data.Factor;

/**
 * Where inequality lies: between groups, whose means differ, and within them (Shorrocks 1980).
 *
 * <pre>
 *   T = Σ s_g log(x̄_g/x̄) + Σ s_g T_g      s_g = share of everything that the group has
 *   L = Σ p_g log(x̄/x̄_g) + Σ p_g L_g      p_g = share of the people that the group has
 * </pre>
 *
 * <p>The parts add up to the whole. Where L is infinite, {@code withinL} is; {@code betweenL} too when a whole group
 * has nothing.
 *
 * @param betweenT what would be left if everybody had their group's mean
 * @param withinT the rest
 * @param betweenL as {@code betweenT}, for L
 * @param withinL the rest
 * @param groups in the order of the levels, without those that weigh nothing
 */
public record TheilParts(double betweenT, double withinT, double betweenL, double withinL, List<Group> groups) {
    public TheilParts {
        groups = List.copyOf(groups);
    }

    /**
     * @param peopleShare of the weight
     * @param valueShare of the weighted values
     * @param mean of the group; NaN for T of a group that has nothing
     */
    public record Group(
            String name, int n, double peopleShare, double valueShare, double mean, double theilT, double theilL) {}

    /** The whole T. */
    public double theilT() {
        return betweenT + withinT;
    }

    /** The whole L. */
    public double theilL() {
        return betweenL + withinL;
    }

    /**
     * @throws IllegalArgumentException as {@link Inequality#of}, and when a row that weighs belongs to no group
     */
    public static TheilParts of(double[] values, double[] weights, Factor by) {
        Weighted.check(values, weights);
        double weight = Weighted.weight(weights);
        double sum = Weighted.sum(values, weights);
        double mean = sum / weight;
        CompensatedSum betweenT = new CompensatedSum();
        CompensatedSum withinT = new CompensatedSum();
        CompensatedSum betweenL = new CompensatedSum();
        CompensatedSum withinL = new CompensatedSum();
        List<Group> groups = new ArrayList<>();
        for (Group group : groups(values, weights, by, weight, sum)) {
            groups.add(group);
            if (group.valueShare > 0) {
                betweenT.addProduct(group.valueShare, Inequality.log(group.mean, mean));
                withinT.addProduct(group.valueShare, group.theilT);
                betweenL.addProduct(group.peopleShare, -Inequality.log(group.mean, mean));
                withinL.addProduct(group.peopleShare, group.theilL);
            }
        }
        boolean empty = groups.stream().anyMatch(group -> group.valueShare == 0);
        boolean zero = groups.stream().anyMatch(group -> Double.isInfinite(group.theilL));
        double nothing = sum > 0 ? 0 : Double.NaN;
        return new TheilParts(
                betweenT.value() + nothing,
                withinT.value() + nothing,
                empty ? nothing + Double.POSITIVE_INFINITY : betweenL.value() + nothing,
                zero ? nothing + Double.POSITIVE_INFINITY : withinL.value() + nothing,
                groups);
    }

    private static List<Group> groups(double[] values, double[] weights, Factor by, double weight, double sum) {
        int levels = by.levels().size();
        int[] size = new int[levels];
        for (int i = 0; i < values.length; i++) {
            if (weights[i] > 0) {
                if (by.code(i) == Factor.MISSING) {
                    throw new IllegalArgumentException("value " + i + " belongs to no " + by.name());
                }
                size[by.code(i)]++;
            }
        }
        int[][] rows = new int[levels][];
        for (int g = 0; g < levels; g++) {
            rows[g] = new int[size[g]];
        }
        int[] filled = new int[levels];
        for (int i = 0; i < values.length; i++) {
            if (weights[i] > 0) {
                rows[by.code(i)][filled[by.code(i)]++] = i;
            }
        }
        return IntStream.range(0, levels)
                .filter(g -> size[g] > 0)
                .mapToObj(g -> group(by.levels().get(g), values, weights, rows[g], weight, sum))
                .toList();
    }

    private static Group group(String name, double[] values, double[] weights, int[] rows, double weight, double sum) {
        double[] x = new double[rows.length];
        double[] w = new double[rows.length];
        for (int k = 0; k < rows.length; k++) {
            x[k] = values[rows[k]];
            w[k] = weights[rows[k]];
        }
        double own = Weighted.weight(w);
        double has = Weighted.sum(x, w);
        double mean = has / own;
        return new Group(
                name,
                rows.length,
                own / weight,
                has / sum,
                mean,
                mean > 0 ? Inequality.theilT(x, w, mean, own) : Double.NaN,
                mean > 0 ? Inequality.theilL(x, w, mean, own) : Double.NaN);
    }
}
