package org.duxue.statistics.crossed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duxue.statistics.crossed.equations.Back;
import org.duxue.statistics.crossed.equations.Design;
import org.duxue.statistics.crossed.equations.Grouping;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.FixedEffects;
import org.duxue.statistics.effects.Band;
import org.duxue.statistics.effects.GroupEffect;
import org.duxue.statistics.effects.GroupEffects;
import org.duxue.statistics.effects.Ranking;
import org.duxue.statistics.mixed.Method;
import org.duxue.statistics.mixed.MixedFit.Coefficient;
import org.duxue.statistics.mixed.Residuals;

/** A fitted {@link CrossedModel}. All figures are in the units of the columns as they were given. */
public final class CrossedFit {
    /** What a reader of the figures must know. */
    public enum Caution {
        /** Some variance, or some direction of it, is best at zero. */
        SINGULAR,
        /** A factor has one level only: its variance is unknown and taken as zero. */
        ONE_GROUP,
        /** A factor has a level for every row: its variance cannot be told from the residual's and is taken as zero. */
        GROUPS_OF_ONE,
        /** Columns were left out because earlier ones determine them. */
        COLLINEAR,
        /** The search for the optimum ended early: figures may not be the best. */
        NOT_CONVERGED
    }

    /** How many draws share one pass through the equations. */
    private static final int TOGETHER = 16;

    /** The rows as they were given, and which of them were complete. */
    record Rows(FixedEffects fixed, Column outcome, List<RandomTerm> random, Chosen chosen) {
        Rows(FixedEffects fixed, Column outcome, List<RandomTerm> random, int[] chosen) {
            this(fixed, outcome, random, new Chosen(chosen));
        }
    }

    /** Numbers of rows. */
    static final class Chosen {
        private final int[] rows;

        Chosen(int[] rows) {
            this.rows = rows;
        }
    }

    private final Rows rows;
    private final Method method;
    private final FixedEffects fixed;
    private final Optimum optimum;
    private final List<FactorEffects> factors = new ArrayList<>();
    private final double[] coefficients;
    private final double[] vcov;
    private final double residualVariance;
    private final double deviance;
    private final JointErrors errors;

