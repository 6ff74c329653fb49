package org.duxue.statistics.careless;

import java.util.Arrays;

/**
 * Finds, for each row, the first other row that differs from it in at most so many places. Two rows that differ in at
 * most d places agree wholly in at least one of d + 1 blocks of places; so only rows that share a block are compared.
 * Exact, and quick as long as blocks tell rows apart.
 */
final class Twins {
    private final double[][] rows;
    private final int allowed;
    final int[] twin;
    final int[] differing;

    private Twins(double[][] rows, int allowed) {
        this.rows = rows;
        this.allowed = allowed;
        this.twin = new int[rows.length];
        this.differing = new int[rows.length];
        Arrays.fill(twin, -1);
        Arrays.fill(differing, -1);
    }

    /**
     * @param rows NaN is a value like others
     * @param judged rows not judged are nobody's twin
     */
    static Twins among(double[][] rows, boolean[] judged, int allowed) {
        Twins twins = new Twins(rows, allowed);
        int items = rows.length == 0 ? 0 : rows[0].length;
        int blocks = allowed + 1;
        for (int block = 0; block < blocks; block++) {
            int from = (int) ((long) items * block / blocks);
            int to = (int) ((long) items * (block + 1) / blocks);
            twins.compare(twins.byBlock(judged, from, to));
        }
        return twins;
    }

    /** Judged rows, those of one hash of the block together: hash and row in one number. */
    private long[] byBlock(boolean[] judged, int from, int to) {
        long[] keys = new long[rows.length];
        int size = 0;
        for (int row = 0; row < rows.length; row++) {
            if (judged[row]) {
                int hash = 1;
                for (int item = from; item < to; item++) {
                    hash = hash * 0x9E3779B1 + Double.hashCode(rows[row][item]);
                    hash ^= hash >>> 15;
                }
                keys[size++] = (long) hash << 32 | row;
            }
        }
        long[] sorted = Arrays.copyOf(keys, size);
        Arrays.sort(sorted);
        return sorted;
    }

    private void compare(long[] sorted) {
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            while (to < sorted.length && sorted[to] >> 32 == sorted[from] >> 32) {
                to++;
            }
            for (int a = from; a < to; a++) {
                for (int b = a + 1; b < to; b++) {
                    compare((int) sorted[a], (int) sorted[b]);
                }
            }
            from = to;
        }
    }

    private void compare(int a, int b) {
        int different = 0;
        for (int item = 0; item < rows[a].length && different <= allowed; item++) {
            different += Double.compare(rows[a][item], rows[b][item]) == 0 ? 0 : 1;
        }
        if (different <= allowed) {
            note(a, b, different);
            note(b, a, different);
        }
    }

    /** The nearest twin counts; among equals the first. */
    private void note(int row, int other, int different) {
        boolean nearer =
                twin[row] < 0 || different < differing[row] || (different == differing[row] && other < twin[row]);
        if (nearer) {
            twin[row] = other;
            differing[row] = different;
        }
    }
}
