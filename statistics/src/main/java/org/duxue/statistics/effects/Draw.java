package org.duxue.statistics.effects;

import java.util.random.RandomGenerator;

/**
 * The generator of one draw: the JDK's {@code L64X128MixRandom} number for number (Steele and Vigna, "LXM: better
 * splittable pseudorandom number generators", 2021). The JDK hands its own out through a factory that looks for
 * providers, which costs a short process more than all its draws.
 */
final class Draw implements RandomGenerator {
    private static final long MULTIPLIER = 0xd1342543de82ef95L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long SILVER = 0x6a09e667f3bcc909L;

    private final long added;
    private long linear;
    private long first;
    private long second;

    Draw(long seed) {
        long start = seed ^ SILVER;
        added = murmur(start) | 1;
        linear = 1;
        first = stafford(start);
        second = stafford(start + GOLDEN);
    }

    @Override
    public long nextLong() {
        long mixed = linear + first;
        mixed = (mixed ^ (mixed >>> 32)) * 0xdaba0b6eb09322e3L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xdaba0b6eb09322e3L;
        linear = MULTIPLIER * linear + added;
        long crossed = second ^ first;
        first = Long.rotateLeft(first, 24) ^ crossed ^ (crossed << 16);
        second = Long.rotateLeft(crossed, 37);
        return mixed ^ (mixed >>> 32);
    }

    private static long murmur(long x) {
        long z = (x ^ (x >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }

    private static long stafford(long x) {
        long z = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
