package org.duxue.statistics.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.survey.DesignFault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A sample together with how it was drawn: stages with strata, clusters and population sizes, and weights. Immutable;
 * adjusting it gives another.
 *
 * <pre>{@code
 *   SurveyDesign design = SurveyDesign.of(rows)
 *           .stage(Stage.of(schools).within(districts).outOf(schoolsInDistrict))
 *           .stage(Stage.rows().outOf(pupilsInSchool))
 *           .build();
 *   Estimate mean = design.whole().mean("score", scores);
 * }</pre>
 *
 * <p>Without weights, the population sizes give them (N/n at every stage); without those either, every row weighs 1 and
 * totals speak of the sample. Rows of weight zero stay in the design and count in no estimate.
 */
public final class SurveyDesign {
    private final int rows;
    private final Sampling sampling;
    private final double[] weights;
    private final List<Adjustment> adjustments;
    private final double level;

    private SurveyDesign(int rows, Sampling sampling, double[] weights, List<Adjustment> adjustments, double level) {
        this.rows = rows;
        this.sampling = sampling;
        this.weights = weights;
        this.adjustments = List.copyOf(adjustments);
        this.level = level;
    }

    /** Begins a design of so many rows; without a stage, every row was drawn by itself with replacement. */
    public static Builder of(int rows) {
        return new Builder(rows);
    }

    /** Gathers what is known of a design. */
    public static final class Builder {
        private final int rows;
        private final List<Stage> stages = new ArrayList<>();
        private double @Nullable [] weights;
        private Singletons singletons = Singletons.REFUSE;
        private double level = 0.95;

        private Builder(int rows) {
            this.rows = rows;
        }

        /** The next stage down. */
        public Builder stage(Stage stage) {
            stages.add(stage);
            return this;
        }

        /** How many of the population each row stands for; taken over, not copied. */
        public Builder weights(double[] weights) {
            this.weights = weights;
            return this;
        }

        /** What to do where a stratum has a single unit; {@link Singletons#REFUSE} unless said. */
        public Builder singletons(Singletons choice) {
            this.singletons = choice;
            return this;
        }

        /** How often intervals hold the truth, 0.95 unless said. */
        public Builder level(double level) {
            this.level = level;
            return this;
        }

        /**
         * @throws DesignFault naming what is missing, contradicts itself, or cannot be estimated
         */
        public SurveyDesign build() {
            double[] given = weights;
            if (given != null) {
                DesignFault.unlessEmpty(
                        Kind.BAD_WEIGHT, SampledStage.rows(rows, i -> !(given[i] >= 0) || !Double.isFinite(given[i])));
            }
            Sampling sampling = Sampling.of(stages, rows, singletons);
            return new SurveyDesign(
                    rows, sampling, given == null ? derived(sampling) : given.clone(), List.of(), level);
        }

        private double[] derived(Sampling sampling) {
            if (sampling.counted()) {
                return sampling.weights(rows);
            }
            double[] ones = new double[rows];
            Arrays.fill(ones, 1);
            return ones;
        }
    }

    public int rows() {
        return rows;
    }

    /** First-stage units. */
    public int units() {
        return sampling.first().units();
    }

    /** First-stage strata. */
    public int strata() {
        return sampling.first().strata();
    }

    /** The weights as they are now. */
    public double[] weights() {
        return weights.clone();
    }

    /** Everybody. */
    public Domain whole() {
        boolean[] all = new boolean[rows];
        Arrays.fill(all, true);
        return where(all);
    }

    /** The part of the population that the rows marked stand for. The design stays whole: the others count as zero. */
    public Domain where(boolean[] in) {
        int[] members = new int[rows];
        int size = 0;
        for (int i = 0; i < rows; i++) {
            if (in[i] && weights[i] > 0) {
                members[size++] = i;
            }
        }
        return new Domain(this, Arrays.copyOf(members, size));
    }

