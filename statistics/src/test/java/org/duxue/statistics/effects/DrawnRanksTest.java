package org.duxue.statistics.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawnRanksTest {
    private static int[] ranks(double... values) {
        DrawnRanks ranks = new DrawnRanks(values.length);
        ranks.of(values.clone()); // what an earlier draw leaves behind does no harm
        return ranks.of(values);
    }

    /** By counting: those higher, and those equal that stand before. */
    private static int[] counted(double... values) {
        return IntStream.range(0, values.length)
                .map(g -> 1
                        + (int) IntStream.range(0, values.length)
                                .filter(h -> values[h] > values[g] || (values[h] == values[g] && h < g))
                                .count())
                .toArray();
    }

    @Test
    void ranksAsCountingDoes() {
        Random random = new Random(5);
        for (int size : new int[] {1, 2, 3, 10, 300}) {
            assertThat(ranks(random.doubles(size, -1, 1).toArray())).hasSize(size);
            double[] normal = random.ints(size, 0, 1000)
                    .mapToDouble(i -> random.nextGaussian())
                    .toArray();
            assertThat(ranks(normal)).isEqualTo(counted(normal));
            double[] tied = random.ints(size, 0, 4).mapToDouble(i -> i).toArray();
            assertThat(ranks(tied)).isEqualTo(counted(tied));
            double[] outlying = normal.clone();
            outlying[size - 1] = 1e9;
            assertThat(ranks(outlying)).isEqualTo(counted(outlying));
        }
    }

    @Test
    void drawsTheNumbersOfTheJdksGenerator() {
        for (long seed : new long[] {0, 1, -7, Long.MIN_VALUE, 20260101L * 1_000_003}) {
            RandomGenerator theirs =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            RandomGenerator ours = new Draw(seed);
            for (int i = 0; i < 1000; i++) {
                assertThat(ours.nextLong()).isEqualTo(theirs.nextLong());
                assertThat(ours.nextGaussian()).isEqualTo(theirs.nextGaussian());
            }
        }
    }

    @Test
    void keepsTheEndsThatSortingWouldGive() {
        Random random = new Random(6);
        int groups = 37;
        int[][] drawn = new int[200][groups];
        for (int[] draw : drawn) {
            Arrays.setAll(draw, g -> 1 + random.nextInt(groups));
        }
        RankEnds ends = new RankEnds(groups, 5);
        RankEnds others = new RankEnds(groups, 5);
        for (int draw = 0; draw < drawn.length; draw++) {
            (draw < 3 || draw % 3 == 0 ? ends : others).add(drawn[draw]);
        }
        ends.and(others);
        for (int g = 0; g < groups; g++) {
            int group = g;
            int[] sorted =
                    Arrays.stream(drawn).mapToInt(draw -> draw[group]).sorted().toArray();
            assertThat(ends.lower(g)).isEqualTo(sorted[5]);
            assertThat(ends.upper(g)).isEqualTo(sorted[194]);
        }
    }
}
