package org.duxue.statistics.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.data.FixedEffects;
import org.duxue.statistics.data.NoFit;
import org.duxue.statistics.data.NoFit.Reason;
import org.duxue.statistics.matrix.Cholesky;
import org.duxue.statistics.mixed.Method;
import org.duxue.statistics.mixed.MixedModel;

/**
 * The views of one cohort. All of them take the same pupils: those of whom nothing is missing.
 *
 * <p>Edges: a constant outcome or prior score allows no view ({@link NoFit}); a group of one has a value and no interval;
 * with one group only its value is zero in every view of means.
 */
public final class Views {
    private final FixedEffects fixed;
    private final Column outcome;
    private final Column prior;
    private final Factor group;
    private final int[] rows;
    private final int given;

    private Views(FixedEffects fixed, Column outcome, Column prior, Factor group, int[] rows, int given) {
        this.fixed = fixed;
        this.outcome = outcome;
        this.prior = prior;
        this.group = group;
        this.rows = rows;
        this.given = given;
    }

    /**
     * The cohort.
     *
     * @param fixed what the regression knows of the pupils, prior scores included
     * @param prior the prior score of the other views
     * @param others columns that must not be missing either, such as growth percentiles
     * @throws NoFit when no pupil is complete, or outcome or prior score do not vary
     */
    public static Views of(FixedEffects fixed, Column outcome, Column prior, Factor group, List<Column> others) {
        List<Column> numbers = new ArrayList<>(List.of(outcome, prior));
        numbers.addAll(others);
        int[] rows = fixed.completeRows(numbers, List.of(group));
        if (rows.length == 0) {
            throw new NoFit(Reason.NO_ROWS, "");
        }
        Views views = new Views(
                fixed.rows(rows).independent(),
                outcome.rows(rows),
                prior.rows(rows),
                used(group.rows(rows)),
                rows,
                group.rows());
        for (Column column : List.of(views.outcome, views.prior)) {
            double first = column.value(0);
            if (Arrays.stream(column.values()).allMatch(x -> x == first)) {
                throw new NoFit(Reason.CONSTANT_OUTCOME, column.name());
            }
        }
        return views;
    }

    private static Factor used(Factor factor) {
        int[] count = new int[factor.levels().size()];
        for (int code : factor.codes()) {
            count[code]++;
        }
        int[] kept = IntStream.range(0, count.length).filter(l -> count[l] > 0).toArray();
        int[] place = new int[count.length];
        for (int k = 0; k < kept.length; k++) {
            place[kept[k]] = k;
        }
        return new Factor(
                factor.name(),
                Arrays.stream(factor.codes()).map(code -> place[code]).toArray(),
                Arrays.stream(kept).mapToObj(factor.levels()::get).toList());
    }

    /** Complete pupils. */
    public int n() {
        return outcome.rows();
    }

    /** Pupils left out. */
    public int dropped() {
        return given - rows.length;
    }

    /** The columns of the regression that earlier ones determine, left out. */
    public List<String> collinear() {
        return fixed.collinear();
    }

    public View standardisedDifference() {
        double[] now = standardised(outcome.values());
        double[] then = standardised(prior.values());
        return View.means(ViewKind.STANDARDISED_DIFFERENCE, difference(now, then), group, prior.values());
    }

    public View percentileChange() {
        double[] now = percentileRanks(outcome.values());
        double[] then = percentileRanks(prior.values());
        return View.means(ViewKind.PERCENTILE_CHANGE, difference(now, then), group, prior.values());
    }

    public View regressionResidual() {
        return View.means(ViewKind.REGRESSION_RESIDUAL, residuals(), group, prior.values());
    }

    /** @param percentiles growth percentiles, one per row of the data, complete ones and others */
    public View growthMedian(Column percentiles) {
        return View.medians(percentiles.rows(rows).values(), group, prior.values());
    }

    /** The mixed model over the same pupils and the same columns: a random intercept per group. */
    public View mixedModel(long seed) {
        return View.mixed(MixedModel.fit(fixed, outcome, group, Method.REML).effects(seed));
    }

    private static double[] difference(double[] now, double[] then) {
        double[] difference = new double[now.length];
        Arrays.setAll(difference, i -> now[i] - then[i]);
        return difference;
    }

    /** Mean 0, deviation 1 over the cohort (divisor n). */
    static double[] standardised(double[] x) {
        double mean = Arrays.stream(x).average().orElse(0);
        double sd = Math.sqrt(
                Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElse(0));
        return Arrays.stream(x).map(v -> (v - mean) / sd).toArray();
    }

    /** The share of the cohort below, half of those level counted below, times 100. */
    static double[] percentileRanks(double[] x) {
        int n = x.length;
        Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> x[i]));
        double[] rank = new double[n];
        int from = 0;
        while (from < n) {
            int to = from;
            while (to < n && x[order[to]] == x[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                rank[order[i]] = 100.0 * (from + to) / 2 / n;
            }
            from = to;
        }
        return rank;
    }

    /** Of least squares over all pupils; columns are centred and scaled first. */
    private double[] residuals() {
        int p = fixed.columns().size();
        double[][] x = new double[p][];
        for (int j = 0; j < p; j++) {
            x[j] = standardised(fixed.columns().get(j).values());
        }
        double mean = Arrays.stream(outcome.values()).average().orElse(0);
        double[] y = Arrays.stream(outcome.values()).map(v -> v - mean).toArray();
        double[] cross = new double[p * p];
        double[] b = new double[p];
        for (int j = 0; j < p; j++) {
            for (int k = 0; k <= j; k++) {
                cross[j * p + k] = dot(x[j], x[k]);
                cross[k * p + j] = cross[j * p + k];
            }
            b[j] = dot(x[j], y);
        }
        if (!Cholesky.factor(cross, p)) {
            throw new IllegalStateException("independent columns are not independent");
        }
        Cholesky.forward(cross, p, b, 0, 1);
        Cholesky.backward(cross, p, b, 0, 1);
        for (int j = 0; j < p; j++) {
            for (int i = 0; i < y.length; i++) {
                y[i] -= b[j] * x[j][i];
            }
        }
        return y;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
