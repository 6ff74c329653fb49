package org.duxue.demo.district;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Random numbers that depend on the seed and on what they are for, not on the order of drawing: a school added to the
 * cast leaves every other school as it was.
 */
final class Dice {
    private final RandomGenerator random;

    private Dice(RandomGenerator random) {
        this.random = random;
    }

    static Dice of(long seed, Object... purpose) {
        long mixed = seed;
        for (Object part : purpose) {
            for (char c : part.toString().toCharArray()) {
                mixed = (mixed ^ c) * 0x9E3779B97F4A7C15L;
                mixed ^= mixed >>> 29;
            }
        }
        return new Dice(RandomGeneratorFactory.of("L64X128MixRandom").create(mixed));
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Mostly near {@code low}, now and then near {@code high}. */
    double skewed(double low, double high) {
        double u = random.nextDouble();
        return low + (high - low) * u * u * u;
    }

    int whole(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A share of a number of heads, within a tenth of the share. */
    int share(int of, double share) {
        return (int) Math.min(of, Math.round(of * share * between(0.9, 1.1)));
    }
}
