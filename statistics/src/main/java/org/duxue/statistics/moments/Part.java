package org.duxue.statistics.moments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.duxue.statistics.data.Factor;

/**
 * One chunk of rows: the groups met, in the order in which they were met, and their moments.
 *
 * <p>The rows of a group are taken as they lie when they lie together, else after a counting sort. Each stretch of rows is
 * measured from its own first row, so that neither a large common offset nor large differences between groups cost
 * digits. Missing numbers are not looked for: a chunk whose sums are not finite is gathered again without its incomplete
 * rows.
 */
final class Part {
    private final List<String> names;
    private final double[][] columns;
    private final int[] codes;
    private final double[] origin;
    private final int from;
    private final int to;
    private final int[] slotOf;
    private final CrossProducts products;
    private final double[][] direct;
    private final double[] base;
    private final double[] step;
    private int[] groupOf = new int[64];
    private int met;
    private int[] starts = new int[64];
    private int stretches;
    private Slots slots;

    private Part(List<String> names, double[][] columns, int[] codes, int groups, double[] origin, int from, int to) {
        this.names = names;
        this.columns = columns;
        this.codes = codes;
        this.origin = origin;
        this.from = from;
        this.to = to;
        this.slotOf = new int[groups];
        Arrays.fill(slotOf, -1);
        this.products = new CrossProducts(columns.length);
        this.direct = products.padded(columns);
        this.base = new double[direct.length];
        this.step = new double[columns.length];
        this.slots = new Slots(0, columns.length);
    }

    /**
     * The rows {@code from} to {@code to} of these columns.
     *
     * @param names of the columns
     * @param groups above every code
     * @param origin what means are measured from
     */
    static Part of(List<String> names, double[][] columns, int[] codes, int groups, double[] origin, int from, int to) {
        Part part = new Part(names, columns, codes, groups, origin, from, to);
        if (part.gatherAll()) {
            return part;
        }
        int[] rows = IntStream.range(from, to)
                .filter(row -> isComplete(columns, codes, row))
                .toArray();
        Part checked = new Part(names, columns, codes, groups, origin, from, to);
        checked.gather(rows);
        checked.refuseInfinite(rows);
        return checked;
    }

    /** Whether nothing is missing in a row. */
    static boolean isComplete(double[][] columns, int[] codes, int row) {
        boolean complete = codes[row] != Factor.MISSING;
        for (int j = 0; complete && j < columns.length; j++) {
            complete = !Double.isNaN(columns[j][row]);
        }
        return complete;
    }

    void addTo(Slots all) {
        for (int slot = 0; slot < met; slot++) {
            all.absorb(groupOf[slot], slots, slot);
        }
    }

    /** Takes every row; false when something is missing. */
    private boolean gatherAll() {
        for (int i = from; i < to; i = stretchEnd(i)) {
            if (codes[i] == Factor.MISSING) {
                return false;
            }
            meet(codes[i]);
            starts = room(starts, stretches + 1);
            starts[stretches++] = i;
        }
        slots = new Slots(met, columns.length);
        starts[stretches] = to;
        if (stretches <= met + met / 4) {
            for (int s = 0; s < stretches; s++) {
                together(slotOf[codes[starts[s]]], starts[s], starts[s + 1]);
            }
        } else {
            scattered(range());
        }
        return finite();
    }

    private void gather(int[] rows) {
        for (int row : rows) {
            meet(codes[row]);
        }
        slots = new Slots(met, columns.length);
        scattered(rows);
    }

    private int[] range() {
        int[] rows = new int[to - from];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = from + i;
        }
        return rows;
    }

    private boolean finite() {
        boolean finite = true;
        for (int slot = 0; finite && slot < met; slot++) {
            finite = slots.finite(slot);
        }
        return finite;
    }

    private void meet(int code) {
        if (slotOf[code] < 0) {
            groupOf = room(groupOf, met);
            groupOf[met] = code;
            slotOf[code] = met++;
        }
    }

    private int stretchEnd(int start) {
        int code = codes[start];
        int end = start + 1;
        while (end + 8 <= to && differences(codes, end, code) == 0) {
            end += 8;
        }
        while (end < to && codes[end] == code) {
            end++;
        }
        return end;
    }

    /** A counting sort of the rows by slot, then slot by slot. */
    private void scattered(int[] rows) {
        int[] ends = new int[met + 1];
        for (int row : rows) {
            ends[slotOf[codes[row]] + 1]++;
        }
        for (int slot = 0; slot < met; slot++) {
            ends[slot + 1] += ends[slot];
        }
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[ends[slotOf[codes[row]]]++] = row;
        }
        double[][] block = new double[columns.length][CrossProducts.PIECE];
        double[][] padded = products.padded(block);
        for (int slot = 0, start = 0; slot < met; start = ends[slot++]) {
            begin(sorted[start]);
            for (int at = start; at < ends[slot]; at += CrossProducts.PIECE) {
                int count = Math.min(ends[slot] - at, CrossProducts.PIECE);
                for (int j = 0; j < columns.length; j++) {
                    pick(columns[j], sorted, at, count, block[j]);
                }
                products.add(padded, base, 0, count);
            }
            slots.absorb(slot, ends[slot] - start, step, products);
        }
    }

    /** Adds the rows {@code start} to {@code end}, which lie together. */
    private void together(int slot, int start, int end) {
        begin(start);
        products.add(direct, base, start, end);
        slots.absorb(slot, end - start, step, products);
    }

    private void begin(int first) {
        for (int j = 0; j < base.length; j++) {
            base[j] = direct[j][first];
        }
        for (int j = 0; j < step.length; j++) {
            step[j] = base[j] - origin[j];
        }
        products.clear();
    }

    /** What is not finite though complete is no number to compute with. */
    private void refuseInfinite(int[] rows) {
        for (int slot = 0; slot < met; slot++) {
            if (!slots.finite(slot)) {
                throw new IllegalArgumentException(infinite(rows));
            }
        }
    }

    private String infinite(int[] rows) {
        for (int row : rows) {
            for (int j = 0; j < columns.length; j++) {
                if (!(Math.abs(columns[j][row]) < 1e150)) {
                    return names.get(j) + " is " + columns[j][row] + " in row " + row;
                }
            }
        }
        return "the numbers are too large to be squared";
    }

    private static int[] room(int[] array, int index) {
        return index < array.length ? array : Arrays.copyOf(array, 2 * array.length);
    }

    /** Zero when the eight codes are all the one. */
    private static int differences(int[] codes, int at, int code) {
        return (codes[at] ^ code)
                | (codes[at + 1] ^ code)
                | (codes[at + 2] ^ code)
                | (codes[at + 3] ^ code)
                | (codes[at + 4] ^ code)
                | (codes[at + 5] ^ code)
                | (codes[at + 6] ^ code)
                | (codes[at + 7] ^ code);
    }

    private static void pick(double[] from, int[] order, int at, int count, double[] to) {
        for (int r = 0; r < count; r++) {
            to[r] = from[order[at + r]];
        }
    }
}
