package org.duxue.statistics.crossed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.duxue.statistics.crossed.CrossedFit.Caution;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.data.FixedEffects;
import org.duxue.statistics.data.NoFit;
import org.duxue.statistics.data.NoFit.Reason;
import org.duxue.statistics.effects.GroupEffect;
import org.duxue.statistics.mixed.Method;
import org.duxue.statistics.mixed.MixedFit;
import org.duxue.statistics.mixed.MixedModel;
import org.duxue.statistics.mixed.Residuals;
import org.junit.jupiter.api.Test;

/** What happens where data are few, empty, constant, alike or many. */
class EdgesTest {
    private final Simulation data = new Simulation(7, 80, 16, 6, 8, 4);
    private final int n = data.y.rows();

    @Test
    void aFactorWithOneLevelHasNoVarianceAndChangesNothing() {
        CrossedFit without = fit(data.school, data.pupil);
        CrossedFit with = fit(data.school, factor("district", i -> "one"), data.pupil);
        assertThat(with.cautions()).containsExactly(Map.entry(Caution.ONE_GROUP, List.of("district")));
        assertThat(with.factors().get(1).variance(0)).isZero();
        assertThat(with.deviance()).isCloseTo(without.deviance(), within(1e-8));
    }

    @Test
    void aLevelForEachRowHasNoVarianceOfItsOwn() {
        CrossedFit fit = fit(data.school, factor("row", i -> "row" + i), data.rater);
        assertThat(fit.cautions()).containsExactly(Map.entry(Caution.GROUPS_OF_ONE, List.of("row")));
        assertThat(fit.factors().get(1).variance(0)).isZero();
        assertThat(fit.deviance()).isCloseTo(fit(data.school, data.rater).deviance(), within(1e-8));
    }

    @Test
    void aFactorWithNothingToSayIsTheModelWithoutIt() {
        MixedFit alone = MixedModel.fit(data.fixed, data.y, data.school, Method.REML);
        CrossedFit fit = fit(data.school, factor("one", i -> "x"));
        assertThat(fit.deviance()).isCloseTo(alone.deviance(), within(1e-7));
        assertThat(fit.factors().getFirst().variance(0)).isCloseTo(alone.variance(0), within(1e-5 * alone.variance(0)));
    }

    @Test
    void manyLevelsOfOneAmongOthersAreFitted() {
        int rows = 110_000;
        double[] y = new double[rows];
        String[] big = new String[rows];
        String[] small = new String[rows];
        for (int i = 0; i < rows; i++) {
            int pair = (i - 100_000) / 2;
            big[i] = i < 100_000 ? "single" + i : "pair" + pair;
            small[i] = "g" + i % 37;
            y[i] = Math.sin(i * 1.7) + 0.3 * (i % 37 % 5) + (i < 100_000 ? 0 : Math.cos(pair * 2.3));
        }
        CrossedFit fit = CrossedModel.fit(
                FixedEffects.intercept(rows),
                new Column("y", y),
                Method.REML,
                Factor.of("big", Arrays.asList(big)),
                Factor.of("small", Arrays.asList(small)));
        assertThat(fit.factors().getFirst().levels()).hasSize(105_000);
        assertThat(fit.factors().getFirst().variance(0)).isPositive();
        assertThat(fit.cautions()).isEmpty();
    }

