package org.duxue.statistics.crossed.equations;

/**
 * Z'Z in the order of elimination: one block per level on the diagonal and one per two levels that meet. Also the two ways
 * of multiplying with it and with Λ, the block diagonal matrix of the roots.
 */
final class Blocks {
    private final Sums sums;
    private final Pattern pattern;
    /** Per place, its grouping and where its own products start there. */
    private final int[] grouping;

    private final int[] level;
    /** Per meeting, ordered by the earlier place: the two places, and the first row of the block within its column. */
    private final int[] early;

    private final int[] late;
    private final int[] slot;
    /** Where the block starts among the products: later × earlier, row by row. */
    private final int[] at;

    private final double[] products;

    Blocks(Sums sums, Pattern pattern) {
        this.sums = sums;
        this.pattern = pattern;
        Elimination order = pattern.order();
        int places = order.places();
        this.grouping = new int[places];
        this.level = new int[places];
        for (int place = 0; place < places; place++) {
            grouping[place] = sums.grouping(order.node(place));
            level[place] = order.node(place) - sums.base(grouping[place]);
        }
        int[] next = counted();
        int meetings = next[places];
        this.early = new int[meetings];
        this.late = new int[meetings];
        this.slot = new int[meetings];
        this.at = new int[meetings];
        this.products = new double[sizeOfProducts()];
        fill(next);
    }

    /** Per place how many meetings come before those of which it is the earlier. */
    private int[] counted() {
        int[] next = new int[grouping.length + 1];
        overMeetings((f, g, one, two, m) -> next[Math.min(one, two) + 1]++);
        for (int i = 0; i < grouping.length; i++) {
            next[i + 1] += next[i];
        }
        return next;
    }

    private int sizeOfProducts() {
        int size = 0;
        for (int f = 0; f < sums.groupings().size(); f++) {
            for (int g = f + 1; g < sums.groupings().size(); g++) {
                size = Math.addExact(size, sums.meetings(f, g).products().length);
            }
        }
        return size;
    }

    private void fill(int[] next) {
        int[] end = {0};
        overMeetings((f, g, one, two, m) -> {
            int k = next[Math.min(one, two)]++;
            early[k] = Math.min(one, two);
            late[k] = Math.max(one, two);
            at[k] = end[0];
            copy(sums.meetings(f, g).products(), m, size(one), size(two), one < two, end[0]);
            end[0] += size(one) * size(two);
            int column = pattern.first(early[k]);
            if (column < pattern.head()) {
                int own = size(early[k]) - 1;
                slot[k] = pattern.entry(column, pattern.first(late[k])) - pattern.start(column) - own;
            }
        });
    }

    private void copy(double[] from, int m, int one, int two, boolean transposed, int to) {
        for (int a = 0; a < one; a++) {
            for (int b = 0; b < two; b++) {
                products[to + (transposed ? b * one + a : a * two + b)] = from[(m * one + a) * two + b];
            }
        }
    }

    private interface Meeting {
        void see(int f, int g, int one, int two, int m);
    }

    private void overMeetings(Meeting meeting) {
        Elimination order = pattern.order();
        for (int f = 0; f < sums.groupings().size(); f++) {
            for (int g = f + 1; g < sums.groupings().size(); g++) {
                Sums.Meetings meetings = sums.meetings(f, g);
                for (int l = 0; l < sums.base(f + 1) - sums.base(f); l++) {
                    int one = order.place(sums.base(f) + l);
                    for (int m = meetings.start(l); m < meetings.start(l + 1); m++) {
                        meeting.see(f, g, one, order.place(sums.base(g) + meetings.other(m)), m);
                    }
                }
            }
        }
    }

    int places() {
        return grouping.length;
    }

    int count() {
        return early.length;
    }

    int grouping(int place) {
        return grouping[place];
    }

    int level(int place) {
        return level[place];
    }

    int size(int place) {
        return sums.groupings().get(grouping[place]).size();
    }

    int early(int k) {
        return early[k];
    }

    int late(int k) {
        return late[k];
    }

    int at(int k) {
        return at[k];
    }

    double[] products() {
        return products;
    }

    /** Where the block's first entry lies in column {@code b} of the earlier level, a compressed one. */
    int entry(int k, int b) {
        int own = size(early[k]) - 1 - b;
        return pattern.start(pattern.first(early[k]) + b) + own + slot[k];
    }

    /** Where a place's own products start among those of its grouping. */
    int own(int place) {
        return level[place] * size(place) * size(place);
    }

    /** Z'[X y] in the order of elimination, columns × width. */
    double[] withColumns() {
        int width = sums.width();
        double[] all = new double[Math.multiplyExact(pattern.columns(), width)];
        for (int place = 0; place < grouping.length; place++) {
            int length = size(place) * width;
            System.arraycopy(
                    sums.withColumns(grouping[place]),
                    level[place] * length,
                    all,
                    pattern.first(place) * width,
                    length);
        }
        return all;
    }

    /** Λ v, or Λ' v. */
    double[] scaled(Roots roots, double[] v, int width, boolean transposed) {
        double[] into = new double[v.length];
        for (int place = 0; place < grouping.length; place++) {
            int from = pattern.first(place) * width;
            double[] t = roots.of(grouping[place]);
            if (transposed) {
                Roots.transposedTimes(t, size(place), v, from, into, from, width);
            } else {
                Roots.times(t, size(place), v, from, into, from, width);
            }
        }
        return into;
    }

    /** Z'Z v. */
    double[] times(double[] v, int width) {
        double[] into = new double[v.length];
        for (int place = 0; place < grouping.length; place++) {
            int size = size(place);
            int from = pattern.first(place) * width;
            add(sums.own(grouping[place]), own(place), size, size, v, from, into, from, width, false);
        }
        for (int k = 0; k < early.length; k++) {
            int one = pattern.first(early[k]) * width;
            int two = pattern.first(late[k]) * width;
            int rows = size(late[k]);
            int columns = size(early[k]);
            if (rows == 1 && columns == 1) {
                addBoth(products[at[k]], v, into, one, two, width);
            } else {
                add(products, at[k], rows, columns, v, one, into, two, width, false);
                add(products, at[k], rows, columns, v, two, into, one, width, true);
            }
        }
        return into;
    }

    private static void addBoth(double weight, double[] v, double[] into, int one, int two, int width) {
        for (int j = 0; j < width; j++) {
            into[two + j] += weight * v[one + j];
            into[one + j] += weight * v[two + j];
        }
    }

    private static void add(
            double[] block,
            int at,
            int rows,
            int columns,
            double[] v,
            int from,
            double[] into,
            int to,
            int width,
            boolean transposed) {
        for (int a = 0; a < rows; a++) {
            for (int b = 0; b < columns; b++) {
                double weight = block[at + a * columns + b];
                int source = from + (transposed ? a : b) * width;
                int target = to + (transposed ? b : a) * width;
                for (int j = 0; j < width; j++) {
                    into[target + j] += weight * v[source + j];
                }
            }
        }
    }
}
