package org.duxue.tables.parquet;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.duxue.statistics.data.Factor;

/**
 * Writes columns as a Parquet file: whole numbers that fit as 32-bit integers, other numbers as doubles, categories as
 * UTF-8 texts with a dictionary. Missing cells are nulls. The format is described at parquet.apache.org.
 */
public final class ParquetWriter {
    private static final byte[] MAGIC = {'P', 'A', 'R', '1'};
    private static final int GROUP_ROWS = 1 << 17;
    private static final int INT32 = 1;
    private static final int DOUBLE = 5;
    private static final int BYTE_ARRAY = 6;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int RLE_DICTIONARY = 8;
    private static final int DICTIONARY_PAGE = 2;

    /** How pages are compressed: the format's number of the codec, and the codec itself. */
    public enum Codec {
        NONE(0),
        SNAPPY(1),
        GZIP(2),
        ZSTD(6);

        private final int number;

        Codec(int number) {
            this.number = number;
        }
    }

    /** A column of the file. */
    private static final class Field {
        private final String name;
        private final double[] numbers;
        private final Factor categories;
        private final int type;
        private final boolean nullable;

        Field(String name, double[] numbers, Factor categories, int type, boolean nullable) {
            this.name = name;
            this.numbers = numbers;
            this.categories = categories;
            this.type = type;
            this.nullable = nullable;
        }
    }

    /** A column of a row group in the file. */
    private record Chunk(Field field, int values, long dictionary, long data, long plain, long packed) {
        long first() {
            return dictionary > 0 ? dictionary : data;
        }
    }

    private record Group(int rows, List<Chunk> chunks) {}

    private static final Factor NONE = new Factor("", new int[0], List.of());

    private final List<Field> fields = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private Codec codec = Codec.NONE;
    private UnaryOperator<byte[]> compressor = UnaryOperator.identity();
    private int rows = -1;
    private long at;

    /** Adds a column of numbers; NaN is missing. */
    public ParquetWriter numbers(String name, double[] values) {
        boolean nullable = false;
        boolean whole = true;
        for (double value : values) {
            nullable |= Double.isNaN(value);
            whole &= Double.isNaN(value) || (int) value == value;
        }
        return add(new Field(name, values, NONE, whole ? INT32 : DOUBLE, nullable), values.length);
    }

    /** Adds a column of categories. */
    public ParquetWriter categories(String name, Factor factor) {
        boolean nullable = false;
        for (int code : factor.codes()) {
            nullable |= code == Factor.MISSING;
        }
        return add(new Field(name, new double[0], factor, BYTE_ARRAY, nullable), factor.rows());
    }

    /** Compresses every page. */
    public ParquetWriter compressed(Codec with, UnaryOperator<byte[]> compress) {
        codec = with;
        compressor = compress;
        return this;
    }

    private ParquetWriter add(Field field, int length) {
        if (rows >= 0 && length != rows) {
            throw new IllegalArgumentException(field.name + " has " + length + " rows, not " + rows);
        }
        rows = length;
        fields.add(field);
        return this;
    }

