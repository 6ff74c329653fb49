package org.duxue.statistics.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.duxue.statistics.data.Factor;

/**
 * A seeded cohort of pupils in schools as a district examines them: two prior scores and a final one, all whole points
 * of 0–150, and what is known of the pupil. Schools differ in size (gamma, shape 3), intake, level and slope; the
 * residual is wider for weak pupils. The same size and seed give the same cohort on every machine.
 *
 * <p>Rows stand school by school; pupils and schools are numbered from 1, 25 schools make a district.
 */
public final class Cohort {
    /** The seed of every figure in the documents. */
    public static final long SEED = 20260101;

    private static final int SCHOOLS_PER_DISTRICT = 25;
    private static final int SMALLEST_SCHOOL = 5;

    private final int[] school;
    private final int schools;
    private final int[] prior2;
    private final int[] prior;
    private final int[] sex;
    private final double[] ses;
    private final int[] migrant;
    private final int[] boarding;
    private final int[] onlyChild;
    private final int[] score;

    private Cohort(int pupils, int schools) {
        this.schools = schools;
        school = new int[pupils];
        prior2 = new int[pupils];
        prior = new int[pupils];
        sex = new int[pupils];
        ses = new double[pupils];
        migrant = new int[pupils];
        boarding = new int[pupils];
        onlyChild = new int[pupils];
        score = new int[pupils];
    }

    /** The cohort of this many pupils in the documents: 100 schools at 10⁴, 1 000 at 10⁵, 5 000 at 10⁶, 20 000 at 5·10⁶. */
    public static Cohort of(int pupils) {
        int schools = pupils <= 100_000 ? Math.max(2, pupils / 100) : pupils <= 1_000_000 ? pupils / 200 : pupils / 250;
        return of(pupils, schools, SEED);
    }

    public static Cohort of(int pupils, int schools, long seed) {
        Cohort cohort = new Cohort(pupils, schools);
        int[] starts = starts(pupils, schools, generator(seed, 0));
        IntStream.range(0, schools)
                .parallel()
                .forEach(s -> cohort.fill(s, starts[s], starts[s + 1], generator(seed, s + 1)));
        return cohort;
    }

    public int pupils() {
        return school.length;
    }

    public int schools() {
        return schools;
    }

    /** The schools as a factor; its levels are their numbers as text, in code-point order. */
    public Factor school() {
        return factor("school", schools, school);
    }

    public Factor district() {
        int districts = (schools + SCHOOLS_PER_DISTRICT - 1) / SCHOOLS_PER_DISTRICT;
        return factor("district", districts, districtOfRows());
    }

    /** A column by its name in the file; whole numbers but for {@code ses}. A fresh array at each call. */
    public double[] numbers(String column) {
        return switch (column) {
            case "pupil" -> IntStream.rangeClosed(1, pupils()).asDoubleStream().toArray();
            case "school" -> doubles(school);
            case "district" -> doubles(districtOfRows());
            case "prior2" -> doubles(prior2);
            case "prior" -> doubles(prior);
            case "sex" -> doubles(sex);
            case "ses" -> ses.clone();
            case "migrant" -> doubles(migrant);
            case "boarding" -> doubles(boarding);
            case "onlychild" -> doubles(onlyChild);
            case "score" -> doubles(score);
            default -> throw new IllegalArgumentException("a cohort has no column " + column);
        };
    }

