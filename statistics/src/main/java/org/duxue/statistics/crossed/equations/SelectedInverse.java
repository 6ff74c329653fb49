package org.duxue.statistics.crossed.equations;

/**
 * The entries of {@code C = (Λ'Z'ZΛ + I)⁻¹ = (L L')⁻¹} in the places where L has entries: all that derivatives and standard
 * errors need. Takahashi's recursion from the last column to the first: {@code C_rv = −(Σ_s C_rs L_sv)/L_vv} over the rows
 * s of column v, whose pairs all lie in later columns.
 */
final class SelectedInverse {
    /** A later column so many times longer than this one is searched instead of walked through. */
    private static final int SEARCH = 8;

    private final Pattern pattern;
    private final Factorisation factor;
    private final double[] diagonal;
    private final double[] entries;
    private final DenseBlock tail;
    private final double[] weight;
    private final double[] sum;

    SelectedInverse(Factorisation factor) {
        this.factor = factor;
        this.pattern = factor.pattern();
        this.diagonal = new double[pattern.head()];
        this.entries = new double[pattern.rows().length];
        this.tail = new DenseBlock(pattern.tail());
        this.weight = new double[pattern.columns()];
        this.sum = new double[pattern.columns()];
    }

    /** Follows the factorisation as it stands now. */
    void refresh() {
        factor.tail().inverseInto(tail);
        for (int column = pattern.head() - 1; column >= 0; column--) {
            invert(column);
        }
    }

    private void invert(int v) {
        int[] rows = pattern.rows();
        double[] l = factor.entries();
        int start = pattern.start(v);
        int dense = pattern.dense(v);
        int end = pattern.end(v);
        for (int p = start; p < end; p++) {
            weight[rows[p]] = l[p];
            sum[rows[p]] = 0;
        }
        for (int p = start; p < dense; p++) {
            int r = rows[p];
            sum[r] += diagonal[r] * l[p];
            if (pattern.end(r) - pattern.start(r) <= SEARCH * (end - p)) {
                walk(r, l[p]);
            } else {
                search(r, l, p, end);
            }
        }
        for (int p = dense; p < end; p++) {
            int row = (rows[p] - pattern.head()) * tail.size() - pattern.head();
            double rest = 0;
            for (int q = dense; q < end; q++) {
                rest += tail.cells()[row + rows[q]] * l[q];
            }
            sum[rows[p]] += rest;
        }
        double root = factor.diagonal(v);
        double own = 1 / root;
        for (int p = start; p < end; p++) {
            entries[p] = -sum[rows[p]] / root;
            own -= l[p] * entries[p];
            weight[rows[p]] = 0;
        }
        diagonal[v] = own / root;
    }

    /** Column r of C against the weights, both ways; weights of rows that v has not are zero, their sums are not read. */
    private void walk(int r, double own) {
        int[] rows = pattern.rows();
        double across = 0;
        for (int q = pattern.start(r); q < pattern.end(r); q++) {
            sum[rows[q]] += entries[q] * own;
            across += entries[q] * weight[rows[q]];
        }
        sum[r] += across;
    }

    private void search(int r, double[] l, int p, int end) {
        int[] rows = pattern.rows();
        for (int q = p + 1; q < end; q++) {
            double c = entries[pattern.entry(r, rows[q])];
            sum[rows[q]] += c * l[p];
            sum[r] += c * l[q];
        }
    }

    /** Entry (row, column), row not before column; one of L's places. */
    double entry(int row, int column) {
        if (column >= pattern.head()) {
            return tail.cells()[(row - pattern.head()) * tail.size() + column - pattern.head()];
        }
        return row == column ? diagonal[column] : entries[pattern.entry(column, row)];
    }

    /** A known place among the compressed columns, see {@link Blocks#entry}. */
    double entry(int place) {
        return entries[place];
    }
}
