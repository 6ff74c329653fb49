package org.duxue.tables.parquet.direct;

import java.nio.charset.StandardCharsets;

/**
 * Reads structures in Thrift's compact protocol, in which Parquet keeps its headers. Fields that nobody asks for are passed
 * over. Lengths are believed only as far as there are bytes.
 */
final class Compact {
    static final int TRUE = 1;
    static final int FALSE = 2;
    static final int BINARY = 8;
    static final int LIST = 9;
    static final int STRUCT = 12;
    private static final int BYTE = 3;
    private static final int I64 = 6;
    private static final int DOUBLE = 7;
    private static final int SET = 10;
    private static final int MAP = 11;
    private static final int DEPTH = 32;

    private final byte[] bytes;
    private final int end;
    private int at;
    private int depth;

    Compact(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** Where the next byte stands. */
    int at() {
        return at;
    }

    /** What to do with a field that is met; what it does not read it must {@link #skip}. */
    interface Field {
        void read(int number, int type) throws Odd;
    }

    /** Reads the fields of a structure to its end. */
    void struct(Field field) throws Odd {
        if (++depth > DEPTH) {
            throw new Odd("structures within structures");
        }
        int number = 0;
        for (int head = next(); head != 0; head = next()) {
            int step = head >>> 4;
            number = step == 0 ? (int) integer() : number + step;
            field.read(number, head & 15);
        }
        depth--;
    }

    /** The length of a list whose elements must be of a type; the elements follow. */
    int list(int type) throws Odd {
        int head = next();
        int size = head >>> 4 == 15 ? length() : head >>> 4;
        if ((head & 15) != type && size > 0) {
            throw new Odd("a list of something else");
        }
        return size;
    }

    /** A number of any width, up to 64 bits. */
    long integer() throws Odd {
        long value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    /** A number that must not be negative and fits 32 bits. */
    int count() throws Odd {
        long value = integer();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new Odd("no count: " + value);
        }
        return (int) value;
    }

    String text() throws Odd {
        int length = length();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    void skip(int type) throws Odd {
        switch (type) {
            case TRUE, FALSE -> {}
            case BYTE -> next();
            case 4, 5, I64 -> varint();
            case DOUBLE -> pass(Double.BYTES);
            case BINARY -> pass(length());
            case LIST, SET -> skipList();
            case MAP -> skipMap();
            case STRUCT -> struct((number, inner) -> skip(inner));
            default -> throw new Odd("type " + type);
        }
    }

    private void skipList() throws Odd {
        int head = next();
        int size = head >>> 4 == 15 ? length() : head >>> 4;
        for (int i = 0; i < size; i++) {
            skipElement(head & 15);
        }
    }

    private void skipMap() throws Odd {
        int size = length();
        int types = size == 0 ? 0 : next();
        for (int i = 0; i < size; i++) {
            skipElement(types >>> 4);
            skipElement(types & 15);
        }
    }

    /** Within lists a truth value takes a byte. */
    private void skipElement(int type) throws Odd {
        if (type == TRUE || type == FALSE) {
            next();
        } else {
            skip(type);
        }
    }

    private void pass(int count) throws Odd {
        if (count > end - at) {
            throw new Odd("cut off");
        }
        at += count;
    }

    /** A length that the remaining bytes can hold: every element takes one at least. */
    private int length() throws Odd {
        long length = varint();
        if (length < 0 || length > end - at) {
            throw new Odd("longer than the file");
        }
        return (int) length;
    }

    private long varint() throws Odd {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = next();
            value |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new Odd("a number without end");
    }

    private int next() throws Odd {
        if (at >= end) {
            throw new Odd("cut off");
        }
        return bytes[at++] & 0xFF;
    }
}
