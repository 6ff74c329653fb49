package org.duxue.tables.parquet.direct;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A column of numbers, read as doubles; a null is NaN. Infinite numbers are odd, and negative ones where none may be. */
final class NumberCells extends Cells {
    private final Leaf leaf;
    private final boolean weight;
    private final double[] into;
    private int[] small = new int[0];
    private long[] large = new long[0];
    private float[] floats = new float[0];
    private double[] dictionary = new double[0];
    private int known;
    private ByteBuffer plain = ByteBuffer.allocate(0);
    private Hybrid indexes;

    NumberCells(Pages pages, Leaf leaf, boolean weight, double[] into) throws Odd {
        super(pages);
        this.leaf = leaf;
        this.weight = weight;
        this.into = into;
        this.indexes = new Hybrid(new byte[0], 0, 0, 0);
    }

    @Override
    void open() throws Odd {
        if (pages.indexed()) {
            if (known != pages.dictionaries()) {
                known = pages.dictionaries();
                dictionary = dictionary();
            }
            indexes = pages.indexes();
        } else {
            plain = buffer(pages.bytes(), pages.from(), pages.to());
        }
    }

    private static ByteBuffer buffer(byte[] bytes, int from, int to) {
        return ByteBuffer.wrap(bytes, from, to - from).order(ByteOrder.LITTLE_ENDIAN);
    }

    private double[] dictionary() throws Odd {
        if (pages.dictionarySize() > pages.dictionaryEnd() / leaf.width()) {
            throw new Odd("a dictionary cut short");
        }
        double[] entries = new double[pages.dictionarySize()];
        plain = buffer(pages.dictionary(), 0, pages.dictionaryEnd());
        for (int done = 0; done < entries.length; done += STEP) {
            plain(entries, done, Math.min(STEP, entries.length - done));
        }
        check(entries, 0, entries.length);
        return entries;
    }

    @Override
    void values(int at, int count) throws Odd {
        if (pages.indexed()) {
            small = small.length == 0 ? new int[STEP] : small;
            indexes.next(small, count);
            look(at, count);
        } else {
            plain(into, at, count);
            if (!leaf.whole() || weight) {
                check(into, at, count);
            }
        }
    }

    private void look(int at, int count) throws Odd {
        double[] entries = dictionary;
        for (int i = 0; i < count; i++) {
            int index = small[i];
            if (index < 0 || index >= entries.length) {
                throw new Odd("no such entry");
            }
            into[at + i] = entries[index];
        }
    }

    private void plain(double[] to, int at, int count) throws Odd {
        if (count * leaf.width() > plain.remaining()) {
            throw new Odd("a page cut short");
        }
        switch (leaf.type()) {
            case Leaf.INT32 -> {
                small = small.length == 0 ? new int[STEP] : small;
                plain.asIntBuffer().get(small, 0, count);
                for (int i = 0; i < count; i++) {
                    to[at + i] = small[i];
                }
            }
            case Leaf.INT64 -> {
                large = large.length == 0 ? new long[STEP] : large;
                plain.asLongBuffer().get(large, 0, count);
                for (int i = 0; i < count; i++) {
                    to[at + i] = large[i];
                }
            }
            case Leaf.FLOAT -> {
                floats = floats.length == 0 ? new float[STEP] : floats;
                plain.asFloatBuffer().get(floats, 0, count);
                for (int i = 0; i < count; i++) {
                    to[at + i] = floats[i];
                }
            }
            default -> plain.asDoubleBuffer().get(to, at, count);
        }
        plain.position(plain.position() + count * leaf.width());
    }

    private void check(double[] numbers, int from, int count) throws Odd {
        double least = weight ? 0 : -Double.MAX_VALUE;
        for (int i = from; i < from + count; i++) {
            if (numbers[i] > Double.MAX_VALUE || numbers[i] < least) {
                throw new Odd("a number to be told of");
            }
        }
    }

    @Override
    void move(int from, int to) {
        into[to] = into[from];
    }

    @Override
    void clear(int at) {
        into[at] = Double.NaN;
    }
}
