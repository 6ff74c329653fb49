package org.duxue.statistics.moments;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;

/**
 * Passes over the rows once. They are taken in chunks whose bounds depend on nothing but the number of rows and groups;
 * threads gather chunks side by side, and these are put together in their order, so that the answer is the same for any
 * number of threads.
 */
final class Gathering {

    private final List<String> names;
    private final double[][] columns;
    private final int[] codes;
    private final int groups;
    private final double[] origin;
    private final int chunk;

    Gathering(List<Column> named, Factor group) {
        this.names = named.stream().map(Column::name).toList();
        this.columns = named.stream().map(Column::values).toArray(double[][]::new);
        this.codes = group.codes();
        this.groups = group.levels().size();
        this.chunk = Math.max(RunningMoments.BLOCK, 2 * Math.min(groups, codes.length));
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
            if (Part.isComplete(columns, codes, i)) {
                return i;
            }
        }
        return -1;
    }

    private Part part(int index) {
        int from = Math.multiplyExact(index, chunk);
        int to = (int) Math.min(codes.length, (long) from + chunk);
        return Part.of(names, columns, codes, groups, origin, from, to);
    }
}
