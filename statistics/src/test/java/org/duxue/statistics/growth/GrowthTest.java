package org.duxue.statistics.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.growth.quantile.SplineQuantiles;
import org.junit.jupiter.api.Test;

/** What is made of the curves: gaps, baselines, the scores' error, schools and targets. */
class GrowthTest {
    private static final int PUPILS = 2000;
    private static final double[][] PRIORS = new double[2][PUPILS];
    private static final double[] SCORES = new double[PUPILS];

    static {
        SplittableRandom random = new SplittableRandom(20260101);
        for (int i = 0; i < PUPILS; i++) {
            double ability = random.nextGaussian();
            PRIORS[0][i] = Math.rint(60 + 10 * ability + 5 * random.nextGaussian());
            PRIORS[1][i] = Math.rint(60 + 10 * ability + 6 * random.nextGaussian());
            SCORES[i] = Math.rint(64 + 10 * ability + 6 * random.nextGaussian());
        }
    }

    private static final GrowthModel MODEL = GrowthModel.fit(PRIORS, SCORES);

    @Test
    void measuresEachPupilByTheLongestHistoryWithoutAGap() {
        double[][] priors = {PRIORS[0].clone(), PRIORS[1].clone()};
        double[] scores = SCORES.clone();
        priors[1][0] = Double.NaN; // one prior left
        priors[0][1] = Double.NaN; // the latest is missing: no history
        scores[2] = Double.NaN;
        GrowthPercentiles growth = GrowthPercentiles.of(priors, scores);
        assertThat(IntStream.range(0, 4).map(growth::history)).containsExactly(1, 0, 0, 2);
        assertThat(growth.percentile(1)).isEqualTo(GrowthPercentiles.NONE);
        assertThat(growth.without()).isEqualTo(2);
        assertThat(growth.curves().stream().map(SplineQuantiles::pupils)).containsExactly(1998, 1997);

        double[] alone = growth.curves().getFirst().predict(priors[0][0]);
        int below = (int) Arrays.stream(alone).filter(p -> p < scores[0]).count();
        assertThat(growth.percentile(0)).isEqualTo(Math.clamp(below, 1, 99));
    }

