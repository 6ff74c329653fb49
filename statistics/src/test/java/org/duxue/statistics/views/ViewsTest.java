package org.duxue.statistics.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.duxue.statistics.Samples;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.data.FixedEffects;
import org.duxue.statistics.data.NoFit;
import org.duxue.statistics.effects.Band;
import org.junit.jupiter.api.Test;

class ViewsTest {
    private static Views exam() {
        Samples data = Samples.data("exam");
        double[] prior = data.numbers("standLRT");
        return Views.of(
                FixedEffects.builder(data.rows()).number("standLRT", prior).build(),
                new Column("normexam", data.numbers("normexam")),
                new Column("standLRT", prior),
                data.factor("school"),
                List.of());
    }

    private static Views small(double[] prior, double[] outcome, String... groups) {
        return Views.of(
                FixedEffects.builder(prior.length).number("x", prior).build(),
                new Column("y", outcome),
                new Column("x", prior),
                Factor.of("g", List.of(groups)),
                List.of());
    }

    private static SchoolView named(View view, String group) {
        return view.groups().stream()
                .filter(g -> g.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    /** R: {@code tapply(resid(lm(normexam ~ standLRT)), school, mean)} and {@code t.test} of each school. */
    @Test
    void residualMeansAreThoseOfLeastSquares() {
        SchoolView one = named(exam().regressionResidual(), "1");
        assertThat(one.n()).isEqualTo(73);
        assertThat(one.value()).isCloseTo(0.4035172678377, offset(1e-9));
        assertThat(one.lower95()).isCloseTo(0.2093707447493, offset(1e-9));
        assertThat(one.upper95()).isCloseTo(0.5976637909261, offset(1e-9));
        assertThat(one.band()).isEqualTo(Band.ABOVE);
    }

    @Test
    void standardScoresAndRanksAreThoseOfTheCohort() {
        Views views = exam();
        assertThat(named(views.standardisedDifference(), "2").value()).isCloseTo(0.3880697976493, offset(1e-9));
        assertThat(named(views.percentileChange(), "2").value()).isCloseTo(8.274093484736, offset(1e-9));
        assertThat(Views.percentileRanks(new double[] {5, 1, 5, 9})).containsExactly(50, 12.5, 50, 87.5);
    }

    /** Why the difference of standard scores must be read with caution, in figures. */
    @Test
    void onlyTheDifferencesFavourAWeakIntake() {
        Views views = exam();
        assertThat(views.standardisedDifference().correlation()).isLessThan(-0.4);
        assertThat(views.percentileChange().correlation()).isLessThan(-0.4);
        assertThat(views.regressionResidual().correlation()).isCloseTo(0, offset(1e-9));
    }

    @Test
    void schoolsWithoutAnyEffectAreSortedByIntakeInTheDifferences() {
        SplittableRandom random = new SplittableRandom(5);
        List<String> groups = new ArrayList<>();
        double[] prior = new double[2000];
        double[] outcome = new double[2000];
        for (int i = 0; i < prior.length; i++) {
            int school = i / 100;
            double ability = 0.1 * (school - 9.5) + random.nextGaussian();
            prior[i] = ability + 0.7 * random.nextGaussian();
            // what is achieved later rests on what was measured before: no school adds anything
            outcome[i] = 0.6 * prior[i] + 0.8 * random.nextGaussian();
            groups.add(String.format("%02d", school));
        }
        Views views = small(prior, outcome, groups.toArray(String[]::new));
        View differences = views.standardisedDifference();
        assertThat(named(differences, "00").band()).isEqualTo(Band.ABOVE);
        assertThat(named(differences, "19").band()).isEqualTo(Band.BELOW);
        long told = views.regressionResidual().groups().stream()
                .filter(g -> g.band() != Band.AS)
                .count();
        assertThat(told).isLessThanOrEqualTo(4);
    }

    @Test
    void everyViewTakesTheSameCompletePupils() {
        double nan = Double.NaN;
        Views views = small(
                new double[] {1, 2, nan, 4, 5, 6}, new double[] {2, 1, 3, nan, 5, 7}, "a", "a", "b", "b", "c", "");
        assertThat(views.n()).isEqualTo(3);
        assertThat(views.dropped()).isEqualTo(3);
        View view = views.regressionResidual();
        assertThat(view.groups()).extracting(SchoolView::group).containsExactly("a", "c");
        assertThat(named(view, "c").band()).isEqualTo(Band.AS);
        assertThat(named(view, "c").lower95()).isNaN();
    }

    @Test
    void aConstantScoreAllowsNoView() {
        assertThatThrownBy(() -> small(new double[] {1, 1, 1}, new double[] {1, 2, 3}, "a", "a", "b"))
                .isInstanceOf(NoFit.class);
        assertThatThrownBy(() -> small(new double[] {1, 2, 3}, new double[] {4, 4, 4}, "a", "a", "b"))
                .isInstanceOf(NoFit.class);
        double[] none = {Double.NaN, Double.NaN};
        assertThatThrownBy(() -> small(none, none, "a", "b")).isInstanceOf(NoFit.class);
    }

    @Test
    void aMediansIntervalIsThatOfTheOrderStatistics() {
        // for 20 the sixth and the fifteenth value enclose the median with 95.9 %, for 5 nothing does
        assertThat(View.cut(20)).isEqualTo(5);
        assertThat(View.cut(5)).isEqualTo(-1);
        assertThat(View.cut(6)).isZero();
        double[] percentiles = new double[20];
        Arrays.setAll(percentiles, i -> 50 + i);
        double[] prior = new double[20];
        Arrays.setAll(prior, i -> i);
        View view = View.medians(percentiles, Factor.of("g", Collections.nCopies(20, "a")), prior);
        assertThat(view.groups().getFirst().value()).isEqualTo(9.5);
        assertThat(view.groups().getFirst().lower95()).isEqualTo(5);
        assertThat(view.groups().getFirst().upper95()).isEqualTo(14);
    }
}
