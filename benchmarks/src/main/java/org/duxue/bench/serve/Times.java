package org.duxue.bench.serve;

import java.util.Arrays;

/** Measured times, in nanoseconds. */
final class Times {
    private final long[] sorted;

    private Times(long[] sorted) {
        this.sorted = sorted;
    }

    static Times of(long[] measured) {
        long[] copy = measured.clone();
        Arrays.sort(copy);
        return new Times(copy);
    }

    int count() {
        return sorted.length;
    }

    /** In milliseconds; {@code share} between 0 and 1. */
    double percentile(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)] / 1e6;
    }
}
