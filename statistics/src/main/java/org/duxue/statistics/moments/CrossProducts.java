package org.duxue.statistics.moments;

import java.util.Arrays;

/**
 * Sums, and sums of products of every pair of columns, over stretches of rows: the innermost loop of every model here.
 *
 * <p>Columns are taken in fours and threes. The sums of six to twelve pairs stay in registers while some hundreds of rows
 * pass, so that each number comes from memory once and from the nearest cache the other times, and reading and computing
 * overlap. (The compiler does not vectorise sums of doubles, whose order it must keep; independent sums keep both
 * multiply-add units busy all the same. Copying rows into blocks first, and filling up to whole fours, measured a quarter
 * to a half slower.)
 */
final class CrossProducts {
    /** Rows taken at a time: eight columns of them are 32 KiB. */
    static final int PIECE = 512;

    /** How many columns are taken in fours, and how many in all; what is left are threes. */
    private final int fours;

    private final int width;
    private final double[] products;
    private final double[] sums;

    CrossProducts(int columns) {
        int threes = (4 - columns % 4) % 4;
        if (3 * threes > columns) {
            threes = (columns + 2) / 3;
        }
        this.fours = Math.max(0, columns - 3 * threes);
        this.width = fours + 3 * threes;
        this.products = new double[width * width];
        this.sums = new double[width];
    }

