package org.duxue.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Alpha worked by hand on small scales, and its edges. */
class ReliabilityTest {
    private static final double TIGHT = 1e-12;
    private static final double NAN = Double.NaN;

    @Test
    void alphaOfTwoItemsIsSpearmanAndBrownForEqualSpread() {
        // both variances 5/3, covariance 1
        Scale scale = scale(new double[] {1, 2, 3, 4}, new double[] {2, 1, 3, 4});
        Reliability found = Reliability.of(scale, 0.95);
        double r = 4 / 5.0;
        assertThat(found.listwise().alpha()).isCloseTo(2 * r / (1 + r), within(TIGHT));
        assertThat(found.listwise().standardised()).isCloseTo(2 * r / (1 + r), within(TIGHT));
        assertThat(found.listwise().meanCorrelation()).isCloseTo(r, within(TIGHT));
        assertThat(found.items().getFirst().rest()).isCloseTo(r, within(TIGHT));
        assertThat(found.items().getFirst().alphaWithout()).isNaN();
    }

    @Test
    void alphaOfThreeItemsFollowsTheFormula() {
        double[] a = {1, 2, 3, 4, 5};
        double[] b = {2, 2, 4, 4, 8};
        double[] c = {5, 1, 2, 7, 5};
        Reliability found = Reliability.of(scale(a, b, c), 0.95);
        // Σ of squares: a 10, b 24, c 24; of products: ab 14, ac 6, bc 8
        double all = 58 + 2 * (14 + 6 + 8);
        assertThat(found.listwise().alpha()).isCloseTo(1.5 * (1 - 58 / all), within(TIGHT));
        assertThat(found.items().get(2).rest()).isCloseTo(14 / Math.sqrt(24 * (34 + 28.0)), within(TIGHT));
        assertThat(found.items().get(2).alphaWithout()).isCloseTo(2 * (1 - 34 / 62.0), within(TIGHT));
        assertThat(found.items().get(1).mean()).isEqualTo(4);
        assertThat(found.items().get(1).sd()).isCloseTo(Math.sqrt(6), within(TIGHT));
    }

    @Test
    void gapsLeaveThePersonOutListwiseAndThePairOutPairwise() {
        double[] a = {1, 2, 3, 4, 9};
        double[] b = {2, 1, 3, 4, NAN};
        Reliability found = Reliability.of(scale(a, b), 0.95);
        assertThat(found.persons()).isEqualTo(5);
        assertThat(found.complete()).isEqualTo(4);
        double r = 4 / 5.0;
        assertThat(found.listwise().alpha()).isCloseTo(2 * r / (1 + r), within(TIGHT));
        // variance of a over all five is 9.7, b and the covariance stay 5/3 and 4/3
        double own = 9.7 + 5 / 3.0;
        assertThat(found.pairwise().alpha()).isCloseTo(2 * (1 - own / (own + 8 / 3.0)), within(TIGHT));
    }

    @Test
    void aTurnedItemIsAsIfAskedTheOtherWay() {
        double[] a = {1, 2, 3, 4};
        double[] opposed = {4, 5, 3, 2};
        Scale scale = scale(a, opposed);
        assertThat(Reliability.of(scale, 0.95).items().get(1).rest()).isNegative();
        Reliability turned = Reliability.of(scale.reversed(Set.of("1"), 1, 5), 0.95);
        assertThat(turned.listwise().alpha())
                .isCloseTo(
                        Reliability.of(scale(a, new double[] {2, 1, 3, 4}), 0.95)
                                .listwise()
                                .alpha(),
                        within(TIGHT));
        assertThat(turned.items().get(1).reversed()).isTrue();
        assertThat(turned.items().get(0).reversed()).isFalse();
        assertThatThrownBy(() -> scale.reversed(Set.of("x"), 1, 5)).hasMessageContaining("x");
    }

    @Test
    void theIntervalIsFeldts() {
        // published example: alpha 0.79, 41 persons, 8 items; F(0.975; 40, 280) and F(0.025; 40, 280)
        double[][] answers = new double[2][41];
        Arrays.setAll(answers[0], i -> i);
        Arrays.setAll(answers[1], i -> (i * 7) % 41);
        Reliability found = Reliability.of(Scale.of(List.of("a", "b"), answers), 0.95);
        double alpha = found.listwise().alpha();
        // with two items F has 40 and 40 degrees of freedom: its quantiles are each other's inverse
        assertThat((1 - found.lower()) / (1 - alpha) * (1 - found.upper()) / (1 - alpha))
                .isCloseTo(1, within(1e-7));
        assertThat((1 - found.lower()) / (1 - alpha)).isCloseTo(1.8751971, within(1e-5));
    }

    @Test
    void definesItsEdges() {
        Reliability constant = Reliability.of(scale(new double[] {3, 3, 3}, new double[] {3, 3, 3}), 0.95);
        assertThat(constant.listwise().alpha()).isNaN();
        assertThat(constant.lower()).isNaN();
        Reliability half = Reliability.of(scale(new double[] {1, 2, 3}, new double[] {3, 3, 3}), 0.95);
        assertThat(half.listwise().alpha()).isCloseTo(0, within(TIGHT));
        assertThat(half.listwise().standardised()).isNaN();
        Reliability nobody = Reliability.of(scale(new double[] {NAN, 1}, new double[] {1, NAN}), 0.95);
        assertThat(nobody.complete()).isZero();
        assertThat(nobody.listwise().alpha()).isNaN();
        assertThatThrownBy(() -> scale(new double[] {1})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scale(new double[] {1}, new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scale(new double[] {1}, new double[] {Double.POSITIVE_INFINITY}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Scale scale(double[]... columns) {
        return Scale.of(
                IntStream.range(0, columns.length).mapToObj(Integer::toString).toList(), columns);
    }
}
