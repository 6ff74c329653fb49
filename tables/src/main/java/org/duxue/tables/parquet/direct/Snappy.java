package org.duxue.tables.parquet.direct;

/**
 * Unpacks Snappy (the format is described in google/snappy, format_description.txt). The library for it unpacks its own
 * native part at every start, which takes longer than unpacking a file here.
 */
final class Snappy {
    private final byte[] from;
    private final int end;
    private final byte[] to;
    private int at;
    private int done;

    private Snappy(byte[] from, int at, int end, byte[] to) {
        this.from = from;
        this.at = at;
        this.end = end;
        this.to = to;
    }

    /** Fills the first {@code size} bytes of {@code to}. */
    static void unpack(byte[] from, int at, int end, byte[] to, int size) throws Odd {
        Snappy snappy = new Snappy(from, at, end, to);
        if (snappy.length() != size) {
            throw new Odd("packed as another length");
        }
        snappy.run(size);
    }

    private long length() throws Odd {
        long length = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = number(1);
            length |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return length;
            }
        }
        throw new Odd("a length without end");
    }

    private void run(int size) throws Odd {
        while (at < end) {
            int tag = number(1);
            switch (tag & 3) {
                case 0 -> {
                    int length = tag >>> 2;
                    literal(1 + (length < 60 ? length : number(length - 59)), size);
                }
                case 1 -> copy(4 + (tag >>> 2 & 7), (tag >>> 5) << 8 | number(1), size);
                case 2 -> copy(1 + (tag >>> 2), number(2), size);
                default -> copy(1 + (tag >>> 2), number(4), size);
            }
        }
        if (done != size) {
            throw new Odd("too little packed");
        }
    }

    private int number(int width) throws Odd {
        if (width > end - at) {
            throw new Odd("cut off");
        }
        int number = 0;
        for (int i = 0; i < width; i++) {
            number |= (from[at++] & 0xFF) << (8 * i);
        }
        return number;
    }

    private void literal(int length, int size) throws Odd {
        if (length <= 0 || length > end - at || length > size - done) {
            throw new Odd("a literal too long");
        }
        System.arraycopy(from, at, to, done, length);
        at += length;
        done += length;
    }

    private void copy(int length, int back, int size) throws Odd {
        if (back <= 0 || back > done || length > size - done) {
            throw new Odd("a copy of what is not there");
        }
        if (back >= length) {
            System.arraycopy(to, done - back, to, done, length);
        } else {
            for (int i = done; i < done + length; i++) { // it repeats itself
                to[i] = to[i - back];
            }
        }
        done += length;
    }
}
