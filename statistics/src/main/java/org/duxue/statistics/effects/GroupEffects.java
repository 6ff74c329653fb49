package org.duxue.statistics.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** One effect per group with its uncertainty, alone and beside the others. Groups are numbered from 0. */
public final class GroupEffects {
    /** Half the width of a 95 % interval in standard errors. */
    public static final double HALF_WIDTH = 1.959963984540054;

    private final List<String> groups;
    private final int[] counts;
    private final double variance;
    private final double[] effect;
    private final double[] se;
    private final double[] comparativeSe;
    private final double[] drift;
    private final int shared;

    /**
     * The error of group g is {@code se[g]·ε + Σ drift[g, k]·δ[k]}, with ε the group's own standard normal error and δ
     * shared by all.
     *
     * @param counts rows of each group
     * @param variance of the effects between groups, or NaN when they have none
     * @param se fixed effects taken as known
     * @param drift groups × shared errors, row by row; may be empty
     */
    public GroupEffects(
            List<String> groups, int[] counts, double variance, double[] effect, double[] se, double[] drift) {
        this.groups = groups;
        this.counts = counts;
        this.variance = variance;
        this.effect = effect;
        this.se = se;
        this.drift = drift;
        this.shared = effect.length == 0 ? 0 : drift.length / effect.length;
        this.comparativeSe = new double[effect.length];
        for (int g = 0; g < effect.length; g++) {
            comparativeSe[g] = Math.sqrt(se[g] * se[g] + squares(drift, g * shared, shared));
        }
    }

    public int size() {
        return effect.length;
    }

    public String group(int g) {
        return groups.get(g);
    }

    /** Complete rows. */
    public int rows(int g) {
        return counts[g];
    }

    public double effect(int g) {
        return effect[g];
    }

    /** The fixed effects taken as known, as lme4 gives it. */
    public double se(int g) {
        return se[g];
    }

    /** Including the uncertainty of the fixed effects. */
    public double comparativeSe(int g) {
        return comparativeSe[g];
    }

    public double lower95(int g) {
        return effect[g] - HALF_WIDTH * se[g];
    }

    public double upper95(int g) {
        return effect[g] + HALF_WIDTH * se[g];
    }

    /** By the interval of {@link #se}. */
    public Band band(int g) {
        return Band.of(lower95(g), upper95(g));
    }

    /** 1 − se² / variance between groups; 0 when groups do not vary. */
    public double reliability(int g) {
        return variance > 0 ? Math.max(0, 1 - se[g] * se[g] / variance) : 0;
    }

    /** All effects drawn together from their joint distribution. */
    void draw(RandomGenerator random, double[] drawn) {
        double[] common = new double[shared];
        for (int k = 0; k < shared; k++) {
            common[k] = random.nextGaussian();
        }
        int at = 0;
        for (int g = 0; g < drawn.length; g++) {
            double error = se[g] * random.nextGaussian();
            for (double one : common) {
                error += drift[at++] * one;
            }
            drawn[g] = effect[g] + error;
        }
    }

    /** The standard error of the difference of two effects. */
    public double differenceSe(int a, int b) {
        double sum = se[a] * se[a] + se[b] * se[b];
        for (int k = 0; k < shared; k++) {
            double apart = drift[a * shared + k] - drift[b * shared + k];
            sum += apart * apart;
        }
        return a == b ? 0 : Math.sqrt(sum);
    }

    private static double squares(double[] x, int from, int count) {
        double sum = 0;
        for (int k = from; k < from + count; k++) {
            sum += x[k] * x[k];
        }
        return sum;
    }

    /** The groups from the highest effect down; equal effects in the order of groups. */
    public List<Integer> order() {
        int[] places = new DrawnRanks(size()).of(effect);
        Integer[] order = new Integer[places.length];
        for (int g = 0; g < places.length; g++) {
            order[places[g] - 1] = g;
        }
        return Arrays.asList(order);
    }

    /** Everything of every group, with the ranks of a simulation. */
    public List<GroupEffect> list(Ranking ranking) {
        List<GroupEffect> list = new ArrayList<>(size());
        for (int g = 0; g < size(); g++) {
            double half = HALF_WIDTH * comparativeSe[g];
            list.add(new GroupEffect(
                    groups.get(g),
                    counts[g],
                    effect[g],
                    se[g],
                    lower95(g),
                    upper95(g),
                    comparativeSe[g],
                    effect[g] - half,
                    effect[g] + half,
                    reliability(g),
                    ranking.rank(g),
                    ranking.lower(g),
                    ranking.upper(g),
                    band(g)));
        }
        return list;
    }
}
