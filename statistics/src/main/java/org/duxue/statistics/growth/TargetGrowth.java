package org.duxue.statistics.growth;

import java.util.List;

/**
 * What a target asks for: the growth percentile a pupil needs, held every year, to reach a score. Each coming year has its
 * model, which tells next year's score from the scores so far; a pupil who grows at percentile p stands midway between
 * the curves for (p ∓ ½)/100. The pupil's history grows by each projected score.
 *
 * <p>A projection, not a forecast: it assumes that the coming years grow as the models' cohorts did and that the scores of
 * model and pupil are on the same scale.
 */
public final class TargetGrowth {
    /** The needed percentile when even 99 does not do. */
    public static final int OUT_OF_REACH = 100;

    private final List<GrowthModel> years;

    /** @param years the models of the coming years, the next first; at least one */
    public TargetGrowth(List<GrowthModel> years) {
        this.years = List.copyOf(years);
        if (years.isEmpty()) {
            throw new IllegalArgumentException("a projection needs at least one year");
        }
    }

    /**
     * The scores of the coming years at one percentile.
     *
     * @param percentile 1 to 99
     * @param history the scores so far, the latest first; NaN ends it
     * @throws IllegalArgumentException when the latest score is missing
     */
    public double[] path(int percentile, double... history) {
        double[] path = new double[years.size()];
        double[] known = history;
        for (int year = 0; year < path.length; year++) {
            path[year] = years.get(year).at(percentile, known);
            double[] longer = new double[known.length + 1];
            longer[0] = path[year];
            System.arraycopy(known, 0, longer, 1, known.length);
            known = longer;
        }
        return path;
    }

    /**
     * The lowest percentile whose path ends at the target or above.
     *
     * @return 1 to 99, or {@link #OUT_OF_REACH}
     * @throws IllegalArgumentException when the latest score is missing
     */
    public int needed(double target, double... history) {
        if (years.size() == 1) {
            double[] curves = years.getFirst().predict(history);
            for (int p = GrowthPercentiles.LEAST; p <= GrowthPercentiles.MOST; p++) {
                if (0.5 * (curves[p - 1] + curves[p]) >= target) {
                    return p;
                }
            }
            return OUT_OF_REACH;
        }
        for (int p = GrowthPercentiles.LEAST; p <= GrowthPercentiles.MOST; p++) {
            if (path(p, history)[years.size() - 1] >= target) {
                return p;
            }
        }
        return OUT_OF_REACH;
    }
}
