package org.duxue.statistics.rating.rasch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.rating.CannotRate;
import org.duxue.statistics.rating.Caution;
import org.duxue.statistics.rating.Ratings;
import org.duxue.statistics.rating.rasch.RaschOptions.Steps;

/**
 * Ratings as a many-facet Rasch model sees them: categories counted from zero, rows in the order of their subjects, and
 * one entry for each pair of item and rater that occurs, as all probabilities depend on a row through that pair alone.
 *
 * <p>Parameters stand in the order items, raters, steps of each set, logarithm of the subjects' deviation.
 */
final class RaschDesign {
    private static final int MOST_CATEGORIES = 50;

    final Ratings ratings;
    final int items;
    final int raters;
    final int subjects;
    /** The scores that the categories of each set of steps stand for, ascending. */
    final List<double[]> categories;
    /** Where the steps of each set begin among the parameters; one more entry than sets. */
    final int[] stepStart;
    /** Where the rows of each subject begin; one more entry than subjects. */
    final int[] rowStart;
    /** Per row in subject order. */
    final int[] pairOf;

    final int[] category;
    /** Per pair of item and rater. */
    final int[] pairItem;

    final int[] pairRater;
    /** What was found that a reader should know. */
    final List<Caution> cautions;

    private final boolean shared;

    private RaschDesign(Ratings ratings, boolean shared, List<double[]> categories, List<Caution> cautions) {
        this.ratings = ratings;
        this.shared = shared;
        this.items = ratings.item().levels().size();
        this.raters = ratings.rater().levels().size();
        this.subjects = ratings.subject().levels().size();
        this.categories = categories;
        this.cautions = cautions;
        this.stepStart = new int[categories.size() + 1];
        stepStart[0] = items + raters;
        for (int set = 0; set < categories.size(); set++) {
            stepStart[set + 1] = stepStart[set] + categories.get(set).length - 1;
        }
        this.rowStart = new int[subjects + 1];
        int[] order = bySubject();
        int rows = order.length;
        this.pairOf = new int[rows];
        this.category = new int[rows];
        Map<Long, Integer> pairs = new HashMap<>();
        for (int i = 0; i < rows; i++) {
            int item = ratings.item().code(order[i]);
            long key = (long) item * raters + ratings.rater().code(order[i]);
            pairOf[i] = pairs.computeIfAbsent(key, k -> pairs.size());
            category[i] = Arrays.binarySearch(categories.get(setOf(item)), ratings.score(order[i]));
        }
        this.pairItem = new int[pairs.size()];
        this.pairRater = new int[pairs.size()];
        pairs.forEach((key, pair) -> {
            pairItem[pair] = (int) (key / raters);
            pairRater[pair] = (int) (key % raters);
        });
    }

    /** The rows by subject, in their given order within each; fills the subjects' starts. */
    private int[] bySubject() {
        Factor subject = ratings.subject();
        for (int i = 0; i < ratings.rows(); i++) {
            rowStart[subject.code(i) + 1]++;
        }
        Arrays.parallelPrefix(rowStart, Integer::sum);
        int[] next = rowStart.clone();
        int[] order = new int[ratings.rows()];
        for (int i = 0; i < order.length; i++) {
            order[next[subject.code(i)]++] = i;
        }
        return order;
    }

    /**
     * Sets aside raters and items all of whose scores are extreme, as their likelihood has no maximum, until none is left,
     * and numbers the categories in use.
     *
     * @throws CannotRate when nothing varies, or too many different scores occur
     */
    static RaschDesign of(Ratings ratings, Steps steps) {
        boolean shared = steps == Steps.SHARED;
        Ratings left = ratings;
        while (true) {
            List<double[]> categories = categories(left, shared);
            int[] varying = varying(left, shared, categories);
            if (varying.length == 0) {
                throw new CannotRate(
                        CannotRate.Reason.NO_VARIATION, "every rater or item gave nothing but extreme scores");
            }
            if (varying.length == left.rows()) {
                return new RaschDesign(left, shared, categories, cautions(ratings, left, categories));
            }
            left = left.rows(varying);
        }
    }

    private static List<double[]> categories(Ratings ratings, boolean shared) {
        List<TreeSet<Double>> seen = new ArrayList<>();
        for (int set = 0; set < (shared ? 1 : ratings.item().levels().size()); set++) {
            seen.add(new TreeSet<>());
        }
        for (int i = 0; i < ratings.rows(); i++) {
            TreeSet<Double> set = seen.get(shared ? 0 : ratings.item().code(i));
            set.add(ratings.score(i) + 0.0);
            if (set.size() > MOST_CATEGORIES) {
                throw new CannotRate(
                        CannotRate.Reason.TOO_MANY_CATEGORIES, "more than " + MOST_CATEGORIES + " different scores");
            }
        }
        return seen.stream().map(RaschDesign::array).toList();
    }

