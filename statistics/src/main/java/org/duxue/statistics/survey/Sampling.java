package org.duxue.statistics.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.duxue.statistics.survey.DesignFault.Kind;

/**
 * How the rows were drawn, and the variance that follows for a sum over rows:
 *
 * <pre>
 *   V = Σ_h (1 − f_h) · n_h/(n_h − 1) · Σ_i (z_hi − z̄_h)²  +  Σ_h f_h · Σ_i V_hi
 * </pre>
 *
 * <p>over strata h and their units i, z_hi being the unit's sum and V_hi the same expression one stage down. Where a
 * stage does not say out of how many it drew (f = 0), the stages below it add nothing: drawing with replacement is
 * assumed, and the units of that stage carry all of the variance.
 */
final class Sampling {
    private final List<SampledStage> stages;
    private final List<SampledStage> reached;
    private final Singletons singletons;

    private Sampling(List<SampledStage> stages, Singletons singletons) {
        this.stages = stages;
        this.reached = stages.stream().filter(SampledStage::reached).toList();
        this.singletons = singletons;
    }

    static Sampling of(List<Stage> stages, int rows, Singletons singletons) {
        List<SampledStage> sampled = new ArrayList<>();
        SampledStage parent = null;
        for (Stage stage : stages.isEmpty() ? List.of(Stage.rows()) : stages) {
            parent = SampledStage.of(stage, parent, rows);
            sampled.add(parent);
        }
        Sampling sampling = new Sampling(List.copyOf(sampled), singletons);
        if (singletons == Singletons.REFUSE) {
            DesignFault.unlessEmpty(Kind.SINGLETON, sampling.lonely());
        }
        return sampling;
    }

    private List<String> lonely() {
        return reached.stream()
                .flatMap(stage -> IntStream.range(0, stage.strata())
                        .filter(s -> stage.carried[s] > 0 && stage.lonely(s))
                        .mapToObj(stage::name))
                .toList();
    }

    SampledStage first() {
        return stages.getFirst();
    }

    /** Whether every unit at every stage was drawn, so that nothing is left to chance. */
    boolean complete() {
        return stages.stream()
                .allMatch(stage ->
                        IntStream.range(0, stage.strata()).allMatch(s -> stage.drawn[s] == stage.population[s]));
    }

    /** Whether every stage says out of how many it drew. */
    boolean counted() {
        return stages.stream().allMatch(stage -> Double.isFinite(stage.population[0]));
    }

    /** Per row, how many of the population it stands for: the product of N/n over the stages. */
    double[] weights(int rows) {
        double[] weights = new double[rows];
        for (int i = 0; i < rows; i++) {
            weights[i] = 1;
            for (SampledStage stage : stages) {
                weights[i] /= stage.fraction(stage.stratum[stage.unit[i]]);
            }
        }
        return weights;
    }

    /**
     * The variance of Σ z over the rows named, all other rows adding zero.
     *
     * @param rows ascending
     * @param z one per row named
     */
    double variance(int[] rows, double[] z) {
        boolean everyUnit = singletons == Singletons.CENTRED;
        double variance = 0;
        for (SampledStage stage : reached) {
            variance += variance(stage, Sums.over(rows, stage.unit, z, stage.units(), everyUnit));
        }
        return variance;
    }

    private double variance(SampledStage stage, Sums units) {
        double overall = units.total() / stage.units();
        double variance = 0;
        int size = units.size();
        for (int from = 0; from < size; ) {
            int s = stage.stratum[units.key(from)];
            int to = from;
            double sum = 0;
            while (to < size && stage.stratum[units.key(to)] == s) {
                sum += units.value(to++);
            }
            double left = stage.carried[s] * (1 - stage.fraction(s));
            if (left > 0) {
                variance += left * spread(stage, s, units, from, to, sum, overall);
            }
            from = to;
        }
        return variance;
    }

    /** n/(n − 1) · Σ (z − z̄)² of one stratum, whose units without rows among those named count as zero. */
    private double spread(SampledStage stage, int s, Sums units, int from, int to, double sum, double overall) {
        int n = stage.drawn[s];
        if (n == 1) {
            double off = units.value(from) - overall;
            return singletons == Singletons.CERTAINTY ? 0 : off * off;
        }
        double mean = sum / n;
        double squares = (n - (to - from)) * mean * mean;
        for (int k = from; k < to; k++) {
            double off = units.value(k) - mean;
            squares += off * off;
        }
        return squares * n / (n - 1);
    }
}
