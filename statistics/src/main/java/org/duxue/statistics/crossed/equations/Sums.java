package org.duxue.statistics.crossed.equations;

import java.util.Arrays;
import java.util.List;

/**
 * All that the fit needs to know of the rows, gathered in one pass: the cross-products of the model matrix X and the
 * outcome y with themselves, of each level's columns of Z with them and with themselves, and of the levels of two factors
 * wherever they meet. Levels of all groupings are numbered through as nodes.
 */
final class Sums {
    private final List<Grouping> groupings;
    private final int width;
    /** The number of the first node of each grouping, and the number of all. */
    private final int[] base;
    /** Per grouping: level after level, size × size, Z'Z. */
    private final double[][] own;
    /** Per grouping: level after level, size × width, Z'[X y]. */
    private final double[][] withColumns;
    /** [X y]'[X y], width × width. */
    private final double[] columns;
    /** For each two groupings, the earlier first. */
    private final Meetings[][] meetings;

    private Sums(Design design) {
        this.groupings = design.groupings();
        this.width = design.width();
        int count = groupings.size();
        this.base = new int[count + 1];
        this.own = new double[count][];
        this.withColumns = new double[count][];
        for (int f = 0; f < count; f++) {
            Grouping grouping = groupings.get(f);
            int levels = grouping.levels().size();
            base[f + 1] = base[f] + levels;
            own[f] = new double[Math.multiplyExact(levels, grouping.size() * grouping.size())];
            withColumns[f] = new double[Math.multiplyExact(levels, grouping.size() * width)];
        }
        this.columns = new double[width * width];
        this.meetings = new Meetings[count][count];
    }

    static Sums of(Design design) {
        Sums sums = new Sums(design);
        sums.gather(design);
        for (int f = 0; f < sums.groupings.size(); f++) {
            for (int g = f + 1; g < sums.groupings.size(); g++) {
                sums.meetings[f][g] = Meetings.of(sums.groupings.get(f), sums.groupings.get(g));
            }
        }
        return sums;
    }

    private void gather(Design design) {
        double[][] values = design.columns();
        double[] row = new double[width];
        double[] z =
                new double[groupings.stream().mapToInt(Grouping::size).max().orElse(1)];
        z[0] = 1;
        for (int i = 0; i < design.rows(); i++) {
            for (int j = 0; j < width; j++) {
                row[j] = values[j][i];
            }
            for (int a = 0; a < width; a++) {
                for (int b = 0; b <= a; b++) {
                    columns[a * width + b] += row[a] * row[b];
                }
            }
            for (int f = 0; f < groupings.size(); f++) {
                gather(f, i, row, z);
            }
        }
        for (int a = 0; a < width; a++) {
            for (int b = 0; b < a; b++) {
                columns[b * width + a] = columns[a * width + b];
            }
        }
    }

    private void gather(int f, int i, double[] row, double[] z) {
        Grouping grouping = groupings.get(f);
        int size = grouping.size();
        int level = grouping.codes()[i];
        for (int k = 1; k < size; k++) {
            z[k] = grouping.slope(k, i);
        }
        int at = level * size * width;
        int square = level * size * size;
        for (int a = 0; a < size; a++) {
            for (int j = 0; j < width; j++) {
                withColumns[f][at++] += z[a] * row[j];
            }
            for (int b = 0; b < size; b++) {
                own[f][square++] += z[a] * z[b];
            }
        }
    }

    List<Grouping> groupings() {
        return groupings;
    }

    int width() {
        return width;
    }

    int nodes() {
        return base[groupings.size()];
    }

    int base(int f) {
        return base[f];
    }

    /** The grouping of a node. */
    int grouping(int node) {
        int f = 0;
        while (node >= base[f + 1]) {
            f++;
        }
        return f;
    }

    double[] own(int f) {
        return own[f];
    }

    double[] withColumns(int f) {
        return withColumns[f];
    }

    double[] columns() {
        return columns;
    }

    Meetings meetings(int f, int g) {
        return meetings[f][g];
    }

    /** Which levels of a later grouping each level of an earlier one meets in a row, and their Z'Z. */
    static final class Meetings {
        /** Level l of the earlier meets the levels at start[l] .. start[l + 1]. */
        private final int[] start;

        private final int[] other;
        /** Per meeting, the earlier's size × the later's size, row by row. */
        private final double[] products;

        private Meetings(int[] start, int[] other, double[] products) {
            this.start = start;
            this.other = other;
            this.products = products;
        }

        static Meetings of(Grouping one, Grouping two) {
            int levels = one.levels().size();
            int[] rows = sortedByLevel(one);
            int[] start = new int[levels + 1];
            int[] found = new int[two.levels().size()];
            Arrays.fill(found, -1);
            int block = one.size() * two.size();
            int[] other = new int[16];
            double[] products = new double[16 * block];
            int n = 0;
            int at = 0;
            for (int level = 0; level < levels; level++) {
                start[level] = n;
                for (int end = at + one.count(level); at < end; at++) {
                    int row = rows[at];
                    int partner = two.codes()[row];
                    if (found[partner] < start[level]) {
                        if (n == other.length) {
                            other = Arrays.copyOf(other, 2 * n);
                            products = Arrays.copyOf(products, Math.multiplyExact(2 * n, block));
                        }
                        found[partner] = n;
                        other[n++] = partner;
                    }
                    add(one, two, row, products, found[partner] * block);
                }
            }
            start[levels] = n;
            return new Meetings(start, Arrays.copyOf(other, n), Arrays.copyOf(products, n * block));
        }

        private static int[] sortedByLevel(Grouping grouping) {
            int[] codes = grouping.codes();
            int[] next = new int[grouping.levels().size()];
            for (int level = 1; level < next.length; level++) {
                next[level] = next[level - 1] + grouping.count(level - 1);
            }
            int[] rows = new int[codes.length];
            for (int i = 0; i < codes.length; i++) {
                rows[next[codes[i]]++] = i;
            }
            return rows;
        }

        private static void add(Grouping one, Grouping two, int row, double[] products, int to) {
            int at = to;
            for (int a = 0; a < one.size(); a++) {
                double left = a == 0 ? 1 : one.slope(a, row);
                for (int b = 0; b < two.size(); b++) {
                    products[at++] += b == 0 ? left : left * two.slope(b, row);
                }
            }
        }

        int start(int level) {
            return start[level];
        }

        int other(int meeting) {
            return other[meeting];
        }

        int count() {
            return other.length;
        }

        double[] products() {
            return products;
        }
    }
}
