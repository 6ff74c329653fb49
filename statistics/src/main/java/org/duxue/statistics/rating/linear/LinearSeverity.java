package org.duxue.statistics.rating.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.duxue.statistics.crossed.CrossedFit;
import org.duxue.statistics.crossed.CrossedModel;
import org.duxue.statistics.crossed.FactorEffects;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.FixedEffects;
import org.duxue.statistics.mixed.Method;
import org.duxue.statistics.mixed.Residuals;
import org.duxue.statistics.rating.CannotRate;
import org.duxue.statistics.rating.Caution;
import org.duxue.statistics.rating.Connectivity;
import org.duxue.statistics.rating.FacetMeasure;
import org.duxue.statistics.rating.Fit;
import org.duxue.statistics.rating.Ratings;
import org.duxue.statistics.rating.Spread;
import org.duxue.statistics.rating.SubjectMeasure;

/**
 * score = level + item + subject − severity + error, with subjects and raters random and crossed, by restricted maximum
 * likelihood: for marks that may be taken as measurements, such as points out of a hundred. Severities and subjects are
 * conditional modes, drawn towards the mean by how little is known of them; the adjusted score of a subject is what raters
 * of average severity would give it over all items.
 *
 * <p>Fit of a rater is the mean square of its residuals over that of all raters, standardised as a chi-square on its
 * number of scores; it stands as infit, and there is no outfit.
 */
public final class LinearSeverity {
    private final Ratings ratings;
    private final CrossedFit fit;
    private final FactorEffects subjects;
    private final FactorEffects raters;
    /** Coefficients of the items beside the first, and their mean. */
    private final double[] item;

    private final double level;
    private final double[] residual;
    private final double meanSquare;

    private LinearSeverity(Ratings ratings, CrossedFit fit) {
        this.ratings = ratings;
        this.fit = fit;
        this.subjects = fit.factors().get(0);
        this.raters = fit.factors().get(1);
        this.item = new double[ratings.item().levels().size()];
        for (int i = 1; i < item.length; i++) {
            item[i] = fit.fixed().get(i).estimate();
        }
        this.level = fit.fixed().getFirst().estimate()
                + Arrays.stream(item).average().orElse(0);
        Residuals residuals = fit.residuals();
        this.residual = IntStream.range(0, ratings.rows())
                .mapToDouble(residuals::residual)
                .toArray();
        this.meanSquare = Arrays.stream(residual).map(r -> r * r).average().orElse(0);
    }

    /**
     * Fits the model.
     *
     * @throws CannotRate when the design falls apart
     * @throws org.duxue.statistics.data.NoFit when the scores allow no fit, as when all are the same
     */
    public static LinearFit fit(Ratings ratings) {
        Connectivity.require(ratings, CannotRate.Reason.DISCONNECTED);
        double[] scores =
                IntStream.range(0, ratings.rows()).mapToDouble(ratings::score).toArray();
        FixedEffects.Builder fixed = FixedEffects.builder(ratings.rows());
        if (ratings.item().levels().size() > 1) {
            fixed.factor(ratings.item());
        }
        CrossedFit fit = CrossedModel.fit(
                fixed.build(), new Column("score", scores), Method.REML, ratings.subject(), ratings.rater());
        return new LinearSeverity(ratings, fit).report();
    }

    private LinearFit report() {
        List<FacetMeasure> severities = raterMeasures();
        List<FacetMeasure> difficulties = ratings.itemised() ? itemMeasures() : List.of();
        return new LinearFit(
                fit.logLik(),
                subjects.variance(0),
                raters.variance(0),
                fit.residualVariance(),
                severities,
                difficulties,
                subjectMeasures(),
                randomSpread(raters),
                Spread.of(
                        difficulties.stream().mapToDouble(FacetMeasure::measure).toArray(),
                        difficulties.stream().mapToDouble(FacetMeasure::se).toArray(),
                        Double.NaN,
                        0),
                randomSpread(subjects),
                cautions(),
                fit.n(),
                ratings.dropped());
    }