    @Test
    void refusesFactorsThatPartTheRowsAlike() {
        Factor renamed = factor("code", i -> "x" + data.school.code(i));
        assertThatExceptionOfType(NoFit.class)
                .isThrownBy(() -> fit(data.school, data.pupil, renamed))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.SAME_GROUPS))
                .satisfies(e -> assertThat(e.subject()).isEqualTo("school, code"));
        assertThatExceptionOfType(NoFit.class)
                .isThrownBy(() -> fit(data.school, data.school))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.SAME_GROUPS));
    }

    @Test
    void refusesAnOutcomeWithNothingToExplain() {
        assertThat(reason(new Column("y", new double[n]), data.fixed)).isEqualTo(Reason.CONSTANT_OUTCOME);
        assertThat(reason(new Column("y", filled(Double.NaN)), data.fixed)).isEqualTo(Reason.EMPTY_COLUMN);
        assertThat(reason(new Column("y", data.x.values().clone()), data.fixed)).isEqualTo(Reason.NO_RESIDUAL);
        double[] byLevels = new double[n];
        Arrays.setAll(byLevels, i -> data.school.code(i) * 1.5 + Math.pow(data.rater.code(i), 2));
        assertThat(reason(new Column("y", byLevels), FixedEffects.intercept(n)))
                .isEqualTo(Reason.NO_VARIATION_WITHIN_GROUPS);
    }

    @Test
    void refusesASlopeThatDoesNotVary() {
        RandomTerm term = new RandomTerm(data.school, List.of(new Column("same", filled(3))));
        assertThatExceptionOfType(NoFit.class)
                .isThrownBy(() -> CrossedModel.fit(
                        data.fixed, data.y, List.of(term, RandomTerm.intercept(data.pupil)), Method.REML))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.SLOPE_NOT_IDENTIFIED));
    }

    @Test
    void rowsWithAnythingMissingAreLeftOutAndCounted() {
        double[] y = data.y.values().clone();
        y[3] = Double.NaN;
        int[] codes = data.rater.codes().clone();
        codes[10] = Factor.MISSING;
        Factor rater = new Factor("rater", codes, data.rater.levels());
        CrossedFit fit = CrossedModel.fit(data.fixed, new Column("y", y), Method.REML, data.pupil, rater);
        assertThat(fit.n()).isEqualTo(n - 2);
        assertThat(fit.dropped()).isEqualTo(2);
        int[] kept = IntStream.range(0, n).filter(i -> i != 3 && i != 10).toArray();
        CrossedFit same = CrossedModel.fit(
                data.fixed.rows(kept), data.y.rows(kept), Method.REML, data.pupil.rows(kept), data.rater.rows(kept));
        assertThat(fit.deviance()).isEqualTo(same.deviance());
        assertThat(fit.residuals().predicted(3)).isNaN();
    }

    @Test
    void columnsThatFollowFromOthersAreLeftOutAndNamed() {
        double[] twice = Arrays.stream(data.x.values()).map(x -> 2 * x - 7).toArray();
        FixedEffects fixed =
                FixedEffects.builder(n).number(data.x).number("twice", twice).build();
        CrossedFit fit = CrossedModel.fit(fixed, data.y, Method.REML, data.school, data.pupil);
        assertThat(fit.collinear()).containsExactly("twice");
        assertThat(fit.cautions()).containsExactly(Map.entry(Caution.COLLINEAR, List.of("twice")));
        assertThat(fit.deviance()).isEqualTo(fit(data.school, data.pupil).deviance());
    }

    @Test
    void unitsAndOffsetsOfColumnsDoNotMatter() {
        double[] y = Arrays.stream(data.y.values()).map(v -> 1e6 * v + 1e9).toArray();
        double[] x = Arrays.stream(data.x.values()).map(v -> 1e-4 * v).toArray();
        Column slope = new Column("x", x);
        FixedEffects fixed = FixedEffects.builder(n).number(slope).build();
        CrossedFit plain = CrossedModel.fit(
                data.fixed,
                data.y,
                List.of(new RandomTerm(data.school, List.of(data.x)), RandomTerm.intercept(data.pupil)),
                Method.ML);
        CrossedFit scaled = CrossedModel.fit(
                fixed,
                new Column("y", y),
                List.of(new RandomTerm(data.school, List.of(slope)), RandomTerm.intercept(data.pupil)),
                Method.ML);
        assertThat(scaled.deviance() - 2 * n * Math.log(1e6)).isCloseTo(plain.deviance(), within(1e-5));
        double slopeVariance = plain.factors().getFirst().variance(1);
        assertThat(scaled.factors().getFirst().variance(1) / 1e20)
                .isCloseTo(slopeVariance, within(1e-5 * slopeVariance));
    }

    @Test
    void theOrderOfFactorsDoesNotMatter() {
        CrossedFit one = fit(data.school, data.rater, data.pupil);
        CrossedFit two = fit(data.pupil, data.school, data.rater);
        assertThat(two.deviance()).isCloseTo(one.deviance(), within(1e-9));
        assertThat(two.factors().get(1).mode(2, 0))
                .isCloseTo(one.factors().get(0).mode(2, 0), within(1e-9));
        assertThat(two.factors().get(1).factor()).isEqualTo("school");
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() throws InterruptedException, ExecutionException {
        Simulation wide = new Simulation(31, 500, 100, 40, 260, 6);
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool four = new ForkJoinPool(4)) {
            List<GroupEffect> alone = one.submit(() -> raters(wide)).get();
            List<GroupEffect> together = four.submit(() -> raters(wide)).get();
            assertThat(together).isEqualTo(alone);
        }
    }

    private static List<GroupEffect> raters(Simulation wide) {
        return CrossedModel.fit(wide.fixed, wide.y, Method.REML, wide.pupil, wide.rater)
                .effects(1, 42);
    }

    @Test
    void ranksFollowEffectsAndTheirIntervalsHoldThem() {
        CrossedFit fit = fit(data.school, data.rater);
        List<GroupEffect> effects = fit.effects(0, 1);
        for (GroupEffect a : effects) {
            assertThat(a.rank()).isBetween(a.rankLower(), a.rankUpper());
            assertThat(a.comparativeSe()).isGreaterThan(a.se());
            assertThat(a.reliability()).isBetween(0.0, 1.0);
            for (GroupEffect b : effects) {
                assertThat(a.rank() < b.rank()).isEqualTo(a.effect() > b.effect());
            }
        }
        assertThat(fit.effects(0, 1)).isEqualTo(effects);
    }

    @Test
    void predictionsAndResidualsAddUpToTheOutcome() {
        CrossedFit fit = CrossedModel.fit(
                data.fixed,
                data.y,
                List.of(new RandomTerm(data.school, List.of(data.x)), RandomTerm.intercept(data.pupil)),
                Method.REML);
        Residuals residuals = fit.residuals();
        FactorEffects school = fit.factors().get(0);
        int level = data.school.code(5);
        double random = school.mode(level, 0)
                + school.mode(level, 1) * data.x.value(5)
                + fit.factors().get(1).mode(data.pupil.code(5), 0);
        assertThat(residuals.predicted(5) - residuals.expected(5)).isCloseTo(random, within(1e-9));
        assertThat(residuals.predicted(5) + residuals.residual(5)).isCloseTo(data.y.value(5), within(1e-9));
        assertThat(residuals.diagnose().sd()).isBetween(0.7, 1.1);
    }

    private CrossedFit fit(Factor... factors) {
        return CrossedModel.fit(data.fixed, data.y, Method.REML, factors);
    }

    private Reason reason(Column y, FixedEffects fixed) {
        try {
            CrossedModel.fit(fixed, y, Method.REML, data.school, data.rater);
            throw new AssertionError("fitted");
        } catch (NoFit e) {
            return e.reason();
        }
    }

    private Factor factor(String name, java.util.function.IntFunction<String> level) {
        return Factor.of(name, IntStream.range(0, n).mapToObj(level).toList());
    }

    private double[] filled(double value) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        return values;
    }
}
