package org.duxue.statistics.moments;

import java.util.Arrays;

/**
 * Number, mean and centred cross-products of many groups, in places numbered from zero. A mean is measured from the
 * columns' common origin; cross-products are stored as the upper triangle, row by row.
 */
final class Slots {
    final int columns;
    final int triangle;
    final int[] count;
    final double[] mean;
    final double[] scatter;
    private final double[] step;

    Slots(int slots, int columns) {
        this.columns = columns;
        this.triangle = columns * (columns + 1) / 2;
        this.count = new int[slots];
        this.mean = new double[Math.multiplyExact(slots, columns)];
        this.scatter = new double[Math.multiplyExact(slots, triangle)];
        this.step = new double[columns];
    }

    /** Adds what another holds at one of its places. */
    void absorb(int slot, Slots other, int from) {
        if (count[slot] == 0) {
            count[slot] = other.count[from];
            System.arraycopy(other.mean, from * columns, mean, slot * columns, columns);
            System.arraycopy(other.scatter, from * triangle, scatter, slot * triangle, triangle);
        } else {
            int m = slot * columns;
            for (int j = 0; j < columns; j++) {
                step[j] = other.mean[from * columns + j] - mean[m + j];
            }
            int s = slot * triangle;
            for (int k = 0; k < triangle; k++) {
                scatter[s + k] += other.scatter[from * triangle + k];
            }
            shift(slot, other.count[from]);
        }
    }

    /** Adds the rows whose products stand ready, taken off a base that lies {@code base} from the origin. */
    void absorb(int slot, int rows, double[] base, CrossProducts products) {
        int s = slot * triangle;
        for (int i = 0; i < columns; i++) {
            double off = products.sum(i) / rows;
            step[i] = base[i] + off - mean[slot * columns + i];
            for (int j = i; j < columns; j++) {
                scatter[s++] += products.product(i, j) - off * products.sum(j);
            }
        }
        shift(slot, rows);
    }

    /** Moves the mean towards that of the rows added, which is {@code step} away: Chan, Golub and LeVeque (1979). */
    private void shift(int slot, int added) {
        int before = count[slot];
        int after = Math.addExact(before, added);
        double share = (double) added / after;
        double weight = before * share;
        int s = slot * triangle;
        for (int i = 0; before > 0 && i < columns; i++) {
            double scaled = weight * step[i];
            for (int j = i; j < columns; j++) {
                scatter[s++] += scaled * step[j];
            }
        }
        for (int j = 0; j < columns; j++) {
            mean[slot * columns + j] += share * step[j];
        }
        count[slot] = after;
    }

    boolean finite(int slot) {
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            sum += mean[slot * columns + j];
        }
        for (int k = 0; k < triangle; k++) {
            sum += scatter[slot * triangle + k];
        }
        return Double.isFinite(sum);
    }

    Slots copy(int slots) {
        Slots copy = new Slots(slots, columns);
        System.arraycopy(count, 0, copy.count, 0, count.length);
        System.arraycopy(mean, 0, copy.mean, 0, mean.length);
        System.arraycopy(scatter, 0, copy.scatter, 0, scatter.length);
        return copy;
    }

    @Override
    public String toString() {
        return count.length + " groups of " + columns + " columns, "
                + Arrays.stream(count).asLongStream().sum() + " rows";
    }
}
