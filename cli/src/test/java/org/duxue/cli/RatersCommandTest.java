package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RatersCommandTest {
    @TempDir
    private Path folder = Path.of("");

    /** Thirty schools, two of four inspectors each, three items, grades 0 to 3; inspector 丁 two points stricter. */
    private Path panel() throws IOException {
        SplittableRandom random = new SplittableRandom(6);
        StringBuilder text = new StringBuilder("学校,督学,项目,年份,得分\n");
        String[] inspectors = {"甲", "乙", "丙", "丁"};
        for (int s = 0; s < 60; s++) {
            double ability = 1.5 + random.nextGaussian();
            for (int e = 0; e < 2; e++) {
                int r = (s + e * (1 + s % 3)) % 4;
                for (int i = 0; i < 3; i++) {
                    long score = Math.round(ability - (r == 3 ? 1 : 0) + 0.7 * random.nextGaussian());
                    text.append(String.format(
                            "校%02d,%s,指标%d,%d,%d%n", s, inspectors[r], i, 2023 + s % 3, Math.clamp(score, 0, 3)));
                }
            }
        }
        return Files.writeString(folder.resolve("panel.csv"), text);
    }

    private static Run raters(Path data, String... more) {
        String[] args = {"statistics", "raters", "--data", data.toString(), "--subject=学校", "--rater=督学", "--score=得分"};
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return Run.of(all);
    }

    private static JsonNode answer(Run run) {
        assertThat(run.exit()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private static JsonNode named(JsonNode rows, String field, String value) {
        for (JsonNode row : rows) {
            if (row.get(field).stringValue().equals(value)) {
                return row;
            }
        }
        throw new AssertionError("no " + value);
    }

    @Test
    void bothModelsFindTheStrictInspector() throws IOException {
        Path data = panel();
        for (String model : new String[] {"linear", "rasch"}) {
            JsonNode answer = answer(raters(data, "--item=项目", "--model", model));
            assertThat(answer.get("model").stringValue()).isEqualTo(model);
            assertThat(answer.get("n").intValue()).isEqualTo(360);
            JsonNode strict = named(answer.get("raters"), "rater", "丁");
            assertThat(strict.get("lower95").doubleValue()).isPositive();
            assertThat(named(answer.get("raters"), "rater", "甲").get("severity").doubleValue())
                    .isLessThan(strict.get("severity").doubleValue());
            assertThat(answer.get("items").size()).isEqualTo(3);
            JsonNode school = answer.get("subjects").get(0);
            assertThat(school.get("subject").stringValue()).isEqualTo("校00");
            assertThat(school.get("adjusted").doubleValue())
                    .isBetween(
                            school.get("lower95").doubleValue(),
                            school.get("upper95").doubleValue());
            assertThat(answer.get("agreement").get("exact").get("value").doubleValue())
                    .isBetween(0.2, 0.9);
            assertThat(answer.has("drift")).isFalse();
        }
    }

    @Test
    void partialCreditGivesEachItemItsSteps() throws IOException {
        JsonNode answer = answer(raters(panel(), "--item=项目", "--model=rasch", "--partial-credit"));
        assertThat(answer.get("steps").size()).isEqualTo(9);
        assertThat(answer.get("steps").get(0).get("item").stringValue()).isEqualTo("指标0");
        assertThat(answer.get("converged").booleanValue()).isTrue();
    }

    @Test
    void timesBringDrift() throws IOException {
        JsonNode drift = answer(raters(panel(), "--item=项目", "--time=年份")).get("drift");
        assertThat(drift.get("periods").size()).isEqualTo(3);
        assertThat(drift.get("periods").get(0).get("period").stringValue()).isEqualTo("2023");
        assertThat(drift.get("raters").size()).isEqualTo(4);
        assertThat(drift.get("raters").get(0).get("holm").doubleValue()).isBetween(0.0, 1.0);
    }

    @Test
    void writesTheAnswerToTheFileNamed() throws IOException {
        Path out = folder.resolve("raters.json");
        Run run = raters(panel(), "--out", out.toString());
        assertThat(run.out().strip()).isEqualTo(out.toString());
        assertThat(JsonMapper.shared()
                        .readTree(out)
                        .get("variances")
                        .get("residual")
                        .doubleValue())
                .isCloseTo(0.6, offset(0.5));
    }

    @Test
    void refusesADesignInPiecesAndNamesThem() throws IOException {
        Path data =
                Files.writeString(folder.resolve("pieces.csv"), "学校,督学,得分\n东校,王,3\n东校,李,2\n西校,赵,1\n西校,钱,2\n西校,孙,2\n");
        Run run = raters(data);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("评分设计不连通", "第 1 组：评分人 孙、赵、钱；被评对象 西校", "第 2 组：评分人 李、王；被评对象 东校");
    }

    @Test
    void saysWhyWhenEveryScoreIsTheSame() throws IOException {
        Path data = Files.writeString(folder.resolve("same.csv"), "学校,督学,得分\n东校,王,3\n东校,李,3\n西校,王,3\n");
        Run rasch = raters(data, "--model=rasch");
        assertThat(rasch.exit()).isEqualTo(1);
        assertThat(rasch.err()).contains("所有得分相同");
        Run linear = raters(data);
        assertThat(linear.exit()).isEqualTo(1);
        assertThat(linear.err()).contains("每行都相同");
    }
}
