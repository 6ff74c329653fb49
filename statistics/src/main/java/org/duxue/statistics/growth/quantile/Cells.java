package org.duxue.statistics.growth.quantile;

import java.util.Arrays;

/**
 * Pupils collapsed to what the check loss sees. Pupils of equal priors share a <em>cell</em>: one row of the design. Equal
 * scores within a cell share a <em>kink</em>: one corner of the loss, as heavy as the pupils on it. A million pupils on a
 * grid of 151 scores make some twelve thousand cells, so a pass over the cells costs a hundredth of a pass over the pupils.
 * Scores off any grid give as many cells as pupils and the same answers.
 *
 * <p>Kinks lie cell by cell, rising within a cell; {@code before[k]} counts the pupils on all kinks before k.
 */
final class Cells {
    final int count;
    final int kinks;
    final int pupils;
    /** Per prior: its distinct values, rising. */
    final double[][] values;
    /** Per prior and cell: the number of the value. */
    final int[][] code;
    /** Per cell, and one more: its first kink. */
    final int[] first;
    /** Per kink: its cell. */
    final int[] cell;
    /** What is taken off every score, so that a large common offset costs no digits. */
    final double origin;
    /** Per kink: the score as given. */
    final double[] given;
    /** Per kink: the score less the origin. */
    final double[] score;
    /** Per kink, and one more: pupils before it. */
    final int[] before;
    /** Per kink, and one more: Σ of the scores before it. */
    private final double[] total;
    /** Per pupil: the kink. */
    final int[] kinkOf;

    /** @param priors columns without a missing value, as long as the scores */
    Cells(double[][] priors, double[] scores) {
        pupils = scores.length;
        int columns = priors.length;
        values = new double[columns][];
        int[][] codes = new int[columns + 1][];
        for (int j = 0; j < columns; j++) {
            values[j] = distinct(priors[j]);
            codes[j] = codes(priors[j], values[j]);
        }
        double[] grid = distinct(scores);
        codes[columns] = codes(scores, grid);
        origin = grid[grid.length / 2];
        int[] order = order(codes, values, grid.length);

        boolean[] opens = new boolean[pupils];
        int cellCount = 0;
        int kinkCount = 0;
        kinkOf = new int[pupils];
        for (int i = 0; i < pupils; i++) {
            boolean newCell = i == 0 || differs(codes, columns, order[i - 1], order[i]);
            opens[i] = newCell;
            cellCount += newCell ? 1 : 0;
            kinkCount += newCell || codes[columns][order[i - 1]] != codes[columns][order[i]] ? 1 : 0;
            kinkOf[order[i]] = kinkCount - 1;
        }
        count = cellCount;
        kinks = kinkCount;
        code = new int[columns][count];
        first = new int[count + 1];
        cell = new int[kinks];
        given = new double[kinks];
        score = new double[kinks];
        before = new int[kinks + 1];
        total = new double[kinks + 1];
        fill(order, opens, codes, grid);
    }

    private void fill(int[] order, boolean[] opens, int[][] codes, double[] grid) {
        int c = -1;
        for (int i = 0; i < pupils; i++) {
            int k = kinkOf[order[i]];
            if (opens[i]) {
                first[++c] = k;
                for (int j = 0; j < code.length; j++) {
                    code[j][c] = codes[j][order[i]];
                }
            }
            cell[k] = c;
            given[k] = grid[codes[code.length][order[i]]];
            score[k] = given[k] - origin;
            before[k + 1] = i + 1;
        }
        first[count] = kinks;
        for (int k = 0; k < kinks; k++) {
            total[k + 1] = total[k] + weight(k) * score[k];
        }
    }

    /** Σ of the scores, less the origin, of the pupils on the kinks of a stretch. */
    double sum(int from, int to) {
        return total[to] - total[from];
    }

    /** Pupils on a kink. */
    int weight(int kink) {
        return before[kink + 1] - before[kink];
    }

    /** Pupils in a cell. */
    int size(int c) {
        return before[first[c + 1]] - before[first[c]];
    }

    private static boolean differs(int[][] codes, int columns, int a, int b) {
        for (int j = 0; j < columns; j++) {
            if (codes[j][a] != codes[j][b]) {
                return true;
            }
        }
        return false;
    }

    private static double[] distinct(double[] column) {
        double[] sorted = column.clone();
        Arrays.sort(sorted);
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[n - 1]) {
                sorted[n++] = sorted[i] + 0.0; // −0 becomes 0
            }
        }
        return Arrays.copyOf(sorted, n);
    }

    private static int[] codes(double[] column, double[] values) {
        int[] codes = new int[column.length];
        int last = 0;
        for (int i = 0; i < codes.length; i++) {
            double x = column[i] + 0.0;
            last = x == values[last] ? last : Arrays.binarySearch(values, x);
            codes[i] = last;
        }
        return codes;
    }

    /** The pupils by prior, then by score: a stable counting sort per column, last column first. */
    private static int[] order(int[][] codes, double[][] values, int grid) {
        int n = codes[0].length;
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        int[] next = new int[n];
        for (int j = codes.length - 1; j >= 0; j--) {
            int[] column = codes[j];
            int[] place = new int[(j < values.length ? values[j].length : grid) + 1];
            for (int code : column) {
                place[code + 1]++;
            }
            for (int v = 1; v < place.length; v++) {
                place[v] += place[v - 1];
            }
            for (int i : order) {
                next[place[column[i]]++] = i;
            }
            int[] swap = order;
            order = next;
            next = swap;
        }
        return order;
    }
}