    /** As many columns as are taken: the last one stands in for those that are missing. */
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
            for (int i = 0; i < fours; i += 4) {
                triangle4(x, base, i, start, end);
                for (int j = i + 4; j < fours; j += 4) {
                    rectangle24(x, base, i, j, start, end);
                    rectangle24(x, base, i + 2, j, start, end);
                }
                for (int j = fours; j < width; j += 3) {
                    rectangle43(x, base, i, j, start, end);
                }
            }
            for (int i = fours; i < width; i += 3) {
                triangle3(x, base, i, start, end);
                for (int j = i + 3; j < width; j += 3) {
                    rectangle33(x, base, i, j, start, end);
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

    void clear() {
        Arrays.fill(products, 0);
        Arrays.fill(sums, 0);
    }

    /** The products of four columns among themselves, and their sums. */
    private void triangle4(double[][] x, double[] base, int i, int from, int to) {
        double[] xa = x[i];
        double[] xb = x[i + 1];
        double[] xc = x[i + 2];
        double[] xd = x[i + 3];
        double oa = base[i];
        double ob = base[i + 1];
        double oc = base[i + 2];
        double od = base[i + 3];
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
        sums[i] += sa;
        sums[i + 1] += sb;
        sums[i + 2] += sc;
        sums[i + 3] += sd;
        int at = i * width + i;
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

    /** The products of three columns among themselves, and their sums. */
    private void triangle3(double[][] x, double[] base, int i, int from, int to) {
        double[] xa = x[i];
        double[] xb = x[i + 1];
        double[] xc = x[i + 2];
        double oa = base[i];
        double ob = base[i + 1];
        double oc = base[i + 2];
        double sa = 0, sb = 0, sc = 0;
        double aa = 0, ab = 0, ac = 0, bb = 0, bc = 0, cc = 0;
        for (int r = from; r < to; r++) {
            double a = xa[r] - oa;
            double b = xb[r] - ob;
            double c = xc[r] - oc;
            sa += a;
            sb += b;
            sc += c;
            aa = Math.fma(a, a, aa);
            ab = Math.fma(a, b, ab);
            ac = Math.fma(a, c, ac);
            bb = Math.fma(b, b, bb);
            bc = Math.fma(b, c, bc);
            cc = Math.fma(c, c, cc);
        }
        sums[i] += sa;
        sums[i + 1] += sb;
        sums[i + 2] += sc;
        int at = i * width + i;
        products[at] += aa;
        products[at + 1] += ab;
        products[at + 2] += ac;
        products[at + width + 1] += bb;
        products[at + width + 2] += bc;
        products[at + 2 * width + 2] += cc;
    }

    /** The products of two columns with four others. */
    private void rectangle24(double[][] x, double[] base, int i, int j, int from, int to) {
        double[] xp = x[i];
        double[] xq = x[i + 1];
        double[] xa = x[j];
        double[] xb = x[j + 1];
        double[] xc = x[j + 2];
        double[] xd = x[j + 3];
        double op = base[i];
        double oq = base[i + 1];
        double oa = base[j];
        double ob = base[j + 1];
        double oc = base[j + 2];
        double od = base[j + 3];
        double pa = 0, pb = 0, pc = 0, pd = 0;
        double qa = 0, qb = 0, qc = 0, qd = 0;
        for (int row = from; row < to; row++) {
            double a = xa[row] - oa;
            double b = xb[row] - ob;
            double c = xc[row] - oc;
            double d = xd[row] - od;
            double p = xp[row] - op;
            double q = xq[row] - oq;
            pa = Math.fma(p, a, pa);
            pb = Math.fma(p, b, pb);
            pc = Math.fma(p, c, pc);
            pd = Math.fma(p, d, pd);
            qa = Math.fma(q, a, qa);
            qb = Math.fma(q, b, qb);
            qc = Math.fma(q, c, qc);
            qd = Math.fma(q, d, qd);
        }
        int at = i * width + j;
        products[at] += pa;
        products[at + 1] += pb;
        products[at + 2] += pc;
        products[at + 3] += pd;
        products[at + width] += qa;
        products[at + width + 1] += qb;
        products[at + width + 2] += qc;
        products[at + width + 3] += qd;
    }

    /** The products of four columns with three others. */
    private void rectangle43(double[][] x, double[] base, int i, int j, int from, int to) {
        double[] xp = x[i];
        double[] xq = x[i + 1];
        double[] xr = x[i + 2];
        double[] xs = x[i + 3];
        double[] xa = x[j];
        double[] xb = x[j + 1];
        double[] xc = x[j + 2];
        double op = base[i];
        double oq = base[i + 1];
        double or = base[i + 2];
        double os = base[i + 3];
        double oa = base[j];
        double ob = base[j + 1];
        double oc = base[j + 2];
        double pa = 0, pb = 0, pc = 0;
        double qa = 0, qb = 0, qc = 0;
        double ra = 0, rb = 0, rc = 0;
        double sa = 0, sb = 0, sc = 0;
        for (int row = from; row < to; row++) {
            double a = xa[row] - oa;
            double b = xb[row] - ob;
            double c = xc[row] - oc;
            double p = xp[row] - op;
            double q = xq[row] - oq;
            double r = xr[row] - or;
            double s = xs[row] - os;
            pa = Math.fma(p, a, pa);
            pb = Math.fma(p, b, pb);
            pc = Math.fma(p, c, pc);
            qa = Math.fma(q, a, qa);
            qb = Math.fma(q, b, qb);
            qc = Math.fma(q, c, qc);
            ra = Math.fma(r, a, ra);
            rb = Math.fma(r, b, rb);
            rc = Math.fma(r, c, rc);
            sa = Math.fma(s, a, sa);
            sb = Math.fma(s, b, sb);
            sc = Math.fma(s, c, sc);
        }
        int at = i * width + j;
        add(at, pa, pb, pc);
        add(at + width, qa, qb, qc);
        add(at + 2 * width, ra, rb, rc);
        add(at + 3 * width, sa, sb, sc);
    }

    private void add(int at, double a, double b, double c) {
        products[at] += a;
        products[at + 1] += b;
        products[at + 2] += c;
    }

    /** The products of three columns with three others. */
    private void rectangle33(double[][] x, double[] base, int i, int j, int from, int to) {
        double[] xp = x[i];
        double[] xq = x[i + 1];
        double[] xr = x[i + 2];
        double[] xa = x[j];
        double[] xb = x[j + 1];
        double[] xc = x[j + 2];
        double op = base[i];
        double oq = base[i + 1];
        double or = base[i + 2];
        double oa = base[j];
        double ob = base[j + 1];
        double oc = base[j + 2];
        double pa = 0, pb = 0, pc = 0;
        double qa = 0, qb = 0, qc = 0;
        double ra = 0, rb = 0, rc = 0;
        for (int row = from; row < to; row++) {
            double a = xa[row] - oa;
            double b = xb[row] - ob;
            double c = xc[row] - oc;
            double p = xp[row] - op;
            double q = xq[row] - oq;
            double r = xr[row] - or;
            pa = Math.fma(p, a, pa);
            pb = Math.fma(p, b, pb);
            pc = Math.fma(p, c, pc);
            qa = Math.fma(q, a, qa);
            qb = Math.fma(q, b, qb);
            qc = Math.fma(q, c, qc);
            ra = Math.fma(r, a, ra);
            rb = Math.fma(r, b, rb);
            rc = Math.fma(r, c, rc);
        }
        int at = i * width + j;
        add(at, pa, pb, pc);
        add(at + width, qa, qb, qc);
        add(at + 2 * width, ra, rb, rc);
    }
}
