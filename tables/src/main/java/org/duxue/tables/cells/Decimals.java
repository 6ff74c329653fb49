package org.duxue.tables.cells;

import java.nio.charset.StandardCharsets;

/**
 * Reads decimal numbers from bytes, correctly rounded. A number whose digits fit in 53 bits and whose power of ten is at
 * most 22 is one exact integer divided or multiplied by another, so that a single rounding gives the nearest double
 * (Clinger, "How to read floating point numbers accurately", 1990); {@link Double#parseDouble} reads the others.
 */
public final class Decimals {
    /** The powers of ten that a double holds exactly. */
    private static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    /** Up to here every integer is a double. */
    private static final long EXACT = 1L << 53;

    /** So many digits always fit into a long. */
    private static final int DIGITS = 18;

    private Decimals() {}

    /** Whether so many digits with this value make a number that {@link #shifted} gives exactly rounded. */
    public static boolean isExact(long digits, int count) {
        return count <= DIGITS && digits <= EXACT;
    }

    /** The digits with the last ones behind the point. */
    public static double shifted(long digits, int behind) {
        return behind == 0 ? digits : digits / TENS[behind];
    }

    /**
     * The number that the bytes write in full: sign, digits, point, exponent, nothing else.
     *
     * @return NaN when they are no number or one too large to be finite
     */
    public static double parse(byte[] bytes, int from, int to) {
        if (!isDecimal(bytes, from, to)) {
            return Double.NaN;
        }
        double value = Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
        return Double.isFinite(value) ? value : Double.NaN;
    }

    private static boolean isDecimal(byte[] bytes, int from, int to) {
        int at = sign(bytes, from, to);
        int whole = digits(bytes, at, to);
        int digits = whole - at;
        at = whole;
        if (at < to && bytes[at] == '.') {
            int fraction = digits(bytes, at + 1, to);
            digits += fraction - at - 1;
            at = fraction;
        }
        if (digits == 0) {
            return false;
        }
        if (at < to && (bytes[at] == 'e' || bytes[at] == 'E')) {
            int exponent = sign(bytes, at + 1, to);
            at = digits(bytes, exponent, to);
            return at > exponent && at == to;
        }
        return at == to;
    }

    private static int sign(byte[] bytes, int at, int to) {
        return at < to && (bytes[at] == '-' || bytes[at] == '+') ? at + 1 : at;
    }

    private static int digits(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }
}
