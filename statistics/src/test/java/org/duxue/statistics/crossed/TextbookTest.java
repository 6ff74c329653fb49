package org.duxue.statistics.crossed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.duxue.statistics.mixed.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What sparse equations answer is what the formulas over the whole covariance matrix answer, on random designs. */
class TextbookTest {
    @ParameterizedTest
    @EnumSource
    void threeLevelsAgree(Method method) {
        for (long seed = 1; seed <= 3; seed++) {
            Simulation data = new Simulation(seed, 60, 14, 5, 4, 3);
            compare(data, terms(data, false), method);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nestedAndCrossedWithSlopesAgree(Method method) {
        for (long seed = 11; seed <= 13; seed++) {
            Simulation data = new Simulation(seed, 50, 12, 6, 9, 4);
            compare(data, terms(data, true), method);
        }
    }

    /** Sixty raters make more than the dense block takes unseen, so that sparse elimination and dense block both work. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void manyCrossedLevelsAgree(long seed) {
        Simulation data = new Simulation(seed, 90, 30, 10, 60, 2);
        compare(
                data,
                List.of(
                        RandomTerm.intercept(data.rater),
                        RandomTerm.intercept(data.pupil),
                        RandomTerm.intercept(data.klass)),
                Method.REML);
    }

    private static List<RandomTerm> terms(Simulation data, boolean slopes) {
        return slopes
                ? List.of(
                        new RandomTerm(data.school, List.of(data.x)),
                        RandomTerm.intercept(data.pupil),
                        RandomTerm.intercept(data.rater))
                : List.of(
                        RandomTerm.intercept(data.school),
                        RandomTerm.intercept(data.klass),
                        RandomTerm.intercept(data.pupil));
    }

    private static void compare(Simulation data, List<RandomTerm> terms, Method method) {
        CrossedFit fit = CrossedModel.fit(data.fixed, data.y, terms, method);
        List<double[]> covariances = new ArrayList<>();
        fit.factors().forEach(factor -> covariances.add(covariance(factor)));
        DenseReference dense = new DenseReference(data, terms, covariances, fit.residualVariance());
        assertThat(fit.deviance()).isCloseTo(dense.deviance(method == Method.REML), within(1e-6));
        for (int i = 0; i < 2; i++) {
            double se = Math.sqrt(dense.covariance[3 * i]);
            assertThat(fit.fixed().get(i).estimate()).isCloseTo(dense.coefficients[i], within(1e-6 * se));
            assertThat(fit.fixed().get(i).se()).isCloseTo(se, within(1e-6 * se));
        }
        for (int t = 0; t < terms.size(); t++) {
            compare(fit, dense, t);
        }
        isLeast(data, terms, fit, covariances, method);
    }

    private static void compare(CrossedFit fit, DenseReference dense, int t) {
        FactorEffects factor = fit.factors().get(t);
        for (int level = 0; level < factor.levels().size(); level += 3) {
            for (int k = 0; k < factor.terms().size(); k++) {
                double spread = Math.sqrt(factor.variance(k));
                assertThat(factor.mode(level, k)).isCloseTo(dense.mode(t, level, k), within(1e-6 * spread));
                assertThat(factor.se(level, k))
                        .isCloseTo(Math.sqrt(dense.errorCovariance(t, k, level, level, true)), within(1e-5 * spread));
                assertThat(factor.comparativeSe(level, k))
                        .isCloseTo(Math.sqrt(dense.errorCovariance(t, k, level, level, false)), within(1e-5 * spread));
            }
        }
        int last = factor.levels().size() - 1;
        double difference = dense.errorCovariance(t, 0, 0, 0, false)
                + dense.errorCovariance(t, 0, last, last, false)
                - 2 * dense.errorCovariance(t, 0, 0, last, false);
        assertThat(fit.differenceSe(t, 0, last)).isCloseTo(Math.sqrt(difference), within(1e-5 * Math.sqrt(difference)));
    }

    /** No covariances near the estimate have a lower criterion. */
    private static void isLeast(
            Simulation data, List<RandomTerm> terms, CrossedFit fit, List<double[]> covariances, Method method) {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 6; trial++) {
            List<double[]> moved = new ArrayList<>();
            for (double[] covariance : covariances) {
                double[] by = covariance.clone();
                double factor = Math.exp(0.1 * random.nextGaussian());
                for (int i = 0; i < by.length; i++) {
                    by[i] *= factor;
                }
                moved.add(by);
            }
            double residual = fit.residualVariance() * Math.exp(0.02 * random.nextGaussian());
            assertThat(new DenseReference(data, terms, moved, residual).deviance(method == Method.REML))
                    .isGreaterThan(fit.deviance() - 1e-6);
        }
    }

    private static double[] covariance(FactorEffects factor) {
        int size = factor.terms().size();
        double[] covariance = new double[size * size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                covariance[a * size + b] = factor.covariance(a, b);
            }
        }
        return covariance;
    }
}
