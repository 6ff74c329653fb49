package org.duxue.tables.parquet.direct;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of a column one after the other, unpacked; each overwrites the last. */
final class Pages {
    static final int PLAIN = 0;
    private static final int OLD_DICTIONARY = 2;
    private static final int RLE = 3;
    private static final int DICTIONARY = 8;
    private static final int DATA_PAGE = 0;
    private static final int DICTIONARY_PAGE = 2;
    private static final int DATA_PAGE_2 = 3;
    private static final int HEADER = 1 << 10;
    private static final int LONG_HEADER = 1 << 16;

    private final FileChannel channel;
    private final boolean optional;
    private final Iterator<Chunk> chunks;
    private final byte[] head = new byte[LONG_HEADER];
    private Chunk chunk = new Chunk(Packed.NOT, 0, 0, 0);
    private long at;
    private long end;
    private byte[] packed = new byte[0];
    private byte[] plain = new byte[0];
    /** What the page at hand is made of, from {@link #from} to {@link #to}. */
    private byte[] bytes = plain;

    private int from;
    private int to;
    private int count;
    private boolean indexed;
    private @Nullable Hybrid present;
    private byte[] dictionary = plain;
    private int dictionarySize;
    private int dictionaryEnd;
    private int dictionaries;

    Pages(FileChannel channel, Leaf leaf, List<Chunk> chunks) {
        this.channel = channel;
        this.optional = leaf.optional();
        this.chunks = chunks.iterator();
    }

    /** Goes on to the next page of values. */
    void next() throws IOException {
        while (true) {
            while (at >= end) {
                if (!chunks.hasNext()) {
                    throw new Odd("fewer values than rows");
                }
                chunk = chunks.next();
                at = chunk.start();
                end = at + chunk.length();
                dictionarySize = -1;
            }
            Header header = header();
            if (header.type == DICTIONARY_PAGE) {
                keepDictionary(header);
            } else if (header.type == DATA_PAGE || header.type == DATA_PAGE_2) {
                open(header);
                return;
            } else {
                at += header.packed;
            }
        }
    }

    /** What a page says of itself. */
    private static final class Header {
        private int type;
        private int size;
        private int packed;
        private int values;
        private int encoding = -1;
        private int levels;
        private int levelEncoding = RLE;
        private int repeats;
        private boolean isPacked = true;
    }

    private Header header() throws IOException {
        int size = (int) Math.min(HEADER, end - at);
        read(at, head, size);
        try {
            return header(size);
        } catch (Odd e) { // perhaps it is longer
            size = (int) Math.min(LONG_HEADER, end - at);
            read(at, head, size);
            return header(size);
        }
    }

    private Header header(int length) throws Odd {
        Compact in = new Compact(head, 0, length);
        Header header = new Header();
        in.struct((number, type) -> {
            switch (number) {
                case 1 -> header.type = in.count();
                case 2 -> header.size = in.count();
                case 3 -> header.packed = in.count();
                case 5, 7, 8 -> in.struct((field, inner) -> detail(in, header, number, field, inner));
                default -> in.skip(type);
            }
        });
        at += in.at();
        if (header.packed > end - at || !Packed.plausible(header.packed, header.size)) {
            at -= in.at();
            throw new Odd("a page beyond its column");
        }
        return header;
    }

    /** The fields of the three kinds of pages, by the numbers that the format gives them. */
    private static void detail(Compact in, Header header, int kind, int field, int type) throws Odd {
        boolean second = kind == 8;
        if (field == 1) {
            header.values = in.count();
        } else if (field == (second ? 4 : 2)) {
            header.encoding = in.count();
        } else if (kind == 5 && field == 3) {
            header.levelEncoding = in.count();
        } else if (second && field == 5) {
            header.levels = in.count();
        } else if (second && field == 6) {
            header.repeats = in.count();
        } else if (second && field == 7) {
            header.isPacked = type == Compact.TRUE;
        } else {
            in.skip(type);
        }
    }

