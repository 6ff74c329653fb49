package org.duxue.statistics.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.duxue.statistics.growth.quantile.Knots;
import org.duxue.statistics.growth.quantile.SplineQuantiles;

/**
 * The growth percentile of every pupil: how many of the hundred predictions for the pupil's history lie strictly below
 * the score, 0 told as 1 and 100 as 99 (Betebenner 2009). Each pupil is measured by the curves of the longest history
 * that both pupil and model have; without the latest prior or the current score there is none.
 *
 * <p>Edges: a constant score lies above no prediction, so everybody stands at 1. With fewer pupils than columns the curves
 * run through the scores; {@link SplineQuantiles#columns} tells. Neither says anything of growth.
 */
public final class GrowthPercentiles {
    /** The percentile of a pupil that has none. */
    public static final int NONE = 0;

    static final int LEAST = 1;
    static final int MOST = 99;

    private final byte[] percentile;
    private final byte[] history;
    private final List<Integer> clamped;
    private final List<SplineQuantiles> curves;

    private GrowthPercentiles(int rows, List<Integer> clamped, List<SplineQuantiles> curves) {
        percentile = new byte[rows];
        history = new byte[rows];
        this.clamped = List.copyOf(clamped);
        this.curves = curves;
    }

    /**
     * A cohort measured against itself. Only history lengths that are some pupil's longest are fitted.
     *
     * @param priors one column per prior, the latest first; NaN where missing
     * @param current NaN where missing
     * @throws IllegalArgumentException as {@link GrowthModel#fit}
     */
    public static GrowthPercentiles of(double[][] priors, double[] current) {
        Histories histories = new Histories(priors, current);
        List<Knots> knots = histories.knots();
        List<SplineQuantiles> curves = new ArrayList<>();
        GrowthPercentiles result = new GrowthPercentiles(
                current.length, Collections.nCopies(priors.length, 0), Collections.unmodifiableList(curves));
        for (int j = 1; j <= histories.longest(); j++) {
            if (histories.exactly(j).length > 0) {
                int[] rows = histories.atLeast(j);
                SplineQuantiles.Fit fit =
                        SplineQuantiles.fit(knots.subList(0, j), histories.priors(rows, j), histories.current(rows));
                curves.add(fit.curves());
                for (int i = 0; i < rows.length; i++) {
                    if (histories.length(rows[i]) == j) {
                        result.put(rows[i], fit.below(i), j);
                    }
                }
            }
        }
        return result;
    }

    /** A cohort measured against a model fitted before. Priors beyond the model's boundaries are taken at them and counted. */
    public static GrowthPercentiles of(GrowthModel model, double[][] priors, double[] current) {
        int longest = Math.min(model.histories().size(), priors.length);
        double[][] used = Arrays.copyOf(priors, longest);
        Histories histories = new Histories(used, current);
        Integer[] beyond = new Integer[longest];
        Arrays.setAll(
                beyond, j -> beyond(used[j], model.histories().get(j).knots().get(j), histories, j));
        GrowthPercentiles result = new GrowthPercentiles(current.length, List.of(beyond), model.histories());
        for (int j = 1; j <= longest; j++) {
            int[] rows = histories.exactly(j);
            int[] below = model.histories().get(j - 1).below(histories.priors(rows, j), histories.current(rows));
            for (int i = 0; i < rows.length; i++) {
                result.put(rows[i], below[i], j);
            }
        }
        return result;
    }

    private static int beyond(double[] prior, Knots knots, Histories histories, int j) {
        return (int) Arrays.stream(histories.atLeast(j + 1))
                .filter(row -> !knots.covers(prior[row]))
                .count();
    }

    private void put(int row, int below, int length) {
        percentile[row] = (byte) clamp(below);
        history[row] = (byte) length;
    }

    static int clamp(int below) {
        return Math.clamp(below, LEAST, MOST);
    }

    public int rows() {
        return percentile.length;
    }

    /** 1 to 99, or {@link #NONE}. */
    public int percentile(int row) {
        return percentile[row];
    }

    /** Over how many priors the pupil was measured; zero when not at all. */
    public int history(int row) {
        return history[row];
    }

    /** How many pupils have no percentile. */
    public int without() {
        int without = 0;
        for (byte p : percentile) {
            without += p == NONE ? 1 : 0;
        }
        return without;
    }

    /** Per prior, how many scores lay beyond the model's boundaries. */
    public List<Integer> clamped() {
        return clamped;
    }

    /** The curves used, with their proofs. */
    public List<SplineQuantiles> curves() {
        return curves;
    }
}
