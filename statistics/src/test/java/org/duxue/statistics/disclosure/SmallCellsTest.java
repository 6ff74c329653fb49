package org.duxue.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.LocalizedOptimFormats;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;

/**
 * What a reader can work out, by somebody who tries: every hidden count becomes an unknown, every sum an equation, and
 * a linear programme finds the least and the most it can be. The tables try many shapes, and so does the limit.
 */
class SmallCellsTest {
    @Test
    void aSingleSmallCountIsNotHiddenAlone() {
        SmallCells list = SmallCells.list(new long[] {30, 4, 12, 50}, 10);
        assertThat(list.hidden(1)).isTrue();
        assertThat(list.hidden(2)).as("the smallest of the others").isTrue();
        assertThat(list.hiddenCount()).isEqualTo(2);
        assertThat(list.complementary()).isEqualTo(1);
        assertThat(list.range(1)).isEqualTo(new Range(0, 16));
    }

    @Test
    void smallCountsThatTogetherAreSmallNeedAThird() {
        SmallCells list = SmallCells.list(new long[] {30, 4, 3, 50}, 10);
        assertThat(list.hidden(0)).isTrue();
        assertThat(list.hidden(3)).isFalse();
        assertThat(SmallCells.list(new long[] {30, 6, 5, 50}, 10).hiddenCount()).isEqualTo(2);
    }

    @Test
    void zerosAreShownAndLargeTablesUntouched() {
        assertThat(SmallCells.list(new long[] {0, 10, 50}, 10).hiddenCount()).isZero();
        assertThat(SmallCells.table(new long[][] {{0, 10}, {20, 0}}, 10).hiddenCount())
                .isZero();
    }

    @Test
    void whereEverybodyTogetherIsSmallTheTotalIsHiddenToo() {
        SmallCells list = SmallCells.list(new long[] {3, 0, 2}, 10);
        assertThat(list.totalHidden()).isTrue();
        assertThat(list.range(0)).isEqualTo(new Range(0, Range.UNBOUNDED));
        assertThat(list.range(1)).isEqualTo(new Range(0, 0));
    }

