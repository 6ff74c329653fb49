package org.duxue.statistics.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import org.duxue.statistics.Samples;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.FixedEffects;
import org.duxue.statistics.effects.Band;
import org.duxue.statistics.views.Comparison.Pair;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static View view(ViewKind kind, double... values) {
        List<SchoolView> groups = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Band band = values[i] > 1 ? Band.ABOVE : values[i] < -1 ? Band.BELOW : Band.AS;
            groups.add(new SchoolView("s" + i, 10, values[i], 1, 0, 0, 1, band));
        }
        return new View(kind, groups, 0);
    }

    @Test
    void countsWhoChangesBand() {
        Pair pair = Comparison.of(List.of(
                        view(ViewKind.MIXED_MODEL, 2, 0, -2, 3, -3, 0.5),
                        view(ViewKind.PERCENTILE_CHANGE, 2, 2, 2, 3, -3)))
                .pairs()
                .getFirst();
        assertThat(pair.groups()).isEqualTo(5);
        assertThat(pair.changed()).isEqualTo(2);
        assertThat(pair.opposite()).isEqualTo(1);
        assertThat(pair.bands()).containsExactly(List.of(2, 0, 0), List.of(1, 0, 0), List.of(1, 0, 1));
    }

    /** R: {@code cor(c(2, 0, -2, 3, -3), c(2, 2, 2, 3, -3), method = "spearman")}. */
    @Test
    void rankCorrelationGivesTiesTheirMeanRank() {
        assertThat(Comparison.spearman(List.of(2.0, 0.0, -2.0, 3.0, -3.0), List.of(2.0, 2.0, 2.0, 3.0, -3.0)))
                .isCloseTo(0.894427190999916, offset(1e-12));
        assertThat(Comparison.spearman(List.of(1.0, 2.0), List.of(3.0, 3.0))).isNaN();
    }

    @Test
    void everyPairOfTheExamIsCompared() {
        Samples data = Samples.data("exam");
        double[] prior = data.numbers("standLRT");
        Views views = Views.of(
                FixedEffects.builder(data.rows()).number("standLRT", prior).build(),
                new Column("normexam", data.numbers("normexam")),
                new Column("standLRT", prior),
                data.factor("school"),
                List.of());
        Comparison comparison = Comparison.of(List.of(
                views.standardisedDifference(),
                views.percentileChange(),
                views.regressionResidual(),
                views.mixedModel(1)));
        assertThat(comparison.pairs()).hasSize(6);
        Pair close = comparison.pairs().getLast();
        assertThat(close.first()).isEqualTo(ViewKind.REGRESSION_RESIDUAL);
        assertThat(close.second()).isEqualTo(ViewKind.MIXED_MODEL);
        assertThat(close.groups()).isEqualTo(65);
        assertThat(close.rankCorrelation()).isGreaterThan(0.97);
        assertThat(close.opposite()).isZero();
        Pair far = comparison.pairs().get(2);
        assertThat(far.rankCorrelation()).isLessThan(close.rankCorrelation());
        assertThat(far.changed()).isGreaterThan(close.changed());
    }
}
