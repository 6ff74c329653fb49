package org.duxue.statistics.rating.rasch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.rating.Caution;
import org.duxue.statistics.rating.FacetMeasure;
import org.duxue.statistics.rating.Factored;
import org.duxue.statistics.rating.Fit;
import org.duxue.statistics.rating.Ratings;
import org.duxue.statistics.rating.Severities;
import org.duxue.statistics.rating.Spread;
import org.duxue.statistics.rating.SubjectMeasure;
import org.duxue.statistics.rating.rasch.Ascent.Summit;
import org.duxue.statistics.rating.rasch.Extremes.Place;
import org.jspecify.annotations.Nullable;

/** Turns the optimum into figures by level, those set aside included. */
final class RaschReport {
    private static final double Z95 = 1.959963984540054;

    private final Ratings all;
    private final RaschDesign design;
    private final double[] parameters;
    private final double[] covariance;
    private final Residuals residuals;
    private final Extremes extremes;
    private final Summit summit;
    private final boolean spread;

    private RaschReport(Ratings all, RaschDesign design, MarginalLikelihood likelihood, Summit summit) {
        this.all = all;
        this.design = design;
        this.summit = summit;
        this.parameters = summit.parameters;
        this.spread = likelihood.spread();
        int n = likelihood.size();
        double[] known = new Ascent(design, likelihood).covariance(summit.evaluation.information);
        this.covariance = widened(known, n, design.spreadAt() + 1);
        this.residuals = new Residuals(design, likelihood, parameters);
        this.extremes = new Extremes(design, likelihood, parameters, design.rows() < all.rows());
    }

    /** Over all parameters, also when the deviation was held at zero; NaN when nothing is known. */
    private static double[] widened(double @Nullable [] known, int n, int size) {
        double[] wide = new double[size * size];
        Arrays.fill(wide, known == null ? Double.NaN : 0);
        for (int i = 0; known != null && i < n; i++) {
            System.arraycopy(known, i * n, wide, i * size, n);
        }
        return wide;
    }

    static RaschFit of(
            Ratings all,
            RaschDesign design,
            MarginalLikelihood likelihood,
            Summit summit,
            int iterations,
            List<Caution> cautions) {
        RaschReport report = new RaschReport(all, design, likelihood, summit);
        double sd = report.spread ? Math.exp(report.parameters[design.spreadAt()]) : 0;
        RaschFit.Likelihood fitted = new RaschFit.Likelihood(
                summit.evaluation.value(),
                design.freeParameters(report.spread),
                design.rows(),
                design.subjects,
                iterations,
                summit.converged,
                likelihood.grid());
        return new RaschFit(
                fitted,
                sd * sd,
                report.spread ? 2 * sd * sd * report.se(design.spreadAt()) : Double.NaN,
                report.raters(),
                report.items(),
                report.steps(),
                report.subjects(),
                report.spread(design.items, design.raters),
                report.spread(0, design.items),
                report.subjectSpread(),
                cautions,
                all.dropped(),
                new Severities(design.ratings.rater().levels(), report.raterParameters(), report.raterCovariance()));
    }

    private double se(int parameter) {
        return Math.sqrt(Math.max(0, covariance[parameter * (design.spreadAt() + 1) + parameter]));
    }

    private double[] raterParameters() {
        return Arrays.copyOfRange(parameters, design.items, design.items + design.raters);
    }

    private double[] raterCovariance() {
        return block(design.items, design.raters);
    }

    private double[] block(int from, int n) {
        int size = design.spreadAt() + 1;
        double[] block = new double[n * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(covariance, (from + i) * size + from, block, i * n, n);
        }
        return block;
    }

    private List<FacetMeasure> raters() {
        return facet(
                all.rater(),
                design.ratings.rater(),
                design.items,
                residuals::rater,
                level -> extremes.rater(all, all.rater().levels().get(level)),
                severity -> Scale.fair(design, parameters, 0, severity));
    }

    private List<FacetMeasure> items() {
        return !all.itemised()
                ? List.of()
                : facet(
                        all.item(),
                        design.ratings.item(),
                        0,
                        residuals::item,
                        level -> extremes.item(all, all.item().levels().get(level)),
                        difficulty -> Double.NaN);
    }

