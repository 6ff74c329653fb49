package org.duxue.statistics.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.duxue.statistics.crossed.CrossedFit;
import org.duxue.statistics.crossed.CrossedModel;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.data.FixedEffects;
import org.duxue.statistics.mixed.Method;

/**
 * A seeded design of any size: each pupil of a class of a school is scored four times, by raters who mostly, not always,
 * stay in their district of ten schools. Ten pupils a class, four classes a school, a rater per five schools.
 */
public final class Ratings {
    private static final int SCORES = 4;

    private final int rows;
    private final int[][] codes = new int[4][];
    private final int[] levels = new int[4];
    private final double[] hours;
    private final double[] score;

    private Ratings(int rows, long seed) {
        this.rows = rows;
        SplittableRandom random = new SplittableRandom(seed);
        int pupils = Math.ceilDiv(rows, SCORES);
        int classes = Math.ceilDiv(pupils, 10);
        int schools = Math.ceilDiv(classes, 4);
        int raters = Math.max(4, schools / 5);
        int[] of = {pupils, classes, schools, raters};
        double[] spread = {0.8, 0.3, 0.5, 0.4};
        double[][] effects = new double[4][];
        for (int f = 0; f < 4; f++) {
            levels[f] = of[f];
            codes[f] = new int[rows];
            double sd = spread[f];
            effects[f] = random.doubles(of[f])
                    .map(u -> sd * (2 * u - 1) * Math.sqrt(3))
                    .toArray();
        }
        hours = new double[rows];
        score = new double[rows];
        for (int i = 0; i < rows; i++) {
            codes[0][i] = i / SCORES;
            codes[1][i] = codes[0][i] / 10;
            codes[2][i] = codes[1][i] / 4;
            int near = Math.min(raters - 2, codes[2][i] / 10 * 2);
            codes[3][i] = random.nextInt(50) == 0 ? random.nextInt(raters) : near + random.nextInt(2);
            hours[i] = random.nextInt(1, 9);
            score[i] = 60 + 0.2 * hours[i] + random.nextGaussian();
            for (int f = 0; f < 4; f++) {
                score[i] += effects[f][codes[f][i]];
            }
        }
    }

    public static Ratings of(int rows) {
        return new Ratings(rows, 20260101);
    }

    public int rows() {
        return rows;
    }

    /** Pupils in classes in schools. */
    public CrossedFit nested() {
        return fit("pupil", "class", "school");
    }

    /** Pupils in schools, crossed with raters. */
    public CrossedFit crossed() {
        return fit("pupil", "school", "rater");
    }

    private CrossedFit fit(String... names) {
        Factor[] factors = Arrays.stream(names).map(this::factor).toArray(Factor[]::new);
        FixedEffects fixed = FixedEffects.builder(rows).number("hours", hours).build();
        return CrossedModel.fit(fixed, new Column("score", score), Method.REML, factors);
    }

    private Factor factor(String name) {
        int f = List.of("pupil", "class", "school", "rater").indexOf(name);
        List<String> labels = new ArrayList<>(levels[f]);
        for (int level = 0; level < levels[f]; level++) {
            labels.add(Integer.toString(level));
        }
        return new Factor(name, codes[f], labels);
    }

    public void writeCsv(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("pupil,class,school,rater,hours,score\n");
            for (int i = 0; i < rows; i++) {
                out.write(codes[0][i] + "," + codes[1][i] + "," + codes[2][i] + "," + codes[3][i] + "," + hours[i] + ","
                        + score[i] + "\n");
            }
        }
    }
}
