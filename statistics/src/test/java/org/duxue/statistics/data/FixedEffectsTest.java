package org.duxue.statistics.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How terms become columns, and which columns and rows stay. */
class FixedEffectsTest {
    private static final double NONE = Double.NaN;

    @Test
    void namesColumnsAndCodesTheFirstLevelAsReference() {
        FixedEffects x = FixedEffects.builder(4)
                .number("prior", new double[] {1, 2, 3, NONE})
                .factor(Factor.of("kind", List.of("b", "a", "c", "b")))
                .interaction("prior", "kind")
                .build();
        assertThat(x.names())
                .containsExactly("(Intercept)", "prior", "kind=b", "kind=c", "prior:kind=b", "prior:kind=c");
        assertThat(x.columns().get(1).values()).containsExactly(1, 0, 0, 1);
        assertThat(x.columns().get(4).values()).containsExactly(0, 0, 3, NONE);
        assertThat(x.columns().get(3).values()).containsExactly(1, 0, 0, NONE);
    }

    @Test
    void findsTheCompleteRows() {
        FixedEffects x = FixedEffects.builder(4)
                .number("a", new double[] {1, NONE, 3, 4})
                .factor(Factor.of("kind", List.of("p", "q", "", "p")))
                .build();
        int[] rows = x.completeRows(
                List.of(new Column("y", new double[] {1, 2, 3, 4})),
                List.of(Factor.of("g", List.of("1", "1", "1", "2"))));
        assertThat(rows).containsExactly(0, 3);
        assertThat(x.rows(rows).columns().getFirst().values()).containsExactly(1, 4);
        assertThat(x.completeRows(List.of(), List.of(Factor.of("g", List.of("", "1", "1", "2")))))
                .containsExactly(3);
    }

    @Test
    void leavesOutWhatEarlierColumnsDetermine() {
        double[] a =
                IntStream.range(0, 50).mapToDouble(i -> Math.sin(i) * 3e6 + 7e9).toArray();
        double[] b =
                IntStream.range(0, 50).mapToDouble(i -> Math.cos(i * i) * 1e-7).toArray();
        double[] both = new double[50];
        Arrays.setAll(both, i -> 2 * a[i] - 5e13 * b[i]);
        double[] constant = new double[50];
        Arrays.fill(constant, 0.1);
        FixedEffects x = FixedEffects.builder(50)
                .number("a", a)
                .number("constant", constant)
                .number("b", b)
                .number("both", both)
                .build()
                .independent();
        assertThat(x.names()).containsExactly("(Intercept)", "a", "b");
        assertThat(x.collinear()).containsExactly("constant", "both");
    }

    @Test
    void keepsNearlyEqualColumnsApart() {
        double[] a = IntStream.range(0, 100).mapToDouble(Math::sin).toArray();
        double[] nearly = IntStream.range(0, 100)
                .mapToDouble(i -> Math.sin(i) + 1e-4 * Math.cos(7 * i))
                .toArray();
        FixedEffects x = FixedEffects.builder(100)
                .number("a", a)
                .number("nearly", nearly)
                .build();
        assertThat(x.independent()).isSameAs(x);
    }

    @Test
    void refusesTermsThatDoNotFit() {
        FixedEffects.Builder builder = FixedEffects.builder(2).number("a", new double[2]);
        assertThatThrownBy(() -> builder.number("a", new double[2])).hasMessageContaining("twice");
        assertThatThrownBy(() -> builder.number("b", new double[3])).hasMessageContaining("3 rows, not 2");
        assertThatThrownBy(() -> builder.interaction("a", "b")).hasMessageContaining("main effects: b");
    }
}