    private List<FacetMeasure> raterMeasures() {
        int[] n = ratings.counts(ratings.rater());
        double[] means = ratings.means(ratings.rater());
        double[] squares = new double[n.length];
        for (int i = 0; i < residual.length; i++) {
            squares[ratings.rater().code(i)] += residual[i] * residual[i];
        }
        List<FacetMeasure> measures = new ArrayList<>();
        for (int r = 0; r < n.length; r++) {
            double mode = raters.mode(r, 0);
            double ratio = squares[r] / n[r] / meanSquare;
            double sd = Math.sqrt(2.0 / n[r]);
            double z = (Math.cbrt(ratio) - 1) * 3 / sd + sd / 3;
            measures.add(FacetMeasure.of(
                    raters.levels().get(r),
                    n[r],
                    means[r],
                    -mode,
                    raters.se(r, 0),
                    level + mode,
                    new Fit(ratio, z, Double.NaN, Double.NaN),
                    false));
        }
        return measures;
    }

    private List<FacetMeasure> itemMeasures() {
        int[] n = ratings.counts(ratings.item());
        double[] means = ratings.means(ratings.item());
        double mean = Arrays.stream(item).average().orElse(0);
        List<FacetMeasure> measures = new ArrayList<>();
        for (int i = 0; i < item.length; i++) {
            measures.add(FacetMeasure.of(
                    ratings.item().levels().get(i),
                    n[i],
                    means[i],
                    mean - item[i],
                    itemError(i),
                    level - mean + item[i],
                    Fit.NONE,
                    false));
        }
        return measures;
    }

    /** The standard error of an item's coefficient less the mean of all, the first item's being zero. */
    private double itemError(int of) {
        double sum = 0;
        for (int a = 1; a < item.length; a++) {
            for (int b = 1; b < item.length; b++) {
                double wa = (a == of ? 1 : 0) - 1.0 / item.length;
                double wb = (b == of ? 1 : 0) - 1.0 / item.length;
                sum += wa * wb * fit.vcov(a, b);
            }
        }
        return Math.sqrt(Math.max(0, sum));
    }

    private List<SubjectMeasure> subjectMeasures() {
        int[] n = ratings.counts(ratings.subject());
        double[] means = ratings.means(ratings.subject());
        List<SubjectMeasure> measures = new ArrayList<>();
        for (int s = 0; s < n.length; s++) {
            FacetMeasure at = FacetMeasure.of(
                    subjects.levels().get(s),
                    n[s],
                    means[s],
                    subjects.mode(s, 0),
                    subjects.se(s, 0),
                    level + subjects.mode(s, 0),
                    Fit.NONE,
                    false);
            measures.add(new SubjectMeasure(
                    at.level(),
                    at.n(),
                    at.observed(),
                    at.measure(),
                    at.se(),
                    at.fair(),
                    level + at.lower95(),
                    level + at.upper95(),
                    Fit.NONE));
        }
        return measures;
    }

    /** The variance of a factor beside the mean conditional variance of its levels. */
    private static Spread randomSpread(FactorEffects factor) {
        double error = IntStream.range(0, factor.levels().size())
                .mapToDouble(l -> factor.se(l, 0) * factor.se(l, 0))
                .average()
                .orElse(0);
        return Spread.of(Math.max(0, factor.variance(0) - error), error, Double.NaN, 0);
    }

    private List<Caution> cautions() {
        List<Caution> cautions = new ArrayList<>();
        if (ratings.rater().levels().size() == 1) {
            cautions.add(new Caution(Caution.Kind.ONE_RATER, ratings.rater().levels()));
        } else if (raters.variance(0) == 0) {
            cautions.add(new Caution(Caution.Kind.RATERS_ALIKE, List.of()));
        }
        if (subjects.variance(0) == 0) {
            cautions.add(new Caution(Caution.Kind.ZERO_VARIANCE, List.of()));
        }
        if (fit.cautions().containsKey(CrossedFit.Caution.NOT_CONVERGED)) {
            cautions.add(new Caution(Caution.Kind.NOT_CONVERGED, List.of()));
        }
        return cautions;
    }
}