    CrossedFit(Rows rows, FixedEffects fixed, List<Grouping> groupings, Optimum optimum, Method method) {
        this.rows = rows;
        this.method = method;
        this.fixed = fixed;
        this.optimum = optimum;
        Solution solution = optimum.solution();
        Design design = optimum.criterion().design();
        Back back = design.back();
        int outcome = design.width() - 1;
        double unit = back.unit(outcome);
        this.residualVariance = unit * unit * optimum.criterion().residualVariance();
        this.errors = new JointErrors(solution, Math.sqrt(residualVariance));
        this.coefficients = solution.coefficients.clone();
        this.vcov = solution.covariance.clone();
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] *= unit;
        }
        for (int i = 0; i < vcov.length; i++) {
            vcov[i] *= residualVariance;
        }
        back.coefficients(coefficients, 0, coefficients.length);
        back.covariances(vcov, coefficients.length);
        coefficients[0] += back.centre(outcome);
        double shift = optimum.criterion().freedom() * Math.log(unit);
        for (int j = 1; method == Method.REML && j < coefficients.length; j++) {
            shift += Math.log(back.unit(j));
        }
        this.deviance = optimum.value() + 2 * shift;
        for (int f = 0; f < groupings.size(); f++) {
            List<String> terms = rows.random().get(f).coefficients();
            factors.add(FactorEffects.of(solution, inEquations(groupings.get(f)), terms, unit));
        }
    }

    private int inEquations(Grouping grouping) {
        return optimum.criterion().groupings().indexOf(grouping);
    }

    /** The number of a factor's grouping in the equations. */
    private int inEquations(int factor) {
        List<Grouping> groupings = optimum.criterion().groupings();
        int f = 0;
        while (!groupings.get(f).name().equals(factors.get(factor).factor())) {
            f++;
        }
        return f;
    }

    public Method method() {
        return method;
    }

    /** Complete rows. */
    public int n() {
        return fixed.rows();
    }

    /** Rows left out because something was missing. */
    public int dropped() {
        return rows.outcome().rows() - n();
    }

    public List<Coefficient> fixed() {
        List<Coefficient> list = new ArrayList<>();
        for (int i = 0; i < coefficients.length; i++) {
            list.add(new Coefficient(fixed.names().get(i), coefficients[i], Math.sqrt(vcov(i, i))));
        }
        return list;
    }

    /** The covariance of two coefficients' estimates. */
    public double vcov(int i, int j) {
        return vcov[i * coefficients.length + j];
    }

    /** The columns that were left out because earlier ones determine them. */
    public List<String> collinear() {
        return fixed.collinear();
    }

    /** What was estimated of each factor, in the order in which they were named. */
    public List<FactorEffects> factors() {
        return List.copyOf(factors);
    }

    public double residualVariance() {
        return residualVariance;
    }

    /** Coefficients, variances and covariances. */
    public int parameters() {
        return coefficients.length + optimum.criterion().parameters() + 1;
    }

    /** With all constants, restricted or not as the method says; comparable with lme4's. */
    public double logLik() {
        return -deviance / 2;
    }

    /** −2 {@link #logLik}. */
    public double deviance() {
        return deviance;
    }

    public double aic() {
        return deviance + 2 * parameters();
    }

    public double bic() {
        return deviance + Math.log(n()) * parameters();
    }

    /**
     * Whether the estimate lies on the boundary: some diagonal entry of the root of a factor's covariance, slopes
     * standardised and in units of the residual's, is below 10⁻⁴.
     */
    public boolean singular() {
        return !optimum.singular().isEmpty();
    }

    /** Each caution there is, with the names of the factors, or of the columns, that it is about. */
    public Map<Caution, List<String>> cautions() {
        Map<Caution, List<String>> cautions = new EnumMap<>(Caution.class);
        caution(cautions, Caution.SINGULAR, optimum.singular());
        caution(cautions, Caution.ONE_GROUP, withLevels(1));
        caution(cautions, Caution.GROUPS_OF_ONE, withLevels(n()));
        caution(cautions, Caution.COLLINEAR, collinear());
        if (!optimum.converged()) {
            cautions.put(Caution.NOT_CONVERGED, List.of());
        }
        return cautions;
    }

    private static void caution(Map<Caution, List<String>> cautions, Caution caution, List<String> about) {
        if (!about.isEmpty()) {
            cautions.put(caution, about);
        }
    }

    private List<String> withLevels(int levels) {
        return factors.stream()
                .filter(factor -> factor.levels().size() == levels)
                .map(FactorEffects::factor)
                .toList();
    }

    /** How often the criterion was evaluated. */
    public int evaluations() {
        return optimum.evaluations();
    }

    /**
     * The standard error of the difference between two levels' intercepts, the coefficients' uncertainty and the other
     * factors' included.
     */
    public double differenceSe(int factor, int one, int two) {
        return errors.ofDifference(inEquations(factor), one, two);
    }

    /** The intercepts of a factor's levels with intervals, bands and ranks simulated from their joint distribution. */
    public List<GroupEffect> effects(int factor, long seed) {
        FactorEffects modes = factors.get(factor);
        int f = inEquations(factor);
        double[] effects = new double[modes.levels().size()];
        Arrays.setAll(effects, level -> modes.mode(level, 0));
        Ranking ranking = Ranking.of(
                effects,
                Ranking.draws(effects.length),
                TOGETHER,
                () -> (first, count) -> errors.draw(f, effects, seed, first, count));
        List<GroupEffect> list = new ArrayList<>(effects.length);
        for (int level = 0; level < effects.length; level++) {
            list.add(effect(modes, level, ranking));
        }
        return list;
    }

    private static GroupEffect effect(FactorEffects modes, int level, Ranking ranking) {
        double effect = modes.mode(level, 0);
        double se = modes.se(level, 0);
        double half = GroupEffects.HALF_WIDTH * se;
        double wide = GroupEffects.HALF_WIDTH * modes.comparativeSe(level, 0);
        double variance = modes.variance(0);
        return new GroupEffect(
                modes.levels().get(level),
                modes.rows(level),
                effect,
                se,
                effect - half,
                effect + half,
                modes.comparativeSe(level, 0),
                effect - wide,
                effect + wide,
                variance > 0 ? Math.max(0, 1 - se * se / variance) : 0,
                ranking.rank(level),
                ranking.lower(level),
                ranking.upper(level),
                Band.of(effect - half, effect + half));
    }

    /** Predicted values and residuals, row by row; NaN where a row was left out. */
    public Residuals residuals() {
        double[] expected = new double[rows.outcome().rows()];
        Arrays.fill(expected, Double.NaN);
        double[] predicted = expected.clone();
        int[] chosen = rows.chosen().rows;
        List<Column> columns = kept();
        for (int i = 0; i < chosen.length; i++) {
            double sum = coefficients[0];
            for (int j = 0; j < columns.size(); j++) {
                sum += coefficients[j + 1] * columns.get(j).value(chosen[i]);
            }
            expected[chosen[i]] = sum;
            predicted[chosen[i]] = sum + random(i, chosen[i]);
        }
        return new Residuals(expected, predicted, rows.outcome(), Math.sqrt(residualVariance));
    }

    private List<Column> kept() {
        return rows.fixed().columns().stream()
                .filter(column -> fixed.names().contains(column.name()))
                .toList();
    }

    private double random(int complete, int row) {
        double sum = 0;
        for (int f = 0; f < factors.size(); f++) {
            FactorEffects modes = factors.get(f);
            int level = optimum.criterion().groupings().get(inEquations(f)).codes()[complete];
            sum += modes.mode(level, 0);
            for (int k = 1; k < modes.terms().size(); k++) {
                sum += modes.mode(level, k)
                        * rows.random().get(f).slopes().get(k - 1).value(row);
            }
        }
        return sum;
    }
}
