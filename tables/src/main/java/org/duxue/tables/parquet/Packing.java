package org.duxue.tables.parquet;

import java.io.ByteArrayOutputStream;
import java.util.function.IntUnaryOperator;

/** Small integers as Parquet packs them: runs of one value are counted, others stand bit by bit, eight in a group. */
final class Packing {
    private static final int SHORTEST_RUN = 16;

    private Packing() {}

    /** How many bits the largest of {@code count} values from 0 on needs. */
    static int width(int count) {
        return 32 - Integer.numberOfLeadingZeros(Math.max(0, count - 1));
    }

    /** The values of the rows from {@code from} on. */
    static byte[] pack(IntUnaryOperator value, int from, int to, int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = from;
        while (at < to) {
            int run = run(value, at, to);
            if (run >= SHORTEST_RUN || (width == 0 && run > 0)) {
                Thrift.varint(out, (long) run << 1);
                for (int shift = 0; shift < width; shift += 8) {
                    out.write(value.applyAsInt(at) >>> shift);
                }
                at += run;
            } else {
                int end = at + 8;
                while (end < to && run(value, end, Math.min(to, end + SHORTEST_RUN)) < SHORTEST_RUN) {
                    end += 8;
                }
                groups(out, value, at, Math.min(end, to), width);
                at = end;
            }
        }
        return out.toByteArray();
    }

    private static int run(IntUnaryOperator value, int at, int to) {
        int end = at + 1;
        while (end < to && value.applyAsInt(end) == value.applyAsInt(at)) {
            end++;
        }
        return end - at;
    }

    private static void groups(ByteArrayOutputStream out, IntUnaryOperator value, int from, int to, int width) {
        int groups = (to - from + 7) / 8;
        Thrift.varint(out, ((long) groups << 1) | 1);
        long pending = 0;
        int bits = 0;
        for (int i = from; i < from + groups * 8; i++) {
            long next = i < to ? value.applyAsInt(i) : 0;
            pending |= next << bits;
            bits += width;
            while (bits >= 8) {
                out.write((int) pending);
                pending >>>= 8;
                bits -= 8;
            }
        }
    }
}
