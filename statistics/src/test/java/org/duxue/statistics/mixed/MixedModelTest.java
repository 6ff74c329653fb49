package org.duxue.statistics.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.data.FixedEffects;
import org.duxue.statistics.data.NoFit;
import org.duxue.statistics.data.NoFit.Reason;
import org.duxue.statistics.effects.GroupEffects;
import org.junit.jupiter.api.Test;

/** The laws a fit must obey on any data, and its edges. */
class MixedModelTest {
    private static final Percentage SAME = Percentage.withPercentage(1e-6);

    @Test
    void doesNotDependOnUnitsOrOffsets() {
        Sample sample = Sample.of(800, 40, 11);
        MixedFit plain = sample.fit(sample.x, sample.y);
        Column moved = column("x", sample.x, value -> 1e7 + 10 * value);
        Column scaled = column("y", sample.y, value -> 5e9 + 1e4 * value);
        MixedFit other = sample.fit(moved, scaled);
        assertThat(other.fixed().get(1).estimate())
                .isCloseTo(1e3 * plain.fixed().get(1).estimate(), SAME);
        assertThat(other.fixed().get(1).se())
                .isCloseTo(1e3 * plain.fixed().get(1).se(), SAME);
        assertThat(other.residualVariance()).isCloseTo(1e8 * plain.residualVariance(), SAME);
        assertThat(other.variance(1)).isCloseTo(1e6 * plain.variance(1), SAME);
        GroupsAt at = new GroupsAt(plain, 0.5, other, 1e7 + 5);
        assertThat(at.other.effect(3)).isCloseTo(1e4 * at.plain.effect(3), SAME);
        assertThat(at.other.se(3)).isCloseTo(1e4 * at.plain.se(3), SAME);
        assertThat(at.other.comparativeSe(3)).isCloseTo(1e4 * at.plain.comparativeSe(3), SAME);
    }

    @Test
    void agreesWithTheAnalysisOfVarianceWhenBalanced() {
        for (double spread = 0.05; spread < 1e4; spread *= 10) {
            RandomGenerator random = random(17);
            double[][] groups = new double[60][25];
            for (double[] group : groups) {
                double level = spread * random.nextGaussian();
                Arrays.setAll(group, i -> level + random.nextGaussian());
            }
            double[] means = Arrays.stream(groups)
                    .mapToDouble(g -> Arrays.stream(g).average().orElseThrow())
                    .toArray();
            double between = 25 * squares(means) / 59;
            double within =
                    Arrays.stream(groups).mapToDouble(MixedModelTest::squares).sum() / (60 * 24);
            double[] y = Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
            Factor group = group(IntStream.range(0, 1500).map(i -> i / 25).toArray(), 60);
            MixedFit fit = MixedModel.fit(FixedEffects.intercept(1500), new Column("y", y), group, Method.REML);
            if (between > within) {
                assertThat(fit.residualVariance()).isCloseTo(within, SAME);
                assertThat(fit.variance(0)).isCloseTo((between - within) / 25, SAME);
            } else {
                assertThat(fit.singular()).isTrue();
            }
        }
    }

    @Test
    void doesNotDependOnTheOrderOfRows() {
        Sample sample = Sample.of(500, 25, 3);
        int[] order = IntStream.range(0, 500).map(i -> i * 137 % 500).toArray();
        MixedFit plain = sample.fit(sample.x, sample.y);
        Column x = sample.x.rows(order);
        MixedFit other = MixedModel.fit(
                FixedEffects.builder(500).number(x).build(),
                sample.y.rows(order),
                sample.group.rows(order),
                List.of(x),
                Method.REML);
        assertThat(other.deviance()).isCloseTo(plain.deviance(), within(1e-8));
        assertThat(other.variance(0)).isCloseTo(plain.variance(0), SAME);
        assertThat(other.modes().groups()).isEqualTo(plain.modes().groups());
    }

    @Test
    void leavesOutRowsWithAnythingMissing() {
        Sample sample = Sample.of(600, 30, 5);
        double[] x = sample.x.values().clone();
        double[] y = sample.y.values().clone();
        int[] codes = sample.group.codes().clone();
        x[7] = Double.NaN;
        y[100] = Double.NaN;
        codes[599] = Factor.MISSING;
        Factor group = new Factor("g", codes, sample.group.levels());
        FixedEffects fixed = FixedEffects.builder(600).number("x", x).build();
        MixedFit fit = MixedModel.fit(fixed, new Column("y", y), group, Method.ML);
        assertThat(fit.n()).isEqualTo(597);
        assertThat(fit.dropped()).isEqualTo(3);
        int[] rows = fixed.completeRows(List.of(new Column("y", y)), List.of(group));
        MixedFit same = MixedModel.fit(fixed.rows(rows), new Column("y", y).rows(rows), group.rows(rows), Method.ML);
        assertThat(fit.deviance()).isCloseTo(same.deviance(), within(1e-9));
        Residuals residuals = fit.residuals();
        assertThat(residuals.residual(7)).isNaN();
        assertThat(residuals.predicted(100)).isNaN();
        assertThat(residuals.predicted(599)).isNaN();
        assertThat(residuals.residual(8) + residuals.predicted(8)).isEqualTo(y[8]);
    }