    @Test
    void oneSmallCellInATableHidesARectangle() {
        SmallCells table = SmallCells.table(new long[][] {{3, 40, 50}, {60, 20, 80}, {70, 30, 90}}, 10);
        assertThat(table.hiddenCount()).isEqualTo(4);
        assertThat(table.hidden(0, 0)).isTrue();
        assertThat(table.hidden(0, 1)).isTrue();
        assertThat(table.hidden(1, 0)).isTrue();
        assertThat(table.hidden(1, 1)).isTrue();
        assertThat(table.rowHidden(0)).isFalse();
        assertThat(table.columnHidden(0)).isFalse();
        assertThat(table.totalHidden()).isFalse();
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> SmallCells.list(new long[] {-1}, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SmallCells.list(new long[] {1}, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SmallCells.table(new long[][] {{1, 2}, {3}}, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hidesAFewCellsOfALargeTableOnly() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        long[][] counts = new long[500][8];
        for (long[] row : counts) {
            Arrays.setAll(row, j -> 10 + random.nextInt(200));
            row[random.nextInt(8)] = 1L + random.nextInt(9);
        }
        SmallCells table = SmallCells.table(counts, 10);
        assertThat(table.complementary()).isBetween(1, 520);
    }

    @Test
    void noHiddenCountCanBeWorkedOut() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20260101);
        int hiding = 0;
        for (int round = 0; round < 150; round++) {
            int limit = 2 + random.nextInt(10);
            long[][] counts = new long[1 + random.nextInt(5)][1 + random.nextInt(5)];
            int most = 1 + random.nextInt(60);
            for (long[] row : counts) {
                Arrays.setAll(row, j -> random.nextInt(4) == 0 ? 0 : random.nextInt(most));
            }
            SmallCells table = SmallCells.table(counts, limit);
            hiding += table.hiddenCount() > 0 ? 1 : 0;
            Reader reader = new Reader(counts, table);
            for (int k = 0; k < reader.values.length; k++) {
                if (reader.column[k] >= 0) {
                    tries(reader, k, limit);
                } else {
                    assertThat(reader.values[k] == 0 || reader.values[k] >= limit)
                            .isTrue();
                }
            }
        }
        assertThat(hiding).isGreaterThan(75);
    }

    private static void tries(Reader reader, int k, int limit) {
        double least = reader.bound(k, GoalType.MINIMIZE);
        double most = reader.bound(k, GoalType.MAXIMIZE);
        if (reader.values[k] < limit) {
            assertThat(least).isLessThanOrEqualTo(1 + 1e-6);
            assertThat(most).isGreaterThanOrEqualTo(limit - 1e-6);
        } else {
            assertThat(most - least).isGreaterThan(1 - 1e-6);
        }
        int cells = reader.counts.length * reader.counts[0].length;
        if (k < cells) {
            Range told = reader.table.range(k / reader.counts[0].length, k % reader.counts[0].length);
            assertThat((double) told.low()).isCloseTo(least, within(1e-6));
            if (told.high() == Range.UNBOUNDED) {
                assertThat(most).isInfinite();
            } else {
                assertThat((double) told.high()).isCloseTo(most, within(1e-6));
            }
        }
    }

    /** Somebody with the published table and a linear programme. Counts: cells, row totals, column totals, total. */
    private static final class Reader {
        final long[][] counts;
        final SmallCells table;
        final long[] values;
        /** The unknown of each count, or −1 when it is shown. */
        final int[] column;

        private int unknowns;
        private final List<LinearConstraint> sums = new ArrayList<>();

        Reader(long[][] counts, SmallCells table) {
            this.counts = counts;
            this.table = table;
            int m = counts.length;
            int n = counts[0].length;
            values = new long[m * n + m + n + 1];
            column = new int[values.length];
            Arrays.fill(column, -1);
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    count(i * n + j, counts[i][j], table.hidden(i, j));
                }
                count(m * n + i, Arrays.stream(counts[i]).sum(), table.rowHidden(i));
            }
            for (int j = 0; j < n; j++) {
                int column = j;
                count(
                        m * n + m + j,
                        Arrays.stream(counts).mapToLong(row -> row[column]).sum(),
                        table.columnHidden(j));
            }
            count(
                    values.length - 1,
                    Arrays.stream(counts)
                            .mapToLong(row -> Arrays.stream(row).sum())
                            .sum(),
                    table.totalHidden());
            for (int i = 0; i < m; i++) {
                int row = i;
                sum(m * n + i, IntStream.range(0, n).map(j -> row * n + j).toArray());
            }
            for (int j = 0; j < n; j++) {
                int at = j;
                sum(m * n + m + j, IntStream.range(0, m).map(i -> i * n + at).toArray());
            }
            sum(values.length - 1, IntStream.range(m * n, m * n + m).toArray());
            sum(values.length - 1, IntStream.range(m * n + m, m * n + m + n).toArray());
        }

        private void count(int k, long value, boolean hidden) {
            values[k] = value;
            if (hidden) {
                column[k] = unknowns++;
            }
        }

        private void sum(int total, int[] parts) {
            double[] row = new double[unknowns];
            double known = put(row, total, -1);
            for (int part : parts) {
                known += put(row, part, 1);
            }
            if (Arrays.stream(row).anyMatch(v -> v != 0)) {
                sums.add(new LinearConstraint(row, Relationship.EQ, -known));
            }
        }

        private double put(double[] row, int k, int sign) {
            if (column[k] >= 0) {
                row[column[k]] += sign;
                return 0;
            }
            return sign * values[k];
        }

        double bound(int k, GoalType goal) {
            double[] objective = new double[unknowns];
            objective[column[k]] = 1;
            try {
                return new SimplexSolver()
                        .optimize(
                                new LinearObjectiveFunction(objective, 0),
                                new LinearConstraintSet(sums),
                                goal,
                                new NonNegativeConstraint(true))
                        .getValue();
            } catch (MathIllegalStateException e) {
                assertThat(e.getSpecifier()).isEqualTo(LocalizedOptimFormats.UNBOUNDED_SOLUTION);
                return Double.POSITIVE_INFINITY;
            }
        }
    }
}
