package org.duxue.statistics.crossed.equations;

import java.util.Arrays;

/**
 * The Cholesky factor L of {@code Λ'Z'ZΛ + I}: column by column where levels are coupled with few, as one dense block where
 * they are coupled throughout. Every row of the matrix is at least as long as the unit vector, hence L always exists.
 */
final class Factorisation {
    private static final int BATCH = 32;

    private final Sums sums;
    private final Blocks blocks;
    private final Pattern pattern;
    private final double[] diagonal;
    private final double[] entries;
    private final DenseBlock tail;
    /** Long rows on their way into the dense block, collected so that they are taken off together. */
    private final double[] batch;

    private final double[] work;

    Factorisation(Sums sums, Blocks blocks, Pattern pattern) {
        this.sums = sums;
        this.blocks = blocks;
        this.pattern = pattern;
        this.diagonal = new double[pattern.head()];
        this.entries = new double[pattern.rows().length];
        this.tail = new DenseBlock(pattern.tail());
        this.batch = new double[Math.multiplyExact(BATCH, pattern.tail())];
        this.work = new double[pattern.columns()];
    }

    /** Fills L for these roots. */
    void factor(Roots roots) {
        Arrays.fill(entries, 0);
        Arrays.fill(tail.cells(), 0);
        for (int place = 0; place < blocks.places(); place++) {
            assembleOwn(place, roots);
        }
        for (int k = 0; k < blocks.count(); k++) {
            assembleMeeting(k, roots);
        }
        eliminateColumns();
        tail.factor();
    }

    private void assembleOwn(int place, Roots roots) {
        int size = blocks.size(place);
        double[] t = roots.of(blocks.grouping(place));
        double[] own = sums.own(blocks.grouping(place));
        int at = blocks.own(place);
        int column = pattern.first(place);
        for (int b = 0; b < size; b++) {
            for (int a = b; a < size; a++) {
                double value = (a == b ? 1 : 0) + congruent(t, size, a, own, at, t, size, b);
                if (column + b >= pattern.head()) {
                    tail.cells()[(column + a - pattern.head()) * tail.size() + column + b - pattern.head()] = value;
                } else if (a == b) {
                    diagonal[column + b] = value;
                } else {
                    entries[pattern.start(column + b) + a - b - 1] = value;
                }
            }
        }
    }

    private void assembleMeeting(int k, Roots roots) {
        int early = blocks.early(k);
        int late = blocks.late(k);
        int rows = blocks.size(late);
        int columns = blocks.size(early);
        double[] left = roots.of(blocks.grouping(late));
        double[] right = roots.of(blocks.grouping(early));
        int column = pattern.first(early) - pattern.head();
        int row = pattern.first(late) - pattern.head();
        for (int b = 0; b < columns; b++) {
            int entry = column < 0 ? blocks.entry(k, b) : 0;
            for (int a = 0; a < rows; a++) {
                double value = congruent(left, rows, a, blocks.products(), blocks.at(k), right, columns, b);
                if (column < 0) {
                    entries[entry + a] = value;
                } else {
                    tail.cells()[(row + a) * tail.size() + column + b] = value;
                }
            }
        }
    }

    /** Entry (a, b) of {@code left' block right}, both triangular. */
    private static double congruent(
            double[] left, int rows, int a, double[] block, int at, double[] right, int columns, int b) {
        if (rows == 1 && columns == 1) {
            return left[0] * block[at] * right[0];
        }
        double sum = 0;
        for (int i = a; i < rows; i++) {
            double inner = 0;
            for (int j = b; j < columns; j++) {
                inner += block[at + i * columns + j] * right[j * columns + b];
            }
            sum += left[i * rows + a] * inner;
        }
        return sum;
    }

