package org.duxue.statistics.bench.kernels;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.duxue.statistics.bench.Ratings;
import org.duxue.statistics.crossed.CrossedFit;
import org.duxue.statistics.crossed.equations.Design;
import org.duxue.statistics.crossed.equations.Equations;
import org.duxue.statistics.crossed.equations.Grouping;
import org.duxue.statistics.crossed.equations.Roots;
import org.duxue.statistics.data.Factor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The parts of a crossed model of 73 000 scores that 3 000 pupils gave 1 100 teachers at random: gathering and ordering,
 * factorisation, inversion; and whole fits of a seeded nested design.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CrossedKernels {
    private static final int ROWS = 73_000;

    private final Ratings ratings = Ratings.of(100_000);
    private final Design design = design();
    private final Equations equations = new Equations(design);
    private final Roots roots = new Roots(design.groupings(), new double[] {0.3, 0.4});

    private static Design design() {
        SplittableRandom random = new SplittableRandom(1);
        double[] y = random.doubles(ROWS).toArray();
        int[] all = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            all[i] = i;
        }
        List<Grouping> groupings =
                List.of(grouping(random, "pupil", 3000, all), grouping(random, "teacher", 1100, all));
        return new Design(ROWS, new double[][] {y}, groupings);
    }

    private static Grouping grouping(SplittableRandom random, String name, int levels, int[] rows) {
        List<String> labels = random.ints(levels).mapToObj(Integer::toString).toList();
        return Grouping.of(new Factor(name, random.ints(ROWS, 0, levels).toArray(), labels), List.of(), rows);
    }

    @Benchmark
    public Equations gatherAndOrder() {
        return new Equations(design);
    }

    @Benchmark
    public double factor() {
        return equations.factor(roots);
    }

    /** Factorisation included. */
    @Benchmark
    public double invert() {
        double value = equations.factor(roots);
        equations.invert();
        return value;
    }

    @Benchmark
    public CrossedFit nested() {
        return ratings.nested();
    }

    @Benchmark
    public CrossedFit crossed() {
        return ratings.crossed();
    }
}
