package org.duxue.statistics.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.duxue.statistics.data.Factor;
import org.jspecify.annotations.Nullable;

/**
 * Scores in long form: one row says which rater gave which subject which score, on which item when there are items.
 * Any cell may be missing: a rater need not see every subject, and may see one twice.
 *
 * <p>A row in which anything is missing is left out and counted; a level that keeps no row is forgotten. Without items
 * every row belongs to the one item named by the empty text.
 */
public final class Ratings {
    private final Factor subject;
    private final Factor rater;
    private final Factor item;
    private final double[] score;
    private final boolean itemised;
    private final int[] origin;
    private final int given;

    private Ratings(
            Factor subject, Factor rater, Factor item, double[] score, boolean itemised, int[] origin, int given) {
        this.subject = subject;
        this.rater = rater;
        this.item = item;
        this.score = score;
        this.itemised = itemised;
        this.origin = origin;
        this.given = given;
    }

    /**
     * @param item null when a subject is scored as a whole
     * @param score NaN for a missing one
     * @throws IllegalArgumentException when the columns differ in length or a score is infinite
     * @throws CannotRate when no complete row is left
     */
    public static Ratings of(Factor subject, Factor rater, @Nullable Factor item, double[] score) {
        int n = score.length;
        if (subject.rows() != n || rater.rows() != n || (item != null && item.rows() != n)) {
            throw new IllegalArgumentException("the columns differ in length");
        }
        for (int i = 0; i < n; i++) {
            if (Double.isInfinite(score[i])) {
                throw new IllegalArgumentException("score " + i + " is " + score[i]);
            }
        }
        int[] complete = IntStream.range(0, n)
                .filter(i -> !Double.isNaN(score[i])
                        && subject.code(i) != Factor.MISSING
                        && rater.code(i) != Factor.MISSING
                        && (item == null || item.code(i) != Factor.MISSING))
                .toArray();
        if (complete.length == 0) {
            throw new CannotRate(CannotRate.Reason.NO_SCORES, "no row has subject, rater and score");
        }
        Factor all = item == null ? new Factor("", new int[n], List.of("")) : item;
        return new Ratings(
                used(subject, complete),
                used(rater, complete),
                used(all, complete),
                Arrays.stream(complete).mapToDouble(i -> score[i]).toArray(),
                item != null,
                complete,
                n);
    }

    /** The rows named, in their order, with the levels they use. */
    public Ratings rows(int[] rows) {
        return new Ratings(
                used(subject, rows),
                used(rater, rows),
                used(item, rows),
                Arrays.stream(rows).mapToDouble(i -> score[i]).toArray(),
                itemised,
                Arrays.stream(rows).map(i -> origin[i]).toArray(),
                given);
    }

    /** The same scores with another column in the place of the rater, such as rater and period together. */
    public Ratings ratedBy(Factor other) {
        return new Ratings(
                subject, used(other, IntStream.range(0, rows()).toArray()), item, score, itemised, origin, given);
    }

    /** A factor over the rows given, narrowed to the levels that occur in them. */
    private static Factor used(Factor factor, int[] rows) {
        int[] place = new int[factor.levels().size()];
        for (int row : rows) {
            place[factor.code(row)] = 1;
        }
        List<String> levels = new ArrayList<>();
        for (int level = 0; level < place.length; level++) {
            if (place[level] == 1) {
                place[level] = levels.size();
                levels.add(factor.levels().get(level));
            }
        }
        return new Factor(
                factor.name(),
                Arrays.stream(rows).map(row -> place[factor.code(row)]).toArray(),
                levels);
    }

    public int rows() {
        return score.length;
    }

    /** How many rows of the data were left out because something was missing. */
    public int dropped() {
        return given - score.length;
    }

    /** Whether the data name items. */
    public boolean itemised() {
        return itemised;
    }

    public Factor subject() {
        return subject;
    }

    public Factor rater() {
        return rater;
    }

    public Factor item() {
        return item;
    }

    public double score(int row) {
        return score[row];
    }

    /** The row of the data that a row kept came from. */
    public int origin(int row) {
        return origin[row];
    }

    /** The mean score of each level of a factor over these rows. */
    public double[] means(Factor by) {
        double[] sum = new double[by.levels().size()];
        int[] n = counts(by);
        for (int i = 0; i < score.length; i++) {
            sum[by.code(i)] += score[i];
        }
        for (int level = 0; level < sum.length; level++) {
            sum[level] /= n[level];
        }
        return sum;
    }

    /** How many rows each level of a factor has. */
    public int[] counts(Factor by) {
        int[] n = new int[by.levels().size()];
        for (int i = 0; i < score.length; i++) {
            n[by.code(i)]++;
        }
        return n;
    }
}
