package org.duxue.tables.parquet.direct;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** How pages are packed. */
final class Packed {
    static final int NOT = 0;
    private static final int SNAPPY = 1;
    private static final int GZIP = 2;
    private static final int ZSTD = 6;
    /** What so few bytes may be unpacked to: beyond that a length is not believed. */
    private static final long MOST = 2048;

    private static final int ALWAYS = 1 << 20;

    private Packed() {}

    /** Whether a page may well be so long. */
    static boolean plausible(int packed, int size) {
        return size <= ALWAYS + MOST * packed;
    }

    /** Unpacks the bytes from {@code at} to {@code end} into the first {@code size} bytes of {@code to}. */
    static void unpack(int codec, byte[] from, int at, int end, byte[] to, int size) throws Odd {
        switch (codec) {
            case SNAPPY -> Snappy.unpack(from, at, end, to, size);
            case GZIP -> inflate(from, at, end, to, size);
            case ZSTD -> Standard.unpack(from, at, end, to, size);
            default -> throw new Odd("packed as " + codec);
        }
    }

    /** The library for Zstandard, loaded only for files that are packed so. */
    private static final class Standard {
        static void unpack(byte[] from, int at, int end, byte[] to, int size) throws Odd {
            try {
                if (Zstd.decompressByteArray(to, 0, size, from, at, end - at) != size) {
                    throw new Odd("too little packed");
                }
            } catch (ZstdException e) {
                throw new Odd("damaged");
            }
        }
    }

    private static void inflate(byte[] from, int at, int end, byte[] to, int size) throws Odd {
        try (Inflater inflater = new Inflater(true)) {
            int start = at + gzipHead(from, at, end);
            inflater.setInput(from, start, end - start);
            int done = 0;
            while (done < size) {
                int more = inflater.inflate(to, done, size - done);
                if (more == 0) {
                    throw new Odd("too little packed");
                }
                done += more;
            }
        } catch (DataFormatException e) {
            throw new Odd("damaged");
        }
    }

    /** The usual head of ten bytes; one with a name or more in it is left to others. */
    private static int gzipHead(byte[] from, int at, int end) throws Odd {
        if (end - at < 18 || (from[at] & 0xFF) != 0x1F || (from[at + 1] & 0xFF) != 0x8B || from[at + 3] != 0) {
            throw new Odd("no plain gzip");
        }
        return 10;
    }
}