    /** A domain for each level, in the order of the levels. */
    public Map<String, Domain> by(Factor factor) {
        int[] size = new int[factor.levels().size()];
        for (int i = 0; i < rows; i++) {
            if (factor.code(i) != Factor.MISSING && weights[i] > 0) {
                size[factor.code(i)]++;
            }
        }
        int[][] members = new int[size.length][];
        Arrays.setAll(members, c -> new int[size[c]]);
        Arrays.fill(size, 0);
        for (int i = 0; i < rows; i++) {
            int c = factor.code(i);
            if (c != Factor.MISSING && weights[i] > 0) {
                members[c][size[c]++] = i;
            }
        }
        Map<String, Domain> domains = new LinkedHashMap<>();
        for (int c = 0; c < members.length; c++) {
            domains.put(factor.levels().get(c), new Domain(this, members[c]));
        }
        return domains;
    }

    /**
     * Weights scaled within each cell to its known size (post-stratification). What the cells explain no longer counts
     * as chance.
     */
    public SurveyDesign postStratified(Margin margin) {
        margin.check(weights);
        return with(List.of(margin.cells()), scaled(weights, margin));
    }

    /**
     * Weights scaled to each margin in turn until all are met (raking), for known sizes of cells whose crossing is not
     * known. Every margin is met to 10⁻¹² of its sum.
     */
    public SurveyDesign raked(List<Margin> margins) {
        margins.forEach(margin -> margin.check(weights));
        return with(margins.stream().map(Margin::cells).toList(), Raking.weights(margins, weights));
    }

    /**
     * The design of those who answered: within each cell their weights are raised to carry those who did not. Estimates
     * take the factors as known, as is usual; the design keeps the units in which nobody answered.
     *
     * @throws DesignFault naming cells in which nobody answered, which must be merged with others
     */
    public SurveyDesign answeredBy(boolean[] answered, Factor cells) {
        NonResponse table = NonResponse.of(cells, answered, weights);
        DesignFault.unlessEmpty(
                Kind.EMPTY_CELL,
                table.cells().stream()
                        .filter(cell -> cell.weight() > 0 && cell.answered() == 0)
                        .map(NonResponse.Cell::name)
                        .toList());
        DesignFault.unlessEmpty(
                Kind.NO_CELL, SampledStage.rows(rows, i -> weights[i] > 0 && cells.code(i) == Factor.MISSING));
        double[] carried = new double[rows];
        for (int i = 0; i < rows; i++) {
            carried[i] = answered[i] && weights[i] > 0
                    ? weights[i] * table.cells().get(cells.code(i)).factor()
                    : 0;
        }
        return new SurveyDesign(rows, sampling, carried, List.of(), level);
    }

    static double[] scaled(double[] weights, Margin margin) {
        double[] found = margin.weigh(weights);
        double[] sizes = margin.sizes();
        double[] scaled = weights.clone();
        for (int i = 0; i < scaled.length; i++) {
            int c = margin.cells().code(i);
            if (c != Factor.MISSING && found[c] > 0) {
                scaled[i] *= sizes[c] / found[c];
            }
        }
        return scaled;
    }

    private SurveyDesign with(List<Factor> margins, double[] after) {
        List<Adjustment> more = new ArrayList<>(adjustments);
        more.add(new Adjustment(margins, weights, after));
        return new SurveyDesign(rows, sampling, after, more, level);
    }

    double weight(int row) {
        return weights[row];
    }

    Sampling sampling() {
        return sampling;
    }

    double level() {
        return level;
    }

    /** The variance of Σ z over the rows named. */
    double variance(int[] members, double[] z) {
        if (adjustments.isEmpty()) {
            return sampling.variance(members, z);
        }
        int[] everyone = new int[rows];
        Arrays.setAll(everyone, i -> i);
        double[] all = new double[rows];
        for (int k = 0; k < members.length; k++) {
            all[members[k]] = z[k];
        }
        adjustments.forEach(adjustment -> adjustment.residuals(all));
        return sampling.variance(everyone, all);
    }
}
