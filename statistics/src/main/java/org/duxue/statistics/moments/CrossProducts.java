package org.duxue.statistics.moments;

import java.util.Arrays;

/**
 * Sums, and sums of products of every pair of columns, over stretches of rows: the innermost loop of every model here.
 *
 * <p>Columns are taken in fours. The sums of ten or eight pairs stay in registers while some hundreds of rows pass, so
 * that each number comes from memory once and from the nearest cache the other times, and reading and computing overlap.
 * (The compiler does not vectorise sums of doubles, whose order it must keep; independent sums keep both multiply-add
 * units busy all the same. Unrolling further, or copying rows into blocks first, measured no better.)
 */
final class CrossProducts {
    /** Rows taken at a time: eight columns of them are 32 KiB. */
    static final int PIECE = 512;

    private static final int FOUR = 4;

    private final int columns;
    private final int width;
    private final double[] products;
    private final double[] sums;

    CrossProducts(int columns) {
        this.columns = columns;
        this.width = (columns + FOUR - 1) / FOUR * FOUR;
        this.products = new double[width * width];
        this.sums = new double[width];
    }

    /** As many columns as are wanted, whole fours: the last one stands in for those that are missing. */
    <T> T[] padded(T[] given) {
        T[] padded = Arrays.copyOf(given, width);
        Arrays.fill(padded, given.length, width, given[given.length - 1]);
        return padded;
    }

    /**
     * Adds rows {@code from} to {@code to}.
     *
     * @param x the columns, {@link #padded}
     * @param base what is taken off each column's numbers, padded alike
     */
    void add(double[][] x, double[] base, int from, int to) {
        for (int start = from; start < to; start += PIECE) {
            int end = Math.min(to, start + PIECE);
            for (int i = 0; i < width; i += FOUR) {
                triangle(x, base, i, start, end);
                for (int j = i + FOUR; j < width; j += FOUR) {
                    rectangle(x, base, i, j, start, end);
                    rectangle(x, base, i + 2, j, start, end);
                }
            }
        }
    }

    /** Σ of column i times column j, i ≤ j. */
    double product(int i, int j) {
        return products[i * width + j];
    }

    /** Σ of column i. */
    double sum(int i) {
        return sums[i];
    }

    int columns() {
        return columns;
    }

    void clear() {
        Arrays.fill(products, 0);
        Arrays.fill(sums, 0);
    }

    private void triangle(double[][] x, double[] base, int i, int from, int to) {
        triangle(
                x[i],
                x[i + 1],
                x[i + 2],
                x[i + 3],
                base[i],
                base[i + 1],
                base[i + 2],
                base[i + 3],
                from,
                to,
                products,
                i * width + i,
                width,
                sums,
                i);
    }

    private void rectangle(double[][] x, double[] base, int i, int j, int from, int to) {
        rectangle(
                x[i],
                x[i + 1],
                x[j],
                x[j + 1],
                x[j + 2],
                x[j + 3],
                base[i],
                base[i + 1],
                base[j],
                base[j + 1],
                base[j + 2],
                base[j + 3],
                from,
                to,
                products,
                i * width + j,
                width);
    }

    /** The ten products of four columns among themselves, and their four sums. */
    private static void triangle(
            double[] xa,
            double[] xb,
            double[] xc,
            double[] xd,
            double oa,
            double ob,
            double oc,
            double od,
            int from,
            int to,
            double[] products,
            int at,
            int width,
            double[] sums,
            int first) {
        double sa = 0, sb = 0, sc = 0, sd = 0;
        double aa = 0, ab = 0, ac = 0, ad = 0, bb = 0, bc = 0, bd = 0, cc = 0, cd = 0, dd = 0;
        for (int r = from; r < to; r++) {
            double a = xa[r] - oa;
            double b = xb[r] - ob;
            double c = xc[r] - oc;
            double d = xd[r] - od;
            sa += a;
            sb += b;
            sc += c;
            sd += d;
            aa = Math.fma(a, a, aa);
            ab = Math.fma(a, b, ab);
            ac = Math.fma(a, c, ac);
            ad = Math.fma(a, d, ad);
            bb = Math.fma(b, b, bb);
            bc = Math.fma(b, c, bc);
            bd = Math.fma(b, d, bd);
            cc = Math.fma(c, c, cc);
            cd = Math.fma(c, d, cd);
            dd = Math.fma(d, d, dd);
        }
        sums[first] += sa;
        sums[first + 1] += sb;
        sums[first + 2] += sc;
        sums[first + 3] += sd;
        products[at] += aa;
        products[at + 1] += ab;
        products[at + 2] += ac;
        products[at + 3] += ad;
        products[at + width + 1] += bb;
        products[at + width + 2] += bc;
        products[at + width + 3] += bd;
        products[at + 2 * width + 2] += cc;
        products[at + 2 * width + 3] += cd;
        products[at + 3 * width + 3] += dd;
    }

    /** The eight products of two columns with four others. */
    private static void rectangle(
            double[] xp,
            double[] xq,
            double[] xa,
            double[] xb,
            double[] xc,
            double[] xd,
            double op,
            double oq,
            double oa,
            double ob,
            double oc,
            double od,
            int from,
            int to,
            double[] products,
            int at,
            int width) {
        double pa = 0, pb = 0, pc = 0, pd = 0, qa = 0, qb = 0, qc = 0, qd = 0;
        for (int r = from; r < to; r++) {
            double p = xp[r] - op;
            double q = xq[r] - oq;
            double a = xa[r] - oa;
            double b = xb[r] - ob;
            double c = xc[r] - oc;
            double d = xd[r] - od;
            pa = Math.fma(p, a, pa);
            pb = Math.fma(p, b, pb);
            pc = Math.fma(p, c, pc);
            pd = Math.fma(p, d, pd);
            qa = Math.fma(q, a, qa);
            qb = Math.fma(q, b, qb);
            qc = Math.fma(q, c, qc);
            qd = Math.fma(q, d, qd);
        }
        products[at] += pa;
        products[at + 1] += pb;
        products[at + 2] += pc;
        products[at + 3] += pd;
        products[at + width] += qa;
        products[at + width + 1] += qb;
        products[at + width + 2] += qc;
        products[at + width + 3] += qd;
    }
}
