package org.duxue.statistics.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.duxue.statistics.careless.CarelessResponses;
import org.duxue.statistics.careless.Limits;
import org.duxue.statistics.careless.Respondent;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.disclosure.SmallCells;
import org.duxue.statistics.inequality.CvContribution;
import org.duxue.statistics.inequality.Inequality;
import org.duxue.statistics.reliability.Omega;
import org.duxue.statistics.reliability.Reliability;
import org.duxue.statistics.reliability.Scale;
import org.duxue.statistics.survey.Domain;
import org.duxue.statistics.survey.Estimate;
import org.duxue.statistics.survey.Margin;
import org.duxue.statistics.survey.Stage;
import org.duxue.statistics.survey.SurveyDesign;
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

/**
 * What a district's questionnaire costs: 100 000 parents in 2 000 classes of 20 strata, twenty items, five answers each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SurveyKernels {
    private static final int PARENTS = 100_000;
    private static final int CLASSES = 2_000;
    private static final int STRATA = 20;
    private static final int ITEMS = 20;

    private double[][] items = new double[ITEMS][PARENTS];
    private double[] weights = new double[PARENTS];
    private Factor strata = factor("stratum", i -> i / 50 % STRATA);
    private Factor classes = factor("class", i -> i / 50);
    private Factor sex = factor("sex", i -> i * 31 % 2);
    private SurveyDesign design = SurveyDesign.of(2).build();
    private long[][] counts = new long[CLASSES][5];

    @Setup
    public void make() {
        SplittableRandom random = new SplittableRandom(Cohort.SEED);
        for (int i = 0; i < PARENTS; i++) {
            weights[i] = 1 + random.nextDouble();
            double mood = random.nextGaussian();
            for (double[] item : items) {
                item[i] = Math.clamp(Math.round(3 + 0.7 * mood + random.nextGaussian()), 1, 5);
            }
            counts[i / 50][(int) items[0][i] - 1]++;
        }
        design = design();
    }

    private static Factor factor(String name, IntUnaryOperator code) {
        int[] codes = IntStream.range(0, PARENTS).map(code).toArray();
        int levels = Arrays.stream(codes).max().orElse(0) + 1;
        return new Factor(
                name,
                codes,
                IntStream.range(0, levels)
                        .mapToObj(k -> name + " %05d".formatted(k))
                        .toList());
    }

    private SurveyDesign design() {
        double[] there = new double[PARENTS];
        Arrays.fill(there, 150);
        return SurveyDesign.of(PARENTS)
                .stage(Stage.of(classes).within(strata).outOf(there))
                .weights(weights)
                .build();
    }

    @Benchmark
    public SurveyDesign designOfClassesInStrata() {
        return design();
    }

    @Benchmark
    public Estimate meanOfEverybody() {
        return design.whole().mean("q1", items[0]);
    }

    @Benchmark
    public List<Estimate> meansOfTwoThousandClasses() {
        List<Estimate> means = new ArrayList<>();
        for (Domain domain : design.by(classes).values()) {
            means.add(domain.mean("q1", items[0]));
        }
        return means;
    }

    @Benchmark
    public SurveyDesign rakingToTwoMargins() {
        return design.raked(List.of(equal(strata), equal(sex)));
    }

    private static Margin equal(Factor factor) {
        Map<String, Double> sizes = new LinkedHashMap<>();
        factor.levels()
                .forEach(level -> sizes.put(level, 150_000.0 / factor.levels().size()));
        return new Margin(factor, sizes);
    }

    @Benchmark
    public SmallCells hidingSmallCellsOfTwoThousandRows() {
        return SmallCells.table(counts, 10);
    }

    @Benchmark
    public Reliability alphaOfTwentyItems() {
        return Reliability.of(scale(), 0.95);
    }

    @Benchmark
    public Omega omegaWithFiftyReplicates() {
        return Omega.of(scale(), 0.95, 50, 1);
    }

    private Scale scale() {
        return Scale.of(IntStream.range(0, ITEMS).mapToObj(Integer::toString).toList(), items);
    }

    @Benchmark
    public List<Respondent> signsOfCarelessness() {
        return CarelessResponses.of(items, null, Limits.usual());
    }

    @Benchmark
    public Inequality inequalityOfOneColumn() {
        return Inequality.of(items[0], weights);
    }

    @Benchmark
    public List<CvContribution> whoseRiseHelpsMost() {
        return CvContribution.ranked(items[0], weights, 4);
    }
}