    private void eliminateColumns() {
        int batched = 0;
        for (int j = 0; j < pattern.head(); j++) {
            int start = pattern.start(j);
            int end = pattern.end(j);
            if (pattern.rowStart(j) < pattern.rowStart(j + 1)) {
                subtractEarlier(j, start, end);
            }
            double root = Math.sqrt(diagonal[j]);
            diagonal[j] = root;
            for (int p = start; p < end; p++) {
                entries[p] /= root;
            }
            int dense = pattern.dense(j);
            if ((end - dense) * 4 > tail.size()) {
                for (int p = dense; p < end; p++) {
                    batch[batched * tail.size() + pattern.row(p) - pattern.head()] = entries[p];
                }
                batched++;
                batched = batched == BATCH ? takeOff(batched) : batched;
            } else {
                takeOff(dense, end);
            }
        }
        takeOff(batched);
    }

    /** Left-looking: column j less what the earlier columns with an entry in its row bring along. */
    private void subtractEarlier(int j, int start, int end) {
        int[] rows = pattern.rows();
        for (int p = start; p < end; p++) {
            work[rows[p]] = entries[p];
        }
        double own = diagonal[j];
        for (int k = pattern.rowStart(j); k < pattern.rowStart(j + 1); k++) {
            int from = pattern.rowEntry(k);
            int to = pattern.end(pattern.rowColumn(k));
            double weight = entries[from];
            own -= weight * weight;
            for (int p = from + 1; p < to; p++) {
                work[rows[p]] -= weight * entries[p];
            }
        }
        diagonal[j] = own;
        for (int p = start; p < end; p++) {
            entries[p] = work[rows[p]];
        }
    }

    private int takeOff(int batched) {
        if (batched > 0) {
            tail.subtractProducts(batch, batched);
            Arrays.fill(batch, 0, batched * tail.size(), 0);
        }
        return 0;
    }

    private void takeOff(int from, int to) {
        int[] rows = pattern.rows();
        double[] cells = tail.cells();
        int head = pattern.head();
        for (int p = from; p < to; p++) {
            int row = (rows[p] - head) * tail.size() - head;
            double weight = entries[p];
            for (int q = from; q <= p; q++) {
                cells[row + rows[q]] -= weight * entries[q];
            }
        }
    }

    /** log |Λ'Z'ZΛ + I|. */
    double logDeterminant() {
        double sum = 0;
        for (double root : diagonal) {
            sum += Math.log(root);
        }
        return 2 * (sum + tail.logDeterminantOfFactor());
    }

    /** Replaces x, columns × width, by L⁻¹ x. */
    void forward(double[] x, int width) {
        for (int j = 0; j < pattern.head(); j++) {
            divide(x, j * width, width, diagonal[j]);
            for (int p = pattern.start(j); p < pattern.end(j); p++) {
                subtract(x, pattern.row(p) * width, entries[p], j * width, width);
            }
        }
        int head = pattern.head();
        for (int i = 0; i < tail.size(); i++) {
            int at = (head + i) * width;
            for (int k = 0; k < i; k++) {
                subtract(x, at, tail.cells()[i * tail.size() + k], (head + k) * width, width);
            }
            divide(x, at, width, tail.cells()[i * tail.size() + i]);
        }
    }

    /** Replaces x, columns × width, by L'⁻¹ x. */
    void backward(double[] x, int width) {
        int head = pattern.head();
        for (int i = tail.size() - 1; i >= 0; i--) {
            int at = (head + i) * width;
            divide(x, at, width, tail.cells()[i * tail.size() + i]);
            for (int k = 0; k < i; k++) {
                subtract(x, (head + k) * width, tail.cells()[i * tail.size() + k], at, width);
            }
        }
        for (int j = head - 1; j >= 0; j--) {
            for (int p = pattern.start(j); p < pattern.end(j); p++) {
                subtract(x, j * width, entries[p], pattern.row(p) * width, width);
            }
            divide(x, j * width, width, diagonal[j]);
        }
    }

    private static void divide(double[] x, int at, int width, double by) {
        for (int c = 0; c < width; c++) {
            x[at + c] /= by;
        }
    }

    private static void subtract(double[] x, int at, double weight, int from, int width) {
        for (int c = 0; c < width; c++) {
            x[at + c] -= weight * x[from + c];
        }
    }

    double diagonal(int column) {
        return diagonal[column];
    }

    double[] entries() {
        return entries;
    }

    DenseBlock tail() {
        return tail;
    }

    Pattern pattern() {
        return pattern;
    }
}
