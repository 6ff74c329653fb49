package org.duxue.tables.parquet.direct;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.tables.parquet.direct.Leaf.Nature;

/**
 * What stands at the end of a file: its columns, and where their parts are.
 *
 * @param chunks of each column by its name, a part per group of rows
 */
record Footer(long rows, List<Leaf> leaves, Map<String, List<Chunk>> chunks) {
    private static final int TAIL = 8;
    private static final int FIRST_LOOK = 1 << 16;
    private static final int MAGIC = 0x31524150; // PAR1

    static Footer read(FileChannel channel) throws IOException {
        long size = channel.size();
        byte[] end = bytes(channel, Math.max(0, size - FIRST_LOOK), size);
        ByteBuffer tail = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
        int length = end.length < TAIL ? 0 : tail.getInt(end.length - TAIL);
        if (length <= 0 || length > size - TAIL || tail.getInt(end.length - 4) != MAGIC) {
            throw new Odd("no footer");
        }
        if (length + TAIL > end.length) {
            end = bytes(channel, size - TAIL - length, size);
        }
        return new Reader(new Compact(end, end.length - TAIL - length, end.length - TAIL)).footer(size);
    }

    private static byte[] bytes(FileChannel channel, long from, long to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(to - from));
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new Odd("cut off");
            }
        }
        return buffer.array();
    }

    /** The column of this name; there must be one. */
    Leaf leaf(String name) throws Odd {
        Leaf found = null;
        for (Leaf leaf : leaves) {
            if (leaf.name().equals(name)) {
                if (found != null) {
                    throw new Odd("twice");
                }
                found = leaf;
            }
        }
        if (found == null) {
            throw new Odd("no column " + name);
        }
        return found;
    }

    /** The parts of a column, which must hold as many values as there are rows. */
    List<Chunk> chunks(Leaf leaf) throws Odd {
        List<Chunk> found = chunks.getOrDefault(leaf.name(), List.of());
        long values = 0;
        for (Chunk chunk : found) {
            values += chunk.values();
        }
        if (values != rows) {
            throw new Odd("values are not as many as rows");
        }
        return found;
    }

    /** Reads the structures by the numbers of their fields, as the format's definition has them. */
    private static final class Reader {
        private final Compact in;
        private final List<Leaf> leaves = new ArrayList<>();
        private final Map<String, List<Chunk>> chunks = new HashMap<>();
        private long rows = -1;
        private int above = -1;

        Reader(Compact in) {
            this.in = in;
        }

        Footer footer(long size) throws Odd {
            in.struct((number, type) -> {
                switch (number) {
                    case 2 -> each(type, this::element);
                    case 3 -> rows = in.integer();
                    case 4 -> each(type, this::group);
                    case 8 -> throw new Odd("encrypted");
                    default -> in.skip(type);
                }
            });
            for (List<Chunk> parts : chunks.values()) {
                for (Chunk part : parts) {
                    boolean within = part.start() >= 4 && part.length() >= 0 && part.length() <= size - part.start();
                    if (!within || part.values() < 0) {
                        throw new Odd("beyond the file");
                    }
                }
            }
            return new Footer(rows, leaves, chunks);
        }

        private void each(int type, Part part) throws Odd {
            if (type != Compact.LIST) {
                throw new Odd("no list");
            }
            int size = in.list(Compact.STRUCT);
            for (int i = 0; i < size; i++) {
                part.read();
            }
        }

        private interface Part {
            void read() throws Odd;
        }

        /** An element of the schema; those within others are not told apart, as no column of the top level is among them. */
        private void element() throws Odd {
            Element element = new Element();
            in.struct((number, type) -> {
                switch (number) {
                    case 1 -> element.type = in.count();
                    case 3 -> element.repetition = in.count();
                    case 4 -> element.name = in.text();
                    case 5 -> element.children = in.count();
                    case 6 -> element.converted = in.count();
                    case 10 -> in.struct((kind, inner) -> logical(element, kind, inner));
                    default -> in.skip(type);
                }
            });
            if (above < 0) { // the root
                above = element.children;
            } else if (element.children > 0) {
                throw new Odd("a structure");
            } else {
                leaves.add(element.leaf());
            }
        }

        private void logical(Element element, int kind, int type) throws Odd {
            element.logical = kind;
            if (kind == Element.INTEGER) {
                in.struct((number, inner) -> {
                    element.unsigned |= number == 2 && inner == Compact.FALSE;
                    in.skip(inner);
                });
            } else {
                in.skip(type);
            }
        }

        private void group() throws Odd {
            in.struct((number, type) -> {
                if (number == 1) {
                    each(type, this::chunk);
                } else {
                    in.skip(type);
                }
            });
        }

        private void chunk() throws Odd {
            in.struct((number, type) -> {
                switch (number) {
                    case 1, 8, 9 -> throw new Odd("elsewhere or encrypted");
                    case 3 -> meta();
                    default -> in.skip(type);
                }
            });
        }

        private void meta() throws Odd {
            String[] name = {""};
            long[] of = new long[12];
            in.struct((number, type) -> {
                switch (number) {
                    case 3 -> {
                        if (in.list(Compact.BINARY) != 1) {
                            throw new Odd("a structure");
                        }
                        name[0] = in.text();
                    }
                    case 4, 5, 7, 9, 11 -> of[number] = in.integer();
                    default -> in.skip(type);
                }
            });
            long start = of[11] > 0 ? Math.min(of[9], of[11]) : of[9];
            chunks.computeIfAbsent(name[0], n -> new ArrayList<>()).add(new Chunk((int) of[4], of[5], start, of[7]));
        }
    }

    /** An element of the schema as it is read. */
    private static final class Element {
        static final int INTEGER = 10;
        private static final int STRING = 1;
        private static final int ENUM = 4;
        private static final int JSON = 12;

        private String name = "";
        private int type = -1;
        private int repetition;
        private int children;
        private int converted = -1;
        private int logical;
        private boolean unsigned;

        Leaf leaf() {
            return new Leaf(name, type, repetition == 1, repetition > 1 ? Nature.OTHER : nature());
        }

        private Nature nature() {
            return switch (type) {
                case Leaf.INT32, Leaf.INT64 -> integer() ? Nature.NUMBER : Nature.OTHER;
                case Leaf.FLOAT, Leaf.DOUBLE -> logical == 0 && converted < 0 ? Nature.NUMBER : Nature.OTHER;
                case Leaf.BYTE_ARRAY -> text() ? Nature.TEXT : Nature.OTHER;
                default -> Nature.OTHER;
            };
        }

        private boolean integer() {
            boolean signed = converted < 0 || (converted >= 15 && converted <= 18); // INT_8 to INT_64
            return signed && !unsigned && (logical == 0 || logical == INTEGER);
        }

        private boolean text() {
            boolean converts = converted < 0 || converted == 0 || converted == 4 || converted == 19; // UTF8, ENUM, JSON
            return converts && (logical == 0 || logical == STRING || logical == ENUM || logical == JSON);
        }
    }
}