    @Test
    void leavesOutCollinearColumnsAndNamesThem() {
        Sample sample = Sample.of(300, 15, 8);
        Column twice = column("twice", sample.x, value -> 2 * value + 1);
        Column constant = column("constant", sample.x, value -> 4);
        FixedEffects fixed = FixedEffects.builder(300)
                .number(sample.x)
                .number(twice)
                .number(constant)
                .build();
        MixedFit fit = MixedModel.fit(fixed, sample.y, sample.group, Method.REML);
        MixedFit plain =
                MixedModel.fit(FixedEffects.builder(300).number(sample.x).build(), sample.y, sample.group, Method.REML);
        assertThat(fit.collinear()).containsExactly("twice", "constant");
        assertThat(fit.cautions()).contains(MixedFit.Caution.COLLINEAR);
        assertThat(fit.fixed()).isEqualTo(plain.fixed());
        assertThat(fit.deviance()).isEqualTo(plain.deviance());
        assertThat(fit.residuals().predicted(4)).isEqualTo(plain.residuals().predicted(4));
    }

    @Test
    void saysWhenGroupsDoNotDiffer() {
        double[] y =
                IntStream.range(0, 400).mapToDouble(i -> i % 4 < 2 ? -1 : 1).toArray();
        Factor group = group(IntStream.range(0, 400).map(i -> i / 4).toArray(), 100);
        MixedFit fit = MixedModel.fit(FixedEffects.intercept(400), new Column("y", y), group, Method.REML);
        assertThat(fit.singular()).isTrue();
        assertThat(fit.cautions()).containsExactly(MixedFit.Caution.SINGULAR);
        assertThat(fit.variance(0)).isZero();
        assertThat(fit.residualVariance()).isCloseTo(400 / 399.0, SAME);
        assertThat(fit.modes().mode(0, 0)).isZero();
        assertThat(fit.modes().effects().reliability(0)).isZero();
    }

    @Test
    void fitsOneGroupAsAPlainRegression() {
        double[] y = {1, 2, 4, 5};
        MixedFit fit = MixedModel.fit(
                FixedEffects.builder(4).number("x", new double[] {0, 1, 2, 3}).build(),
                new Column("y", y),
                group(new int[4], 1),
                Method.REML);
        assertThat(fit.cautions()).containsExactly(MixedFit.Caution.ONE_GROUP);
        assertThat(fit.fixed().get(1).estimate()).isCloseTo(1.4, within(1e-12));
        assertThat(fit.residualVariance()).isCloseTo(0.1, within(1e-12));
        assertThat(fit.variance(0)).isZero();
    }

    @Test
    void fitsAHundredThousandGroupsOfOneAsAPlainRegression() {
        RandomGenerator random = random(1);
        int n = 100_000;
        MixedFit fit = MixedModel.fit(
                FixedEffects.intercept(n),
                new Column("y", random.doubles(n).toArray()),
                group(IntStream.range(0, n).toArray(), n),
                Method.REML);
        assertThat(fit.cautions()).containsExactly(MixedFit.Caution.GROUPS_OF_ONE);
        assertThat(fit.groups()).isEqualTo(n);
        assertThat(fit.residualVariance()).isCloseTo(1.0 / 12, within(1e-3));
        assertThat(fit.variance(0)).isZero();
    }

    @Test
    void borrowsStrengthForGroupsOfOneAmongOthers() {
        Sample sample = Sample.of(400, 20, 21);
        int[] codes = sample.group.codes().clone();
        codes[399] = 20;
        MixedFit fit = MixedModel.fit(
                FixedEffects.builder(400).number(sample.x).build(),
                sample.y,
                group(codes, 21),
                List.of(sample.x),
                Method.REML);
        assertThat(fit.groups()).isEqualTo(21);
        Modes modes = fit.modes();
        int lonely = modes.groups().indexOf("g020");
        assertThat(modes.se(lonely, 0)).isGreaterThan(modes.se(0, 0)).isLessThan(Math.sqrt(fit.variance(0)));
    }

