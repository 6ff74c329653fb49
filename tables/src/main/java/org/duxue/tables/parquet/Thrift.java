package org.duxue.tables.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes structures in Thrift's compact protocol, in which Parquet keeps its headers. Fields go in order of number. */
final class Thrift {
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int last;

    byte[] bytes() {
        return out.toByteArray();
    }

    /** A structure by itself. */
    static byte[] struct(Consumer<Thrift> fields) {
        Thrift thrift = new Thrift();
        fields.accept(thrift);
        thrift.out.write(0);
        return thrift.bytes();
    }

    Thrift i32(int field, int value) {
        head(field, I32);
        zigzag(value);
        return this;
    }

    Thrift i64(int field, long value) {
        head(field, I64);
        zigzag(value);
        return this;
    }

    Thrift text(int field, String value) {
        head(field, BINARY);
        write(value);
        return this;
    }

    Thrift struct(int field, Consumer<Thrift> fields) {
        head(field, STRUCT);
        out.writeBytes(struct(fields));
        return this;
    }

    <T> Thrift structs(int field, Iterable<T> items, BiConsumer<Thrift, T> fields) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int count = 0;
        for (T item : items) {
            all.writeBytes(struct(thrift -> fields.accept(thrift, item)));
            count++;
        }
        list(field, count, STRUCT);
        out.writeBytes(all.toByteArray());
        return this;
    }

    Thrift i32s(int field, int... values) {
        list(field, values.length, I32);
        for (int value : values) {
            zigzag(value);
        }
        return this;
    }

    Thrift texts(int field, String... values) {
        list(field, values.length, BINARY);
        for (String value : values) {
            write(value);
        }
        return this;
    }

    private void list(int field, int count, int type) {
        head(field, LIST);
        if (count < 15) {
            out.write((count << 4) | type);
        } else {
            out.write(0xF0 | type);
            varint(out, count);
        }
    }

    private void head(int field, int type) {
        out.write(((field - last) << 4) | type);
        last = field;
    }

    private void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        varint(out, bytes.length);
        out.writeBytes(bytes);
    }

    private void zigzag(long value) {
        varint(out, (value << 1) ^ (value >> 63));
    }

    static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
