package org.duxue.judge.review.commission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** A random sample that anybody can draw again from its seed: a shuffle of the cases in the order of their ids. */
final class Sample {
    private Sample() {}

    /** How many a share of them is, at least one. */
    static int size(int of, BigDecimal share) {
        return Math.max(
                1,
                share.multiply(BigDecimal.valueOf(of))
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact());
    }

    static List<UUID> of(List<UUID> cases, int size, long seed) {
        List<UUID> shuffled = new ArrayList<>(cases);
        shuffled.sort(Comparator.comparing(UUID::toString));
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < size; i++) {
            int other = i + random.nextInt(shuffled.size() - i);
            UUID taken = shuffled.get(other);
            shuffled.set(other, shuffled.get(i));
            shuffled.set(i, taken);
        }
        return List.copyOf(shuffled.subList(0, size));
    }
}