    /** Writes all columns with a header, in the order of the class. */
    public void writeCsv(Path file) throws IOException {
        try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                PrintStream out = new PrintStream(raw, false, StandardCharsets.UTF_8)) {
            out.append("pupil,school,district,prior2,prior,sex,ses,migrant,boarding,onlychild,score\n");
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < school.length; i++) {
                line.setLength(0);
                line.append(i + 1).append(',').append(school[i]).append(',').append(districtOf(school[i]));
                line.append(',')
                        .append(prior2[i])
                        .append(',')
                        .append(prior[i])
                        .append(',')
                        .append(sex[i]);
                line.append(',')
                        .append(ses[i])
                        .append(',')
                        .append(migrant[i])
                        .append(',')
                        .append(boarding[i]);
                line.append(',')
                        .append(onlyChild[i])
                        .append(',')
                        .append(score[i])
                        .append('\n');
                out.append(line);
            }
        }
    }

    private void fill(int s, int from, int to, RandomGenerator random) {
        double level = random.nextGaussian();
        double slope = 0.4 * level + Math.sqrt(1 - 0.16) * random.nextGaussian();
        double intake = random.nextGaussian();
        for (int i = from; i < to; i++) {
            school[i] = s + 1;
            double ability = 0.45 * intake + random.nextGaussian();
            ses[i] = Math.round(100 * (0.4 * intake + 0.3 * ability + 0.85 * random.nextGaussian())) / 100.0;
            sex[i] = happens(0.52, random);
            migrant[i] = happens(logistic(-1.7 - 0.3 * intake), random);
            boarding[i] = happens(0.25, random);
            onlyChild[i] = happens(logistic(0.2 + 0.4 * ses[i]), random);
            prior2[i] = points(95 + 20 * ability + 11 * random.nextGaussian());
            prior[i] = points(96 + 20 * ability + 10 * random.nextGaussian());
            score[i] = points(expected(i, level, slope) + spread(i) * random.nextGaussian());
        }
    }

    private double expected(int i, double level, double slope) {
        double z = (prior[i] - 96) / 22.0;
        return 92
                + 17 * z
                + 1.8 * z * z
                + 1.5 * ses[i]
                - 2.2 * sex[i]
                - 1.1 * migrant[i]
                + 0.6 * boarding[i]
                + 0.8 * onlyChild[i]
                + 5 * level
                + 1.2 * slope * z;
    }

    private double spread(int i) {
        return 10.5 - 1.2 * Math.clamp((prior[i] - 96) / 22.0, -2, 2);
    }

    /** Where each school's rows begin, and the end. */
    private static int[] starts(int pupils, int schools, RandomGenerator random) {
        double[] weights = new double[schools];
        Arrays.setAll(weights, s -> random.nextExponential() + random.nextExponential() + random.nextExponential());
        double all = Arrays.stream(weights).sum();
        int spare = pupils - SMALLEST_SCHOOL * schools;
        if (spare < 0) {
            throw new IllegalArgumentException(pupils + " pupils do not fill " + schools + " schools");
        }
        int[] starts = new int[schools + 1];
        double passed = 0;
        for (int s = 0; s < schools; s++) {
            passed += weights[s];
            starts[s + 1] = SMALLEST_SCHOOL * (s + 1) + (int) Math.round(spare * passed / all);
        }
        starts[schools] = pupils;
        return starts;
    }

    private int[] districtOfRows() {
        return Arrays.stream(school).map(Cohort::districtOf).toArray();
    }

    private static int districtOf(int school) {
        return (school - 1) / SCHOOLS_PER_DISTRICT + 1;
    }

    private static Factor factor(String name, int levels, int[] numbers) {
        List<String> texts = IntStream.rangeClosed(1, levels)
                .mapToObj(Integer::toString)
                .sorted(Factor::byCodePoint)
                .toList();
        int[] codeOf = new int[levels + 1];
        for (int code = 0; code < levels; code++) {
            codeOf[Integer.parseInt(texts.get(code))] = code;
        }
        return new Factor(
                name, Arrays.stream(numbers).map(number -> codeOf[number]).toArray(), texts);
    }

    private static double[] doubles(int[] values) {
        return Arrays.stream(values).asDoubleStream().toArray();
    }

    private static int happens(double probability, RandomGenerator random) {
        return random.nextDouble() < probability ? 1 : 0;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static int points(double x) {
        return Math.clamp(Math.round(x), 0, 150);
    }

    private static RandomGenerator generator(long seed, int stream) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003 + stream);
    }
}
