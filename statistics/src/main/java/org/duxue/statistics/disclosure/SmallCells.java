package org.duxue.statistics.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which counts of a table must not be shown: those of fewer persons than a limit, and as many others as are needed so
 * that the small ones cannot be worked out from the totals (complementary suppression).
 *
 * <p>What is promised, for a reader who knows every count shown, every zero, and that sums agree: about a small count
 * nothing can be concluded that the mark in its place does not already say; each value from 1 up to the limit stays
 * possible, so persons hidden together are never fewer than the limit either. About every other hidden count, at least
 * two values stay possible. Which others are hidden is chosen by cheapest paths in the network of sums (after Cox 1995),
 * then those that prove unneeded are shown again: few are hidden, not provably the fewest.
 *
 * <p>Zeros are shown: they tell of nobody. Not covered: several tables of the same persons shown side by side, and
 * readers who are themselves among those counted.
 */
public final class SmallCells {
    /** The limit in use unless another is set: fewer than ten persons are not shown. */
    public static final int USUAL_LIMIT = 10;

    private final int rows;
    private final int columns;
    private final long limit;
    private final Circulation circulation;

    private SmallCells(int rows, int columns, long limit, Circulation circulation) {
        this.rows = rows;
        this.columns = columns;
        this.limit = limit;
        this.circulation = circulation;
        hide();
    }

    /**
     * A table with row totals, column totals and a grand total.
     *
     * @param counts rows of equal length, no negative
     * @throws IllegalArgumentException when ragged, negative, or the limit is below 2
     */
    public static SmallCells table(long[][] counts, int limit) {
        int rows = counts.length;
        int columns = rows == 0 ? 0 : counts[0].length;
        check(counts, columns, limit);
        int arcs = rows * columns + rows + columns + 1;
        int[] from = new int[arcs];
        int[] to = new int[arcs];
        long[] value = new long[arcs];
        int rowHub = rows + columns;
        int columnHub = rowHub + 1;
        int grand = arcs - 1;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int cell = i * columns + j;
                from[cell] = i;
                to[cell] = rows + j;
                value[cell] = counts[i][j];
                value[rows * columns + i] += counts[i][j];
                value[rows * columns + rows + j] += counts[i][j];
                value[grand] += counts[i][j];
            }
            from[rows * columns + i] = rowHub;
            to[rows * columns + i] = i;
        }
        for (int j = 0; j < columns; j++) {
            from[rows * columns + rows + j] = rows + j;
            to[rows * columns + rows + j] = columnHub;
        }
        from[grand] = columnHub;
        to[grand] = rowHub;
        return new SmallCells(rows, columns, limit, new Circulation(rows + columns + 2, from, to, value));
    }

    /** A list of counts with their total, read with {@link #hidden(int)} and {@link #totalHidden()}. */
    public static SmallCells list(long[] counts, int limit) {
        check(new long[][] {counts}, counts.length, limit);
        int arcs = counts.length + 1;
        int[] from = new int[arcs];
        int[] to = new int[arcs];
        Arrays.fill(to, 0, counts.length, 1);
        from[counts.length] = 1;
        long[] value = Arrays.copyOf(counts, arcs);
        value[counts.length] = Arrays.stream(counts).sum();
        return new SmallCells(1, counts.length, limit, new Circulation(2, from, to, value));
    }

    private static void check(long[][] counts, int columns, int limit) {
        if (limit < 2) {
            throw new IllegalArgumentException("a limit of " + limit + " hides nothing");
        }
        for (long[] row : counts) {
            if (row.length != columns || Arrays.stream(row).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("not a table of counts: " + Arrays.toString(row));
            }
        }
    }

    private void hide() {
        BitSet small = new BitSet();
        BitSet notZero = new BitSet();
        for (int arc = 0; arc < circulation.arcs(); arc++) {
            notZero.set(arc, circulation.value(arc) > 0);
            small.set(arc, circulation.value(arc) > 0 && circulation.value(arc) < limit);
        }
        circulation.hidden.or(small);
        largestFirst(small).forEach(arc -> {
            circulation.hideUntil(arc, limit, notZero);
            circulation.hideUntil(arc, 1, notZero);
        });
        showAgain(small);
    }

    private Stream<Integer> largestFirst(BitSet arcs) {
        return arcs.stream()
                .boxed()
                .sorted(Comparator.comparingLong(circulation::value).reversed());
    }

    /** Shows what was hidden for one small count and is no longer needed, the largest first. */
    private void showAgain(BitSet small) {
        Map<Integer, BitSet> reliesOn = new HashMap<>();
        circulation.hidden.stream().forEach(arc -> reliesOn.put(arc, reliesOn(arc, small.get(arc))));
        BitSet others = (BitSet) circulation.hidden.clone();
        others.andNot(small);
        largestFirst(others).toList().forEach(shown -> {
            circulation.hidden.clear(shown);
            Map<Integer, BitSet> changed = new HashMap<>();
            boolean safe = reliesOn.entrySet().stream()
                    .filter(entry -> entry.getValue().get(shown) && circulation.hidden.get(entry.getKey()))
                    .allMatch(entry -> {
                        BitSet now = reliesOn(entry.getKey(), small.get(entry.getKey()));
                        changed.put(entry.getKey(), now);
                        return !now.isEmpty();
                    });
            if (safe) {
                reliesOn.putAll(changed);
            } else {
                circulation.hidden.set(shown);
            }
        });
    }

    /** The hidden counts that together keep this one from being worked out; empty when they do not suffice. */
    private BitSet reliesOn(int arc, boolean small) {
        BitSet used = new BitSet();
        boolean safe = small
                ? circulation.canBe(arc, limit, used) && circulation.canBe(arc, 1, used)
                : circulation.canBe(arc, circulation.value(arc) + 1, used)
                        || circulation.canBe(arc, circulation.value(arc) - 1, used);
        return safe ? used : new BitSet();
    }

    /** Whether a count of a list is hidden. */
    public boolean hidden(int index) {
        return circulation.hidden.get(index);
    }

    public boolean hidden(int row, int column) {
        return circulation.hidden.get(row * columns + column);
    }

    public boolean rowHidden(int row) {
        return circulation.hidden.get(rows * columns + row);
    }

    public boolean columnHidden(int column) {
        return circulation.hidden.get(rows * columns + rows + column);
    }

    /** Whether the total of everything is hidden. */
    public boolean totalHidden() {
        return circulation.hidden.get(circulation.arcs() - 1);
    }

    /** What a reader can conclude about a count of a table; exact when it is shown. */
    public Range range(int row, int column) {
        return circulation.range(row * columns + column);
    }

    /** What a reader can conclude about a count of a list. */
    public Range range(int index) {
        return circulation.range(index);
    }

    /** How many counts, totals included, are hidden. */
    public int hiddenCount() {
        return circulation.hidden.cardinality();
    }

    /** How many of those are hidden for the sake of others. */
    public int complementary() {
        return (int) IntStream.range(0, circulation.arcs())
                .filter(arc -> circulation.hidden.get(arc) && circulation.value(arc) >= limit)
                .count();
    }
}
