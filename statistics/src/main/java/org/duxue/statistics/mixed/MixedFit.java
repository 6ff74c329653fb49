package org.duxue.statistics.mixed;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.data.FixedEffects;
import org.duxue.statistics.effects.GroupEffect;
import org.duxue.statistics.effects.GroupEffects;
import org.duxue.statistics.effects.Ranking;
import org.duxue.statistics.moments.GroupMoments;
import org.jspecify.annotations.Nullable;

/** A fitted {@link MixedModel}. All figures are in the units of the columns as they were given. */
public final class MixedFit {
    /** What a reader of the figures must know. */
    public enum Caution {
        /** Some variance between groups, or some direction of it, is best at zero. */
        SINGULAR,
        /** Only one group has rows: variance between groups is unknown and taken as zero. */
        ONE_GROUP,
        /** No group has two rows: variance between groups cannot be told from the residual's and is taken as zero. */
        GROUPS_OF_ONE,
        /** Columns were left out because earlier ones determine them. */
        COLLINEAR
    }

    /** A coefficient of the fixed effects. */
    public record Coefficient(String name, double estimate, double se) {}

    /** The rows that were fitted, for what is asked per row. */
    record Rows(FixedEffects fixed, Column outcome, Factor group, List<Column> slopes) {}

    private final Method method;
    private final String group;
    private final GroupMoments moments;
    private final List<String> names = new ArrayList<>();
    private final List<String> collinear;
    private final List<String> terms = new ArrayList<>();
    private final double[] coefficients;
    private final double[] vcov;
    private final double[] covariance;
    private final double residualVariance;
    private final double deviance;
    private final boolean singular;
    private final int steps;
    private final Modes modes;
    private final @Nullable Rows rows;

    /** The criterion stands at {@code relative}, the factor of the relative covariance in standardised units. */
    MixedFit(
            Standardisation standard,
            Reduction reduction,
            Criterion criterion,
            double[] relative,
            int steps,
            String group,
            Method method) {
        this.method = method;
        this.group = group;
        this.moments = standard.moments;
        this.collinear = List.copyOf(standard.collinear);
        this.steps = steps;
        this.singular = Descent.singular(relative, reduction.terms);
        names.add(FixedEffects.INTERCEPT);
        for (int column : standard.fixed) {
            names.add(moments.columns().get(column));
        }
        terms.add(FixedEffects.INTERCEPT);
        for (int column : standard.slopes) {
            terms.add(moments.columns().get(column));
        }
        Estimates estimates = new Estimates(standard, reduction, criterion, relative);
        this.coefficients = estimates.coefficients();
        this.vcov = estimates.vcov();
        this.residualVariance = estimates.residualVariance();
        this.covariance = estimates.covariance();
        this.deviance = estimates.deviance(method);
        this.modes = estimates.modes(terms, covariance);
        this.rows = null;
    }

    private MixedFit(MixedFit fit, Rows rows) {
        this.method = fit.method;
        this.group = fit.group;
        this.moments = fit.moments;
        this.collinear = fit.collinear;
        this.steps = fit.steps;
        this.singular = fit.singular;
        this.names.addAll(fit.names);
        this.terms.addAll(fit.terms);
        this.coefficients = fit.coefficients;
        this.vcov = fit.vcov;
        this.residualVariance = fit.residualVariance;
        this.covariance = fit.covariance;
        this.deviance = fit.deviance;
        this.modes = fit.modes;
        this.rows = rows;
    }

    MixedFit withRows(Rows fitted) {
        return new MixedFit(this, fitted);
    }

    public Method method() {
        return method;
    }

    /** What the groups are called. */
    public String group() {
        return group;
    }

    /** Complete rows. */
    public long n() {
        return moments.rows();
    }

    /** Rows left out because something was missing. */
    public long dropped() {
        return moments.dropped();
    }

    /** Groups that have rows. */
    public int groups() {
        return modes.groups().size();
    }

    /** What was gathered of the rows: to be merged with more, or fitted otherwise. */
    public GroupMoments moments() {
        return moments;
    }

    public List<Coefficient> fixed() {
        List<Coefficient> fixed = new ArrayList<>();
        for (int i = 0; i < coefficients.length; i++) {
            fixed.add(new Coefficient(names.get(i), coefficients[i], Math.sqrt(vcov(i, i))));
        }
        return fixed;
    }

    /** The covariance of two coefficients' estimates. */
    public double vcov(int i, int j) {
        return vcov[i * coefficients.length + j];
    }

    /** The columns that were left out because earlier ones determine them. */
    public List<String> collinear() {
        return collinear;
    }

    /** The random effects: an intercept and the slopes' names. */
    public List<String> terms() {
        return List.copyOf(terms);
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

    public double residualVariance() {
        return residualVariance;
    }

    /** The share of variance, free of slopes, that lies between groups. */
    public double intraclassCorrelation() {
        return variance(0) / (variance(0) + residualVariance);
    }

    /** Coefficients, variances and covariances. */
    public int parameters() {
        return coefficients.length + terms.size() * (terms.size() + 1) / 2 + 1;
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
        return deviance + Math.log((double) n()) * parameters();
    }

    /**
     * Whether the estimate lies on the boundary: some diagonal entry of the factor of the relative covariance, slopes
     * standardised, is below 10⁻⁴.
     */
    public boolean singular() {
        return singular;
    }

    public Set<Caution> cautions() {
        Set<Caution> cautions = EnumSet.noneOf(Caution.class);
        if (groups() == 1) {
            cautions.add(Caution.ONE_GROUP);
        } else if (groups() == n()) {
            cautions.add(Caution.GROUPS_OF_ONE);
        } else if (singular) {
            cautions.add(Caution.SINGULAR);
        }
        if (!collinear.isEmpty()) {
            cautions.add(Caution.COLLINEAR);
        }
        return cautions;
    }

    /** How many Newton steps the fit took. */
    public int steps() {
        return steps;
    }

    public Modes modes() {
        return modes;
    }

    /** Random intercepts with intervals, bands and simulated ranks. */
    public List<GroupEffect> effects(long seed) {
        GroupEffects effects = modes.effects();
        return effects.list(Ranking.of(effects, seed));
    }

    /**
     * Predicted values and residuals, row by row.
     *
     * @throws IllegalStateException when the fit was made from moments alone
     */
    public Residuals residuals() {
        if (rows == null) {
            throw new IllegalStateException("moments do not hold the rows that they were gathered from");
        }
        return Residuals.of(this, rows);
    }

    double coefficient(int i) {
        return coefficients[i];
    }

    List<String> names() {
        return names;
    }
}
