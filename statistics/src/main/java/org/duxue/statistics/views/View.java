package org.duxue.statistics.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.effects.Band;
import org.duxue.statistics.effects.GroupEffect;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Beta;

/**
 * All groups in one view, in the order of their levels.
 *
 * @param correlation of the pupils' values with their prior score, which should be near zero: away from it the view
 *     rewards or punishes the intake. NaN where it does not apply
 */
public record View(ViewKind kind, List<SchoolView> groups, double correlation) {
    private static final double LEVEL = 0.05;

    public View {
        groups = List.copyOf(groups);
    }

    /** Means of the pupils' values by group, with Student's interval from the spread within each group. */
    static View means(ViewKind kind, double[] values, Factor group, double[] prior) {
        int groups = group.levels().size();
        int[] n = new int[groups];
        double[] mean = new double[groups];
        double[] squares = new double[groups];
        for (int i = 0; i < values.length; i++) {
            int g = group.code(i);
            n[g]++;
            double off = values[i] - mean[g];
            mean[g] += off / n[g];
            squares[g] += off * (values[i] - mean[g]);
        }
        double[] se = new double[groups];
        double[] lower = new double[groups];
        double[] upper = new double[groups];
        for (int g = 0; g < groups; g++) {
            se[g] = n[g] < 2 ? Double.NaN : Math.sqrt(squares[g] / (n[g] - 1) / n[g]);
            double reach = n[g] < 2
                    ? Double.NaN
                    : se[g] * new TDistribution(n[g] - 1.0).inverseCumulativeProbability(1 - LEVEL / 2);
            lower[g] = mean[g] - reach;
            upper[g] = mean[g] + reach;
        }
        return of(kind, group.levels(), n, mean, se, lower, upper, correlation(values, prior));
    }

    /** Medians of growth percentiles less 50, with the interval of the order statistics (binomial, free of any shape). */
    static View medians(double[] percentiles, Factor group, double[] prior) {
        int groups = group.levels().size();
        List<List<Double>> members = new ArrayList<>();
        group.levels().forEach(level -> members.add(new ArrayList<>()));
        for (int i = 0; i < percentiles.length; i++) {
            members.get(group.code(i)).add(percentiles[i]);
        }
        int[] n = new int[groups];
        double[] median = new double[groups];
        double[] none = new double[groups];
        double[] lower = new double[groups];
        double[] upper = new double[groups];
        Arrays.fill(none, Double.NaN);
        for (int g = 0; g < groups; g++) {
            double[] x = members.get(g).stream().mapToDouble(v -> v).sorted().toArray();
            n[g] = x.length;
            median[g] = (x[(x.length - 1) / 2] + x[x.length / 2]) / 2 - 50;
            int cut = cut(x.length);
            lower[g] = cut < 0 ? Double.NaN : x[cut] - 50;
            upper[g] = cut < 0 ? Double.NaN : x[x.length - 1 - cut] - 50;
        }
        return of(
                ViewKind.GROWTH_MEDIAN, group.levels(), n, median, none, lower, upper, correlation(percentiles, prior));
    }

    /** The effects of a mixed model. */
    public static View mixed(List<GroupEffect> effects) {
        return new View(
                ViewKind.MIXED_MODEL,
                effects.stream()
                        .map(e -> new SchoolView(
                                e.group(), e.n(), e.effect(), e.se(), e.lower95(), e.upper95(), e.rank(), e.band()))
                        .toList(),
                Double.NaN);
    }

    /** The largest k so that the (k+1)-th smallest and largest of n still enclose the median; −1 when none do. */
    static int cut(int n) {
        int cut = -1;
        // P(Binomial(n, ½) ≤ k) as a regularised beta function
        while (cut + 1 < n / 2 && Beta.regularizedBeta(0.5, n - (cut + 1.0), cut + 2.0) <= LEVEL / 2) {
            cut++;
        }
        return cut;
    }

    private static View of(
            ViewKind kind,
            List<String> levels,
            int[] n,
            double[] value,
            double[] se,
            double[] lower,
            double[] upper,
            double correlation) {
        double[] sorted = value.clone();
        Arrays.sort(sorted);
        List<SchoolView> groups = new ArrayList<>();
        for (int g = 0; g < n.length; g++) {
            int above = sorted.length - firstAbove(sorted, value[g]);
            Band band = lower[g] > 0 ? Band.ABOVE : upper[g] < 0 ? Band.BELOW : Band.AS;
            groups.add(new SchoolView(levels.get(g), n[g], value[g], se[g], lower[g], upper[g], above + 1, band));
        }
        return new View(kind, groups, correlation);
    }

    private static int firstAbove(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double correlation(double[] x, double[] y) {
        double mx = Arrays.stream(x).average().orElse(0);
        double my = Arrays.stream(y).average().orElse(0);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
            xy += (x[i] - mx) * (y[i] - my);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
