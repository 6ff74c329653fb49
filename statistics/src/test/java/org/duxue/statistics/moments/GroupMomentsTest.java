package org.duxue.statistics.moments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;
import org.junit.jupiter.api.Test;

/** The sums are those that a plain loop gives, however rows lie, are missing, are parted or are shared among threads. */
class GroupMomentsTest {
    private static final double NONE = Double.NaN;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(7);

    @Test
    void agreesWithPlainLoops() {
        for (int round = 0; round < 30; round++) {
            int columns = 1 + round % 9;
            int rows = 1 + random.nextInt(2000);
            List<Column> data = data(columns, rows, round % 3 == 0 ? 0.05 : 0);
            Factor group = group(rows, 1 + random.nextInt(40), round % 2 == 0, round % 5 == 0);
            compare(data, group, GroupMoments.of(data, group));
        }
    }

    @Test
    void agreesOverManyChunks() {
        int rows = 200_000;
        List<Column> data = data(3, rows, 0.001);
        Factor together = group(rows, 300, true, false);
        compare(data, together, GroupMoments.of(data, together));
        Factor apart = group(rows, 300, false, true);
        compare(data, apart, GroupMoments.of(data, apart));
    }

    @Test
    void givesTheSameBitsForAnyNumberOfThreads() throws Exception {
        int rows = 300_000;
        List<Column> data = data(4, rows, 0);
        Factor group = group(rows, 100, false, false);
        List<Double> one = bits(data, group, 1);
        assertThat(bits(data, group, 2)).isEqualTo(one);
        assertThat(bits(data, group, 7)).isEqualTo(one);
    }

    @Test
    void mergesPartsToTheWhole() {
        List<Column> data = data(3, 900, 0.02);
        Factor group = group(900, 12, false, true);
        GroupMoments merged =
                part(data, group, 0, 200).merge(part(data, group, 200, 201)).merge(part(data, group, 201, 900));
        compare(data, group, merged);
        assertThat(merged.dropped()).isEqualTo(GroupMoments.of(data, group).dropped());
    }

    @Test
    void mergesGroupsByName() {
        Column x = new Column("x", new double[] {1, 3});
        GroupMoments ab = GroupMoments.of(List.of(x), Factor.of("g", List.of("a", "b")));
        GroupMoments bc = GroupMoments.of(List.of(x), Factor.of("g", List.of("b", "c")));
        GroupMoments merged = ab.merge(bc);
        assertThat(merged.groups()).containsExactly("a", "b", "c");
        assertThat(merged.count(1)).isEqualTo(2);
        assertThat(merged.mean(1, 0) + merged.origin(0)).isEqualTo(2);
        assertThat(merged.scatter(1, 0, 0)).isEqualTo(2);
        Column y = new Column("y", new double[] {1, 3});
        GroupMoments other = GroupMoments.of(List.of(y), Factor.of("g", List.of("a", "b")));
        assertThatThrownBy(() -> ab.merge(other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void losesNoDigitsToALargeOffset() {
        double[] near = IntStream.range(0, 1000).mapToDouble(i -> i % 10).toArray();
        double[] far = Arrays.stream(near).map(value -> value + 1e12).toArray();
        Factor group = group(1000, 7, false, false);
        GroupMoments small = GroupMoments.of(List.of(new Column("x", near)), group);
        GroupMoments large = GroupMoments.of(List.of(new Column("x", far)), group);
        for (int g = 0; g < 7; g++) {
            assertThat(large.scatter(g, 0, 0)).isCloseTo(small.scatter(g, 0, 0), within(1e-9));
        }
    }

    @Test
    void countsNothingWhereNothingIsComplete() {
        GroupMoments empty =
                GroupMoments.of(List.of(new Column("x", new double[] {NONE, 1})), Factor.of("g", List.of("a", "")));
        assertThat(empty.rows()).isZero();
        assertThat(empty.dropped()).isEqualTo(2);
        GroupMoments none = GroupMoments.of(List.of(new Column("x", new double[0])), Factor.of("g", List.of()));
        assertThat(none.rows()).isZero();
    }

    @Test
    void refusesInfiniteNumbersByNameAndRow() {
        Column x = new Column("x", new double[] {1, 2, Double.POSITIVE_INFINITY});
        Factor group = Factor.of("g", List.of("a", "a", "b"));
        assertThatThrownBy(() -> GroupMoments.of(List.of(x), group)).hasMessage("x is Infinity in row 2");
    }

    private static List<Double> bits(List<Column> data, Factor group, int threads) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> {
                        GroupMoments moments = GroupMoments.of(data, group);
                        List<Double> all = new ArrayList<>();
                        for (int g = 0; g < moments.groups().size(); g++) {
                            for (int i = 0; i < data.size(); i++) {
                                all.add(moments.mean(g, i));
                                for (int j = i; j < data.size(); j++) {
                                    all.add(moments.scatter(g, i, j));
                                }
                            }
                        }
                        return all;
                    })
                    .get();
        }
    }

    private static GroupMoments part(List<Column> data, Factor group, int from, int to) {
        int[] rows = IntStream.range(from, to).toArray();
        return GroupMoments.of(data.stream().map(c -> c.rows(rows)).toList(), group.rows(rows));
    }

    private List<Column> data(int columns, int rows, double missing) {
        List<Column> data = new ArrayList<>();
        for (int j = 0; j < columns; j++) {
            double offset = 100 * j;
            double[] values = random.doubles(rows, offset - 1, offset + 1).toArray();
            for (int i = 0; i < rows; i++) {
                values[i] = random.nextDouble() < missing ? NONE : values[i];
            }
            data.add(new Column("x" + j, values));
        }
        return data;
    }

    private Factor group(int rows, int groups, boolean together, boolean missing) {
        int[] codes = random.ints(rows, missing ? -1 : 0, groups).toArray();
        if (together) {
            Arrays.sort(codes);
        }
        return new Factor(
                "g", codes, IntStream.range(0, groups).mapToObj(g -> "g" + g).toList());
    }

    private static void compare(List<Column> data, Factor group, GroupMoments moments) {
        List<List<Integer>> rows = new ArrayList<>();
        group.levels().forEach(level -> rows.add(new ArrayList<>()));
        int dropped = 0;
        for (int i = 0; i < group.rows(); i++) {
            int row = i;
            if (group.code(i) == Factor.MISSING || data.stream().anyMatch(c -> Double.isNaN(c.value(row)))) {
                dropped++;
            } else {
                rows.get(group.code(i)).add(i);
            }
        }
        assertThat(moments.dropped()).isEqualTo(dropped);
        for (int g = 0; g < group.levels().size(); g++) {
            List<Integer> own = rows.get(g);
            assertThat(moments.count(g)).isEqualTo(own.size());
            for (int i = 0; i < data.size() && !own.isEmpty(); i++) {
                double[] x = own.stream().mapToDouble(data.get(i)::value).toArray();
                double mean = Arrays.stream(x).average().orElseThrow();
                assertThat(moments.origin(i) + moments.mean(g, i)).isCloseTo(mean, within(1e-11));
                for (int j = 0; j < data.size(); j++) {
                    double[] y = own.stream().mapToDouble(data.get(j)::value).toArray();
                    double other = Arrays.stream(y).average().orElseThrow();
                    double sum = IntStream.range(0, x.length)
                            .mapToDouble(k -> (x[k] - mean) * (y[k] - other))
                            .sum();
                    assertThat(moments.scatter(g, i, j)).isCloseTo(sum, within(1e-9));
                }
            }
        }
    }
}
