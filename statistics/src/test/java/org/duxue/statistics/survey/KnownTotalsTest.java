package org.duxue.statistics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.survey.DesignFault.Kind;
import org.junit.jupiter.api.Test;

/** Weights brought to enrolment, to margins, and to those who did not answer. */
class KnownTotalsTest {
    private static final double TIGHT = 1e-12;
    private static final Factor GRADE = Factor.of("grade", List.of("一", "一", "二", "二", "二"));
    private static final double[] Y = {2, 4, 10, 11, 15};
    private static final SurveyDesign DRAWN = SurveyDesign.of(5)
            .stage(Stage.rows().outOf(SurveyDesignTest.filled(5, 50)))
            .build();

    @Test
    void postStratificationTakesTheMeansOfTheCells() {
        Estimate mean = DRAWN.postStratified(new Margin(GRADE, Map.of("一", 30.0, "二", 20.0)))
                .whole()
                .mean("y", Y);
        assertThat(mean.value()).isCloseTo((30 * 3 + 20 * 12) / 50.0, within(TIGHT));
        assertThat(mean.weight()).isCloseTo(50, within(TIGHT));
        // residuals −1, 1 with weight 15 and −2, −1, 3 with weight 20/3, sum zero
        double squares = 2 * 225 + 14 * 400 / 9.0;
        assertThat(mean.se()).isCloseTo(Math.sqrt(0.9 * 5 / 4 * squares) / 50, within(TIGHT));
    }

    @Test
    void whatTheCellsExplainNoLongerVaries() {
        Estimate mean = DRAWN.postStratified(new Margin(GRADE, Map.of("一", 30.0, "二", 20.0)))
                .whole()
                .mean("y", new double[] {7, 7, 9, 9, 9});
        assertThat(mean.se()).isCloseTo(0, within(TIGHT));
    }

    @Test
    void rakingOneMarginIsPostStratification() {
        Margin margin = new Margin(GRADE, Map.of("一", 30.0, "二", 20.0));
        Estimate raked = DRAWN.raked(List.of(margin)).whole().mean("y", Y);
        Estimate scaled = DRAWN.postStratified(margin).whole().mean("y", Y);
        assertThat(raked.value()).isCloseTo(scaled.value(), within(TIGHT));
        assertThat(raked.se()).isCloseTo(scaled.se(), within(TIGHT));
    }

    @Test
    void rakingKeepsTheOddsRatioAndMeetsBothMargins() {
        Factor sex = Factor.of("sex", List.of("m", "f", "m", "f", "f"));
        SurveyDesign raked = DRAWN.raked(List.of(
                new Margin(GRADE, Map.of("一", 28.0, "二", 22.0)), new Margin(sex, Map.of("m", 24.0, "f", 26.0))));
        double[] w = raked.weights();
        assertThat(w[0] + w[1]).isCloseTo(28, within(1e-9));
        assertThat(w[0] + w[2]).isCloseTo(24, within(1e-9));
        double odds = w[0] * (w[3] + w[4]) / (w[1] * w[2]);
        assertThat(odds).isCloseTo(2, within(1e-9));
        // a value that is the sum of a part of each margin is explained without rest
        Estimate explained = raked.whole().mean("y", new double[] {5 + 1, 5 + 2, 8 + 1, 8 + 2, 8 + 2});
        assertThat(explained.se()).isCloseTo(0, within(1e-10));
    }

    @Test
    void saysWhichCellsDoNotFit() {
        fails(() -> DRAWN.postStratified(new Margin(GRADE, Map.of("一", 30.0))), Kind.UNKNOWN_CELL, "二");
        fails(
                () -> DRAWN.postStratified(new Margin(GRADE, Map.of("一", 1.0, "二", 2.0, "三", 3.0))),
                Kind.EMPTY_CELL,
                "三");
        Factor gap = Factor.of("grade", List.of("一", "", "二", "二", "二"));
        fails(() -> DRAWN.postStratified(new Margin(gap, Map.of("一", 1.0, "二", 2.0))), Kind.NO_CELL, "2");
        Margin one = new Margin(GRADE, Map.of("一", 30.0, "二", 20.0));
        Margin other = new Margin(GRADE, Map.of("一", 30.0, "二", 21.0));
        fails(() -> DRAWN.raked(List.of(one, other)), Kind.MARGINS_DISAGREE, "grade (51.0 ≠ 50.0)");
        Margin against = new Margin(GRADE, Map.of("一", 20.0, "二", 30.0));
        assertThatThrownBy(() -> DRAWN.raked(List.of(one, against)))
                .isInstanceOfSatisfying(
                        DesignFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.NOT_CONVERGED));
    }

    private static void fails(Runnable attempt, Kind kind, String place) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(DesignFault.class, fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.places()).containsExactly(place);
        });
    }

    @Test
    void tellsWhoAnsweredAndCarriesThoseWhoDidNot() {
        boolean[] answered = {true, false, true, true, false};
        double[] weights = {1, 3, 2, 2, 4};
        NonResponse table = NonResponse.of(GRADE, answered, weights);
        NonResponse.Cell first = table.cells().getFirst();
        assertThat(first).isEqualTo(new NonResponse.Cell("一", 2, 1, 0.5, 4, 0.25, 4));
        assertThat(table.all().rate()).isCloseTo(0.6, within(TIGHT));
        assertThat(table.all().factor()).isCloseTo(12 / 5.0, within(TIGHT));
        assertThat(first.weak(1, 3)).isTrue();
        assertThat(first.weak(1, 4)).isFalse();
        SurveyDesign design = SurveyDesign.of(5).weights(weights).build().answeredBy(answered, GRADE);
        assertThat(design.weights()).containsExactly(4, 0, 4, 4, 0);
        assertThat(design.whole().persons()).isEqualTo(3);
        assertThat(design.units()).isEqualTo(5);
    }

    @Test
    void refusesToCarryACellInWhichNobodyAnswered() {
        fails(() -> DRAWN.answeredBy(new boolean[] {true, true, false, false, false}, GRADE), Kind.EMPTY_CELL, "二");
    }
}
