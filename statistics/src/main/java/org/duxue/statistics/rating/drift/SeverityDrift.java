package org.duxue.statistics.rating.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.duxue.statistics.rating.CannotRate;
import org.duxue.statistics.rating.Connectivity;
import org.duxue.statistics.rating.Factored;
import org.duxue.statistics.rating.Ratings;
import org.duxue.statistics.rating.Severities;
import org.duxue.statistics.rating.Spread;
import org.duxue.statistics.rating.drift.Drift.InPeriod;
import org.duxue.statistics.rating.drift.Drift.RaterDrift;
import org.duxue.statistics.rating.drift.Drift.Trend;
import org.duxue.statistics.rating.linear.FixedSeverities;
import org.duxue.statistics.rating.rasch.ManyFacetRasch;
import org.duxue.statistics.rating.rasch.RaschOptions;
import org.hipparchus.special.Erf;

/**
 * Drift of severity in two stages: first a severity for each rater in each period, with the joint covariance of all of
 * them, from the model of the scores; then, by generalised least squares, what a steady severity per rater and a level per
 * pool leave unexplained. A pool's level takes up what its period, or its subjects, change for everybody.
 *
 * <p>A rater who moves far would drag the level, and make the steady ones seem to move the other way; so raters found to
 * have moved are freed one after another, and the rest are measured by those who stayed (as items are purified in the
 * study of differential item functioning).
 */
public final class SeverityDrift {
    private static final double Z95 = 1.959963984540054;
    /** The share of its information that a trend must keep beside everything else, to be estimable. */
    private static final double KEPT = 1e-6;

    /** Raters are taken out of the measure of the others when their corrected probability falls below. */
    private static final double LEVEL = 0.05;

    private final Cells cells;
    private final Periods periods;
    private final Severities severities;
    private final Steadiness steadiness;
    private final List<int[]> byRater;
    private final List<Integer> seen;

    private SeverityDrift(Cells cells, Periods periods, Severities severities) {
        this.cells = cells;
        this.periods = periods;
        this.severities = severities;
        this.steadiness = new Steadiness(cells, severities, Set.of());
        this.byRater = cells.byRater();
        this.seen = IntStream.range(0, byRater.size())
                .filter(r -> byRater.get(r).length > 0)
                .boxed()
                .toList();
    }

    /** In logits. */
    public static Drift rasch(Ratings ratings, Periods periods, RaschOptions options) {
        return of(
                ratings,
                periods,
                cells -> ManyFacetRasch.fitInPieces(cells, options).severities());
    }

    /** In points. */
    public static Drift linear(Ratings ratings, Periods periods) {
        return of(ratings, periods, FixedSeverities::of);
    }

    private static Drift of(Ratings ratings, Periods periods, Function<Ratings, Severities> model) {
        Connectivity.require(ratings, CannotRate.Reason.DISCONNECTED);
        Cells all = Cells.of(ratings, periods);
        Severities severities = model.apply(all.ratings);
        Cells cells = all.only(severities.levels(), periods);
        return new SeverityDrift(cells, periods, severities).drift(all.without(severities.levels()));
    }

