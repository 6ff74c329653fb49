package org.duxue.statistics.moments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;
import org.junit.jupiter.api.Test;

class RunningMomentsTest {
    private static final int GROUPS = 40;

    private final Random random = new Random(2);

    private double[] column(int rows, double offset, boolean missing) {
        double[] values = new double[rows];
        Arrays.setAll(values, row -> missing && row % 1001 == 7 ? Double.NaN : offset + random.nextGaussian());
        return values;
    }

    /** Blocks of rows with groups numbered as they are met, as a reader hands them on. */
    private static GroupMoments running(List<Column> columns, Factor group, int block) {
        RunningMoments running =
                new RunningMoments(columns.stream().map(Column::name).toList());
        List<Integer> met = new ArrayList<>();
        for (int from = 0; from < group.rows(); from += block) {
            int count = Math.min(block, group.rows() - from);
            int[] codes = new int[block];
            double[][] values = new double[columns.size()][block];
            for (int i = 0; i < count; i++) {
                int code = group.code(from + i);
                if (code >= 0 && !met.contains(code)) {
                    met.add(code);
                }
                codes[i] = code < 0 ? Factor.MISSING : met.indexOf(code);
                for (int j = 0; j < values.length; j++) {
                    values[j][i] = columns.get(j).value(from + i);
                }
            }
            running.add(values, codes, count, met.size());
        }
        return running.moments(
                group.levels(), met.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Factor group(int rows, java.util.function.IntUnaryOperator code) {
        int[] codes = new int[rows];
        Arrays.setAll(codes, code);
        List<String> levels = new ArrayList<>();
        for (int g = 0; g < GROUPS; g++) {
            levels.add(String.format("%03d", g));
        }
        return new Factor("g", codes, levels);
    }

    private static void same(GroupMoments one, GroupMoments other, double within) {
        assertThat(one.rows()).isEqualTo(other.rows());
        assertThat(one.dropped()).isEqualTo(other.dropped());
        assertThat(one.groups()).isEqualTo(other.groups());
        for (int g = 0; g < one.groups().size(); g++) {
            assertThat(one.count(g)).isEqualTo(other.count(g));
            for (int i = 0; i < one.columns().size(); i++) {
                assertThat(one.mean(g, i) + one.origin(i))
                        .isCloseTo(other.mean(g, i) + other.origin(i), org.assertj.core.data.Offset.offset(within));
                for (int j = 0; j <= i; j++) {
                    assertThat(one.scatter(g, i, j))
                            .isCloseTo(other.scatter(g, i, j), org.assertj.core.data.Offset.offset(within));
                }
            }
        }
    }

    @Test
    void areThoseOfWholeColumnsToTheLastBit() {
        int rows = 3 * RunningMoments.BLOCK / 2;
        List<Column> columns = List.of(
                new Column("a", column(rows, 0, false)),
                new Column("b", column(rows, 1e9, true)),
                new Column("c", column(rows, -4, false)));
        Factor together = group(rows, row -> 37 - row / (rows / 38 + 1));
        Factor scattered = group(rows, row -> row % 977 == 5 ? Factor.MISSING : random.nextInt(GROUPS));
        for (Factor group : List.of(together, scattered)) {
            same(running(columns, group, RunningMoments.BLOCK), GroupMoments.of(columns, group), 0);
        }
    }

    @Test
    void hardlyDependOnTheLengthOfBlocks() {
        List<Column> columns = List.of(new Column("a", column(5000, 3, true)), new Column("b", column(5000, 0, false)));
        Factor group = group(5000, row -> row / 200);
        same(running(columns, group, 77), GroupMoments.of(columns, group), 1e-9);
    }

    @Test
    void beginWithTheFirstRowThatIsComplete() {
        List<Column> columns = List.of(new Column("a", new double[] {Double.NaN, Double.NaN, 2, 4}));
        Factor group = group(4, row -> row == 3 ? 1 : 0);
        GroupMoments moments = running(columns, group, 1);
        assertThat(moments.rows()).isEqualTo(2);
        assertThat(moments.dropped()).isEqualTo(2);
        assertThat(moments.mean(1, 0) + moments.origin(0)).isEqualTo(4);
    }
}