    private void keepDictionary(Header header) throws IOException {
        if (header.encoding != PLAIN && header.encoding != OLD_DICTIONARY) {
            throw new Odd("a dictionary encoded as " + header.encoding);
        }
        load(header, 0);
        dictionary = Arrays.copyOf(bytes, to);
        dictionaryEnd = to;
        dictionarySize = header.values;
        dictionaries++;
    }

    private void open(Header header) throws IOException {
        boolean second = header.type == DATA_PAGE_2;
        if (header.repeats > 0 || header.levelEncoding != RLE) {
            throw new Odd("levels");
        }
        load(header, second ? header.levels : 0);
        count = header.values;
        present = null;
        if (optional && count > 0) {
            int length = second ? header.levels : length();
            int start = second ? from : from + Integer.BYTES;
            if (length > to - start) {
                throw new Odd("levels beyond the page");
            }
            present = new Hybrid(bytes, start, start + length, 1);
            from = start + length;
        } else {
            from += second ? header.levels : 0;
        }
        indexed = header.encoding == DICTIONARY || header.encoding == OLD_DICTIONARY;
        if ((!indexed && header.encoding != PLAIN) || (indexed && dictionarySize < 0)) {
            throw new Odd("encoded as " + header.encoding);
        }
    }

    /** The length that stands before the levels. */
    private int length() throws Odd {
        if (Integer.BYTES > to - from) {
            throw new Odd("cut off");
        }
        int value = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(from);
        if (value < 0) {
            throw new Odd("a negative length");
        }
        return value;
    }

    /** Reads a page and unpacks it, but for the {@code bare} bytes at its front. */
    private void load(Header header, int bare) throws IOException {
        if (bare > header.packed || bare > header.size) {
            throw new Odd("levels beyond the page");
        }
        packed = room(packed, header.packed);
        read(at, packed, header.packed);
        at += header.packed;
        from = 0;
        if (chunk.codec() == Packed.NOT || !header.isPacked) {
            bytes = packed;
            to = header.packed;
        } else {
            plain = room(plain, header.size);
            System.arraycopy(packed, 0, plain, 0, bare);
            unpack(header, bare);
            bytes = plain;
            to = header.size;
        }
    }

    private void unpack(Header header, int bare) throws Odd {
        if (header.size == bare) {
            return;
        }
        if (bare == 0) {
            Packed.unpack(chunk.codec(), packed, 0, header.packed, plain, header.size);
        } else {
            byte[] rest = new byte[header.size - bare];
            Packed.unpack(chunk.codec(), packed, bare, header.packed, rest, rest.length);
            System.arraycopy(rest, 0, plain, bare, rest.length);
        }
    }

    private static byte[] room(byte[] array, int size) {
        return array.length >= size ? array : new byte[size];
    }

    private void read(long place, byte[] into, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(into, 0, length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, place + buffer.position()) < 0) {
                throw new Odd("cut off");
            }
        }
    }

    /** How many values the page has, nulls included. */
    int count() {
        return count;
    }

    /** Tells which values are there, or null when all are. */
    @Nullable
    Hybrid present() {
        return present;
    }

    /** Whether values are numbers of entries in the dictionary. */
    boolean indexed() {
        return indexed;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the page's values begin. */
    int from() {
        return from;
    }

    /** Where they end. */
    int to() {
        return to;
    }

    /** The numbers of entries. */
    Hybrid indexes() throws Odd {
        if (from >= to) {
            return new Hybrid(bytes, from, from, 0);
        }
        return new Hybrid(bytes, from + 1, to, bytes[from]);
    }

    byte[] dictionary() {
        return dictionary;
    }

    int dictionaryEnd() {
        return dictionaryEnd;
    }

    /** Entries in the dictionary. */
    int dictionarySize() {
        return dictionarySize;
    }

    /** How many dictionaries there have been: whoever keeps something of one sees when it is another. */
    int dictionaries() {
        return dictionaries;
    }
}
