package org.duxue.statistics.crossed.equations;

import java.util.List;

/**
 * The mixed-model equations of a design: Z'Z, Z'[X y] and [X y]'[X y], the factor L of {@code M = Λ'Z'ZΛ + I} and those
 * entries of {@code C = M⁻¹} that are needed. Columns of Z are numbered in the order of elimination; {@link #column} finds
 * a level's. Vectors are columns of Z × some width, row by row.
 */
public final class Equations {
    private final List<Grouping> groupings;
    private final Sums sums;
    private final Pattern pattern;
    private final Blocks blocks;
    private final Factorisation factor;
    private final SelectedInverse inverse;
    private final double[] withColumns;

    public Equations(Design design) {
        this.groupings = design.groupings();
        this.sums = Sums.of(design);
        this.pattern = Pattern.of(Elimination.of(sums));
        this.blocks = new Blocks(sums, pattern);
        this.factor = new Factorisation(sums, blocks, pattern);
        this.inverse = new SelectedInverse(factor);
        this.withColumns = blocks.withColumns();
    }

    public List<Grouping> groupings() {
        return groupings;
    }

    /** The number of columns of Z. */
    public int columns() {
        return pattern.columns();
    }

    /** The first column of Z that belongs to a level. */
    public int column(int grouping, int level) {
        return pattern.first(pattern.order().place(sums.base(grouping) + level));
    }

    /** [X y]'[X y]; not to be written to. */
    public double[] amongColumns() {
        return sums.columns();
    }

    /** Z'[X y]; not to be written to. */
    public double[] withColumns() {
        return withColumns;
    }

    /** Z'Z v. */
    public double[] times(double[] v, int width) {
        return blocks.times(v, width);
    }

    /** Λ v. */
    public double[] scaled(Roots roots, double[] v, int width) {
        return blocks.scaled(roots, v, width, false);
    }

    /** Λ' v. */
    public double[] transposedScaled(Roots roots, double[] v, int width) {
        return blocks.scaled(roots, v, width, true);
    }

    /** Fills L; returns log |M|. */
    public double factor(Roots roots) {
        factor.factor(roots);
        return factor.logDeterminant();
    }

    /** Replaces x by L⁻¹ x. */
    public void forward(double[] x, int width) {
        factor.forward(x, width);
    }

    /** Replaces x by L'⁻¹ x. */
    public void backward(double[] x, int width) {
        factor.backward(x, width);
    }

    /** Fills C, to follow L as it stands. */
    public void invert() {
        inverse.refresh();
    }

    /** An entry of C among the columns of one level. */
    public double inverse(int a, int b) {
        return inverse.entry(Math.max(a, b), Math.min(a, b));
    }

    /**
     * Per grouping, the sum over its levels of the level's block of Z'ZΛC, size × size; with {@link #invert} done. As Z'Z
     * has no entry where L has none, the chosen entries of C suffice.
     */
    public double[][] sumsOfProducts(Roots roots) {
        double[][] sum = new double[groupings.size()][];
        for (int f = 0; f < sum.length; f++) {
            int size = groupings.get(f).size();
            sum[f] = new double[size * size];
        }
        for (int place = 0; place < blocks.places(); place++) {
            addOwn(place, roots, sum[blocks.grouping(place)]);
        }
        for (int k = 0; k < blocks.count(); k++) {
            addMeeting(k, roots, sum);
        }
        return sum;
    }

    private void addOwn(int place, Roots roots, double[] sum) {
        int size = blocks.size(place);
        int column = pattern.first(place);
        int f = blocks.grouping(place);
        double[] c = new double[size * size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                c[a * size + b] = inverse(column + a, column + b);
            }
        }
        addProduct(sums.own(f), blocks.own(place), size, size, false, roots.of(f), c, size, sum);
    }

    private void addMeeting(int k, Roots roots, double[][] sum) {
        int rows = blocks.size(blocks.late(k));
        int columns = blocks.size(blocks.early(k));
        int ofEarly = blocks.grouping(blocks.early(k));
        int ofLate = blocks.grouping(blocks.late(k));
        if (rows == 1 && columns == 1) {
            int column = pattern.first(blocks.early(k));
            double value = blocks.products()[blocks.at(k)]
                    * (column < pattern.head()
                            ? inverse.entry(blocks.entry(k, 0))
                            : inverse.entry(pattern.first(blocks.late(k)), column));
            sum[ofEarly][0] += roots.of(ofLate)[0] * value;
            sum[ofLate][0] += roots.of(ofEarly)[0] * value;
            return;
        }
        double[] c = new double[rows * columns];
        double[] transposed = new double[rows * columns];
        for (int b = 0; b < columns; b++) {
            int column = pattern.first(blocks.early(k)) + b;
            boolean compressed = column < pattern.head();
            int entry = compressed ? blocks.entry(k, b) : 0;
            for (int a = 0; a < rows; a++) {
                double value = compressed
                        ? inverse.entry(entry + a)
                        : inverse.entry(pattern.first(blocks.late(k)) + a, column);
                c[a * columns + b] = value;
                transposed[b * rows + a] = value;
            }
        }
        double[] z = blocks.products();
        int at = blocks.at(k);
        addProduct(z, at, rows, columns, true, roots.of(ofLate), c, columns, sum[ofEarly]);
        addProduct(z, at, rows, columns, false, roots.of(ofEarly), transposed, rows, sum[ofLate]);
    }

    /** {@code sum += block T c}, block rows × columns or its transpose, T lower triangular, c and sum {@code size} wide. */
    private static void addProduct(
            double[] block,
            int at,
            int rows,
            int columns,
            boolean transposed,
            double[] t,
            double[] c,
            int size,
            double[] sum) {
        int inner = transposed ? rows : columns;
        for (int a = 0; a < size; a++) {
            for (int i = 0; i < inner; i++) {
                double weight = block[at + (transposed ? i * columns + a : a * columns + i)];
                for (int j = 0; j <= i; j++) {
                    for (int b = 0; b < size; b++) {
                        sum[a * size + b] += weight * t[i * inner + j] * c[j * size + b];
                    }
                }
            }
        }
    }

    /** How many columns are eliminated one by one; the others form the dense block. */
    public int compressed() {
        return pattern.head();
    }
}
