package org.duxue.statistics.careless;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Computes the indices of every respondent and sets the signs. Answers are taken as they were given, in the order asked.
 *
 * <p>Duplicates are looked for only in questionnaires long enough for them to be no coincidence, and not among those who
 * gave one answer throughout: they are alike without having copied.
 */
public final class CarelessResponses {
    private final double[][] rows;
    private final Limits limits;
    private final int[] answered;
    private final int[] longString;
    private final double[] variability;

    private CarelessResponses(double[][] rows, Limits limits) {
        this.rows = rows;
        this.limits = limits;
        this.answered = new int[rows.length];
        this.longString = new int[rows.length];
        this.variability = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            double[] given =
                    Arrays.stream(rows[row]).filter(x -> !Double.isNaN(x)).toArray();
            answered[row] = given.length;
            longString[row] = longestRun(given);
            variability[row] = spread(given);
        }
    }

    /**
     * @param items one column per item in the order asked, NaN where not answered
     * @param seconds how long each respondent took for all items, NaN where not known; null when nobody's time is
     * @throws IllegalArgumentException when the columns differ in length
     */
    public static List<Respondent> of(double[][] items, double @Nullable [] seconds, Limits limits) {
        int n = items.length == 0 ? 0 : items[0].length;
        if (Arrays.stream(items).anyMatch(column -> column.length != n) || (seconds != null && seconds.length != n)) {
            throw new IllegalArgumentException("columns of different length");
        }
        double[][] rows = new double[n][items.length];
        for (int item = 0; item < items.length; item++) {
            for (int row = 0; row < n; row++) {
                rows[row][item] = items[item][row];
            }
        }
        return new CarelessResponses(rows, limits).judge(seconds);
    }

    private List<Respondent> judge(double @Nullable [] seconds) {
        boolean[] varied = new boolean[rows.length];
        for (int row = 0; row < rows.length; row++) {
            varied[row] = judged(row) && !longRun(row);
        }
        int items = rows.length == 0 ? 0 : rows[0].length;
        boolean enough = items >= limits.duplicateItems();
        Twins twins = Twins.among(rows, enough ? varied : new boolean[rows.length], (int) (items * limits.nearShare()));
        double lowest = lowest();
        double median = seconds == null ? Double.NaN : median(seconds);
        return IntStream.range(0, rows.length)
                .mapToObj(row -> respondent(row, seconds == null ? Double.NaN : seconds[row], median, lowest, twins))
                .toList();
    }

    private Respondent respondent(int row, double seconds, double median, double lowest, Twins twins) {
        double perItem = answered[row] == 0 ? Double.NaN : seconds / answered[row];
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        set(signs, Sign.FAST, perItem < limits.secondsPerItem() || seconds < limits.medianShare() * median);
        set(signs, Sign.TOO_FEW_ANSWERS, !judged(row));
        set(signs, Sign.LONG_STRING, judged(row) && longRun(row));
        set(signs, Sign.LOW_VARIABILITY, judged(row) && (variability[row] == 0 || variability[row] < lowest));
        set(signs, Sign.DUPLICATE, twins.differing[row] == 0);
        set(signs, Sign.NEAR_DUPLICATE, twins.differing[row] > 0);
        return new Respondent(
                row,
                answered[row],
                longString[row],
                variability[row],
                perItem,
                seconds / median,
                twins.twin[row],
                twins.differing[row],
                signs);
    }

    private static void set(Set<Sign> signs, Sign sign, boolean is) {
        if (is) {
            signs.add(sign);
        }
    }

    private boolean judged(int row) {
        return answered[row] >= limits.leastAnswers();
    }

    private boolean longRun(int row) {
        return longString[row] >= limits.longString() * answered[row];
    }

    /** Below this the variability is low. */
    private double lowest() {
        double[] known = IntStream.range(0, rows.length)
                .filter(this::judged)
                .mapToDouble(row -> variability[row])
                .toArray();
        double centre = median(known);
        double mad = median(Arrays.stream(known).map(x -> Math.abs(x - centre)).toArray());
        return centre - limits.deviations() * 1.4826 * mad;
    }

    private static int longestRun(double[] given) {
        int longest = 0;
        int run = 0;
        for (int k = 0; k < given.length; k++) {
            run = k > 0 && given[k] == given[k - 1] ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static double spread(double[] given) {
        double mean = Arrays.stream(given).average().orElse(Double.NaN);
        double squares = Arrays.stream(given).map(x -> (x - mean) * (x - mean)).sum();
        return given.length < 2 ? Double.NaN : Math.sqrt(squares / (given.length - 1));
    }

    private static double median(double[] values) {
        double[] known =
                Arrays.stream(values).filter(x -> !Double.isNaN(x)).sorted().toArray();
        int n = known.length;
        return n == 0 ? Double.NaN : (known[(n - 1) / 2] + known[n / 2]) / 2;
    }
}
