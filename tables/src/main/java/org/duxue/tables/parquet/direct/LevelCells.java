package org.duxue.tables.parquet.direct;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.duxue.statistics.data.Factor;
import org.duxue.tables.cells.Levels;
import org.duxue.tables.cells.Missing;

/**
 * A column of texts or whole numbers, read as categories. Levels are numbered in the order in which rows bring them up,
 * not in that of the dictionary, of which some entries may be in no row.
 */
final class LevelCells extends Cells {
    private static final int UNMET = -2;

    private final Leaf leaf;
    private final int[] into;
    private final Levels levels = new Levels();
    private final int[] indexed = new int[STEP];
    private int[] codes = new int[0];
    /** Where each entry of the dictionary begins. */
    private int[] starts = new int[0];

    private int known;
    /** Where the next plain value begins. */
    private int place;

    private Hybrid indexes;
    private long last;
    private int lastCode = UNMET;

    LevelCells(Pages pages, Leaf leaf, int[] into) throws Odd {
        super(pages);
        this.leaf = leaf;
        this.into = into;
        this.indexes = new Hybrid(new byte[0], 0, 0, 0);
    }

    Levels levels() {
        return levels;
    }

    @Override
    void open() throws Odd {
        if (pages.indexed()) {
            if (known != pages.dictionaries()) {
                known = pages.dictionaries();
                openDictionary();
            }
            indexes = pages.indexes();
        } else {
            place = pages.from();
        }
    }

    private void openDictionary() throws Odd {
        int size = pages.dictionarySize();
        int least = Math.max(leaf.width(), Integer.BYTES); // a text has its length before it
        if (size > pages.dictionaryEnd() / least) {
            throw new Odd("a dictionary cut short");
        }
        codes = new int[size];
        Arrays.fill(codes, UNMET);
        starts = new int[size];
        byte[] bytes = pages.dictionary();
        int end = pages.dictionaryEnd();
        int start = 0;
        for (int i = 0; i < size; i++) {
            starts[i] = start;
            start = after(bytes, start, end);
        }
    }

    /** Where the value ends that begins at {@code start}. */
    private int after(byte[] bytes, int start, int end) throws Odd {
        int from = leaf.width() > 0 ? start : start + Integer.BYTES; // a text has its length before it
        int length = leaf.width();
        if (length == 0 && from <= end) {
            length = (int) little(bytes, start, Integer.BYTES);
        }
        if (length < 0 || length > end - from) {
            throw new Odd("a value cut short");
        }
        return from + length;
    }

    private static long little(byte[] bytes, int from, int width) {
        long value = 0;
        for (int i = width - 1; i >= 0; i--) {
            value = (value << 8) | (bytes[from + i] & 0xFF);
        }
        return value;
    }

    @Override
    void values(int at, int count) throws Odd {
        if (pages.indexed()) {
            indexes.next(indexed, count);
            for (int i = 0; i < count; i++) {
                int index = indexed[i];
                if (index < 0 || index >= codes.length) {
                    throw new Odd("no such entry");
                }
                int code = codes[index];
                into[at + i] = code == UNMET ? meet(index) : code;
            }
        } else {
            for (int i = 0; i < count; i++) {
                int start = place;
                place = after(pages.bytes(), start, pages.to());
                into[at + i] = code(pages.bytes(), start, place);
            }
        }
    }

    private int meet(int index) throws Odd {
        byte[] bytes = pages.dictionary();
        codes[index] = code(bytes, starts[index], after(bytes, starts[index], pages.dictionaryEnd()));
        return codes[index];
    }

    /** The code of the value that stands from {@code start} to {@code end}. */
    private int code(byte[] bytes, int start, int end) {
        if (leaf.width() == 0) {
            int from = start + Integer.BYTES;
            return Missing.is(bytes, from, end) ? Factor.MISSING : levels.code(bytes, from, end);
        }
        long bits = little(bytes, start, leaf.width());
        long value = leaf.type() == Leaf.INT32 ? (int) bits : bits;
        if (lastCode == UNMET || value != last) {
            byte[] text = Long.toString(value).getBytes(StandardCharsets.ISO_8859_1);
            last = value;
            lastCode = levels.code(text, 0, text.length);
        }
        return lastCode;
    }

    @Override
    void move(int from, int to) {
        into[to] = into[from];
    }

    @Override
    void clear(int at) {
        into[at] = Factor.MISSING;
    }
}
