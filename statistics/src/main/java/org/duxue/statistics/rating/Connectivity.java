package org.duxue.statistics.rating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duxue.statistics.data.Factor;

/**
 * Whether everybody can be compared with everybody. Severity is a difference between raters seen through the subjects
 * they share; two panels that share no subject (or no item) are each comparable within and not with one another, however
 * many scores they give. A random effect would hide this by assuming the panels' subjects alike; it is refused instead.
 *
 * <p>Checked are the graphs subject–rater, subject–item and rater–item (each must be in one piece) and, as pieces are not
 * the whole matter with three factors, the rank of the design of raters and items within subjects (up to
 * {@value #RANKED} levels; beyond, the graphs alone decide).
 */
public final class Connectivity {
    private static final int RANKED = 2000;
    private static final double DEPENDENT = 1e-9;

    /**
     * A piece of the design, with the levels in it.
     *
     * @param rows how many scores lie in it
     * @param items empty when the data name no items
     */
    public record Subset(int rows, List<String> subjects, List<String> raters, List<String> items) {
        public Subset {
            subjects = List.copyOf(subjects);
            raters = List.copyOf(raters);
            items = List.copyOf(items);
        }
    }

    private Connectivity() {}

    /** The pieces of the design, largest first; one when everybody can be compared. */
    public static List<Subset> subsets(Ratings ratings) {
        List<Subset> pieces = pieces(ratings, ratings.subject(), ratings.rater());
        if (pieces.size() == 1 && ratings.itemised()) {
            pieces = pieces(ratings, ratings.subject(), ratings.item());
        }
        if (pieces.size() == 1 && ratings.itemised()) {
            pieces = pieces(ratings, ratings.rater(), ratings.item());
        }
        return pieces;
    }

    /** Refuses a design in which not everybody can be compared. */
    public static void require(Ratings ratings, CannotRate.Reason reason) {
        List<Subset> pieces = subsets(ratings);
        if (pieces.size() > 1) {
            throw new CannotRate(reason, "the design falls into " + pieces.size() + " subsets", pieces);
        }
        List<Subset> tied = confounded(ratings);
        if (!tied.isEmpty()) {
            throw new CannotRate(
                    CannotRate.Reason.CONFOUNDED, "raters and items move together in " + tied.size() + " sets", tied);
        }
    }

    private static List<Subset> pieces(Ratings ratings, Factor left, Factor right) {
        int offset = left.levels().size();
        int[] parent = IntStream.range(0, offset + right.levels().size()).toArray();
        for (int i = 0; i < ratings.rows(); i++) {
            parent[root(parent, left.code(i))] = root(parent, offset + right.code(i));
        }
        Map<Integer, List<Integer>> rows = new LinkedHashMap<>();
        for (int i = 0; i < ratings.rows(); i++) {
            rows.computeIfAbsent(root(parent, left.code(i)), r -> new ArrayList<>())
                    .add(i);
        }
        return rows.values().stream()
                .map(members -> subset(ratings, members))
                .sorted(Comparator.comparingInt(Subset::rows).reversed())
                .toList();
    }

    /** The root of a tree, halving the path on the way. */
    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static Subset subset(Ratings ratings, List<Integer> rows) {
        return new Subset(
                rows.size(),
                names(ratings.subject(), rows),
                names(ratings.rater(), rows),
                ratings.itemised() ? names(ratings.item(), rows) : List.of());
    }

    private static List<String> names(Factor factor, List<Integer> rows) {
        TreeSet<Integer> codes = rows.stream().map(factor::code).collect(Collectors.toCollection(TreeSet::new));
        return codes.stream().map(factor.levels()::get).toList();
    }