    @Test
    void toldWhyNothingCanBeFitted() {
        double[] x = {1, 2, 3, 4};
        Factor two = group(new int[] {0, 0, 1, 1}, 2);
        FixedEffects fixed = FixedEffects.builder(4).number("x", x).build();
        refuses(Reason.CONSTANT_OUTCOME, fixed, new double[] {3, 3, 3, 3}, two);
        refuses(Reason.NO_RESIDUAL, fixed, new double[] {3, 5, 7, 9}, two);
        refuses(Reason.NO_VARIATION_WITHIN_GROUPS, FixedEffects.intercept(4), new double[] {3, 3, 7, 7}, two);
        refuses(Reason.EMPTY_COLUMN, fixed, filled(4, Double.NaN), two);
        refuses(
                Reason.EMPTY_COLUMN,
                FixedEffects.builder(4).number("x", filled(4, Double.NaN)).build(),
                new double[] {3, 5, 7, 8},
                two);
        refuses(Reason.NO_ROWS, fixed, new double[] {3, 5, 7, 8}, group(new int[] {-1, -1, -1, -1}, 2));
        refuses(
                Reason.TOO_FEW_ROWS,
                FixedEffects.builder(2).number("x", new double[] {1, 2}).build(),
                new double[] {3, 4},
                group(new int[] {0, 1}, 2));
        Column constant = new Column("c", filled(4, 2));
        assertThatThrownBy(() -> MixedModel.fit(
                        fixed, new Column("y", new double[] {3, 5, 7, 8}), two, List.of(constant), Method.ML))
                .isInstanceOfSatisfying(
                        NoFit.class, e -> assertThat(e.reason()).isEqualTo(Reason.SLOPE_NOT_IDENTIFIED));
    }

    @Test
    void findsASlopeWithoutVariance() {
        Sample sample = Sample.of(1000, 50, 4);
        double[] y = new double[1000];
        RandomGenerator random = random(99);
        for (int i = 0; i < y.length; i++) {
            y[i] = sample.x.value(i) + (sample.group.code(i) % 2 == 0 ? 1 : -1) + random.nextGaussian();
        }
        MixedFit fit = sample.fit(sample.x, new Column("y", y));
        MixedFit intercept = MixedModel.fit(
                FixedEffects.builder(1000).number(sample.x).build(), new Column("y", y), sample.group, Method.REML);
        assertThat(fit.deviance()).isLessThanOrEqualTo(intercept.deviance() + 1e-9);
        assertThat(fit.singular()).isEqualTo(fit.variance(1) < 1e-6 || Math.abs(fit.correlation(0, 1)) > 0.999999);
    }

    @Test
    void fitsTwoSlopesAtAStationaryPoint() {
        Sample sample = Sample.of(3000, 100, 12);
        RandomGenerator random = random(5);
        Column z = new Column("z", random.doubles(3000, -1, 1).toArray());
        FixedEffects fixed =
                FixedEffects.builder(3000).number(sample.x).number(z).build();
        MixedFit fit = MixedModel.fit(fixed, sample.y, sample.group, List.of(sample.x, z), Method.REML);
        MixedFit one = MixedModel.fit(fixed, sample.y, sample.group, List.of(sample.x), Method.REML);
        assertThat(fit.parameters()).isEqualTo(10);
        assertThat(fit.deviance()).isLessThan(one.deviance() + 1e-9);
        assertThat(fit.modes().terms()).containsExactly("(Intercept)", "x", "z");
    }

    private static double squares(double[] x) {
        double mean = Arrays.stream(x).average().orElseThrow();
        return Arrays.stream(x).map(value -> (value - mean) * (value - mean)).sum();
    }

    private static void refuses(Reason reason, FixedEffects fixed, double[] y, Factor group) {
        assertThatThrownBy(() -> MixedModel.fit(fixed, new Column("y", y), group, Method.REML))
                .isInstanceOfSatisfying(NoFit.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static Column column(String name, Column from, DoubleUnaryOperator by) {
        return new Column(name, Arrays.stream(from.values()).map(by).toArray());
    }

    private static double[] filled(int n, double value) {
        double[] filled = new double[n];
        Arrays.fill(filled, value);
        return filled;
    }

    private static Factor group(int[] codes, int groups) {
        return new Factor(
                "g",
                codes,
                IntStream.range(0, groups)
                        .mapToObj(g -> String.format("g%03d", g))
                        .toList());
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** The effects of two fits of the same data where their slope's column means the same. */
    private static final class GroupsAt {
        final GroupEffects plain;
        final GroupEffects other;

        GroupsAt(MixedFit plain, double at, MixedFit other, double otherAt) {
            this.plain = plain.modes().at(at);
            this.other = other.modes().at(otherAt);
        }
    }

    /** Pupils in groups that differ in level and slope. */
    private static final class Sample {
        final Column x;
        final Column y;
        final Factor group;

        private Sample(double[] x, double[] y, Factor group) {
            this.x = new Column("x", x);
            this.y = new Column("y", y);
            this.group = group;
        }

        static Sample of(int rows, int groups, long seed) {
            RandomGenerator random = random(seed);
            double[] level = random.doubles(groups, -2, 2).toArray();
            double[] slope = random.doubles(groups, 0, 2).toArray();
            double[] x = new double[rows];
            double[] y = new double[rows];
            int[] codes = new int[rows];
            for (int i = 0; i < rows; i++) {
                codes[i] = i % groups;
                x[i] = random.nextGaussian();
                y[i] = level[codes[i]] + slope[codes[i]] * x[i] + random.nextGaussian();
            }
            return new Sample(x, y, group(codes, groups));
        }

        MixedFit fit(Column slope, Column outcome) {
            return MixedModel.fit(
                    FixedEffects.builder(slope.rows()).number(slope).build(),
                    outcome,
                    group,
                    List.of(slope),
                    Method.REML);
        }
    }
}
