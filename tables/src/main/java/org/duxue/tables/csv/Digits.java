package org.duxue.tables.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Up to seven digits read at once from eight bytes, without a branch that depends on how many there are: the first byte
 * that is no digit is found by arithmetic on all eight, and the digits are added up in three multiplications.
 */
final class Digits {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long ZEROS = 0x3030303030303030L;
    /** Lifts every number above nine to the highest bit of its byte. */
    private static final long LIFT = 0x7676767676767676L;

    private Digits() {}

    /** The eight bytes from a place on, each less the character zero. */
    static long at(byte[] bytes, int place) {
        return (long) EIGHT.get(bytes, place) ^ ZEROS;
    }

    /** A bit in every byte that is no digit, exact up to the first of them; 0 when all are digits. */
    static long others(long eight) {
        return ((eight + LIFT) | eight) & HIGH;
    }

    /** How many digits stand before the first other byte. */
    static int count(long others) {
        return (int) (((((others & -others) - 1) & ONES) * ONES) >>> 56) - 1;
    }

    /**
     * The number they write.
     *
     * @param digits the last one in the highest byte, zeros before the first
     */
    static long value(long digits) {
        long pairs = (digits * 10 + (digits >>> 8)) & 0x00FF00FF00FF00FFL;
        long fours = (pairs * 100 + (pairs >>> 16)) & 0x0000FFFF0000FFFFL;
        return (fours * 10_000 + (fours >>> 32)) & 0xFFFFFFFFL;
    }
}
