package org.duxue.statistics.moments;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;

/**
 * Passes over the rows once. They are taken in chunks whose bounds depend on nothing but the number of rows and groups;
 * threads gather chunks side by side, and these are put together in their order, so that the answer is the same for any
 * number of threads.
 *
 * <p>Within a chunk the rows of a group are taken as they lie when they lie together, else after a counting sort. Each
 * stretch of rows is measured from its own first row, so that neither a large common offset nor large differences between
 * groups cost digits. Missing numbers are not looked for: a chunk whose sums are not finite is gathered again without its
 * incomplete rows.
 */
final class Gathering {
    private static final int LEAST_CHUNK = 1 << 16;

    private final List<Column> named;
    private final double[][] columns;
    private final int[] codes;
    private final int groups;
    private final double[] origin;
    private final int chunk;

    Gathering(List<Column> named, Factor group) {
        this.named = named;
        this.columns = named.stream().map(Column::values).toArray(double[][]::new);
        this.codes = group.codes();
        this.groups = group.levels().size();
        this.chunk = Math.max(LEAST_CHUNK, 2 * Math.min(groups, codes.length));
        this.origin = new double[columns.length];
        int first = firstComplete();
        for (int j = 0; first >= 0 && j < columns.length; j++) {
            origin[j] = columns[j][first];
        }
    }

    double[] origin() {
        return origin;
    }

    /** All rows; how many counted is the sum of the counts. */
    Slots gather() {
        Slots all = new Slots(groups, columns.length);
        int chunks = (codes.length + chunk - 1) / chunk;
        int wave = 2 * (ForkJoinPool.getCommonPoolParallelism() + 1);
        for (int from = 0; from < chunks; from += wave) {
            List<Part> parts = IntStream.range(from, Math.min(chunks, from + wave))
                    .parallel()
                    .mapToObj(this::part)
                    .toList();
            parts.forEach(part -> part.addTo(all));
        }
        return all;
    }

    private int firstComplete() {
        for (int i = 0; i < codes.length; i++) {
            if (complete(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean complete(int row) {
        boolean complete = codes[row] != Factor.MISSING;
        for (int j = 0; complete && j < columns.length; j++) {
            complete = !Double.isNaN(columns[j][row]);
        }
        return complete;
    }

    private Part part(int index) {
        int from = Math.multiplyExact(index, chunk);
        int to = (int) Math.min(codes.length, (long) from + chunk);
        Part part = new Part(from, to);
        if (part.gatherAll()) {
            return part;
        }
        int[] rows = IntStream.range(from, to).filter(this::complete).toArray();
        Part checked = new Part(from, to);
        checked.gather(rows);
        checked.refuseInfinite(rows);
        return checked;
    }

    /** One chunk: the groups met, in the order in which they were met. */
    private final class Part {
        private final int from;
        private final int to;
        private final int[] slotOf = new int[groups];
        private final CrossProducts products = new CrossProducts(columns.length);
        private final double[][] direct = products.padded(columns);
        private final double[] base = new double[direct.length];
        private final double[] step = new double[columns.length];
        private int[] groupOf = new int[64];
        private int met;
        private int[] starts = new int[64];
        private int stretches;
        private Slots slots = new Slots(0, columns.length);

        Part(int from, int to) {
            this.from = from;
            this.to = to;
            Arrays.fill(slotOf, -1);
        }

        void addTo(Slots all) {
            for (int slot = 0; slot < met; slot++) {
                all.absorb(groupOf[slot], slots, slot);
            }
        }

        /** Takes every row; false when something is missing. */
        boolean gatherAll() {
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
                scattered(IntStream.range(from, to).toArray());
            }
            return IntStream.range(0, met).allMatch(slots::finite);
        }

        void gather(int[] rows) {
            for (int row : rows) {
                meet(codes[row]);
            }
            slots = new Slots(met, columns.length);
            scattered(rows);
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
        void refuseInfinite(int[] rows) {
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
                        return named.get(j).name() + " is " + columns[j][row] + " in row " + row;
                    }
                }
            }
            return "the numbers are too large to be squared";
        }
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
