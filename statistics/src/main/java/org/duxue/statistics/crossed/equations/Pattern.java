package org.duxue.statistics.crossed.equations;

import java.util.Arrays;

/**
 * Where the numbers of the Cholesky factor lie: columns eliminated one by one, compressed, then one dense block. Found once
 * per data set; every evaluation fills the same places.
 */
final class Pattern {
    private final Elimination order;
    /** Per place its first column, and the number of all. */
    private final int[] first;
    /** The number of compressed columns. */
    private final int head;
    /** Entries below the diagonal of compressed column j: start[j] .. start[j + 1]; dense[j] is the first in the block. */
    private final int[] start;

    private final int[] dense;
    private final int[] rows;
    /** Per compressed column, the entries of earlier columns in its row: where, and of which column. */
    private final int[] rowStart;

    private final int[] rowEntry;
    private final int[] rowColumn;

    private Pattern(Elimination order, int[] first, int head) {
        this.order = order;
        this.first = first;
        this.head = head;
        this.start = new int[head + 1];
        this.dense = new int[head];
        this.rows = compress();
        this.rowStart = new int[head + 1];
        int inHead = 0;
        for (int j = 0; j < head; j++) {
            for (int p = start[j]; p < dense[j]; p++) {
                rowStart[rows[p] + 1]++;
                inHead++;
            }
        }
        this.rowEntry = new int[inHead];
        this.rowColumn = new int[inHead];
        transpose();
    }

    static Pattern of(Elimination order) {
        int[] first = new int[order.places() + 1];
        for (int place = 0; place < order.places(); place++) {
            first[place + 1] = Math.addExact(first[place], order.size(place));
        }
        return new Pattern(order, first, first[order.sparse()]);
    }

    private int[] compress() {
        long entries = 0;
        for (int place = 0; place < order.sparse(); place++) {
            int size = order.size(place);
            entries += (long) size * width(order.later(place)) + size * (size - 1) / 2;
        }
        int[] into = new int[Math.toIntExact(entries)];
        int n = 0;
        for (int place = 0; place < order.sparse(); place++) {
            for (int column = first[place]; column < first[place + 1]; column++) {
                start[column] = n;
                for (int row = column + 1; row < first[place + 1]; row++) {
                    into[n++] = row;
                }
                for (int partner : order.later(place)) {
                    for (int row = first[partner]; row < first[partner + 1]; row++) {
                        into[n++] = row;
                    }
                }
                int block = Arrays.binarySearch(into, start[column], n, head);
                dense[column] = block < 0 ? -block - 1 : block;
            }
        }
        start[head] = n;
        return into;
    }

    private int width(int[] places) {
        int sum = 0;
        for (int place : places) {
            sum += order.size(place);
        }
        return sum;
    }

    private void transpose() {
        for (int j = 0; j < head; j++) {
            rowStart[j + 1] += rowStart[j];
        }
        int[] next = Arrays.copyOf(rowStart, head);
        for (int j = 0; j < head; j++) {
            for (int p = start[j]; p < dense[j]; p++) {
                rowEntry[next[rows[p]]] = p;
                rowColumn[next[rows[p]]++] = j;
            }
        }
    }

    Elimination order() {
        return order;
    }

    int columns() {
        return first[order.places()];
    }

    int head() {
        return head;
    }

    /** The number of columns of the dense block. */
    int tail() {
        return columns() - head;
    }

    int first(int place) {
        return first[place];
    }

    int start(int column) {
        return start[column];
    }

    int end(int column) {
        return start[column + 1];
    }

    int dense(int column) {
        return dense[column];
    }

    int row(int entry) {
        return rows[entry];
    }

    int[] rows() {
        return rows;
    }

    int rowStart(int column) {
        return rowStart[column];
    }

    int rowEntry(int k) {
        return rowEntry[k];
    }

    int rowColumn(int k) {
        return rowColumn[k];
    }

    /** The entry of a row in a compressed column; it must be there. */
    int entry(int column, int row) {
        return Arrays.binarySearch(rows, start[column], start[column + 1], row);
    }
}
