package org.duxue.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The published worked example to 1e-12, the laws of a dispersion, and the edges. */
class WeightedDispersionTest {
    private static final double TIGHT = 1e-12;

    @Test
    void reproducesThePublishedExample() {
        String expected = resource("cv_worked_example_5_schools.expected.json");
        double[] pupils = column(1);
        double[] values = perPupil(column(2), pupils);
        WeightedDispersion found = WeightedDispersion.of(values, pupils);
        assertThat(found.n()).isEqualTo(5);
        assertThat(found.weight()).isEqualTo(302);
        assertThat(found.mean()).isCloseTo(figure(expected, "mean"), within(TIGHT));
        assertThat(found.sd()).isCloseTo(figure(expected, "sd_weighted"), within(TIGHT));
        assertThat(found.cv()).isCloseTo(figure(expected, "cv_weighted_population"), within(TIGHT));
        assertThat(WeightedDispersion.unweighted(values).cv())
                .isCloseTo(figure(expected, "cv_unweighted_population"), within(TIGHT));
        assertThat(WeightedDispersion.sample(values).cv())
                .isCloseTo(figure(expected, "cv_unweighted_sample"), within(TIGHT));
    }

    @Test
    void roundingTheSchoolValuesFirstGivesTheKnownWrongFigure() {
        double[] pupils = column(1);
        double[] rounded = Arrays.stream(perPupil(column(2), pupils))
                .map(x -> Math.round(x * 100) / 100.0)
                .toArray();
        assertThat(WeightedDispersion.of(rounded, pupils).cv())
                .isCloseTo(
                        figure(
                                resource("cv_worked_example_5_schools.expected.json"),
                                "cv_weighted_after_rounding_school_values_to_2_decimals"),
                        within(TIGHT));
    }

    @Test
    void doesNotChangeWithTheScaleOfValuesOrWeights() {
        RandomGenerator random = random();
        for (int round = 0; round < 200; round++) {
            double[] x = positive(random, 30);
            double[] w = positive(random, 30);
            double cv = WeightedDispersion.of(x, w).cv();
            double k = random.nextDouble(0.001, 1000);
            assertThat(WeightedDispersion.of(times(x, k), w).cv()).isCloseTo(cv, within(TIGHT));
            assertThat(WeightedDispersion.of(x, times(w, k)).cv()).isCloseTo(cv, within(TIGHT));
        }
    }

    @Test
    void doesNotChangeWithTheOrder() {
        RandomGenerator random = random();
        for (int round = 0; round < 200; round++) {
            double[] x = positive(random, 25);
            double[] w = positive(random, 25);
            WeightedDispersion before = WeightedDispersion.of(x, w);
            for (int i = x.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                swap(x, i, j);
                swap(w, i, j);
            }
            WeightedDispersion after = WeightedDispersion.of(x, w);
            assertThat(after.mean()).isCloseTo(before.mean(), within(TIGHT));
            assertThat(after.cv()).isCloseTo(before.cv(), within(TIGHT));
        }
    }

    @Test
    void twoEqualSchoolsWeighAsOneSchoolOfTheirSize() {
        WeightedDispersion apart = WeightedDispersion.of(new double[] {3, 3, 8}, new double[] {40, 60, 25});
        WeightedDispersion together = WeightedDispersion.of(new double[] {3, 8}, new double[] {100, 25});
        assertThat(apart.cv()).isCloseTo(together.cv(), within(1e-15));
        assertThat(apart.mean()).isCloseTo(together.mean(), within(1e-15));
    }

    @Test
    void keepsItsDigitsWhenAllValuesShareALargeOffset() {
        double[] x = {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16};
        assertThat(WeightedDispersion.unweighted(x).sd()).isCloseTo(Math.sqrt(22.5), within(1e-9));
    }

    @Test
    void contributionsSumToOneAndNameWhoPullsApart() {
        double[] shares = WeightedDispersion.contributions(new double[] {5, 5, 9}, new double[] {10, 20, 30});
        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(TIGHT));
        assertThat(shares[2]).isCloseTo(0.5, within(TIGHT));
        assertThat(WeightedDispersion.contributions(new double[] {5, 5}, new double[] {1, 2}))
                .containsExactly(0, 0);
    }

    @Test
    void groupsAreComputedApart() {
        var found = WeightedDispersion.byGroup(
                new double[] {1, 10, 3, 10}, new double[] {1, 1, 1, 1}, List.of("b", "a", "b", "a"));
        assertThat(found.keySet()).containsExactly("a", "b");
        assertThat(Objects.requireNonNull(found.get("a")).cv()).isZero();
        assertThat(Objects.requireNonNull(found.get("b")).cv()).isCloseTo(0.5, within(TIGHT));
    }

    @Test
    void definesItsEdges() {
        assertThat(WeightedDispersion.of(new double[0], new double[0]).mean()).isNaN();
        WeightedDispersion one = WeightedDispersion.of(new double[] {4}, new double[] {7});
        assertThat(one).isEqualTo(new WeightedDispersion(1, 7, 4, 0, 0));
        assertThat(WeightedDispersion.sample(new double[] {4}).sd()).isNaN();
        assertThat(WeightedDispersion.of(new double[] {0, 0}, new double[] {1, 1})
                        .cv())
                .isNaN();
        assertThat(WeightedDispersion.of(new double[] {1, 2}, new double[] {0, 0})
                        .mean())
                .isNaN();
        WeightedDispersion withEmpty = WeightedDispersion.of(new double[] {1, 3, 99}, new double[] {1, 1, 0});
        assertThat(withEmpty.n()).isEqualTo(3);
        assertThat(withEmpty.mean()).isEqualTo(2);
        assertThat(withEmpty.cv()).isEqualTo(0.5);
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> WeightedDispersion.of(new double[] {Double.NaN}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WeightedDispersion.of(new double[] {1}, new double[] {-1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WeightedDispersion.of(new double[] {1}, new double[] {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(20251124);
    }

    private static double[] positive(RandomGenerator random, int n) {
        return random.doubles(n, 0.5, 500).toArray();
    }

    private static double[] times(double[] x, double k) {
        return Arrays.stream(x).map(v -> v * k).toArray();
    }

    private static double[] perPupil(double[] stock, double[] pupils) {
        double[] values = stock.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] /= pupils[i];
        }
        return values;
    }

    private static void swap(double[] x, int i, int j) {
        double kept = x[i];
        x[i] = x[j];
        x[j] = kept;
    }

    private static double[] column(int index) {
        return resource("cv_worked_example_5_schools.csv")
                .lines()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",")[index]))
                .toArray();
    }

    private static double figure(String json, String key) {
        Matcher matcher = Pattern.compile("\"" + key + "\":\\s*([-0-9.eE]+)").matcher(json);
        assertThat(matcher.find()).as(key).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(WeightedDispersionTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
