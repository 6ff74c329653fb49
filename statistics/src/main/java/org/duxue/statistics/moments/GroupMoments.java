package org.duxue.statistics.moments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;

/**
 * All that a linear model with one grouping factor needs to know of its rows: per group the number of rows, the columns'
 * means and their cross-products about those means. Sufficient for random intercepts and slopes alike, and as large as
 * the groups are many, however many the rows.
 *
 * <p>Moments of parts of the data can be gathered anywhere and put together by {@link #merge}; up to rounding (a few
 * units in the last place) the result does not depend on how the rows were parted.
 */
public final class GroupMoments {
    private final List<String> columns;
    private final List<String> groups;
    private final double[] origin;
    private final Slots slots;
    private final long rows;
    private final long dropped;

    GroupMoments(List<String> columns, List<String> groups, double[] origin, Slots slots, long dropped) {
        this.columns = List.copyOf(columns);
        this.groups = List.copyOf(groups);
        this.origin = origin;
        this.slots = slots;
        this.dropped = dropped;
        long counted = 0;
        for (int n : slots.count) {
            counted += n;
        }
        this.rows = counted;
    }

    /**
     * Of the rows in which neither the group nor any column is missing; the others are counted as {@link #dropped}.
     *
     * @throws IllegalArgumentException when columns differ in length, or a number is infinite or beyond 10¹⁵⁰
     */
    public static GroupMoments of(List<Column> columns, Factor group) {
        for (Column column : columns) {
            if (column.rows() != group.rows()) {
                throw new IllegalArgumentException(
                        column.name() + " has " + column.rows() + " rows, " + group.name() + " " + group.rows());
            }
        }
        Gathering gathering = new Gathering(columns, group);
        Slots slots = gathering.gather();
        long counted = 0;
        for (int n : slots.count) {
            counted += n;
        }
        return new GroupMoments(
                columns.stream().map(Column::name).toList(),
                group.levels(),
                gathering.origin(),
                slots,
                group.rows() - counted);
    }

    /**
     * The moments of the rows of both: groups of the same name are one group (Chan, Golub and LeVeque's formula); a group
     * that only the other knows stands behind those of this one.
     *
     * @throws IllegalArgumentException when the columns are not the same
     */
    public GroupMoments merge(GroupMoments other) {
        if (!columns.equals(other.columns)) {
            throw new IllegalArgumentException("moments of " + columns + " and of " + other.columns);
        }
        List<String> names = new ArrayList<>(groups);
        Map<String, Integer> index = new HashMap<>();
        groups.forEach(name -> index.put(name, index.size()));
        for (String name : other.groups) {
            if (index.putIfAbsent(name, index.size()) == null) {
                names.add(name);
            }
        }
        Slots shifted = other.slots.copy(other.groups.size());
        for (int i = 0; i < shifted.mean.length; i++) {
            int column = i % columns.size();
            shifted.mean[i] += other.origin[column] - origin[column];
        }
        Slots merged = slots.copy(names.size());
        for (int g = 0; g < other.groups.size(); g++) {
            if (shifted.count[g] > 0) {
                merged.absorb(index.getOrDefault(other.groups.get(g), 0), shifted, g);
            }
        }
        return new GroupMoments(columns, names, origin, merged, dropped + other.dropped);
    }

    /** The columns' names, in their order. */
    public List<String> columns() {
        return columns;
    }

    /** The groups' names; one without a complete row has a {@link #count} of zero. */
    public List<String> groups() {
        return groups;
    }

    /** How many complete rows. */
    public long rows() {
        return rows;
    }

    /** How many rows were left out because something was missing. */
    public long dropped() {
        return dropped;
    }

    /** How many complete rows a group has. */
    public int count(int group) {
        return slots.count[group];
    }

    /** Where a column's means are measured from: a number close to its values. */
    public double origin(int column) {
        return origin[column];
    }

    /** A column's mean over a group, less the column's origin. */
    public double mean(int group, int column) {
        return slots.mean[group * slots.columns + column];
    }

    /** Σ of products of two columns over a group, each less its mean there. */
    public double scatter(int group, int a, int b) {
        int i = Math.min(a, b);
        int j = Math.max(a, b);
        return slots.scatter[group * slots.triangle + i * slots.columns - i * (i - 1) / 2 + j - i];
    }
}
