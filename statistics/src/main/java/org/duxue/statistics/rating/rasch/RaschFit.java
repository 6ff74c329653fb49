package org.duxue.statistics.rating.rasch;

import java.util.List;
import org.duxue.statistics.rating.Caution;
import org.duxue.statistics.rating.FacetMeasure;
import org.duxue.statistics.rating.Severities;
import org.duxue.statistics.rating.SeverityFit;
import org.duxue.statistics.rating.Spread;
import org.duxue.statistics.rating.SubjectMeasure;

/**
 * A fitted many-facet Rasch model. Lists follow the levels in code-point order.
 *
 * @param variance of the subjects, in logits squared
 * @param varianceSe NaN when the variance is on its boundary of zero
 * @param dropped rows left out because something was missing
 * @param severities of the raters that are not extreme, with their covariance
 */
public record RaschFit(
        Likelihood likelihood,
        double variance,
        double varianceSe,
        List<FacetMeasure> raters,
        List<FacetMeasure> items,
        List<Step> steps,
        List<SubjectMeasure> subjects,
        Spread raterSpread,
        Spread itemSpread,
        Spread subjectSpread,
        List<Caution> cautions,
        int dropped,
        Severities severities)
        implements SeverityFit {

    public RaschFit {
        raters = List.copyOf(raters);
        items = List.copyOf(items);
        steps = List.copyOf(steps);
        subjects = List.copyOf(subjects);
        cautions = List.copyOf(cautions);
    }

    @Override
    public int scores() {
        return likelihood.scores;
    }

    @Override
    public double logLik() {
        return likelihood.logLik;
    }

    /**
     * How well the model describes the scores.
     *
     * @param parameters free ones; raters and items with nothing but extreme scores have none
     * @param scores scores used
     * @param subjects subjects they belong to
     */
    public record Likelihood(
            double logLik,
            int parameters,
            int scores,
            int subjects,
            int iterations,
            boolean converged,
            Quadrature grid) {
        public double deviance() {
            return -2 * logLik;
        }

        public double aic() {
            return deviance() + 2 * parameters;
        }

        /** With the number of subjects, as they are the independent units. */
        public double bic() {
            return deviance() + Math.log(subjects) * parameters;
        }
    }

    /**
     * The step from one category to the next: where on the scale, seen from item and rater, both are equally likely.
     *
     * @param item empty when the items share their steps
     * @param below the score under the step
     * @param above the score over it
     * @param value in logits; the steps of a set sum to zero
     */
    public record Step(String item, double below, double above, double value, double se) {}
}
