package org.duxue.statistics.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Intervals, bands, ranks and comparisons, on effects given by hand. */
class GroupEffectsTest {
    private static final GroupEffects FOUR = new GroupEffects(
            List.of("a", "b", "c", "d"),
            new int[] {50, 60, 5, 40},
            4,
            new double[] {3, -3, 0.5, 2.9},
            new double[] {1, 1, 1.9, 1},
            new double[0]);

    @Test
    void bandsByTheInterval() {
        assertThat(IntStream.range(0, 4).mapToObj(FOUR::band))
                .containsExactly(Band.ABOVE, Band.BELOW, Band.AS, Band.ABOVE);
        assertThat(FOUR.lower95(0)).isCloseTo(3 - 1.959963984540054, within(1e-15));
        assertThat(FOUR.reliability(0)).isEqualTo(0.75);
        assertThat(FOUR.reliability(2)).isCloseTo(0.0975, within(1e-12));
    }

    @Test
    void ranksWithIntervalsThatGrowWithTheErrors() {
        Ranking ranking = Ranking.of(FOUR, 2000, 42);
        assertThat(IntStream.range(0, 4).map(ranking::rank)).containsExactly(1, 4, 3, 2);
        assertThat(ranking.lower(0)).isEqualTo(1);
        assertThat(ranking.upper(0)).isEqualTo(3);
        assertThat(ranking.lower(1)).isGreaterThanOrEqualTo(3);
        assertThat(ranking.upper(1)).isEqualTo(4);
        assertThat(ranking.upper(2) - ranking.lower(2)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void errorsSharedByAllDoNotUnsettleRanks() {
        GroupEffects shared = new GroupEffects(
                List.of("a", "b", "c"),
                new int[] {9, 9, 9},
                1,
                new double[] {1, 2, 3},
                new double[] {1e-6, 1e-6, 1e-6},
                new double[] {5, 5, 5});
        assertThat(shared.comparativeSe(0)).isCloseTo(5, within(1e-9));
        Ranking ranking = Ranking.of(shared, 500, 1);
        assertThat(IntStream.range(0, 3).map(ranking::lower)).containsExactly(3, 2, 1);
        assertThat(IntStream.range(0, 3).map(ranking::upper)).containsExactly(3, 2, 1);
        assertThat(new TellingApart(shared).apart(0, 1)).isTrue();
    }

    @Test
    void ranksAreTheSameForAnyNumberOfThreadsAndDifferWithTheSeed() throws Exception {
        double[] effect = IntStream.range(0, 60).mapToDouble(i -> Math.sin(i)).toArray();
        double[] se = IntStream.range(0, 60).mapToDouble(i -> 0.3 + 0.01 * i).toArray();
        List<String> names = IntStream.range(0, 60).mapToObj(Integer::toString).toList();
        GroupEffects effects = new GroupEffects(names, new int[60], 1, effect, se, new double[0]);
        List<GroupEffect> alone = listed(effects, 1, 1);
        assertThat(listed(effects, 5, 1)).isEqualTo(alone);
        assertThat(listed(effects, 1, 2)).isNotEqualTo(alone);
    }

    @Test
    void equalEffectsShareTheBetterRank() {
        GroupEffects tied = new GroupEffects(
                List.of("a", "b", "c"),
                new int[] {9, 9, 9},
                1,
                new double[] {1, 2, 1},
                new double[] {1, 1, 1},
                new double[0]);
        Ranking ranking = Ranking.of(tied, 200, 1);
        assertThat(IntStream.range(0, 3).map(ranking::rank)).containsExactly(2, 1, 2);
    }

    @Test
    void partsWhoCanBeToldApartFromTheFirst() {
        TellingApart apart = new TellingApart(FOUR);
        assertThat(apart.apart(0, 1)).isTrue();
        assertThat(apart.apart(0, 3)).isFalse();
        assertThat(apart.alike()).containsExactly(2, 1, 3, 2);
        assertThat(apart.parts()).containsExactly(List.of(0, 3, 2), List.of(1));
    }

    private static List<GroupEffect> listed(GroupEffects effects, int threads, long seed) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> effects.list(Ranking.of(effects, 300, seed)))
                    .get();
        }
    }
}
