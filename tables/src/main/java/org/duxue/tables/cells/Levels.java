package org.duxue.tables.cells;

import java.util.Arrays;

/** The distinct texts of a column as bytes, numbered as they come; one thread's own. */
public final class Levels {
    private byte[] store = new byte[1 << 10];
    private int[] ends = new int[64];
    private int[] slots = new int[256];
    private int size;
    private int last = -1;

    public int size() {
        return size;
    }

    /** The number of a text, new or known. Rows of one school often stand together, so the last one is tried first. */
    public int code(byte[] bytes, int from, int to) {
        if (last >= 0 && same(last, bytes, from, to)) {
            return last;
        }
        int mask = slots.length - 1;
        int slot = hash(bytes, from, to) & mask;
        while (slots[slot] != 0) {
            if (same(slots[slot] - 1, bytes, from, to)) {
                last = slots[slot] - 1;
                return last;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = size + 1;
        last = size;
        add(bytes, from, to);
        return last;
    }

    /** The bytes of a text. */
    public byte[] bytes(int code) {
        return Arrays.copyOfRange(store, start(code), ends[code]);
    }

    /** What each code of this column's other numbering is in this one; unknown texts are added. */
    public int[] adopt(Levels other) {
        return adopt(other, new int[0]);
    }

    /**
     * The same, when it is known already of the first codes.
     *
     * @param known what an earlier call gave
     */
    public int[] adopt(Levels other, int[] known) {
        int[] map = Arrays.copyOf(known, other.size);
        for (int code = known.length; code < map.length; code++) {
            map[code] = code(other.store, other.start(code), other.ends[code]);
        }
        return map;
    }

    private void add(byte[] bytes, int from, int to) {
        int start = start(size);
        int end = start + to - from;
        if (end > store.length) {
            store = Arrays.copyOf(store, Math.max(end, store.length * 2));
        }
        System.arraycopy(bytes, from, store, start, to - from);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size++] = end;
        if (size * 2 > slots.length) {
            grow();
        }
    }

    private void grow() {
        slots = new int[slots.length * 4];
        int mask = slots.length - 1;
        for (int code = 0; code < size; code++) {
            int slot = hash(store, start(code), ends[code]) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = code + 1;
        }
    }

    private int start(int code) {
        return code == 0 ? 0 : ends[code - 1];
    }

    private boolean same(int code, byte[] bytes, int from, int to) {
        int start = start(code);
        int length = to - from;
        if (ends[code] - start != length) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) { // codes of neighbours differ at their end
            if (store[start + i] != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0x811C9DC5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i]) * 0x01000193;
        }
        return hash ^ (hash >>> 15);
    }
}