    public void write(Path file) throws IOException {
        groups.clear();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(MAGIC);
            at = MAGIC.length;
            for (int from = 0; from < rows; from += GROUP_ROWS) {
                int to = Math.min(rows, from + GROUP_ROWS);
                List<Chunk> chunks = new ArrayList<>();
                for (Field field : fields) {
                    chunks.add(chunk(out, field, from, to));
                }
                groups.add(new Group(to - from, chunks));
            }
            byte[] footer = footer();
            out.write(footer);
            out.write(little(footer.length));
            out.write(MAGIC);
        }
    }

    private Chunk chunk(OutputStream out, Field field, int from, int to) throws IOException {
        long start = at;
        long plain = 0;
        boolean texts = field.type == BYTE_ARRAY;
        if (texts) {
            byte[] levels = texts(field.categories.levels());
            int count = field.categories.levels().size();
            plain += page(
                    out,
                    levels,
                    DICTIONARY_PAGE,
                    header -> header.struct(7, page -> page.i32(1, count).i32(2, PLAIN)));
        }
        long data = at;
        byte[] values = values(field, from, to);
        plain += page(
                out,
                values,
                0,
                header -> header.struct(
                        5,
                        page -> page.i32(1, to - from)
                                .i32(2, texts ? RLE_DICTIONARY : PLAIN)
                                .i32(3, RLE)
                                .i32(4, RLE)));
        return new Chunk(field, to - from, texts ? start : 0, data, plain, at - start);
    }

    /** Writes a page; its length before compression, with its header. */
    private long page(OutputStream out, byte[] content, int type, Consumer<Thrift> kind) throws IOException {
        byte[] packed = codec == Codec.NONE ? content : compressor.apply(content);
        byte[] header = Thrift.struct(fields -> {
            fields.i32(1, type).i32(2, content.length).i32(3, packed.length);
            kind.accept(fields);
        });
        out.write(header);
        out.write(packed);
        at += header.length + packed.length;
        return (long) header.length + content.length;
    }

    private static byte[] values(Field field, int from, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (field.nullable) {
            byte[] present = Packing.pack(row -> isMissing(field, row) ? 0 : 1, from, to, 1);
            out.writeBytes(little(present.length));
            out.writeBytes(present);
        }
        int[] filled = new int[to - from];
        int count = 0;
        for (int row = from; row < to; row++) {
            if (!isMissing(field, row)) {
                filled[count++] = row;
            }
        }
        if (field.type == BYTE_ARRAY) {
            int width = Packing.width(field.categories.levels().size());
            out.write(width);
            out.writeBytes(Packing.pack(i -> field.categories.code(filled[i]), 0, count, width));
            return out.toByteArray();
        }
        byte[] bytes = new byte[count * Double.BYTES];
        ByteBuffer plain = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            double value = field.numbers[filled[i]];
            if (field.type == INT32) {
                plain.putInt((int) value);
            } else {
                plain.putDouble(value);
            }
        }
        out.write(bytes, 0, plain.position());
        return out.toByteArray();
    }

    private static boolean isMissing(Field field, int row) {
        return field.type == BYTE_ARRAY
                ? field.categories.code(row) == Factor.MISSING
                : Double.isNaN(field.numbers[row]);
    }

    private static byte[] texts(List<String> texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(little(bytes.length));
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] little(int value) {
        return new byte[] {(byte) value, (byte) (value >>> 8), (byte) (value >>> 16), (byte) (value >>> 24)};
    }

    private byte[] footer() {
        return Thrift.struct(file -> {
            file.i32(1, 1);
            file.structs(2, elements(fields), (element, write) -> write.accept(element));
            file.i64(3, Math.max(0, rows));
            file.structs(4, groups, this::group);
            file.text(6, "duxue");
        });
    }

    private static List<Consumer<Thrift>> elements(List<Field> fields) {
        List<Consumer<Thrift>> elements = new ArrayList<>();
        elements.add(root -> root.text(4, "table").i32(5, fields.size()));
        for (Field field : fields) {
            elements.add(leaf -> {
                leaf.i32(1, field.type).i32(3, field.nullable ? 1 : 0).text(4, field.name);
                if (field.type == BYTE_ARRAY) {
                    leaf.i32(6, 0);
                }
            });
        }
        return elements;
    }

    private void group(Thrift thrift, Group group) {
        long bytes = group.chunks().stream().mapToLong(Chunk::plain).sum();
        thrift.structs(
                1,
                group.chunks(),
                (column, chunk) -> column.i64(2, chunk.first()).struct(3, meta -> {
                    Field field = chunk.field();
                    meta.i32(1, field.type).i32s(2, PLAIN, RLE, RLE_DICTIONARY).texts(3, field.name);
                    meta.i32(4, codec.number).i64(5, chunk.values()).i64(6, chunk.plain());
                    meta.i64(7, chunk.packed()).i64(9, chunk.data());
                    if (chunk.dictionary() > 0) {
                        meta.i64(11, chunk.dictionary());
                    }
                }));
        thrift.i64(2, bytes).i64(3, group.rows());
    }
}
