package org.duxue.statistics.bench.kernels;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.rating.Ratings;
import org.duxue.statistics.rating.agreement.Agreement;
import org.duxue.statistics.rating.linear.LinearFit;
import org.duxue.statistics.rating.linear.LinearSeverity;
import org.duxue.statistics.rating.rasch.ManyFacetRasch;
import org.duxue.statistics.rating.rasch.RaschFit;
import org.duxue.statistics.rating.rasch.RaschOptions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Severity: subjects seen by three of forty raters each on eight items, grades 0 to 4; and the agreement among them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RatingKernels {
    private static final int RATERS = 40;
    private static final int EACH = 3;
    private static final int ITEMS = 8;

    @Param({"120", "1200", "12000"})
    public int subjects;

    private Ratings ratings = panel(2);

    @Setup
    public void prepare() {
        ratings = panel(subjects);
    }

    /** A seeded panel. */
    static Ratings panel(int subjects) {
        SplittableRandom random = new SplittableRandom(77);
        double[] severity = random.doubles(RATERS, -1, 1).toArray();
        int rows = subjects * EACH * ITEMS;
        int[] subject = new int[rows];
        int[] rater = new int[rows];
        int[] item = new int[rows];
        double[] score = new double[rows];
        int row = 0;
        for (int s = 0; s < subjects; s++) {
            double ability = random.nextGaussian();
            int first = random.nextInt(RATERS);
            for (int e = 0; e < EACH; e++) {
                int r = (first + e * (1 + s % 5)) % RATERS;
                for (int i = 0; i < ITEMS; i++) {
                    subject[row] = s;
                    rater[row] = r;
                    item[row] = i;
                    double seen = ability - severity[r] - 0.2 * (i - 3.5) + 0.9 * random.nextGaussian();
                    score[row++] = Math.clamp(Math.round(2 + seen), 0, 4);
                }
            }
        }
        return Ratings.of(
                factor("subject", subject, subjects),
                factor("rater", rater, RATERS),
                factor("item", item, ITEMS),
                score);
    }

    private static Factor factor(String name, int[] codes, int levels) {
        return new Factor(
                name,
                Arrays.copyOf(codes, codes.length),
                IntStream.range(0, levels)
                        .mapToObj(l -> String.format("%05d", l))
                        .toList());
    }

    @Benchmark
    public RaschFit manyFacetRasch() {
        return ManyFacetRasch.fit(ratings, RaschOptions.DEFAULT);
    }

    @Benchmark
    public LinearFit linear() {
        return LinearSeverity.fit(ratings);
    }

    @Benchmark
    public Agreement agreement() {
        return Agreement.among(ratings);
    }
}
