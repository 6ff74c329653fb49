package org.duxue.tables.cells;

import java.util.Arrays;

/** Which cells say nothing: blank ones and {@code NA}; among numbers {@code NaN} too. */
public final class Missing {
    private static final byte[] NA = {'N', 'A'};
    private static final byte[] NAN = {'N', 'a', 'N'};

    private Missing() {}

    public static boolean is(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] == ' ') {
            at++;
        }
        return at == to || same(NA, bytes, from, to);
    }

    public static boolean isNumber(byte[] bytes, int from, int to) {
        return is(bytes, from, to) || same(NAN, bytes, from, to);
    }

    private static boolean same(byte[] text, byte[] bytes, int from, int to) {
        return Arrays.equals(text, 0, text.length, bytes, from, to);
    }
}