    private Drift drift(List<String> extreme) {
        Steadiness.Test whole = steadiness.all();
        Set<Integer> moved = moved();
        Steadiness reference = steady(moved);
        List<Steadiness.Test> tests = tests(moved, reference);
        double[] p = tests.stream().mapToDouble(SeverityDrift::probability).toArray();
        double[] holm = holm(p);
        Trend[] trends = trends(moved);
        double[][] placed = reference.placed();
        List<RaterDrift> raters = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            int r = seen.get(i);
            Steadiness.Test test = tests.get(i);
            raters.add(new RaterDrift(
                    cells.raters.get(r),
                    inPeriods(byRater.get(r), reference, placed),
                    test.df() == 0 ? Double.NaN : test.chiSquare(),
                    test.df(),
                    p[i],
                    holm[i],
                    !moved.contains(r),
                    trends[r]));
        }
        return new Drift(periodList(), whole.chiSquare(), whole.df(), probability(whole), raters, extreme);
    }

    private Steadiness steady(Set<Integer> freed) {
        return freed.isEmpty() ? steadiness : new Steadiness(cells, severities, freed);
    }

    /** The raters who moved, found one after another, the clearest first; never more than a minority. */
    private Set<Integer> moved() {
        Set<Integer> moved = new TreeSet<>();
        while (2 * (moved.size() + 1) < seen.size()) {
            double[] p = tests(moved, steady(moved)).stream()
                    .mapToDouble(SeverityDrift::probability)
                    .toArray();
            int clearest = -1;
            for (int i = 0; i < p.length; i++) {
                boolean candidate = !moved.contains(seen.get(i)) && !Double.isNaN(p[i]);
                if (candidate && (clearest < 0 || p[i] < p[clearest])) {
                    clearest = i;
                }
            }
            if (clearest < 0 || !(holm(p)[clearest] < LEVEL)) {
                return moved;
            }
            moved.add(seen.get(clearest));
        }
        return moved;
    }

    /** Each rater against steadiness, the others who moved being free. */
    private List<Steadiness.Test> tests(Set<Integer> moved, Steadiness reference) {
        return seen.stream()
                .map(r -> {
                    Set<Integer> others = new TreeSet<>(moved);
                    return (others.remove(r) ? steady(others) : reference).free(byRater.get(r));
                })
                .toList();
    }

    private static double probability(Steadiness.Test test) {
        return test.df() == 0 ? Double.NaN : Spread.upper(test.chiSquare(), test.df());
    }

    private List<Drift.Period> periodList() {
        List<Drift.Period> list = new ArrayList<>();
        for (int t = 0; t < periods.times().size(); t++) {
            int period = t;
            int n = IntStream.range(0, cells.size())
                    .filter(c -> cells.period[c] == period)
                    .map(c -> cells.count[c])
                    .sum();
            list.add(new Drift.Period(
                    periods.factor().levels().get(t), periods.times().get(t), n));
        }
        return list;
    }

    private List<InPeriod> inPeriods(int[] own, Steadiness reference, double[][] placed) {
        return Arrays.stream(own)
                .boxed()
                .sorted(Comparator.comparingInt(c -> cells.period[c]))
                .map(c -> {
                    double value = reference.value(placed[c]);
                    double se = reference.error(placed[c]);
                    return new InPeriod(
                            periods.factor().levels().get(cells.period[c]),
                            cells.count[c],
                            value,
                            se,
                            value - Z95 * se,
                            value + Z95 * se);
                })
                .toList();
    }

    /**
     * All estimable trends together; those of the steady raters of a circle sum to zero, as a trend of the whole circle cannot
     * be seen.
     */
    private Trend[] trends(Set<Integer> moved) {
        Trend[] trends = new Trend[byRater.size()];
        Arrays.fill(trends, Trend.NONE);
        List<double[]> directions = new ArrayList<>();
        List<Integer> whose = new ArrayList<>();
        for (int r = 0; r < trends.length; r++) {
            double[] e = direction(byRater.get(r));
            double alone = steadiness.alone(e);
            if (alone > 0 && steadiness.information(e, e) > KEPT * alone) {
                directions.add(e);
                whose.add(r);
            }
        }
        int m = whose.size();
        double[] information = new double[m * m];
        double[] score = new double[m];
        for (int a = 0; a < m; a++) {
            score[a] = steadiness.score(directions.get(a));
            for (int b = 0; b < m; b++) {
                information[a * m + b] = steadiness.information(directions.get(a), directions.get(b));
            }
        }
        double[] covariance = m < 2 ? new double[0] : constrained(information, whose, moved);
        if (covariance.length > 0) {
            fill(trends, whose, covariance, score);
        }
        return trends;
    }

    private double[] direction(int[] own) {
        double[] e = new double[cells.size()];
        double mean = Arrays.stream(own)
                .mapToDouble(c -> periods.times().get(cells.period[c]))
                .average()
                .orElse(0);
        for (int c : own) {
            e[c] = periods.times().get(cells.period[c]) - mean;
        }
        return e;
    }

    /** Covariance with the sum over each circle's steady raters held at zero; empty when that does not settle the trends. */
    private double[] constrained(double[] information, List<Integer> whose, Set<Integer> moved) {
        int m = whose.size();
        int[] circle = cells.circles();
        double weight = IntStream.range(0, m)
                .mapToDouble(a -> information[a * m + a])
                .average()
                .orElse(1);
        double[] regular = information.clone();
        int[] members = new int[m];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                if (circle[whose.get(a)] == circle[whose.get(b)] && !moved.contains(whose.get(b))) {
                    regular[a * m + b] += moved.contains(whose.get(a)) ? 0 : weight;
                    members[a]++;
                }
            }
        }
        Factored factor = Factored.of(regular, m);
        if (factor == null) {
            return new double[0];
        }
        double[] covariance = factor.inverse();
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                if (circle[whose.get(a)] == circle[whose.get(b)]) {
                    covariance[a * m + b] -= 1 / (weight * members[a] * members[a]);
                }
            }
        }
        return covariance;
    }

    private static void fill(Trend[] trends, List<Integer> whose, double[] covariance, double[] score) {
        int m = score.length;
        double[] slope = new double[m];
        double[] se = new double[m];
        double[] p = new double[m];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                slope[a] += covariance[a * m + b] * score[b];
            }
            se[a] = Math.sqrt(Math.max(0, covariance[a * m + a]));
            p[a] = se[a] > 0 ? Erf.erfc(Math.abs(slope[a]) / se[a] / Math.sqrt(2)) : Double.NaN;
        }
        double[] holm = holm(p);
        for (int a = 0; a < m; a++) {
            trends[whose.get(a)] =
                    new Trend(slope[a], se[a], slope[a] - Z95 * se[a], slope[a] + Z95 * se[a], p[a], holm[a]);
        }
    }

    /** Holm's step-down correction over the probabilities that exist. */
    static double[] holm(double[] p) {
        Integer[] order = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .toArray(Integer[]::new);
        double[] corrected = new double[p.length];
        Arrays.fill(corrected, Double.NaN);
        double largest = 0;
        for (int k = 0; k < order.length; k++) {
            largest = Math.max(largest, Math.min(1, (order.length - k) * p[order[k]]));
            corrected[order[k]] = largest;
        }
        return corrected;
    }
}
