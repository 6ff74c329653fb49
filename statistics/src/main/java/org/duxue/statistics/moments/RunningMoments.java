package org.duxue.statistics.moments;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@link GroupMoments} of rows that come a block at a time, as a file is read: no column need ever be held whole, and
 * memory goes with the groups alone. With blocks of {@link #BLOCK} rows the result is that of {@link GroupMoments#of} to
 * the last bit, as long as there are no more than half as many groups as a block has rows.
 *
 * <p>For one thread at a time.
 */
public final class RunningMoments {
    /** Rows per block; the last one may be shorter. */
    public static final int BLOCK = 1 << 16;

    private final List<String> columns;
    private double @Nullable [] origin;
    private Slots slots;
    private long rows;

    public RunningMoments(List<String> columns) {
        this.columns = List.copyOf(columns);
        this.slots = new Slots(64, columns.size());
    }

    /**
     * Adds the next rows. The arrays may be used again afterwards.
     *
     * @param values per column, NaN where missing
     * @param codes a number per row for its group, given in the order in which groups are met; or
     *     {@link org.duxue.statistics.data.Factor#MISSING}
     * @param count how many rows
     * @param groups how many groups have been met
     */
    public void add(double[][] values, int[] codes, int count, int groups) {
        double[] from = origin == null ? firstComplete(values, codes, count) : origin;
        if (from != null) {
            origin = from;
            if (groups > slots.count.length) {
                slots = slots.copy(Math.max(groups, 2 * slots.count.length));
            }
            Part.of(columns, values, codes, groups, from, 0, count).addTo(slots);
        }
        rows += count;
    }

    private static double @Nullable [] firstComplete(double[][] values, int[] codes, int count) {
        for (int row = 0; row < count; row++) {
            if (Part.isComplete(values, codes, row)) {
                double[] first = new double[values.length];
                for (int j = 0; j < first.length; j++) {
                    first[j] = values[j][row];
                }
                return first;
            }
        }
        return null;
    }

    /**
     * What has been gathered.
     *
     * @param groups the names, in the order in which they are to stand
     * @param places for each group as met, its place among them
     */
    public GroupMoments moments(List<String> groups, int[] places) {
        Slots placed = new Slots(groups.size(), columns.size());
        long complete = 0;
        for (int group = 0; group < places.length; group++) {
            if (group < slots.count.length && slots.count[group] > 0) {
                placed.absorb(places[group], slots, group);
                complete += slots.count[group];
            }
        }
        double[] from = origin == null ? new double[columns.size()] : origin;
        return new GroupMoments(columns, groups, Arrays.copyOf(from, from.length), placed, rows - complete);
    }
}