    private List<FacetMeasure> facet(
            Factor given,
            Factor kept,
            int from,
            IntFunction<Fit> fit,
            IntFunction<Place> extreme,
            DoubleUnaryOperator fair) {
        Map<String, Integer> places = index(kept);
        int[] n = all.counts(given);
        double[] means = all.means(given);
        List<FacetMeasure> measures = new ArrayList<>();
        for (int level = 0; level < n.length; level++) {
            String name = given.levels().get(level);
            Integer code = places.get(name);
            if (code == null) {
                Place place = extreme.apply(level);
                double expected = Double.isNaN(place.measure()) ? Double.NaN : fair.applyAsDouble(place.measure());
                measures.add(FacetMeasure.of(
                        name, n[level], means[level], place.measure(), place.se(), expected, Fit.NONE, true));
            } else {
                double measure = parameters[from + code];
                double expected = from == 0
                        ? Scale.points(design, parameters, design.setOf(code), -measure)
                        : fair.applyAsDouble(measure);
                measures.add(FacetMeasure.of(
                        name, n[level], means[level], measure, se(from + code), expected, fit.apply(code), false));
            }
        }
        return measures;
    }

    private static Map<String, Integer> index(Factor factor) {
        Map<String, Integer> index = new HashMap<>();
        factor.levels().forEach(level -> index.put(level, index.size()));
        return index;
    }

    private List<RaschFit.Step> steps() {
        List<RaschFit.Step> steps = new ArrayList<>();
        for (int set = 0; set < design.categories.size(); set++) {
            double[] scale = design.categories.get(set);
            String item = design.categories.size() == 1
                    ? ""
                    : design.ratings.item().levels().get(set);
            for (int j = 1; j < scale.length; j++) {
                int at = design.stepStart[set] + j - 1;
                steps.add(new RaschFit.Step(item, scale[j - 1], scale[j], parameters[at], se(at)));
            }
        }
        return steps;
    }

    private List<SubjectMeasure> subjects() {
        Map<String, Integer> places = index(design.ratings.subject());
        int[] n = all.counts(all.subject());
        double[] means = all.means(all.subject());
        double prior = spread ? Math.exp(parameters[design.spreadAt()]) : 0;
        List<SubjectMeasure> measures = new ArrayList<>();
        for (int level = 0; level < n.length; level++) {
            String name = all.subject().levels().get(level);
            Integer code = places.get(name);
            double at = code == null ? 0 : summit.evaluation.eap[code];
            double sd = code == null ? prior : summit.evaluation.sd[code];
            measures.add(new SubjectMeasure(
                    name,
                    n[level],
                    means[level],
                    at,
                    sd,
                    Scale.fair(design, parameters, at, 0),
                    Scale.fair(design, parameters, at - Z95 * sd, 0),
                    Scale.fair(design, parameters, at + Z95 * sd, 0),
                    code == null ? Fit.NONE : residuals.subject(code)));
        }
        return measures;
    }

    /** Spread of a facet, with the Wald statistic of "all alike". */
    private Spread spread(int from, int n) {
        double[] measures = Arrays.copyOfRange(parameters, from, from + n);
        double[] errors = new double[n];
        Arrays.setAll(errors, i -> se(from + i));
        return Spread.of(measures, errors, n < 2 ? Double.NaN : wald(measures, block(from, n), n), n - 1);
    }

    /** Differences from the last level tested against zero. */
    private static double wald(double[] x, double[] covariance, int n) {
        int m = n - 1;
        double[] c = new double[m * m];
        double[] d = new double[m];
        for (int i = 0; i < m; i++) {
            d[i] = x[i] - x[m];
            for (int j = 0; j < m; j++) {
                c[i * m + j] =
                        covariance[i * n + j] - covariance[i * n + m] - covariance[m * n + j] + covariance[m * n + m];
            }
        }
        Factored factor = Factored.of(c, m);
        if (factor == null) {
            return Double.NaN;
        }
        double[] solved = factor.solve(d);
        double sum = 0;
        for (int i = 0; i < m; i++) {
            sum += d[i] * solved[i];
        }
        return sum;
    }

    /** From the expected-a-posteriori measures: their variance beside the mean posterior variance. */
    private Spread subjectSpread() {
        double[] eap = summit.evaluation.eap;
        double mean = Arrays.stream(eap).average().orElse(0);
        double truth =
                Arrays.stream(eap).map(x -> (x - mean) * (x - mean)).average().orElse(0);
        double error =
                Arrays.stream(summit.evaluation.sd).map(x -> x * x).average().orElse(0);
        return Spread.of(truth, error, Double.NaN, 0);
    }
}
