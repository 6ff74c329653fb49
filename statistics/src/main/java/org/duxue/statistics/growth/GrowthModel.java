package org.duxue.statistics.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duxue.statistics.growth.quantile.Knots;
import org.duxue.statistics.growth.quantile.SplineQuantiles;

/**
 * What one cohort's scores say of growth: curves over the latest prior alone, over the latest two, and so on up to five.
 * Curves over j priors are fitted to all pupils who have the current score and the j latest priors. Plain numbers: a
 * model of a baseline year can be written down and later cohorts scored against it.
 *
 * @param histories curves over one prior, two, …
 */
public record GrowthModel(List<SplineQuantiles> histories) {
    /** The longest history used. */
    public static final int LONGEST = 5;

    public GrowthModel {
        histories = List.copyOf(histories);
        for (int j = 0; j < histories.size(); j++) {
            if (histories.get(j).knots().size() != j + 1) {
                throw new IllegalArgumentException("curves number " + j + " are not over " + (j + 1) + " priors");
            }
        }
        if (histories.isEmpty() || histories.size() > LONGEST) {
            throw new IllegalArgumentException("a growth model has one to " + LONGEST + " histories");
        }
    }

    /**
     * Fits curves for every history length that any pupil has.
     *
     * @param priors one column per prior, the latest first; NaN where missing
     * @param current the score to be explained; NaN where missing
     * @throws IllegalArgumentException when no pupil has both the score and the latest prior, there are no or more than
     *     five priors, columns differ in length, or a score is infinite
     */
    public static GrowthModel fit(double[][] priors, double[] current) {
        Histories histories = new Histories(priors, current);
        List<Knots> knots = histories.knots();
        List<SplineQuantiles> curves = new ArrayList<>();
        for (int j = 1; j <= histories.longest(); j++) {
            int[] rows = histories.atLeast(j);
            curves.add(SplineQuantiles.fit(knots.subList(0, j), histories.priors(rows, j), histories.current(rows))
                    .curves());
        }
        return new GrowthModel(curves);
    }

    /**
     * The score at a percentile for a history: midway between the two curves that bound the percentile.
     *
     * @param percentile 1 to 99
     * @param priors the latest first; as many as there are, only the longest known history of them is used
     * @throws IllegalArgumentException when the latest prior is missing
     */
    public double at(int percentile, double... priors) {
        double[] curves = predict(priors);
        return 0.5 * (curves[percentile - 1] + curves[percentile]);
    }

    /** The hundred predictions for the longest history that the priors and this model have. */
    double[] predict(double... priors) {
        int known = Histories.known(priors, histories.size());
        if (known == 0) {
            throw new IllegalArgumentException("without the latest prior score nothing can be said");
        }
        return histories.get(known - 1).predict(Arrays.copyOf(priors, known));
    }
}
