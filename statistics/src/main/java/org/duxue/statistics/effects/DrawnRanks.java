package org.duxue.statistics.effects;

import java.util.stream.IntStream;

/**
 * The arithmetic of many draws of ranks, which costs more than the fit itself unless it is done with care. A draw's
 * values are spread over twice as many boxes as there are values and put in order within their box, which takes time in
 * proportion to their number; only where far outliers crowd the rest into few boxes are they sorted. The ends of an
 * interval are the lowest and highest few ranks of a group, so only these are kept in order.
 */
final class DrawnRanks {
    private static final int CROWDED = 32;
    /** Groups whose ranks of one draw lie in a cache line. */
    private static final int TOGETHER = 16;

    private DrawnRanks() {}

    /** Writes the rank of each value, 1 being the highest; of equal values the first has the better one. */
    static void rank(double[] values, int[] ranks) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        int boxes = 2 * values.length;
        double scale = high > low ? (boxes - 1) / (high - low) : 0;
        int[] begin = new int[boxes + 1];
        for (double value : values) {
            begin[(int) ((high - value) * scale) + 1]++;
        }
        int most = 0;
        for (int box = 1; box <= boxes; box++) {
            most = Math.max(most, begin[box]);
            begin[box] += begin[box - 1];
        }
        if (most > CROWDED) {
            sort(values, ranks);
        } else {
            place(values, ranks, begin, high, scale);
        }
    }

    /** @param next where each box begins in the order */
    private static void place(double[] values, int[] ranks, int[] next, double high, double scale) {
        int[] order = new int[values.length];
        for (int g = 0; g < values.length; g++) {
            order[next[(int) ((high - values[g]) * scale)]++] = g;
        }
        for (int i = 1; i < order.length; i++) { // nothing leaves its box, for boxes are in order
            int g = order[i];
            int at = i;
            while (at > 0 && values[order[at - 1]] < values[g]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = g;
        }
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i + 1;
        }
    }

    private static void sort(double[] values, int[] ranks) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Double.compare(values[b], values[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i + 1;
        }
    }

    /**
     * For each group the rank that {@code left} of its draws lie below, and the one that as many lie above.
     *
     * @param drawn the ranks of each draw, by group
     */
    static void ends(int[][] drawn, int left, int[] lower, int[] upper) {
        int blocks = (lower.length + TOGETHER - 1) / TOGETHER;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            int from = block * TOGETHER;
            int count = Math.min(TOGETHER, lower.length - from);
            int[] lowest = new int[count * (left + 1)];
            int[] highest = new int[count * (left + 1)];
            for (int draw = 0; draw < drawn.length; draw++) {
                for (int k = 0; k < count; k++) {
                    int rank = drawn[draw][from + k];
                    keep(lowest, k * (left + 1), Math.min(draw, left + 1), left + 1, rank);
                    keep(highest, k * (left + 1), Math.min(draw, left + 1), left + 1, -rank);
                }
            }
            for (int k = 0; k < count; k++) {
                lower[from + k] = lowest[(k + 1) * (left + 1) - 1];
                upper[from + k] = -highest[(k + 1) * (left + 1) - 1];
            }
        });
    }

    /** Puts a value among the smallest, which stand in order from {@code at} on; there are {@code size} of at most so many. */
    private static void keep(int[] smallest, int at, int size, int most, int value) {
        int place = at + size;
        if (size == most) {
            if (value >= smallest[at + most - 1]) {
                return;
            }
            place--;
        }
        while (place > at && smallest[place - 1] > value) {
            smallest[place] = smallest[place - 1];
            place--;
        }
        smallest[place] = value;
    }
}
