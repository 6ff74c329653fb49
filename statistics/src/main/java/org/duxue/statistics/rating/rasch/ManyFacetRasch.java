package org.duxue.statistics.rating.rasch;

import java.util.ArrayList;
import java.util.List;
import org.duxue.statistics.rating.CannotRate;
import org.duxue.statistics.rating.Caution;
import org.duxue.statistics.rating.Connectivity;
import org.duxue.statistics.rating.Ratings;
import org.duxue.statistics.rating.rasch.Ascent.Summit;

/**
 * Many-facet Rasch measurement (Linacre 1989) by marginal maximum likelihood: the logit of category k over k − 1 is
 * subject − difficulty − severity − step, subjects normal around zero with a variance that is estimated, severities and
 * steps summing to zero. Equal to what TAM's {@code tam.mml.mfr} fits for {@code item + rater + step} (shared steps) and
 * {@code item + rater + item:step} (partial credit).
 *
 * <p>Maximised by Newton's method on exact derivatives, so that it ends where the likelihood stands still rather than at a
 * cap. Memory and time grow with the square of the number of raters and items together; some thousands are the limit.
 */
public final class ManyFacetRasch {
    private static final int MOST_GRIDS = 12;

    private ManyFacetRasch() {}

    /**
     * Fits the model.
     *
     * @throws CannotRate when the design falls apart or nothing varies
     */
    public static RaschFit fit(Ratings ratings, RaschOptions options) {
        Connectivity.require(ratings, CannotRate.Reason.DISCONNECTED);
        RaschDesign design = RaschDesign.of(ratings, options.steps());
        if (design.rows() < ratings.rows()) {
            Connectivity.require(design.ratings, CannotRate.Reason.DISCONNECTED_WITHOUT_EXTREMES);
        }
        return fit(ratings, design, options);
    }

    /**
     * Fits the model to a design that may lie in pieces. Severities of different pieces then differ by the assumption that
     * the subjects of all pieces are alike; only a reader who compares within pieces may use them.
     */
    public static RaschFit fitInPieces(Ratings ratings, RaschOptions options) {
        return fit(ratings, RaschDesign.of(ratings, options.steps()), options);
    }

    private static RaschFit fit(Ratings ratings, RaschDesign design, RaschOptions options) {
        List<Caution> cautions = new ArrayList<>(design.cautions);
        Quadrature grid = options.quadrature();
        MarginalLikelihood likelihood = new MarginalLikelihood(design, grid, true);
        Summit summit = new Ascent(design, likelihood).from(Start.of(design), options.iterations());
        int iterations = summit.iterations;
        for (int tries = 0; tries < MOST_GRIDS && likelihood.spread(); tries++) {
            double sd = Math.exp(summit.parameters[design.spreadAt()]);
            Quadrature better = grid.serving(summit.evaluation.eap, summit.evaluation.sd, sd);
            boolean point = sd < Quadrature.POINT;
            if (!point && (better.equals(grid) || !options.adapt())) {
                break;
            }
            grid = better;
            likelihood = new MarginalLikelihood(design, grid, !point);
            summit = new Ascent(design, likelihood).from(summit.parameters, options.iterations());
            iterations += summit.iterations;
        }
        judge(cautions, design, likelihood, summit);
        return RaschReport.of(ratings, design, likelihood, summit, iterations, cautions);
    }

    private static void judge(
            List<Caution> cautions, RaschDesign design, MarginalLikelihood likelihood, Summit summit) {
        if (!summit.converged) {
            cautions.add(new Caution(Caution.Kind.NOT_CONVERGED, List.of()));
        }
        if (!likelihood.spread()) {
            cautions.add(new Caution(Caution.Kind.ZERO_VARIANCE, List.of()));
            return;
        }
        double sd = Math.exp(summit.parameters[design.spreadAt()]);
        Quadrature grid = likelihood.grid();
        if (!grid.serving(summit.evaluation.eap, summit.evaluation.sd, sd).equals(grid)) {
            cautions.add(new Caution(Caution.Kind.COARSE_GRID, List.of()));
        }
    }
}
