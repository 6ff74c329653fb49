package org.duxue.statistics.effects;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The ranks of one draw after another; they cost more than the fit itself unless it is done with care. Values are spread
 * over twice as many boxes as there are values and put in order within their box, which takes time in proportion to their
 * number; only where far outliers crowd the rest into few boxes are they sorted. One thread's own.
 */
final class DrawnRanks {
    private static final int CROWDED = 32;

    private final int[] begin;
    private final int[] order;
    private final int[] ranks;

    DrawnRanks(int groups) {
        begin = new int[2 * groups + 1];
        order = new int[groups];
        ranks = new int[groups];
    }

    /** The rank of each value, 1 being the highest; of equal values the first has the better one. Kept to the next call. */
    int[] of(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = value < low ? value : low;
            high = value > high ? value : high;
        }
        int boxes = begin.length - 1;
        double scale = high > low ? (boxes - 1) / (high - low) : 0;
        Arrays.fill(begin, 0);
        for (double value : values) {
            begin[(int) ((high - value) * scale) + 1]++;
        }
        int most = 0;
        int sum = 0;
        for (int box = 1; box <= boxes; box++) {
            int count = begin[box];
            most = count > most ? count : most;
            sum += count;
            begin[box] = sum;
        }
        if (most > CROWDED) {
            sort(values);
        } else {
            place(values, high, scale);
        }
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i + 1;
        }
        return ranks;
    }

    private void place(double[] values, double high, double scale) {
        for (int g = 0; g < values.length; g++) {
            order[begin[(int) ((high - values[g]) * scale)]++] = g;
        }
        for (int i = 1; i < order.length; i++) { // nothing leaves its box, for boxes are in order
            int g = order[i];
            double value = values[g];
            int at = i;
            while (at > 0 && values[order[at - 1]] < value) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = g;
        }
    }

    private void sort(double[] values) {
        Integer[] sorted = new Integer[values.length];
        Arrays.setAll(sorted, g -> g);
        Arrays.sort(sorted, Comparator.comparingDouble((Integer g) -> values[g]).reversed());
        Arrays.setAll(order, i -> sorted[i]);
    }
}
