package org.duxue.statistics.moments;

import java.util.Arrays;

/**
 * Sums of products of every pair of columns over a few hundred rows at a time: the innermost loop of every model here.
 *
 * <p>Rows are taken in blocks that fit the first-level cache, column after column. Columns are taken in fours; the sums
 * of ten or eight pairs stay in registers while a block passes, so that each number is loaded a few times and each sum is
 * stored once per block. (The compiler does not vectorise sums of doubles, whose order it must keep; independent sums
 * fill the two multiply-add units all the same.)
 *
 * <p>The last column is ones, so that sums and counts come out with the products.
 */
final class CrossProducts {
    /** Rows in a block: eight columns of them are 16 KiB. */
    static final int BLOCK = 256;

    private static final int FOUR = 4;

    private final int columns;
    private final int width;
    private final double[] block;
    private final double[] sums;

    /** @param columns without the ones */
    CrossProducts(int columns) {
        this.columns = columns;
        this.width = (columns + 1 + FOUR - 1) / FOUR * FOUR;
        this.block = new double[width * BLOCK];
        this.sums = new double[width * width];
        Arrays.fill(block, columns * BLOCK, (columns + 1) * BLOCK, 1);
    }

    /** The block to be filled: column j at {@code j * BLOCK}. */
    double[] block() {
        return block;
    }

    /** Adds the products of the first rows of the block. */
    void add(int rows) {
        for (int i = 0; i < width; i += FOUR) {
            triangle(block, i * BLOCK, rows, sums, i * width + i, width);
            for (int j = i + FOUR; j < width; j += FOUR) {
                rectangle(block, i * BLOCK, j * BLOCK, rows, sums, i * width + j, width);
                rectangle(block, (i + 2) * BLOCK, j * BLOCK, rows, sums, (i + 2) * width + j, width);
            }
        }
    }

    /** Σ of column i times column j, i ≤ j. */
    double product(int i, int j) {
        return sums[i * width + j];
    }

    /** Σ of column i. */
    double sum(int i) {
        return sums[i * width + columns];
    }

    void clear() {
        Arrays.fill(sums, 0);
    }

    /** The ten products of four columns among themselves. */
    private static void triangle(double[] x, int at, int rows, double[] sums, int to, int width) {
        double s00 = 0, s01 = 0, s02 = 0, s03 = 0, s11 = 0, s12 = 0, s13 = 0, s22 = 0, s23 = 0, s33 = 0;
        for (int r = 0; r < rows; r++) {
            double a = x[at + r];
            double b = x[at + BLOCK + r];
            double c = x[at + 2 * BLOCK + r];
            double d = x[at + 3 * BLOCK + r];
            s00 = Math.fma(a, a, s00);
            s01 = Math.fma(a, b, s01);
            s02 = Math.fma(a, c, s02);
            s03 = Math.fma(a, d, s03);
            s11 = Math.fma(b, b, s11);
            s12 = Math.fma(b, c, s12);
            s13 = Math.fma(b, d, s13);
            s22 = Math.fma(c, c, s22);
            s23 = Math.fma(c, d, s23);
            s33 = Math.fma(d, d, s33);
        }
        sums[to] += s00;
        sums[to + 1] += s01;
        sums[to + 2] += s02;
        sums[to + 3] += s03;
        sums[to + width + 1] += s11;
        sums[to + width + 2] += s12;
        sums[to + width + 3] += s13;
        sums[to + 2 * width + 2] += s22;
        sums[to + 2 * width + 3] += s23;
        sums[to + 3 * width + 3] += s33;
    }

    /** The eight products of two columns with four others. */
    private static void rectangle(double[] x, int left, int right, int rows, double[] sums, int to, int width) {
        double s00 = 0, s01 = 0, s02 = 0, s03 = 0, s10 = 0, s11 = 0, s12 = 0, s13 = 0;
        for (int r = 0; r < rows; r++) {
            double p = x[left + r];
            double q = x[left + BLOCK + r];
            double a = x[right + r];
            double b = x[right + BLOCK + r];
            double c = x[right + 2 * BLOCK + r];
            double d = x[right + 3 * BLOCK + r];
            s00 = Math.fma(p, a, s00);
            s01 = Math.fma(p, b, s01);
            s02 = Math.fma(p, c, s02);
            s03 = Math.fma(p, d, s03);
            s10 = Math.fma(q, a, s10);
            s11 = Math.fma(q, b, s11);
            s12 = Math.fma(q, c, s12);
            s13 = Math.fma(q, d, s13);
        }
        sums[to] += s00;
        sums[to + 1] += s01;
        sums[to + 2] += s02;
        sums[to + 3] += s03;
        sums[to + width] += s10;
        sums[to + width + 1] += s11;
        sums[to + width + 2] += s12;
        sums[to + width + 3] += s13;
    }
}
