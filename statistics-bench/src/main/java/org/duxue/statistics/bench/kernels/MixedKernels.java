package org.duxue.statistics.bench.kernels;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.duxue.statistics.bench.Cohort;
import org.duxue.statistics.bench.InMemory;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.effects.Ranking;
import org.duxue.statistics.mixed.Method;
import org.duxue.statistics.mixed.MixedFit;
import org.duxue.statistics.mixed.MixedModel;
import org.duxue.statistics.moments.GroupMoments;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The parts of a mixed model over 10⁶ pupils in 5 000 schools: gathering, fitting, ranking. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MixedKernels {
    private InMemory columns = new InMemory(Cohort.of(10_000));
    private List<Column> scattered = List.of();
    private Factor scatteredSchool = columns.school();
    private GroupMoments moments = GroupMoments.of(columns.columns(), columns.school());
    private MixedFit fit = MixedModel.fit(moments, 6, new int[] {0}, "school", Method.REML);

    @Setup
    public void gatherOnce() {
        int pupils = 1_000_000;
        columns = new InMemory(Cohort.of(pupils));
        int[] rows = IntStream.range(0, pupils)
                .map(i -> (int) (i * 618_033L % pupils))
                .toArray();
        scattered = columns.columns().stream().map(column -> column.rows(rows)).toList();
        scatteredSchool = columns.school().rows(rows);
        moments = GroupMoments.of(columns.columns(), columns.school());
        fit = MixedModel.fit(moments, 6, new int[] {0}, "school", Method.REML);
    }

    @Benchmark
    public double scan() {
        return columns.scan();
    }

    @Benchmark
    public GroupMoments gather() {
        return GroupMoments.of(columns.columns(), columns.school());
    }

    /** The same pupils in no order of schools. */
    @Benchmark
    public GroupMoments gatherScattered() {
        return GroupMoments.of(scattered, scatteredSchool);
    }

    @Benchmark
    public MixedFit fitIntercept() {
        return MixedModel.fit(moments, 6, new int[0], "school", Method.REML);
    }

    @Benchmark
    public MixedFit fitSlope() {
        return MixedModel.fit(moments, 6, new int[] {0}, "school", Method.REML);
    }

    @Benchmark
    public Ranking rank() {
        return Ranking.of(fit.modes().effects(), 1);
    }
}
