package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValueAddedCommandTest {
    private static final int SCHOOLS = 30;

    @TempDir
    private Path folder = Path.of("");

    private Path cohort = Path.of("");

    /** Schools of three levels of value added, pupils with a prior, a sex that costs two points, some gaps. */
    @BeforeEach
    void inventACohort() throws IOException {
        Random random = new Random(9);
        StringBuilder csv = new StringBuilder("学校,成绩,prior,sex\n");
        for (int i = 0; i < 1500; i++) {
            int school = i % SCHOOLS;
            boolean male = random.nextBoolean();
            int prior = 60 + random.nextInt(60);
            double score = 20 + 0.8 * prior - (male ? 2 : 0) + 6 * (school % 3 - 1) + 5 * random.nextGaussian();
            csv.append("校").append(school).append(',').append(i % 100 == 7 ? "" : String.valueOf(score));
            csv.append(',').append(i % 250 == 9 ? "NA" : String.valueOf(prior));
            csv.append(',').append(male ? "男" : "女").append('\n');
        }
        cohort = Files.writeString(folder.resolve("cohort.csv"), csv);
    }

    private Run valueAdded(String... more) {
        List<String> words = new ArrayList<>(List.of("statistics", "value-added", "--data", cohort.toString()));
        words.addAll(List.of("--outcome", "成绩", "--group", "学校"));
        words.addAll(List.of(more));
        return Run.of(words.toArray(String[]::new));
    }

    private static JsonNode answer(Run run) {
        assertThat(run.exit()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    void findsWhatWasPutIntoTheCohort() {
        JsonNode answer = answer(valueAdded("--fixed", "prior,sex"));
        assertThat(answer.get("n").intValue()).isEqualTo(1479);
        assertThat(answer.get("dropped").intValue()).isEqualTo(21);
        assertThat(answer.get("groups").intValue()).isEqualTo(SCHOOLS);
        assertThat(answer.get("method").stringValue()).isEqualTo("reml");
        JsonNode fixed = answer.get("fixed");
        assertThat(fixed.valueStream().map(row -> row.get("name").stringValue()))
                .containsExactly("(Intercept)", "prior", "sex=男");
        assertThat(fixed.get(1).get("estimate").doubleValue()).isCloseTo(0.8, offset(0.03));
        assertThat(fixed.get(2).get("estimate").doubleValue()).isCloseTo(-2, offset(0.7));
        assertThat(answer.get("random").get(0).get("sd").doubleValue()).isBetween(4.0, 7.0);
        assertThat(answer.get("residual").get("sd").doubleValue()).isCloseTo(5, offset(0.3));
        assertThat(answer.get("deviance").doubleValue())
                .isCloseTo(-2 * answer.get("logLik").doubleValue(), offset(1e-9));
    }

    @Test
    void ordersAndBandsTheSchoolsWithIntervalsOfBothKinds() {
        JsonNode effects = answer(valueAdded("--fixed", "prior,sex", "--alike")).get("effects");
        assertThat(effects.size()).isEqualTo(SCHOOLS);
        for (JsonNode effect : effects) {
            int school = Integer.parseInt(effect.get("group").stringValue().substring(1));
            assertThat(effect.get("band").stringValue())
                    .isEqualTo(List.of("below", "as", "above").get(school % 3));
            assertThat(effect.get("rank").intValue())
                    .isBetween(
                            effect.get("rankLower").intValue(),
                            effect.get("rankUpper").intValue());
            assertThat(effect.get("comparativeSe").doubleValue())
                    .isGreaterThan(effect.get("se").doubleValue());
            assertThat(effect.get("lower95").doubleValue())
                    .isCloseTo(
                            effect.get("effect").doubleValue()
                                    - 1.959964 * effect.get("se").doubleValue(),
                            offset(1e-5));
            assertThat(effect.get("alike").intValue()).isLessThan(SCHOOLS / 2);
        }
    }

    @Test
    void givesBothVariancesAndTheCovarianceOfASlope() {
        JsonNode answer = answer(valueAdded("--slope", "prior", "--method", "ml"));
        assertThat(answer.get("random").valueStream().map(row -> row.get("name").stringValue()))
                .containsExactly("(Intercept)", "prior", "covariance");
        assertThat(answer.get("fixed").valueStream().map(row -> row.get("name").stringValue()))
                .containsExactly("(Intercept)", "prior");
        assertThat(answer.get("effects").get(0).get("slopes").get(0).get("name").stringValue())
                .isEqualTo("prior");
    }

    @Test
    void repeatsARankSimulationFromItsSeed() {
        String once = valueAdded("--seed", "4").out();
        assertThat(valueAdded("--seed", "4").out()).isEqualTo(once);
        assertThat(valueAdded("--seed", "5").out()).isNotEqualTo(once);
    }

    @Test
    void answersAlikeWhetherRowsPassOnceOrAreHeld() throws IOException {
        String once = valueAdded("--fixed", "prior").out();
        String held = valueAdded("--fixed", "prior", "--diagnose").out();
        assertThat(held.replaceFirst("(?s)\\s+\"residuals\" : \\{.*?\\},", "")).isEqualTo(once);
        assertThat(Run.of(
                                "statistics",
                                "value-added",
                                "--data",
                                cohort.toString(),
                                "--outcome",
                                "成绩",
                                "--group",
                                "学校",
                                "--fixed",
                                "prior",
                                "--seed=1") // not for the plain reader
                        .out())
                .isEqualTo(once);
    }

    @Test
    void writesWhatIsExpectedOfEveryPupilAndWhatIsLeft() throws IOException {
        Path file = folder.resolve("pupils.csv");
        JsonNode answer = answer(valueAdded("--fixed", "prior", "--predictions", file.toString()));
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(1501);
        assertThat(lines.getFirst()).isEqualTo("row,group,observed,expected,predicted,residual,conditionalResidual");
        assertThat(lines.get(8)).startsWith("8,校7,,").endsWith(",,,,");
        double intercept = answer.get("fixed").get(0).get("estimate").doubleValue();
        double slope = answer.get("fixed").get(1).get("estimate").doubleValue();
        double effect = answer.get("effects").get(0).get("effect").doubleValue();
        assertThat(answer.get("effects").get(0).get("group").stringValue()).isEqualTo("校0");
        List<String> data = Files.readAllLines(cohort);
        for (int row = 1; row <= 1500; row += SCHOOLS) {
            String[] cells = lines.get(row).split(",", -1);
            double prior = Double.parseDouble(data.get(row).split(",", -1)[2]);
            double observed = Double.parseDouble(cells[2]);
            assertThat(Double.parseDouble(cells[3])).isCloseTo(intercept + slope * prior, offset(1e-9));
            assertThat(Double.parseDouble(cells[4])).isCloseTo(intercept + slope * prior + effect, offset(1e-9));
            assertThat(Double.parseDouble(cells[5])).isEqualTo(observed - Double.parseDouble(cells[3]));
            assertThat(Double.parseDouble(cells[6])).isEqualTo(observed - Double.parseDouble(cells[4]));
        }
    }

    @Test
    void leavesIntervalsOfRanksOutWhenAskedTo() {
        JsonNode effect = answer(valueAdded("--no-ranks")).get("effects").get(0);
        assertThat(effect.has("rank")).isTrue();
        assertThat(effect.has("rankLower")).isFalse();
        assertThat(effect.get("rank"))
                .isEqualTo(answer(valueAdded()).get("effects").get(0).get("rank"));
    }

    @Test
    void warnsOfWhatItLeftOut() throws IOException {
        cohort = Files.writeString(
                folder.resolve("twice.csv"),
                Files.readString(cohort)
                        .lines()
                        .map(line -> line + "," + (line.startsWith("学校") ? "again" : line.split(",", -1)[2]))
                        .reduce("", (all, line) -> all + line + "\n"));
        Run run = valueAdded("--fixed", "prior,again");
        JsonNode warning = answer(run).get("warnings").get(0);
        assertThat(warning.get("code").stringValue()).isEqualTo("COLLINEAR");
        assertThat(warning.get("message").stringValue()).contains("again");
        assertThat(run.err()).contains("again");
    }

    @Test
    void takesTheFirstLevelThatIsLeftAsTheReference() throws IOException {
        String text = "学校,成绩,type\n甲,,a\n甲,1,b\n甲,2,c\n乙,3,b\n乙,5,c\n丙,2,b\n丙,2.5,c\n丙,1,b\n";
        cohort = Files.writeString(folder.resolve("left.csv"), text);
        JsonNode answer = answer(valueAdded("--fixed", "type"));
        assertThat(answer.get("fixed").valueStream().map(row -> row.get("name").stringValue()))
                .containsExactly("(Intercept)", "type=c");
        assertThat(answer.get("dropped").intValue()).isOne();
    }

    @Test
    void saysWhyNothingCanBeFitted() throws IOException {
        cohort = Files.writeString(folder.resolve("flat.csv"), "学校,成绩\n甲,1\n甲,1\n乙,1\n");
        Run run = valueAdded();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("成绩").contains("相同").doesNotContain("Exception");
    }

    @Test
    void refusesAFileWithItsLinesAndAnUnknownColumnWithTheList() throws IOException {
        cohort = Files.writeString(folder.resolve("bad.csv"), "学校,成绩\n甲,九十\n甲,1,2\n");
        assertThat(valueAdded().err()).contains("第 2 行“成绩”列的“九十”不是数", "第 3 行有 3 格", "共 2 处错误");
        Run run = valueAdded("--fixed", "age");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("没有列“age”", "学校, 成绩");
    }

    @Test
    void writesAFileAndPrintsItsName() throws IOException {
        Path out = folder.resolve("out.json");
        Run run = valueAdded("--out", out.toString());
        assertThat(run.out().strip()).isEqualTo(out.toString());
        assertThat(JsonMapper.shared().readTree(out.toFile()).get("groups").intValue())
                .isEqualTo(SCHOOLS);
    }
}