    @Test
    void refusesACohortWithoutAnyHistory() {
        double[] nothing = new double[3];
        Arrays.fill(nothing, Double.NaN);
        assertThatThrownBy(() -> GrowthPercentiles.of(new double[][] {nothing}, new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no pupil");
        assertThatThrownBy(() -> GrowthPercentiles.of(new double[6][3], new double[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spreadsACohortEvenlyOverThePercentiles() {
        GrowthPercentiles growth = GrowthPercentiles.of(PRIORS, SCORES);
        double mean =
                IntStream.range(0, PUPILS).map(growth::percentile).average().orElseThrow();
        assertThat(mean).isBetween(49.0, 51.0);
    }

    @Test
    void takesPriorsBeyondTheBaselineAtItsBoundaryAndCountsThem() {
        double[][] later = {{500, PRIORS[0][1], -500}, {PRIORS[1][0], PRIORS[1][1], 500}};
        double[] scores = {SCORES[0], SCORES[1], SCORES[2]};
        GrowthPercentiles growth = GrowthPercentiles.of(MODEL, later, scores);
        assertThat(growth.clamped()).containsExactly(2, 1);
        double edge = MODEL.histories().get(1).knots().getFirst().upper();
        GrowthPercentiles clamped =
                GrowthPercentiles.of(MODEL, new double[][] {{edge}, {PRIORS[1][0]}}, new double[] {SCORES[0]});
        assertThat(growth.percentile(0)).isEqualTo(clamped.percentile(0));
        assertThat(clamped.clamped()).containsExactly(0, 0);
    }

    @Test
    void saysExactlyWhatDrawsOfTheScoreSayRoughly() {
        ScoreError error = new ScoreError(MODEL);
        for (int i = 0; i < 40; i++) {
            double[] priors = {PRIORS[0][i], PRIORS[1][i]};
            ScoreError.Spread exact = error.of(priors, SCORES[i], 3);
            ScoreError.Spread drawn =
                    error.simulate(priors, SCORES[i], 3, new double[2], 4000, ScoreError.seedOf(7, i));
            assertThat(drawn.sd()).isCloseTo(exact.sd(), within(0.1 * exact.sd() + 0.1));
            assertThat(drawn.lower()).isCloseTo(exact.lower(), within(4));
            assertThat(drawn.upper()).isCloseTo(exact.upper(), within(4));
        }
    }

    @Test
    void hasNoSpreadWithoutErrorAndTheSameDrawsForASeed() {
        ScoreError error = new ScoreError(MODEL);
        GrowthPercentiles growth = GrowthPercentiles.of(PRIORS, SCORES);
        double[] priors = {PRIORS[0][5], PRIORS[1][5]};
        int p = growth.percentile(5);
        assertThat(error.of(priors, SCORES[5], 0)).isEqualTo(new ScoreError.Spread(p, p, 0));
        ScoreError.Spread once = error.simulate(priors, SCORES[5], 2, new double[] {2, 2}, 200, 1);
        assertThat(error.simulate(priors, SCORES[5], 2, new double[] {2, 2}, 200, 1))
                .isEqualTo(once);
        assertThat(once.lower()).isLessThan(once.upper());
    }

    @Test
    void sumsUpSchoolsWithIntervalsBetweenOrderStatistics() {
        int[] wanted = {1, 10, 20, 30, 40, 50, 60, 70, 80, 99, 40, 60};
        List<String> schools = new ArrayList<>(Collections.nCopies(10, "A"));
        schools.addAll(List.of("B", "B"));
        SchoolGrowth a =
                SchoolGrowth.of(Factor.of("school", schools), standing(wanted)).getFirst();
        SchoolGrowth b =
                SchoolGrowth.of(Factor.of("school", schools), standing(wanted)).getLast();
        assertThat(a.median()).isEqualTo(45);
        // P(Bin(10, ½) < 2) = 0.0107, P(Bin(10, ½) < 3) = 0.0547: the second and the last but one
        assertThat(List.of(a.medianLower(), a.medianUpper())).containsExactly(10.0, 80.0);
        assertThat(a.mean()).isEqualTo(46);
        assertThat(a.meanSe()).isCloseTo(10.023306, within(1e-6));
        assertThat(a.meanUpper()).isCloseTo(46 + 2.262157 * 10.023306, within(1e-5));
        assertThat(List.of(a.low(), a.typical(), a.high())).containsExactly(0.4, 0.3, 0.3);
        assertThat(b.median()).isEqualTo(50);
        assertThat(b.medianLower()).isNaN();
    }

    /** Percentiles as wanted: a lone prior value, and scores placed between the predictions of a model on it. */
    private static GrowthPercentiles standing(int[] wanted) {
        double[] scores = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
        GrowthModel model = GrowthModel.fit(new double[][] {new double[100]}, scores);
        double[] between = Arrays.stream(wanted).mapToDouble(p -> p + 0.5).toArray();
        return GrowthPercentiles.of(model, new double[][] {new double[wanted.length]}, between);
    }

    @Test
    void findsTheLeastPercentileThatReachesATarget() {
        TargetGrowth next = new TargetGrowth(List.of(MODEL));
        TargetGrowth later = new TargetGrowth(List.of(MODEL, MODEL));
        for (double target : new double[] {50, 65, 75}) {
            int needed = next.needed(target, 60, 62);
            assertThat(next.path(needed, 60, 62)[0]).isGreaterThanOrEqualTo(target);
            assertThat(needed == 1 || next.path(needed - 1, 60, 62)[0] < target).isTrue();
            int twice = later.needed(target, 60, 62);
            assertThat(twice == TargetGrowth.OUT_OF_REACH || later.path(twice, 60, 62)[1] >= target)
                    .isTrue();
        }
        assertThat(next.needed(1000, 60, 62)).isEqualTo(TargetGrowth.OUT_OF_REACH);
        assertThat(next.needed(-1000, 60, Double.NaN)).isEqualTo(1);
    }
}
