package org.duxue.statistics.rating.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.duxue.statistics.data.Factor;

/**
 * When each score was given, in periods.
 *
 * @param factor the period of each row of the data, levels in the order of time
 * @param times one per period: where it lies in time
 */
public record Periods(Factor factor, List<Double> times) {
    /** Up to so many different times each are a period of their own. */
    private static final int MOST = 12;

    private static final int CUT = 4;

    public Periods {
        times = List.copyOf(times);
        if (times.size() != factor.levels().size()) {
            throw new IllegalArgumentException("periods and times differ in number");
        }
    }

    /** Named periods, such as 2025 上; in code-point order and equally far apart. */
    public static Periods named(Factor factor) {
        return new Periods(
                factor,
                IntStream.range(0, factor.levels().size())
                        .mapToObj(i -> (double) i)
                        .toList());
    }

    /**
     * Times as numbers, NaN for a missing one. Up to {@value #MOST} different ones are periods; more are cut into
     * {@value #CUT} periods with about equally many scores, each at its mean time.
     */
    public static Periods at(double[] time) {
        double[] sorted =
                Arrays.stream(time).filter(t -> !Double.isNaN(t)).sorted().toArray();
        double[] different = Arrays.stream(sorted).distinct().toArray();
        double[] last = different.length <= MOST ? different : cuts(sorted);
        int[] codes = new int[time.length];
        double[] sum = new double[last.length];
        int[] n = new int[last.length];
        double[] first = new double[last.length];
        Arrays.fill(first, Double.POSITIVE_INFINITY);
        for (int i = 0; i < time.length; i++) {
            codes[i] = Double.isNaN(time[i]) ? Factor.MISSING : place(last, time[i]);
            if (codes[i] >= 0) {
                sum[codes[i]] += time[i];
                n[codes[i]]++;
                first[codes[i]] = Math.min(first[codes[i]], time[i]);
            }
        }
        List<String> names = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        for (int p = 0; p < last.length; p++) {
            names.add(first[p] == last[p] ? text(first[p]) : text(first[p]) + "–" + text(last[p]));
            times.add(sum[p] / n[p]);
        }
        return new Periods(new Factor("", codes, names), times);
    }

    /** The last time of each of the periods cut. */
    private static double[] cuts(double[] sorted) {
        return IntStream.rangeClosed(1, CUT)
                .mapToDouble(p -> sorted[(int) ((long) sorted.length * p / CUT) - 1])
                .distinct()
                .toArray();
    }

    private static int place(double[] last, double time) {
        int at = Arrays.binarySearch(last, time);
        return at >= 0 ? at : -at - 1;
    }

    private static String text(double time) {
        return time == Math.rint(time) && Math.abs(time) < 1e15 ? Long.toString((long) time) : Double.toString(time);
    }
}
