package org.duxue.tables.parquet.direct;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Small numbers of a fixed width in bits: runs of one number, and groups of eight packed bit by bit. Packed ones are first
 * copied into words, eight bytes each, in one go; code that runs for the first time reads an array fastest.
 */
final class Hybrid {
    private final byte[] bytes;
    private final int end;
    private final int width;
    private int at;
    /** How many numbers of the run are still to come. */
    private int left;

    private boolean packed;
    private int repeated;
    private long[] words = new long[0];
    /** Of a packed run, the bit at which the next number begins. */
    private long bit;

    Hybrid(byte[] bytes, int from, int end, int width) throws Odd {
        if (width < 0 || width > 32 || from > end) {
            throw new Odd("numbers of " + width + " bits");
        }
        this.bytes = bytes;
        this.at = from;
        this.end = end;
        this.width = width;
    }

    /** Writes the next numbers to the front of an array. */
    void next(int[] into, int count) throws Odd {
        int done = 0;
        while (done < count) {
            if (left == 0) {
                begin();
            }
            int many = Math.min(left, count - done);
            if (packed) {
                unpack(into, done, many);
            } else {
                Arrays.fill(into, done, done + many, repeated);
            }
            left -= many;
            done += many;
        }
    }

    private void begin() throws Odd {
        long head = varint();
        packed = (head & 1) == 1;
        left = packed ? beginPacked(head >>> 1) : (int) (head >>> 1);
        if (!packed) {
            repeated = 0;
            for (int i = 0; i < width; i += 8) {
                repeated |= next() << i;
            }
        }
        if (left <= 0) {
            throw new Odd("an empty run");
        }
    }

    /** The last group may be cut short by the end of the page. */
    private int beginPacked(long groups) throws Odd {
        int size = (int) Math.min(groups * width, end - at);
        if (groups == 0 || (groups - 1) * width > size) {
            throw new Odd("packed beyond the page");
        }
        int whole = size / Long.BYTES;
        words = words.length > whole + 1 ? words : new long[whole + 2];
        ByteBuffer.wrap(bytes, at, size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asLongBuffer()
                .get(words, 0, whole);
        long rest = 0;
        for (int i = 0; i < size % Long.BYTES; i++) {
            rest |= (bytes[at + whole * Long.BYTES + i] & 0xFFL) << (8 * i);
        }
        words[whole] = rest;
        at += size;
        bit = 0;
        return (int) Math.min(groups * 8, width == 0 ? groups * 8 : size * 8L / width);
    }

    private int next() throws Odd {
        if (at >= end) {
            throw new Odd("cut off");
        }
        return bytes[at++] & 0xFF;
    }

    private long varint() throws Odd {
        long value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = next();
            value |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new Odd("a number without end");
    }

    private void unpack(int[] into, int from, int count) {
        long[] from64 = words;
        long mask = (1L << width) - 1;
        long place = bit;
        for (int i = from; i < from + count; i++) {
            int word = (int) (place >>> 6);
            int shift = (int) place & 63;
            long low = from64[word] >>> shift;
            // shifted in two steps, as a shift by 64 would be none
            into[i] = (int) ((low | (from64[word + 1] << 1 << (63 - shift))) & mask);
            place += width;
        }
        bit = place;
    }
}
