package org.duxue.statistics.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawnRanksTest {
    private static int[] ranks(double... values) {
        int[] ranks = new int[values.length];
        DrawnRanks.rank(values, ranks);
        return ranks;
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
    void keepsTheEndsThatSortingWouldGive() {
        Random random = new Random(6);
        int groups = 37;
        int[][] drawn = new int[200][groups];
        for (int[] draw : drawn) {
            Arrays.setAll(draw, g -> 1 + random.nextInt(groups));
        }
        int[] lower = new int[groups];
        int[] upper = new int[groups];
        DrawnRanks.ends(drawn, 5, lower, upper);
        for (int g = 0; g < groups; g++) {
            int group = g;
            int[] sorted =
                    Arrays.stream(drawn).mapToInt(draw -> draw[group]).sorted().toArray();
            assertThat(lower[g]).isEqualTo(sorted[5]);
            assertThat(upper[g]).isEqualTo(sorted[194]);
        }
    }
}
