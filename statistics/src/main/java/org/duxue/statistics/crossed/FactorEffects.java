package org.duxue.statistics.crossed;

import java.util.Arrays;
import java.util.List;
import org.duxue.statistics.crossed.equations.Back;
import org.duxue.statistics.crossed.equations.Equations;
import org.duxue.statistics.crossed.equations.Grouping;
import org.duxue.statistics.crossed.equations.Roots;

/**
 * What was estimated of one grouping factor: the covariance of its random effects, and for each level the conditional modes
 * (best linear unbiased predictions) with two kinds of standard error. Levels are numbered from 0 in the factor's order;
 * only those with complete rows are there. Errors of levels are not independent, neither within a factor nor between:
 * {@link CrossedFit#differenceSe} and {@link CrossedFit#effects} reckon with that.
 */
public final class FactorEffects {
    private final String factor;
    private final List<String> terms;
    private final List<String> levels;
    private final int[] counts;
    private final double[] covariance;
    private final double[] modes;
    private final double[] se;
    private final double[] comparativeSe;

    private FactorEffects(Grouping grouping, List<String> terms) {
        this.factor = grouping.name();
        this.terms = terms;
        this.levels = grouping.levels();
        this.counts = new int[levels.size()];
        Arrays.setAll(counts, grouping::count);
        this.covariance = new double[terms.size() * terms.size()];
        this.modes = new double[levels.size() * terms.size()];
        this.se = new double[modes.length];
        this.comparativeSe = new double[modes.length];
    }

    /**
     * Brings one grouping's part of a solution to the caller's units.
     *
     * @param f the grouping's number in the equations
     * @param unit of the outcome
     */
    static FactorEffects of(Solution solution, int f, List<String> terms, double unit) {
        Equations equations = solution.equations;
        Grouping grouping = equations.groupings().get(f);
        FactorEffects effects = new FactorEffects(grouping, terms);
        int size = grouping.size();
        Back back = grouping.back();
        double[] t = solution.roots.of(f);
        double[] unitMatrix = new double[size * size];
        for (int i = 0; i < size; i++) {
            unitMatrix[i * size + i] = 1;
        }
        double variance = unit * unit * solution.criterion.residualVariance();
        scaledInto(effects.covariance, congruent(t, unitMatrix, size), back, size, variance);
        double[] modes = solution.conditionalModes();
        double[] known = new double[size * size];
        for (int level = 0; level < effects.levels.size(); level++) {
            int column = equations.column(f, level);
            for (int a = 0; a < size; a++) {
                effects.modes[level * size + a] = unit * modes[column + a];
                for (int b = 0; b < size; b++) {
                    known[a * size + b] = equations.inverse(column + a, column + b);
                }
            }
            back.coefficients(effects.modes, level * size, size);
            double[] spread = congruent(t, known, size);
            diagonal(effects.se, spread, back, level, size, variance);
            addDrift(solution, column, size, spread);
            diagonal(effects.comparativeSe, spread, back, level, size, variance);
        }
        return effects;
    }

    /** T m T'. */
    private static double[] congruent(double[] t, double[] m, int size) {
        double[] half = new double[size * size];
        Roots.times(t, size, m, 0, half, 0, size);
        double[] turned = new double[size * size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                turned[b * size + a] = half[a * size + b];
            }
        }
        double[] product = new double[size * size];
        Roots.times(t, size, turned, 0, product, 0, size);
        return product;
    }

    private static void scaledInto(double[] target, double[] matrix, Back back, int size, double variance) {
        double[] scaled = matrix.clone();
        back.covariances(scaled, size);
        for (int i = 0; i < scaled.length; i++) {
            target[i] = variance * scaled[i];
        }
    }

    private static void diagonal(double[] target, double[] matrix, Back back, int level, int size, double variance) {
        double[] scaled = new double[size * size];
        scaledInto(scaled, matrix, back, size, variance);
        for (int a = 0; a < size; a++) {
            target[level * size + a] = Math.sqrt(Math.max(0, scaled[a * size + a]));
        }
    }

    /** Adds what the uncertainty of the coefficients contributes: modes move against them. */
    private static void addDrift(Solution solution, int column, int size, double[] spread) {
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                double sum = 0;
                for (int i = 0; i < solution.covariates; i++) {
                    for (int j = 0; j < solution.covariates; j++) {
                        sum += solution.modes[(column + a) * solution.width + i]
                                * solution.covariance[i * solution.covariates + j]
                                * solution.modes[(column + b) * solution.width + j];
                    }
                }
                spread[a * size + b] += sum;
            }
        }
    }

    public String factor() {
        return factor;
    }

    /** An intercept and the slopes' names. */
    public List<String> terms() {
        return terms;
    }

    /** The levels that have complete rows, in the factor's order. */
    public List<String> levels() {
        return levels;
    }

    /** The complete rows of a level. */
    public int rows(int level) {
        return counts[level];
    }

    public double variance(int term) {
        return covariance(term, term);
    }

    public double covariance(int a, int b) {
        return covariance[a * terms.size() + b];
    }

    /** NaN when a variance is zero. */
    public double correlation(int a, int b) {
        return covariance(a, b) / Math.sqrt(variance(a) * variance(b));
    }

    public double mode(int level, int term) {
        return modes[level * terms.size() + term];
    }

    /** The fixed effects and variances taken as known, as lme4 gives it. */
    public double se(int level, int term) {
        return se[level * terms.size() + term];
    }

    /** With the uncertainty of the fixed effects, the variances taken as known. */
    public double comparativeSe(int level, int term) {
        return comparativeSe[level * terms.size() + term];
    }
}
