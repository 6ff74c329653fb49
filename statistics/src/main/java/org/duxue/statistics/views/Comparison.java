package org.duxue.statistics.views;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duxue.statistics.effects.Band;

/**
 * How much the answer depends on the method: for every pair of views, how many groups change their band and how alike the
 * orders are. A group whose band depends on the method should not be praised or blamed on one of them.
 */
public record Comparison(List<View> views, List<Pair> pairs) {
    private static final List<Band> ORDER = List.of(Band.ABOVE, Band.AS, Band.BELOW);

    public Comparison {
        views = List.copyOf(views);
        pairs = List.copyOf(pairs);
    }

    /**
     * Two views beside each other.
     *
     * @param groups groups that both have
     * @param changed groups in different bands
     * @param opposite of those, groups above in one and below in the other
     * @param rankCorrelation Spearman's, ties at their mean rank; NaN when one view gives every group the same value
     * @param bands how many groups have each pair of bands: rows of the first view, columns of the second, in the order
     *     above, as, below
     */
    public record Pair(
            ViewKind first,
            ViewKind second,
            int groups,
            int changed,
            int opposite,
            double rankCorrelation,
            List<List<Integer>> bands) {
        public Pair {
            bands = bands.stream().map(List::copyOf).toList();
        }
    }

    /** Compares every pair, in the order given. */
    public static Comparison of(List<View> views) {
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < views.size(); a++) {
            for (int b = a + 1; b < views.size(); b++) {
                pairs.add(pair(views.get(a), views.get(b)));
            }
        }
        return new Comparison(views, pairs);
    }

    private static Pair pair(View first, View second) {
        Map<String, SchoolView> others = new HashMap<>();
        second.groups().forEach(group -> others.put(group.group(), group));
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Band> was = new ArrayList<>();
        List<Band> is = new ArrayList<>();
        for (SchoolView group : first.groups()) {
            SchoolView other = others.get(group.group());
            if (other != null) {
                x.add(group.value());
                y.add(other.value());
                was.add(group.band());
                is.add(other.band());
            }
        }
        List<List<Integer>> bands = ORDER.stream()
                .map(row -> ORDER.stream()
                        .map(column -> count(was, is, row, column))
                        .toList())
                .toList();
        int same = ORDER.stream().mapToInt(band -> count(was, is, band, band)).sum();
        int opposite = count(was, is, Band.ABOVE, Band.BELOW) + count(was, is, Band.BELOW, Band.ABOVE);
        return new Pair(first.kind(), second.kind(), x.size(), x.size() - same, opposite, spearman(x, y), bands);
    }

    private static int count(List<Band> was, List<Band> is, Band first, Band second) {
        return (int) IntStream.range(0, was.size())
                .filter(i -> was.get(i) == first && is.get(i) == second)
                .count();
    }

    static double spearman(List<Double> x, List<Double> y) {
        double[] a = ranks(x);
        double[] b = ranks(y);
        double mean = (a.length + 1) / 2.0;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int i = 0; i < a.length; i++) {
            aa += (a[i] - mean) * (a[i] - mean);
            bb += (b[i] - mean) * (b[i] - mean);
            ab += (a[i] - mean) * (b[i] - mean);
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static double[] ranks(List<Double> x) {
        double[] shares = Views.percentileRanks(x.stream().mapToDouble(v -> v).toArray());
        // a mid-rank r stands at (r − ½)/n
        for (int i = 0; i < shares.length; i++) {
            shares[i] = shares[i] * shares.length / 100 + 0.5;
        }
        return shares;
    }
}
