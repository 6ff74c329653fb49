package org.duxue.statistics.moments;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;
import org.jspecify.annotations.Nullable;

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
        int from = index * chunk;
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
        private final double[] base = new double[columns.length];
        private final CrossProducts products = new CrossProducts(columns.length);
        private int[] groupOf = {};
        private int met;
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
            if (!meet()) {
                return false;
            }
            slots = new Slots(met, columns.length);
            if (stretches <= met + met / 4) {
                for (int i = from; i < to; ) {
                    int end = stretchEnd(i);
                    stretch(slotOf[codes[i]], i, end, null);
                    i = end;
                }
            } else {
                bySlot(IntStream.range(from, to).toArray());
            }
            return IntStream.range(0, met).allMatch(slots::finite);
        }

        void gather(int[] rows) {
            for (int row : rows) {
                meet(codes[row]);
            }
            slots = new Slots(met, columns.length);
            bySlot(rows);
        }

        private boolean meet() {
            int last = Factor.MISSING;
            for (int i = from; i < to; i++) {
                int code = codes[i];
                if (code != last) {
                    if (code == Factor.MISSING) {
                        return false;
                    }
                    stretches++;
                    meet(code);
                    last = code;
                }
            }
            return codes[from] != Factor.MISSING;
        }

        private void meet(int code) {
            if (slotOf[code] < 0) {
                if (met == groupOf.length) {
                    groupOf = Arrays.copyOf(groupOf, Math.max(64, 2 * met));
                }
                groupOf[met] = code;
                slotOf[code] = met++;
            }
        }

        private int stretchEnd(int start) {
            int end = start + 1;
            while (end < to && codes[end] == codes[start]) {
                end++;
            }
            return end;
        }

        /** A counting sort of the rows by slot, then slot by slot. */
        private void bySlot(int[] rows) {
            int[] starts = new int[met + 2];
            for (int row : rows) {
                starts[slotOf[codes[row]] + 2]++;
            }
            Arrays.parallelPrefix(starts, Integer::sum);
            int[] sorted = new int[rows.length];
            for (int row : rows) {
                sorted[starts[slotOf[codes[row]] + 1]++] = row;
            }
            for (int slot = 0; slot < met; slot++) {
                stretch(slot, starts[slot], starts[slot + 1], sorted);
            }
        }

        /** Adds the rows {@code start..end}, or those of {@code order} there, to a slot. */
        private void stretch(int slot, int start, int end, int @Nullable [] order) {
            int first = order == null ? start : order[start];
            for (int j = 0; j < columns.length; j++) {
                base[j] = columns[j][first] - origin[j];
            }
            if (end - start == 1) {
                slots.absorb(slot, base);
                return;
            }
            products.clear();
            for (int at = start; at < end; at += CrossProducts.BLOCK) {
                int rows = Math.min(end - at, CrossProducts.BLOCK);
                for (int j = 0; j < columns.length; j++) {
                    int to = j * CrossProducts.BLOCK;
                    if (order == null) {
                        copy(columns[j], at, rows, columns[j][first], products.block(), to);
                    } else {
                        pick(columns[j], order, at, rows, columns[j][first], products.block(), to);
                    }
                }
                products.add(rows);
            }
            slots.absorb(slot, end - start, base, products);
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

    private static void copy(double[] from, int at, int rows, double minus, double[] block, int to) {
        for (int r = 0; r < rows; r++) {
            block[to + r] = from[at + r] - minus;
        }
    }

    private static void pick(double[] from, int[] order, int at, int rows, double minus, double[] block, int to) {
        for (int r = 0; r < rows; r++) {
            block[to + r] = from[order[at + r]] - minus;
        }
    }
}
