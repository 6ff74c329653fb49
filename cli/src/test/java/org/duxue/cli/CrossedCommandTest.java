package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.duxue.statistics.crossed.CrossedFit;
import org.duxue.statistics.crossed.CrossedModel;
import org.duxue.statistics.crossed.RandomTerm;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.data.FixedEffects;
import org.duxue.statistics.mixed.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Schools scored by inspectors, from the file to the answer. */
class CrossedCommandTest {
    private static final int ROWS = 400;

    private final List<String> school = new ArrayList<>();
    private final List<String> inspector = new ArrayList<>();
    private final double[] hours = new double[ROWS];
    private final double[] score = new double[ROWS];

    @TempDir
    private Path folder = Path.of("");

    CrossedCommandTest() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < ROWS; i++) {
            int at = random.nextInt(25);
            int by = random.nextInt(12);
            school.add("校" + at);
            inspector.add("督学" + by);
            hours[i] = random.nextInt(1, 9);
            score[i] = 60 + Math.sin(at) * (5 + hours[i] / 2) + 3 * Math.cos(by) + hours[i] + random.nextGaussian(0, 4);
        }
    }

    private String file(String... last) throws IOException {
        StringBuilder text = new StringBuilder("school,inspector,hours,score\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(school.get(i) + "," + inspector.get(i) + "," + hours[i] + "," + score[i] + "\n");
        }
        Arrays.stream(last).forEach(line -> text.append(line).append('\n'));
        return Files.writeString(folder.resolve("data.csv"), text).toString();
    }

    private CrossedFit fit(boolean slope, Method method) {
        Column column = new Column("hours", hours);
        return CrossedModel.fit(
                FixedEffects.builder(ROWS).number(column).build(),
                new Column("score", score),
                List.of(
                        new RandomTerm(Factor.of("school", school), slope ? List.of(column) : List.of()),
                        RandomTerm.intercept(Factor.of("inspector", inspector))),
                method);
    }

    @Test
    void givesOneRandomRowAndTheEffectsOfEachFactor() throws IOException {
        Run run = Run.of(
                "statistics",
                "crossed",
                "--data",
                file("校1,督学1,,70"),
                "--outcome=score",
                "--random=school,inspector",
                "--fixed=hours");
        assertThat(run.exit()).as(run.err()).isZero();
        JsonNode answer = JsonMapper.shared().readTree(run.out());
        CrossedFit fit = fit(false, Method.REML);
        assertThat(answer.get("n").intValue()).isEqualTo(ROWS);
        assertThat(answer.get("dropped").intValue()).isEqualTo(1);
        assertThat(answer.get("groups").get("inspector").intValue()).isEqualTo(12);
        assertThat(answer.get("fixed").get(1).get("name").stringValue()).isEqualTo("hours");
        assertThat(answer.get("random").size()).isEqualTo(2);
        assertThat(answer.get("random").get(1).get("group").stringValue()).isEqualTo("inspector");
        assertThat(answer.get("random").get(1).get("variance").doubleValue())
                .isCloseTo(fit.factors().get(1).variance(0), offset(1e-8));
        assertThat(answer.get("logLik").doubleValue()).isCloseTo(fit.logLik(), offset(1e-8));
        JsonNode effects = answer.get("effects");
        assertThat(effects.get("school").size()).isEqualTo(25);
        JsonNode first = effects.get("inspector").get(0);
        assertThat(first.get("group").stringValue()).isEqualTo("督学0");
        assertThat(first.get("effect").doubleValue())
                .isCloseTo(fit.factors().get(1).mode(0, 0), offset(1e-8));
        assertThat(first.get("lower95").doubleValue())
                .isLessThan(first.get("effect").doubleValue());
        assertThat(first.get("rankLower").intValue())
                .isLessThanOrEqualTo(first.get("rankUpper").intValue());
        assertThat(first.get("band").stringValue()).isIn("above", "as", "below");
    }

    @Test
    void slopesBringTheirVarianceAndCovariance() throws IOException {
        Run run = Run.of(
                "statistics",
                "crossed",
                "--data",
                file(),
                "--outcome=score",
                "--random=school,inspector",
                "--slope=school:hours",
                "--method=ml",
                "--diagnose");
        assertThat(run.exit()).as(run.err()).isZero();
        JsonNode answer = JsonMapper.shared().readTree(run.out());
        CrossedFit fit = fit(true, Method.ML);
        assertThat(answer.get("random").size()).isEqualTo(4);
        JsonNode covariance = answer.get("random").get(2);
        assertThat(covariance.get("name").stringValue()).isEqualTo("covariance");
        assertThat(covariance.get("covariance").doubleValue())
                .isCloseTo(fit.factors().getFirst().covariance(0, 1), offset(1e-8));
        assertThat(answer.get("deviance").doubleValue()).isCloseTo(fit.deviance(), offset(1e-8));
        assertThat(answer.get("effects")
                        .get("school")
                        .get(3)
                        .get("slopes")
                        .get(0)
                        .get("effect")
                        .doubleValue())
                .isCloseTo(fit.factors().getFirst().mode(3, 1), offset(1e-8));
        assertThat(answer.get("residuals").get("sd").doubleValue()).isBetween(3.0, 5.0);
    }

    @Test
    void refusesFactorsAlikeAndSlopesOfNobody() throws IOException {
        Run twice = Run.of("statistics", "crossed", "--data", file(), "--outcome=score", "--random=school,school");
        assertThat(twice.exit()).isEqualTo(1);
        assertThat(twice.err()).contains("school, school");
        Run nobody = Run.of(
                "statistics",
                "crossed",
                "--data",
                file(),
                "--outcome=score",
                "--random=school,inspector",
                "--slope=class:hours");
        assertThat(nobody.exit()).isEqualTo(1);
        assertThat(nobody.err()).contains("class:hours");
    }
}