    /** Sets of raters and items that move together in a direction no score can see; empty when there is none. */
    private static List<Subset> confounded(Ratings ratings) {
        int raters = ratings.rater().levels().size();
        int items = ratings.item().levels().size();
        int n = raters + items;
        if (items == 1 || raters == 1 || n > RANKED) {
            return List.of();
        }
        double[] unseen = unseenDirection(within(ratings), n, raters);
        if (unseen.length == 0) {
            return List.of();
        }
        Map<Long, List<Integer>> sets = new HashMap<>();
        for (int level = 0; level < n; level++) {
            // a rater moves up by what the items that go with it move down
            double shift = level < raters ? unseen[level] : -unseen[level];
            sets.computeIfAbsent(Math.round(shift * 1e6), v -> new ArrayList<>())
                    .add(level);
        }
        return sets.values().stream()
                .map(levels -> new Subset(
                        0,
                        List.of(),
                        levels.stream()
                                .filter(l -> l < raters)
                                .map(ratings.rater().levels()::get)
                                .toList(),
                        levels.stream()
                                .filter(l -> l >= raters)
                                .map(l -> ratings.item().levels().get(l - raters))
                                .toList()))
                .sorted(Comparator.comparingInt(
                                (Subset s) -> s.raters().size() + s.items().size())
                        .reversed())
                .toList();
    }

    /** Cross-products of the indicators of rater and item, each subject's mean taken out. */
    private static double[][] within(Ratings ratings) {
        int raters = ratings.rater().levels().size();
        int n = raters + ratings.item().levels().size();
        double[][] m = new double[n][n];
        List<Map<Integer, Integer>> seen = new ArrayList<>();
        int[] count = ratings.counts(ratings.subject());
        ratings.subject().levels().forEach(level -> seen.add(new LinkedHashMap<>()));
        for (int i = 0; i < ratings.rows(); i++) {
            int r = ratings.rater().code(i);
            int t = raters + ratings.item().code(i);
            m[r][r]++;
            m[t][t]++;
            m[r][t]++;
            m[t][r]++;
            seen.get(ratings.subject().code(i)).merge(r, 1, Integer::sum);
            seen.get(ratings.subject().code(i)).merge(t, 1, Integer::sum);
        }
        for (int s = 0; s < seen.size(); s++) {
            double rows = count[s];
            for (Map.Entry<Integer, Integer> a : seen.get(s).entrySet()) {
                for (Map.Entry<Integer, Integer> b : seen.get(s).entrySet()) {
                    m[a.getKey()][b.getKey()] -= a.getValue() * b.getValue() / rows;
                }
            }
        }
        return m;
    }

    /**
     * Eliminates with the first rater and the first item left out (their shifts are known to be free) and gives a direction
     * that the rest cannot see, or an empty array.
     */
    private static double[] unseenDirection(double[][] m, int n, int raters) {
        double[] scale = IntStream.range(0, n).mapToDouble(i -> m[i][i]).toArray();
        boolean[] done = new boolean[n];
        done[0] = true;
        done[raters] = true;
        List<Integer> pivots = new ArrayList<>();
        for (int step = 2; step < n; step++) {
            int best = -1;
            for (int j = 0; j < n; j++) {
                if (!done[j] && (best < 0 || m[j][j] / (scale[j] + 1) > m[best][best] / (scale[best] + 1))) {
                    best = j;
                }
            }
            done[best] = true;
            if (m[best][best] <= DEPENDENT * (scale[best] + 1)) {
                double[] direction = new double[n];
                direction[best] = 1;
                for (int k : pivots) {
                    direction[k] = -m[k][best];
                }
                return direction;
            }
            eliminate(m, best, n);
            pivots.add(best);
        }
        return new double[0];
    }

    /** Gauss–Jordan: afterwards column {@code k} of the pivots solved so far is a unit vector. */
    private static void eliminate(double[][] m, int k, int n) {
        double pivot = m[k][k];
        for (int j = 0; j < n; j++) {
            m[k][j] /= pivot;
        }
        for (int i = 0; i < n; i++) {
            double factor = m[i][k];
            if (i == k || factor == 0) {
                continue;
            }
            for (int j = 0; j < n; j++) {
                m[i][j] -= factor * m[k][j];
            }
        }
    }
}
