package org.duxue.statistics.rating.rasch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.rating.Ratings;

/**
 * A place for raters and items that gave or met nothing but extreme scores, and so have no finite estimate: the one at
 * which the expected total equals the total moved inward by {@value #INWARD} points, all else as fitted (the convention
 * of Linacre's programs).
 */
final class Extremes {
    private static final double INWARD = 0.3;
    private static final double FAR = 40;

    private final RaschDesign design;
    private final double[] parameters;
    private final double[] points;
    private final List<double[]> posteriors;
    private final double[] prior;

    /** A place and its standard error. */
    record Place(double measure, double se) {
        static final Place UNKNOWN = new Place(Double.NaN, Double.NaN);
    }

    /** A score seen: on which steps, how hard the rest of the row is, and where the subject may stand. */
    private static final class Seen {
        final int set;
        final double rest;
        final double[] posterior;

        Seen(int set, double rest, double[] posterior) {
            this.set = set;
            this.rest = rest;
            this.posterior = posterior;
        }
    }

    /** @param needed whether any place will be asked for */
    Extremes(RaschDesign design, MarginalLikelihood likelihood, double[] parameters, boolean needed) {
        this.design = design;
        this.parameters = parameters;
        this.points = likelihood.grid().points();
        this.prior =
                Arrays.stream(likelihood.logWeights(parameters)).map(Math::exp).toArray();
        this.posteriors = new ArrayList<>();
        if (!needed) {
            return;
        }
        Probabilities p = likelihood.probabilities(parameters);
        double[] logWeights = likelihood.logWeights(parameters);
        for (int s = 0; s < design.subjects; s++) {
            double[] posterior = new double[points.length];
            likelihood.posterior(s, p, logWeights, posterior);
            posteriors.add(posterior);
        }
    }

    Place rater(Ratings all, String level) {
        return place(all, all.rater(), level, true);
    }

    Place item(Ratings all, String level) {
        return place(all, all.item(), level, false);
    }

    private Place place(Ratings all, Factor facet, String level, boolean rater) {
        int code = facet.levels().indexOf(level);
        List<Seen> seen = new ArrayList<>();
        double total = 0;
        double most = 0;
        for (int row = 0; row < all.rows(); row++) {
            if (facet.code(row) != code) {
                continue;
            }
            String item = all.item().levels().get(all.item().code(row));
            int itemCode = design.ratings.item().levels().indexOf(item);
            int raterCode = design.ratings
                    .rater()
                    .levels()
                    .indexOf(all.rater().levels().get(all.rater().code(row)));
            int set = itemCode >= 0 ? design.setOf(itemCode) : design.categories.size() == 1 ? 0 : -1;
            if (set < 0 || (rater ? itemCode : raterCode) < 0) {
                continue;
            }
            double[] scale = design.categories.get(set);
            int category = Arrays.binarySearch(scale, all.score(row));
            total += category < 0 ? -category - 1 : category;
            most += scale.length - 1;
            seen.add(new Seen(
                    set, rater ? parameters[itemCode] : parameters[design.items + raterCode], posterior(all, row)));
        }
        if (seen.isEmpty()) {
            return Place.UNKNOWN;
        }
        return solve(seen, total <= 0 ? INWARD : Math.min(total, most) - INWARD);
    }

    private double[] posterior(Ratings all, int row) {
        int subject = design.ratings
                .subject()
                .levels()
                .indexOf(all.subject().levels().get(all.subject().code(row)));
        return subject < 0 ? prior : posteriors.get(subject);
    }

    private Place solve(List<Seen> seen, double total) {
        double low = -FAR;
        double high = FAR;
        for (int i = 0; i < 80; i++) {
            double middle = (low + high) / 2;
            if (moments(seen, middle)[0] > total) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Place(low, 1 / Math.sqrt(moments(seen, low)[1]));
    }

    /** Expected total and its variance. */
    private double[] moments(List<Seen> seen, double place) {
        double[] sum = new double[2];
        for (Seen one : seen) {
            for (int q = 0; q < points.length; q++) {
                if (one.posterior[q] > 1e-12) {
                    double[] m = Scale.moments(design, parameters, one.set, points[q] - place - one.rest);
                    sum[0] += one.posterior[q] * m[0];
                    sum[1] += one.posterior[q] * m[1];
                }
            }
        }
        return sum;
    }
}