    /** The rows whose rater and item both have a score that is not at the end, or scores at both ends. */
    private static int[] varying(Ratings ratings, boolean shared, List<double[]> categories) {
        Factor rater = ratings.rater();
        Factor item = ratings.item();
        boolean[][] raterEnds = new boolean[rater.levels().size()][2];
        boolean[][] itemEnds = new boolean[item.levels().size()][2];
        for (int i = 0; i < ratings.rows(); i++) {
            double[] scale = categories.get(shared ? 0 : item.code(i));
            boolean aboveBottom = ratings.score(i) > scale[0];
            boolean belowTop = ratings.score(i) < scale[scale.length - 1];
            raterEnds[rater.code(i)][0] |= aboveBottom;
            raterEnds[rater.code(i)][1] |= belowTop;
            itemEnds[item.code(i)][0] |= aboveBottom;
            itemEnds[item.code(i)][1] |= belowTop;
        }
        return IntStream.range(0, ratings.rows())
                .filter(i -> raterEnds[rater.code(i)][0]
                        && raterEnds[rater.code(i)][1]
                        && itemEnds[item.code(i)][0]
                        && itemEnds[item.code(i)][1])
                .toArray();
    }

    private static List<Caution> cautions(Ratings given, Ratings left, List<double[]> categories) {
        List<Caution> cautions = new ArrayList<>();
        Caution.add(cautions, Caution.Kind.EXTREME_RATER, missing(given.rater(), left.rater()));
        Caution.add(cautions, Caution.Kind.EXTREME_ITEM, missing(given.item(), left.item()));
        Caution.add(cautions, Caution.Kind.SUBJECT_WITHOUT_INFORMATION, missing(given.subject(), left.subject()));
        for (int set = 0; set < categories.size(); set++) {
            String item = categories.size() == 1 ? "" : left.item().levels().get(set) + ": ";
            Caution.add(
                    cautions,
                    Caution.Kind.CATEGORY_UNUSED,
                    unused(categories.get(set)).stream().map(c -> item + c).toList());
        }
        if (left.rater().levels().size() == 1) {
            Caution.add(cautions, Caution.Kind.ONE_RATER, left.rater().levels());
        }
        return cautions;
    }

    private static List<String> missing(Factor given, Factor left) {
        TreeSet<String> kept = new TreeSet<>(left.levels());
        return given.levels().stream().filter(level -> !kept.contains(level)).toList();
    }

    /** Whole scores between the lowest and the highest that nobody gave, when all scores are whole. */
    private static List<String> unused(double[] scale) {
        boolean whole = Arrays.stream(scale).allMatch(x -> x == Math.rint(x));
        if (!whole || scale[scale.length - 1] - scale[0] > MOST_CATEGORIES) {
            return List.of();
        }
        return IntStream.rangeClosed((int) scale[0], (int) scale[scale.length - 1])
                .filter(x -> Arrays.binarySearch(scale, x) < 0)
                .mapToObj(Integer::toString)
                .toList();
    }

    private static double[] array(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    int setOf(int item) {
        return shared ? 0 : item;
    }

    /** How many steps an item has. */
    int stepsOf(int item) {
        return categories.get(setOf(item)).length - 1;
    }

    /** Where the logarithm of the subjects' deviation stands: the last parameter. */
    int spreadAt() {
        return stepStart[categories.size()];
    }

    int pairs() {
        return pairItem.length;
    }

    int rows() {
        return category.length;
    }

    /** Parameters that are free: one rater and one step of each set follow from the sums of zero. */
    int freeParameters(boolean spread) {
        return items
                + raters
                - 1
                + (stepStart[categories.size()] - stepStart[0])
                - categories.size()
                + (spread ? 1 : 0);
    }

    /** Counts of each category per set, for starting values. */
    Map<Integer, int[]> categoryCounts() {
        Map<Integer, int[]> counts = new TreeMap<>();
        for (int i = 0; i < rows(); i++) {
            int set = setOf(pairItem[pairOf[i]]);
            counts.computeIfAbsent(set, s -> new int[categories.get(s).length])[category[i]]++;
        }
        return counts;
    }
}
