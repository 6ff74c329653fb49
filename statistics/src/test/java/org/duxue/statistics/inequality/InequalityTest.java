package org.duxue.statistics.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.duxue.statistics.WeightedDispersion;
import org.duxue.statistics.data.Factor;
import org.junit.jupiter.api.Test;

/** Measures against their definitions, the laws they obey, and their edges. */
class InequalityTest {
    private static final double TIGHT = 1e-12;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20260101);

    @Test
    void followsTheDefinitions() {
        double[] x = {1, 3, 4};
        double[] w = {2, 1, 1};
        Inequality found = Inequality.of(x, w);
        assertThat(found.mean()).isEqualTo(2.25);
        // pairs: 2·|1−3| + 2·|1−4| + 1·|3−4|, each twice, over 2·16·2.25
        assertThat(found.gini()).isCloseTo(2 * (4 + 6 + 1) / (2 * 16 * 2.25), within(TIGHT));
        assertThat(found.theilT())
                .isCloseTo(
                        (2 * Math.log(1 / 2.25) + 3 * Math.log(3 / 2.25) + 4 * Math.log(4 / 2.25)) / 9, within(TIGHT));
        assertThat(found.theilL())
                .isCloseTo((2 * Math.log(2.25) + Math.log(2.25 / 3) + Math.log(2.25 / 4)) / 4, within(TIGHT));
        assertThat(found.cv()).isEqualTo(WeightedDispersion.of(x, w).cv());
    }

    @Test
    void doesNotChangeWithScaleOrderOrSplitting() {
        for (int round = 0; round < 100; round++) {
            double[] x = random.doubles(20, 0.1, 50).toArray();
            double[] w = random.doubles(20, 0.1, 500).toArray();
            Inequality before = Inequality.of(x, w);
            double k = random.nextDouble(0.01, 100);
            same(Inequality.of(Arrays.stream(x).map(v -> v * k).toArray(), w), before);
            same(Inequality.of(x, Arrays.stream(w).map(v -> v * k).toArray()), before);
            double[] halves = Arrays.stream(w).map(v -> v / 2).toArray();
            same(Inequality.of(twice(x), twice(halves)), before);
        }
    }

    private static void same(Inequality a, Inequality b) {
        assertThat(a.gini()).isCloseTo(b.gini(), within(TIGHT));
        assertThat(a.theilT()).isCloseTo(b.theilT(), within(TIGHT));
        assertThat(a.theilL()).isCloseTo(b.theilL(), within(TIGHT));
    }

    private static double[] twice(double[] x) {
        double[] twice = Arrays.copyOf(x, 2 * x.length);
        System.arraycopy(x, 0, twice, x.length, x.length);
        return twice;
    }

    @Test
    void partsAddUpToTheWhole() {
        for (int round = 0; round < 200; round++) {
            int n = 1 + random.nextInt(300);
            double[] x = random.doubles(n, 0.001, 1000).toArray();
            double[] w = random.doubles(n, 0, 900).toArray();
            Factor by = Factor.of(
                    "district",
                    IntStream.range(0, n).mapToObj(i -> "d" + random.nextInt(6)).toList());
            TheilParts parts = TheilParts.of(x, w, by);
            Inequality whole = Inequality.of(x, w);
            assertThat(parts.theilT()).isCloseTo(whole.theilT(), within(TIGHT));
            assertThat(parts.theilL()).isCloseTo(whole.theilL(), within(TIGHT));
            assertThat(parts.betweenT()).isGreaterThanOrEqualTo(-1e-15);
            assertThat(parts.groups().stream()
                            .mapToDouble(TheilParts.Group::valueShare)
                            .sum())
                    .isCloseTo(1, within(TIGHT));
        }
    }

    @Test
    void equalGroupsLeaveAllOfItWithin() {
        TheilParts parts = TheilParts.of(
                new double[] {1, 3, 2, 2}, new double[] {1, 1, 5, 5}, Factor.of("d", List.of("a", "a", "b", "b")));
        assertThat(parts.betweenT()).isZero();
        assertThat(parts.withinT()).isPositive();
        assertThat(parts.groups().get(1).theilT()).isZero();
    }

    @Test
    void keepsItsDigitsWhereValuesHardlyDiffer() {
        // T is half the squared cv to first order
        double[] x = {1e6 + 1, 1e6 - 1};
        assertThat(Inequality.of(x, new double[] {1, 1}).theilT()).isCloseTo(0.5e-12, within(1e-17));
    }

    @Test
    void theSlopeIsTheDerivativeAndTheLiftIsExact() {
        for (int round = 0; round < 50; round++) {
            double[] x = random.doubles(12, 1, 20).toArray();
            double[] w = random.doubles(12, 1, 500).toArray();
            double cv = WeightedDispersion.of(x, w).cv();
            double mean = WeightedDispersion.of(x, w).mean();
            for (CvContribution c : CvContribution.of(x, w, 12)) {
                int k = c.index();
                double h = 1e-5;
                assertThat(c.slope())
                        .isCloseTo((changed(x, w, k, x[k] + h) - changed(x, w, k, x[k] - h)) / (2 * h), within(1e-8));
                assertThat(c.slopePerStock() * w[k]).isCloseTo(c.slope(), within(TIGHT));
                assertThat(c.cvAtMean()).isCloseTo(changed(x, w, k, Math.max(x[k], mean)), within(TIGHT));
                assertThat(c.gainAtStandard()).isCloseTo(cv - changed(x, w, k, Math.max(x[k], 12)), within(TIGHT));
            }
        }
    }

    private static double changed(double[] x, double[] w, int k, double to) {
        double[] there = x.clone();
        there[k] = to;
        return WeightedDispersion.of(there, w).cv();
    }

    @Test
    void ranksWhoseLiftHelpsMost() {
        // the poorest is tiny; the large school below the mean matters more
        List<CvContribution> ranked =
                CvContribution.ranked(new double[] {1, 4, 10, 9}, new double[] {5, 300, 300, 300}, Double.NaN);
        assertThat(ranked).extracting(CvContribution::index).containsExactly(1, 0, 2, 3);
        assertThat(ranked.get(2).gainAtMean()).isZero();
        assertThat(ranked.getFirst().cvAtStandard()).isNaN();
        // but a unit of stock does most where there is least
        assertThat(ranked.get(1).slopePerStock()).isLessThan(ranked.getFirst().slopePerStock());
    }

    @Test
    void definesItsEdges() {
        Inequality one = Inequality.of(new double[] {4}, new double[] {7});
        assertThat(one).isEqualTo(new Inequality(1, 7, 4, 0, 0, 0, 0));
        Inequality withZero = Inequality.of(new double[] {0, 2}, new double[] {1, 1});
        assertThat(withZero.gini()).isCloseTo(0.5, within(TIGHT));
        assertThat(withZero.theilT()).isCloseTo(Math.log(2), within(TIGHT));
        assertThat(withZero.theilL()).isInfinite();
        assertThat(Inequality.of(new double[] {0, 2}, new double[] {0, 1}).theilL())
                .isZero();
        assertThat(Inequality.of(new double[] {0, 0}, new double[] {1, 1}).gini())
                .isNaN();
        assertThat(Inequality.of(new double[0], new double[0]).theilT()).isNaN();
        assertThat(Inequality.of(new double[] {1}, new double[] {0}).gini()).isNaN();
        CvContribution alone =
                CvContribution.of(new double[] {4}, new double[] {7}, 9).getFirst();
        assertThat(alone.slope()).isZero();
        assertThat(alone.cvAtStandard()).isZero();
        TheilParts parts =
                TheilParts.of(new double[] {0, 0, 2}, new double[] {1, 1, 1}, Factor.of("d", List.of("a", "a", "b")));
        assertThat(parts.theilT()).isCloseTo(Math.log(3), within(TIGHT));
        assertThat(parts.betweenL()).isInfinite();
        assertThat(TheilParts.of(new double[] {0}, new double[] {1}, Factor.of("d", List.of("a")))
                        .theilT())
                .isNaN();
    }

    @Test
    void refusesNegativesAndRowsWithoutAGroup() {
        assertThatThrownBy(() -> Inequality.of(new double[] {-1}, new double[] {1}))
                .hasMessageContaining("value 0 is -1");
        assertThatThrownBy(() -> Inequality.of(new double[] {1}, new double[] {-1}))
                .hasMessageContaining("weight 0");
        assertThatThrownBy(() -> CvContribution.of(new double[] {Double.NaN}, new double[] {1}, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TheilParts.of(new double[] {1}, new double[] {1}, Factor.of("d", List.of(""))))
                .hasMessageContaining("belongs to no d");
    }
}
