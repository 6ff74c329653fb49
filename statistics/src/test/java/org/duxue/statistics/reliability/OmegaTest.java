package org.duxue.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** The one-factor model where the truth is known, and the conditions its optimum must meet where it is not. */
class OmegaTest {
    @Test
    void findsTheFactorOfAMatrixThatHasOne() {
        double[] loading = {0.9, 0.7, 0.5, 0.3, -0.2};
        OneFactor found = OneFactor.of(matrix(loading));
        assertThat(found.converged).isTrue();
        for (int i = 0; i < loading.length; i++) {
            assertThat(found.loading[i]).isCloseTo(loading[i], within(1e-9));
            assertThat(found.uniqueness[i]).isCloseTo(1 - loading[i] * loading[i], within(1e-9));
        }
        assertThat(found.boundary()).isFalse();
    }

    @Test
    void itsOptimumMeetsTheLikelihoodEquations() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        for (int round = 0; round < 50; round++) {
            double[][] sample = sample(random, 60, 3 + round % 6);
            double[][] r = Covariances.correlations(Covariances.of(sample));
            OneFactor found = OneFactor.of(r);
            assertThat(found.converged).isTrue();
            for (int i = 0; i < r.length; i++) {
                // λ_i and ψ_i share the variance out, and (R ψ⁻¹ λ)_i = (1 + λᵀψ⁻¹λ) λ_i
                if (!found.boundary()) {
                    assertThat(found.loading[i] * found.loading[i] + found.uniqueness[i])
                            .isCloseTo(1, within(1e-8));
                }
                double left = 0;
                double size = 1;
                for (int j = 0; j < r.length; j++) {
                    left += r[i][j] * found.loading[j] / found.uniqueness[j];
                    size += found.loading[j] * found.loading[j] / found.uniqueness[j];
                }
                assertThat(left).isCloseTo(size * found.loading[i], within(1e-7 * size));
            }
        }
    }

    @Test
    void omegaIsAlphaWhereAllItemsLoadAlike() {
        // three items that are the factor and contrasts of equal size orthogonal to it
        double[][] answers = {
            {2, 2, 0, 0, -2, -2, 0, 0, 1, -1},
            {2, 0, 2, 0, -2, 0, -2, 0, 1, -1},
            {2, 0, 0, 2, -2, 0, 0, -2, 1, -1}
        };
        Scale scale = ReliabilityTest.scale(answers);
        Omega omega = Omega.of(scale, 0.95, 0, 1);
        assertThat(omega.omega())
                .isCloseTo(Reliability.of(scale, 0.95).listwise().alpha(), within(1e-9));
        assertThat(omega.standardised()).isCloseTo(omega.omega(), within(1e-9));
        assertThat(omega.lower()).isNaN();
    }

    @Test
    void theIntervalDependsOnTheSeedAlone() {
        Scale scale = ReliabilityTest.scale(
                sample(RandomGeneratorFactory.of("L64X128MixRandom").create(9), 80, 4));
        Omega first = Omega.of(scale, 0.95, 200, 42);
        assertThat(Omega.of(scale, 0.95, 200, 42)).isEqualTo(first);
        assertThat(Omega.of(scale, 0.95, 200, 43)).isNotEqualTo(first);
        assertThat(first.lower()).isLessThan(first.omega());
        assertThat(first.upper()).isGreaterThan(first.omega());
        assertThat(first.replicates()).isBetween(150, 200);
    }

    @Test
    void saysWhereThereIsNoModel() {
        double[] a = {1, 2, 3, 4};
        Omega twins = Omega.of(ReliabilityTest.scale(a, a, new double[] {1, 5, 2, 2}), 0.95, 50, 1);
        assertThat(twins.omega()).isNaN();
        assertThat(twins.replicates()).isZero();
        Omega constant = Omega.of(ReliabilityTest.scale(a, new double[] {2, 1, 3, 3}, new double[4]), 0.95, 50, 1);
        assertThat(constant.omega()).isNaN();
    }

    private static double[][] matrix(double[] loading) {
        double[][] r = new double[loading.length][loading.length];
        for (int i = 0; i < loading.length; i++) {
            for (int j = 0; j < loading.length; j++) {
                r[i][j] = i == j ? 1 : loading[i] * loading[j];
            }
        }
        return r;
    }

    private static double[][] sample(RandomGenerator random, int n, int k) {
        double[] factor = random.doubles(n, -1, 1).toArray();
        double[][] columns = new double[k][n];
        for (double[] column : columns) {
            double weight = random.nextDouble(0.2, 1);
            Arrays.setAll(column, row -> weight * factor[row] + random.nextGaussian());
        }
        return columns;
    }
}
