package org.duxue.statistics.survey;

import java.util.Arrays;

/**
 * Sums of values by key, keys ascending. Sparse when few rows are summed: estimates for thousands of small groups cost
 * what their rows cost, not what the sample costs. Values of a key are added in row order, so the result is always the
 * same.
 */
final class Sums {
    private static final int SPARSE = 8;

    private final int[] keys;
    private final double[] values;
    private final int size;

    private Sums(int[] keys, double[] values, int size) {
        this.keys = keys;
        this.values = values;
        this.size = size;
    }

    /**
     * @param rows the rows to sum
     * @param keyOfRow a key for every row there is, below {@code keyCount}
     * @param z one value per row named
     * @param everyKey whether keys without rows are wanted too, as sums of zero; else they may or may not be there
     */
    static Sums over(int[] rows, int[] keyOfRow, double[] z, int keyCount, boolean everyKey) {
        return !everyKey && (long) rows.length * SPARSE < keyCount
                ? sparse(rows, keyOfRow, z)
                : dense(rows, keyOfRow, z, keyCount);
    }

    private static Sums dense(int[] rows, int[] keyOfRow, double[] z, int keyCount) {
        int[] keys = new int[keyCount];
        Arrays.setAll(keys, k -> k);
        double[] values = new double[keyCount];
        for (int k = 0; k < rows.length; k++) {
            values[keyOfRow[rows[k]]] += z[k];
        }
        return new Sums(keys, values, keyCount);
    }

    private static Sums sparse(int[] rows, int[] keyOfRow, double[] z) {
        long[] order = new long[rows.length];
        Arrays.setAll(order, k -> (long) keyOfRow[rows[k]] << 32 | k);
        Arrays.sort(order);
        int[] keys = new int[rows.length];
        double[] values = new double[rows.length];
        int size = 0;
        for (long entry : order) {
            int key = (int) (entry >>> 32);
            if (size == 0 || keys[size - 1] != key) {
                keys[size++] = key;
            }
            values[size - 1] += z[(int) entry];
        }
        return new Sums(keys, values, size);
    }

    int size() {
        return size;
    }

    int key(int k) {
        return keys[k];
    }

    double value(int k) {
        return values[k];
    }

    double total() {
        double total = 0;
        for (int k = 0; k < size; k++) {
            total += values[k];
        }
        return total;
    }
}
