package org.duxue.statistics.mixed;

import java.util.Arrays;
import java.util.List;
import org.duxue.statistics.effects.GroupEffects;

/**
 * The conditional modes (best linear unbiased predictions) of all random effects with their joint uncertainty.
 *
 * <p>The error of a group's prediction is spread·ε + drift·δ, where ε and δ are independent standard normal, ε the
 * group's own and δ shared by all groups: it stems from the fixed effects. Hence two kinds of standard error: that of
 * the first part alone takes the fixed effects as known; that of both is comparative.
 */
public final class Modes {
    private final List<String> terms;
    private final List<String> groups;
    private final int[] counts;
    private final int coefficients;
    private final double[] covariance;
    private final double[] modes;
    private final double[] spread;
    private final double[] drift;

    /**
     * @param covariance of the random effects, terms × terms
     * @param modes groups × terms
     * @param spread groups × terms × terms
     * @param drift groups × terms × coefficients
     */
    Modes(
            List<String> terms,
            List<String> groups,
            int[] counts,
            double[] covariance,
            double[] modes,
            double[] spread,
            double[] drift) {
        this.terms = terms;
        this.groups = groups;
        this.counts = counts;
        this.covariance = covariance;
        this.modes = modes;
        this.spread = spread;
        this.drift = drift;
        this.coefficients = drift.length / modes.length;
    }

    /** An intercept and the slopes' names. */
    public List<String> terms() {
        return terms;
    }

    /** The groups that have rows, in the factor's order. */
    public List<String> groups() {
        return groups;
    }

    public double mode(int group, int term) {
        return modes[group * terms.size() + term];
    }

    /** The fixed effects and variances taken as known. */
    public double se(int group, int term) {
        return Math.sqrt(squares(spread, (group * terms.size() + term) * terms.size(), terms.size()));
    }

    /** With the uncertainty of the fixed effects, the variances taken as known. */
    public double comparativeSe(int group, int term) {
        int row = group * terms.size() + term;
        return Math.sqrt(
                squares(spread, row * terms.size(), terms.size()) + squares(drift, row * coefficients, coefficients));
    }

    /** The random intercepts: the groups' effects where every slope's column is zero. */
    public GroupEffects effects() {
        return at(new double[terms.size() - 1]);
    }

    /** The groups' effects where the slopes' columns have these values: intercept + Σ value · slope. */
    public GroupEffects at(double... values) {
        if (values.length != terms.size() - 1) {
            throw new IllegalArgumentException(values.length + " values for " + (terms.size() - 1) + " slopes");
        }
        int q = terms.size();
        double[] by = new double[q];
        by[0] = 1;
        System.arraycopy(values, 0, by, 1, values.length);
        int n = groups.size();
        double[] effect = new double[n];
        double[] se = new double[n];
        double[] shared = new double[n * coefficients];
        double[] own = new double[q];
        for (int g = 0; g < n; g++) {
            Arrays.fill(own, 0);
            for (int t = 0; t < q; t++) {
                int row = g * q + t;
                effect[g] += by[t] * modes[row];
                for (int k = 0; k < q; k++) {
                    own[k] += by[t] * spread[row * q + k];
                }
                for (int k = 0; k < coefficients; k++) {
                    shared[g * coefficients + k] += by[t] * drift[row * coefficients + k];
                }
            }
            se[g] = Math.sqrt(squares(own, 0, q));
        }
        return new GroupEffects(groups, counts, variance(by), effect, se, shared);
    }

    private double variance(double[] by) {
        double sum = 0;
        for (int s = 0; s < by.length; s++) {
            for (int t = 0; t < by.length; t++) {
                sum += by[s] * covariance[s * by.length + t] * by[t];
            }
        }
        return sum;
    }

    private static double squares(double[] x, int from, int count) {
        double sum = 0;
        for (int k = from; k < from + count; k++) {
            sum += x[k] * x[k];
        }
        return sum;
    }
}
