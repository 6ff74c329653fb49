package org.duxue.statistics.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.duxue.statistics.growth.GrowthModel;
import org.duxue.statistics.growth.GrowthPercentiles;
import org.duxue.statistics.growth.quantile.Knots;
import org.duxue.statistics.growth.quantile.SplineQuantiles;
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

/** The parts of growth percentiles: fitting a hundred curves, scoring against a baseline, predicting one history. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class GrowthKernels {
    @Param({"10000", "100000", "1000000"})
    public int pupils;

    private double[][] priors = {};
    private double[] score = {};
    private List<Knots> knots = List.of();
    private GrowthModel model = GrowthModel.fit(new double[][] {{1, 2}}, new double[] {1, 2});

    @Setup
    public void cohort() {
        Cohort cohort = Cohort.of(pupils);
        priors = new double[][] {cohort.numbers("prior"), cohort.numbers("prior2")};
        score = cohort.numbers("score");
        knots = Arrays.stream(priors).map(Knots::of).toList();
        model = GrowthModel.fit(priors, score);
    }

    @Benchmark
    public SplineQuantiles.Fit fit() {
        return SplineQuantiles.fit(knots, priors, score);
    }

    @Benchmark
    public GrowthPercentiles scoreAgainstBaseline() {
        return GrowthPercentiles.of(model, priors, score);
    }

    @Benchmark
    public double[] predictOne() {
        return model.histories().getLast().predict(96, 95);
    }
}
